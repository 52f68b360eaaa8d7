import { formFor } from '#functions/law/service.ts';
import { serviceOf } from '#functions/law/services.ts';
import type { Case, IssuedDocument } from './case.ts';

/**
 * Whether a document is still what it says: `superseded` once another decision of the case has taken its place,
 * `annulled` with its decision, `withdrawn` when the family gave its inclusion up (ours). Its file stays in each.
 */
export type DocumentStatus = 'valid' | 'superseded' | 'annulled' | 'withdrawn';

/** The ends of a case by which its decision is no longer in force. */
const ENDED: Readonly<Record<string, DocumentStatus>> = { annulled: 'annulled', withdrawn: 'withdrawn' };

const DECISIONS = ['inclusion', 'consent', 'refusal'] as const;

export function statusOf(kase: Case, { id, form }: Pick<IssuedDocument, 'id' | 'form'>): DocumentStatus {
  const service = serviceOf(kase.service);
  if (!DECISIONS.some((purpose) => formFor(service, purpose) === form)) return 'valid';
  const inForce = kase.documents.findLast((document) => document.form === kase.decision?.form);
  return inForce && inForce.id !== id ? 'superseded' : (ENDED[kase.stage] ?? 'valid');
}
