import { describe, expect, it } from 'vitest';
import { calendarOfKazakhstan as calendar } from '#functions/law/calendar/calendar.ts';
import { countTerm, type Suspension } from '#functions/law/calendar/count-term.ts';
import { PlainDate } from '#functions/law/calendar/instant.ts';
import { cite } from '#functions/law/citation.ts';
import { calendarDays, type Term, workingDays } from '#functions/law/term.ts';

const day = (text: string) => PlainDate.parse(text);
const held = (from: string, to?: string): Suspension => ({
  from: from as PlainDate,
  ...(to === undefined ? {} : { to: to as PlainDate }),
});
const K = cite('K¶9');
const FIVE = workingDays(5, K);
const MONDAY = '2026-04-06';

/** Five working days from Monday, 6 April 2026, a month without holidays: 7, 8, 9, 10 and 13 April. */
const fiveDays = (...suspensions: readonly Suspension[]) =>
  countTerm(FIVE, day(MONDAY), calendar, suspensions);
const ends = (end: string, ...ledger: readonly object[]) => ({
  ok: true,
  value: { start: MONDAY, last: end, end, ledger, provisional: false },
});

describe('a term that nothing holds', () => {
  it('ends on the last day counted, with an empty ledger', () => {
    expect(fiveDays()).toEqual(ends('2026-04-13'));
  });

  it('of calendar days ends on its last day where that is worked, and on the next working day where it is not', () => {
    const ten = (start: string, rollForward = true) =>
      countTerm(calendarDays(10, K), day(start), calendar, [], { rollForward });
    const value = { ledger: [], provisional: false };
    expect(ten('2026-03-10')).toEqual({
      ok: true,
      value: { ...value, start: '2026-03-10', last: '2026-03-20', end: '2026-03-20' },
    });
    expect(ten('2026-03-11')).toEqual({
      ok: true,
      value: { ...value, start: '2026-03-11', last: '2026-03-21', end: '2026-03-26' },
    });
    expect(ten('2026-03-11', false)).toEqual({
      ok: true,
      value: { ...value, start: '2026-03-11', last: '2026-03-21', end: '2026-03-21' },
    });
  });

  it('of no days ends on its own day, or on the next that is worked', () => {
    const none = (term: Term, start: string) => countTerm(term, day(start), calendar);
    expect(none(workingDays(0, K), '2026-03-20')).toMatchObject({ value: { end: '2026-03-20' } });
    expect(none(workingDays(0, K), '2026-03-21')).toMatchObject({ value: { end: '2026-03-26' } });
    expect(none(calendarDays(0, K), '2026-03-20')).toMatchObject({ value: { end: '2026-03-20' } });
  });

  it('for a month is a date: neither a day off nor what holds other terms moves it', () => {
    const month: Term = { unit: 'end-of-next-month', cite: cite('R¶6') };
    expect(countTerm(month, day('2026-04-06'), calendar, [held('2026-04-07')])).toEqual({
      ok: true,
      value: { start: '2026-04-06', last: '2026-05-31', end: '2026-05-31', ledger: [], provisional: false },
    });
    expect(countTerm(month, day('2027-12-01'), calendar)).toMatchObject({
      refusal: { code: 'calendar-unknown', day: '2028-01-31' },
    });
  });

  it('rests on what is provisional only where it counts such days, or rolls over them', () => {
    const provisional = (term: Term, start: string) => countTerm(term, day(start), calendar);
    expect(provisional(FIVE, '2026-12-30')).toMatchObject({ value: { provisional: true } });
    expect(provisional(workingDays(1, K), '2026-12-30')).toMatchObject({ value: { provisional: false } });
    expect(provisional(calendarDays(2, K), '2026-12-30')).toMatchObject({ value: { provisional: true } });
    expect(
      countTerm(calendarDays(2, K), day('2026-12-30'), calendar, [], { rollForward: false }),
    ).toMatchObject({ value: { provisional: false } });
  });
});

