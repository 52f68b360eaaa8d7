import type { Alert, AlertStore, QuotaAlert } from '#functions/application/ports/alerts.ts';
import type { Table } from './case-store.ts';
import { queryPage } from './query.ts';

type AlertItem =
  | (Alert & { readonly pk: string; readonly sk: string; readonly alertKey: string })
  | { readonly alert: QuotaAlert };

/** Alerts of a region, the newest first. */
export const alertStore = (table: Table): AlertStore => ({
  list: async (region, page) => {
    const { items, next } = await queryPage<AlertItem>(table, {
      index: 'alerts',
      partition: region,
      order: 'descending',
      ...page,
    });
    return { items: items.map(alertOf), ...(next ? { next } : {}) };
  },
});

function alertOf(item: AlertItem): Alert | QuotaAlert {
  if ('alert' in item) return item.alert;
  const { pk: _pk, sk: _sk, alertKey: _alertKey, ...alert } = item;
  return alert;
}
