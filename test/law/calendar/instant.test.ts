import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  addMilliseconds,
  dayOf,
  endOfDay,
  Instant,
  instantOf,
  minuteOf,
  PlainDate,
  startOfDay,
} from '#functions/law/calendar/instant.ts';
import {
  addDays,
  dayAt,
  isSaturday,
  lastDayOfNextMonth,
  ordinalOf,
  weekdayAt,
} from '#functions/law/calendar/plain-date.ts';

const instant = (text: string) => Instant.parse(text);
const day = (text: string) => PlainDate.parse(text);

describe('the day of an instant', () => {
  it('is counted in UTC+5 from 1 March 2024 on', () => {
    expect(dayOf(instant('2026-03-18T18:59:59.999Z'))).toBe('2026-03-18');
    expect(dayOf(instant('2026-03-18T19:00:00.000Z'))).toBe('2026-03-19');
  });

  it('is counted in UTC+6 before, by the zone rules of the time', () => {
    expect(dayOf(instant('2024-02-28T17:59:59.999Z'))).toBe('2024-02-28');
    expect(dayOf(instant('2024-02-28T18:00:00.000Z'))).toBe('2024-02-29');
  });

  it('stays 29 February through the hour that came twice', () => {
    expect(dayOf(instant('2024-02-29T17:59:59.999Z'))).toBe('2024-02-29');
    expect(dayOf(instant('2024-02-29T18:00:00.000Z'))).toBe('2024-02-29');
    expect(dayOf(instant('2024-02-29T18:59:59.999Z'))).toBe('2024-02-29');
    expect(dayOf(instant('2024-02-29T19:00:00.000Z'))).toBe('2024-03-01');
    expect(minuteOf(instant('2024-02-29T17:30:00.000Z'))).toBe(23 * 60 + 30);
    expect(minuteOf(instant('2024-02-29T18:30:00.000Z'))).toBe(23 * 60 + 30);
  });

  it('agrees with the zone rules at every instant of the known years, and of those since 1924', () => {
    const rules = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Almaty' });
    const known = fc.integer({ min: Date.UTC(2023, 0, 1), max: Date.UTC(2028, 5, 1) });
    const any = fc.integer({ min: Date.UTC(1924, 4, 3), max: Date.UTC(2045, 0, 1) });
    fc.assert(
      fc.property(fc.oneof(known, any), (milliseconds) => {
        const at = instant(new Date(milliseconds).toISOString());
        expect(dayOf(at)).toBe(rules.format(milliseconds));
        expect(startOfDay(dayOf(at)) <= at && at < endOfDay(dayOf(at))).toBe(true);
      }),
      { numRuns: 500 },
    );
  });
});

describe('the bounds of a day', () => {
  it('has 24:00 as the first instant of the next day', () => {
    expect(startOfDay(day('2026-03-18'))).toBe('2026-03-17T19:00:00.000Z');
    expect(endOfDay(day('2026-03-18'))).toBe('2026-03-18T19:00:00.000Z');
    expect(endOfDay(day('2026-12-31'))).toBe(startOfDay(day('2027-01-01')));
  });

  it('gives 29 February 2024 its 25 hours', () => {
    expect(startOfDay(day('2024-02-29'))).toBe('2024-02-28T18:00:00.000Z');
    expect(endOfDay(day('2024-02-29'))).toBe('2024-02-29T19:00:00.000Z');
  });

  it('lie a time of its clocks after its beginning', () => {
    expect(instantOf(day('2026-03-18'), '00:00')).toBe('2026-03-17T19:00:00.000Z');
    expect(instantOf(day('2026-03-18'), '09:30')).toBe('2026-03-18T04:30:00.000Z');
    expect(() => instantOf(day('2026-03-18'), 'soon')).toThrow(RangeError);
    expect(minuteOf(instant('2026-03-18T12:30:00.500Z'))).toBe(17 * 60 + 30 + 0.5 / 60);
    expect(minuteOf(instant('2026-03-17T19:00:00.000Z'))).toBe(0);
  });

  it('begins at the jump where the clocks once jumped over midnight', () => {
    expect(startOfDay(day('1981-04-01'))).toBe('1981-03-31T18:00:00.000Z');
    expect(dayOf(instant('1981-03-31T17:59:59.999Z'))).toBe('1981-03-31');
  });

  it('throws on what is no day or no instant', () => {
    expect(() => startOfDay('2026-02-30' as PlainDate)).toThrow('not a day: 2026-02-30');
    expect(() => endOfDay('soon' as PlainDate)).toThrow('not a day: soon');
    expect(() => dayOf('soon' as Instant)).toThrow(RangeError);
  });
});

