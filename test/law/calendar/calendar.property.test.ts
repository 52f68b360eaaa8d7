import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  addWorkingDays,
  calendarOfKazakhstan,
  isWorkingDay,
  workingDayBefore,
  workingDaysBetween,
} from '#functions/law/calendar/calendar.ts';
import { PlainDate } from '#functions/law/calendar/instant.ts';
import { runs, shareOfRuns } from '#test/support/runs.ts';
import { combinations, difference, replayDifference } from './combinations.ts';
import { knownDays, oracleIsWorkingDay } from './oracle.ts';

const calendar = calendarOfKazakhstan;
const anyDay = fc.constantFrom(...knownDays.map((day) => PlainDate.parse(day)));
const anyLength = fc.integer({ min: 0, max: 1_100 });

describe('the calendar against the day-by-day oracle', () => {
  it('says of every known day the same as the acts', () => {
    const wrong = knownDays.filter((day) => {
      const works = isWorkingDay(calendar, PlainDate.parse(day));
      return !works.ok || works.value !== oracleIsWorkingDay(day);
    });
    expect(knownDays).toHaveLength(1_461);
    expect(wrong).toEqual([]);
  });

  it.skipIf(shareOfRuns < 1)(
    'ends terms alike from every start day for every length to 60, without suspensions',
    () => {
      const found = [...combinations(1, 1)].map((each) => difference(each).difference);
      expect(found).toHaveLength(1_461 * 61 * 2);
      expect(found.filter((each) => each !== undefined)).toEqual([]);
    },
  );

  it('ends terms alike under random suspensions: a seeded share of what npm run prove compares', () => {
    const found = [...combinations(12, 20_261_121, 0.06 * shareOfRuns)].map((each) => difference(each));
    expect(found.length).toBeGreaterThan(runs(120_000));
    expect(found.flatMap((each) => each.difference ?? [])).toEqual([]);
    expect(found.filter((each) => each.refused).length).toBeGreaterThan(runs(1_000));
  });

  it('explains terms in steps that lead to the same date when followed', () => {
    const found = [...combinations(12, 3, 0.006 * shareOfRuns)].map(replayDifference);
    expect(found.length).toBeGreaterThan(runs(11_000));
    expect(found.filter((each) => each !== undefined)).toEqual([]);
  });
});

describe('the arithmetic of working days', () => {
  it('adds one length and then another like their sum', () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: 1, max: 500 }), anyLength, (day, one, other) => {
        const first = addWorkingDays(calendar, day, one);
        const then = first.ok ? addWorkingDays(calendar, first.value, other) : first;
        expect(then).toEqual(addWorkingDays(calendar, day, one + other));
      }),
    );
  });

  it('ends on a working day, which lies as many working days after the start as the term is long', () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: 1, max: 1_100 }), (day, length) => {
        const end = addWorkingDays(calendar, day, length);
        if (!end.ok) return;
        expect(isWorkingDay(calendar, end.value)).toEqual({ ok: true, value: true });
        expect(workingDaysBetween(calendar, day, end.value)).toEqual({ ok: true, value: length });
      }),
    );
  });

  it('goes as far back as it went forward, from a working day', () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: 1, max: 1_100 }), (day, length) => {
        const end = addWorkingDays(calendar, day, length);
        if (!end.ok || !oracleIsWorkingDay(day)) return;
        expect(workingDayBefore(calendar, end.value, length)).toEqual({ ok: true, value: day });
      }),
    );
  });
});
