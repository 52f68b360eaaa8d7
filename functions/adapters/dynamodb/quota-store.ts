import type { QuotaAct, QuotaStore } from '#functions/application/ports/quota.ts';
import type { Conflict } from '#functions/application/ports/store.ts';
import type { Waiting } from '#functions/case/waiting.ts';
import type { Ledger, LedgerEntry } from '#functions/quota/ledger.ts';
import { keys, usedKeyItem, waitingPartition } from './items.ts';
import { ledgerWrites } from './ledger-writes.ts';
import { queryAll } from './query.ts';
import { get, type Table } from './table.ts';
import { commit, putNew, type Write } from './transaction.ts';

type Key = { readonly pk: string; readonly sk: string };
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
  waiting: async ({ region, category }) => {
    const items = await queryAll<Waiting & Key>(table, waitingPartition({ region, category }), '0', ':');
    return items.map(({ pk: _pk, sk: _sk, ...waiting }) => waiting);
  },
  enter: async (act) => commit(table, writesOf(table.name, act), 'entered'),
});

/** Of one millisecond: acts first, in their order, then what was decided under them. */
const LAST = Number.MAX_SAFE_INTEGER;

const byEntering = (one: LedgerEntry, other: LedgerEntry): number =>
  one.at === other.at ? (one.revision ?? LAST) - (other.revision ?? LAST) : one.at < other.at ? -1 : 1;

const writesOf = (TableName: string, { at, changes, idempotency }: QuotaAct): readonly Write<Conflict>[] => [
  ...changes.flatMap((change) => ledgerWrites(TableName, change, idempotency.requestHash)),
  putNew(TableName, usedKeyItem(idempotency, at), 'idempotency'),
];
