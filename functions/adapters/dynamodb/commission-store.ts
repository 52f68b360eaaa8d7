import type { CommissionStore } from '#functions/application/ports/sessions.ts';
import { type Composition, compositionOn } from '#functions/case/commission.ts';
import { expiry, itemOf, keys } from './items.ts';
import { queryLatest, queryPartition } from './query.ts';
import { get, type Table } from './table.ts';
import { commit, putNew } from './transaction.ts';

type Item = { readonly composition: Composition };

/** The acts that appoint commissions: each by its id, and among those of its commission by its first day. */
export const commissionStore = (table: Table): CommissionStore => ({
  composition: async (id) => (await get<Item>(table, keys.composition(id)))?.composition,
  inEffect: async (commission, day) => {
    const { pk, sk: to } = keys.compositionFrom(commission, day);
    const { items } = await queryPartition<Item>(table, { pk, from: '0', to, order: 'descending', limit: 1 });
    return compositionOn(
      items.map(({ composition }) => composition),
      day,
    );
  },
  ofCommission: async (commission, page) => {
    const { pk } = keys.compositionFrom(commission, '' as Composition['from']);
    const { items, next } = await queryLatest<Item>(table, pk, page);
    return { items: items.map(({ composition }) => composition), ...(next ? { next } : {}) };
  },
  recordedUnder: async (key) => {
    const used = await get<{ requestHash: string; composition?: string }>(table, keys.idempotency(key));
    return used && { requestHash: used.requestHash, composition: used.composition };
  },
  record: async (composition, { key, requestHash }) => {
    const { id, from, recordedAt } = composition;
    const used = { ...keys.idempotency(key), requestHash, composition: id, ...expiry(recordedAt) };
    const writes = [
      putNew(table.name, itemOf(used), 'idempotency'),
      putNew(table.name, itemOf({ ...keys.compositionFrom(composition, from), composition }), 'duplicate'),
      putNew(table.name, itemOf({ ...keys.composition(id), composition }), 'duplicate'),
    ];
    return commit(table, writes, 'saved');
  },
});
