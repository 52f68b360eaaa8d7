import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type Amendment,
  type CalendarChange,
  calendarAt,
  checkChange,
  withAmendments,
} from '#functions/law/calendar/amendments.ts';
import {
  addWorkingDays,
  calendarDay,
  calendarOfKazakhstan,
  restsOnProvisional,
} from '#functions/law/calendar/calendar.ts';
import type { NamedDay } from '#functions/law/calendar/day.ts';
import { Instant, PlainDate } from '#functions/law/calendar/instant.ts';
import { runs } from '#test/support/runs.ts';

const day = (text: string) => PlainDate.parse(text);
const at = (text: string) => Instant.parse(text);
const today = day('2026-11-21');

const name = { kk: 'Ауыстырылған күн', ru: 'Перенос', en: 'Transfer' };
const act = { title: { kk: 'Бұйрық', ru: 'Приказ', en: 'Order' }, source: 'a test' };
const named = (text: string, effect: NamedDay['effect']): NamedDay => ({ day: day(text), effect, name, act });
const off = (text: string): CalendarChange => ({ change: 'set', named: named(text, 'off') });
const worked = (text: string): CalendarChange => ({ change: 'set', named: named(text, 'worked') });
const withdraw = (text: string): CalendarChange => ({ change: 'withdraw', day: day(text) });
const recorded = (version: number, recordedAt: string, change: CalendarChange): Amendment => ({
  ...change,
  version,
  recordedAt: at(recordedAt),
});

const workingDaysOf = (year: string, calendar = calendarOfKazakhstan) =>
  calendar.days.filter((each) => each.day.startsWith(year) && each.works).length;

describe('a calendar with amendments', () => {
  const history = [
    recorded(1, '2025-12-11T05:00:00.000Z', off('2026-08-30')),
    recorded(2, '2025-12-11T05:00:00.000Z', off('2026-08-31')),
    recorded(3, '2026-06-11T05:00:00.000Z', withdraw('2026-08-30')),
    recorded(4, '2026-06-11T05:00:00.000Z', withdraw('2026-08-31')),
  ];
  const knownAt = (text: string) => withAmendments(calendarOfKazakhstan, history, at(text));

  it('has the 246 published days of 2026 until Constitution Day is moved, and 247 from then on', () => {
    expect(workingDaysOf('2026', knownAt('2025-12-11T04:59:59.999Z'))).toBe(247);
    expect(workingDaysOf('2026', knownAt('2025-12-11T05:00:00.000Z'))).toBe(246);
    expect(workingDaysOf('2026', knownAt('2026-06-11T04:59:59.999Z'))).toBe(246);
    expect(workingDaysOf('2026', knownAt('2026-06-11T05:00:00.000Z'))).toBe(247);
  });

  it('gives an old case its old date again from what was known then', () => {
    const due = (text: string) => addWorkingDays(knownAt(text), day('2026-08-20'), 7);
    expect(due('2026-03-01T00:00:00.000Z')).toEqual({ ok: true, value: '2026-09-01' });
    expect(due('2026-11-21T00:00:00.000Z')).toEqual({ ok: true, value: '2026-08-31' });
  });

  it('is the calendar as built where nothing is known yet', () => {
    expect(knownAt('2025-01-01T00:00:00.000Z')).toBe(calendarOfKazakhstan);
  });

  it('takes the last version of a day, in whatever order the amendments come', () => {
    const shuffles = fc.shuffledSubarray(history, { minLength: history.length });
    fc.assert(
      fc.property(shuffles, (shuffled) => {
        const now = at('2026-11-21T00:00:00.000Z');
        expect(withAmendments(calendarOfKazakhstan, shuffled, now)).toEqual(knownAt(now));
      }),
      { numRuns: runs(100) },
    );
  });

  it('moves a day off to a worked Saturday and back', () => {
    const now = at('2026-11-22T00:00:00.000Z');
    const swap = [recorded(1, '2026-11-21T08:00:00.000Z', off('2026-12-18'))];
    const both = [...swap, recorded(2, '2026-11-21T08:01:00.000Z', worked('2026-12-19'))];
    const undone = [...both, recorded(3, '2026-11-21T09:00:00.000Z', withdraw('2026-12-19'))];
    const next = (amendments: readonly Amendment[]) =>
      addWorkingDays(withAmendments(calendarOfKazakhstan, amendments, now), day('2026-12-17'), 1);
    expect(next(swap)).toEqual({ ok: true, value: '2026-12-21' });
    expect(next(both)).toEqual({ ok: true, value: '2026-12-19' });
    expect(next(undone)).toEqual({ ok: true, value: '2026-12-21' });
  });

  it('confirms a provisional day without touching the others', () => {
    const kurbanAit = calendarDay(calendarOfKazakhstan, day('2027-05-16'));
    if (!kurbanAit.ok || !kurbanAit.value.named) throw new Error('Kurban Ait has a name');
    const confirmed: CalendarChange = {
      change: 'set',
      named: { ...kurbanAit.value.named, provisional: false },
    };
    const calendar = withAmendments(
      calendarOfKazakhstan,
      [recorded(1, '2026-11-21T08:00:00.000Z', confirmed)],
      at('2026-11-21T08:00:00.000Z'),
    );
    expect(calendar.days.filter((each) => each.provisional)).toHaveLength(364);
    expect(calendarDay(calendar, day('2027-05-16'))).toMatchObject({
      value: { works: false, provisional: false },
    });
    expect(restsOnProvisional(calendar, day('2027-05-16'), day('2027-05-16'))).toBe(false);
  });

  it('leaves the calendar it starts from as it was', () => {
    knownAt('2026-03-01T00:00:00.000Z');
    expect(workingDaysOf('2026')).toBe(247);
  });

  it('takes an amendment outside the known years for a fault', () => {
    const stray = [recorded(1, '2026-11-21T08:00:00.000Z', off('2028-01-03'))];
    const now = at('2026-11-21T08:00:00.000Z');
    expect(() => withAmendments(calendarOfKazakhstan, stray, now)).toThrow('2028-01-03');
  });
});

