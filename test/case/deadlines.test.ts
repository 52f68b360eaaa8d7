import { describe, expect, it } from 'vitest';
import {
  acceptedOn,
  counterIntake,
  type Due,
  dueOf,
  effectiveDue,
  type Intake,
  portalIntake,
  rungAt,
} from '#functions/case/deadlines.ts';
import { calendarOfKazakhstan } from '#functions/law/calendar/calendar.ts';
import type { Suspension } from '#functions/law/calendar/count-term.ts';
import { endOfDay, Instant, PlainDate } from '#functions/law/calendar/instant.ts';
import { ours } from '#functions/law/citation.ts';
import { calendarDays, type Term, workingDays } from '#functions/law/term.ts';

const day = (text: string) => PlainDate.parse(text);
const at = (text: string) => Instant.parse(text);
const cite = ours('a test');
const on = (text: string) => ({ ok: true, value: text });

describe('the day of acceptance', () => {
  const accepts = (text: string, intake: Intake = portalIntake) =>
    acceptedOn(at(text), intake, calendarOfKazakhstan);

  it('is the day of filing until the provider closes at 17:30', () => {
    expect(accepts('2026-03-18T04:00:00.000Z')).toEqual(on('2026-03-18'));
    expect(accepts('2026-03-18T12:29:59.999Z')).toEqual(on('2026-03-18'));
  });

  it('is the next working day from 17:30 on', () => {
    expect(accepts('2026-03-18T12:30:00.000Z')).toEqual(on('2026-03-19'));
    expect(accepts('2026-03-20T12:30:00.000Z')).toEqual(on('2026-03-26'));
  });

  it('is the same day for what comes before the doors open, and the next for what comes before midnight', () => {
    expect(accepts('2026-03-17T19:00:00.000Z')).toEqual(on('2026-03-18'));
    expect(accepts('2026-03-17T18:59:59.999Z')).toEqual(on('2026-03-18'));
    expect(accepts('2026-03-18T18:59:59.999Z')).toEqual(on('2026-03-19'));
  });

  it('is the next working day after a day off or a holiday', () => {
    expect(accepts('2026-03-21T05:00:00.000Z')).toEqual(on('2026-03-26'));
    expect(accepts('2026-03-24T05:00:00.000Z')).toEqual(on('2026-03-26'));
    expect(accepts('2026-11-21T05:00:00.000Z')).toEqual(on('2026-11-23'));
  });

  it('is a worked Saturday or Sunday itself', () => {
    expect(accepts('2024-05-04T05:00:00.000Z')).toEqual(on('2024-05-04'));
    expect(accepts('2025-01-05T05:00:00.000Z')).toEqual(on('2025-01-05'));
  });

  it('uses the zone rules of the time before 1 March 2024', () => {
    expect(accepts('2024-02-28T11:29:59.999Z')).toEqual(on('2024-02-28'));
    expect(accepts('2024-02-28T11:30:00.000Z')).toEqual(on('2024-02-29'));
    expect(accepts('2024-02-29T11:30:00.000Z')).toEqual(on('2024-03-01'));
    expect(accepts('2024-03-01T12:29:59.999Z')).toEqual(on('2024-03-01'));
  });

  it('is the day of handing in at a counter, a Saturday too, which is no working day of the provider', () => {
    expect(accepts('2026-11-21T05:00:00.000Z', counterIntake)).toEqual(on('2026-11-21'));
    const due = dueOf(workingDays(1, cite), { on: day('2026-11-21') }, calendarOfKazakhstan);
    expect(due).toMatchObject({ value: { on: '2026-11-23' } });
  });

  it('is a Saturday until the counter closes, where hours on Saturdays are given', () => {
    const hours: Intake = { closesAt: 20 * 60, saturdayClosesAt: 13 * 60 };
    expect(accepts('2026-11-21T07:59:59.999Z', hours)).toEqual(on('2026-11-21'));
    expect(accepts('2026-11-21T08:00:00.000Z', hours)).toEqual(on('2026-11-23'));
    expect(accepts('2026-11-22T05:00:00.000Z', hours)).toEqual(on('2026-11-23'));
    expect(accepts('2026-03-21T05:00:00.000Z', hours)).toEqual(on('2026-03-26'));
  });

  it('is refused outside the known years, by the clock of Almaty', () => {
    expect(accepts('2027-12-31T12:29:59.999Z')).toEqual(on('2027-12-31'));
    expect(accepts('2027-12-31T12:30:00.000Z')).toMatchObject({ refusal: { code: 'calendar-unknown' } });
    expect(accepts('2027-12-31T19:00:00.000Z', counterIntake)).toMatchObject({
      refusal: { code: 'calendar-unknown', day: '2028-01-01' },
    });
  });
});

