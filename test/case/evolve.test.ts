import { describe, expect, it } from 'vitest';
import type { CaseEvent } from '#functions/case/events.ts';
import { caseOf, evolve } from '#functions/case/evolve.ts';
import { almaty } from '#test/support/almaty.ts';
import {
  documentIssued,
  EXAMPLES,
  FILED_AT,
  givenAt,
  givenFiled,
  noticed,
} from '#test/support/given-case.ts';

/** One event of every type, taken from real histories. */
function oneOfEach(): readonly CaseEvent[] {
  const handedOver = givenAt('at-state-corporation').and(EXAMPLES['hand-over'], almaty('2026-03-19T10:00'));
  const hearing = noticed(givenAt('recommended'), almaty('2026-03-18T14:00'));
  const objected = hearing
    .and(EXAMPLES.object, almaty('2026-03-19T10:00'))
    .and(EXAMPLES['accept-objection'], almaty('2026-03-19T11:00'));
  const refused = givenAt('refused');
  const alert: CaseEvent = {
    type: 'DeadlineAlertRaised',
    at: almaty('2026-03-27'),
    by: { subject: 'qonys', role: 'system' },
    deadline: 'registered-1',
    stage: 'registered',
    rung: { name: 'due', to: 'head', fireAt: almaty('2026-03-27') },
    dueAt: almaty('2026-03-27'),
    basis: 'K¶6',
  };
  const all = [
    ...handedOver.events,
    ...objected.events,
    ...refused.events,
    ...givenAt('delivered').events,
    alert,
  ];
  return [...new Map(all.map((event) => [event.type, event])).values()];
}

describe('a case', () => {
  it('begins with what the filing says', () => {
    expect(givenFiled({ familySize: 4 }).kase).toMatchObject({
      id: 'case-1',
      number: '55-2026-000007',
      service: { code: 'kandas-inclusion', edition: '2026-01-01' },
      region: '550000000',
      channel: 'migration-portal',
      filedBy: { role: 'applicant' },
      filedAt: FILED_AT,
      acceptedOn: '2026-03-18',
      places: 5,
      documentsFiled: [{ code: 'identity' }],
      persons: { item: 'PERSONS#0001', hash: 'f'.repeat(64) },
      stage: 'filed',
      stageSince: FILED_AT,
      documents: [],
    });
  });

  it('cannot begin with anything else, nor with nothing', () => {
    const others = oneOfEach().filter(({ type }) => type !== 'ApplicationFiled');
    expect(others).toHaveLength(13);
    for (const event of others) {
      expect(() => evolve(undefined, event)).toThrow(`a case cannot begin with ${event.type}`);
    }
    expect(() => caseOf([])).toThrow('a case has at least one event');
  });

  it('goes on after every event, at every stage, whether or not the law would have allowed it', () => {
    for (const { events } of ['filed', 'recommended', 'refused', 'delivered'].map((stage) =>
      givenAt(stage),
    )) {
      for (const event of oneOfEach()) expect(() => evolve(caseOf(events), event)).not.toThrow();
    }
  });

  it('is not changed by an event: a new one comes of it', () => {
    const { kase } = givenAt('recommended');
    const before = structuredClone(kase);
    for (const event of oneOfEach()) evolve(kase, event);
    expect(kase).toEqual(before);
  });
});

describe('what an event leaves on the case', () => {
  it('a recommendation: outcome, grounds and instant', () => {
    const said = { outcome: 'refuse', grounds: ['no-quota'] } as const;
    const at = almaty('2026-03-19T10:00');
    const { kase } = givenAt('at-commission').and(
      { verb: 'recommend', said: { ...said, grounds: ['no-quota'] } },
      at,
    );
    expect(kase.recommendation).toEqual({ ...said, at });
  });

  it('a decision: nothing but itself; the hearing and the recommendation stay', () => {
    const { kase } = givenAt('refused');
    expect(kase).toMatchObject({
      stage: 'refused',
      recommendation: { outcome: 'include' },
      hearing: { grounds: ['no-quota'] },
      decision: { outcome: 'refuse' },
    });
  });

  it('a document beside those before it', () => {
    const included = givenAt('included');
    const event = documentIssued(included.kase);
    expect(included.happened(event).happened(event).kase.documents).toHaveLength(2);
  });

  it('a delivery: when, by which way, with which evidence', () => {
    expect(givenAt('delivered').kase.delivery).toEqual({
      at: almaty('2026-03-20T10:00'),
      by: 'personal-cabinet',
      reference: '7741',
    });
  });

  it('an alert: nothing, since the clock goes on', () => {
    const { kase } = givenAt('registered');
    const alert = oneOfEach().find(({ type }) => type === 'DeadlineAlertRaised');
    expect(alert && evolve(kase, alert)).toEqual(kase);
  });
});
