import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { type Mutant, type Report, scoreOf, survivorsIn, tableOf } from './scores.ts';

const FOLDERS = ['functions/law', 'functions/case', 'functions/quota'];
const REPORT = 'reports/mutants.json';
const SURVIVORS = 'reports/mutants-survivors.txt';
const KNOWN = 'reports/mutants-known.json';
const testsOf = (folder: string) => folder.replace('functions/', 'test/');

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

/** Has Stryker judge the mutants of a folder by the tests of others; what is known already is not judged again. */
function mutate(folder: string, judges: readonly string[]): Report {
  console.log(`\n${folder}, judged by ${judges.join(', ')}`);
  rmSync(REPORT, { force: true });
  spawnSync(
    process.execPath,
    [
      'node_modules/@stryker-mutator/core/bin/stryker.js',
      'run',
      '.stryker.json',
      `--concurrency=${values.concurrency}`,
      `--mutate=${folder}/**/*.ts`,
      '--incremental',
      `--incrementalFile=${KNOWN}`,
    ],
    { stdio: 'inherit', env: { ...process.env, JUDGED_BY: judges.join(',') } },
  );
  if (!existsSync(REPORT)) throw new Error(`Stryker made no report of ${folder}: see above`);
  return JSON.parse(readFileSync(REPORT, 'utf8'));
}

/** What the own tests do not reach is asked of all of them anew: they may reach it, or only load it. */
function forgetUncovered(): void {
  const known: { files: { [path: string]: { mutants: readonly Mutant[] } } } = JSON.parse(
    readFileSync(KNOWN, 'utf8'),
  );
  for (const file of Object.values(known.files)) {
    file.mutants = file.mutants.filter(({ status }) => status !== 'NoCoverage');
  }
  writeFileSync(KNOWN, JSON.stringify(known));
}

/** Judges a folder by its own tests, which are quick, and then what they did not notice by those of all folders. */
function judged(folder: string): Report {
  const [own = ''] = FOLDERS.filter((known) => `${folder}/`.startsWith(`${known}/`)).map(testsOf);
  if (!values.incremental) rmSync(KNOWN, { force: true });
  mutate(folder, [own]);
  forgetUncovered();
  return mutate(folder, FOLDERS.map(testsOf));
}

function report(): boolean {
  const least: number = JSON.parse(readFileSync('.stryker.json', 'utf8')).thresholds.break;
  const reports = folders.map((folder) => [folder, judged(folder)] as const);
  const scores = reports.map(([folder, of]) => scoreOf(of, folder));
  const survivors = reports.flatMap(([folder, of]) => survivorsIn(of, folder));
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
  process.exitCode = report() ? 0 : 1;
}
