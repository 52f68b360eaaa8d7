import { setTimeout as wait } from 'node:timers/promises';
import { type Conflict, StoreBusy } from './ports/store.ts';

/**
 * So long after its first attempt an act that loses its races may begin another. Ours: so much of the ten seconds that a
 * function of the API has, so that the last attempt mostly ends before the caller would be told to come again.
 */
export const PATIENCE_MILLISECONDS = 7000;
const FIRST_PAUSE_MILLISECONDS = 5;
const LONGEST_PAUSE_MILLISECONDS = 400;

/** Waits after a lost race, before the attempt that follows the `tried`-th (from 0). @returns whether to make it */
export type Pause = (tried: number) => Promise<boolean>;

/** What a pause takes from its surroundings: milliseconds of a clock that never goes back, and numbers from 0 up to 1. */
type Surroundings = {
  readonly now: () => number;
  readonly random: () => number;
  readonly wait: (milliseconds: number) => Promise<unknown>;
};

const OURS: Surroundings = { now: () => performance.now(), random: Math.random, wait };

/**
 * Full jitter: a random pause below a bound that doubles (Brooker, "Exponential Backoff And Jitter", 2015), until the
 * patience is over that began with this call. The bound falls again over the first half of that time: otherwise
 * those who have just come, and hardly pause, keep winning against those who wait longest.
 */
export function jitter({ now, random, wait: waits }: Surroundings = OURS): Pause {
  const began = now();
  return async (tried) => {
    const spent = (now() - began) / PATIENCE_MILLISECONDS;
    const longest = Math.max(FIRST_PAUSE_MILLISECONDS, LONGEST_PAUSE_MILLISECONDS * (1 - 2 * spent));
    await waits(random() * Math.min(longest, FIRST_PAUSE_MILLISECONDS * 2 ** tried));
    return spent < 1;
  };
}

/**
 * Tries an act again, from reading on, while `again` says that the conflict is only a lost race.
 * @throws {StoreBusy} when every attempt lost its race, and `pause` allows no other.
 */
export async function persist<T>(
  attempt: () => Promise<T | Conflict>,
  again: readonly Conflict['conflict'][],
  pause: Pause = jitter(),
): Promise<T | Conflict> {
  for (let tried = 0; ; tried += 1) {
    const result = await attempt();
    if (!isConflict(result) || !again.includes(result.conflict)) return result;
    if (!(await pause(tried))) throw new StoreBusy(`no transaction in ${tried + 1} attempts`);
  }
}

/**
 * As `persist`, for an act whose every conflict is a lost race.
 * @throws {Error} that names the act where it meets another.
 */
export async function persistAct<T>(
  act: string,
  attempt: () => Promise<T | Conflict>,
  again: readonly Conflict['conflict'][],
  pause?: Pause,
): Promise<T> {
  const result = await persist(attempt, again, pause);
  if (isConflict(result)) throw new Error(`${act} cannot meet the conflict ${result.conflict}`);
  return result;
}

export const isConflict = (result: unknown): result is Conflict =>
  typeof result === 'object' && result !== null && 'conflict' in result;
