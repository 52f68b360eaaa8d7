import { downloadDocument } from '#functions/application/download-document.ts';
import { listDocuments } from '#functions/application/list-documents.ts';
import type { CaseStore } from '#functions/application/ports/cases.ts';
import type { Clock } from '#functions/application/ports/clock.ts';
import type { DocumentStore } from '#functions/application/ports/documents.ts';
import { json, problem } from './response.ts';
import { parameter, type Route, type Routes } from './route.ts';

type Dependencies = { readonly cases: CaseStore; readonly documents: DocumentStore; readonly clock: Clock };

export const documentRoutes = (dependencies: Dependencies): Routes => ({
  'GET /v1/cases/{caseId}/documents': list(dependencies),
  'GET /v1/cases/{caseId}/documents/{documentId}': download(dependencies),
});

const list =
  (dependencies: Dependencies): Route =>
  async ({ event, caller, language }) => {
    const found = await listDocuments(dependencies, { caller, caseId: parameter(event, 'caseId') });
    return found.ok ? json(200, { items: found.value }) : problem(found.refusal, language);
  };

const download =
  (dependencies: Dependencies): Route =>
  async ({ event, caller, language }) => {
    const link = await downloadDocument(dependencies, {
      caller,
      caseId: parameter(event, 'caseId'),
      documentId: parameter(event, 'documentId'),
    });
    if (!link.ok) return problem(link.refusal, language);
    return { statusCode: 303, headers: { location: link.value, 'cache-control': 'no-store' } };
  };
