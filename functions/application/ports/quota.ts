import type { Waiting } from '#functions/case/waiting.ts';
import type { Instant } from '#functions/law/calendar/instant.ts';
import type { Ledger, LedgerEntry, LedgerKey } from '#functions/quota/ledger.ts';
import type { Range } from '#functions/quota/thresholds.ts';
import type { QuotaAlert } from './alerts.ts';
import type { Conflict, Idempotency } from './store.ts';

/**
 * One entry and what it makes of its ledger. Written only while the ledger has the limits that were read, what is
 * taken lies `within` the range in which the same thresholds are crossed, and so many places are left as `needs` says.
 */
export type LedgerChange = {
  readonly key: LedgerKey;
  readonly before: Ledger | undefined;
  readonly after: Ledger;
  readonly entry: LedgerEntry;
  readonly within: Range;
  readonly needs?: number;
  readonly alerts: readonly QuotaAlert[];
};

/** One act on one or more ledgers: every entry is written, or none. Its entries bear its key as their id. */
export type QuotaAct = {
  readonly at: Instant;
  readonly changes: readonly LedgerChange[];
  readonly idempotency: Idempotency;
};

export type QuotaStore = {
  ledger(key: LedgerKey): Promise<Ledger | undefined>;
  /** In the order in which they were entered. */
  entries(key: LedgerKey): Promise<readonly LedgerEntry[]>;
  entry(
    key: LedgerKey,
    id: string,
  ): Promise<{ readonly entry: LedgerEntry; readonly requestHash: string } | undefined>;
  /** Who waits for places of a region and category, in order of filing. */
  waiting(of: Pick<Waiting, 'region' | 'category'>): Promise<readonly Waiting[]>;
  enter(act: QuotaAct): Promise<'entered' | Conflict>;
};
