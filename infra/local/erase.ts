import { parseArgs } from 'node:util';
import { erasePersons } from '#functions/application/erase-persons.ts';
import { sweepRetention } from '#functions/application/sweep-retention.ts';
import type { Actor } from '#functions/case/case.ts';
import { erasureHere } from '#functions/runtime/erasure.ts';
import { endWithSentence, LocalCloudFault } from './fault.ts';
import { OPERATOR_OPTIONS, reachCloud } from './operator.ts';

const help = `Erases the personal data of a case for good: its key, its papers, its pages. The record of events stays whole.

  npm run erase -- --case <id> --order <paper> --yes   by the order of an office, which the event names
  npm run erase -- --due --yes                         every case whose period has passed, as the night would

Only of cases that have ended. What the lock of the documents keeps is hidden at once and destroyed when that ends.
Killed, run it again with --due: what was begun is finished. Backups forget after 35 days.

  --folder <path>    the folder of the running cloud (.local)
  --aws              the table and buckets of TABLE_NAME, DOCUMENTS_BUCKET and UPLOADS_BUCKET instead
  --json             one JSON object, for machines
  --help             this text
`;

/** Whoever runs this; the event names the paper by which it was done. */
const operator: Actor = { subject: 'operator', role: 'system' };

const REFUSED = {
  'case-not-found': 'There is no such case.',
  'case-not-ended': 'Somebody still has to act on the case: nothing was erased.',
  'persons-erased': 'The personal data of the case were erased before.',
  'retention-not-passed': 'The period of the case has not passed: nothing was erased.',
} as const;

async function eraseOne(caseId: string, reference: string) {
  const done = await erasePersons(erasureHere(), {
    caseId,
    by: operator,
    because: { because: 'order', reference },
  });
  if (!done.ok) throw new LocalCloudFault(REFUSED[done.refusal.code]);
  return { said: `The personal data of case ${caseId} are erased.`, caseId, ...done.value };
}

async function eraseDue() {
  const swept = await sweepRetention(erasureHere());
  const more = swept.left ? ' There are more: run it again.' : '';
  const said = `${swept.erased} cases erased, ${swept.finished} that had been begun finished.${more}`;
  return { said, ...swept };
}

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      case: { type: 'string' },
      order: { type: 'string' },
      due: { type: 'boolean', default: false },
      yes: { type: 'boolean', default: false },
      ...OPERATOR_OPTIONS,
    },
  });
  if (values.help) return void process.stdout.write(help);
  const { case: caseId, order = '', due } = values;
  if (due === (caseId !== undefined)) throw new LocalCloudFault('Say what to erase: --case <id>, or --due.');
  if (caseId !== undefined && !/^[\da-f-]{36}$/u.test(caseId)) {
    throw new LocalCloudFault('Give the id of one case, for example --case 3f0c….');
  }
  if (caseId !== undefined && !/^[^\p{Cc}]{1,200}$/u.test(order.trim())) {
    throw new LocalCloudFault(
      'Name the paper that orders it, in at most 200 characters: --order "order 7 of 2031-04-01".',
    );
  }
  if (!values.yes) throw new LocalCloudFault('Nobody can bring them back. Add --yes to erase them.');
  reachCloud(values);
  const { said, ...done } = caseId === undefined ? await eraseDue() : await eraseOne(caseId, order.trim());
  process.stdout.write(values.json ? `${JSON.stringify(done)}\n` : `${said}\n`);
}

main().catch(endWithSentence);
