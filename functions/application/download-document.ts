import { type Caller, may } from '#functions/case/authority.ts';
import type { Case } from '#functions/case/case.ts';
import { accepted, type Result, refused } from '#functions/law/result.ts';
import { documentKey } from './document-key.ts';
import type { CaseStore } from './ports/cases.ts';
import type { Clock } from './ports/clock.ts';
import type { DocumentStore } from './ports/documents.ts';
import type { UseCaseRefusal } from './refusals.ts';

const LINK_LIVES_SECONDS = 300;

type Dependencies = { readonly cases: CaseStore; readonly documents: DocumentStore; readonly clock: Clock };

/** A link to an issued document that lives five minutes. The applicant's download is recorded beside the case. */
export async function downloadDocument(
  { cases, documents, clock }: Dependencies,
  { caller, caseId, documentId }: { caller: Caller; caseId: string; documentId: string },
): Promise<Result<string, UseCaseRefusal>> {
  const stored = await cases.load(caseId);
  if (!stored || !may(caller, { to: 'see-case', kase: stored.state })) {
    return refused({ code: 'case-not-found' });
  }
  if (!may(caller, { to: 'see-persons', kase: stored.state })) return refused({ code: 'not-permitted' });
  const document = stored.state.documents.find(({ id }) => id === documentId);
  if (!document || !may(caller, { to: 'have-document', kase: stored.state, document })) {
    return refused({ code: 'document-not-found' });
  }
  if (caller.role === 'applicant') {
    await cases.recordDownload(caseId, documentId, caller.subject, clock.now());
  }
  const link = await documents.link(
    documentKey(caseId, documentId),
    fileName(stored.state),
    LINK_LIVES_SECONDS,
  );
  return accepted(link);
}

const fileName = (kase: Case): string => `qonys-${kase.decision?.number ?? kase.number}.pdf`;
