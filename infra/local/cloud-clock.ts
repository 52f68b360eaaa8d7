import type { State } from './state.ts';

/** The clock of the cloud: this machine's clock plus an offset that only grows and survives a restart. */
export interface CloudClock {
  readonly now: () => Date;
  /** Milliseconds between the cloud's clock and this machine's. */
  readonly offset: () => number;
  /** One signed 64-bit integer, the offset in milliseconds; the workers of the functions read it. */
  readonly shared: SharedArrayBuffer;
  /** Moves the clock forward; refuses (RangeError) a length that is not a whole, positive number of milliseconds. */
  advance(milliseconds: number): void;
}

export function openClock(state: State): CloudClock {
  const shared = new SharedArrayBuffer(BigInt64Array.BYTES_PER_ELEMENT);
  const cell = new BigInt64Array(shared);
  cell[0] = BigInt(state.get('clock.offset') ?? '0');
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
