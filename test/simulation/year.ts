import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { replayOf, reportOf } from './report.ts';
import { askedBy, helpOf } from './settings.ts';
import { shrink } from './shrink.ts';
import { tellProgress } from './tell-progress.ts';
import { pageOf } from './year-page.ts';
import { runYear } from './year-run.ts';

/** `npm run year`: see `--help`. */
const asked = askedBy(process.argv.slice(2), 'year');
if (!asked.ok) {
  console.error(asked.refusal);
  process.exitCode = 2;
} else if (asked.value.help) {
  process.stdout.write(helpOf('year'));
} else {
  const { settings, json, out, shrinks } = asked.value;
  if (settings.plant) process.stderr.write(`planted: ${settings.plant}\n`);
  const began = performance.now();
  const verdict = await runYear(settings, tellProgress(settings, began));
  const seconds = (performance.now() - began) / 1000;
  const replay = replayOf(settings, 'year');
  mkdirSync(out, { recursive: true });
  const files = { page: join(out, 'year.html'), figures: join(out, 'year.json') };
  writeFileSync(files.page, pageOf(verdict, replay));
  writeFileSync(files.figures, `${JSON.stringify({ ...verdict, replay, seconds }, undefined, 2)}\n`);
  process.stdout.write(
    json
      ? `${JSON.stringify({ ...verdict, replay, seconds })}\n`
      : `${reportOf(verdict, replay)}In ${seconds.toFixed(0)} s. Figures: ${files.page} and ${files.figures}\n`,
  );
  const first = verdict.broken[0];
  if (first && shrinks) {
    process.stderr.write('looking for a smaller run that fails in the same way ...\n');
    const smallest = await shrink(settings, async (smaller) => {
      const { broken } = await runYear(smaller);
      const fails = broken.some(({ holds }) => holds === first.holds);
      process.stderr.write(`  ${smaller.cases} cases, ${smaller.days} days: ${fails ? 'fails' : 'holds'}\n`);
      return fails;
    });
    process.stdout.write(`Smallest that fails: ${replayOf(smallest, 'year')} --no-shrink\n`);
  }
  process.exitCode = first ? 1 : 0;
}
