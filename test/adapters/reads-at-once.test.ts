import { BatchGetItemCommand, DynamoDBClient, GetItemCommand } from '@aws-sdk/client-dynamodb';
import { marshall } from '@aws-sdk/util-dynamodb';
import { mockClient } from 'aws-sdk-client-mock';
import { beforeEach, describe, expect, it } from 'vitest';
import { get } from '#functions/adapters/dynamodb/table.ts';

const table = { client: new DynamoDBClient({ region: 'eu-central-1' }), name: 'table' };
const dynamodb = mockClient(table.client);
const key = (nth: number) => ({ pk: 'CASE#1', sk: `EVENT#${nth}` });
const item = (nth: number) => ({ ...key(nth), nth });
type Keys = readonly { readonly sk?: { readonly S?: string } }[];

/** A table with the items of even numbers. @returns how many keys each request named */
function evenItems(): readonly number[] {
  const sizes: number[] = [];
  const found = (sk: string | undefined) => {
    const nth = Number(sk?.slice('EVENT#'.length));
    return nth % 2 === 0 ? [marshall(item(nth))] : [];
  };
  dynamodb.on(GetItemCommand).callsFake(({ Key, ConsistentRead }) => {
    sizes.push(1);
    expect(ConsistentRead).toBe(true);
    return { Item: found(Key.sk.S)[0] };
  });
  dynamodb.on(BatchGetItemCommand).callsFake(({ RequestItems }) => {
    const { Keys, ConsistentRead } = RequestItems.table as { Keys: Keys; ConsistentRead: boolean };
    sizes.push(Keys.length);
    expect(ConsistentRead).toBe(true);
    // In no order, as DynamoDB says of itself.
    return { Responses: { table: Keys.flatMap(({ sk }) => found(sk?.S)).reverse() } };
  });
  return sizes;
}

beforeEach(() => {
  dynamodb.reset();
});

describe('items that are read at once', () => {
  it('are one request, and each goes to whoever asked for it', async () => {
    const sizes = evenItems();
    const read = await Promise.all([2, 5, 4].map((nth) => get(table, key(nth))));
    expect(read).toEqual([item(2), undefined, item(4)]);
    expect(sizes).toEqual([3]);
  });

  it('are one request though each was asked for after something else', async () => {
    const sizes = evenItems();
    const after = async (steps: number): Promise<unknown> => {
      for (let step = 0; step < steps; step += 1) await Promise.resolve();
      return get(table, key(steps));
    };
    expect(await Promise.all([0, 1, 2, 6].map(after))).toEqual([item(0), undefined, item(2), item(6)]);
    expect(sizes).toEqual([4]);
  });

  it('are named once where several ask for the same', async () => {
    const sizes = evenItems();
    expect(await Promise.all([2, 3, 2].map((nth) => get(table, key(nth))))).toEqual([
      item(2),
      undefined,
      item(2),
    ]);
    expect(await Promise.all([2, 2].map((nth) => get(table, key(nth))))).toEqual([item(2), item(2)]);
    expect(sizes).toEqual([2, 1]);
  });

  it('go in as many requests as their number needs, a hundred in each', async () => {
    const sizes = evenItems();
    const numbers = Array.from({ length: 201 }, (_, nth) => nth);
    const read = await Promise.all(numbers.map((nth) => get(table, key(nth))));
    expect(read).toEqual(numbers.map((nth) => (nth % 2 === 0 ? item(nth) : undefined)));
    expect(sizes.toSorted((one, other) => one - other)).toEqual([1, 100, 100]);
  });

  it('are asked for one by one where a throttled table left them out', async () => {
    evenItems();
    dynamodb.on(BatchGetItemCommand).resolves({
      Responses: { table: [marshall(item(2))] },
      UnprocessedKeys: { table: { Keys: [marshall(key(4)), marshall(key(5))] } },
    });
    const read = await Promise.all([2, 4, 5].map((nth) => get(table, key(nth))));
    expect(read).toEqual([item(2), item(4), undefined]);
    expect(dynamodb.commandCalls(GetItemCommand)).toHaveLength(2);
  });

  it('fail together, and not whoever asks afterwards', async () => {
    evenItems();
    const fault = new Error('an outage');
    dynamodb.on(BatchGetItemCommand).rejectsOnce(fault);
    const read = await Promise.allSettled([2, 4].map((nth) => get(table, key(nth))));
    expect(read.map((one) => one.status === 'rejected' && one.reason)).toEqual([fault, fault]);
    expect(await get(table, key(2))).toEqual(item(2));
  });
});
