import { describe, expect, it } from 'vitest';
import type { CaseEvent } from '#functions/case/events.ts';
import { caseOf } from '#functions/case/evolve.ts';
import { isRecorded, replayEvent } from '#functions/case/replay-event.ts';
import { returnCase } from '#functions/case/return-case.ts';
import { addMilliseconds } from '#functions/law/calendar/instant.ts';
import type { ServiceDefinition } from '#functions/law/service.ts';
import { kandasInclusion2026 } from '#functions/law/services/kandas-inclusion.2026.ts';
import { COMPLAINTS } from '#functions/law/services.ts';
import { almaty } from '#test/support/almaty.ts';
import {
  acceptedOf,
  calendarAfter,
  documentIssued,
  EXAMPLES,
  type GivenCase,
  givenAt,
  noticed,
} from '#test/support/given-case.ts';
import { givenComplaint, givenRefusal } from '#test/support/given-complaint.ts';
import { suspendable } from '#test/support/suspendable.ts';

const known = (service: ServiceDefinition) => ({ service, calendar: calendarAfter([]), amendments: [] });
const replayed = (events: readonly CaseEvent[], place: number, service = kandasInclusion2026) =>
  replayEvent(events[place] as CaseEvent, caseOf(events.slice(0, place)), known(service));

const afterFiling = <T>(all: readonly T[]): readonly T[] => all.slice(1);

/** What has to come of every event after the filing when it is computed again, and what comes of it. */
const expected = ({ events }: GivenCase) =>
  afterFiling(events).map((event) => ({ ok: true, value: isRecorded(event) ? undefined : event }));
const computed = ({ events }: GivenCase, service = kandasInclusion2026) =>
  afterFiling(events.map((_, place) => place)).map((place) => replayed(events, place, service));

const held = givenAt('included', { familySize: 2 });
const acted = (
  given: GivenCase,
  command: Parameters<GivenCase['when']>[0],
  role: Parameters<GivenCase['when']>[2],
) => {
  const found = given.when(command, almaty('2026-03-24T10:00'), role);
  return found.ok ? given.happened(found.value) : expect.fail(found.refusal.code);
};
const family = (persons: number) => ({ verb: 'change-family', said: { persons, reference: '13' } }) as const;
const suspended = givenAt('registered', { service: suspendable }).and(
  EXAMPLES.suspend,
  almaty('2026-03-19T10:00'),
);

const extended = givenComplaint()
  .and(EXAMPLES.register, almaty('2026-04-07T10:00'))
  .and(EXAMPLES.extend, almaty('2026-04-07T12:00'))
  .and(EXAMPLES['tell-extension'], almaty('2026-04-08T10:00'));

