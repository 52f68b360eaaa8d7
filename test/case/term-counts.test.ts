import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { counted, daysOfShare, merged, NOTHING_COUNTED, termReport } from '#functions/case/term-counts.ts';
import { outcomesOf, type TermOutcome } from '#functions/case/term-outcomes.ts';
import { calendarOfKazakhstan } from '#functions/law/calendar/calendar.ts';
import { addMilliseconds, PlainDate } from '#functions/law/calendar/instant.ts';
import { kandasInclusion2026 as service } from '#functions/law/services/kandas-inclusion.2026.ts';
import { almaty } from '#test/support/almaty.ts';
import { EXAMPLES, type GivenCase, givenFiled } from '#test/support/given-case.ts';

const day = (text: string) => PlainDate.parse(text);
const row = { region: '550000000', service: 'kandas-inclusion', stage: 'registered' } as const;
const open = (due: string): TermOutcome => ({ ...row, is: 'open', due: day(due) });
const left = (is: 'met' | 'missed', days?: number): TermOutcome => ({
  ...row,
  is,
  ...(days === undefined ? {} : { days }),
});
const countsOf = (...outcomes: readonly TermOutcome[]) =>
  outcomes.reduce((counts, outcome) => counted(counts, outcome, 1), NOTHING_COUNTED);

describe('the outcome of the clock of a stage', () => {
  const outcomes = ({ kase }: GivenCase) =>
    outcomesOf(kase, service, new Map([[0, calendarOfKazakhstan]])).map(({ stage, ...outcome }) => [
      stage,
      outcome.is,
      outcome.is === 'open' ? outcome.due : outcome.is === 'suspended' ? outcome.since : outcome.days,
    ]);
  /** Due by the end of Wednesday, 18 March, and then by that of Friday, 20 March (the 23rd to 25th are off). */
  const registered = (at: string) => givenFiled().and(EXAMPLES.register, almaty(at));

  it('is open until the stage is left, with the day on which it is due', () => {
    expect(outcomes(givenFiled())).toEqual([['filed', 'open', '2026-03-18']]);
  });

  it('is met until the last millisecond of the due day, and missed from its end on', () => {
    const end = almaty('2026-03-19T00:00');
    const at = (milliseconds: number) =>
      outcomes(givenFiled().and(EXAMPLES.register, addMilliseconds(end, milliseconds)))[0];
    expect(at(-1)).toEqual(['filed', 'met', 0]);
    expect(at(0)).toEqual(['filed', 'missed', 1]);
  });

  it('counts working days from the start of the term, over days off', () => {
    // The term of `registered` starts with `filed`: 19, 20, 26 March are working days, 21 to 25 March are not.
    const forwarded = registered('2026-03-18T15:00').and(EXAMPLES.forward, almaty('2026-03-26T10:00'));
    expect(outcomes(forwarded).slice(0, 2)).toEqual([
      ['filed', 'met', 0],
      ['registered', 'met', 3],
    ]);
  });

  it('stands still apart, is met when it is left so, and its days do not count', () => {
    const { kase } = registered('2026-03-18T15:00');
    const [filed, clock] = kase.deadlines;
    if (!filed || !clock) throw new Error('two clocks have run');
    const outcome = (change: Partial<typeof clock>) =>
      outcomesOf(
        { ...kase, deadlines: [{ ...clock, ...change }] },
        service,
        new Map([[0, calendarOfKazakhstan]]),
      )[0];
    const since = day('2026-03-20');
    expect(outcome({ suspendedSince: since })).toMatchObject({ is: 'suspended', since });
    // 19, 20, 26, 27, 30 March are working days; from the 20th on it stands still.
    const closedAt = almaty('2026-03-30T10:00');
    expect(outcome({ suspendedSince: since, closedAt })).toMatchObject({ is: 'met', days: 1 });
    const suspensions = [{ from: since, to: day('2026-03-26') }];
    expect(outcome({ suspensions, closedAt })).toMatchObject({ is: 'missed', days: 3 });
    // Resumed and suspended again on the 26th: the day stands still once.
    const twice = [...suspensions, { from: day('2026-03-26'), to: day('2026-03-27') }];
    expect(outcome({ suspensions: twice, closedAt })).toMatchObject({ is: 'missed', days: 2 });
  });

  it('has no days where the calendar does not know the day', () => {
    const late = registered('2028-01-10T10:00');
    expect(outcomes(late)[0]).toEqual(['filed', 'missed', undefined]);
  });
});

describe('what is counted', () => {
  it('is nothing again once it is taken out again, in any order', () => {
    const outcome = fc.oneof(
      fc.constantFrom('2026-03-18', '2026-03-19').map(open),
      fc
        .tuple(fc.constantFrom('met' as const, 'missed' as const), fc.option(fc.nat(4)))
        .map(([is, days]) => left(is, days ?? undefined)),
    );
    fc.assert(
      fc.property(fc.array(outcome), fc.array(outcome), (some, others) => {
        const all = merged(countsOf(...some), countsOf(...others));
        expect(all).toEqual(countsOf(...others, ...some));
        const none = [...others, ...some].reduce((counts, one) => counted(counts, one, -1), all);
        expect(none).toEqual(NOTHING_COUNTED);
      }),
    );
  });

  it('has the days that half and nine tenths took no longer than, as a sorted list has them', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(30), { minLength: 1 }), fc.constantFrom(0.5, 0.9), (days, share) => {
        const counts = countsOf(...days.map((taken, place) => left(place % 2 ? 'met' : 'missed', taken)));
        const sorted = days.toSorted((one, other) => one - other);
        expect(daysOfShare(counts, share)).toBe(sorted[Math.ceil(share * sorted.length) - 1]);
      }),
    );
    expect(daysOfShare(countsOf(open('2026-03-18'), left('met')), 0.5)).toBeUndefined();
  });

  it('is late from the day after the due day on, and due soon from today to the last day of the span', () => {
    const counts = countsOf(...['2026-03-17', '2026-03-18', '2026-03-19', '2026-03-26'].map(open));
    const dueBy = [day('2026-03-19'), day('2026-03-26')];
    const on = (today: string) => termReport(counts, { today: day(today), dueBy });
    expect(on('2026-03-18')).toMatchObject({ open: 4, late: 1, dueBy: [2, 3] });
    expect(on('2026-03-17')).toMatchObject({ late: 0, dueBy: [3, 4] });
    expect(on('2026-03-27')).toMatchObject({ late: 4, dueBy: [0, 0] });
  });

  it('is reported in each of its kinds, with the days of half and of nine tenths where some are known', () => {
    const on = { today: day('2026-03-18'), dueBy: [] };
    const stands: TermOutcome = { ...row, is: 'suspended', since: day('2026-03-17') };
    const days = [12, 2, 3, 1, 4, 5, 6, 7, 8, 9].map((taken) => left('met', taken));
    const counts = countsOf(open('2026-03-18'), stands, stands, ...days, left('missed'));
    expect(counts.suspended).toEqual({ '2026-03-17': 2 });
    expect(counts.missed).toEqual({ unknown: 1 });
    expect(termReport(counts, on)).toEqual({
      open: 1,
      suspended: 2,
      dueBy: [],
      late: 0,
      met: 10,
      missed: 1,
      medianDays: 5,
      ninetiethDays: 9,
    });
    const none = termReport(countsOf(left('missed')), on);
    expect(['medianDays' in none, 'ninetiethDays' in none]).toEqual([false, false]);
  });
});
