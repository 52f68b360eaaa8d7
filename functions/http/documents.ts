import * as z from 'zod';
import { downloadDocument } from '#functions/application/download-document.ts';
import { type DocumentList, listDocuments } from '#functions/application/list-documents.ts';
import type { AccessLog } from '#functions/application/ports/accesses.ts';
import type { CaseStore } from '#functions/application/ports/cases.ts';
import type { Clock } from '#functions/application/ports/clock.ts';
import type { DocumentStore } from '#functions/application/ports/documents.ts';
import type { PaperScans, Papers } from '#functions/application/ports/uploads.ts';
import { filedId } from '#functions/case/filed-file.ts';
import { documentShown } from './document-shown.ts';
import { CASE_ID } from './examples.ts';
import { FiledFileShown } from './filed-shown.ts';
import { once, operation } from './operation.ts';
import { CasePath, PathId, PurposeQuery } from './path.ts';
import { json, problem } from './response.ts';
import { type Routes, route } from './route.ts';
import { At, Day } from './shown.ts';

type Dependencies = {
  readonly cases: CaseStore;
  readonly documents: DocumentStore;
  readonly papers: Papers;
  readonly scans?: PaperScans | undefined;
  readonly accesses: AccessLog;
  readonly clock: Clock;
};

const DOCUMENT_ID = 'kandas-2026-annex-4-1';

const LIST = operation({
  summary: 'Lists the documents of a case that you may have',
  policy: 'have-document',
  path: CasePath,
  refuses: ['case-not-found'],
  answers: () => ({
    200: {
      says: 'The documents that were issued, each with the instants at which the applicant downloaded it; and what was filed',
      json: z.strictObject({
        items: z.array(
          z.strictObject({ ...documentShown(), downloadedAt: z.array(At()) }).meta({ id: 'ListedDocument' }),
        ),
        filed: z.array(FiledPaperShown()),
      }),
      example: {
        items: [
          {
            id: DOCUMENT_ID,
            form: 'kandas-2026-annex-4-inclusion',
            sha256: 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855',
            bytes: 38_211,
            issuedAt: '2026-04-02T06:00:00.000Z',
            status: 'valid',
            downloadedAt: ['2026-04-03T04:10:00.000Z'],
          },
        ],
        filed: [
          {
            id: 'filed-identity',
            code: 'identity',
            filedAt: '2026-03-18T05:00:00.000Z',
            file: {
              contentType: 'application/pdf',
              bytes: 48_213,
              sha256: 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855',
            },
          },
        ],
      },
    },
  }),
  example: { path: { caseId: CASE_ID } },
});

/** A document that came in with the application. One without a file has no id: there is nothing to download. */
const FiledPaperShown = once(() =>
  z
    .strictObject({
      id: z.string().optional(),
      code: z.string(),
      expiresOn: Day().optional(),
      filedAt: At(),
      file: FiledFileShown().optional(),
    })
    .meta({ id: 'FiledPaper' }),
);

const filedView = (filed: DocumentList['filed'][number]) => ({
  ...(filed.file ? { id: filedId(filed.code) } : {}),
  ...filed,
});

const DOWNLOAD = operation({
  summary: 'Leads to a document',
  description: 'The link lives for five minutes and needs no token. Do not keep it: ask again.',
  // And `have-document`: of two wishes that have to be granted, the operation names the narrower.
  policy: 'see-persons',
  produces: 'nothing',
  path: z.object({ caseId: PathId, documentId: PathId }),
  query: PurposeQuery,
  refuses: ['case-not-found', 'not-permitted', 'document-not-found', 'persons-erased', 'papers-not-clean'],
  answers: () => ({ 303: { says: 'See the link', headers: { location: 'The link to the file' } } }),
  example: { path: { caseId: CASE_ID, documentId: DOCUMENT_ID } },
});

export const documentRoutes = (dependencies: Dependencies): Routes => ({
  'GET /v1/cases/{caseId}/documents': route(LIST, async ({ path, caller, language }) => {
    const found = await listDocuments(dependencies, { caller, ...path });
    if (!found.ok) return problem(found.refusal, language);
    const { issued: items, filed } = found.value;
    return json(200, { items, filed: filed.map(filedView) });
  }),
  'GET /v1/cases/{caseId}/documents/{documentId}': route(
    DOWNLOAD,
    async ({ path, query, caller, language }) => {
      const link = await downloadDocument(dependencies, { caller, ...path, ...query });
      if (!link.ok) return problem(link.refusal, language);
      return { statusCode: 303, headers: { location: link.value, 'cache-control': 'no-store' } };
    },
  ),
});
