import { describe, expect, it } from 'vitest';
import {
  beforeDelivery,
  isToldBeforeDelivery,
  mayTellOutcome,
  veilOf,
} from '#functions/case/before-delivery.ts';
import type { CaseEvent } from '#functions/case/events.ts';
import { kandasInclusion2026 as service } from '#functions/law/services/kandas-inclusion.2026.ts';
import { COMPLAINTS } from '#functions/law/services.ts';
import { almaty } from '#test/support/almaty.ts';
import {
  documentIssued,
  EXAMPLES,
  type GivenCase,
  givenAt,
  heard,
  noticed,
  noticeIssued,
} from '#test/support/given-case.ts';
import { givenComplaint } from '#test/support/given-complaint.ts';

const OFFERED = almaty('2026-03-18T14:00');
const given = givenAt('recommended').and(EXAMPLES['offer-hearing'], OFFERED);
const untold = given.happened(noticeIssued(given.kase));
const told = noticed(givenAt('recommended'), OFFERED);
const refused = heard(givenAt('recommended'), OFFERED, almaty('2026-04-02T10:00')).and(
  EXAMPLES.refuse,
  almaty('2026-04-02T10:00'),
);
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

  it('falls when the notice of the hearing is delivered, and comes back with the decision', () => {
    expect(veilOf(untold.kase)).toBe('considered');
    expect(veilOf(told.kase)).toBeUndefined();
    expect(veilOf(refused.kase)).toBe('decided');
  });

  it('stays down when a second notice replaces one that was delivered', () => {
    expect(veilOf(told.and(EXAMPLES['offer-hearing'], OFFERED).kase)).toBeUndefined();
    expect(veilOf(untold.and(EXAMPLES['offer-hearing'], OFFERED).kase)).toBe('considered');
  });

  it('falls with a notice of which there is no paper to deliver', () => {
    const { form: _none, ...hearing } = untold.kase.hearing ?? {
      offeredAt: OFFERED,
      heldAt: OFFERED,
      grounds: [],
    };
    expect(veilOf({ ...untold.kase, hearing })).toBeUndefined();
  });
});

describe('the case as its applicant sees it', () => {
  it('is the case itself where nothing has to be hidden', () => {
    for (const { kase } of [givenAt('at-commission'), told, givenAt('delivered')])
      expect(beforeDelivery(kase)).toBe(kase);
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
    const { kase } = refused;
    const { recommendation, hearing } = kase;
    expect(beforeDelivery(kase)).toMatchObject({ stage: 'decided', recommendation, hearing });
  });

  it('says nothing of a hearing whose notice was not delivered, nor shows its paper', () => {
    const seen = beforeDelivery(untold.kase);
    expect([seen.stage, seen.hearing, seen.documents]).toEqual(['considered', undefined, []]);
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
    const telling = ['OutcomeRecommended', 'RefusalProposed', 'HearingOffered'] as const;
    expect(telling.map((type) => may(event(type)))).toEqual([true, true, true]);
    expect(may(event('HearingNoticeDelivered'))).toBe(false);
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
    expect(typesTold(told)).toEqual(told.events.map(({ type }) => type));
  });

  it('end before the recommendation while no notice of a hearing was delivered', () => {
    for (const one of [givenAt('recommended'), untold]) {
      expect(typesTold(one)).toEqual(['ApplicationFiled', 'ApplicationRegistered', 'ApplicationForwarded']);
    }
    const signature = { document: untold.kase.documents[0]?.id };
    expect(isToldBeforeDelivery(untold.kase, event('DocumentSigned', signature))).toBe(false);
  });

  it('end before the decision, from its instant on', () => {
    expect(typesTold(refused)).toEqual([
      'ApplicationFiled',
      'ApplicationRegistered',
      'ApplicationForwarded',
      'OutcomeRecommended',
      'HearingOffered',
      'DocumentIssued',
      'HearingNoticeDelivered',
    ]);
    expect(isToldBeforeDelivery(refused.kase, event('HearingHeld', { at: refused.kase.decision?.at }))).toBe(
      false,
    );
  });

  it('leave out the clocks of the stages that would tell it', () => {
    const { kase } = givenAt('recommended');
    const isTold = (one: never) => isToldBeforeDelivery(kase, one);
    const moved = (stage: string) => ({ moved: [{ after: { stage: 'filed' } }, { after: { stage } }] });
    for (const [stage, is] of [
      ['registered', true],
      ['at-commission', true],
      ['recommended', false],
    ] as const) {
      expect(isTold(event('DeadlineAlertRaised', { stage }))).toBe(is);
      expect(isTold(event('TermsSuspended', { paused: [{ stage: 'filed' }, { stage }] }))).toBe(is);
      expect(isTold(event('TermsResumed', moved(stage)))).toBe(is);
      expect(isTold(event('DeadlinesReprojected', moved(stage)))).toBe(is);
    }
    expect(isTold(event('RefusalProposed'))).toBe(false);
  });
});

describe('of a complaint', () => {
  const answered = givenComplaint()
    .and(EXAMPLES.register, almaty('2026-04-07T10:00'))
    .and(EXAMPLES.dismiss, almaty('2026-04-08T10:00'));

  it('nothing is hidden from the complainant', () => {
    expect(veilOf(answered.kase)).toBeUndefined();
    expect(beforeDelivery(answered.kase)).toBe(answered.kase);
    expect(typesTold(answered)).toEqual(['ComplaintFiled', 'ApplicationRegistered', 'ComplaintAnswered']);
  });

  it('no step tells the outcome too early, nor does the return of its case', () => {
    const step = event('ComplaintAnswered', { to: 'dismissed-by-head' });
    expect(mayTellOutcome(step, COMPLAINTS)).toBe(false);
    expect(mayTellOutcome(event('OutcomeRecommended', { to: 'recommended' }), COMPLAINTS)).toBe(false);
    expect(mayTellOutcome(event('CaseReturned', { to: 'recommended' }), service)).toBe(false);
    expect(mayTellOutcome(event('CaseReturned', { to: 'recommended' }), COMPLAINTS)).toBe(false);
  });
});

describe('the papers of a hearing whose notice has not gone out', () => {
  const paper = { ...untold.kase.documents[0], id: 'letter', form: 'a-letter' };
  const kase = { ...untold.kase, documents: [...untold.kase.documents, paper] } as typeof untold.kase;
  const isTold = (type: CaseEvent['type'], more: object) => isToldBeforeDelivery(kase, event(type, more));

  it('are hidden with their signatures, and other papers are not', () => {
    const notice = untold.kase.documents[0]?.id;
    expect([
      isTold('DocumentIssued', { document: untold.kase.documents[0] }),
      isTold('DocumentIssued', { document: paper }),
      isTold('DocumentSigned', { document: notice }),
      isTold('DocumentSigned', { document: 'letter' }),
      isTold('SignatureReceived', { document: notice }),
      isTold('SignatureReceived', { document: 'another' }),
    ]).toEqual([false, true, false, true, false, true]);
  });
});
