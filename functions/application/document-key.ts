/** Where a document of a case lies in the document store. Holds identifiers alone, never a name. */
export const documentKey = (caseId: string, documentId: string): string =>
  `cases/${caseId}/${documentId}.pdf`;
