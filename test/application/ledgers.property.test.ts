import fc from 'fast-check';
import { expect, it } from 'vitest';
import { enterQuota, type QuotaMovement } from '#functions/application/enter-quota.ts';
import { dayOf } from '#functions/law/calendar/instant.ts';
import { balanceOn } from '#functions/quota/balance-on.ts';
import { nationalOfficial, official } from '#test/support/callers.ts';
import { EXAMPLES, givenAt } from '#test/support/given-case.ts';
import { asked, type House, house } from '#test/support/house.ts';

const REGIONS = ['550000000', '110000000'] as const;
type Place = (typeof REGIONS)[number];
const CASES = 6;

const region = fc.constantFrom(...REGIONS);
const places = fc.integer({ min: 1, max: 9 });
const steps = fc.oneof(
  { weight: 2, arbitrary: fc.record({ does: fc.constant('set' as const), region, places: fc.nat(25) }) },
  { weight: 2, arbitrary: fc.record({ does: fc.constantFrom('raise', 'lower', 'move'), region, places }) },
  { weight: 3, arbitrary: fc.record({ does: fc.constant('include' as const), which: fc.nat(CASES - 1) }) },
  { weight: 2, arbitrary: fc.record({ does: fc.constant('annul' as const), which: fc.nat(CASES - 1) }) },
  {
    weight: 2,
    arbitrary: fc.record({ does: fc.constant('family' as const), which: fc.nat(CASES - 1), places }),
  },
);
type Step = typeof steps extends fc.Arbitrary<infer S> ? S : never;

/** Two ledgers and six families, as a child would keep them: a number for each limit, and who sits on how many places. */
class PlainBooks {
  readonly limits = new Map<Place, number>();
  readonly held = new Map<number, number>();
  readonly over = new Set<number>();
  readonly sizes: number[];

  constructor(sizes: readonly number[]) {
    this.sizes = [...sizes];
  }

  taken = (of: Place): number =>
    [...this.held].reduce((sum, [which, size]) => sum + (regionOf(which) === of ? size : 0), 0);

  left = (of: Place): number => (this.limits.get(of) ?? 0) - this.taken(of);

  /** Whether the step is done. A family that grows past what is left is heard and changes nothing. */
  do(step: Step): boolean {
    if ('which' in step) return this.#decide(step);
    const { does, region: of, places: count } = step;
    const was = this.limits.get(of);
    if (does !== 'set' && was === undefined) return false;
    const to = does === 'set' ? count : (was ?? 0) + (does === 'raise' ? count : -count);
    if (to < 0 || (to < this.taken(of) && to < (was ?? 0))) return false;
    const other = does === 'move' ? otherThan(of) : undefined;
    if (other && !this.limits.has(other)) return false;
    this.limits.set(of, to);
    if (other) this.limits.set(other, (this.limits.get(other) ?? 0) + count);
    return true;
  }

  #decide(step: Extract<Step, { which: number }>): boolean {
    const { which } = step;
    const of = regionOf(which);
    const held = this.held.get(which);
    const size = this.sizes[which] ?? 0;
    if (step.does === 'include') {
      if (held !== undefined || this.over.has(which) || this.left(of) < size) return false;
      this.held.set(which, size);
      return true;
    }
    if (held === undefined) return false;
    if (step.does === 'annul') {
      this.over.add(which);
      return this.held.delete(which);
    }
    if ('places' in step && step.places - held <= this.left(of)) this.held.set(which, step.places);
    return true;
  }
}

const regionOf = (which: number): Place => REGIONS[which % 2] ?? REGIONS[0];
const otherThan = (of: Place): Place => REGIONS.find((one) => one !== of) ?? of;

async function doStep(at: House, step: Step, nth: number): Promise<boolean> {
  if ('which' in step) {
    const [id, of] = [`case-${step.which}`, regionOf(step.which)];
    const role = step.does === 'annul' ? 'head' : 'provider';
    const command =
      step.does === 'family' && 'places' in step
        ? { verb: 'change-family' as const, said: { persons: step.places, reference: '1' } }
        : EXAMPLES[step.does === 'annul' ? 'annul' : 'include'];
    const answer = await at.act(id, command, { by: official(role, of) });
    return answer.ok || answer.refusal.code === 'family-unchanged';
  }
  const { does, region: of, places: count } = step;
  const movement: QuotaMovement =
    does === 'set'
      ? { kind: 'set', limit: count }
      : does === 'move'
        ? { kind: 'move', places: count, to: { region: otherThan(of), category: 'kandas' } }
        : { kind: does, places: count };
  const answer = await enterQuota(at.ports, {
    caller: nationalOfficial('authorised-body'),
    ledger: { year: 2026, region: of, category: 'kandas' },
    movement,
    act: 'an act',
    idempotency: asked(step, `step ${nth}`),
  });
  return answer.ok;
}

/** Both ledgers open, so that more than refusals is tried. */
const OPENED: readonly Step[] = REGIONS.map((of) => ({ does: 'set', region: of, places: 18 }));

it('any acts, decisions, annulments, families and moves leave two ledgers as plain books have them', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(places, { minLength: CASES, maxLength: CASES }),
      fc.array(steps, { minLength: 15, maxLength: 40, size: 'max' }),
      async (sizes, tried) => {
        const at = house();
        const books = new PlainBooks(sizes);
        const { kase, events } = givenAt('recommended');
        at.clock.set(kase.stageSince);
        at.store.adopt(
          sizes.map((size, which) => ({
            state: { ...kase, id: `case-${which}`, region: regionOf(which), places: size },
            version: events.length,
            hash: 'f'.repeat(64),
          })),
        );
        for (const [nth, step] of [...OPENED, ...tried].entries()) {
          expect(await doStep(at, step, nth)).toBe(books.do(step));
          at.clock.move({ seconds: 1 });
        }
        const today = dayOf(at.clock.now());
        for (const of of REGIONS) {
          const balance = {
            limit: books.limits.get(of) ?? 0,
            taken: books.taken(of),
            decisions: [...books.held.keys()].filter((which) => regionOf(which) === of).length,
            left: books.left(of),
          };
          const key = { year: 2026, region: of, category: 'kandas' } as const;
          expect((await at.balance(of)) ?? { limit: 0, taken: 0, decisions: 0, left: 0 }).toEqual(balance);
          expect(balanceOn(await at.store.quotas.entries(key), today, today)).toEqual(balance);
        }
      },
    ),
    { numRuns: 60 },
  );
});
