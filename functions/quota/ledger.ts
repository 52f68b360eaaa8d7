import { dayOf, type Instant, type PlainDate } from '#functions/law/calendar/instant.ts';
import type { QuotaCategory, Region } from '#functions/law/regions.ts';
import { accepted, type Result, refused } from '#functions/law/result.ts';
import { type LimitMovement, leastLimitFrom, limitOn, stepsOf } from './limit.ts';

/** The quota is counted per year, receiving region and category (K¶2(5), R¶2(4)). */
export type LedgerKey = { readonly year: number; readonly region: Region; readonly category: QuotaCategory };

/**
 * What an entry does. `decisions` counts the decisions whose places it begins to hold, or ends: none where only the
 * family of one that stands has changed.
 */
export type LedgerMovement =
  | { readonly kind: 'set'; readonly limit: number }
  | { readonly kind: 'raise' | 'lower'; readonly places: number }
  | { readonly kind: 'moved-in' | 'moved-out'; readonly places: number; readonly other: LedgerKey }
  | {
      readonly kind: 'taken' | 'given-back';
      readonly places: number;
      readonly decisions: number;
      readonly caseId: string;
    }
  /** Places that decisions took before this system kept the ledger, and the correction of such an entry. */
  | {
      readonly kind: 'taken-before' | 'given-back-before';
      readonly places: number;
      readonly decisions: number;
    };

/** One dated movement. Entries are never edited, only followed by others. */
export type LedgerEntry = {
  readonly id: string;
  /** When it was entered. */
  readonly at: Instant;
  readonly by: string;
  /** The act of the authorised body, or the decision, that moves the quota. */
  readonly act: string;
  /** The day (Asia/Almaty) from which it is in force: that of an act may lie before or after the entering. */
  readonly from: PlainDate;
  /** Why a limit below what is taken was accepted. */
  readonly belowTaken?: string;
  /** Its place among the entries that move the limit, of which those of one day stand in this order. */
  readonly revision?: number;
} & LedgerMovement;

/**
 * A ledger as it stands after its entries. `left` is the least limit from `asOf` on, as far as limits are known, minus
 * what is taken: it may be taken without any day to come having more taken than its limit. It is below zero only
 * after an act that accepted a limit below what was taken.
 */
export type Ledger = {
  /** The number of entries that moved the limit. */
  readonly revision: number;
  readonly limits: readonly LimitMovement[];
  readonly asOf: PlainDate;
  readonly taken: number;
  /** The decisions that hold the places taken. */
  readonly decisions: number;
  /** Of the places taken, those from before this system. */
  readonly takenBefore: number;
  readonly left: number;
};

/** `limit` is the maximum number of persons on the day; `left` may be taken. */
export type Balance = Pick<Ledger, 'taken' | 'decisions' | 'left'> & { readonly limit: number };

export type LedgerRefusal = {
  readonly code:
    | 'quota-not-set'
    | 'quota-exhausted'
    | 'quota-below-taken'
    | 'quota-limit-negative'
    | 'quota-not-taken';
  readonly balance: Balance;
  /** The least limit there would be from today on. */
  readonly limit: number;
};

const unset = (today: PlainDate): Ledger => ({
  revision: 0,
  limits: [],
  asOf: today,
  taken: 0,
  decisions: 0,
  takenBefore: 0,
  left: 0,
});

/** The ledger on a day: limits that have come into force since it was last moved are reckoned in. */
function reckoned(ledger: Ledger, today: PlainDate): Ledger {
  const asOf = ledger.asOf > today ? ledger.asOf : today;
  return { ...ledger, asOf, left: leastLimitFrom(stepsOf(ledger.limits), asOf) - ledger.taken };
}

/** What a reader is told today. */
export function balanceOf(ledger: Ledger, today: PlainDate): Balance {
  const { asOf, taken, decisions, left } = reckoned(ledger, today);
  return { limit: limitOn(stepsOf(ledger.limits), asOf), taken, decisions, left };
}

/**
 * The ledger after one more entry, or why the entry cannot stand: a decision never takes more than is left; no limit
 * falls below what is taken, on any day from today on, unless the entry says why it may; nothing moves before a
 * limit was set; a limit is never negative; no more comes back than was taken.
 */
export function enter(before: Ledger | undefined, entry: LedgerEntry): Result<Ledger, LedgerRefusal> {
  const today = dayOf(entry.at);
  const ledger = reckoned(before ?? unset(today), today);
  const after = moved(ledger, entry);
  const code = !before && entry.kind !== 'set' ? 'quota-not-set' : faultOf(ledger, after, entry);
  return code
    ? refused({ code, balance: balanceOf(ledger, today), limit: after.left + after.taken })
    : accepted(after);
}

function faultOf(before: Ledger, after: Ledger, entry: LedgerEntry): LedgerRefusal['code'] | undefined {
  const { taken, takenBefore, decisions } = after;
  if (takenBefore < 0 || taken < takenBefore || decisions < 0) return 'quota-not-taken';
  if (stepsOf(after.limits).some(({ limit }) => limit < 0)) return 'quota-limit-negative';
  const lacking = after.left < 0 && after.left < before.left;
  if (!lacking) return undefined;
  if (entry.kind === 'taken') return 'quota-exhausted';
  return entry.belowTaken === undefined ? 'quota-below-taken' : undefined;
}

function moved(ledger: Ledger, entry: LedgerEntry): Ledger {
  switch (entry.kind) {
    case 'set':
      return withLimit(ledger, { from: entry.from, set: entry.limit });
    case 'raise':
    case 'moved-in':
      return withLimit(ledger, { from: entry.from, by: entry.places });
    case 'lower':
    case 'moved-out':
      return withLimit(ledger, { from: entry.from, by: -entry.places });
    case 'taken':
      return withTaken(ledger, entry.places, entry.decisions);
    case 'given-back':
      return withTaken(ledger, -entry.places, -entry.decisions);
    case 'taken-before':
      return withTaken(ledger, entry.places, entry.decisions, entry.places);
    case 'given-back-before':
      return withTaken(ledger, -entry.places, -entry.decisions, -entry.places);
  }
}

const withLimit = (ledger: Ledger, movement: LimitMovement): Ledger =>
  reckoned({ ...ledger, revision: ledger.revision + 1, limits: [...ledger.limits, movement] }, ledger.asOf);

const withTaken = (ledger: Ledger, places: number, decisions: number, before = 0): Ledger => ({
  ...ledger,
  taken: ledger.taken + places,
  decisions: ledger.decisions + decisions,
  takenBefore: ledger.takenBefore + before,
  left: ledger.left - places,
});
