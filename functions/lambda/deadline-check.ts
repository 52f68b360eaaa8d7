import { systemClock } from '#functions/adapters/clock.ts';
import { rungStore } from '#functions/adapters/dynamodb/rung-store.ts';
import { deadlineCheck } from '#functions/queue/deadline-check.ts';
import { parkingPlace } from '#functions/runtime/parking-place.ts';
import { casesIn, table } from '#functions/runtime/stores.ts';

const kept = table();
const stores = { ...casesIn(kept), rungs: rungStore(kept) };

export const handler = deadlineCheck({ ...stores, clock: systemClock }, parkingPlace());
