import fc from 'fast-check';
import { expect, it } from 'vitest';
import { REGISTER_KINDS } from '#functions/application/ports/registers.ts';
import type { Application } from '#functions/case/application.ts';
import type { Synthetic } from '#functions/case/synthetic.ts';
import { applicationOf } from '#test/support/applications.ts';
import { onTrial, portal } from '#test/support/callers.ts';
import { acceptedOf, EXAMPLES } from '#test/support/given-case.ts';
import { type House, house, untilNotBusy } from '#test/support/house.ts';

const HERE = '550000000';
const SYNTHETIC = { synthetic: true } as const;

/** A family that comes in earnest or on trial, or as both at once, and how far each case goes. */
const family = fc.record({
  size: fc.nat(4),
  as: fc.constantFrom<readonly Synthetic[]>([{}], [SYNTHETIC], [{}, SYNTHETIC], [SYNTHETIC, {}]),
  goes: fc.constantFrom('filed', 'recommended', 'decided', 'annulled'),
});
type Family = typeof family extends fc.Arbitrary<infer F> ? F : never;

async function filedOf(at: House, application: Application): Promise<string> {
  const by = application.synthetic ? onTrial(portal()) : portal();
  const { id } = acceptedOf(
    await untilNotBusy(() => at.file(application, { by, key: keyOf(application) })),
  ).kase;
  return id;
}

const keyOf = ({ applicant, synthetic }: Application): string => `${applicant.iin} ${synthetic}`;

/** Files all at once; then whoever comes in earnest is worked on one after another, and on trial all beside that. */
async function play(at: House, families: readonly Family[], limit: number): Promise<void> {
  await at.setQuota(limit);
  const filed = await Promise.all(
    families.flatMap(({ size, as, goes }, nth) =>
      as.map(async (mark) => {
        const application = { ...applicationOf({ seed: nth + 1, familySize: size }), ...mark };
        return { id: await filedOf(at, application), mark, goes, nth };
      }),
    ),
  );
  const inTurn = async (kind: (mark: Synthetic) => boolean) => {
    for (const { id, goes } of filed.filter(({ mark }) => kind(mark))) await work(at, id, goes);
  };
  await Promise.all([inTurn(({ synthetic }) => !synthetic), inTurn(({ synthetic }) => synthetic === true)]);
}

async function work(at: House, id: string, goes: Family['goes']): Promise<void> {
  if (goes === 'filed') return;
  for (const act of [EXAMPLES.register, EXAMPLES.forward, EXAMPLES.recommend]) {
    acceptedOf(await untilNotBusy(() => at.act(id, act)));
  }
  if (goes === 'recommended') return;
  const decided = await untilNotBusy(() => at.act(id, EXAMPLES.include));
  if (decided.ok && goes === 'annulled') {
    acceptedOf(await untilNotBusy(() => at.act(id, EXAMPLES.annul, { by: head })));
  }
}

const head = { subject: 'head', role: 'head', region: HERE, organisation: 'head' } as const;

/** What is kept of real cases, without the ids that are drawn anew each time. */
async function realThings({ store, balance }: House) {
  const registers = await Promise.all(
    REGISTER_KINDS.map(async (kind) => {
      const register = { kind, region: HERE, year: 2026 } as const;
      const { items } = await store.registers.entries(register, { limit: 99 });
      return items.map(({ value, number, void: voided }) => ({ value, number, void: voided?.because }));
    }),
  );
  const key = { year: 2026, region: HERE, category: 'kandas' } as const;
  const entries = await store.quotas.entries(key);
  return {
    registers,
    ledger: await store.quotas.ledger(key),
    balance: await balance(),
    entries: entries.map(({ id: _id, ...entry }) => ('caseId' in entry ? { ...entry, caseId: '' } : entry)),
    waiting: (await store.quotas.waiting(key)).length,
  };
}

it('real cases have the registers, the ledger and the waiting list that they would have alone', async () => {
  let mixed = 0;
  await fc.assert(
    fc.asyncProperty(
      fc.array(family, { minLength: 1, maxLength: 5 }),
      fc.nat(12),
      async (families, limit) => {
        const [together, alone] = [house(), house()];
        await play(together, families, limit);
        await play(
          alone,
          families.map((one) => ({ ...one, as: one.as.filter(({ synthetic }) => !synthetic) })),
          limit,
        );
        const found = await realThings(together);
        expect(found).toEqual(await realThings(alone));
        for (const entries of found.registers) {
          expect(entries.map(({ value }) => value)).toEqual(entries.map((_, place) => place + 1));
        }
        if (new Set(families.flatMap(({ as }) => as)).size > 1) mixed += 1;
      },
    ),
    { numRuns: 40 },
  );
  expect(mixed).toBeGreaterThan(10);
});
