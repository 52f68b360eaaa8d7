import { systemClock } from '#functions/adapters/clock.ts';
import { feedStore } from '#functions/adapters/dynamodb/feed-store.ts';
import { deliverWebhooks } from '#functions/queue/deliver-webhook.ts';
import { parkingPlace } from '#functions/runtime/parking-place.ts';
import { table } from '#functions/runtime/stores.ts';
import { receiversHere, webhooksIn } from '#functions/runtime/webhooks.ts';

const kept = table();

export const handler = deliverWebhooks(
  { ...webhooksIn(kept), receivers: receiversHere(), feed: feedStore(kept), clock: systemClock },
  parkingPlace(),
);
