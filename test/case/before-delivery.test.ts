import { describe, expect, it } from 'vitest';
import {
  beforeDelivery,
  isToldBeforeDelivery,
  mayTellOutcome,
  veilOf,
} from '#functions/case/before-delivery.ts';
import type { CaseEvent } from '#functions/case/events.ts';
import { kandasInclusion2026 as service } from '#functions/law/services/kandas-inclusion.2026.ts';
import { almaty } from '#test/support/almaty.ts';
import { documentIssued, EXAMPLES, type GivenCase, givenAt } from '#test/support/given-case.ts';

const offered = givenAt('recommended').and(EXAMPLES['offer-hearing'], almaty('2026-03-18T14:00'));
const typesTold = ({ kase, events }: GivenCase) =>
  events.filter((event) => isToldBeforeDelivery(kase, event)).map(({ type }) => type);
const event = (type: CaseEvent['type'], more: object = {}) =>
  ({ type, at: almaty('2026-03-18T11:00'), ...more }) as never;

describe('what hides the outcome from the applicant', () => {
  it.each([
    ['filed', undefined],
    ['at-commission', undefined],
    ['recommended', 'considered'],
    ['included', 'decided'],
    ['refused', 'decided'],
    ['decision-at-corporation', 'decided'],
    ['delivered', undefined],
    ['not-accepted', undefined],
  ])('at the stage %s is %s', (stage, veil) => {
    expect(veilOf(givenAt(stage).kase)).toBe(veil);
  });

  it('falls with the notice of the hearing, and comes back with the decision', () => {
    expect(veilOf(offered.kase)).toBeUndefined();
    expect(veilOf(offered.and(EXAMPLES.refuse, almaty('2026-04-02T10:00')).kase)).toBe('decided');
  });
});

describe('the case as its applicant sees it', () => {
  it('is the case itself where nothing has to be hidden', () => {
    for (const given of [givenAt('at-commission'), offered, givenAt('delivered')])
      expect(beforeDelivery(given.kase)).toBe(given.kase);
  });

  it('says that it was considered, and not with which recommendation', () => {
    const { kase } = givenAt('recommended');
    const seen = beforeDelivery(kase);
    expect(seen.stage).toBe('considered');
    expect(seen.recommendation).toBeUndefined();
    expect(seen.deadlines.map(({ stage }) => stage)).toEqual(['filed', 'registered', 'at-commission']);
  });

  it('says that it was decided, and neither how, nor in which document, nor with which places', () => {
    const included = givenAt('included');
    const issued = included.happened(documentIssued(included.kase));
    const other = {
      ...documentIssued(included.kase),
      document: { id: 'other', form: 'another-form' },
    } as CaseEvent;
    const seen = beforeDelivery(issued.happened(other).kase);
    expect(seen).toMatchObject({ stage: 'decided', number: included.kase.number });
    expect([seen.decision, seen.recommendation, seen.held]).toEqual([undefined, undefined, undefined]);
    expect(seen.documents.map(({ id }) => id)).toEqual(['other']);
  });

  it('keeps the recommendation that the notice of the hearing has told', () => {
    const { kase } = offered.and(EXAMPLES.refuse, almaty('2026-04-02T10:00'));
    expect(beforeDelivery(kase)).toMatchObject({ stage: 'decided', recommendation: kase.recommendation });
  });

  it('hides that a family has grown past its places', () => {
    const { kase } = givenAt('included');
    const grown = { persons: 3, needed: 2, left: 0, at: kase.stageSince, reference: '13' };
    expect(beforeDelivery({ ...kase, grown }).grown).toBeUndefined();
  });
});

describe('an event that could tell the outcome', () => {
  it('is a recommendation, and every step behind the commission but to an end', () => {
    const may = (one: CaseEvent) => mayTellOutcome(one, service);
    expect(['OutcomeRecommended', 'RefusalProposed'].map((type) => may(event(type as never)))).toEqual([
      true,
      true,
    ]);
    expect(may(event('HearingOffered'))).toBe(false);
    const steps = (...to: readonly string[]) => to.map((stage) => may(event('DecisionTaken', { to: stage })));
    expect(steps('filed', 'registered', 'accepted', 'at-commission', 'at-mission')).toEqual(
      Array(5).fill(false),
    );
    expect(steps('recommended', 'included', 'refused', 'decision-at-corporation')).toEqual(
      Array(4).fill(true),
    );
    expect(steps('delivered', 'not-accepted')).toEqual([false, false]);
    expect(steps('considered', 'a-stage-of-another-edition')).toEqual([true, true]);
  });
});

describe('the events that an applicant may read before the decision is sent', () => {
  it('are all, where nothing is hidden', () => {
    expect(typesTold(givenAt('delivered'))).toEqual(givenAt('delivered').events.map(({ type }) => type));
    expect(typesTold(offered)).toContain('OutcomeRecommended');
  });

  it('end before the recommendation while no hearing was offered', () => {
    expect(typesTold(givenAt('recommended'))).toEqual([
      'ApplicationFiled',
      'ApplicationRegistered',
      'ApplicationForwarded',
    ]);
  });

  it('end before the decision, from its instant on', () => {
    const refused = offered.and(EXAMPLES.refuse, almaty('2026-04-02T10:00'));
    expect(typesTold(refused)).toEqual([
      'ApplicationFiled',
      'ApplicationRegistered',
      'ApplicationForwarded',
      'OutcomeRecommended',
      'HearingOffered',
    ]);
    expect(
      isToldBeforeDelivery(refused.kase, event('HearingOffered', { at: refused.kase.decision?.at })),
    ).toBe(false);
  });

  it('leave out the clocks of the stages that would tell it', () => {
    const { kase } = givenAt('recommended');
    const told = (one: never) => isToldBeforeDelivery(kase, one);
    const moved = (stage: string) => ({ moved: [{ after: { stage: 'filed' } }, { after: { stage } }] });
    for (const [stage, is] of [
      ['registered', true],
      ['at-commission', true],
      ['recommended', false],
    ] as const) {
      expect(told(event('DeadlineAlertRaised', { stage }))).toBe(is);
      expect(told(event('TermsSuspended', { paused: [{ stage: 'filed' }, { stage }] }))).toBe(is);
      expect(told(event('TermsResumed', moved(stage)))).toBe(is);
      expect(told(event('DeadlinesReprojected', moved(stage)))).toBe(is);
    }
    expect(told(event('RefusalProposed'))).toBe(false);
  });
});
