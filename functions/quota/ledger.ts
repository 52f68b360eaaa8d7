import type { Instant } from '#functions/law/calendar/instant.ts';
import type { QuotaCategory, Region } from '#functions/law/regions.ts';
import { accepted, type Result, refused } from '#functions/law/result.ts';

/** The quota is counted per year, receiving region and category (K¶2(5), R¶2(4)). */
export type LedgerKey = { readonly year: number; readonly region: Region; readonly category: QuotaCategory };

/** One dated movement. Entries are never edited, only followed by others. */
export type LedgerEntry = {
  readonly id: string;
  readonly at: Instant;
  readonly by: string;
  /** The act of the authorised body, or the decision, that moves the quota. */
  readonly act: string;
} & (
  | { readonly kind: 'set'; readonly limit: number }
  | { readonly kind: 'taken'; readonly places: number; readonly caseId: string }
);

/** `limit` is the maximum number of persons; `left` may be taken. */
export type Balance = { readonly limit: number; readonly taken: number; readonly left: number };

export const emptyBalance: Balance = { limit: 0, taken: 0, left: 0 };

/**
 * The balance after one more entry, or why the entry cannot stand: a decision never takes more than is left, and
 * a limit never falls below what is taken.
 */
export function enter(
  balance: Balance,
  entry: LedgerEntry,
): Result<Balance, { readonly code: 'quota-exhausted' | 'quota-below-taken'; readonly balance: Balance }> {
  switch (entry.kind) {
    case 'set':
      return entry.limit < balance.taken
        ? refused({ code: 'quota-below-taken', balance })
        : accepted({ limit: entry.limit, taken: balance.taken, left: entry.limit - balance.taken });
    case 'taken':
      return entry.places > balance.left
        ? refused({ code: 'quota-exhausted', balance })
        : accepted({
            limit: balance.limit,
            taken: balance.taken + entry.places,
            left: balance.left - entry.places,
          });
  }
}
