import { QueryCommand, ScanCommand } from '@aws-sdk/client-dynamodb';
import { unmarshall } from '@aws-sdk/util-dynamodb';
import { CursorInvalid, type Page } from '#functions/application/ports/store.ts';
import { type Item, itemOf } from './items.ts';
import type { Table } from './table.ts';

/** Every item of a partition between two sort keys, both included, strongly consistent. */
export async function queryAll<T>(table: Table, pk: string, from: string, to: string): Promise<readonly T[]> {
  const found: T[] = [];
  let start: Item | undefined;
  do {
    const page = await table.client.send(
      new QueryCommand({
        TableName: table.name,
        ConsistentRead: true,
        KeyConditionExpression: 'pk = :pk AND sk BETWEEN :from AND :to',
        ExpressionAttributeValues: itemOf({ ':pk': pk, ':from': from, ':to': to }),
        ExclusiveStartKey: start,
      }),
    );
    found.push(...(page.Items ?? []).map((item) => unmarshall(item) as T));
    start = page.LastEvaluatedKey;
  } while (start);
  return found;
}

/** The first items of a partition between two sort keys, both included, strongly consistent. */
export async function queryFirst<T>(
  table: Table,
  {
    pk,
    from,
    to,
    limit,
  }: { readonly pk: string; readonly from: string; readonly to: string; readonly limit: number },
): Promise<readonly T[]> {
  const { Items = [] } = await table.client.send(
    new QueryCommand({
      TableName: table.name,
      ConsistentRead: true,
      KeyConditionExpression: 'pk = :pk AND sk BETWEEN :from AND :to',
      ExpressionAttributeValues: itemOf({ ':pk': pk, ':from': from, ':to': to }),
      Limit: limit,
    }),
  );
  return Items.map((item) => unmarshall(item) as T);
}

type RangeQuery = {
  readonly pk: string;
  /** The sort keys between which it lists, both included. */
  readonly from: string;
  readonly to: string;
  readonly order: 'ascending' | 'descending';
  readonly limit: number;
  readonly after?: string;
};

/** One page of a partition, strongly consistent; its cursor is a sort key between the bounds. @throws {CursorInvalid} */
export async function queryPartition<T>(
  table: Table,
  { pk, from, to, order, limit, after }: RangeQuery,
): Promise<Page<T>> {
  const place = after === undefined ? undefined : Buffer.from(after, 'base64url').toString();
  if (place !== undefined && (place < from || place > to)) {
    throw new CursorInvalid('the cursor is not one of this list');
  }
  const page = await table.client.send(
    new QueryCommand({
      TableName: table.name,
      ConsistentRead: true,
      KeyConditionExpression: 'pk = :pk AND sk BETWEEN :from AND :to',
      ExpressionAttributeValues: itemOf({ ':pk': pk, ':from': from, ':to': to }),
      ScanIndexForward: order === 'ascending',
      Limit: limit,
      ExclusiveStartKey: place === undefined ? undefined : itemOf({ pk, sk: place }),
    }),
  );
  const items = (page.Items ?? []).map((item) => unmarshall(item) as T);
  const last = page.LastEvaluatedKey?.['sk']?.S;
  return last ? { items, next: Buffer.from(last).toString('base64url') } : { items };
}

/** One page of a whole partition, the latest first. @throws {CursorInvalid} */
export const queryLatest = <T>(
  table: Table,
  pk: string,
  page: Pick<RangeQuery, 'limit' | 'after'>,
): Promise<Page<T>> => queryPartition(table, { pk, from: '0', to: '~', order: 'descending', ...page });

/** The sparse indexes that are listed, with their partition and sort keys. */
const INDEXES = {
  work: ['workKey', 'workOrder'],
  rungs: ['dueHour', 'fireAt'],
  alerts: ['alertKey', 'raisedAt'],
  applicants: ['applicantKey', 'filedAt'],
} as const;
type IndexName = keyof typeof INDEXES;

/** How many items a partition holds between two sort keys, both included, without reading them. */
export async function countAll(table: Table, pk: string, from: string, to: string): Promise<number> {
  let count = 0;
  let start: Item | undefined;
  do {
    const page = await table.client.send(
      new QueryCommand({
        TableName: table.name,
        Select: 'COUNT',
        KeyConditionExpression: 'pk = :pk AND sk BETWEEN :from AND :to',
        ExpressionAttributeValues: itemOf({ ':pk': pk, ':from': from, ':to': to }),
        ExclusiveStartKey: start,
      }),
    );
    count += page.Count ?? 0;
    start = page.LastEvaluatedKey;
  } while (start);
  return count;
}

/** How many items a page of an index holds; DynamoDB ends a page at one megabyte. @throws {CursorInvalid} */
export async function countPage(
  table: Table,
  { index, partition, after }: Pick<IndexQuery, 'index' | 'partition' | 'after'>,
): Promise<{ readonly count: number; readonly next?: string }> {
  const page = await table.client.send(
    new QueryCommand({
      TableName: table.name,
      IndexName: index,
      Select: 'COUNT',
      KeyConditionExpression: '#partition = :partition',
      ExpressionAttributeNames: { '#partition': INDEXES[index][0] },
      ExpressionAttributeValues: itemOf({ ':partition': partition }),
      ExclusiveStartKey: after ? startOf(after, index, partition) : undefined,
    }),
  );
  const count = page.Count ?? 0;
  return page.LastEvaluatedKey ? { count, next: cursorOf(page.LastEvaluatedKey) } : { count };
}

