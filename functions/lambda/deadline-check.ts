import { systemClock } from '#functions/adapters/clock.ts';
import { caseStore } from '#functions/adapters/dynamodb/case-store.ts';
import { rungStore } from '#functions/adapters/dynamodb/rung-store.ts';
import { deadlineCheck } from '#functions/queue/deadline-check.ts';
import { parkingPlace } from '#functions/runtime/parking-place.ts';
import { calendarIn, table } from '#functions/runtime/stores.ts';

const kept = table();
const stores = { cases: caseStore(kept), rungs: rungStore(kept), calendars: calendarIn(kept).calendars };

export const handler = deadlineCheck({ ...stores, clock: systemClock }, parkingPlace());
