import { placesLeft } from '#functions/application/places-left.ts';
import { sendDigests } from '#functions/application/send-digests.ts';
import { logInfo } from '#functions/runtime/log.ts';
import { measure } from '#functions/runtime/metrics.ts';

type Dependencies = Parameters<typeof sendDigests>[0] & Parameters<typeof placesLeft>[0];

/**
 * A tick of the schedule: what it says does not matter, only that it came. It sends the digests, and tells the dashboard what
 * they count and how many places are left.
 */
export const alertDigest = (dependencies: Dependencies) => async (): Promise<void> => {
  const { made, published, late, dueSoon } = await sendDigests(dependencies);
  logInfo('digests-sent', { made, published });
  if (published > 0) {
    measure({ name: 'ClocksLate', value: late });
    measure({ name: 'ClocksDueSoon', value: dueSoon });
  }
  for (const { region, category, left } of await placesLeft(dependencies))
    measure({ name: 'PlacesLeft', value: left, by: { region, category } });
};
