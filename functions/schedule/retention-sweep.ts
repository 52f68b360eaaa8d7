import type { EraseDependencies } from '#functions/application/erase-persons.ts';
import { sweepRetention } from '#functions/application/sweep-retention.ts';
import { logInfo } from '#functions/runtime/log.ts';

/** A tick of the schedule: what it says does not matter, only that it came. */
export const retentionSweep = (dependencies: EraseDependencies) => async (): Promise<void> => {
  const { finished, erased, left } = await sweepRetention(dependencies);
  logInfo('persons-erased', { finished, erased, left });
};
