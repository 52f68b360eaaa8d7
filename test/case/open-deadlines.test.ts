import { describe, expect, it } from 'vitest';
import { type Deadline, openDeadline } from '#functions/case/case.ts';
import { calendarOfKazakhstan } from '#functions/law/calendar/calendar.ts';
import { cite } from '#functions/law/citation.ts';
import { rung } from '#functions/law/service.ts';
import { kandasInclusion2026 } from '#functions/law/services/kandas-inclusion.2026.ts';
import { workingDays } from '#functions/law/term.ts';
import { almaty } from '#test/support/almaty.ts';
import { openedDeadlines } from '#test/support/explained.ts';
import {
  acceptedOf,
  documentIssued,
  EXAMPLES,
  FILED_AT,
  filing,
  type GivenCase,
  givenAt,
  givenFiled,
  heard,
} from '#test/support/given-case.ts';

/**
 * Working days after Wednesday 18 March 2026, counted by hand: 19, 20, 26, 27, 30, 31 March (21 to 23 Nauryz, 24 and
 * 25 its substitutes), 1 to 3, 6 to 10, 13 April. The service term of 14 ends on 10 April.
 */
const SERVICE_ENDS = '2026-04-10';

const opened = (given: GivenCase): Deadline => {
  const deadline = openDeadline(given.kase);
  if (!deadline) throw new Error('no clock runs');
  return deadline;
};

const dates = ({ startsOn, own, service, due, binds }: Deadline) => ({
  startsOn,
  own: own?.on,
  service: service?.on,
  due: due.on,
  binds,
});

describe('the clock of a stage, for a case filed in office hours', () => {
  const included = (at: string) => givenAt('recommended').and(EXAMPLES.include, almaty(at));
  const forwarded = (at: string) => givenAt('registered').and(EXAMPLES.forward, almaty(at));
  const refused = (at: string) =>
    heard(givenAt('recommended'), almaty('2026-03-18T14:00'), almaty(at)).and(EXAMPLES.refuse, almaty(at));

  it.each([
    ['filed: the day of receipt', givenFiled(), '2026-03-18', '2026-03-18', 'own'],
    ['registered: 3 working days from receipt', givenAt('registered'), '2026-03-18', '2026-03-26', 'own'],
    [
      'before the commission: 10 working days',
      forwarded('2026-03-26T10:00'),
      '2026-03-26',
      '2026-04-09',
      'own',
    ],
    [
      'before the commission on the same day as the service',
      forwarded('2026-03-27T10:00'),
      '2026-03-27',
      '2026-04-10',
      'own',
    ],
    [
      'before the commission when the service term comes first',
      forwarded('2026-03-30T10:00'),
      '2026-03-30',
      '2026-04-13',
      'service',
    ],
    ['recommended: no own term', givenAt('recommended'), '2026-03-18', undefined, 'service'],
    [
      'included: 5 working days, the same day as the service',
      included('2026-04-03T10:00'),
      '2026-04-03',
      '2026-04-10',
      'own',
    ],
    [
      'included when the service term comes first',
      included('2026-04-06T10:00'),
      '2026-04-06',
      '2026-04-13',
      'service',
    ],
    ['refused: as for an inclusion', refused('2026-04-02T10:00'), '2026-04-02', '2026-04-09', 'own'],
  ])('%s', (_, given, startsOn, own, binds) => {
    expect(dates(opened(given))).toEqual({
      startsOn,
      own,
      service: SERVICE_ENDS,
      due: binds === 'own' ? own : SERVICE_ENDS,
      binds,
    });
  });

  it('ends at 24:00 in Almaty, which is 19:00 UTC', () => {
    expect(opened(givenAt('registered')).due.at).toBe('2026-03-26T19:00:00.000Z');
  });

  it('runs at the state corporation for 1 working day, and at the provider from the day of receipt', () => {
    const atCorporation = givenAt('at-state-corporation');
    expect(dates(opened(atCorporation))).toMatchObject({
      startsOn: '2026-03-18',
      own: '2026-03-19',
      binds: 'own',
    });
    const handedOver = atCorporation.and(EXAMPLES['hand-over'], almaty('2026-03-20T16:00'));
    expect(dates(opened(handedOver))).toMatchObject({ startsOn: '2026-03-20', own: '2026-03-20' });
    const registered = handedOver.and(EXAMPLES.register, almaty('2026-03-20T16:30'));
    expect(dates(opened(registered))).toMatchObject({
      startsOn: '2026-03-20',
      own: '2026-03-30',
      service: SERVICE_ENDS,
    });
  });

  it('is one at a time, and the next act closes it at its own instant', () => {
    const registered = givenAt('registered');
    const at = almaty('2026-03-19T10:00');
    const forwardedThen = registered.and(EXAMPLES.forward, at).kase;
    expect(forwardedThen.deadlines.map(({ id, closedAt }) => [id, closedAt])).toEqual([
      ['filed-1', registered.kase.stageSince],
      ['registered-1', at],
      ['at-commission-1', undefined],
    ]);
  });

  it('names who has to act and the rules behind both dates', () => {
    expect(opened(givenAt('at-commission'))).toMatchObject({
      actor: 'commission',
      cites: ['K¶7', 'M form 2, item 3; standard, item 3; K¶9'],
    });
  });

  it('is none once the decision is delivered', () => {
    expect(openDeadline(givenAt('delivered').kase)).toBeUndefined();
  });
});

