import { dayOf } from '#functions/law/calendar/instant.ts';
import { balanceOf, type LedgerKey } from '#functions/quota/ledger.ts';
import type { Clock } from './ports/clock.ts';
import type { QuotaStore } from './ports/quota.ts';
import { ledgersOf } from './read-quota.ts';

/** The places that may be taken today, of every region and category that this year's order has given any. */
export async function placesLeft({
  quotas,
  clock,
}: {
  readonly quotas: Pick<QuotaStore, 'ledger'>;
  readonly clock: Clock;
}): Promise<readonly (LedgerKey & { readonly left: number })[]> {
  const today = dayOf(clock.now());
  const found = await Promise.all(
    ledgersOf({ year: Number(today.slice(0, 4)) }).map(async (key) => {
      const ledger = await quotas.ledger(key);
      return ledger ? [{ ...key, left: balanceOf(ledger, today).left }] : [];
    }),
  );
  return found.flat();
}