describe('a suspension', () => {
  it('holds its working days, from the day of the act that begins it to that of the act that ends it', () => {
    expect(fiveDays(held('2026-04-08', '2026-04-09'))).toEqual(
      ends('2026-04-15', { from: '2026-04-08', to: '2026-04-09', consumed: 1, remaining: 4, held: 2 }),
    );
  });

  it('on the first day that counts, or over it, leaves the whole term', () => {
    const entry = { to: '2026-04-07', consumed: 0, remaining: 5, held: 1 };
    expect(fiveDays(held('2026-04-07', '2026-04-07'))).toEqual(
      ends('2026-04-14', { from: '2026-04-07', ...entry }),
    );
    expect(fiveDays(held('2026-04-01', '2026-04-07'))).toEqual(
      ends('2026-04-14', { from: '2026-04-01', ...entry }),
    );
  });

  it('on the last day moves it, and on the day after does nothing', () => {
    expect(fiveDays(held('2026-04-13', '2026-04-13'))).toEqual(
      ends('2026-04-14', { from: '2026-04-13', to: '2026-04-13', consumed: 4, remaining: 1, held: 1 }),
    );
    expect(fiveDays(held('2026-04-14', '2026-04-20'))).toEqual(ends('2026-04-13'));
    expect(fiveDays(held('2026-04-14'))).toEqual(ends('2026-04-13'));
  });

  it('that was over before the term began does nothing', () => {
    expect(fiveDays(held('2026-04-01', '2026-04-06'))).toEqual(ends('2026-04-13'));
  });

  it('holds no day off, but is in the ledger', () => {
    expect(fiveDays(held('2026-04-10', '2026-04-13'))).toEqual(
      ends('2026-04-15', { from: '2026-04-10', to: '2026-04-13', consumed: 3, remaining: 2, held: 2 }),
    );
    expect(fiveDays(held('2026-04-11', '2026-04-12'))).toEqual(
      ends('2026-04-13', { from: '2026-04-11', to: '2026-04-12', consumed: 4, remaining: 1, held: 0 }),
    );
  });

  it('that goes on still leaves the term without an end, and says how much is left', () => {
    expect(fiveDays(held('2026-04-08'))).toEqual({
      ok: false,
      refusal: { code: 'suspended', since: '2026-04-08', consumed: 1, remaining: 4 },
    });
  });

  it('may follow another: each takes up what the one before has left', () => {
    expect(fiveDays(held('2026-04-15', '2026-04-15'), held('2026-04-08', '2026-04-09'))).toEqual(
      ends(
        '2026-04-16',
        { from: '2026-04-08', to: '2026-04-09', consumed: 1, remaining: 4, held: 2 },
        { from: '2026-04-15', to: '2026-04-15', consumed: 4, remaining: 1, held: 1 },
      ),
    );
  });

  it.each([
    ['overlaps', [held('2026-04-08', '2026-04-09'), held('2026-04-09', '2026-04-10')]],
    ['lies within', [held('2026-04-08', '2026-04-10'), held('2026-04-09', '2026-04-09')]],
    ['begins with', [held('2026-04-08', '2026-04-08'), held('2026-04-08', '2026-04-10')]],
    ['comes first of', [held('2026-04-09', '2026-04-10'), held('2026-04-08', '2026-04-09')]],
  ])('that %s another holds each day once', (_, suspensions) => {
    expect(fiveDays(...suspensions)).toEqual(
      ends('2026-04-16', { from: '2026-04-08', to: '2026-04-10', consumed: 1, remaining: 4, held: 3 }),
    );
  });

  it.each([
    ['within', [held('2026-04-08'), held('2026-04-09', '2026-04-09')]],
    ['before', [held('2026-04-08', '2026-04-09'), held('2026-04-09')]],
    ['beside', [held('2026-04-08'), held('2026-04-09')]],
  ])('that still goes on with another %s it stands since the first of the two', (_, suspensions) => {
    expect(fiveDays(...suspensions)).toMatchObject({ refusal: { code: 'suspended', since: '2026-04-08' } });
  });

  it('holds the working day to which a term of calendar days would roll', () => {
    const ten = countTerm(calendarDays(10, K), day('2026-03-11'), calendar, [
      held('2026-03-26', '2026-03-27'),
    ]);
    expect(ten).toEqual({
      ok: true,
      value: {
        start: '2026-03-11',
        last: '2026-03-21',
        end: '2026-03-30',
        ledger: [{ from: '2026-03-26', to: '2026-03-27', consumed: 0, remaining: 1, held: 2 }],
        provisional: false,
      },
    });
  });

  it('holds every day of a term of calendar days, worked or not', () => {
    const ten = countTerm(calendarDays(10, K), day('2026-04-06'), calendar, [
      held('2026-04-10', '2026-04-13'),
    ]);
    expect(ten).toMatchObject({
      value: {
        last: '2026-04-20',
        end: '2026-04-20',
        ledger: [{ from: '2026-04-10', to: '2026-04-13', consumed: 3, remaining: 7, held: 4 }],
      },
    });
  });

  it('that leaves the known years is refused, and so is a term that it pushes out of them', () => {
    const late = (...suspensions: readonly Suspension[]) =>
      countTerm(FIVE, day('2027-12-20'), calendar, suspensions);
    expect(late(held('2027-12-22', '2028-02-01'))).toMatchObject({
      refusal: { code: 'calendar-unknown', day: '2028-02-01' },
    });
    expect(late(held('2027-12-22', '2027-12-30'))).toMatchObject({
      refusal: { code: 'calendar-unknown', day: '2028-01-01' },
    });
  });

  it('is refused where it ends before it begins or names what is no day', () => {
    const refusal = (from: string, to?: string) => ({
      ok: false,
      refusal: { code: 'suspension-invalid', from, ...(to === undefined ? {} : { to }) },
    });
    expect(fiveDays(held('2026-04-09', '2026-04-08'))).toStrictEqual(refusal('2026-04-09', '2026-04-08'));
    expect(fiveDays(held('2026-04-08', '2026-04-31'))).toStrictEqual(refusal('2026-04-08', '2026-04-31'));
    expect(fiveDays(held('2026-02-30'))).toStrictEqual(refusal('2026-02-30'));
    expect(fiveDays(held('2026-04-08', '2026-04-08'))).toMatchObject({ ok: true });
  });
});

describe('a term that cannot be counted', () => {
  it('is in working minutes, which no service uses', () => {
    expect(countTerm({ unit: 'working-minutes', length: 20, cite: K }, day(MONDAY), calendar)).toEqual({
      ok: false,
      refusal: { code: 'unit-not-in-use', unit: 'working-minutes' },
    });
  });

  it.each([-1, 1.5])('has %d days', (length) => {
    const refusal = { ok: false, refusal: { code: 'length-invalid', length } };
    expect(countTerm(workingDays(length, K), day(MONDAY), calendar)).toEqual(refusal);
    expect(countTerm(calendarDays(length, K), day(MONDAY), calendar)).toEqual(refusal);
  });

  it('starts outside the known years', () => {
    expect(countTerm(FIVE, day('2028-01-01'), calendar)).toMatchObject({
      refusal: { code: 'calendar-unknown', day: '2028-01-01' },
    });
  });
});
