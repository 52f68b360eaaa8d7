import type { Balance } from './ledger.ts';

/** The shares of a limit, in percent, at which people are warned (ours: the orders name none). */
export const THRESHOLDS = [80, 95, 100] as const;
export type Threshold = (typeof THRESHOLDS)[number];

/** `up`: so much of the limit is taken now; `down`: no longer. */
export type Crossing = { readonly threshold: Threshold; readonly direction: 'up' | 'down' };

/** The number of places at which a threshold of a limit is reached; with a limit of zero the first place reaches all. */
const reachedAt = (threshold: Threshold, limit: number): number =>
  Math.max(1, Math.ceil((threshold * limit) / 100));

type Share = Pick<Balance, 'limit' | 'taken'>;

/** The thresholds that lie between two balances, in the order in which they are passed. */
export function crossingsBetween(before: Share, after: Share): readonly Crossing[] {
  const passed = THRESHOLDS.flatMap((threshold): Crossing[] => {
    const was = before.taken >= reachedAt(threshold, before.limit);
    const is = after.taken >= reachedAt(threshold, after.limit);
    return was === is ? [] : [{ threshold, direction: is ? 'up' : 'down' }];
  });
  return passed.some(({ direction }) => direction === 'down') ? passed.toReversed() : passed;
}

/** Both ends belong to it. */
export type Range = { readonly least: number; readonly most: number };

const MOST = 1_000_000_000;

/**
 * The numbers of places taken before a movement from which it crosses the same thresholds: while what is taken lies
 * here, others may take places meanwhile and the crossings found still hold.
 */
export function sameCrossings(before: Share, after: Share): Range {
  const moved = after.taken - before.taken;
  const ends = THRESHOLDS.flatMap((threshold) => [
    reachedAt(threshold, before.limit),
    reachedAt(threshold, after.limit) - moved,
  ]);
  const [below, above] = [
    ends.filter((end) => end <= before.taken),
    ends.filter((end) => end > before.taken),
  ];
  return { least: Math.max(0, ...below), most: Math.min(MOST, ...above.map((end) => end - 1)) };
}
