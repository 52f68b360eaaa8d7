import { describe, expect, it } from 'vitest';
import { dayOf, type PlainDate } from '#functions/law/calendar/instant.ts';
import { balanceOn } from '#functions/quota/balance-on.ts';
import {
  balanceOf,
  enter,
  type Ledger,
  type LedgerEntry,
  type LedgerMovement,
} from '#functions/quota/ledger.ts';
import { almaty } from '#test/support/almaty.ts';
import { acceptedOf } from '#test/support/given-case.ts';

const AT = almaty('2026-03-18T10:00');
const TODAY = dayOf(AT);
const other = { year: 2026, region: '630000000', category: 'kandas' } as const;

type About = { readonly from?: string; readonly at?: typeof AT; readonly belowTaken?: string };

const entry = (movement: LedgerMovement, { from, at = AT, belowTaken }: About = {}): LedgerEntry => ({
  id: 'entry',
  at,
  by: 'somebody',
  act: 'some act',
  from: (from ?? dayOf(at)) as PlainDate,
  ...(belowTaken ? { belowTaken } : {}),
  ...movement,
});
const set = (limit: number, about?: About) => entry({ kind: 'set', limit }, about);
const taken = (places: number, about?: About) =>
  entry({ kind: 'taken', places, decisions: 1, caseId: 'case-1' }, about);

const ledgerAfter = (...entries: readonly LedgerEntry[]): Ledger =>
  entries.reduce<Ledger | undefined>((ledger, one) => acceptedOf(enter(ledger, one)), undefined) ??
  expect.fail('a ledger has an entry');

const balance = (...entries: readonly LedgerEntry[]) => balanceOf(ledgerAfter(...entries), TODAY);

describe('places', () => {
  it('are taken to the last one, and not one more', () => {
    const ledger = ledgerAfter(set(10), taken(7));
    expect(balanceOf(acceptedOf(enter(ledger, taken(3))), TODAY)).toEqual({
      limit: 10,
      taken: 10,
      decisions: 2,
      left: 0,
    });
    expect(enter(ledger, taken(4))).toEqual({
      ok: false,
      refusal: {
        code: 'quota-exhausted',
        balance: { limit: 10, taken: 7, decisions: 1, left: 3 },
        limit: 10,
      },
    });
  });

  it('come back, with the decision where it ends and without it where its family shrinks', () => {
    const back = (places: number, decisions: number) =>
      entry({ kind: 'given-back', places, decisions, caseId: 'case-1' });
    expect(balance(set(10), taken(7), back(2, 0))).toEqual({ limit: 10, taken: 5, decisions: 1, left: 5 });
    expect(balance(set(10), taken(7), back(7, 1))).toEqual({ limit: 10, taken: 0, decisions: 0, left: 10 });
    for (const tooMuch of [back(8, 1), back(7, 2)])
      expect(enter(ledgerAfter(set(10), taken(7)), tooMuch)).toMatchObject({
        refusal: { code: 'quota-not-taken' },
      });
  });

  it('taken before the system count like any other, and are corrected by an entry that follows', () => {
    const fromBefore = (kind: 'taken-before' | 'given-back-before', places: number, decisions: number) =>
      entry({ kind, places, decisions }, { from: '2026-01-01' });
    const begun = ledgerAfter(set(10), fromBefore('taken-before', 6, 2));
    expect(balanceOf(begun, TODAY)).toEqual({ limit: 10, taken: 6, decisions: 2, left: 4 });
    expect(enter(begun, taken(5))).toMatchObject({ refusal: { code: 'quota-exhausted' } });
    expect(balanceOf(acceptedOf(enter(begun, fromBefore('given-back-before', 1, 0))), TODAY).left).toBe(5);
    expect(balanceOf(acceptedOf(enter(begun, fromBefore('given-back-before', 3, 1))), TODAY)).toMatchObject({
      taken: 3,
      decisions: 1,
    });
    expect(enter(begun, fromBefore('given-back-before', 7, 0))).toMatchObject({ ok: false });
    expect(enter(begun, fromBefore('taken-before', 5, 1))).toMatchObject({
      refusal: { code: 'quota-below-taken' },
    });
  });
});

