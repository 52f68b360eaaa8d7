import { systemClock } from '#functions/adapters/clock.ts';
import { reportStore } from '#functions/adapters/dynamodb/report-store.ts';
import { reportRoutes } from '#functions/http/reports.ts';
import { api } from '#functions/runtime/api.ts';
import { calendarIn, table } from '#functions/runtime/stores.ts';

const kept = table();

export const handler = api(
  reportRoutes({ reports: reportStore(kept), ...calendarIn(kept), clock: systemClock }),
);
