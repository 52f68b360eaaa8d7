import { describe, expect, it } from 'vitest';
import { Complaint, openComplaint } from '#functions/case/complaint.ts';
import type { CaseEvent } from '#functions/case/events.ts';
import { calendarOfKazakhstan as calendar } from '#functions/law/calendar/calendar.ts';
import { COMPLAINTS } from '#functions/law/services.ts';
import { almaty } from '#test/support/almaty.ts';
import { actorOf, givenAt } from '#test/support/given-case.ts';
import { complaining, givenComplaint } from '#test/support/given-complaint.ts';

const PERSONS = { item: 'PERSONS#0001', hash: 'e'.repeat(64) };
const registered = givenAt('registered');
const [filing, registration] = registered.events as readonly [CaseEvent, CaseEvent];

describe('a complaint says what it is about', () => {
  it('the decision in force, by its number, with the last day to complain of it', () => {
    expect(complaining()).toEqual({
      ok: true,
      value: {
        caseId: 'case-1',
        number: '55-2026-000007',
        against: 'decision',
        decision: '55-2026-000001',
        until: '2026-07-02',
      },
    });
  });

  it('an act of an office, by its place in the history', () => {
    const against = { what: 'act', event: 2 } as const;
    expect(complaining({ about: registered.kase, against, act: registration })).toEqual({
      ok: true,
      value: {
        caseId: 'case-1',
        number: '55-2026-000007',
        against: 'act',
        act: 2,
        until: '2026-06-16',
      },
    });
  });

  it('inaction, which goes on: no time to complain of it runs', () => {
    expect(complaining({ about: registered.kase, against: { what: 'inaction' } })).toEqual({
      ok: true,
      value: { caseId: 'case-1', number: '55-2026-000007', against: 'inaction' },
    });
  });
});

describe('the ninety days in which one may complain', () => {
  it('of a decision that was not sent run from the decision', () => {
    const { kase } = givenAt('included');
    expect(complaining({ about: kase })).toMatchObject({ value: { until: '2026-06-16' } });
  });

  it.each([
    ['2026-07-02T23:59', undefined],
    ['2026-07-03T00:00', true],
  ] as const)('end with their last day: a complaint of %s is late: %s', (at, late) => {
    const said = complaining({ at: almaty(at) });
    expect(said.ok && [said.value.until, said.value.late]).toEqual(['2026-07-02', late]);
  });

  it('have no last day where the calendar does not know its year, and nobody is late', () => {
    const act = { ...registration, at: almaty('2027-12-30T10:00') } as CaseEvent;
    const said = complaining({ about: registered.kase, against: { what: 'act', event: 2 }, act });
    expect(said).toEqual({
      ok: true,
      value: { caseId: 'case-1', number: '55-2026-000007', against: 'act', act: 2 },
    });
  });
});

describe('a complaint is refused', () => {
  const byThe = (role: 'system' | 'applicant') =>
    ({ ...registration, by: { subject: 'somebody', role } }) as CaseEvent;
  const toAct = { against: { what: 'act', event: 2 }, about: registered.kase } as const;
  const unknown = {
    pointer: '/against/event',
    code: 'act-unknown',
    found: 'no act of an office',
    allowed: 'the number of an act of an office in the history of the case',
  };
  const toInaction = { against: { what: 'inaction' } } as const;

  it.each<[string, Parameters<typeof complaining>[0], object]>([
    [
      'by a channel that complaints do not have',
      { channel: 'migration-portal' },
      {
        pointer: '/channel',
        code: 'channel-unknown',
        found: 'a channel that complaints do not have',
        allowed: 'head, head-in-writing, quality-body, quality-body-in-writing',
      },
    ],
    [
      'about a complaint',
      { about: givenComplaint().kase },
      {
        pointer: '/case',
        code: 'complaint-of-complaint',
        found: 'a complaint',
        allowed: 'the case that the complaint is about',
      },
    ],
    [
      'to the quality body of an act',
      { ...toAct, act: registration, channel: 'quality-body' },
      {
        pointer: '/against/what',
        code: 'not-reviewed-there',
        found: 'act',
        allowed: 'decision (K¶24; R¶16)',
      },
    ],
    ['of an act that there is not', toAct, unknown],
    ['of the filing, which the applicant did', { ...toAct, act: filing }, unknown],
    ['of what the applicant did', { ...toAct, act: byThe('applicant') }, unknown],
    ['of what the system did', { ...toAct, act: byThe('system') }, unknown],
    [
      'of inaction where nobody has to act any more',
      toInaction,
      {
        pointer: '/against/what',
        code: 'nobody-inactive',
        found: 'a case in which nobody has to act any more',
        allowed: 'decision, act',
      },
    ],
  ])('%s', (_, as, error) => {
    expect(complaining(as)).toEqual({
      ok: false,
      refusal: { code: 'complaint-invalid', errors: [error] },
    });
  });

  it.each(['head', 'quality-body'])('against a result that there is not, to the %s', (channel) => {
    expect(complaining({ channel, about: registered.kase })).toEqual({
      ok: false,
      refusal: { code: 'case-undecided', basis: 'K¶24; R¶16' },
    });
  });
});

