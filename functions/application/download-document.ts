import { type Caller, may } from '#functions/case/authority.ts';
import type { Case } from '#functions/case/case.ts';
import { accepted, type Result, refused } from '#functions/law/result.ts';
import { fileKey } from './document-key.ts';
import type { AccessLog, Purpose } from './ports/accesses.ts';
import type { CaseStore } from './ports/cases.ts';
import type { Clock } from './ports/clock.ts';
import type { DocumentStore } from './ports/documents.ts';
import { recordAccess } from './record-access.ts';
import type { UseCaseRefusal } from './refusals.ts';

const LINK_LIVES_SECONDS = 300;

type Dependencies = {
  readonly cases: CaseStore;
  readonly documents: DocumentStore;
  readonly accesses: Pick<AccessLog, 'record'>;
  readonly clock: Clock;
};
type Wanted = {
  readonly caller: Caller;
  readonly caseId: string;
  readonly documentId: string;
  readonly purpose?: Purpose | undefined;
};

/**
 * A link to an issued document that lives five minutes. Given only once the look is on record; the applicant's
 * download is recorded beside the case as well.
 */
export async function downloadDocument(
  dependencies: Dependencies,
  { caller, caseId, documentId, purpose }: Wanted,
): Promise<Result<string, UseCaseRefusal>> {
  const { cases, documents, clock } = dependencies;
  const stored = await cases.load(caseId);
  if (!stored || !may(caller, { to: 'see-case', kase: stored.state })) {
    return refused({ code: 'case-not-found' });
  }
  if (!may(caller, { to: 'see-persons', kase: stored.state })) return refused({ code: 'not-permitted' });
  const document = stored.state.documents.find(({ id }) => id === documentId);
  if (!document || !may(caller, { to: 'have-document', kase: stored.state, document })) {
    return refused({ code: 'document-not-found' });
  }
  await recordAccess(dependencies, { caller, caseId, what: 'document', of: documentId, purpose });
  if (caller.role === 'applicant') {
    await cases.recordDownload(caseId, documentId, caller.subject, clock.now());
  }
  const link = await documents.link(fileKey(caseId, document), fileName(stored.state), LINK_LIVES_SECONDS);
  return accepted(link);
}

const fileName = (kase: Case): string => `qonys-${kase.decision?.number ?? kase.number}.pdf`;
