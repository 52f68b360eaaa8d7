import { sendDigests } from '#functions/application/send-digests.ts';
import { logInfo } from '#functions/runtime/log.ts';

/** A tick of the schedule: what it says does not matter, only that it came. */
export const alertDigest = (dependencies: Parameters<typeof sendDigests>[0]) => async (): Promise<void> => {
  const { made, published } = await sendDigests(dependencies);
  logInfo('digests-sent', { made, published });
};