describe('late registration', () => {
  it('does not move the term to forward: it runs from receipt', () => {
    const late = givenFiled().and(EXAMPLES.register, almaty('2026-03-30T10:00'));
    expect(dates(opened(late))).toMatchObject({ startsOn: '2026-03-18', own: '2026-03-26' });
  });

  it('of what was filed after hours counts from the day of acceptance', () => {
    const evening = givenFiled({ at: almaty('2026-03-18T20:00') });
    const registered = evening.and(EXAMPLES.register, almaty('2026-03-18T20:05'));
    expect(dates(opened(registered))).toMatchObject({ startsOn: '2026-03-19', own: '2026-03-27' });
  });
});

describe('the day of acceptance', () => {
  const acceptedOn = (at: string, channel = 'migration-portal') => {
    const { acceptedOn: on, opens } = acceptedOf(filing({ at: almaty(at), channel }));
    return { acceptedOn: on, serviceEnds: opens[0]?.service?.on };
  };

  it.each([
    ['before the doors open', '2026-03-18T00:00', '2026-03-18', '2026-04-10'],
    ['in the last minute of the working day', '2026-03-18T17:29:59.999', '2026-03-18', '2026-04-10'],
    ['at 17:30', '2026-03-18T17:30', '2026-03-19', '2026-04-13'],
    ['at the end of the day', '2026-03-18T23:59:59.999', '2026-03-19', '2026-04-13'],
    ['on Friday at 17:29', '2026-03-13T17:29', '2026-03-13', '2026-04-07'],
    ['on Friday evening', '2026-03-13T18:00', '2026-03-16', '2026-04-08'],
    ['on a Saturday', '2026-03-14T12:00', '2026-03-16', '2026-04-08'],
    ['on the evening before a holiday', '2026-03-20T17:30', '2026-03-26', '2026-04-15'],
    ['on a holiday', '2026-03-22T12:00', '2026-03-26', '2026-04-15'],
    ['on a substituted day off', '2026-03-25T12:00', '2026-03-26', '2026-04-15'],
  ])('of what a portal files %s', (_, at, day, serviceEnds) => {
    expect(acceptedOn(at)).toEqual({ acceptedOn: day, serviceEnds });
  });

  it.each([
    ['after hours', '2026-03-18T19:59', '2026-03-18'],
    ['on a Saturday', '2026-03-14T12:00', '2026-03-14'],
  ])('of what is handed in at a counter %s is that very day', (_, at, day) => {
    expect(acceptedOn(at, 'state-corporation').acceptedOn).toBe(day);
  });
});