describe('texts', () => {
  it.each(['2026-02-30', '2026-3-18', '2025-02-29', '18.03.2026', ''])('refuses %j as a day', (text) => {
    expect(PlainDate.safeParse(text).success).toBe(false);
  });

  it.each([
    '2026-03-18T05:00:00Z',
    '2026-03-18T05:00:00.000+05:00',
    '2026-03-18',
    '2026-02-30T05:00:00.000Z',
  ])('refuses %j as an instant', (text) => {
    expect(Instant.safeParse(text).success).toBe(false);
  });

  it('adds whole milliseconds, over the bounds of days', () => {
    expect(addMilliseconds(instant('2026-03-18T23:59:59.999Z'), 1)).toBe('2026-03-19T00:00:00.000Z');
    expect(addMilliseconds(instant('2026-03-18T00:00:00.000Z'), -1)).toBe('2026-03-17T23:59:59.999Z');
    expect(() => addMilliseconds(instant('2026-03-18T00:00:00.000Z'), 0.5)).toThrow('not a whole number');
    expect(() => addMilliseconds(instant('9999-12-31T23:59:59.999Z'), 1)).toThrow('years 0000 to 9999');
  });
});

describe('days as numbers', () => {
  it('reads every day of 400 years as it was written', () => {
    const first = ordinalOf('1900-01-01') ?? Number.NaN;
    for (let ordinal = first; ordinal < first + 146_097; ordinal += 1) {
      if (ordinalOf(dayAt(ordinal)) !== ordinal) throw new Error(dayAt(ordinal));
    }
    expect(dayAt(first + 146_097)).toBe('2300-01-01');
  });

  it('writes a day and its beginning alike however often they are asked for, in the years that are kept and beside them', () => {
    const rules = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Almaty' });
    const [first, last] = ['2019-12-01', '2040-01-31'].map((text) => ordinalOf(text) ?? Number.NaN);
    const asked = fc.oneof(
      fc.integer({ min: first ?? 0, max: last ?? 0 }),
      fc
        .constantFrom('2019-12-31', '2020-01-01', '2039-12-31', '2040-01-01')
        .map((text) => ordinalOf(text) ?? 0),
    );
    fc.assert(
      fc.property(asked, (ordinal) => {
        const written = new Date(ordinal * 86_400_000).toISOString().slice(0, 10);
        expect([dayAt(ordinal), dayAt(ordinal)]).toEqual([written, written]);
        const start = startOfDay(dayAt(ordinal));
        expect(startOfDay(dayAt(ordinal))).toBe(start);
        expect(rules.format(Date.parse(start))).toBe(written);
        expect(rules.format(Date.parse(start) - 1)).not.toBe(written);
        expect(endOfDay(addDays(dayAt(ordinal), -1))).toBe(start);
      }),
    );
  });

  it('knows leap years', () => {
    expect(['2024-02-29', '2000-02-29'].map(ordinalOf)).toEqual([19_782, 11_016]);
    expect(['2100-02-29', '2026-02-29', '2026-04-31'].map(ordinalOf)).toEqual([
      undefined,
      undefined,
      undefined,
    ]);
  });

  it('adds days over months and refuses fractions', () => {
    expect(addDays(day('2024-02-28'), 2)).toBe('2024-03-01');
    expect(addDays(day('2026-01-01'), -1)).toBe('2025-12-31');
    expect(() => addDays(day('2026-01-01'), 0.5)).toThrow('cannot add 0.5 days to 2026-01-01');
    expect(() => addDays('2026-02-30' as PlainDate, 1)).toThrow(RangeError);
  });

  it('knows the day of the week, before 1970 as after it', () => {
    const of = (text: string) => weekdayAt(ordinalOf(text) ?? Number.NaN);
    expect(['1969-12-29', '1969-12-31', '1970-01-01', '2026-03-22', '2026-03-23'].map(of)).toEqual([
      1, 3, 4, 7, 1,
    ]);
    expect(['2026-03-20', '2026-03-21', '2026-03-22'].map((text) => isSaturday(day(text)))).toEqual([
      false,
      true,
      false,
    ]);
    expect(() => isSaturday('2026-02-30' as PlainDate)).toThrow('not a day: 2026-02-30');
  });

  it('reads the bounds of the calendar that the standard knows, and nothing that only looks like a day', () => {
    expect(ordinalOf('0000-01-01')).toBe(-719_528);
    expect(ordinalOf('0001-01-01')).toBe(-719_162);
    expect(ordinalOf('9999-12-31')).toBe(2_932_896);
    for (const text of [
      '2026-00-01',
      '2026-13-01',
      '2026-01-00',
      '2026-01-32',
      '2026:01-01',
      '2026-01:01',
      '202/-01-01',
      '2026-0:-01',
      '2026-01-0a',
      '2026-01-01 ',
    ])
      expect([text, ordinalOf(text)]).toEqual([text, undefined]);
    expect(ordinalOf(20_260_101 as unknown as string)).toBeUndefined();
    expect(() => dayAt(2_932_897)).toThrow('day 2932897 lies outside the years 0000 to 9999');
    expect(() => dayAt(-719_529)).toThrow('day -719529 lies outside the years 0000 to 9999');
  });

  it('finds the last day of the next month, from the 31st and over the year', () => {
    expect(lastDayOfNextMonth(day('2026-01-31'))).toBe('2026-02-28');
    expect(lastDayOfNextMonth(day('2024-01-31'))).toBe('2024-02-29');
    expect(lastDayOfNextMonth(day('2026-12-05'))).toBe('2027-01-31');
    expect(lastDayOfNextMonth(day('2026-11-01'))).toBe('2026-12-31');
  });
});
