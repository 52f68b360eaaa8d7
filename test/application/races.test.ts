import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { LedgerEntry } from '#functions/quota/ledger.ts';
import { applicationOf } from '#test/support/applications.ts';
import { acceptedOf, EXAMPLES } from '#test/support/given-case.ts';
import { type House, house, recommended, untilNotBusy } from '#test/support/house.ts';

const LEDGER = { year: 2026, region: '550000000', category: 'kandas' } as const;

/** Families of these sizes, the applicant counted, each recommended and waiting for its decision. */
const waiting = (at: House, sizes: readonly number[]) =>
  Promise.all(
    sizes.map((size, index) =>
      untilNotBusy(() => recommended(at, applicationOf({ seed: index + 1, familySize: size - 1 }))),
    ),
  );

/** All decisions at once, each sent again under its key while the house is busy. */
const decideAtOnce = (at: House, cases: readonly string[]) =>
  Promise.all(
    cases.map((id) => untilNotBusy(() => at.act(id, EXAMPLES.include, { key: `include ${id}`, version: 4 }))),
  );

const takenBy = (entries: readonly LedgerEntry[]) =>
  entries.flatMap((entry) => (entry.kind === 'taken' ? [[entry.caseId, entry.places] as const] : []));

describe('forty decisions at once on the last places', () => {
  it('never exceed them, never split a family, and leave none that would have fitted', async () => {
    const at = house();
    const sizes = Array.from({ length: 40 }, (_, index) => 1 + (index % 6));
    const cases = await waiting(at, sizes);
    await at.setQuota(50);
    const answers = await decideAtOnce(at, cases);
    const balance = await at.balance();
    const included = answers.flatMap((answer) => (answer.ok ? [answer.value.kase] : []));
    const turnedAway = answers.flatMap((answer) => (answer.ok ? [] : [answer.refusal]));
    expect(included.reduce((sum, { places }) => sum + places, 0)).toBe(balance?.taken);
    expect(balance?.taken).toBeLessThanOrEqual(50);
    expect(new Map(takenBy(await at.store.quotas.entries(LEDGER)))).toEqual(
      new Map(included.map(({ id, places }) => [id, places])),
    );
    for (const refusal of turnedAway) {
      expect(refusal).toMatchObject({ code: 'quota-exhausted' });
      expect('needed' in refusal && refusal.needed > refusal.left).toBe(true);
      expect('needed' in refusal && refusal.needed > (balance?.left ?? 0)).toBe(true);
    }
  });

  it('number the decisions without a gap, whoever wins', async () => {
    const at = house();
    const cases = await waiting(
      at,
      Array.from({ length: 12 }, () => 2),
    );
    await at.setQuota(10);
    const answers = await decideAtOnce(at, cases);
    const numbers = answers.flatMap((answer) =>
      answer.ok ? [answer.value.kase.decision?.number ?? 'none'] : [],
    );
    expect(numbers.toSorted()).toEqual([1, 2, 3, 4, 5].map((value) => `55-2026-00000${value}`));
    expect(await at.store.cases.lastNumber({ kind: 'decision', region: '550000000', year: 2026 })).toBe(5);
  });

  it('fill any quota to within the smallest family turned away', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.integer({ min: 1, max: 7 }), { minLength: 2, maxLength: 6 }),
        fc.nat(20),
        async (sizes, limit) => {
          const at = house();
          const cases = await waiting(at, sizes);
          await at.setQuota(limit);
          const answers = await decideAtOnce(at, cases);
          const balance = await at.balance();
          const placesOf = (ok: boolean) => sizes.filter((_, index) => answers[index]?.ok === ok);
          expect(balance?.taken).toBe(placesOf(true).reduce((sum, size) => sum + size, 0));
          expect(balance?.left).toBeGreaterThanOrEqual(0);
          for (const size of placesOf(false)) expect(size).toBeGreaterThan(balance?.left ?? 0);
        },
      ),
      { numRuns: 12 },
    );
  });
});