describe('a due date', () => {
  const due = (term: Term, start: string, suspensions: readonly Suspension[] = []) =>
    dueOf(term, { on: day(start) }, calendarOfKazakhstan, suspensions);

  it('ends at 24:00 in Almaty of the last day, so that the whole day is usable', () => {
    expect(due(workingDays(14, cite), '2026-03-18')).toEqual({
      ok: true,
      value: { on: '2026-04-10', at: '2026-04-10T19:00:00.000Z', provisional: false },
    });
  });

  it('starts from the day of an instant in Almaty', () => {
    const from = (text: string) => dueOf(workingDays(3, cite), { at: at(text) }, calendarOfKazakhstan);
    expect(from('2026-11-16T18:59:59.999Z')).toMatchObject({ value: { on: '2026-11-19' } });
    expect(from('2026-11-16T19:00:00.000Z')).toMatchObject({ value: { on: '2026-11-20' } });
  });

  it('is provisional as soon as it rests on a day of 2027', () => {
    expect(due(workingDays(3, cite), '2026-12-28')).toMatchObject({
      value: { on: '2026-12-31', provisional: false },
    });
    expect(due(workingDays(4, cite), '2026-12-28')).toMatchObject({
      value: { on: '2027-01-05', provisional: true },
    });
  });

  it('is provisional for calendar days only where the roll asks for days not confirmed', () => {
    expect(due(calendarDays(30, cite), '2026-11-21')).toMatchObject({
      value: { on: '2026-12-21', provisional: false },
    });
    expect(due(calendarDays(30, cite), '2026-12-03')).toMatchObject({
      value: { on: '2027-01-05', provisional: true },
    });
  });

  it('runs on from a last calendar day that is off, unless the service says otherwise', () => {
    expect(due(calendarDays(30, cite), '2026-02-19')).toMatchObject({ value: { on: '2026-03-26' } });
    const strict = dueOf(calendarDays(30, cite), { on: day('2026-02-19') }, calendarOfKazakhstan, [], {
      rollForward: false,
    });
    expect(strict).toMatchObject({ value: { on: '2026-03-21' } });
  });

  it('is the last day of the month after the reporting month, whatever day that is', () => {
    const monthly: Term = { unit: 'end-of-next-month', cite };
    expect(due(monthly, '2026-01-31')).toMatchObject({
      value: { on: '2026-02-28', at: '2026-02-28T19:00:00.000Z' },
    });
    expect(due(monthly, '2026-11-02')).toMatchObject({ value: { on: '2026-12-31' } });
    expect(due(monthly, '2027-12-01')).toMatchObject({
      refusal: { code: 'calendar-unknown', day: '2028-01-31' },
    });
  });

  it('is refused for minutes, which no service uses, and for a length that is none', () => {
    expect(due({ unit: 'working-minutes', length: 30, cite }, '2026-03-18')).toEqual({
      ok: false,
      refusal: { code: 'unit-not-in-use', unit: 'working-minutes' },
    });
    for (const length of [-1, 1.5, Number.NaN]) {
      expect(due(calendarDays(length, cite), '2026-03-18')).toMatchObject({
        refusal: { code: 'length-invalid' },
      });
      expect(due(workingDays(length, cite), '2026-03-18')).toMatchObject({
        refusal: { code: 'length-invalid' },
      });
    }
    expect(due(calendarDays(1e12, cite), '2026-03-18')).toMatchObject({
      refusal: { code: 'calendar-unknown' },
    });
  });
});

