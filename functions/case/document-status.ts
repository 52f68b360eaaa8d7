import { formFor } from '#functions/law/service.ts';
import { serviceOf } from '#functions/law/services.ts';
import type { Case, Decision, IssuedDocument } from './case.ts';

/**
 * Whether a document is still what it says: `superseded` once another decision of the case has taken its place,
 * `annulled` with its decision, `withdrawn` when the family gave its inclusion up (ours). Its file stays in each.
 */
export type DocumentStatus = 'valid' | 'superseded' | 'annulled' | 'withdrawn';

/** The ends of a case by which its decision is no longer in force. */
const ENDED: Readonly<Record<string, DocumentStatus>> = {
  annulled: 'annulled',
  withdrawn: 'withdrawn',
  'application-withdrawn': 'withdrawn',
};

const DECISIONS = ['inclusion', 'consent', 'refusal'] as const;

/** Whether a document is that of a decision, in its version. */
export const isOfDecision = (
  { form, version }: Pick<IssuedDocument, 'form' | 'version'>,
  decision: Pick<Decision, 'form' | 'version'>,
): boolean => form === decision.form && version === decision.version;

export function statusOf(
  kase: Case,
  document: Pick<IssuedDocument, 'id' | 'form' | 'version'>,
): DocumentStatus {
  const { id, form } = document;
  const service = serviceOf(kase.service);
  if (!DECISIONS.some((purpose) => formFor(service, purpose) === form)) return 'valid';
  const { decision } = kase;
  if (decision && form === decision.form && !isOfDecision(document, decision)) return 'superseded';
  const inForce = kase.documents.findLast((one) => one.form === decision?.form);
  return inForce && inForce.id !== id ? 'superseded' : (ENDED[kase.stage] ?? 'valid');
}
