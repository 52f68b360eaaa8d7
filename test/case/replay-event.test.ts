import { describe, expect, it } from 'vitest';
import type { CaseEvent } from '#functions/case/events.ts';
import { caseOf } from '#functions/case/evolve.ts';
import { isRecorded, replayEvent } from '#functions/case/replay-event.ts';
import { addMilliseconds } from '#functions/law/calendar/instant.ts';
import type { ServiceDefinition } from '#functions/law/service.ts';
import { kandasInclusion2026 } from '#functions/law/services/kandas-inclusion.2026.ts';
import { almaty } from '#test/support/almaty.ts';
import {
  calendarAfter,
  documentIssued,
  EXAMPLES,
  type GivenCase,
  givenAt,
} from '#test/support/given-case.ts';
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
