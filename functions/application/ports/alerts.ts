import type { Instant } from '#functions/law/calendar/instant.ts';
import type { Region } from '#functions/law/regions.ts';
import type { Told } from '#functions/law/service.ts';
import type { LedgerKey } from '#functions/quota/ledger.ts';
import type { Crossing } from '#functions/quota/thresholds.ts';
import type { RungKey } from './deadlines.ts';
import type { Page } from './store.ts';

export type Alert = RungKey & {
  readonly region: Region;
  readonly caseNumber: string;
  readonly stage: string;
  readonly to: string;
  readonly basis: string;
  readonly dueAt: Instant;
  readonly raisedAt: Instant;
  /** From when on people are told; machines are told at once. Absent in alerts of before there was such an hour. */
  readonly tellAt?: Instant;
  /** What the rung tells, in the words of the edition. */
  readonly text?: Told;
};

/** That a share of a limit is taken, or no longer: raised once per threshold, direction and limit. */
export type QuotaAlert = LedgerKey &
  Crossing & {
    readonly kind: 'quota';
    /** Only alerts of deadlines have these. */
    readonly caseId?: never;
    readonly rung?: never;
    /** Which limit of the ledger it is about: the number of acts in force that have moved it. */
    readonly nth: number;
    readonly limit: number;
    readonly taken: number;
    readonly to: string;
    readonly raisedAt: Instant;
  };

export type AlertStore = {
  list(
    region: Region,
    page: { readonly limit: number; readonly after?: string },
  ): Promise<Page<Alert | QuotaAlert>>;
};
