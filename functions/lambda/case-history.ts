import { systemClock } from '#functions/adapters/clock.ts';
import { accessStore } from '#functions/adapters/dynamodb/access-store.ts';
import { caseHistoryRoutes } from '#functions/http/case-history.ts';
import { api } from '#functions/runtime/api.ts';
import { casesIn, table } from '#functions/runtime/stores.ts';

const kept = table();

export const handler = api(
  caseHistoryRoutes({ cases: casesIn(kept).cases, accesses: accessStore(kept), clock: systemClock }),
);
