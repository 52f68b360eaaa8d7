import { feedStore } from '#functions/adapters/dynamodb/feed-store.ts';
import { eventRoutes } from '#functions/http/events.ts';
import { api } from '#functions/runtime/api.ts';
import { table } from '#functions/runtime/stores.ts';

export const handler = api(eventRoutes({ feed: feedStore(table()) }));
