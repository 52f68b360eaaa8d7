import type { Case, IssuedDocument } from '#functions/case/case.ts';
import { statusOf } from '#functions/case/document-status.ts';

/** A document as an answer shows it: with whether it is still what it says. */
export const documentView = <D extends IssuedDocument>(kase: Case, document: D) => ({
  ...document,
  status: statusOf(kase, document),
});
