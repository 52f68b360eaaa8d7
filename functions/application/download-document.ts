import { type Caller, may } from '#functions/case/authority.ts';
import type { Case } from '#functions/case/case.ts';
import type { FiledDocument } from '#functions/case/completeness.ts';
import { FILE_TYPES, filedId } from '#functions/case/filed-file.ts';
import { accepted, type Result, refused } from '#functions/law/result.ts';
import { fileKey } from './document-key.ts';
import type { AccessLog, Purpose } from './ports/accesses.ts';
import type { CaseStore } from './ports/cases.ts';
import type { Clock } from './ports/clock.ts';
import type { DocumentStore } from './ports/documents.ts';
import type { PaperScans, Papers } from './ports/uploads.ts';
import { recordAccess } from './record-access.ts';
import type { UseCaseRefusal } from './refusals.ts';
import { uncleanPapers } from './unclean-papers.ts';

const LINK_LIVES_SECONDS = 300;

type Dependencies = {
  readonly cases: CaseStore;
  readonly documents: DocumentStore;
  readonly papers: Papers;
  /** Absent where downloads wait for no scanner. */
  readonly scans?: PaperScans | undefined;
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
 * A link to an issued document, or to the file of one that was filed, that lives five minutes. Given only once the look
 * is on record; the applicant's download of what was issued is recorded beside the case as well.
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
  const { erased } = stored.state;
  if (erased) return refused({ code: 'persons-erased', at: erased.at });
  const filed = stored.state.documentsFiled.find(({ code, file }) => file && filedId(code) === documentId);
  if (filed) return filedPaper(dependencies, { caller, kase: stored.state, filed, purpose });
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

async function filedPaper(
  dependencies: Dependencies,
  {
    caller,
    kase,
    filed,
    purpose,
  }: Pick<Wanted, 'caller' | 'purpose'> & { readonly kase: Case; readonly filed: FiledDocument },
): Promise<Result<string, UseCaseRefusal>> {
  const { papers, scans } = dependencies;
  const { code, file } = filed;
  const unclean = await uncleanPapers(scans, { id: kase.id, documentsFiled: [filed] });
  if (unclean) return refused(unclean);
  await recordAccess(dependencies, {
    caller,
    caseId: kase.id,
    what: 'upload',
    of: filedId(code),
    purpose,
  });
  const ending = file ? FILE_TYPES[file.contentType].ending : '';
  const name = `qonys-${kase.number}-${code}.${ending}`;
  return accepted(await papers.link(kase.id, code, name, LINK_LIVES_SECONDS));
}

const fileName = (kase: Case): string => `qonys-${kase.decision?.number ?? kase.number}.pdf`;
