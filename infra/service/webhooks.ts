import { onKey, onTable, parkIn, sendTo } from '../constructs/grants.ts';
import { ServiceFunction } from '../constructs/service-function.ts';
import { consumeQueue, runEvery, subscribe } from '../constructs/triggers.ts';
import { WatchedQueue } from '../constructs/watched-queue.ts';
import { OF_NO_CASE } from './of-no-case.ts';
import type { ServiceParts } from './parts.ts';

const CALL = { timeoutSeconds: 10, memoryMegabytes: 512 };
const WAKE = { timeoutSeconds: 30, memoryMegabytes: 512 };
/** Requests begin in the first half minute, and each takes ten seconds at most. */
const DELIVER = { timeoutSeconds: 60, memoryMegabytes: 512 };

/** What sends the events of cases to the receivers that portals and offices have registered. */
export function webhooks({
  stack,
  house,
  data: { table, webhookKey },
  api,
  events,
}: ServiceParts): readonly ServiceFunction[] {
  const toDeliver = new WatchedQueue(stack, 'WebhookDeliveries', {
    ...house,
    name: 'webhook-deliveries',
    impactOfDelay: 'Receivers of webhooks hear late of what happened, though the feed shows it.',
    impactOfLoss:
      'Something wrong stands in the queue that wakes webhooks; the sweep wakes those that it was for.',
    // A webhook that backs off waits up to 15 minutes in the queue.
    oldestMinutes: 25,
    mostMessages: 200,
    consumerTimeoutSeconds: DELIVER.timeoutSeconds,
  });
  const toWake = new WatchedQueue(stack, 'WebhookEvents', {
    ...house,
    name: 'webhook-events',
    impactOfDelay: 'Receivers of webhooks hear late of what happened, though the feed shows it.',
    impactOfLoss:
      'Webhooks were not woken by an event, so their receivers hear of it only with the next one that they may see.',
    oldestMinutes: 10,
    consumerTimeoutSeconds: WAKE.timeoutSeconds,
  });
  subscribe(events, toWake, { allBut: OF_NO_CASE });
  const send = sendTo('WEBHOOK_DELIVERIES_QUEUE_URL', toDeliver.queue);

  const registry = new ServiceFunction(stack, 'Webhooks', {
    ...house,
    ...CALL,
    name: 'webhooks',
    description: 'Registers receivers of events and shows what they have not taken',
    impact: 'Portals cannot register or mend their receivers of events; what is registered goes on.',
    may: [
      onTable(table, { actions: ['GetItem', 'Query', 'PutItem', 'UpdateItem', 'DeleteItem'] }),
      onKey('WEBHOOK_KEY_ID', webhookKey, ['Encrypt', 'Decrypt']),
      send,
    ],
  });
  api.serve(registry, [
    'POST /v1/webhooks',
    'GET /v1/webhooks',
    'GET /v1/webhooks/{webhookId}',
    'DELETE /v1/webhooks/{webhookId}',
    'POST /v1/webhooks/{webhookId}/secret',
    'POST /v1/webhooks/{webhookId}/enable',
    'GET /v1/webhooks/{webhookId}/deliveries',
    'POST /v1/webhooks/{webhookId}/deliveries/{deliveryId}/resend',
  ]);

  const wake = new ServiceFunction(stack, 'WakeWebhooks', {
    ...house,
    ...WAKE,
    name: 'wake-webhooks',
    description: 'Wakes the webhooks of all who may see the case of an event',
    impact: 'Receivers of webhooks hear late of what happened, though the feed shows it.',
    may: [onTable(table, { actions: ['GetItem', 'Query'] }), send, parkIn(toWake)],
  });
  consumeQueue(wake, toWake);

  const deliver = new ServiceFunction(stack, 'DeliverWebhooks', {
    ...house,
    ...DELIVER,
    name: 'deliver-webhooks',
    description: 'Sends a webhook what its receiver has not taken',
    impact: 'Receivers of webhooks hear late of what happened; what they missed follows when it works again.',
    may: [
      onTable(table, { actions: ['GetItem', 'Query', 'PutItem', 'UpdateItem', 'DeleteItem'] }),
      onKey('WEBHOOK_KEY_ID', webhookKey, ['Decrypt']),
      send,
      parkIn(toDeliver),
    ],
  });
  // One webhook for each execution: a slow receiver keeps nobody waiting but itself.
  consumeQueue(deliver, toDeliver, { batchSize: 1 });

  const sweep = new ServiceFunction(stack, 'WebhookSweep', {
    ...house,
    ...WAKE,
    name: 'webhook-sweep',
    description: 'Every five minutes wakes the webhooks whose time to try again has come',
    impact:
      'Receivers that were down are not tried again after longer pauses, so they miss events for longer.',
    may: [onTable(table, { actions: [], indexes: ['rungs'] }), send],
  });
  runEvery(5, sweep);
  return [registry, wake, deliver, sweep];
}