type IndexQuery = {
  readonly index: IndexName;
  readonly partition: string;
  /** Bounds the index's sort key from above. */
  readonly until?: string;
  readonly order: 'ascending' | 'descending';
  readonly limit: number;
  readonly after?: string;
};

/** One page of a sparse index. @throws {CursorInvalid} */
export async function queryPage<T>(table: Table, query: IndexQuery): Promise<Page<T>> {
  const { index, partition, until, order, limit, after } = query;
  const [partitionName, sortName] = INDEXES[index];
  const page = await table.client.send(
    new QueryCommand({
      TableName: table.name,
      IndexName: index,
      KeyConditionExpression: `#partition = :partition${until ? ' AND #until <= :until' : ''}`,
      ExpressionAttributeNames: { '#partition': partitionName, ...(until ? { '#until': sortName } : {}) },
      ExpressionAttributeValues: itemOf({ ':partition': partition, ...(until ? { ':until': until } : {}) }),
      ScanIndexForward: order === 'ascending',
      Limit: limit,
      ExclusiveStartKey: after ? startOf(after, index, partition) : undefined,
    }),
  );
  const items = (page.Items ?? []).map((item) => unmarshall(item) as T);
  return page.LastEvaluatedKey ? { items, next: cursorOf(page.LastEvaluatedKey) } : { items };
}

/** The partition key of every item of a sparse index, in no order: for what is done once, since it reads them all. */
export async function scanIndex<T>(table: Table, index: IndexName): Promise<readonly T[]> {
  const found: T[] = [];
  let start: Item | undefined;
  do {
    const page = await table.client.send(
      new ScanCommand({
        TableName: table.name,
        IndexName: index,
        ProjectionExpression: '#partition',
        ExpressionAttributeNames: { '#partition': INDEXES[index][0] },
        ExclusiveStartKey: start,
      }),
    );
    found.push(...(page.Items ?? []).map((item) => unmarshall(item) as T));
    start = page.LastEvaluatedKey;
  } while (start);
  return found;
}

const cursorOf = (key: Item): string => Buffer.from(JSON.stringify(unmarshall(key))).toString('base64url');

function startOf(cursor: string, index: IndexName, partition: string): Item {
  try {
    const key: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString());
    if (isKeyOf(index, key) && key[INDEXES[index][0]] === partition) return itemOf(key);
  } catch {
    // Not base64url, or not JSON: refused below like any other foreign cursor.
  }
  throw new CursorInvalid('the cursor is not one of this list');
}

/** DynamoDB takes a start that has every key of the table and of the index, none of them empty, and nothing else. */
function isKeyOf(index: IndexName, value: unknown): value is Record<string, string> {
  if (typeof value !== 'object' || value === null) return false;
  const names = ['pk', 'sk', ...INDEXES[index]];
  const members = Object.entries(value);
  return (
    members.length === names.length &&
    members.every(([name, member]) => names.includes(name) && typeof member === 'string' && member !== '')
  );
}

type PartitionQuery = {
  readonly pk: string;
  readonly prefix: string;
  readonly limit: number;
  readonly after?: string;
};

/** One page of the items of a partition whose sort keys begin alike, the last first. @throws {CursorInvalid} */
export async function partitionPage<T>(
  table: Table,
  { pk, prefix, limit, after }: PartitionQuery,
): Promise<Page<T>> {
  const page = await table.client.send(
    new QueryCommand({
      TableName: table.name,
      ConsistentRead: true,
      KeyConditionExpression: 'pk = :pk AND begins_with(sk, :prefix)',
      ExpressionAttributeValues: itemOf({ ':pk': pk, ':prefix': prefix }),
      ScanIndexForward: false,
      Limit: limit,
      ExclusiveStartKey: after ? itemOf({ pk, sk: `${prefix}${restOf(after)}` }) : undefined,
    }),
  );
  const items = (page.Items ?? []).map((item) => unmarshall(item) as T);
  const last = page.LastEvaluatedKey?.['sk']?.S;
  return last ? { items, next: Buffer.from(last.slice(prefix.length)).toString('base64url') } : { items };
}

/** The rest of a sort key that a cursor stands for. It leads nowhere outside its partition. */
function restOf(cursor: string): string {
  const rest = Buffer.from(cursor, 'base64url').toString();
  if (!/^[\x21-\x7e]{1,200}$/.test(rest)) throw new CursorInvalid('the cursor is not one of this list');
  return rest;
}

/** The first items of a work list beyond a place in it, and before an instant. */
export async function queryDue<T>(
  table: Table,
  partition: string,
  { limit, beyond = ' ', before = '~' }: DueBounds,
): Promise<readonly T[]> {
  if (beyond >= before) return [];
  const [partitionName, sortName] = INDEXES.work;
  const page = await table.client.send(
    new QueryCommand({
      TableName: table.name,
      IndexName: 'work',
      KeyConditionExpression: '#partition = :partition AND #order BETWEEN :beyond AND :before',
      ExpressionAttributeNames: { '#partition': partitionName, '#order': sortName },
      // Both ends are in a BETWEEN: a blank after the place is beyond it and before every other.
      ExpressionAttributeValues: itemOf({
        ':partition': partition,
        ':beyond': `${beyond} `,
        ':before': before,
      }),
      Limit: limit,
    }),
  );
  return (page.Items ?? []).map((item) => unmarshall(item) as T);
}

type DueBounds = {
  readonly limit: number;
  readonly beyond?: string | undefined;
  readonly before?: string | undefined;
};
