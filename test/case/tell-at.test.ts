import { describe, expect, it } from 'vitest';
import { tellAt } from '#functions/case/tell-at.ts';
import { calendarOfKazakhstan } from '#functions/law/calendar/calendar.ts';
import { kandasInclusion2026 as service } from '#functions/law/services/kandas-inclusion.2026.ts';
import { almaty } from '#test/support/almaty.ts';

const told = (fireAt: string, raisedAt = fireAt, of: Pick<typeof service, 'escalation'> = service) =>
  tellAt({ name: 'due', fireAt: almaty(fireAt) }, almaty(raisedAt), of, calendarOfKazakhstan);

describe('people are told of a rung', () => {
  it.each([
    ['that falls on a midnight, at nine of the working day that begins', '2026-03-19', '2026-03-19T09:00'],
    ['of a Friday evening, on Monday', '2026-03-14', '2026-03-16T09:00'],
    ['before Nauryz, after it', '2026-03-21', '2026-03-26T09:00'],
    ['at nine sharp, at once', '2026-03-19T09:00', '2026-03-19T09:00'],
    ['a minute after nine, on the next working day', '2026-03-19T09:01', '2026-03-20T09:00'],
  ])('%s', (_, fireAt, expected) => {
    expect(told(fireAt)).toBe(almaty(expected));
  });

  it('at once, when it was raised later than that: nobody waits for our delay', () => {
    expect(told('2026-03-19', '2026-03-19T08:59')).toBe(almaty('2026-03-19T09:00'));
    expect(told('2026-03-19', '2026-03-19T14:00')).toBe(almaty('2026-03-19T14:00'));
  });

  it('at the hour of the rung, where it names one', () => {
    const rungs = service.escalation.rungs.map((rung) => ({ ...rung, tellAt: '18:30' as const }));
    const late = { escalation: { ...service.escalation, rungs } };
    expect(told('2026-03-19', '2026-03-19', late)).toBe(almaty('2026-03-19T18:30'));
  });

  it('at once, where the next working day is not known', () => {
    expect(told('2028-01-01')).toBe(almaty('2028-01-01'));
  });
});
