import {
  type CancellationReason,
  type DynamoDBClient,
  TransactionCanceledException,
  TransactionConflictException,
  type TransactWriteItem,
  TransactWriteItemsCommand,
} from '@aws-sdk/client-dynamodb';
import { unmarshall } from '@aws-sdk/util-dynamodb';
import type { Conflict } from '#functions/application/ports/store.ts';
import type { Item } from './items.ts';
import type { Table } from './table.ts';

/** One write of a transaction, and what its failed condition means. The old item is there where one stood. */
export type Write<C> = {
  readonly item: TransactWriteItem;
  readonly onRefusal: (old: Record<string, unknown> | undefined) => C;
};

/**
 * All writes or none.
 * @returns what the first refused write means, `busy` when another transaction held an item, or undefined when
 * everything is written.
 * @throws whatever else DynamoDB answers.
 */
export async function transact<C>(
  client: DynamoDBClient,
  writes: readonly Write<C>[],
  busy: C,
): Promise<C | undefined> {
  try {
    await client.send(new TransactWriteItemsCommand({ TransactItems: writes.map(({ item }) => item) }));
    return undefined;
  } catch (error) {
    if (error instanceof TransactionConflictException) return busy;
    if (!(error instanceof TransactionCanceledException)) throw error;
    return meaningOf(error.CancellationReasons ?? [], writes, busy) ?? raise(error);
  }
}

/** Every write of a change or none. @returns `done`, or what the first refused write means. */
export const commit = async <Done extends string>(
  { client }: Table,
  writes: readonly Write<Conflict>[],
  done: Done,
): Promise<Done | Conflict> =>
  (await transact<Conflict>(client, writes, { conflict: 'transaction' })) ?? done;

/** Puts an item where none stands under its key; where one does, the change meets the conflict. */
export const putNew = (TableName: string, Item: Item, conflict: Conflict['conflict']): Write<Conflict> => ({
  item: { Put: { TableName, Item, ConditionExpression: 'attribute_not_exists(pk)' } },
  onRefusal: () => ({ conflict }),
});

const BUSY = ['TransactionConflict', 'ThrottlingError', 'ProvisionedThroughputExceeded'];

function meaningOf<C>(
  reasons: readonly CancellationReason[],
  writes: readonly Write<C>[],
  busy: C,
): C | undefined {
  const refused = reasons.findIndex(({ Code }) => Code === 'ConditionalCheckFailed');
  const old = reasons[refused]?.Item;
  if (refused >= 0) return writes[refused]?.onRefusal(old ? unmarshall(old) : undefined);
  return reasons.some(({ Code }) => Code !== undefined && BUSY.includes(Code)) ? busy : undefined;
}

function raise(error: Error): never {
  throw error;
}
