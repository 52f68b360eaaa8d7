import { type Pause, persist } from '#functions/application/persist.ts';
import type { CaseStore } from '#functions/application/ports/cases.ts';
import type { Clock } from '#functions/application/ports/clock.ts';
import type { Conflict } from '#functions/application/ports/store.ts';
import { record, sha256 } from '#functions/application/record.ts';
import type { DocumentSigned } from '#functions/case/events.ts';
import { evolve } from '#functions/case/evolve.ts';
import { unsignedBy } from '#functions/case/signatures.ts';
import { SIGNING_OFFICES } from '#functions/law/signers.ts';

/**
 * Records the signatures that the documents of a case still lack, without any cryptography: for tests that are about
 * what follows from them.
 */
export async function signedByAll(
  at: { readonly cases: CaseStore; readonly clock: Clock; readonly pause?: Pause },
  caseId: string,
): Promise<void> {
  const signed = await persist(() => signOne(at, caseId), ['version', 'transaction'], at.pause);
  if (signed === 'signed') await signedByAll(at, caseId);
}

async function signOne(
  { cases, clock }: { readonly cases: CaseStore; readonly clock: Clock },
  caseId: string,
): Promise<'signed' | 'nothing-to-sign' | Conflict> {
  const stored = await cases.load(caseId);
  const document = stored?.state.documents.find((one) => unsignedBy(one).length > 0);
  const office = document && unsignedBy(document)[0];
  if (!stored || !document || !office) return 'nothing-to-sign';
  const at = clock.now();
  const event: DocumentSigned = {
    type: 'DocumentSigned',
    at,
    by: { subject: `some ${office}`, role: SIGNING_OFFICES[office].role },
    document: document.id,
    signature: {
      office,
      level: 'B-T',
      signedAt: at,
      sha256: sha256(`${document.id} ${office}`),
      bytes: document.bytes,
    },
    basis: 'taken for granted',
  };
  const saved = await cases.save({
    before: stored,
    recorded: record(caseId, event, stored),
    after: evolve(stored.state, event),
  });
  return saved === 'saved' ? 'signed' : saved;
}
