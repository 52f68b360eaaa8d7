import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { persist, persistAct } from '#functions/application/persist.ts';
import type { Conflict } from '#functions/application/ports/store.ts';
import { StoreBusy } from '#functions/application/ports/store.ts';

beforeEach(() => {
  vi.spyOn(Math, 'random').mockReturnValue(0);
});
afterEach(() => {
  vi.restoreAllMocks();
});

/** An attempt that meets these conflicts first, and how often it was made. */
function meeting(...conflicts: readonly Conflict['conflict'][]) {
  const answers = conflicts.map((conflict) => ({ conflict }) as Conflict);
  const attempt = vi.fn(async (): Promise<'done' | Conflict> => answers.shift() ?? 'done');
  return attempt;
}

describe('an act that loses a race', () => {
  it('is tried again, from reading on, until it wins', async () => {
    const attempt = meeting('transaction', 'number', 'transaction');
    expect(await persist(attempt, ['transaction', 'number'])).toBe('done');
    expect(attempt).toHaveBeenCalledTimes(4);
  });

  it('is not tried again for a conflict that trying does not mend', async () => {
    const attempt = meeting('transaction', 'rung');
    expect(await persist(attempt, ['transaction'])).toEqual({ conflict: 'rung' });
    expect(attempt).toHaveBeenCalledTimes(2);
  });

  it('is a fault, told by its name, where every conflict is one that trying mends and it meets another', async () => {
    const attempt = meeting('transaction', 'rung');
    const done = persistAct('an act on a list', attempt, ['transaction']);
    await expect(done).rejects.toThrow('an act on a list cannot meet the conflict rung');
  });

  it('twelve times gives up, so that its caller can answer that the house is busy', async () => {
    const attempt = meeting(...Array.from({ length: 20 }, () => 'transaction' as const));
    await expect(persist(attempt, ['transaction'])).rejects.toThrow(StoreBusy);
    expect(attempt).toHaveBeenCalledTimes(12);
  });

  it('is not tried again when it fails', async () => {
    const attempt = vi.fn(async () => {
      throw new Error('an outage');
    });
    await expect(persist(attempt, ['transaction'])).rejects.toThrow('an outage');
    expect(attempt).toHaveBeenCalledTimes(1);
  });
});
