import type { YearSettings } from './year-run.ts';

const LEAST = { cases: 1, days: 1, calmDays: 1 } as const;
type Size = keyof typeof LEAST;

/**
 * The smallest settings found of the same seed that still fail: each size is halved as long as that fails. `fails` is asked
 * at most some thirty times.
 */
export async function shrink(
  settings: YearSettings,
  fails: (settings: YearSettings) => Promise<boolean>,
): Promise<YearSettings> {
  let smallest = settings;
  for (let before: YearSettings | undefined; before !== smallest; ) {
    before = smallest;
    for (const size of Object.keys(LEAST) as Size[]) {
      const half = Math.floor(smallest[size] / 2);
      if (half < LEAST[size]) continue;
      const smaller = { ...smallest, [size]: half };
      if (await fails(smaller)) smallest = smaller;
    }
  }
  return smallest;
}
