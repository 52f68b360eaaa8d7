import { type Difference, type Replay, replayCase } from '#functions/application/replay-case.ts';
import { runCaseCommand } from './case-command.ts';
import { LocalCloudFault } from './fault.ts';
import { replayDependencies } from './replay-dependencies.ts';

const help = `Computes a case again from its events: every date, number, ledger entry and document.

  npm run replay -- <case>     the case by its id

Reads the table and the keys of the running local cloud and changes nothing. Ends with 1 where something comes out
otherwise, and names it. Once the key to the personal data is erased, documents are not drawn again.

  --folder <path>    the folder of the running cloud (.local)
  --aws              the table and key of TABLE_NAME and DATA_KEY_ID, with the credentials of the environment, instead
  --json             one JSON object, for machines
  --help             this text
`;

const LONGEST = 80;
const short = (text: string): string => (text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text);

const lineOf = ({ at, type, pointer, recorded, computed }: Difference): string =>
  `  event ${at} ${type}${pointer}: on record ${short(recorded)}, computed ${short(computed)}`;

/** What a replay has found, as a person reads it. */
function inWords(caseId: string, { events, documents, persons, erased, differences }: Replay): string {
  const drawn = persons
    ? `${documents} documents`
    : `no document (the personal data ${erased ? `were erased at ${erased}: neither the filing nor a page is computed again` : 'cannot be opened'})`;
  const found = differences.length === 0 ? 'nothing differs' : `${differences.length} differences`;
  return [
    `Case ${caseId}: ${events} events and ${drawn} computed again, ${found}.`,
    ...differences.map(lineOf),
  ].join('\n');
}

/** Replays one case and prints what comes out otherwise. @throws a fault for a case that does not exist. */
async function replay(caseId: string, json: boolean): Promise<boolean> {
  const dependencies = replayDependencies();
  if (!(await dependencies.cases.load(caseId))) throw new LocalCloudFault(`There is no case ${caseId}.`);
  const replayed = await replayCase(dependencies, caseId);
  process.stdout.write(`${json ? JSON.stringify({ caseId, ...replayed }) : inWords(caseId, replayed)}\n`);
  return replayed.differences.length === 0;
}

await runCaseCommand({ name: 'replay', help, look: replay });
