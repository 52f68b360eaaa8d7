import { systemClock } from '#functions/adapters/clock.ts';
import { caseStore } from '#functions/adapters/dynamodb/case-store.ts';
import { caseHistoryRoutes } from '#functions/http/case-history.ts';
import { api } from '#functions/runtime/api.ts';
import { table } from '#functions/runtime/stores.ts';

export const handler = api(caseHistoryRoutes({ cases: caseStore(table()), clock: systemClock }));
