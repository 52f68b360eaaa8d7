import { PLANTED } from './planted.ts';
import { replayOf, reportOf } from './report.ts';
import { run } from './run.ts';
import { askedBy, helpOf } from './settings.ts';
import { tellProgress } from './tell-progress.ts';

/** `npm run simulate`: see `--help`. */
const asked = askedBy(process.argv.slice(2), 'simulate');
if (!asked.ok) {
  console.error(asked.refusal);
  process.exitCode = 2;
} else if (asked.value.help) {
  process.stdout.write(helpOf('simulate'));
} else {
  const { settings, json } = asked.value;
  const { plant, ...plain } = settings;
  if (plant) process.stderr.write(`planted: ${plant}\n`);
  const began = performance.now();
  const { settings: _settings, ...found } = await run(
    { ...plain, ...(plant ? { planted: PLANTED[plant] } : {}) },
    tellProgress(settings, began),
  );
  const verdict = { settings, ...found };
  const replay = replayOf(settings, 'simulate');
  const seconds = ((performance.now() - began) / 1000).toFixed(0);
  process.stdout.write(
    json ? `${JSON.stringify({ ...verdict, replay })}\n` : `${reportOf(verdict, replay)}In ${seconds} s.\n`,
  );
  process.exitCode = verdict.broken.length === 0 ? 0 : 1;
}
