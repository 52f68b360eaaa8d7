import { systemClock } from '#functions/adapters/clock.ts';
import { quotaStore } from '#functions/adapters/dynamodb/quota-store.ts';
import { quotaRoutes } from '#functions/http/quotas.ts';
import { api } from '#functions/runtime/api.ts';
import { table } from '#functions/runtime/stores.ts';

export const handler = api(quotaRoutes({ quotas: quotaStore(table()), clock: systemClock }));
