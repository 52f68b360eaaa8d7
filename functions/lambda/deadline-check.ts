import { systemClock } from '#functions/adapters/clock.ts';
import { caseStore } from '#functions/adapters/dynamodb/case-store.ts';
import { deadlineCheck } from '#functions/queue/deadline-check.ts';
import { table } from '#functions/runtime/stores.ts';

export const handler = deadlineCheck({ cases: caseStore(table()), clock: systemClock });
