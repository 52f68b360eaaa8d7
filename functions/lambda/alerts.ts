import { systemClock } from '#functions/adapters/clock.ts';
import { alertStore } from '#functions/adapters/dynamodb/alert-store.ts';
import { alertRoutes } from '#functions/http/alerts.ts';
import { api } from '#functions/runtime/api.ts';
import { table } from '#functions/runtime/stores.ts';

export const handler = api(alertRoutes({ alerts: alertStore(table()), clock: systemClock }));
