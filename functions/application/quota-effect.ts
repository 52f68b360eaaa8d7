import type { Case } from '#functions/case/case.ts';
import type { CaseEvent } from '#functions/case/events.ts';
import { dayOf, type Instant } from '#functions/law/calendar/instant.ts';
import { serviceOf } from '#functions/law/services.ts';
import type { LedgerEntry, LedgerKey } from '#functions/quota/ledger.ts';

/** What moved the places, in words that the ledger keeps. */
const ACTS: Readonly<Partial<Record<CaseEvent['type'], (decision: string) => string>>> = {
  DecisionTaken: (decision) => `decision ${decision}`,
  DecisionAnnulled: (decision) => `annulment of decision ${decision}`,
  ApplicationWithdrawn: (decision) => `withdrawal of the application decided by ${decision}`,
  InclusionWithdrawn: (decision) => `withdrawal from decision ${decision}`,
  CaseReturned: (decision) => `annulment of decision ${decision} on a complaint`,
  FamilyChanged: (decision) => `change of the family of decision ${decision}`,
};

/** The entry that an event of a case makes in a ledger of places. */
export const ledgerEntryId = (caseId: string, sequence: number): string => `${caseId}#${sequence}`;

export type QuotaEffect = {
  readonly key: LedgerKey;
  readonly entry: Extract<LedgerEntry, { readonly kind: 'taken' | 'given-back' }>;
};

/**
 * The ledger that a case has its places from, or would have if it were decided at an instant.
 * @throws {Error} for a case of a service that has nothing to do with the quota.
 */
export const ledgerOf = (
  { region, service, held }: Case,
  at: Instant,
  year: number = held?.year ?? Number(dayOf(at).slice(0, 4)),
): LedgerKey => {
  const { category } = serviceOf(service).quota;
  if (!category) throw new Error(`${service.code} has nothing to do with the quota`);
  return { year, region, category };
};

/**
 * What an event moves in the quota: the difference between the places that the case holds after and before it, in the
 * ledger of the year in which they were taken. Undefined where it holds as many as before, and for a synthetic case,
 * which has its places from no ledger.
 */
export function quotaEffect(
  before: Case,
  after: Case,
  event: CaseEvent,
  sequence: number,
): QuotaEffect | undefined {
  const [was, is] = [before.held?.places ?? 0, after.held?.places ?? 0];
  const held = after.held ?? before.held;
  if (was === is || !held || after.synthetic) return undefined;
  return {
    key: ledgerOf(after, event.at, held.year),
    entry: {
      id: ledgerEntryId(after.id, sequence),
      at: event.at,
      by: event.by.subject,
      act: ACTS[event.type]?.((after.decision ?? before.decision)?.number ?? '') ?? event.type,
      from: dayOf(event.at),
      kind: is > was ? 'taken' : 'given-back',
      places: Math.abs(is - was),
      decisions: was === 0 || is === 0 ? 1 : 0,
      caseId: after.id,
    },
  };
}
