import type { Conflict } from '#functions/application/ports/store.ts';
import type { SubstitutionStore } from '#functions/application/ports/substitutions.ts';
import { pageOf } from './in-memory-page.ts';
import type { Shelves } from './in-memory-shelves.ts';
import type { Faults, Transactions } from './in-memory-transactions.ts';

const twice = (old: unknown): Conflict | undefined =>
  old === undefined ? undefined : { conflict: 'idempotency' };

/** Substitutions in memory. Operations that can fail: `recordSubstitution`. */
export const substitutionStoreOn = (
  on: Shelves,
  transactions: Transactions,
  faults: Faults,
): SubstitutionStore => ({
  find: (id) => on.substitutions.get(id),
  ofRegion: async (region, page) => {
    const items = (await on.substitutionPlaces.in(region)).map(({ substitution }) => substitution);
    const order = ({ from, id }: (typeof items)[number]) => `${from}#${id}`;
    return pageOf(`substitutions ${region}`, page, { items, order, descending: true });
  },
  recordedUnder: async (key) => {
    const used = await on.idempotency.get(key);
    if (!used) return undefined;
    const { requestHash, substitution } = used;
    return { requestHash, ...(substitution === undefined ? {} : { substitution }) };
  },
  record: (substitution, { key, requestHash }) =>
    faults.around('recordSubstitution', async () => {
      const { id, region } = substitution;
      const conflict = await transactions.commit([
        on.idempotency.put(key, { requestHash, substitution: id }, twice),
        on.substitutions.put(id, substitution, twice),
        on.substitutionPlaces.put(`${region} ${id}`, { region, substitution }, twice),
      ]);
      return conflict ?? 'saved';
    }),
});
