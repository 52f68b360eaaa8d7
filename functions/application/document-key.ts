/** Where a document of a case, or of a list, lies in the document store. Holds identifiers alone, never a name. */
export const documentKey = (id: string, documentId: string, of: 'cases' | 'lists' = 'cases'): string =>
  `${of}/${id}/${documentId}.pdf`;