describe('an act that is on record', () => {
  it.each<[string, GivenCase]>([
    ['from the portal to the applicant', givenAt('delivered')],
    ['by the state corporation', givenAt('decision-at-corporation')],
    ['to a refusal', givenAt('refused')],
    ['to a refusal by the state corporation', givenAt('refused-for-corporation')],
    ['back to whoever filed', givenAt('not-accepted')],
    [
      'to a recommended refusal',
      givenAt('at-commission').and(
        { verb: 'recommend', said: { outcome: 'refuse', grounds: ['no-quota'] } },
        almaty('2026-03-18T15:00'),
      ),
    ],
    ['to an annulment', acted(held, EXAMPLES.annul, 'head')],
    ['to places given up', acted(held, EXAMPLES['give-up'], 'applicant')],
    ['to an application taken back', acted(held, EXAMPLES.withdraw, 'applicant')],
    ['to a smaller family', acted(held, family(2), 'provider')],
    ['to a family for which places are too few', acted(held, family(6), 'provider')],
  ])('gives the same event again, on its way %s', (_, given) => {
    expect(computed(given)).toEqual(expected(given));
  });

  it.each<[string, GivenCase]>([
    [
      'to an objection that was accepted',
      noticed(givenAt('recommended'), almaty('2026-03-18T14:00'))
        .and(EXAMPLES.object, almaty('2026-03-19T10:00'))
        .and(EXAMPLES['accept-objection'], almaty('2026-03-19T11:00')),
    ],
    [
      'to an objection out of time, and a hearing to which nobody came',
      noticed(givenAt('recommended'), almaty('2026-03-18T14:00'))
        .and(EXAMPLES.object, almaty('2026-04-01T10:00'))
        .and(
          { verb: 'hold-hearing', said: { applicant: 'absent', reference: '7744' } },
          almaty('2026-04-02T10:00'),
        ),
    ],
    [
      'to a second notice in place of the first',
      noticed(givenAt('recommended'), almaty('2026-03-18T14:00')).and(
        EXAMPLES['offer-hearing'],
        almaty('2026-03-19T10:00'),
      ),
    ],
  ])('gives the same event again, on its way %s', (_, given) => {
    expect(computed(given)).toEqual(expected(given));
  });

  it.each<[string, GivenCase]>([
    ['dismissed', extended.and(EXAMPLES.dismiss, almaty('2026-04-08T12:00'))],
    ['upheld with a stage to return to', extended.and(EXAMPLES.uphold, almaty('2026-04-08T12:00'))],
    [
      'upheld without one',
      extended.and({ verb: 'uphold', said: { reply: 'Негізді.' } }, almaty('2026-04-08T12:00')),
    ],
    ['taken back', acted(extended, EXAMPLES.withdraw, 'applicant')],
  ])('gives the same event again on a complaint that was extended and %s', (_, given) => {
    expect(computed(given, COMPLAINTS)).toEqual(expected(given));
  });

  it('leaves the words of a complaint where the event says that they stand', () => {
    const persons = { item: 'PERSONS#0002', hash: 'd'.repeat(64) };
    const answered = extended.and(EXAMPLES.dismiss, almaty('2026-04-08T12:00'));
    const event = { ...answered.events.at(-1), persons } as CaseEvent;
    expect(replayEvent(event, extended.kase, known(COMPLAINTS))).toEqual({ ok: true, value: event });
    const review = extended.events[2] as CaseEvent;
    const later = { ...review, persons } as CaseEvent;
    const before = caseOf(extended.events.slice(0, 2));
    expect(replayEvent(later, before, known(COMPLAINTS))).toEqual({ ok: true, value: later });
  });

  it('leaves the place of a hearing where the event says that it stands', () => {
    const offered = givenAt('recommended').and(EXAMPLES['offer-hearing'], almaty('2026-03-18T14:00'));
    const place = { item: 'PLACE#0001', hash: 'c'.repeat(64) };
    const event = { ...offered.events.at(-1), place } as CaseEvent;
    expect(replayEvent(event, givenAt('recommended').kase, known(kandasInclusion2026))).toEqual({
      ok: true,
      value: event,
    });
  });

  it('names the session that did it', () => {
    const session = { id: 'session-9', number: '9' };
    const recommended = givenAt('recommended').events;
    const event = { ...recommended.at(-1), session } as CaseEvent;
    expect(recommended.at(-1)).toMatchObject({ type: 'OutcomeRecommended', session: { id: 'session-1' } });
    expect(replayed([...recommended.slice(0, -1), event], recommended.length - 1)).toEqual({
      ok: true,
      value: event,
    });
  });

  it('sends a case back on a complaint as it went back', () => {
    const refusal = givenRefusal();
    const complaint = { caseId: 'complaint-1', number: '55-2026-000001' };
    const back = acceptedOf(
      returnCase(refusal.kase, 'at-commission', {
        now: almaty('2026-04-08T12:00'),
        actor: { subject: 'head', role: 'head' },
        service: kandasInclusion2026,
        calendar: calendarAfter([]),
        complaint,
        basis: 'K¶24; R¶16',
      }),
    );
    expect(replayEvent(back, refusal.kase, known(kandasInclusion2026))).toEqual({ ok: true, value: back });
  });

  it('gives the same event again where terms stand still and run on', () => {
    const runsOn = suspended.and(EXAMPLES.resume, almaty('2026-03-26T10:00'));
    expect(computed(runsOn, suspendable)).toEqual(expected(runsOn));
  });

  it('is refused where the law would refuse it now', () => {
    const { events } = givenAt('registered');
    expect(
      replayEvent(events[1] as CaseEvent, givenAt('at-commission').kase, known(kandasInclusion2026)),
    ).toMatchObject({
      refusal: { code: 'act-not-possible', verb: 'register' },
    });
  });

  it('keeps its number, the place of it, its list, and the persons it brought', () => {
    const { events } = givenAt('included');
    const decided = events.at(-1) as Extract<CaseEvent, { type: 'DecisionTaken' }>;
    const entry = { year: 2026, value: 1 };
    const numbered = { ...decided, decision: { ...decided.decision, number: '55-2026-000042', entry } };
    expect(replayed([...events.slice(0, -1), numbered], events.length - 1)).toEqual({
      ok: true,
      value: numbered,
    });
    const persons = { item: 'PERSONS#0002', hash: 'e'.repeat(64) };
    const changed = { ...acted(held, family(2), 'provider').events.at(-1), family: persons } as CaseEvent;
    expect(replayEvent(changed, held.kase, known(kandasInclusion2026))).toEqual({ ok: true, value: changed });
    const listed = givenAt('at-commission').events;
    expect(listed.at(-1)).toMatchObject({ list: '55-2026-000003', listId: 'list-1' });
  });

  it('takes more places however many it took, since they were there', () => {
    const grown = { ...acted(held, family(2), 'provider').events.at(-1), persons: 900 } as CaseEvent;
    expect(replayEvent(grown, held.kase, known(kandasInclusion2026))).toMatchObject({
      value: { type: 'FamilyChanged', persons: 900 },
    });
  });
});