describe('a version of the calendar', () => {
  const history = [
    recorded(1, '2025-12-11T05:00:00.000Z', off('2026-08-31')),
    recorded(2, '2026-06-11T05:00:00.000Z', withdraw('2026-08-31')),
    recorded(3, '2026-06-12T05:00:00.000Z', off('2026-03-02')),
  ];

  it('has the amendments up to its number, whatever came after', () => {
    const versions = [0, 1, 2, 3].map((version) => calendarAt(calendarOfKazakhstan, history, version));
    expect(versions.map(({ version }) => version)).toEqual([0, 1, 2, 3]);
    expect(versions.map((calendar) => workingDaysOf('2026', calendar))).toEqual([247, 246, 247, 246]);
  });

  it('can be had from an earlier one by the amendments between', () => {
    const first = calendarAt(calendarOfKazakhstan, history, 1);
    expect(calendarAt(first, history.slice(1), 3)).toEqual(calendarAt(calendarOfKazakhstan, history, 3));
  });

  it('is not known where an amendment up to it is missing', () => {
    expect(() => calendarAt(calendarOfKazakhstan, history, 4)).toThrow(
      'version 4 of the calendar is not known: 3 amendments',
    );
    expect(() => calendarAt(calendarOfKazakhstan, history.slice(1), 3)).toThrow(RangeError);
  });

  it('names the days of a year in their order', () => {
    const named = calendarAt(calendarOfKazakhstan, history, 3).years.flatMap(({ days }) =>
      days.map((each) => each.day),
    );
    expect(named).toContain('2026-03-02');
    expect(named).toEqual(named.toSorted());
  });

  it('names every day for which it has no year', () => {
    const strays = [
      recorded(1, '2025-12-11T05:00:00.000Z', off('2028-01-03')),
      recorded(2, '2025-12-11T05:00:00.000Z', off('2023-01-03')),
      recorded(3, '2025-12-11T05:00:00.000Z', off('2026-03-02')),
    ];
    expect(() => calendarAt(calendarOfKazakhstan, strays, 3)).toThrow(
      'amended days outside the known years: 2028-01-03, 2023-01-03',
    );
  });
});

describe('a change to the calendar', () => {
  const check = (change: CalendarChange, reason?: string) =>
    checkChange(calendarOfKazakhstan, change, { today, reason });
  const refusal = (code: string, text: string) => ({ ok: false, refusal: { code, day: text } });

  it('may add a day off, add a worked weekend day, name a day anew, and withdraw a named day', () => {
    for (const change of [
      off('2026-12-18'),
      worked('2026-12-19'),
      off('2026-12-16'),
      withdraw('2026-12-16'),
    ]) {
      expect(check(change)).toEqual({ ok: true, value: change });
    }
  });

  it('is refused if the day would be both off and worked', () => {
    expect(check(worked('2027-01-02'))).toEqual(refusal('day-both-off-and-worked', '2027-01-02'));
    expect(check(worked('2026-12-16'))).toEqual(refusal('day-both-off-and-worked', '2026-12-16'));
    expect(check(off('2024-05-04'), 'a reason')).toEqual(refusal('day-both-off-and-worked', '2024-05-04'));
  });

  it('is refused if a plain weekday is declared worked or there is nothing to withdraw', () => {
    expect(check(worked('2026-12-18'))).toEqual(refusal('day-worked-anyway', '2026-12-18'));
    expect(check(withdraw('2026-12-19'))).toEqual(refusal('nothing-to-withdraw', '2026-12-19'));
  });

  it('needs a reason for a day already past, and none for today', () => {
    expect(check(off('2026-11-20'))).toEqual(refusal('past-day-needs-reason', '2026-11-20'));
    expect(check(off('2026-11-20'), '  ')).toEqual(refusal('past-day-needs-reason', '2026-11-20'));
    expect(check(off('2026-11-20'), 'order of 19 November')).toMatchObject({ ok: true });
    expect(check(worked('2026-11-21'))).toMatchObject({ ok: true });
  });

  it('is refused outside the known years and on what is no day', () => {
    expect(check(off('2028-01-03'))).toMatchObject({
      refusal: { code: 'calendar-unknown', day: '2028-01-03' },
    });
    expect(check({ change: 'withdraw', day: '2026-02-30' as PlainDate })).toEqual(
      refusal('not-a-day', '2026-02-30'),
    );
  });
});
