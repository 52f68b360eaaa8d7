import { systemClock } from '#functions/adapters/clock.ts';
import { caseHistoryRoutes } from '#functions/http/case-history.ts';
import { api } from '#functions/runtime/api.ts';
import { casesIn, table } from '#functions/runtime/stores.ts';

export const handler = api(caseHistoryRoutes({ cases: casesIn(table()).cases, clock: systemClock }));
