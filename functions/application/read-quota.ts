import { type Caller, may } from '#functions/case/authority.ts';
import { QUOTA_CATEGORIES, RECEIVING_REGIONS } from '#functions/law/regions.ts';
import { accepted, type Result, refused } from '#functions/law/result.ts';
import type { Balance, LedgerEntry, LedgerKey } from '#functions/quota/ledger.ts';
import type { QuotaStore } from './ports.ts';
import type { UseCaseRefusal } from './refusals.ts';

type Dependencies = { readonly quotas: QuotaStore };
export type QuotaLine = { readonly ledger: LedgerKey; readonly balance: Balance };

/** The balances of a year, narrowed to a region or category; ledgers without an entry are left out. */
export async function readQuota(
  { quotas }: Dependencies,
  {
    caller,
    year,
    region,
    category,
  }: { readonly caller: Caller } & Pick<LedgerKey, 'year'> & Partial<LedgerKey>,
): Promise<Result<readonly QuotaLine[], UseCaseRefusal>> {
  if (!may(caller, { to: 'see-quota' })) return refused({ code: 'not-permitted' });
  const ledgers = QUOTA_CATEGORIES.filter((one) => category === undefined || one === category).flatMap(
    (one) =>
      RECEIVING_REGIONS[one]
        .filter((receiving) => region === undefined || receiving === region)
        .map((receiving) => ({ year, region: receiving, category: one })),
  );
  const lines = await Promise.all(
    ledgers.map(async (ledger) => ({ ledger, balance: await quotas.balance(ledger) })),
  );
  return accepted(lines.filter((line): line is QuotaLine => line.balance !== undefined));
}

/** The movements of one ledger in the order in which they were entered. */
export async function readLedger(
  { quotas }: Dependencies,
  { caller, ledger }: { readonly caller: Caller; readonly ledger: LedgerKey },
): Promise<Result<readonly LedgerEntry[], UseCaseRefusal>> {
  if (!may(caller, { to: 'see-quota' })) return refused({ code: 'not-permitted' });
  return accepted(await quotas.entries(ledger));
}
