import type { Conflict, QuotaAct, QuotaStore } from '#functions/application/ports.ts';
import type { Ledger, LedgerEntry } from '#functions/quota/ledger.ts';
import { get, type Table } from './case-store.ts';
import { keys, usedKeyItem } from './items.ts';
import { ledgerWrites } from './ledger-writes.ts';
import { queryAll } from './query.ts';
import { transact, type Write } from './transaction.ts';

type EntryItem = { readonly entry: LedgerEntry; readonly requestHash: string };

/** The ledgers of places: a ledger and its entries stand in one partition and move in one transaction. */
export const quotaStore = (table: Table): QuotaStore => ({
  ledger: async (key) => {
    const item = await get<Ledger>(table, keys.ledger(key));
    if (!item) return undefined;
    const { revision, limits, asOf, taken, decisions, takenBefore, left } = item;
    return { revision, limits, asOf, taken, decisions, takenBefore, left };
  },
  entries: async (key) => {
    const items = await queryAll<EntryItem>(table, keys.ledger(key).pk, 'ENTRY#', 'ENTRY#~');
    return items.map(({ entry }) => entry).toSorted(byEntering);
  },
  entry: async (key, id) => {
    const item = await get<EntryItem>(table, keys.entry(key, id));
    return item && { entry: item.entry, requestHash: item.requestHash };
  },
  enter: async (act) =>
    (await transact<Conflict>(table.client, writesOf(table.name, act), { conflict: 'transaction' })) ??
    'entered',
});

const byEntering = (one: LedgerEntry, other: LedgerEntry): number =>
  one.at === other.at ? (one.revision ?? 0) - (other.revision ?? 0) : one.at < other.at ? -1 : 1;

const writesOf = (TableName: string, { at, changes, idempotency }: QuotaAct): readonly Write<Conflict>[] => [
  ...changes.flatMap((change) => ledgerWrites(TableName, change, idempotency.requestHash)),
  {
    item: {
      Put: {
        TableName,
        Item: usedKeyItem(idempotency, at),
        ConditionExpression: 'attribute_not_exists(pk)',
      },
    },
    onRefusal: () => ({ conflict: 'idempotency' }),
  },
];
