import { randomUUID } from 'node:crypto';
import { DatabaseSync } from 'node:sqlite';
import { setImmediate as nextTurn, setTimeout as wait } from 'node:timers/promises';
import {
  type AttributeValue,
  GetItemCommand,
  QueryCommand,
  ScanCommand,
  TransactWriteItemsCommand,
} from '@aws-sdk/client-dynamodb';
import { keys } from '#functions/adapters/dynamodb/items.ts';
import type { LoadedCloud } from './load-cloud.ts';

export type Item = Record<string, AttributeValue>;
const text = (item: Item, name: string): string => item[name]?.S ?? '';

/** What follows a filing, and is not written by it. */
const LATER = /^(?:RELAYED|COUNTED|ACCESS)/;

/** The items that the filing of a case has written, as they lie in the table. */
export async function itemsOfFiling(
  { dynamodb, tableName }: LoadedCloud,
  caseId: string,
): Promise<readonly Item[]> {
  const { Items = [] } = await dynamodb.send(new ScanCommand({ TableName: tableName, ConsistentRead: true }));
  return Items.filter((item) => {
    const pk = text(item, 'pk');
    if (pk === `CASE#${caseId}`) return !LATER.test(text(item, 'sk'));
    if (pk.startsWith('REGISTER#')) return true;
    return !pk.startsWith('FEED#') && !pk.startsWith('CASE#') && text(item, 'caseId') === caseId;
  });
}

/** The same items in one transaction, under keys of their own and without conditions, into the same table and its indexes. */
export async function rawTransaction(
  { dynamodb, tableName }: LoadedCloud,
  items: readonly Item[],
): Promise<string> {
  const id = randomUUID();
  await dynamodb.send(
    new TransactWriteItemsCommand({
      TransactItems: items.map((item, place) => ({
        // No work list, feed or clock of the cloud sees them.
        Put: {
          TableName: tableName,
          Item: { ...item, ...ownIndexKeys(item), pk: { S: `RAW#${id}` }, sk: { S: `ITEM#${place}` } },
        },
      })),
    }),
  );
  return 'done';
}

/** Resolves when the event of a filing was relayed and counted, and so all that was filed before it. */
export async function settled({ dynamodb, tableName }: LoadedCloud, caseId: string): Promise<void> {
  const there = async ({ pk, sk }: { readonly pk: string; readonly sk: string }): Promise<boolean> => {
    const Key = { pk: { S: pk }, sk: { S: sk } };
    return (await dynamodb.send(new GetItemCommand({ TableName: tableName, Key }))).Item !== undefined;
  };
  while (!((await there(keys.relayed(caseId))) && (await there(keys.counted(1, caseId))))) await wait(100);
}

const ownIndexKeys = (item: Item): Item =>
  Object.fromEntries(
    ['workKey', 'dueHour', 'applicantKey', 'alertKey'].flatMap((name) =>
      item[name] === undefined ? [] : [[name, { S: `RAW#${text(item, name)}` }]],
    ),
  );

/** The first of a work list, asked of the index itself. */
export async function rawWorkList(
  { dynamodb, tableName }: LoadedCloud,
  key: string,
  limit: number,
): Promise<string> {
  const { Items = [] } = await dynamodb.send(
    new QueryCommand({
      TableName: tableName,
      IndexName: 'work',
      KeyConditionExpression: 'workKey = :key',
      ExpressionAttributeValues: { ':key': { S: key } },
      Limit: limit,
    }),
  );
  return Items.length === limit ? 'done' : `${Items.length} items`;
}

const BATCH = 20_000;

/**
 * Puts copies of a case into the table and the index of work lists, straight into dynoxide's file: so many in all, spread
 * evenly over the keys. Their other items are left out, since lists do not read them.
 */
export async function loadCases(
  { tablesFile, tableName }: LoadedCloud,
  state: Item,
  { to, workKeys }: { readonly to: number; readonly workKeys: readonly string[] },
  tell: (loaded: number) => void,
): Promise<void> {
  const { applicantKey: _applicant, ...listed } = state;
  const caseId = text(state, 'pk').slice('CASE#'.length);
  const [pattern, workKey, order] = [
    JSON.stringify(listed),
    text(state, 'workKey'),
    text(state, 'workOrder'),
  ];
  const database = new DatabaseSync(tablesFile, { timeout: 60_000 });
  const put = database.prepare(
    `INSERT INTO "${tableName}" (pk, sk, item_json, item_size) VALUES (?, 'S:STATE', ?, ?)`,
  );
  const index = database.prepare(
    `INSERT INTO "${tableName}::gsi::work" (gsi_pk, gsi_sk, table_pk, table_sk, item_json) VALUES (?, ?, ?, 'S:STATE', ?)`,
  );
  for (let first = 0; first < to; first += BATCH) {
    database.exec('BEGIN');
    for (let nth = first; nth < Math.min(to, first + BATCH); nth += 1) {
      const id = `10ad0000-0000-4000-8000-${String(nth).padStart(12, '0')}`;
      const key = workKeys[nth % workKeys.length] ?? '';
      const item = pattern
        .replaceAll(caseId, id)
        .replaceAll(`"${workKey}"`, `"${key}"`)
        .replaceAll(`"${workKey.split('#')[0]}"`, `"${key.split('#')[0]}"`);
      put.run(`S:CASE#${id}`, item, item.length);
      index.run(`S:${key}`, `S:${order.replaceAll(caseId, id)}`, `S:CASE#${id}`, item);
    }
    database.exec('COMMIT');
    tell(Math.min(to, first + BATCH));
    // Connections that were closed meanwhile are noticed before they are used again.
    await nextTurn();
  }
  database.close();
}
