import { replayOf, reportOf } from './report.ts';
import { run } from './run.ts';
import { askedBy, HELP } from './settings.ts';

/** `npm run simulate`: see `--help`. */
const args = process.argv.slice(2);
const asked = askedBy(args);
if (!asked.ok) {
  console.error(asked.refusal);
  process.exitCode = 2;
} else if (asked.value.help) {
  process.stdout.write(HELP);
} else {
  const { settings, planted, json } = asked.value;
  const began = performance.now();
  const seconds = () => ((performance.now() - began) / 1000).toFixed(0);
  const all = settings.days + settings.calmDays;
  if (planted) process.stderr.write(`planted: ${planted.name}\n`);
  const verdict = await run(settings, (day, { filings, acts }) => {
    if (day % 30 !== 0 && day !== all) return;
    process.stderr.write(
      `day ${day} of ${all}: ${filings} of ${settings.cases} filed, ${acts} acts, ${seconds()} s\n`,
    );
  });
  const replay = replayOf(verdict, planted?.place);
  process.stdout.write(
    json ? `${JSON.stringify({ ...verdict, replay })}\n` : `${reportOf(verdict, replay)}In ${seconds()} s.\n`,
  );
  process.exitCode = verdict.broken.length === 0 ? 0 : 1;
}