describe('a limit', () => {
  it('falls to what is taken, and below it only by an act that says why', () => {
    const ledger = ledgerAfter(set(10), taken(4), taken(3));
    expect(balanceOf(acceptedOf(enter(ledger, set(7))), TODAY).left).toBe(0);
    expect(enter(ledger, set(6))).toEqual({
      ok: false,
      refusal: {
        code: 'quota-below-taken',
        balance: { limit: 10, taken: 7, decisions: 2, left: 3 },
        limit: 6,
      },
    });
    const below = acceptedOf(enter(ledger, set(5, { belowTaken: 'the republic cut the quota' })));
    expect(balanceOf(below, TODAY)).toEqual({ limit: 5, taken: 7, decisions: 2, left: -2 });
    expect(enter(below, taken(1))).toMatchObject({ refusal: { code: 'quota-exhausted' } });
    const raised = acceptedOf(enter(below, entry({ kind: 'raise', places: 3 })));
    expect(balanceOf(acceptedOf(enter(raised, taken(1))), TODAY).left).toBe(0);
  });

  it('is raised, lowered and moved by acts that say by how much', () => {
    const moves: readonly LedgerMovement[] = [
      { kind: 'raise', places: 5 },
      { kind: 'lower', places: 2 },
      { kind: 'moved-in', places: 4, other },
      { kind: 'moved-out', places: 1, other },
    ];
    expect(balance(set(10), ...moves.map((move) => entry(move))).limit).toBe(16);
  });

  it('that is passed already takes whatever leaves as many places lacking as before', () => {
    const below = ledgerAfter(set(10), taken(7), set(5, { belowTaken: 'the republic cut the quota' }));
    const raise = entry({ kind: 'raise', places: 1 }, { from: '2026-05-01' });
    expect(balanceOf(acceptedOf(enter(below, raise)), TODAY).left).toBe(-2);
    const lower = entry({ kind: 'lower', places: 1 }, { from: '2026-05-01' });
    expect(enter(below, lower)).toMatchObject({ refusal: { code: 'quota-below-taken' } });
  });

  it('counts the acts that moved it, and no decision', () => {
    expect(ledgerAfter(set(10), taken(2), entry({ kind: 'raise', places: 1 })).revision).toBe(2);
  });

  it('is never negative, whatever an act says', () => {
    expect(
      enter(ledgerAfter(set(2)), entry({ kind: 'lower', places: 3 }, { belowTaken: 'so it is' })),
    ).toMatchObject({
      refusal: { code: 'quota-limit-negative' },
    });
  });

  it('may be nothing at all, on its only day or on one of several', () => {
    expect(balance(set(0))).toEqual({ limit: 0, taken: 0, decisions: 0, left: 0 });
    expect(enter(ledgerAfter(set(2)), set(0, { from: '2026-05-01' }))).toMatchObject({ ok: true });
    expect(enter(ledgerAfter(set(2)), set(-1, { from: '2026-05-01' }))).toMatchObject({
      refusal: { code: 'quota-limit-negative' },
    });
  });

  it('is set before anything else moves', () => {
    for (const first of [
      taken(1),
      entry({ kind: 'raise', places: 1 }),
      entry({ kind: 'moved-in', places: 1, other }),
    ])
      expect(enter(undefined, first)).toMatchObject({ refusal: { code: 'quota-not-set' } });
  });
});

