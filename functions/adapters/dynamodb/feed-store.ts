import type { FeedAppend, FeedItem, FeedStore } from '#functions/application/ports/feed.ts';
import type { Conflict } from '#functions/application/ports/store.ts';
import type { Audience } from '#functions/case/audience.ts';
import { itemOf, keys } from './items.ts';
import { queryFirst } from './query.ts';
import { get, type Table } from './table.ts';
import { commit, type Write } from './transaction.ts';

type Key = { readonly pk: string; readonly sk: string };
const LAST_NUMBER = 999_999_999_999;

/** A feed is a partition with its length and its items in the order of their numbers. */
export const feedStore = (table: Table): FeedStore => ({
  state: async (caseIds, audiences) => {
    const [relayed, lengths] = await Promise.all([
      Promise.all(caseIds.map(async (id) => [id, await counted(table, keys.relayed(id))] as const)),
      Promise.all(audiences.map(async (one) => [one, await counted(table, keys.feed(one))] as const)),
    ]);
    return { relayed: new Map(relayed), lengths: new Map(lengths) };
  },
  append: async (append) => commit(table, writesOf(table.name, append), 'appended'),
  read: (audience, after, limit) => read(table, audience, after, limit),
  length: (audience) => counted(table, keys.feed(audience)),
});

const counted = async (table: Table, key: Key): Promise<number> =>
  (await get<{ last: number }>(table, key))?.last ?? 0;

/**
 * A query may meet a transaction that is half visible, and see an item before the one in front of it: what follows a
 * gap is left for the next time.
 */
async function read(table: Table, audience: Audience, after: number, limit: number) {
  const { pk, sk: from } = keys.feedItem(audience, after + 1);
  const { sk: to } = keys.feedItem(audience, LAST_NUMBER);
  const found = await queryFirst<FeedItem & Key>(table, { pk, from, to, limit });
  const gap = found.findIndex(({ number }, index) => number !== after + 1 + index);
  return (gap < 0 ? found : found.slice(0, gap)).map(
    ({ number, numberedAt, event, facts }): FeedItem => ({ audience, number, numberedAt, event, facts }),
  );
}

function writesOf(TableName: string, { before, after, items }: FeedAppend): readonly Write<Conflict>[] {
  const counters = [
    ...[...after.relayed].map(([id, last]) => ({
      key: keys.relayed(id),
      was: before.relayed.get(id) ?? 0,
      last,
      conflict: 'version' as const,
    })),
    ...[...after.lengths].map(([audience, last]) => ({
      key: keys.feed(audience),
      was: before.lengths.get(audience) ?? 0,
      last,
      conflict: 'number' as const,
    })),
  ];
  return [
    ...counters.map(({ key, was, last, conflict }) => ({
      item: {
        Put: {
          TableName,
          Item: itemOf({ ...key, last }),
          ConditionExpression: was === 0 ? 'attribute_not_exists(pk)' : '#last = :was',
          ...(was === 0
            ? {}
            : {
                ExpressionAttributeNames: { '#last': 'last' },
                ExpressionAttributeValues: itemOf({ ':was': was }),
              }),
        },
      },
      onRefusal: () => ({ conflict }),
    })),
    ...items.map((item) => ({
      item: {
        Put: {
          TableName,
          Item: itemOf({ ...keys.feedItem(item.audience, item.number), ...item }),
          ConditionExpression: 'attribute_not_exists(pk)',
        },
      },
      onRefusal: () => ({ conflict: 'number' as const }),
    })),
  ];
}
