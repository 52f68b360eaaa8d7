import { setTimeout as wait } from 'node:timers/promises';
import { type Conflict, StoreBusy } from './ports/store.ts';

const ATTEMPTS = 12;
const FIRST_PAUSE_MILLISECONDS = 5;
const LONGEST_PAUSE_MILLISECONDS = 400;

/** How long to wait after a lost race, before the attempt that follows the `attempt`-th (from 0). */
export type Pause = (attempt: number) => Promise<unknown>;

/** Full jitter: a random pause below a bound that doubles (Brooker, "Exponential Backoff And Jitter", 2015). */
const jitter: Pause = (attempt) =>
  wait(Math.random() * Math.min(LONGEST_PAUSE_MILLISECONDS, FIRST_PAUSE_MILLISECONDS * 2 ** attempt));

/**
 * Tries an act again, from reading on, while `again` says that the conflict is only a lost race.
 * @throws {StoreBusy} when every attempt lost its race.
 */
export async function persist<T>(
  attempt: () => Promise<T | Conflict>,
  again: readonly Conflict['conflict'][],
  pause: Pause = jitter,
): Promise<T | Conflict> {
  for (let tried = 0; tried < ATTEMPTS; tried += 1) {
    const result = await attempt();
    if (!isConflict(result) || !again.includes(result.conflict)) return result;
    await pause(tried);
  }
  throw new StoreBusy(`no transaction in ${ATTEMPTS} attempts`);
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
