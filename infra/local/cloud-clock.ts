import type { State } from './state.ts';

/** The clock of the cloud: this machine's clock plus an offset that survives a restart and after the first start only grows. */
export interface CloudClock {
  readonly now: () => Date;
  /** Milliseconds between the cloud's clock and this machine's. */
  readonly offset: () => number;
  /** One signed 64-bit integer, the offset in milliseconds; the workers of the functions read it. */
  readonly shared: SharedArrayBuffer;
  /** Moves the clock forward; refuses (RangeError) a length that is not a whole, positive number of milliseconds. */
  advance(milliseconds: number): void;
}

/**
 * The clock that the folder keeps, or a new one.
 * @param startsAt what a new clock shows first; without it this machine's time.
 */
export function openClock(state: State, startsAt?: Date): CloudClock {
  const shared = new SharedArrayBuffer(BigInt64Array.BYTES_PER_ELEMENT);
  const cell = new BigInt64Array(shared);
  const first = startsAt ? startsAt.getTime() - Date.now() : 0;
  const kept = state.get('clock.offset') ?? String(first);
  state.set('clock.offset', kept);
  cell[0] = BigInt(kept);
  const offset = (): number => Number(Atomics.load(cell, 0));
  return {
    shared,
    offset,
    now: () => new Date(Date.now() + offset()),
    advance: (milliseconds) => {
      if (!Number.isSafeInteger(milliseconds) || milliseconds <= 0)
        throw new RangeError('the clock only moves forward, by whole milliseconds');
      const next = offset() + milliseconds;
      state.set('clock.offset', String(next));
      Atomics.store(cell, 0, BigInt(next));
    },
  };
}
