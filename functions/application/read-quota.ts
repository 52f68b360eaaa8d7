import { type Caller, may } from '#functions/case/authority.ts';
import type { FieldError } from '#functions/case/field-errors.ts';
import { dayOf, type PlainDate } from '#functions/law/calendar/instant.ts';
import { QUOTA_CATEGORIES, RECEIVING_REGIONS } from '#functions/law/regions.ts';
import { accepted, type Result, refused } from '#functions/law/result.ts';
import { balanceOn } from '#functions/quota/balance-on.ts';
import { type Balance, balanceOf, type LedgerEntry, type LedgerKey } from '#functions/quota/ledger.ts';
import { type LimitStep, stepsAfter, stepsOf } from '#functions/quota/limit.ts';
import { receivingErrors } from './check-quota-act.ts';
import type { Clock } from './ports/clock.ts';
import type { QuotaStore } from './ports/quota.ts';
import type { UseCaseRefusal } from './refusals.ts';

type Dependencies = { readonly quotas: QuotaStore; readonly clock: Clock };

/** A ledger on a day, with the limits that are known to come after it. */
export type QuotaLine = {
  readonly ledger: LedgerKey;
  readonly balance: Balance;
  readonly coming: readonly LimitStep[];
};
export type QuotaReading = Pick<LedgerKey, 'year'> &
  Partial<LedgerKey> & {
    readonly caller: Caller;
    /** The end of this day (24:00 in Asia/Almaty), past or to come; now when no day is given. */
    readonly at?: PlainDate;
  };

/**
 * The balances of a year, narrowed to a region or category. Regions that an order has given nothing are left out; a
 * year without any order is refused, and a category that the region asked for does not receive.
 */
export async function readQuota(
  { quotas, clock }: Dependencies,
  reading: QuotaReading,
): Promise<Result<readonly QuotaLine[], UseCaseRefusal>> {
  const { caller, year } = reading;
  if (!may(caller, { to: 'see-quota' })) return refused({ code: 'not-permitted' });
  const errors = errorsOf(reading);
  if (errors.length > 0) return refused({ code: 'quota-act-invalid', errors });
  const today = dayOf(clock.now());
  const found = await Promise.all(
    ledgersOf(reading).map((ledger) => lineOf(quotas, ledger, today, reading.at)),
  );
  const lines = found.filter((line) => line !== undefined);
  return lines.length > 0 || (await hasOrder(quotas, year))
    ? accepted(lines)
    : refused({ code: 'quota-year-without-order', year });
}

async function hasOrder(quotas: QuotaStore, year: number): Promise<boolean> {
  const ledgers = await Promise.all(ledgersOf({ year }).map((ledger) => quotas.ledger(ledger)));
  return ledgers.some((ledger) => ledger !== undefined);
}

/** The movements of one ledger in the order in which they were entered. */
export async function readLedger(
  { quotas }: Pick<Dependencies, 'quotas'>,
  { caller, ledger }: { readonly caller: Caller; readonly ledger: LedgerKey },
): Promise<Result<readonly LedgerEntry[], UseCaseRefusal>> {
  if (!may(caller, { to: 'see-quota' })) return refused({ code: 'not-permitted' });
  const errors = receivingErrors(ledger);
  return errors.length > 0
    ? refused({ code: 'quota-act-invalid', errors })
    : accepted(await quotas.entries(ledger));
}

/** The ledgers that there may be of a year, narrowed to a region or category. */
export const ledgersOf = ({ year, region, category }: Omit<QuotaReading, 'caller'>): readonly LedgerKey[] =>
  QUOTA_CATEGORIES.filter((one) => category === undefined || one === category).flatMap((one) =>
    RECEIVING_REGIONS[one]
      .filter((receiving) => region === undefined || receiving === region)
      .map((receiving) => ({ year, region: receiving, category: one })),
  );

function errorsOf({ region, category }: QuotaReading): readonly FieldError[] {
  if (region === undefined) return [];
  if (category !== undefined) return receivingErrors({ region, category });
  const errors = QUOTA_CATEGORIES.map((one) => receivingErrors({ region, category: one }));
  return errors.every(({ length }) => length > 0) ? errors.flat() : [];
}

async function lineOf(
  quotas: QuotaStore,
  key: LedgerKey,
  today: PlainDate,
  at: PlainDate | undefined,
): Promise<QuotaLine | undefined> {
  const ledger = await quotas.ledger(key);
  if (!ledger) return undefined;
  const balance = at ? balanceOn(await quotas.entries(key), at, today) : balanceOf(ledger, today);
  return { ledger: key, balance, coming: stepsAfter(stepsOf(ledger.limits), at ?? today) };
}
