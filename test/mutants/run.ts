import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { type Report, scoreOf, survivorsIn, tableOf } from './scores.ts';

const FOLDERS = ['functions/law', 'functions/case', 'functions/quota'];
const SURVIVORS = 'reports/mutants-survivors.txt';

const help = `Changes the code of the law, the case and the quota in small ways, one at a time, and counts the changes that
no test notices.

  npm run mutants                       all three folders
  npm run mutants -- functions/quota    one folder, or several

The survivors, by file and line, lie in ${SURVIVORS} afterwards. Exits with 1 where a folder's score is
below \`thresholds.break\` of .stryker.json.

  --incremental    only what has changed since the last run with this option
  --concurrency    how many at once (2)
`;

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    incremental: { type: 'boolean', default: false },
    concurrency: { type: 'string', default: '2' },
    help: { type: 'boolean', default: false },
  },
});
const folders = positionals.length > 0 ? positionals.map((folder) => folder.replace(/\/+$/, '')) : FOLDERS;
const stray = folders.find((folder) => !FOLDERS.some((known) => `${folder}/`.startsWith(`${known}/`)));

function mutate(): number {
  const { status } = spawnSync(
    process.execPath,
    [
      'node_modules/@stryker-mutator/core/bin/stryker.js',
      'run',
      '.stryker.json',
      `--concurrency=${values.concurrency}`,
      `--mutate=${folders.map((folder) => `${folder}/**/*.ts`).join(',')}`,
      ...(values.incremental ? ['--incremental', '--incrementalFile=reports/mutants-known.json'] : []),
    ],
    { stdio: 'inherit' },
  );
  return status ?? 1;
}

function report(): boolean {
  const read: Report = JSON.parse(readFileSync('reports/mutants.json', 'utf8'));
  const least: number = JSON.parse(readFileSync('.stryker.json', 'utf8')).thresholds.break;
  const scores = folders.map((folder) => scoreOf(read, folder));
  const survivors = folders.flatMap((folder) => survivorsIn(read, folder));
  writeFileSync(SURVIVORS, survivors.map((line) => `${line}\n`).join(''));
  console.log(`\n${tableOf(scores)}\n\n${survivors.length} survivors: ${SURVIVORS}`);
  const below = scores.filter(({ score }) => score < least);
  for (const { folder, score } of below)
    console.error(`${folder}: ${score.toFixed(1)} % is below ${least} %`);
  return below.length === 0;
}

if (values.help) {
  console.log(help);
} else if (stray !== undefined) {
  console.error(`${stray} is none of ${FOLDERS.join(', ')}, nor within one of them.`);
  process.exitCode = 2;
} else {
  const ended = mutate();
  process.exitCode = report() ? ended : 1;
}
