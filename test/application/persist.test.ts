import { describe, expect, it, vi } from 'vitest';
import { jitter, PATIENCE_MILLISECONDS, persist, persistAct } from '#functions/application/persist.ts';
import type { Conflict } from '#functions/application/ports/store.ts';
import { StoreBusy } from '#functions/application/ports/store.ts';
import { randomFrom } from '#test/support/random.ts';

const atOnce = async () => true;

/** An attempt that meets these conflicts first, and how often it was made. */
function meeting(...conflicts: readonly Conflict['conflict'][]) {
  const answers = conflicts.map((conflict) => ({ conflict }) as Conflict);
  return vi.fn(async (): Promise<'done' | Conflict> => answers.shift() ?? 'done');
}

describe('an act that loses a race', () => {
  it('is tried again, from reading on, until it wins', async () => {
    const attempt = meeting('transaction', 'number', 'transaction');
    expect(await persist(attempt, ['transaction', 'number'], atOnce)).toBe('done');
    expect(attempt).toHaveBeenCalledTimes(4);
  });

  it('is not tried again for a conflict that trying does not mend', async () => {
    const attempt = meeting('transaction', 'rung');
    expect(await persist(attempt, ['transaction'], atOnce)).toEqual({ conflict: 'rung' });
    expect(attempt).toHaveBeenCalledTimes(2);
  });

  it('is a fault, told by its name, where every conflict is one that trying mends and it meets another', async () => {
    const attempt = meeting('transaction', 'rung');
    const done = persistAct('an act on a list', attempt, ['transaction'], atOnce);
    await expect(done).rejects.toThrow('an act on a list cannot meet the conflict rung');
  });

  it('is given up once no other attempt is allowed, so that its caller can answer that the house is busy', async () => {
    const attempt = meeting(...Array.from({ length: 9 }, () => 'transaction' as const));
    await expect(persist(attempt, ['transaction'], async (tried) => tried < 3)).rejects.toThrow(StoreBusy);
    expect(attempt).toHaveBeenCalledTimes(4);
  });

  it('is not tried again when it fails', async () => {
    const attempt = vi.fn(async () => {
      throw new Error('an outage');
    });
    await expect(persist(attempt, ['transaction'], atOnce)).rejects.toThrow('an outage');
    expect(attempt).toHaveBeenCalledTimes(1);
  });
});

/** A clock that goes on only while somebody waits, to the next instant for which somebody does. */
function standingClock() {
  let now = 0;
  const waiting: { readonly until: number; readonly wake: () => void }[] = [];
  const wait = (milliseconds: number) =>
    new Promise<void>((wake) => void waiting.push({ until: now + milliseconds, wake }));
  const run = async <T>(all: Promise<T>): Promise<T> => {
    let over = false;
    void all.finally(() => (over = true)).catch(() => {});
    for (;;) {
      for (let turns = 0; turns < 8; turns += 1) await Promise.resolve();
      if (over) return all;
      waiting.sort((one, other) => other.until - one.until);
      const next = waiting.pop();
      if (!next) continue;
      now = next.until;
      next.wake();
    }
  };
  return { now: () => now, wait, run };
}

describe('how long an act goes on after lost races', () => {
  it('pauses below a bound that doubles from 5 to 400 ms and falls again, and begins no attempt after seven seconds', async () => {
    const { now, wait, run } = standingClock();
    const pauses: number[] = [];
    const pause = jitter({
      now,
      random: () => 1,
      wait: (milliseconds) => {
        pauses.push(Math.round(milliseconds));
        return wait(milliseconds);
      },
    });
    const attempt = vi.fn(async (): Promise<Conflict> => {
      expect(now()).toBeLessThan(PATIENCE_MILLISECONDS);
      await wait(100);
      return { conflict: 'number' };
    });
    await expect(run(persist(attempt, ['number'], pause))).rejects.toThrow(StoreBusy);
    expect(pauses.slice(0, 9)).toEqual([5, 10, 20, 40, 80, 160, 284, 240, 201]);
    expect(pauses.slice(-9)).toEqual(Array.from({ length: 9 }, () => 5));
    expect(now()).toBeLessThan(PATIENCE_MILLISECONDS + 110);
  });

  /** Each client acts so often, one act after another, on a ledger by chance. */
  async function contend(
    seed: number,
    { ledgers, milliseconds, acts }: { ledgers: number; milliseconds: number; acts: number },
  ): Promise<number> {
    const random = randomFrom(seed);
    const { now, wait, run } = standingClock();
    const versions = Array.from({ length: ledgers }, () => 0);
    const act = async (ledger: number): Promise<'done' | Conflict> => {
      const read = versions[ledger];
      await wait(milliseconds * (0.5 + random()));
      if (versions[ledger] !== read) return { conflict: 'ledger' };
      versions[ledger] = (read ?? 0) + 1;
      return 'done';
    };
    const client = async (): Promise<void> => {
      for (let nth = 0; nth < acts; nth += 1) {
        const ledger = Math.floor(random() * ledgers);
        await persist(() => act(ledger), ['ledger'], jitter({ now, random, wait }));
      }
    };
    await run(Promise.all(Array.from({ length: 64 }, client)));
    return versions.reduce((sum, one) => sum + one, 0);
  }

  it.each([
    { why: 'that act without end', ledgers: 6, milliseconds: 60, acts: 10 },
    { why: 'that all come at once', ledgers: 6, milliseconds: 150, acts: 1 },
    { why: 'that all come at once', ledgers: 1, milliseconds: 30, acts: 1 },
  ])(
    'is enough for 64 clients $why on $ledgers ledgers, $milliseconds ms from reading to writing',
    async (load) => {
      for (let seed = 1; seed <= 5; seed += 1) expect(await contend(seed, load)).toBe(64 * load.acts);
    },
  );
});
