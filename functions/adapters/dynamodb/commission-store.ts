import type { CommissionStore } from '#functions/application/ports/sessions.ts';
import type { Conflict } from '#functions/application/ports/store.ts';
import { type Composition, compositionOn } from '#functions/case/commission.ts';
import { get, type Table } from './case-store.ts';
import { expiry, itemOf, keys } from './items.ts';
import { queryPartition } from './query.ts';
import { transact } from './transaction.ts';

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
    const { items, next } = await queryPartition<Item>(table, {
      pk,
      from: '0',
      to: '~',
      order: 'descending',
      ...page,
    });
    return { items: items.map(({ composition }) => composition), ...(next ? { next } : {}) };
  },
  recordedUnder: async (key) => {
    const used = await get<{ requestHash: string; composition?: string }>(table, keys.idempotency(key));
    if (!used) return undefined;
    const { requestHash, composition } = used;
    return { requestHash, ...(composition === undefined ? {} : { composition }) };
  },
  record: async (composition, { key, requestHash }) => {
    const { id, from, recordedAt } = composition;
    const used = { ...keys.idempotency(key), requestHash, composition: id, ...expiry(recordedAt) };
    const put = (item: Record<string, unknown>, conflict: 'idempotency' | 'duplicate') => ({
      item: {
        Put: {
          TableName: table.name,
          Item: itemOf(item),
          ConditionExpression: 'attribute_not_exists(pk)',
        },
      },
      onRefusal: (): Conflict => ({ conflict }),
    });
    const writes = [
      put(used, 'idempotency'),
      put({ ...keys.compositionFrom(composition, from), composition }, 'duplicate'),
      put({ ...keys.composition(id), composition }, 'duplicate'),
    ];
    return (await transact<Conflict>(table.client, writes, { conflict: 'transaction' })) ?? 'saved';
  },
});