describe('an act in force from another day', () => {
  const raisedInMay = ledgerAfter(
    set(10),
    taken(8),
    entry({ kind: 'raise', places: 5 }, { from: '2026-05-01' }),
  );

  it('gives its places from its first day in Almaty, and not before', () => {
    expect(enter(raisedInMay, taken(3))).toMatchObject({ refusal: { code: 'quota-exhausted' } });
    const [evening, midnight] = [almaty('2026-04-30T23:59'), almaty('2026-05-01T00:00')];
    expect(enter(raisedInMay, taken(3, { at: evening }))).toMatchObject({ ok: false });
    expect(enter(raisedInMay, taken(3, { at: midnight }))).toMatchObject({ ok: true });
  });

  it('holds places back that a lowering will need, so that its day finds no limit passed', () => {
    const lowered = ledgerAfter(
      set(10),
      taken(4),
      entry({ kind: 'lower', places: 3 }, { from: '2026-05-01' }),
    );
    expect(balanceOf(lowered, TODAY)).toEqual({ limit: 10, taken: 4, decisions: 1, left: 3 });
    expect(enter(lowered, taken(4))).toMatchObject({ ok: false });
    expect(
      enter(ledgerAfter(set(10), taken(8)), entry({ kind: 'lower', places: 3 }, { from: '2026-05-01' })),
    ).toMatchObject({
      refusal: { code: 'quota-below-taken' },
    });
  });

  it('that is in force stays in force for a reader whose clock lags behind the last entry', () => {
    const [yesterday, today] = [almaty('2026-04-30T23:59'), almaty('2026-05-01T00:00')];
    const ledger = ledgerAfter(
      set(10),
      entry({ kind: 'raise', places: 5 }, { from: '2026-05-01' }),
      taken(12, { at: today }),
    );
    expect(balanceOf(ledger, dayOf(yesterday))).toEqual({ limit: 15, taken: 12, decisions: 1, left: 3 });
  });

  it('moves the days before an act that sets the limit anew, and none after it', () => {
    const entries = [
      set(10, { from: '2026-01-01' }),
      set(20, { from: '2026-07-01' }),
      entry({ kind: 'raise', places: 3 }, { from: '2026-03-01' }),
    ];
    const limits = [
      '2025-12-31',
      '2026-01-01',
      '2026-02-28',
      '2026-03-01',
      '2026-06-30',
      '2026-07-01',
      '2026-12-31',
    ];
    expect(limits.map((day) => balanceOn(entries, day as PlainDate, TODAY).limit)).toEqual([
      0, 10, 10, 13, 13, 20, 20,
    ]);
  });
});

describe('the balance of a day', () => {
  const entries = [
    set(10, { from: '2026-01-01' }),
    taken(2, { at: almaty('2026-02-01T10:00') }),
    taken(3),
    set(6, { from: '2026-09-01' }),
  ];
  const on = (day: string) => balanceOn(entries, day as PlainDate, TODAY);

  it('that is past is what stood at its end', () => {
    expect(on('2026-01-31')).toEqual({ limit: 10, taken: 0, decisions: 0, left: 10 });
    expect(on('2026-02-01')).toEqual({ limit: 10, taken: 2, decisions: 1, left: 8 });
  });

  it('counts what came back from before this system', () => {
    const earlier = (kind: 'taken-before' | 'given-back-before', places: number, decisions: number) =>
      entry({ kind, places, decisions }, { from: '2026-01-01' });
    const moved = [...entries, earlier('taken-before', 4, 2), earlier('given-back-before', 1, 1)];
    expect(balanceOn(moved, TODAY, TODAY)).toEqual({ limit: 10, taken: 8, decisions: 3, left: -2 });
  });

  it('takes the acts of one day in the order of their revisions, in whatever order they are read', () => {
    const acts: readonly LedgerEntry[] = [
      { ...entry({ kind: 'lower', places: 2 }), revision: 3 },
      { ...entry({ kind: 'raise', places: 5 }), revision: 1 },
      taken(1),
      { ...set(8), revision: 2 },
    ];
    expect(balanceOn(acts, TODAY, TODAY).limit).toBe(6);
    expect(balanceOn(acts.toReversed(), TODAY, TODAY).limit).toBe(6);
  });

  it('has what other regions, categories and years gave and got', () => {
    const moves = [
      entry({ kind: 'moved-in', places: 4, other }),
      entry({ kind: 'moved-out', places: 1, other }),
    ];
    expect(balanceOn([set(10), ...moves], TODAY, TODAY).limit).toBe(13);
  });

  it('from today on is what may be taken, what is already known to come included', () => {
    expect(on(TODAY)).toEqual({ limit: 10, taken: 5, decisions: 2, left: 1 });
    expect(on('2026-09-01')).toEqual({ limit: 6, taken: 5, decisions: 2, left: 1 });
  });
});
