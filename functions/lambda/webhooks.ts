import { systemClock } from '#functions/adapters/clock.ts';
import { feedStore } from '#functions/adapters/dynamodb/feed-store.ts';
import { webhookRoutes } from '#functions/http/webhooks.ts';
import { api } from '#functions/runtime/api.ts';
import { table } from '#functions/runtime/stores.ts';
import { webhooksIn } from '#functions/runtime/webhooks.ts';

const kept = table();

export const handler = api(webhookRoutes({ ...webhooksIn(kept), feed: feedStore(kept), clock: systemClock }));
