import { BatchGetItemCommand, type DynamoDBClient, GetItemCommand } from '@aws-sdk/client-dynamodb';
import { unmarshall } from '@aws-sdk/util-dynamodb';
import { inGroups, together } from '../together.ts';
import { type Item, itemOf } from './items.ts';

export type Table = { readonly client: DynamoDBClient; readonly name: string };
type Key = { readonly pk: string; readonly sk: string };

/** One request takes so many keys. */
const AT_ONCE = 100;

const readers = new WeakMap<Table, (key: Key) => Promise<Item | undefined>>();

/**
 * Reads the table strongly consistent; what is read decides what may happen next. What is asked for at once is read by
 * one request, each item by itself: they are no snapshot, as they would be none by a request each.
 */
export async function get<T>(table: Table, key: Key): Promise<T | undefined> {
  const reader = readers.get(table) ?? together(readerOf(table));
  readers.set(table, reader);
  const item = await reader(key);
  // Items are written by this folder alone, from the same types.
  return item ? (unmarshall(item) as T) : undefined;
}

const nameOf = (pk: string | undefined, sk: string | undefined): string => JSON.stringify([pk, sk]);

/** Keys that several ask for are read once. */
const readerOf =
  (table: Table) =>
  (asked: readonly Key[]): readonly Promise<Item | undefined>[] => {
    const names = asked.map(({ pk, sk }) => nameOf(pk, sk));
    const keys = new Map(asked.map((key, place) => [names[place], itemOf(key)]));
    const found = read(table, [...keys.values()]);
    return names.map((name) => found.then((items) => items.get(name)));
  };

/** The items by the names of their keys; those that are not there are left out. */
async function read(table: Table, keys: readonly Item[]): Promise<ReadonlyMap<string, Item>> {
  const read = await Promise.all(
    inGroups(keys, AT_ONCE).map((some) =>
      some.length === 1 ? each(table, some) : several(table, [...some]),
    ),
  );
  return new Map(read.flat().map((item) => [nameOf(item['pk']?.S, item['sk']?.S), item]));
}

async function each({ client, name }: Table, keys: readonly Item[]): Promise<readonly Item[]> {
  const answers = await Promise.all(
    keys.map((Key) => client.send(new GetItemCommand({ TableName: name, Key, ConsistentRead: true }))),
  );
  return answers.flatMap(({ Item }) => (Item ? [Item] : []));
}

/** What a throttled table leaves out is asked for one by one, as the SDK tries again and gives up. */
async function several(table: Table, Keys: Item[]): Promise<readonly Item[]> {
  const { Responses, UnprocessedKeys } = await table.client.send(
    new BatchGetItemCommand({ RequestItems: { [table.name]: { Keys, ConsistentRead: true } } }),
  );
  const left = UnprocessedKeys?.[table.name]?.Keys ?? [];
  return [...(Responses?.[table.name] ?? []), ...(await each(table, left))];
}