describe('the case of a complaint', () => {
  const complaint = { caseId: 'case-1', number: '55-2026-000007', against: 'inaction' } as const;
  const opened = (channel: string, at: string, more: object = {}) =>
    openComplaint(
      { caseId: 'complaint-1', channel, region: '550000000', persons: PERSONS, complaint, ...more },
      {
        now: almaty(at),
        actor: actorOf('applicant'),
        service: COMPLAINTS,
        calendar,
        number: '55-2026-000001',
      },
    );

  it('opens at the first stage of its channel, with its clock', () => {
    expect(opened('head', '2026-04-06T10:00')).toMatchObject({
      ok: true,
      value: {
        type: 'ComplaintFiled',
        at: almaty('2026-04-06T10:00'),
        by: actorOf('applicant'),
        caseId: 'complaint-1',
        number: '55-2026-000001',
        service: { code: 'complaint', edition: '2021-08-11' },
        region: '550000000',
        channel: 'head',
        acceptedOn: '2026-04-06',
        persons: PERSONS,
        complaint,
        to: 'complaint-filed',
        opens: [{ id: 'complaint-filed-1', due: { on: '2026-04-07' } }],
        basis: 'K¶24; R¶16',
      },
    });
  });

  it.each([
    ['head', 'complaint-filed'],
    ['head-in-writing', 'complaint-filed'],
    ['quality-body', 'complaint-filed-with-quality-body'],
    ['quality-body-in-writing', 'complaint-filed-with-quality-body'],
  ])('by the channel %s begins at %s', (channel, to) => {
    expect(opened(channel, '2026-04-06T10:00')).toMatchObject({ value: { to } });
  });

  it('is accepted on its day where a portal sends it after hours: its term counts from its registration', () => {
    expect(opened('head', '2026-04-03T19:00')).toMatchObject({
      value: { acceptedOn: '2026-04-03', opens: [{ due: { on: '2026-04-06' } }] },
    });
  });

  it('bears the mark of a synthetic case, and a real one bears none', () => {
    expect(opened('head', '2026-04-06T10:00', { synthetic: true })).toMatchObject({
      value: { synthetic: true },
    });
    const real = opened('head', '2026-04-06T10:00');
    expect(real.ok && 'synthetic' in real.value).toBe(false);
  });

  it('is not opened in a year that the calendar does not know', () => {
    for (const day of ['2027-12-31T10:00', '2028-02-01T10:00']) {
      expect(opened('head', day)).toMatchObject({ ok: false, refusal: { code: 'calendar-unknown' } });
    }
  });
});

describe('the words of a complaint', () => {
  const said = {
    case: '0b8f5c9e-3f43-4a8e-9a53-0f6f2f0f9a11',
    channel: 'head',
    against: { what: 'decision' },
    text: 'ш',
  };
  const isValid = (more: object) => Complaint.safeParse({ ...said, ...more }).success;

  it('are one to ten thousand characters, without the spaces around them', () => {
    expect(Complaint.parse({ ...said, text: '  шағым ' }).text).toBe('шағым');
    expect([
      isValid({}),
      isValid({ text: ' ' }),
      isValid({ text: 'ш'.repeat(10_000) }),
      isValid({ text: 'ш'.repeat(10_001) }),
    ]).toEqual([true, false, true, false]);
  });

  it('name a case, a channel, and what they are against', () => {
    expect([
      isValid({ case: 'case-1' }),
      isValid({ channel: '' }),
      isValid({ channel: 'c'.repeat(60) }),
      isValid({ channel: 'c'.repeat(61) }),
      isValid({ against: { what: 'act', event: 1 } }),
      isValid({ against: { what: 'act', event: 0 } }),
      isValid({ against: { what: 'act' } }),
      isValid({ against: { what: 'inaction' } }),
      isValid({ against: { what: 'inaction', event: 1 } }),
      isValid({ against: { what: 'weather' } }),
      isValid({ more: 1 }),
    ]).toEqual([false, false, true, false, true, false, false, true, false, false, false]);
  });
});
