import {
  ConditionalCheckFailedException,
  TransactionConflictException,
  UpdateItemCommand,
} from '@aws-sdk/client-dynamodb';
import type {
  Acknowledgement,
  Alert,
  AlertKey,
  AlertStore,
  QuotaAlert,
} from '#functions/application/ports/alerts.ts';
import { itemOf, keys } from './items.ts';
import { queryPage } from './query.ts';
import { get, type Table } from './table.ts';

type AlertItem =
  | (Alert & { readonly pk: string; readonly sk: string; readonly alertKey: string })
  | { readonly alert: QuotaAlert; readonly acknowledged?: Acknowledgement };

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
  find: async (alert) => {
    const item = await get<AlertItem>(table, keyOf(alert));
    return item && alertOf(item);
  },
  acknowledge: async (alert, acknowledged) => {
    try {
      await table.client.send(
        new UpdateItemCommand({
          TableName: table.name,
          Key: itemOf(keyOf(alert)),
          UpdateExpression: 'SET acknowledged = :acknowledged',
          ConditionExpression: 'attribute_exists(pk) AND attribute_not_exists(acknowledged)',
          ExpressionAttributeValues: itemOf({ ':acknowledged': acknowledged }),
        }),
      );
      return 'acknowledged';
    } catch (fault) {
      if (fault instanceof ConditionalCheckFailedException) return { conflict: 'version' };
      if (fault instanceof TransactionConflictException) return { conflict: 'transaction' };
      throw fault;
    }
  },
});

function alertOf(item: AlertItem): Alert | QuotaAlert {
  if ('alert' in item) {
    return { ...item.alert, ...(item.acknowledged ? { acknowledged: item.acknowledged } : {}) };
  }
  const { pk: _pk, sk: _sk, alertKey: _alertKey, ...alert } = item;
  return alert;
}

const keyOf = (alert: AlertKey) => ('kind' in alert ? keys.quotaAlert(alert) : keys.alert(alert));
