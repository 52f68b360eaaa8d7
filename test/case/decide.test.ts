import { describe, expect, it } from 'vitest';
import type { Command } from '#functions/case/commands.ts';
import { actorsOf, decide, possibleActs, singleActs, takesDecisionNumber } from '#functions/case/decide.ts';
import { isHearingActDue, isHearingVerb } from '#functions/case/hearing.ts';
import { calendarOfKazakhstan as calendar } from '#functions/law/calendar/calendar.ts';
import { cite } from '#functions/law/citation.ts';
import {
  isEnd,
  ROLES,
  type ServiceDefinition,
  type Stage,
  stageOf,
  targetFor,
  targetsOf,
} from '#functions/law/service.ts';
import { kandasInclusion2026 as service } from '#functions/law/services/kandas-inclusion.2026.ts';
import { VERBS, type Verb } from '#functions/law/verbs.ts';
import { almaty } from '#test/support/almaty.ts';
import {
  acceptedOf,
  actorOf,
  documentIssued,
  EXAMPLES,
  type GivenCase,
  givenAt,
  heard,
  noticed,
  noticeIssued,
} from '#test/support/given-case.ts';

/** Late enough for every hearing of the examples to have been held. */
const LATER = almaty('2026-04-03T10:00');
const STAGES = Object.keys(service.stages);

const OFFERED = almaty('2026-03-18T14:00');

/** A case that waits for nothing but an act of its hearing, or, by any other verb, a case that was heard. */
function hearing(at: GivenCase, verb?: Verb): GivenCase {
  switch (verb) {
    case 'deliver-notice': {
      const offered = at.and(command('offer-hearing'), OFFERED);
      return offered.happened(noticeIssued(offered.kase));
    }
    case 'object':
    case 'hold-hearing':
      return noticed(at, OFFERED);
    case 'accept-objection':
      return noticed(at, OFFERED).and(EXAMPLES.object, OFFERED);
    default:
      return heard(at, OFFERED, LATER);
  }
}

/** A case at the stage at which nothing but the act itself is missing. */
function ready(stage: string, verb?: Verb): GivenCase {
  // Nothing can be given back that is complete: where that act is possible the set is empty.
  const at = givenAt(stage, ['filed', 'at-state-corporation'].includes(stage) ? { documents: [] } : {});
  if (stage === 'recommended') return hearing(at, verb);
  return at.kase.decision && stage !== 'delivered' ? at.happened(documentIssued(at.kase)) : at;
}

const command = (verb: Verb): Command =>
  verb === 'offer-hearing'
    ? { verb, said: { heldAt: '2026-05-04T05:00:00Z', grounds: ['no-quota'] } }
    : EXAMPLES[verb];

const wired = (stage: string, verb: Verb): string | undefined => {
  const found = stageOf(service, stage);
  const target = isEnd(found) ? undefined : found.do[verb];
  return target && targetFor(target, 'migration-portal');
};

/** What the definition wires, written out: a change of the law shows here. */
const WIRING: Readonly<Record<string, readonly [actor: string, ...acts: readonly string[]]>> = {
  'at-state-corporation': ['state-corporation', 'hand-over > filed', 'refuse-to-accept > not-accepted'],
  filed: ['provider', 'register > registered', 'refuse-to-accept > not-accepted'],
  registered: ['provider', 'forward > at-commission'],
  'at-commission': ['commission', 'recommend > recommended'],
  recommended: [
    'provider',
    'include > included-for-corporation | included',
    'offer-hearing > recommended',
    'deliver-notice > recommended',
    'object > recommended',
    'accept-objection > recommended',
    'hold-hearing > recommended',
    'refuse > refused-for-corporation | refused',
  ],
  included: ['provider', 'deliver > delivered'],
  refused: ['provider', 'deliver > delivered'],
  'included-for-corporation': ['provider', 'pass-on > decision-at-corporation'],
  'refused-for-corporation': ['provider', 'pass-on > decision-at-corporation'],
  'decision-at-corporation': ['state-corporation', 'deliver > delivered'],
};