describe('what comes from outside a case', () => {
  it('is recorded, and not computed again', () => {
    const { events } = givenAt('delivered');
    expect(events.filter(isRecorded).map(({ type }) => type)).toEqual(['ApplicationFiled', 'DocumentIssued']);
    expect(replayEvent(documentIssued(held.kase), held.kase, known(kandasInclusion2026))).toEqual({
      ok: true,
      value: undefined,
    });
    const types = [
      'SignatureReceived',
      'SignatureRefused',
      'DocumentSigned',
      'DecisionCorrected',
      'DeadlineAlertRaised',
      'DeadlinesReprojected',
      'ApplicationWithdrawn',
    ];
    expect(types.filter((type) => isRecorded({ type } as CaseEvent))).toEqual(types.slice(0, 4));
  });
});

describe('an alert that is on record', () => {
  const { kase } = givenAt('registered');
  const deadline = kase.deadlines.at(-1) ?? expect.fail('a clock runs');
  const rung = deadline.rungs[0] ?? expect.fail('a rung is armed');
  const alert = {
    type: 'DeadlineAlertRaised',
    at: rung.fireAt,
    by: { subject: 'qonys', role: 'system' },
    deadline: deadline.id,
    stage: deadline.stage,
    rung,
    dueAt: deadline.due.at,
    basis: deadline.cites.join('; '),
  } as const;
  const again = (event: CaseEvent) => replayEvent(event, kase, known(kandasInclusion2026));

  it('is what the clock of the case says', () => {
    expect(again(alert)).toEqual({ ok: true, value: alert });
    const told = {
      ...alert,
      stage: 'another',
      dueAt: addMilliseconds(alert.dueAt, 1),
      basis: 'another',
      rung: { ...rung, fireAt: alert.dueAt },
    };
    expect(again(told)).toEqual({ ok: true, value: alert });
  });

  it('is nothing where the case has no such clock, rung or generation', () => {
    for (const other of [
      { ...alert, deadline: 'another' },
      { ...alert, rung: { ...rung, name: 'another' } },
      { ...alert, rung: { ...rung, generation: 2 } },
    ])
      expect(again(other)).toEqual({ ok: true, value: undefined });
  });
});
