import { systemClock } from '#functions/adapters/clock.ts';
import { caseStore } from '#functions/adapters/dynamodb/case-store.ts';
import { calendarRoutes } from '#functions/http/calendar.ts';
import { api } from '#functions/runtime/api.ts';
import { calendarIn, table } from '#functions/runtime/stores.ts';

const kept = table();

export const handler = api(
  calendarRoutes({ cases: caseStore(kept), ...calendarIn(kept), clock: systemClock }),
);
