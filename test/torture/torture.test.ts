import { describe, expect, it } from 'vitest';
import { synthesize } from '#infra/synthesize.ts';
import { noDynamodb } from '#test/support/dynamodb-under-test.ts';
import { torture } from './run.ts';
import { askedBy } from './settings.ts';

describe.skipIf(noDynamodb)('a local cloud whose network fails and whose processes are killed', () => {
  it('has lost nothing that it acknowledged and done nothing twice; a write that is not done is noticed', async () => {
    const verdict = await torture({
      seconds: 2,
      leastActs: 4,
      seed: 7,
      clients: 2,
      killEvery: 2500,
      plantedAtEnd: 'a write that is acknowledged and not done',
      assembly: synthesize(),
    });
    expect(verdict.broken).toEqual([]);
    expect(verdict.acknowledged.filings).toBeGreaterThan(0);
    expect(Object.values(verdict.injected).reduce((all, times) => all + times)).toBeGreaterThan(0);
    expect(verdict.brokenAtEnd.map(({ holds }) => holds)).not.toEqual([]);
    // Some ten seconds, and minutes on a machine that has much else to do.
  }, 600_000);
});

describe('the options of the torture', () => {
  it.each([
    { args: ['--minutes', '0'], says: '--minutes is 0: give a number from 0.1 to 600' },
    { args: ['--plant', '9'], says: '--plant is 9: give a whole number from 1 to 3' },
    { args: ['--seed', 'x'], says: '--seed is x: give a number from 0 to 4294967295' },
  ])('refuses $args', ({ args, says }) => {
    expect(askedBy(args)).toEqual({ ok: false, refusal: says });
  });

  it('takes five minutes when nothing is said', () => {
    expect(askedBy([])).toMatchObject({ ok: true, value: { settings: { seconds: 300, seed: 1 } } });
  });
});
