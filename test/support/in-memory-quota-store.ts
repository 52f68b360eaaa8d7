import type { Conflict, QuotaChange, QuotaStore } from '#functions/application/ports.ts';
import { ledgerKeyOf, type Shelves } from './in-memory-shelves.ts';
import type { Faults, Transactions, Write } from './in-memory-transactions.ts';

export const quotaStoreOn = (on: Shelves, transactions: Transactions, faults: Faults): QuotaStore => ({
  balance: (ledger) => on.balances.get(ledgerKeyOf(ledger)),
  entries: async (ledger) =>
    (await on.entries.all())
      .filter((item) => ledgerKeyOf(item.ledger) === ledgerKeyOf(ledger))
      .map(({ entry }) => entry)
      .toSorted((one, other) => (one.at < other.at ? -1 : 1)),
  entry: async (ledger, id) => {
    const found = await on.entries.get(`${ledgerKeyOf(ledger)} ${id}`);
    return found && { entry: found.entry, requestHash: found.requestHash };
  },
  enter: (change) =>
    faults.around('enter', async () => (await transactions.commit(writesOf(on, change))) ?? 'entered'),
});

function writesOf(on: Shelves, { ledger, before, after, entry, idempotency }: QuotaChange): readonly Write[] {
  const { requestHash } = idempotency;
  const version: Conflict = { conflict: 'version' };
  return [
    on.balances.put(ledgerKeyOf(ledger), after, (old) =>
      old?.limit === before?.limit && old?.taken === before?.taken ? undefined : version,
    ),
    on.entries.put(`${ledgerKeyOf(ledger)} ${entry.id}`, { ledger, entry, requestHash }, (old) =>
      old ? version : undefined,
    ),
    on.idempotency.put(idempotency.key, { requestHash }, (old) =>
      old ? { conflict: 'idempotency' } : undefined,
    ),
  ];
}
