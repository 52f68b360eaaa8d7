import type { Conflict, QuotaChange, QuotaStore } from '#functions/application/ports.ts';
import type { Balance, LedgerEntry } from '#functions/quota/ledger.ts';
import { get, type Table } from './case-store.ts';
import { itemOf, keys, usedKeyItem } from './items.ts';
import { queryAll } from './query.ts';
import { transact, type Write } from './transaction.ts';

type EntryItem = { readonly entry: LedgerEntry; readonly requestHash: string };

/** The ledgers of places: a balance and its entries stand in one partition and move in one transaction. */
export const quotaStore = (table: Table): QuotaStore => ({
  balance: async (ledger) => {
    const item = await get<Balance>(table, keys.balance(ledger));
    return item && { limit: item.limit, taken: item.taken, left: item.left };
  },
  entries: async (ledger) => {
    const items = await queryAll<EntryItem>(table, keys.balance(ledger).pk, 'ENTRY#', 'ENTRY#~');
    return items.map(({ entry }) => entry).toSorted((one, other) => (one.at < other.at ? -1 : 1));
  },
  entry: (ledger, id) => get<EntryItem>(table, keys.entry(ledger, id)),
  enter: async (change) =>
    (await transact<Conflict>(table.client, writesOf(table.name, change), { conflict: 'transaction' })) ??
    'entered',
});

function writesOf(TableName: string, change: QuotaChange): readonly Write<Conflict>[] {
  const { ledger, before, after, entry, idempotency } = change;
  const { requestHash } = idempotency;
  return [
    {
      item: {
        Put: {
          TableName,
          Item: itemOf({ ...keys.balance(ledger), ...after }),
          ...(before
            ? {
                ConditionExpression: '#limit = :limit AND taken = :taken',
                ExpressionAttributeNames: { '#limit': 'limit' },
                ExpressionAttributeValues: itemOf({ ':limit': before.limit, ':taken': before.taken }),
              }
            : { ConditionExpression: 'attribute_not_exists(pk)' }),
        },
      },
      onRefusal: () => ({ conflict: 'version' }),
    },
    {
      item: {
        Put: {
          TableName,
          Item: itemOf({ ...keys.entry(ledger, entry.id), entry, requestHash }),
          ConditionExpression: 'attribute_not_exists(pk)',
        },
      },
      onRefusal: () => ({ conflict: 'version' }),
    },
    {
      item: {
        Put: {
          TableName,
          Item: usedKeyItem(idempotency, entry.at),
          ConditionExpression: 'attribute_not_exists(pk)',
        },
      },
      onRefusal: () => ({ conflict: 'idempotency' }),
    },
  ];
}
