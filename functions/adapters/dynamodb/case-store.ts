import { DeleteItemCommand, PutItemCommand } from '@aws-sdk/client-dynamodb';
import type {
  CaseStore,
  NamedPerson,
  RecordedEvent,
  SealedPersons,
  StoredCase,
} from '#functions/application/ports/cases.ts';
import type { IdempotencyRecord } from '#functions/application/ports/store.ts';
import type { Instant } from '#functions/law/calendar/instant.ts';
import { writesOf } from './case-writes.ts';
import { itemOf, keys, workKey } from './items.ts';
import { countPage, queryAll, queryDue, queryFirst, queryPage } from './query.ts';
import { registerStore } from './register-store.ts';
import { get, type Table } from './table.ts';
import { commit } from './transaction.ts';

/** Cases in the one table. Every change is one transaction, refused as a whole when anything it rests on moved. */
export const caseStore = (table: Table): CaseStore => ({
  load: async (caseId) => {
    const item = await get<StoredCase>(table, keys.case(caseId));
    return item && storedOf(item);
  },
  history: (caseId, upTo = 99_999_999) => history(table, caseId, upTo),
  workList: async ({ region, stage }, page) => {
    const { items, next } = await queryPage<StoredCase>(table, {
      index: 'work',
      partition: workKey(region, stage),
      order: 'ascending',
      ...page,
    });
    return { items: items.map(storedOf), ...(next ? { next } : {}) };
  },
  dueList: async ({ region, stage }, bounds) => {
    const items = await queryDue<StoredCase>(table, workKey(region, stage), bounds);
    return items.map(storedOf);
  },
  caseNumbered: async (number) => (await get<{ caseId: string }>(table, keys.number(number)))?.caseId,
  ofApplicant: async (partition, page) => {
    const query = { index: 'applicants', partition, order: 'descending', ...page } as const;
    const { items, next } = await queryPage<StoredCase>(table, query);
    return { items: items.map(storedOf), ...(next ? { next } : {}) };
  },
  countWorkList: ({ region, stage }, after) =>
    countPage(table, {
      index: 'work',
      partition: workKey(region, stage),
      ...(after ? { after } : {}),
    }),
  lastNumber: (register) => registerStore(table).lastNumber(register),
  idempotencyRecord: (key) => get<IdempotencyRecord>(table, keys.idempotency(key)),
  holderOf: async (open) => (await get<{ caseId: string }>(table, keys.openApplication(open)))?.caseId,
  namedOn: async (caseId) =>
    (await get<{ named: readonly NamedPerson[] }>(table, keys.named(caseId)))?.named ?? [],
  casesNaming: async (personKey) => {
    const { pk } = keys.naming(personKey, '');
    const found = await queryAll<{ caseId: string }>(table, pk, 'CASE#', 'CASE#~');
    return found.map(({ caseId }) => caseId);
  },
  dataKey: async (caseId) => (await get<{ wrapped: Uint8Array }>(table, keys.dataKey(caseId)))?.wrapped,
  sealedPersons: (caseId, item) => get<SealedPersons>(table, keys.persons(caseId, item)),
  halfErased: async (limit) => {
    const { pk } = keys.halfErased('');
    const found = await queryFirst<{ sk: string }>(table, { pk, from: '0', to: '~', limit });
    return found.map(({ sk }) => sk);
  },
  erasedWhole: async (caseId) => {
    const Key = itemOf(keys.halfErased(caseId));
    await table.client.send(new DeleteItemCommand({ TableName: table.name, Key }));
  },
  recordDownload: async (caseId, documentId, by, at) => {
    const Item = itemOf({ ...keys.download(caseId, documentId, at), documentId, by, at });
    await table.client.send(new PutItemCommand({ TableName: table.name, Item }));
  },
  downloads: (caseId) =>
    queryAll<{ documentId: string; at: Instant }>(table, `CASE#${caseId}`, 'DOWNLOAD#', 'DOWNLOAD#~'),
  save: async (change) => commit(table, writesOf(table.name, change), 'saved'),
});

const storedOf = ({ state, version, hash, holds, onList }: StoredCase): StoredCase => ({
  state,
  version,
  hash,
  ...(holds ? { holds } : {}),
  ...(onList ? { onList } : {}),
});

async function history(table: Table, caseId: string, upTo: number): Promise<readonly RecordedEvent[]> {
  const first = keys.event(caseId, 0);
  const last = keys.event(caseId, upTo);
  const items = await queryAll<RecordedEvent>(table, first.pk, first.sk, last.sk);
  return items.map(({ sequence, event, previousHash, hash }) => ({
    caseId,
    sequence,
    event,
    previousHash,
    hash,
  }));
}
