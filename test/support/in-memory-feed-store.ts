import type { FeedStore } from '#functions/application/ports/feed.ts';
import type { Conflict } from '#functions/application/ports/store.ts';
import type { Shelves } from './in-memory-shelves.ts';
import type { Faults, Transactions } from './in-memory-transactions.ts';

const moved = (was: number, conflict: Conflict) => (old: number | undefined) =>
  (old ?? 0) === was ? undefined : conflict;

/** The feeds in memory. Operation that can fail: `append`. */
export const feedStoreOn = (on: Shelves, transactions: Transactions, faults: Faults): FeedStore => ({
  state: async (caseIds, audiences) => ({
    relayed: new Map(
      await Promise.all(caseIds.map(async (id) => [id, (await on.relayed.get(id)) ?? 0] as const)),
    ),
    lengths: new Map(
      await Promise.all(audiences.map(async (one) => [one, (await on.feeds.get(one)) ?? 0] as const)),
    ),
  }),
  append: ({ before, after, items }) =>
    faults.around(
      'append',
      async () =>
        (await transactions.commit([
          ...[...after.relayed].map(([id, last]) =>
            on.relayed.put(id, last, moved(before.relayed.get(id) ?? 0, { conflict: 'version' })),
          ),
          ...[...after.lengths].map(([audience, last]) =>
            on.feeds.put(audience, last, moved(before.lengths.get(audience) ?? 0, { conflict: 'number' })),
          ),
          ...items.map((item) =>
            on.feedItems.put(`${item.audience} ${item.number}`, item, (old) =>
              old ? { conflict: 'number' } : undefined,
            ),
          ),
        ])) ?? 'appended',
    ),
  read: async (audience, after, limit) => {
    const found = (await on.feedItems.in(audience))
      .filter(({ number }) => number > after)
      .toSorted((one, other) => one.number - other.number)
      .slice(0, limit);
    const gap = found.findIndex(({ number }, index) => number !== after + 1 + index);
    return gap < 0 ? found : found.slice(0, gap);
  },
  length: async (audience) => (await on.feeds.get(audience)) ?? 0,
});
