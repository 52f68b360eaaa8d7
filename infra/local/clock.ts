import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { requestClockMove } from './control.ts';
import { endWithSentence, LocalCloudFault } from './fault.ts';
import { kept } from './folder.ts';

const help = `Moves the clock of a running local cloud forward.

  npm run clock -- +5d        five days; also +3h (hours), +90m (minutes), +45s (seconds)

  --folder <path>    the folder of the running cloud (.local)
  --help             this text
`;

const unitMilliseconds: Readonly<Record<string, number>> = {
  d: 86_400_000,
  h: 3_600_000,
  m: 60_000,
  s: 1000,
};

function readLength(written: string | undefined): number {
  const [, count, unit] = /^\+(\d{1,6})([dhms])$/.exec(written ?? '') ?? [];
  const milliseconds = Number(count) * (unitMilliseconds[unit ?? ''] ?? 0);
  if (!(milliseconds > 0))
    throw new LocalCloudFault(
      `${written === undefined ? 'No length is given' : `${written} is not a length`}: say for example npm run clock -- +5d, +3h or +90m; the clock only moves forward.`,
    );
  return milliseconds;
}

async function main(): Promise<void> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { folder: { type: 'string', default: '.local' }, help: { type: 'boolean', default: false } },
  });
  if (values.help) return void process.stdout.write(help);
  if (positionals.length > 1) throw new LocalCloudFault('Give one length, for example npm run clock -- +5d.');
  const milliseconds = readLength(positionals[0]);
  const folder = resolve(values.folder);
  const { before, after } = await requestClockMove(join(folder, kept.control), folder, milliseconds);
  console.log(`The clock of the local cloud moved from ${before} to ${after}.`);
}

main().catch(endWithSentence);
