import { dayOf } from '#functions/law/calendar/instant.ts';
import { accepted, type Result, refused } from '#functions/law/result.ts';
import {
  balanceOf,
  enter,
  type Ledger,
  type LedgerEntry,
  type LedgerKey,
  type LedgerRefusal,
} from '#functions/quota/ledger.ts';
import { limitOn, stepsOf } from '#functions/quota/limit.ts';
import { type Crossing, crossingsBetween, sameCrossings } from '#functions/quota/thresholds.ts';
import type { QuotaAlert } from './ports/alerts.ts';
import type { LedgerChange } from './ports/quota.ts';
import type { UseCaseRefusal } from './refusals.ts';

/** What one more entry makes of a ledger as it was read: what to write, and on what conditions. */
export function changeLedger(
  key: LedgerKey,
  before: Ledger | undefined,
  entry: LedgerEntry,
): Result<LedgerChange, LedgerRefusal> {
  const entered = enter(before, entry);
  if (!entered.ok) return entered;
  const after = before ? sameDay(before, entered.value) : entered.value;
  const [was, is] = [shareOf(before, after), shareOf(after, after)];
  const alert = (crossing: Crossing) => alertOf(key, after, entry, crossing);
  const needs = (before?.left ?? 0) - after.left;
  return accepted({
    key,
    before,
    after,
    entry: after.revision === (before?.revision ?? 0) ? entry : { ...entry, revision: after.revision },
    within: sameCrossings(was, is),
    ...(needs > 0 && entry.belowTaken === undefined ? { needs } : {}),
    alerts: crossingsBetween(was, is).map(alert),
  });
}

/** A new day alone does not move a ledger: otherwise the first families of a day would all contend for its date. */
function sameDay(before: Ledger, after: Ledger): Ledger {
  const today = balanceOf(before, after.asOf);
  const stored = balanceOf(before, before.asOf);
  const unmoved = today.left === stored.left && today.limit === stored.limit;
  return unmoved && after.revision === before.revision ? { ...after, asOf: before.asOf } : after;
}

const shareOf = (ledger: Ledger | undefined, { asOf }: Ledger) => ({
  limit: ledger ? limitOn(stepsOf(ledger.limits), ledger.asOf < asOf ? ledger.asOf : asOf) : 0,
  taken: ledger?.taken ?? 0,
});

/** Who can still act on it: the provider while places are left, and who sets the limit when none are (ours). */
const TOLD = { 80: 'provider', 95: 'provider', 100: 'authorised-body' } as const;

function alertOf(key: LedgerKey, after: Ledger, entry: LedgerEntry, crossing: Crossing): QuotaAlert {
  const today = dayOf(entry.at);
  const { limit, taken } = balanceOf(after, today);
  return {
    kind: 'quota',
    ...key,
    ...crossing,
    nth: after.limits.filter(({ from }) => from <= after.asOf).length,
    limit,
    taken,
    to: TOLD[crossing.threshold],
    raisedAt: entry.at,
  };
}

/** A ledger's "no" as the use cases say it; `needed` places were asked for. */
export function refusedBy(
  key: LedgerKey,
  { code, balance, limit }: LedgerRefusal,
  needed: number,
): { readonly ok: false; readonly refusal: UseCaseRefusal } {
  const { taken, decisions, left } = balance;
  switch (code) {
    case 'quota-not-set':
      return refused({ code, year: key.year, region: key.region });
    case 'quota-exhausted':
      return refused({ code, left, needed });
    default:
      return refused({ code, ...key, limit, taken, decisions });
  }
}
