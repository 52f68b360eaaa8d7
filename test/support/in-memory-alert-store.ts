import type { DigestStore } from '#functions/application/ports/alert-messages.ts';
import type { Alert, AlertKey, AlertStore, QuotaAlert } from '#functions/application/ports/alerts.ts';
import { pageOf } from './in-memory-page.ts';
import { ledgerKeyOf, type Shelves } from './in-memory-shelves.ts';
import { rungKeyOf } from './in-memory-store.ts';
import type { Faults, Transactions } from './in-memory-transactions.ts';

const quotaKeyOf = (alert: Extract<AlertKey, { readonly kind: 'quota' }>): string =>
  `${ledgerKeyOf(alert)} ${alert.nth} ${alert.threshold} ${alert.direction}`;

const VERSION = { conflict: 'version' } as const;
const unread = (old: Alert | QuotaAlert | undefined) => (old && !old.acknowledged ? undefined : VERSION);

/** Alerts on the table in memory. Operation that can fail: `acknowledge`. */
export const alertStoreOn = (on: Shelves, transactions: Transactions, faults: Faults): AlertStore => ({
  list: async (region, page) =>
    pageOf(`alerts ${region}`, page, {
      items: [...(await on.alerts.all()), ...(await on.quotaAlerts.all())].filter(
        (alert) => alert.region === region,
      ),
      order: (alert: Alert | QuotaAlert) => `${alert.raisedAt} ${JSON.stringify(alert)}`,
      descending: true,
    }),
  find: (alert) =>
    'kind' in alert ? on.quotaAlerts.get(quotaKeyOf(alert)) : on.alerts.get(rungKeyOf(alert)),
  acknowledge: (alert, acknowledged) =>
    faults.around('acknowledge', async () => {
      const conflict = await transactions.commit([
        'kind' in alert
          ? on.quotaAlerts.update(quotaKeyOf(alert), unread, (old) => ({ ...old, acknowledged }))
          : on.alerts.update(rungKeyOf(alert), unread, (old) => ({ ...old, acknowledged })),
      ]);
      if (!conflict) return 'acknowledged';
      return conflict.conflict === 'transaction' ? { conflict: 'transaction' } : VERSION;
    }),
});

/** Digests on the table in memory. Operations that can fail: `keepDigest`, `published`. */
export const digestStoreOn = (on: Shelves, transactions: Transactions, faults: Faults): DigestStore => ({
  digest: (day, region) => on.digests.get(`${day} ${region}`),
  keep: (message) =>
    faults.around('keepDigest', async () => {
      const key = `${message.day} ${message.region}`;
      const conflict = await transactions.commit([
        on.digests.put(key, { message }, (old) => (old ? VERSION : undefined)),
      ]);
      return conflict ? 'kept-before' : 'kept';
    }),
  published: ({ day, region }, at) =>
    faults.around('published', async () => {
      const kept = await on.digests.get(`${day} ${region}`);
      if (kept && !kept.publishedAt) {
        await transactions.write(on.digests.put(`${day} ${region}`, { ...kept, publishedAt: at }));
      }
    }),
});
