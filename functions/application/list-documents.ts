import { type Caller, may } from '#functions/case/authority.ts';
import type { IssuedDocument } from '#functions/case/case.ts';
import type { FiledDocument } from '#functions/case/completeness.ts';
import { type DocumentStatus, statusOf } from '#functions/case/document-status.ts';
import type { Instant } from '#functions/law/calendar/instant.ts';
import { accepted, type Result, refused } from '#functions/law/result.ts';
import type { CaseStore } from './ports/cases.ts';
import type { UseCaseRefusal } from './refusals.ts';

export type ListedDocument = IssuedDocument & {
  readonly status: DocumentStatus;
  readonly downloadedAt: readonly Instant[];
};

export type DocumentList = {
  readonly issued: readonly ListedDocument[];
  /** What came in with the application; none for whoever may not read that. */
  readonly filed: readonly (FiledDocument & { readonly filedAt: Instant })[];
};

/**
 * The documents of a case that the caller may have: those that were issued, each with the instants of the applicant's
 * downloads, and beside them those that were filed.
 */
export async function listDocuments(
  { cases }: { readonly cases: CaseStore },
  { caller, caseId }: { readonly caller: Caller; readonly caseId: string },
): Promise<Result<DocumentList, UseCaseRefusal>> {
  const [stored, downloads] = await Promise.all([cases.load(caseId), cases.downloads(caseId)]);
  if (!stored || !may(caller, { to: 'see-case', kase: stored.state })) {
    return refused({ code: 'case-not-found' });
  }
  const documents = stored.state.documents.filter((document) =>
    may(caller, { to: 'have-document', kase: stored.state, document }),
  );
  const issued = documents.map((document) => ({
    ...document,
    status: statusOf(stored.state, document),
    downloadedAt: downloads.filter(({ documentId }) => documentId === document.id).map(({ at }) => at),
  }));
  const { documentsFiled, filedAt } = stored.state;
  const reads = may(caller, { to: 'see-persons', kase: stored.state });
  return accepted({
    issued,
    filed: reads ? documentsFiled.map((document) => ({ ...document, filedAt })) : [],
  });
}
