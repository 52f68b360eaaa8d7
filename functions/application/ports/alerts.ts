import type { Actor } from '#functions/case/case.ts';
import type { Synthetic } from '#functions/case/synthetic.ts';
import type { Instant } from '#functions/law/calendar/instant.ts';
import type { Region } from '#functions/law/regions.ts';
import type { Told } from '#functions/law/service.ts';
import type { LedgerKey } from '#functions/quota/ledger.ts';
import type { Crossing } from '#functions/quota/thresholds.ts';
import type { RungKey } from './deadlines.ts';
import type { Conflict, Page } from './store.ts';

/** That somebody of the office that was told has read an alert: who, by the subject of the token, and when. */
export type Acknowledgement = { readonly at: Instant; readonly by: Actor };

export type Alert = RungKey &
  Synthetic & {
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
    readonly acknowledged?: Acknowledgement;
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
    readonly acknowledged?: Acknowledgement;
  };

/** Which alert: a rung of a deadline, or the crossing of a threshold of a quota. */
export type AlertKey =
  | RungKey
  | (LedgerKey & Crossing & { readonly kind: 'quota'; readonly nth: number; readonly rung?: never });

export type AlertStore = {
  find(alert: AlertKey): Promise<Alert | QuotaAlert | undefined>;
  /** Refused (`version`) unless the alert is there and nobody has acknowledged it yet. */
  acknowledge(
    alert: AlertKey,
    acknowledged: Acknowledgement,
  ): Promise<'acknowledged' | Extract<Conflict, { conflict: 'version' | 'transaction' }>>;
  list(
    region: Region,
    page: { readonly limit: number; readonly after?: string },
  ): Promise<Page<Alert | QuotaAlert>>;
};