it('is wired as the orders say', () => {
  const wiring = STAGES.flatMap((name) => {
    const stage = stageOf(service, name);
    return isEnd(stage)
      ? []
      : [
          [
            name,
            [
              stage.actor,
              ...Object.entries(stage.do).map(([verb, to]) => `${verb} > ${targetsOf(to).join(' | ')}`),
            ],
          ],
        ];
  });
  expect(Object.fromEntries(wiring)).toEqual(WIRING);
});

describe.each(STAGES)('at the stage %s', (stage) => {
  const at = ready(stage);

  it.each(VERBS.filter((verb) => wired(stage, verb)))('%s leads where the definition says', (verb) => {
    const before = ready(stage, verb);
    const event = acceptedOf(before.when(command(verb), LATER));
    expect(event.at).toBe(LATER);
    expect(before.happened(event).kase.stage).toBe(wired(stage, verb));
  });

  it.each(VERBS.filter((verb) => !wired(stage, verb)))(
    '%s is not possible, for nobody, and the answer says what is',
    (verb) => {
      const due = (other: Verb) => !isHearingVerb(other) || isHearingActDue(other, at.kase);
      const possible = VERBS.filter((other) => wired(stage, other) && due(other));
      for (const role of ROLES) {
        expect(at.when(command(verb), LATER, role)).toEqual({
          ok: false,
          refusal: {
            code: 'act-not-possible',
            verb,
            stage,
            possible: expect.toSatisfy(
              (said: string[]) => said.toSorted().join() === possible.toSorted().join(),
            ),
          },
        });
      }
    },
  );

  it('only its actor acts, whatever the act', () => {
    const found = stageOf(service, stage);
    if (isEnd(found)) return;
    for (const verb of VERBS.filter((one) => wired(stage, one))) {
      const actors = verb === 'object' ? [found.actor, 'applicant'] : [found.actor];
      for (const role of ROLES.filter((one) => !actors.includes(one))) {
        const refusal = { code: 'actor-not-permitted', verb, actor: found.actor };
        expect(ready(stage, verb).when(command(verb), LATER, role)).toEqual({ ok: false, refusal });
      }
    }
  });
});

describe('a decision', () => {
  it('to include takes a place for each person, the number and the form of inclusion', () => {
    const result = givenAt('recommended', { familySize: 4 }).when(EXAMPLES.include, LATER);
    expect(result).toMatchObject({
      ok: true,
      value: {
        type: 'DecisionTaken',
        places: 5,
        decision: {
          outcome: 'include',
          number: '55-2026-000001',
          at: LATER,
          on: '2026-04-03',
          grounds: [],
          form: 'kandas-2026-annex-4-inclusion',
        },
      },
    });
  });

  it('to refuse takes no place', () => {
    const result = ready('recommended').when(EXAMPLES.refuse, LATER);
    expect(result).toMatchObject({
      ok: true,
      value: {
        places: 0,
        decision: { outcome: 'refuse', grounds: ['no-quota'], form: 'kandas-2026-annex-5-refusal' },
      },
    });
  });

  it('is dated by the day in Almaty, not by that of UTC', () => {
    const decisionAt = (wallClock: string) =>
      givenAt('recommended').and(EXAMPLES.include, almaty(wallClock)).kase.decision?.on;
    expect(decisionAt('2026-04-02T23:59:59.999')).toBe('2026-04-02');
    expect(decisionAt('2026-04-03')).toBe('2026-04-03');
  });

  it('is the provider’s: it may include or, after a hearing, refuse against the recommendation', () => {
    const against = ready('at-commission')
      .and({ verb: 'recommend', said: { outcome: 'refuse', grounds: ['not-a-kandas'] } }, LATER)
      .when(EXAMPLES.include, LATER);
    expect(against.ok).toBe(true);
  });

  it('cites the paragraph under which it was taken', () => {
    expect(givenAt('included').events.at(-1)).toMatchObject({ basis: 'M forms 4, 5; K¶8' });
  });

  it('is delivered only when its own document exists', () => {
    const included = givenAt('included');
    expect(included.when(EXAMPLES.deliver, LATER)).toEqual({
      ok: false,
      refusal: { code: 'document-not-ready' },
    });
    const another = documentIssued(included.kase);
    if (another.type !== 'DocumentIssued') throw new Error('a document is issued');
    const wrongForm = { ...another, document: { ...another.document, form: 'kandas-2026-annex-5-refusal' } };
    expect(included.happened(wrongForm).when(EXAMPLES.deliver, LATER).ok).toBe(false);
    expect(included.happened(another).when(EXAMPLES.deliver, LATER).ok).toBe(true);
  });
});