describe('the rungs of a clock', () => {
  const rungs = (given: GivenCase) =>
    opened(given).rungs.map(({ name, to, fireAt }) => `${name} ${to} ${fireAt}`);

  it('warn the actor with one working day left, the head at the end, the authorised body a working day later', () => {
    expect(rungs(givenAt('registered'))).toEqual([
      'due-1wd actor 2026-03-20T19:00:00.000Z',
      'due head 2026-03-26T19:00:00.000Z',
      'due+1wd authorised-body 2026-03-27T19:00:00.000Z',
    ]);
  });

  it('leave out a warning whose instant has passed', () => {
    expect(rungs(givenFiled())).toEqual([
      'due head 2026-03-18T19:00:00.000Z',
      'due+1wd authorised-body 2026-03-19T19:00:00.000Z',
    ]);
  });

  it('leave out a warning that would be given at this very instant, and keep one a millisecond away', () => {
    const registeredAt = (at: string) =>
      rungs(givenFiled().and(EXAMPLES.register, almaty(at))).map((rung) => rung.split(' ')[0]);
    expect(registeredAt('2026-03-21')).toEqual(['due', 'due+1wd']);
    expect(registeredAt('2026-03-20T23:59:59.999')).toEqual(['due-1wd', 'due', 'due+1wd']);
  });

  it('of a stage that is reached when its term has passed tell of the lateness and warn of nothing', () => {
    const late = givenFiled().and(EXAMPLES.register, almaty('2026-04-30T10:00'));
    expect(rungs(late)).toEqual([
      'due head 2026-03-26T19:00:00.000Z',
      'due+1wd authorised-body 2026-03-27T19:00:00.000Z',
    ]);
  });

  it('follow the service term where that binds', () => {
    expect(rungs(givenAt('recommended'))).toEqual([
      'due-1wd actor 2026-04-09T19:00:00.000Z',
      'due head 2026-04-10T19:00:00.000Z',
      'due+1wd authorised-body 2026-04-13T19:00:00.000Z',
    ]);
  });
});

describe('a definition with other terms', () => {
  const now = FILED_AT;
  const { kase } = givenFiled();
  const opening = { calendar: calendarOfKazakhstan, now, acceptedOn: kase.acceptedOn };
  const uncapped = { ...kandasInclusion2026, capped: [] };

  it('opens no clock where neither an own term nor the service term times the stage', () => {
    expect(openedDeadlines(kase, 'recommended', { ...opening, service: uncapped, earlier: [] })).toEqual({
      ok: true,
      value: [],
    });
  });

  it('keeps the own term alone where the service term does not cap the stage', () => {
    const [deadline] = acceptedOf(
      openedDeadlines(kase, 'at-commission', { ...opening, service: uncapped, earlier: [] }),
    );
    expect(deadline).toMatchObject({ binds: 'own', cites: ['K¶7'] });
    expect(deadline?.service).toBeUndefined();
  });

  it('numbers the clocks of a stage that is entered again', () => {
    const earlier = givenAt('delivered').kase.deadlines;
    const [deadline] = acceptedOf(
      openedDeadlines(kase, 'at-commission', { ...opening, service: kandasInclusion2026, earlier }),
    );
    expect(deadline?.id).toBe('at-commission-2');
  });

  it('refuses a term that leaves the known years, and names a rung that does, unarmed', () => {
    const long = { ...kandasInclusion2026, term: workingDays(500, cite('a long term')) };
    const refusal = { ok: false, refusal: { code: 'calendar-unknown' } };
    expect(openedDeadlines(kase, 'filed', { ...opening, service: long, earlier: [] })).toEqual(refusal);
    const rungs = [rung('far', 500, 'head', { kk: 'алыс', ru: 'далеко', en: 'far' })];
    const far = { ...kandasInclusion2026, escalation: { ...kandasInclusion2026.escalation, rungs } };
    expect(
      acceptedOf(openedDeadlines(kase, 'filed', { ...opening, service: far, earlier: [] })),
    ).toMatchObject([{ due: { on: '2026-03-18' }, rungs: [], rungsUnknown: ['far'] }]);
  });
});

it('a document being issued neither opens nor closes a clock', () => {
  const included = givenAt('included');
  expect(included.happened(documentIssued(included.kase)).kase.deadlines).toEqual(included.kase.deadlines);
});
