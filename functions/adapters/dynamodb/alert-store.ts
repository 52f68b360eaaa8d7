import type { Alert, AlertStore } from '#functions/application/ports.ts';
import type { Table } from './case-store.ts';
import { queryPage } from './query.ts';

type AlertItem = Alert & { readonly pk: string; readonly sk: string; readonly alertKey: string };

/** Alerts of a region, the newest first. */
export const alertStore = (table: Table): AlertStore => ({
  list: async (region, page) => {
    const { items, next } = await queryPage<AlertItem>(table, {
      index: 'alerts',
      partition: region,
      order: 'descending',
      ...page,
    });
    const alerts = items.map(({ pk: _pk, sk: _sk, alertKey: _alertKey, ...alert }) => alert);
    return { items: alerts, ...(next ? { next } : {}) };
  },
});
