import { describe, expect, it } from 'vitest';
import {
  addCalendarDays,
  addWorkingDays,
  calendarDay,
  calendarDays,
  calendarOfKazakhstan,
  isWorkingDay,
  restsOnProvisional,
  workingDayBefore,
  workingDayFrom,
  workingDaysBetween,
} from '#functions/law/calendar/calendar.ts';
import type { NamedDay } from '#functions/law/calendar/day.ts';
import { PlainDate } from '#functions/law/calendar/instant.ts';
import { calendarOf } from '#functions/law/calendar/table.ts';

const calendar = calendarOfKazakhstan;
const day = (text: string) => PlainDate.parse(text);
const works = (text: string) => isWorkingDay(calendar, day(text));
const plus = (text: string, length: number) => addWorkingDays(calendar, day(text), length);
const yes = { ok: true, value: true };
const no = { ok: true, value: false };
const on = (text: string) => ({ ok: true, value: text });
const known = { from: '2024-01-01', to: '2027-12-31' };
const unknown = (text: string) => ({ ok: false, refusal: { code: 'calendar-unknown', day: text, known } });

describe('the days of the calendar', () => {
  it.each([
    [2024, 249],
    [2025, 246],
    [2026, 247],
    [2027, 247],
  ])('has in %i the published number of working days: %i', (year, count) => {
    const ofYear = calendar.days.filter((each) => each.day.startsWith(`${year}-`));
    expect(ofYear.filter((each) => each.works)).toHaveLength(count);
  });

  it.each([
    ['2024', '01-01 01-02 03-08 03-21 03-22 03-25 05-01 05-07 05-08 05-09 07-08 08-30 10-25 12-16', '05-04'],
    [
      '2025',
      '01-01 01-02 01-03 01-07 03-10 03-21 03-24 03-25 05-01 05-07 05-09 06-06 07-07 09-01 10-27 12-16',
      '01-05',
    ],
    ['2026', '01-01 01-02 01-07 03-09 03-23 03-24 03-25 05-01 05-07 05-11 05-27 07-06 10-26 12-16', ''],
    ['2027', '01-01 01-04 01-07 03-08 03-15 03-22 03-23 03-24 05-03 05-07 05-10 07-06 10-25 12-16', ''],
  ])('agrees for %s with the table of kazakhstan.md, section 1.5', (year, off, worked) => {
    const weekend = (text: string) => [0, 6].includes(new Date(text).getUTCDay());
    const ofYear = calendar.days.filter((each) => each.day.startsWith(year));
    const texts = (days: typeof ofYear) => days.map((each) => each.day.slice(5)).join(' ');
    expect(texts(ofYear.filter((each) => !each.works && !weekend(each.day)))).toBe(off);
    expect(texts(ofYear.filter((each) => each.works && weekend(each.day)))).toBe(worked);
  });

  it('moves days off in both directions: a worked Saturday, a worked Sunday, and the days off they pay for', () => {
    expect([works('2024-05-04'), works('2024-05-08')]).toEqual([yes, no]);
    expect([works('2025-01-05'), works('2025-01-03')]).toEqual([yes, no]);
  });

  it('never substitutes 7 January or Kurban Ait', () => {
    expect([works('2024-01-07'), works('2024-01-08')]).toEqual([no, yes]);
    expect([works('2024-06-16'), works('2024-06-17')]).toEqual([no, yes]);
    expect([works('2025-06-06'), works('2025-06-09')]).toEqual([no, yes]);
    expect([works('2027-05-16'), works('2027-05-17')]).toEqual([no, yes]);
  });

  it('moves a block of holidays on a weekend as a block', () => {
    expect(plus('2025-03-20', 1)).toEqual(on('2025-03-26'));
    expect(plus('2026-03-20', 1)).toEqual(on('2026-03-26'));
  });

  it('has Constitution Day on 30 August until 2025, not at all in 2026, and on 15 March from 2027', () => {
    expect([works('2024-08-30'), works('2025-09-01')]).toEqual([no, no]);
    expect([works('2026-03-16'), works('2026-08-31')]).toEqual([yes, yes]);
    expect([works('2027-03-15'), works('2027-08-30')]).toEqual([no, yes]);
  });

  it('gives every named day a name in three languages and the act behind it', () => {
    const named = calendar.days.flatMap((each) => each.named ?? []);
    expect(named).toHaveLength(19 + 23 + 19 + 19);
    for (const { name, act } of named) {
      const texts = [name, act.title].flatMap(({ kk, ru, en }) => [kk, ru, en]);
      expect(texts.every((text) => text.length > 3)).toBe(true);
    }
    expect(calendarDay(calendar, day('2026-03-24'))).toMatchObject({
      value: { named: { name: { en: 'day off for Nauryz (21 March 2026), which fell on a weekend' } } },
    });
  });

  it('marks Kurban Ait 2027 and all of 2027 as provisional, and nothing before', () => {
    expect(calendar.days.filter((each) => each.provisional)).toHaveLength(365);
    expect(restsOnProvisional(calendar, day('2024-01-01'), day('2026-12-31'))).toBe(false);
    expect(restsOnProvisional(calendar, day('2026-12-31'), day('2027-01-01'))).toBe(true);
  });
});

