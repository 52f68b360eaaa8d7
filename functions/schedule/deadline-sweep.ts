import type { Clock } from '#functions/application/ports/clock.ts';
import type { DeadlineChecks, RungStore } from '#functions/application/ports/deadlines.ts';
import { sweepDeadlines } from '#functions/application/sweep-deadlines.ts';
import { logInfo } from '#functions/runtime/log.ts';
import { measure } from '#functions/runtime/metrics.ts';

type Dependencies = { readonly rungs: RungStore; readonly checks: DeadlineChecks; readonly clock: Clock };

/** A tick of the schedule: what it says does not matter, only that it came. */
export const deadlineSweep = (dependencies: Dependencies) => async (): Promise<void> => {
  const { hours, sent } = await sweepDeadlines(dependencies);
  logInfo('sweep-completed', { hours, sent });
  measure({ name: 'SweepsCompleted', value: 1 });
  measure({ name: 'ChecksSent', value: sent });
};
