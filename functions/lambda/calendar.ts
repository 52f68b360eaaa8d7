import { systemClock } from '#functions/adapters/clock.ts';
import { calendarRoutes } from '#functions/http/calendar.ts';
import { api } from '#functions/runtime/api.ts';
import { calendarIn, casesIn, table } from '#functions/runtime/stores.ts';

const kept = table();

export const handler = api(
  calendarRoutes({ cases: casesIn(kept).cases, ...calendarIn(kept), clock: systemClock }),
);
