import type { SubstitutionStore } from '#functions/application/ports/substitutions.ts';
import type { Substitution } from '#functions/case/substitution.ts';
import { expiry, itemOf, keys } from './items.ts';
import { queryLatest } from './query.ts';
import { get, type Table } from './table.ts';
import { commit, putNew } from './transaction.ts';

type Item = { readonly substitution: Substitution };

/** The acts by which somebody acts for somebody else: each by its id, and among those of its region by its first day. */
export const substitutionStore = (table: Table): SubstitutionStore => ({
  find: async (id) => (await get<Item>(table, keys.substitution(id)))?.substitution,
  ofRegion: async (region, page) => {
    const { pk } = keys.substitutionOf(region, '', '');
    const { items, next } = await queryLatest<Item>(table, pk, page);
    return { items: items.map(({ substitution }) => substitution), ...(next ? { next } : {}) };
  },
  recordedUnder: async (key) => {
    const used = await get<{ requestHash: string; substitution?: string }>(table, keys.idempotency(key));
    return used && { requestHash: used.requestHash, substitution: used.substitution };
  },
  record: async (substitution, { key, requestHash }) => {
    const { id, region, from, recordedAt } = substitution;
    const used = { ...keys.idempotency(key), requestHash, substitution: id, ...expiry(recordedAt) };
    const writes = [
      used,
      { ...keys.substitution(id), substitution },
      { ...keys.substitutionOf(region, from, id), substitution },
    ].map((item) => putNew(table.name, itemOf(item), 'idempotency'));
    return commit(table, writes, 'saved');
  },
});