describe('a decision without places', () => {
  it('is refused when the quota of the year and region was never set, and nothing is written', async () => {
    const at = house();
    const [caseId = ''] = await waiting(at, [1]);
    const before = at.store.dump();
    expect(await at.act(caseId, EXAMPLES.include)).toEqual({
      ok: false,
      refusal: { code: 'quota-not-set', year: 2026, region: '550000000' },
    });
    expect(at.store.dump()).toBe(before);
  });

  it('is refused with what is left and what is needed, and becomes possible once the quota is raised', async () => {
    const at = house();
    const [caseId = ''] = await waiting(at, [5]);
    await at.setQuota(4);
    expect(await at.act(caseId, EXAMPLES.include)).toEqual({
      ok: false,
      refusal: { code: 'quota-exhausted', left: 4, needed: 5 },
    });
    await at.setQuota(5);
    expect((await at.act(caseId, EXAMPLES.include)).ok).toBe(true);
    expect(await at.balance()).toEqual({ limit: 5, taken: 5, decisions: 1, left: 0 });
  });

  it('takes them from the year in which it is taken', async () => {
    const at = house();
    const [caseId = ''] = await waiting(at, [1]);
    await at.setQuota(4);
    at.clock.move({ days: 300 });
    expect(await at.act(caseId, EXAMPLES.include)).toMatchObject({
      refusal: { code: 'quota-not-set', year: 2027 },
    });
  });
});

describe('an entry of the quota', () => {
  const outcome = (answer: Awaited<ReturnType<House['setQuota']>>) =>
    answer.ok ? 'entered' : answer.refusal.code;

  it('never falls below what is taken, whoever races', async () => {
    const at = house();
    const cases = await waiting(at, [3, 3, 3, 3]);
    await at.setQuota(12);
    const limits = [11, 9, 6, 3, 0];
    await Promise.all([
      decideAtOnce(at, cases),
      ...limits.map((limit) =>
        untilNotBusy(() => at.setQuota(limit, '550000000', { key: `limit ${limit}` })),
      ),
    ]);
    const balance = await at.balance();
    expect(balance?.taken).toBeLessThanOrEqual(balance?.limit ?? 0);
    expect(balance?.left).toBe((balance?.limit ?? 0) - (balance?.taken ?? 0));
    const entries = await at.store.quotas.entries(LEDGER);
    expect(takenBy(entries).reduce((sum, [, places]) => sum + places, 0)).toBe(balance?.taken);
  });

  it('is refused below what is taken, with both numbers', async () => {
    const at = house();
    const [caseId = ''] = await waiting(at, [5]);
    await at.setQuota(10);
    await at.act(caseId, EXAMPLES.include);
    expect(await at.setQuota(4)).toEqual({
      ok: false,
      refusal: { code: 'quota-below-taken', ...LEDGER, limit: 4, taken: 5, decisions: 1 },
    });
    expect(outcome(await at.setQuota(5))).toBe('entered');
  });

  it('is refused for a region that receives no kandas', async () => {
    expect(await house().setQuota(10, '710000000')).toMatchObject({
      refusal: {
        code: 'quota-act-invalid',
        errors: [{ pointer: '/region', code: 'region-not-receiving' }],
      },
    });
  });
});

describe('fifty filings at once in one region', () => {
  it('are numbered without a gap, and each number is a case’s own', async () => {
    const at = house();
    const answers = await Promise.all(
      Array.from({ length: 50 }, (_, index) =>
        untilNotBusy(() => at.file(applicationOf({ seed: index + 1 }), { key: `filing ${index}` })),
      ),
    );
    const numbers = answers.map((answer) => acceptedOf(answer).kase.number).toSorted();
    expect(numbers).toEqual(
      Array.from({ length: 50 }, (_, index) => `55-2026-${String(index + 1).padStart(6, '0')}`),
    );
    expect(at.store.changes).toHaveLength(50);
  });

  it('and as many in another do not disturb each other’s numbers', async () => {
    const at = house();
    const file = (region: '550000000' | '110000000', seed: number) =>
      untilNotBusy(() => at.file(applicationOf({ seed, region }), { key: `${region} ${seed}` }));
    await Promise.all(
      [1, 2, 3, 4].flatMap((seed) => [file('550000000', seed), file('110000000', seed + 10)]),
    );
    for (const region of ['550000000', '110000000'] as const) {
      expect(await at.store.cases.lastNumber({ kind: 'application', region, year: 2026 })).toBe(4);
    }
  });
});
