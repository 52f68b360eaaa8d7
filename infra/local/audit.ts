import { caseStore } from '#functions/adapters/dynamodb/case-store.ts';
import { auditChain, breakInWords } from '#functions/application/audit-chain.ts';
import type { Case } from '#functions/case/case.ts';
import { table } from '#functions/runtime/stores.ts';
import { runCaseCommand } from './case-command.ts';
import { LocalCloudFault } from './fault.ts';

const help = `Proves that the events of a case are all there, unaltered and in their order.

  npm run audit -- <case>      the case by its id

Reads the table of the running local cloud. Ends with 1 and names the first broken link when the chain does not hold.

  --folder <path>    the folder of the running cloud (.local)
  --aws              the table named by TABLE_NAME, with the credentials of the environment, instead
  --json             one JSON object, for machines
  --help             this text
`;

const erasedLine = ({ erased }: Case): string =>
  erased
    ? `Its personal data were erased at ${erased.at} (${erased.because === 'order' ? `by ${erased.reference}` : 'their period had passed'}).\n`
    : '';

/** Audits one case and prints the verdict. @throws a fault for a case that does not exist. */
async function audit(caseId: string, json: boolean): Promise<boolean> {
  const cases = caseStore(table());
  const [head, chain] = [await cases.load(caseId), await cases.history(caseId)];
  if (!head && chain.length === 0) throw new LocalCloudFault(`There is no case ${caseId}.`);
  if (!head)
    throw new LocalCloudFault(`Case ${caseId} has ${chain.length} events and no state: it was deleted.`);
  const audited = auditChain(caseId, chain, head);
  const number = head.state.number;
  if (json) {
    const verdict = audited.ok ? { intact: true, ...audited.value } : { intact: false, ...audited.refusal };
    const { erased } = head.state;
    process.stdout.write(
      `${JSON.stringify({ caseId, number, ...verdict, ...(erased ? { erased } : {}) })}\n`,
    );
  } else if (audited.ok) {
    const { events, hash } = audited.value;
    process.stdout.write(
      `Case ${number}: ${events} events, the chain holds. Last hash ${hash}.\n${erasedLine(head.state)}`,
    );
  } else {
    process.stdout.write(`Case ${number}: the chain is broken at ${breakInWords(audited.refusal)}.\n`);
  }
  return audited.ok;
}

await runCaseCommand({ name: 'audit', help, look: audit });