describe('adding working days', () => {
  it('does not count the day it starts from', () => {
    expect(plus('2026-03-18', 1)).toEqual(on('2026-03-19'));
    expect(plus('2026-03-18', 10)).toEqual(on('2026-04-06'));
  });

  it('starts from a day off as from any other', () => {
    expect(plus('2026-03-21', 1)).toEqual(on('2026-03-26'));
    expect(plus('2024-05-04', 1)).toEqual(on('2024-05-06'));
    expect(plus('2024-05-03', 1)).toEqual(on('2024-05-04'));
  });

  it('ends a term of 0 working days on the day itself if it is worked, else on the next working day', () => {
    expect(plus('2026-03-18', 0)).toEqual(on('2026-03-18'));
    expect(plus('2026-03-21', 0)).toEqual(on('2026-03-26'));
    expect(plus('2025-01-05', 0)).toEqual(on('2025-01-05'));
  });

  it('reaches the last known working day and refuses the next', () => {
    expect(plus('2027-12-30', 1)).toEqual(on('2027-12-31'));
    expect(plus('2027-12-31', 0)).toEqual(on('2027-12-31'));
    expect(plus('2027-12-31', 1)).toEqual(unknown('2028-01-01'));
    expect(plus('2024-01-01', 989)).toEqual(on('2027-12-31'));
    expect(plus('2024-01-01', 990)).toEqual(unknown('2028-01-01'));
    expect(plus('2024-01-01', Number.MAX_SAFE_INTEGER)).toEqual(unknown('2028-01-01'));
  });

  it('refuses a start outside the known years and names the day', () => {
    expect(plus('2023-12-31', 1)).toEqual(unknown('2023-12-31'));
    expect(plus('2028-01-01', 0)).toEqual(unknown('2028-01-01'));
    expect(plus('2028-01-02', 0)).toEqual(unknown('2028-01-02'));
  });

  it.each([-1, 0.5, Number.NaN, Number.POSITIVE_INFINITY])('refuses the length %d', (length) => {
    const refusal = { ok: false, refusal: { code: 'length-invalid', length } };
    expect(plus('2026-03-18', length)).toEqual(refusal);
    expect(addCalendarDays(calendar, day('2026-03-18'), length)).toEqual(refusal);
    expect(workingDayFrom(calendar, day('2026-03-18'), length)).toEqual(refusal);
    expect(workingDayBefore(calendar, day('2026-03-18'), length)).toEqual(refusal);
  });

  it.each([
    '2026-02-30',
    '2026-13-01',
    '2026-00-10',
    '2026-1-1',
    '26-01-01',
    'today',
    '2026-03-18T00:00',
    '',
  ])('refuses %j, which is no day', (text) => {
    const refusal = { ok: false, refusal: { code: 'not-a-day', day: text } };
    expect(addWorkingDays(calendar, text as PlainDate, 1)).toEqual(refusal);
    expect(isWorkingDay(calendar, text as PlainDate)).toEqual(refusal);
    expect(workingDaysBetween(calendar, day('2026-01-01'), text as PlainDate)).toEqual(refusal);
  });
});

