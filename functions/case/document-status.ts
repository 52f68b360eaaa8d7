import { formFor } from '#functions/law/service.ts';
import { serviceOf } from '#functions/law/services.ts';
import type { Case, Decision, Hearing, IssuedDocument } from './case.ts';

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

const DECISIONS = [
  'inclusion',
  'consent',
  'refusal',
  'complaint-reply',
  'complaint-reply-of-quality-body',
] as const;

/** The decision of a case that has one which neither fell nor was given up. */
export const decisionInForce = ({
  decision,
  stage,
}: Pick<Case, 'decision' | 'stage'>): Decision | undefined => (stage in ENDED ? undefined : decision);

/** Whether a document is that of a decision, in its version. */
export const isOfDecision = (
  { form, version, annulledAt }: Pick<IssuedDocument, 'form' | 'version' | 'annulledAt'>,
  decision: Pick<Decision, 'form' | 'version'>,
): boolean => form === decision.form && version === decision.version && annulledAt === undefined;

/** Whether a document is the notice of the hearing that holds now. */
export const isOfHearing = (
  { form, version }: Pick<IssuedDocument, 'form' | 'version'>,
  hearing: Pick<Hearing, 'form' | 'notice'>,
): boolean => form === hearing.form && version === hearing.notice;

/** The document of a case that is the one meant, the last of several. */
export const documentOf = (
  { documents }: Pick<Case, 'documents'>,
  isMeant: (document: IssuedDocument) => boolean,
): IssuedDocument | undefined => documents.findLast(isMeant);

/** The papers of a hearing bear the number of their notice; a later notice supersedes both. */
const isOfEarlierNotice = (
  { form, version }: Pick<IssuedDocument, 'form' | 'version'>,
  { hearing }: Pick<Case, 'hearing'>,
  papers: readonly (string | undefined)[],
): boolean => hearing !== undefined && papers.includes(form) && version !== hearing.notice;

export function statusOf(
  kase: Case,
  document: Pick<IssuedDocument, 'id' | 'form' | 'version' | 'annulledAt'>,
): DocumentStatus {
  if (document.annulledAt) return 'annulled';
  const { id, form } = document;
  const service = serviceOf(kase.service);
  const papers = [formFor(service, 'hearing-notice'), formFor(service, 'hearing-protocol')];
  if (isOfEarlierNotice(document, kase, papers)) return 'superseded';
  if (!DECISIONS.some((purpose) => formFor(service, purpose) === form)) return 'valid';
  const { decision } = kase;
  if (decision && form === decision.form && !isOfDecision(document, decision)) return 'superseded';
  const inForce = kase.documents.findLast((one) => one.form === decision?.form && !one.annulledAt);
  return inForce && inForce.id !== id ? 'superseded' : (ENDED[kase.stage] ?? 'valid');
}