describe('lateness', () => {
  it.each([
    ['filed', 'register'],
    ['registered', 'forward'],
    ['at-commission', 'recommend'],
    ['recommended', 'include'],
  ] as const)('at the stage %s is no reason to refuse to %s', (stage, verb) => {
    expect(givenAt(stage).when(EXAMPLES[verb], almaty('2027-03-18T10:00')).ok).toBe(true);
  });

  it('does not let a case go on beyond the years that the calendar knows', () => {
    const result = givenAt('filed').when(EXAMPLES.register, almaty('2027-12-31T10:00'));
    expect(result.ok).toBe(true);
    const beyond = givenAt('registered').when(EXAMPLES.forward, almaty('2028-01-03T10:00'));
    expect(beyond).toEqual({ ok: false, refusal: { code: 'calendar-unknown' } });
  });
});

describe('an act that is done with others', () => {
  const judge = (verb: Verb, stage: string, more: object = {}) => {
    const { kase } = givenAt(stage);
    const found = stageOf(service, stage);
    const actor = actorOf(isEnd(found) ? 'provider' : found.actor);
    return decide(EXAMPLES[verb], kase, { now: LATER, actor, service, calendar, number: '', ...more });
  };

  it('with a list is done by the list alone, as its paragraph says', () => {
    expect(judge('forward', 'registered')).toEqual({
      ok: false,
      refusal: { code: 'act-by-list', verb: 'forward', basis: 'K¶6' },
    });
    const list = { id: 'list-1', number: '55-2026-000003' };
    expect(judge('forward', 'registered', { list })).toMatchObject({
      value: { list: '55-2026-000003', listId: 'list-1' },
    });
  });

  it('in a session is done by the session alone, as its paragraph says', () => {
    expect(judge('recommend', 'at-commission')).toMatchObject({
      ok: false,
      refusal: { code: 'act-by-session', verb: 'recommend' },
    });
    const session = { id: 'session-1', number: '4' };
    expect(judge('recommend', 'at-commission', { session })).toMatchObject({ value: { session } });
  });

  it('is no act for one case, and every other is', () => {
    const single = (stage: string) => singleActs(givenAt(stage).kase, service);
    expect(single('registered')).toEqual([]);
    expect(single('at-commission')).toEqual([]);
    expect(single('filed')).toEqual(['register', 'refuse-to-accept']);
    expect(single('delivered')).toEqual([]);
  });
});

it('the decisions alone take a number of their register', () => {
  expect(VERBS.filter(takesDecisionNumber)).toEqual(
    VERBS.filter((verb) => ['include', 'consent', 'refuse'].includes(verb)),
  );
  expect(takesDecisionNumber('withdraw')).toBe(false);
});

it('an objection is of the office of the stage and of whoever filed; any other act of the office alone', () => {
  const { kase } = givenAt('recommended');
  expect(actorsOf('object', kase, service)).toEqual(['provider', 'applicant']);
  expect(actorsOf('refuse', kase, service)).toEqual(['provider']);
  expect(actorsOf('deliver', givenAt('delivered').kase, service)).toEqual([]);
});

it('terms that stand still for a hearing let its acts and the decision be done, and no other suspension', () => {
  const stage = service.stages['recommended'] as Stage;
  const both = { ...stage, do: { ...stage.do, suspend: 'recommended', resume: 'recommended' } } as Stage;
  const still: ServiceDefinition = {
    ...service,
    hearing: { clocks: 'stand-still', cite: cite('an order that says so') },
    stages: { ...service.stages, recommended: both },
  };
  const before = givenAt('recommended', { service: still });
  expect(possibleActs(before.kase, still)).toEqual(['include', 'offer-hearing', 'refuse', 'suspend']);
  expect(possibleActs(before.and(EXAMPLES['offer-hearing'], OFFERED).kase, still)).toEqual([
    'include',
    'offer-hearing',
    'deliver-notice',
    'hold-hearing',
    'refuse',
  ]);
});