describe('the other questions', () => {
  it('counts the working days after one day up to another', () => {
    expect(workingDaysBetween(calendar, day('2026-03-18'), day('2026-04-06'))).toEqual({
      ok: true,
      value: 10,
    });
    expect(workingDaysBetween(calendar, day('2026-03-20'), day('2026-03-25'))).toEqual({
      ok: true,
      value: 0,
    });
    expect(workingDaysBetween(calendar, day('2026-03-18'), day('2026-03-18'))).toEqual({
      ok: true,
      value: 0,
    });
    expect(workingDaysBetween(calendar, day('2026-03-19'), day('2026-03-18'))).toEqual({
      ok: false,
      refusal: { code: 'range-reversed', from: '2026-03-19', to: '2026-03-18' },
    });
  });

  it('counts from the first known day on, and refuses days outside the known years by name', () => {
    const between = (from: string, to: string) => workingDaysBetween(calendar, day(from), day(to));
    expect(between('2024-01-01', '2024-01-01')).toEqual({ ok: true, value: 0 });
    expect(between('2024-01-01', '2024-01-03')).toEqual({ ok: true, value: 1 });
    expect(between('2023-12-31', '2024-01-03')).toEqual(unknown('2023-12-31'));
    expect(between('2027-12-30', '2028-01-01')).toEqual(unknown('2028-01-01'));
  });

  it('lists the days from one to another, both with, and none where one of them is not known', () => {
    const listed = (from: string, to: string) =>
      calendarDays(calendar, day(from), day(to)).map((each) => each.day);
    expect(listed('2024-01-01', '2024-01-03')).toEqual(['2024-01-01', '2024-01-02', '2024-01-03']);
    expect(listed('2024-01-01', '2024-01-01')).toEqual(['2024-01-01']);
    expect(listed('2027-12-31', '2027-12-31')).toEqual(['2027-12-31']);
    expect(listed('2023-12-31', '2024-01-03')).toEqual([]);
    expect(listed('2027-12-30', '2028-01-01')).toEqual([]);
  });

  it('counts the first working day from a day on, that day with it', () => {
    expect(workingDayFrom(calendar, day('2026-03-20'), 1)).toEqual(on('2026-03-20'));
    expect(workingDayFrom(calendar, day('2026-03-20'), 2)).toEqual(on('2026-03-26'));
    expect(workingDayFrom(calendar, day('2026-03-21'), 1)).toEqual(on('2026-03-26'));
    expect(workingDayFrom(calendar, day('2024-01-01'), 1)).toEqual(on('2024-01-03'));
    for (const none of [workingDayFrom, workingDayBefore])
      expect(none(calendar, day('2026-03-20'), 0)).toEqual({
        ok: false,
        refusal: { code: 'length-invalid', length: 0 },
      });
  });

  it('rests on nothing provisional outside the known years', () => {
    expect(restsOnProvisional(calendar, day('2023-12-31'), day('2027-05-01'))).toBe(false);
    expect(restsOnProvisional(calendar, day('2027-05-01'), day('2027-05-01'))).toBe(true);
    expect(restsOnProvisional(calendar, day('2027-05-01'), day('2028-01-01'))).toBe(false);
  });

  it('goes back over days off to the working day before', () => {
    expect(workingDayBefore(calendar, day('2026-03-26'), 1)).toEqual(on('2026-03-20'));
    expect(workingDayBefore(calendar, day('2026-03-22'), 1)).toEqual(on('2026-03-20'));
    expect(workingDayBefore(calendar, day('2024-01-03'), 1)).toEqual(unknown('2023-12-31'));
  });

  it('rolls a calendar-day term whose last day is off to the next working day, unless told not to', () => {
    expect(addCalendarDays(calendar, day('2026-03-11'), 10)).toEqual(on('2026-03-26'));
    expect(addCalendarDays(calendar, day('2026-03-11'), 10, false)).toEqual(on('2026-03-21'));
    expect(addCalendarDays(calendar, day('2026-03-10'), 10)).toEqual(on('2026-03-20'));
    expect(addCalendarDays(calendar, day('2024-04-27'), 7)).toEqual(on('2024-05-04'));
    expect(addCalendarDays(calendar, day('2027-12-30'), 2)).toEqual(unknown('2028-01-01'));
  });
});

describe('data that contradict themselves', () => {
  const words = { kk: 'күн', ru: 'день', en: 'day' };
  const named = (text: string, effect: NamedDay['effect']): NamedDay => ({
    day: day(text),
    effect,
    name: words,
    act: { title: words, source: 'a test' },
  });
  const year = (number: number, ...days: NamedDay[]) => ({ year: number, provisional: false, days });

  it('are a fault: a day both off and worked, a worked weekday, a day of another year, a gap, nothing at all', () => {
    const both = year(2026, named('2026-03-21', 'off'), named('2026-03-21', 'worked'));
    expect(() => calendarOf([both])).toThrow('names a day twice, or as both off and worked');
    expect(() => calendarOf([year(2026, named('2026-03-18', 'worked'))])).toThrow('no weekend day');
    expect(() => calendarOf([year(2026, named('2027-03-20', 'off'))])).toThrow('no day of 2026');
    expect(() => calendarOf([year(2025), year(2027)])).toThrow('the year 2026 is missing');
    expect(() => calendarOf([])).toThrow('at least one year');
  });
});
