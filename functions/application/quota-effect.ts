import type { Case } from '#functions/case/case.ts';
import type { CaseEvent } from '#functions/case/events.ts';
import { dayOf } from '#functions/law/calendar/instant.ts';
import { serviceOf } from '#functions/law/services.ts';
import type { LedgerEntry, LedgerKey } from '#functions/quota/ledger.ts';

export type QuotaEffect = {
  readonly key: LedgerKey;
  readonly entry: Extract<LedgerEntry, { readonly kind: 'taken' | 'given-back' }>;
};

/**
 * What an event moves in the quota: the difference between the places that the case holds after and before it, in the
 * ledger of the year in which they were taken. Undefined where it holds as many as before.
 */
export function quotaEffect(
  before: Case,
  after: Case,
  event: CaseEvent,
  sequence: number,
): QuotaEffect | undefined {
  const [was, is] = [before.held?.places ?? 0, after.held?.places ?? 0];
  const held = after.held ?? before.held;
  if (was === is || !held) return undefined;
  const { category } = serviceOf(after.service).quota;
  return {
    key: { year: held.year, region: after.region, category },
    entry: {
      id: `${after.id}#${sequence}`,
      at: event.at,
      by: event.by.subject,
      act: `decision ${after.decision?.number ?? ''}`.trim(),
      from: dayOf(event.at),
      kind: is > was ? 'taken' : 'given-back',
      places: Math.abs(is - was),
      decisions: was === 0 || is === 0 ? 1 : 0,
      caseId: after.id,
    },
  };
}
