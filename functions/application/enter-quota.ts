import { type Caller, may } from '#functions/case/authority.ts';
import { RECEIVING_REGIONS } from '#functions/law/regions.ts';
import { accepted, type Result, refused } from '#functions/law/result.ts';
import { emptyBalance, enter, type LedgerEntry, type LedgerKey } from '#functions/quota/ledger.ts';
import { isConflict, persist } from './persist.ts';
import type { Clock, Conflict, Idempotency, QuotaStore } from './ports.ts';
import type { UseCaseRefusal } from './refusals.ts';

type Dependencies = { readonly quotas: QuotaStore; readonly clock: Clock };
export type QuotaEntering = {
  readonly caller: Caller;
  readonly ledger: LedgerKey;
  readonly limit: number;
  readonly act: string;
  readonly idempotency: Idempotency;
};
export type QuotaEntered = { readonly ledger: LedgerKey; readonly entry: LedgerEntry };
type Answer = Result<QuotaEntered, UseCaseRefusal>;

/** Enters the limit that an act sets for a year, region and category. The entry's id is its idempotency key. */
export async function enterQuota(dependencies: Dependencies, entering: QuotaEntering): Promise<Answer> {
  const { caller, ledger } = entering;
  if (!may(caller, { to: 'set-quota' })) return refused({ code: 'not-permitted' });
  const receiving = RECEIVING_REGIONS[ledger.category];
  if (!receiving.includes(ledger.region)) return refused(notReceiving(ledger, receiving));
  const entered = await persist(() => attempt(dependencies, entering), ['transaction', 'version']);
  if (!isConflict(entered)) return entered;
  // This ledger has no entry under the key, so it was used for something else.
  if (entered.conflict === 'idempotency') return refused({ code: 'idempotency-key-reused' });
  throw new Error(`a quota entry cannot meet the conflict ${entered.conflict}`);
}

async function attempt({ quotas, clock }: Dependencies, entering: QuotaEntering): Promise<Answer | Conflict> {
  const { caller, ledger, limit, act, idempotency } = entering;
  const [before, earlier] = await Promise.all([
    quotas.balance(ledger),
    quotas.entry(ledger, idempotency.key),
  ]);
  if (earlier) {
    return earlier.requestHash === idempotency.requestHash
      ? accepted({ ledger, entry: earlier.entry })
      : refused({ code: 'idempotency-key-reused' });
  }
  const entry: LedgerEntry = {
    id: idempotency.key,
    at: clock.now(),
    by: caller.subject,
    act,
    kind: 'set',
    limit,
  };
  const after = enter(before ?? emptyBalance, entry);
  if (!after.ok) {
    return refused({ code: 'quota-below-taken', limit, taken: after.refusal.balance.taken });
  }
  const saved = await quotas.enter({ ledger, before, after: after.value, entry, idempotency });
  return saved === 'entered' ? accepted({ ledger, entry }) : saved;
}

const notReceiving = ({ region, category }: LedgerKey, receiving: readonly string[]): UseCaseRefusal => ({
  code: 'application-invalid',
  errors: [
    {
      pointer: '/region',
      code: 'region-not-receiving',
      found: `${region}, which receives no ${category}`,
      allowed: receiving.join(', '),
    },
  ],
});
