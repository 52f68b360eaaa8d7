import { DeleteItemCommand } from '@aws-sdk/client-dynamodb';
import type { ListStore, RecordedListEvent, StoredList } from '#functions/application/ports/lists.ts';
import { itemOf, keys } from './items.ts';
import { listWrites } from './list-writes.ts';
import { queryAll, queryLatest } from './query.ts';
import { get, type Table } from './table.ts';
import { commit } from './transaction.ts';

/** Lists and their events, and how far the act of a forwarded list has come. */
export const listStore = (table: Table): ListStore => ({
  load: (listId) => load(table, listId),
  events: (listId, upTo = 99_999_999) => events(table, listId, upTo),
  ofRegion: async (region, page) => {
    const found = await queryLatest<{ listId: string }>(table, `LISTS#${region}`, page);
    const lists = await Promise.all(found.items.map(({ listId }) => load(table, listId)));
    const items = lists.filter((list) => list !== undefined);
    return { items, ...(found.next ? { next: found.next } : {}) };
  },
  actUnder: async (key) => {
    const used = await get<{ requestHash: string; listId?: string; version: number }>(
      table,
      keys.idempotency(key),
    );
    if (!used) return undefined;
    const { requestHash, listId, version } = used;
    return { requestHash, ...(listId === undefined ? {} : { did: { listId, version } }) };
  },
  save: async (change) => commit(table, listWrites(table.name, change), 'saved'),
  followed: async (listId) => {
    const { pk } = keys.list(listId);
    const items = await queryAll<{ sk: string }>(table, pk, 'FOLLOWED#', 'FOLLOWED#~');
    return items.map(({ sk }) => sk.slice('FOLLOWED#'.length));
  },
  settling: async (region) => {
    const items = await queryAll<{ listId: string }>(table, keys.settling(region, '').pk, '0', '~');
    return items.map(({ listId }) => listId);
  },
  settled: async ({ id, receiving }) => {
    await table.client.send(
      new DeleteItemCommand({ TableName: table.name, Key: itemOf(keys.settling(receiving, id)) }),
    );
  },
});

async function load(table: Table, listId: string): Promise<StoredList | undefined> {
  const item = await get<StoredList>(table, keys.list(listId));
  return item && { list: item.list, version: item.version, hash: item.hash };
}

async function events(table: Table, listId: string, upTo: number): Promise<readonly RecordedListEvent[]> {
  const [first, last] = [keys.listEvent(listId, 0), keys.listEvent(listId, upTo)];
  const items = await queryAll<RecordedListEvent>(table, first.pk, first.sk, last.sk);
  return items.map(({ sequence, event, previousHash, hash }) => ({
    listId,
    sequence,
    event,
    previousHash,
    hash,
  }));
}
