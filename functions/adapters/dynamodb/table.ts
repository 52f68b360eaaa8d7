import { BatchGetItemCommand, type DynamoDBClient, GetItemCommand } from '@aws-sdk/client-dynamodb';
import { unmarshall } from '@aws-sdk/util-dynamodb';
import { type Item, itemOf } from './items.ts';

export type Table = { readonly client: DynamoDBClient; readonly name: string };
type Key = { readonly pk: string; readonly sk: string };
type Asked = { readonly key: Key; readonly answer: (item: Promise<Item | undefined>) => void };

/** One request takes so many keys. */
const AT_ONCE = 100;

/** What is to be read with the next request. */
const waiting = new WeakMap<Table, Asked[]>();

/**
 * Reads the table strongly consistent; what is read decides what may happen next. What is asked for at once is read by
 * one request, whoever asks, each item by itself: they are no snapshot, as they would be none by a request each.
 */
export async function get<T>(table: Table, key: Key): Promise<T | undefined> {
  const item = await new Promise<Item | undefined>((answer) => {
    const asked = { key, answer };
    const others = waiting.get(table);
    if (others) {
      others.push(asked);
      return;
    }
    waiting.set(table, [asked]);
    // A tick that a promise puts down comes once everything has gone on that now can.
    void Promise.resolve().then(() => process.nextTick(answerAll, table));
  });
  // Items are written by this folder alone, from the same types.
  return item ? (unmarshall(item) as T) : undefined;
}

function answerAll(table: Table): void {
  const all = waiting.get(table) ?? [];
  waiting.delete(table);
  const found = read(table, [...new Map(all.map(({ key }) => [nameOf(key.pk, key.sk), key])).values()]);
  for (const { key, answer } of all) answer(found.then((items) => items.get(nameOf(key.pk, key.sk))));
}

const nameOf = (pk: string | undefined, sk: string | undefined): string => JSON.stringify([pk, sk]);

/** The items by the names of their keys; those that are not there are left out. */
async function read(table: Table, keys: readonly Key[]): Promise<ReadonlyMap<string, Item>> {
  const requests: Promise<readonly (Item | undefined)[]>[] = [];
  for (let first = 0; first < keys.length; first += AT_ONCE) {
    const some = keys.slice(first, first + AT_ONCE).map((key) => itemOf(key));
    requests.push(some.length === 1 ? Promise.all(some.map((key) => one(table, key))) : several(table, some));
  }
  const items = (await Promise.all(requests)).flat();
  return new Map(items.flatMap((item) => (item ? [[nameOf(item['pk']?.S, item['sk']?.S), item]] : [])));
}

async function one({ client, name }: Table, Key: Item): Promise<Item | undefined> {
  const { Item } = await client.send(new GetItemCommand({ TableName: name, Key, ConsistentRead: true }));
  return Item;
}

/** What a throttled table leaves out is asked for one by one, as the SDK tries again and gives up. */
async function several(table: Table, Keys: Item[]): Promise<readonly (Item | undefined)[]> {
  const { Responses, UnprocessedKeys } = await table.client.send(
    new BatchGetItemCommand({ RequestItems: { [table.name]: { Keys, ConsistentRead: true } } }),
  );
  const left = UnprocessedKeys?.[table.name]?.Keys ?? [];
  return [...(Responses?.[table.name] ?? []), ...(await Promise.all(left.map((key) => one(table, key))))];
}