describe('a suspended term', () => {
  const term = workingDays(10, cite);
  const due = (suspensions: readonly Suspension[]) =>
    dueOf(term, { on: day('2026-11-02') }, calendarOfKazakhstan, suspensions);
  const held = (from: string, to?: string): Suspension => ({ from: day(from), ...(to && { to: day(to) }) });

  it('moves by the working days that the suspension took out of it', () => {
    expect(due([])).toMatchObject({ value: { on: '2026-11-16' } });
    expect(due([held('2026-11-05', '2026-11-09')])).toMatchObject({ value: { on: '2026-11-19' } });
    expect(due([held('2026-11-07', '2026-11-08')])).toMatchObject({ value: { on: '2026-11-16' } });
  });

  it('is not moved by a suspension before its start or after its end', () => {
    expect(due([held('2026-10-01', '2026-11-02')])).toMatchObject({ value: { on: '2026-11-16' } });
    expect(due([held('2026-11-17', '2026-11-20')])).toMatchObject({ value: { on: '2026-11-16' } });
    expect(due([held('2026-11-17')])).toMatchObject({ value: { on: '2026-11-16' } });
  });

  it('keeps its last day when suspended on it', () => {
    expect(due([held('2026-11-16', '2026-11-18')])).toMatchObject({ value: { on: '2026-11-19' } });
  });

  it('counts overlapping suspensions once', () => {
    const twice = [held('2026-11-06', '2026-11-10'), held('2026-11-05', '2026-11-09')];
    expect(due(twice)).toEqual(due([held('2026-11-05', '2026-11-10')]));
  });

  it('has no end while it stands still, and says what it consumed and what remains', () => {
    expect(due([held('2026-11-05')])).toEqual({
      ok: false,
      refusal: { code: 'suspended', since: '2026-11-05', consumed: 2, remaining: 8 },
    });
    expect(due([held('2026-11-04', '2026-11-04'), held('2026-11-16')])).toMatchObject({
      refusal: { code: 'suspended', since: '2026-11-16', consumed: 8, remaining: 2 },
    });
  });

  it('refuses a suspension that ends before it begins or has no real day', () => {
    const refusal = { refusal: { code: 'suspension-invalid', from: '2026-11-06', to: '2026-11-05' } };
    expect(due([held('2026-11-06', '2026-11-05')])).toMatchObject(refusal);
    expect(due([{ from: '2026-02-30' as PlainDate }])).toMatchObject({
      refusal: { code: 'suspension-invalid' },
    });
  });
});

describe('the due date that holds', () => {
  const ending = (text: string): Due => ({ on: day(text), at: endOfDay(day(text)), provisional: false });
  const [early, late] = [ending('2026-11-20'), ending('2026-11-23')];

  it('is the earlier of the own and the service term, and both are kept', () => {
    expect(effectiveDue(early, late)).toEqual({ due: early, binds: 'own', own: early, service: late });
    expect(effectiveDue(late, early)).toEqual({ due: early, binds: 'service', own: late, service: early });
  });

  it('is the own term where both end on one day', () => {
    expect(effectiveDue(early, ending('2026-11-20'))).toMatchObject({ binds: 'own' });
  });

  it('is the only one where there is but one, and none without any', () => {
    expect(effectiveDue(undefined, late)).toEqual({ due: late, binds: 'service', service: late });
    expect(effectiveDue(late, undefined)).toEqual({ due: late, binds: 'own', own: late });
    expect(effectiveDue(undefined, undefined)).toBeUndefined();
  });
});

describe('a rung', () => {
  const rung = (text: string, workingDaysAway: number) =>
    rungAt({ on: day(text) }, workingDaysAway, calendarOfKazakhstan);

  it('one working day before leaves exactly one whole working day', () => {
    expect(rung('2026-11-20', -1)).toEqual(on('2026-11-19T19:00:00.000Z'));
    expect(rung('2026-11-23', -1)).toEqual(on('2026-11-20T19:00:00.000Z'));
    expect(rung('2026-03-26', -1)).toEqual(on('2026-03-20T19:00:00.000Z'));
  });

  it('at due is 24:00 of the due day, and one working day after 24:00 of the next working day', () => {
    expect(rung('2026-11-20', 0)).toEqual(on('2026-11-20T19:00:00.000Z'));
    expect(rung('2026-11-20', 1)).toEqual(on('2026-11-23T19:00:00.000Z'));
  });

  it('beyond the known years is refused', () => {
    expect(rung('2027-12-31', 0)).toEqual(on('2027-12-31T19:00:00.000Z'));
    expect(rung('2027-12-31', 1)).toMatchObject({ refusal: { code: 'calendar-unknown' } });
    expect(rung('2026-11-20', 0.5)).toMatchObject({ refusal: { code: 'length-invalid' } });
  });
});
