import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addMilliseconds, dayOf, type Instant, type PlainDate } from '#functions/law/calendar/instant.ts';
import { addDays } from '#functions/law/calendar/plain-date.ts';
import { balanceOn } from '#functions/quota/balance-on.ts';
import {
  balanceOf,
  enter,
  type Ledger,
  type LedgerEntry,
  type LedgerMovement,
} from '#functions/quota/ledger.ts';
import { almaty } from '#test/support/almaty.ts';
import { runs } from '#test/support/runs.ts';
import { PlainList } from './plain-list.ts';

const places = fc.integer({ min: 1, max: 9 });
const other = { year: 2026, region: '110000000', category: 'kandas' } as const;
const movements = fc.oneof(
  { weight: 2, arbitrary: fc.nat(40).map((limit): LedgerMovement => ({ kind: 'set', limit })) },
  fc
    .tuple(fc.constantFrom('raise', 'lower'), places)
    .map(([kind, n]): LedgerMovement => ({ kind, places: n })),
  fc
    .tuple(fc.constantFrom('moved-in', 'moved-out'), places)
    .map(([kind, n]): LedgerMovement => ({ kind, places: n, other })),
  {
    weight: 5,
    arbitrary: fc
      .tuple(fc.constantFrom('taken', 'taken', 'given-back'), places, fc.nat(1))
      .map(([kind, n, decisions]): LedgerMovement => ({ kind, places: n, decisions, caseId: 'case-1' })),
  },
  fc
    .tuple(fc.constantFrom('taken-before', 'given-back-before'), places, fc.nat(3))
    .map(([kind, n, decisions]): LedgerMovement => ({ kind, places: n, decisions })),
);
const isAct = ({ kind }: LedgerMovement) => !['taken', 'given-back'].includes(kind);

/** What comes, how many days after what came before, from which day it is in force, and whether it insists. */
const attempts = fc.array(
  fc.record({
    movement: movements,
    after: fc.integer({ min: 0, max: 6 }),
    from: fc.integer({ min: -20, max: 20 }),
    insists: fc.boolean(),
  }),
  { maxLength: 24 },
);

const START = almaty('2026-03-02T10:00');

function entriesOf(tried: readonly Attempt[]): LedgerEntry[] {
  let at: Instant = START;
  return tried.map(({ movement, after, from, insists }, index) => {
    at = addMilliseconds(at, after * 86_400_000);
    const today = dayOf(at);
    const first = addDays(today, movement.kind.endsWith('before') ? Math.min(from, 0) : from);
    return {
      id: `entry-${index}`,
      at,
      by: 'somebody',
      act: 'some act',
      from: isAct(movement) ? first : today,
      ...(insists && isAct(movement) ? { belowTaken: 'the act says so' } : {}),
      ...movement,
    };
  });
}

type Attempt = {
  readonly movement: LedgerMovement;
  readonly after: number;
  readonly from: number;
  readonly insists: boolean;
};

describe('the ledger of places', () => {
  it('stands, after any entries, as the plain list of those that were let in', () => {
    fc.assert(
      fc.property(attempts, (tried) => {
        const list = new PlainList();
        let ledger: Ledger | undefined;
        for (const entry of entriesOf(tried)) {
          const today = dayOf(entry.at);
          const entered = enter(ledger, entry);
          expect(entered.ok).toBe(list.add(entry, today));
          if (!entered.ok) continue;
          ledger = entered.value;
          const balance = {
            limit: list.limitOn(today),
            taken: list.taken(),
            decisions: list.decisions(),
            left: list.leftOn(today),
          };
          expect(balanceOf(ledger, today)).toEqual(balance);
          expect(balanceOn(list.standing, today, today)).toEqual(balance);
        }
      }),
      { numRuns: runs(120) },
    );
  });

  it('says of any other day what the list says of it', () => {
    fc.assert(
      fc.property(attempts, fc.integer({ min: -30, max: 160 }), (tried, away) => {
        const list = new PlainList();
        const entries = entriesOf(tried);
        for (const entry of entries) list.add(entry, dayOf(entry.at));
        const today = dayOf(entries.at(-1)?.at ?? START);
        const day = addDays(dayOf(START), away);
        const limit = list.limitOn(day);
        const taken = list.takenOn(day);
        const left = day < today ? limit - taken : list.leftOn(day);
        expect(balanceOn(list.standing, day, today)).toMatchObject({ limit, taken, left });
      }),
      { numRuns: runs(100) },
    );
  });

  it('takes only what is left on every day to come, so that no limit already known is ever passed', () => {
    fc.assert(
      fc.property(attempts, (tried) => {
        let ledger: Ledger | undefined;
        const standing: LedgerEntry[] = [];
        for (const entry of entriesOf(tried.map((attempt) => ({ ...attempt, insists: false })))) {
          const entered = enter(ledger, entry);
          if (!entered.ok) continue;
          ledger = entered.value;
          standing.push(entry);
          const today = dayOf(entry.at);
          for (let days = 0; days <= 30; days += 1) {
            const { limit, taken } = balanceOn(standing, addDays(today, days), today);
            expect(taken).toBeLessThanOrEqual(limit);
          }
        }
      }),
      { numRuns: runs(100) },
    );
  });

  it('is the same whether limits that come into force are reckoned in day by day or at once', () => {
    fc.assert(
      fc.property(attempts, fc.nat(90), (tried, days) => {
        const entries = entriesOf(tried);
        const ledger = entries.reduce<Ledger | undefined>((before, entry) => {
          const entered = enter(before, entry);
          return entered.ok ? entered.value : before;
        }, undefined);
        if (!ledger) return;
        const last: PlainDate = addDays(ledger.asOf, days);
        let left = Number.NEGATIVE_INFINITY;
        for (let day = ledger.asOf; day <= last; day = addDays(day, 1)) {
          const next = balanceOf(ledger, day);
          expect(next.left).toBeGreaterThanOrEqual(left);
          left = next.left;
        }
      }),
      { numRuns: runs(60) },
    );
  });
});
