import { describe, expect, it } from 'vitest';
import type { Case } from '#functions/case/case.ts';
import type { CaseReturned, ComplaintSettled } from '#functions/case/events.ts';
import { evolve } from '#functions/case/evolve.ts';
import { consequenceOf, stagesToReturnTo } from '#functions/case/return-case.ts';
import { calendarOfKazakhstan as calendar } from '#functions/law/calendar/calendar.ts';
import { almaty } from '#test/support/almaty.ts';
import { acceptedOf, actorOf, EXAMPLES, type GivenCase, givenAt } from '#test/support/given-case.ts';
import { givenComplaint, givenRefusal } from '#test/support/given-complaint.ts';

const FILED = almaty('2026-04-06T10:00');
const REGISTERED = almaty('2026-04-07T10:00');
const ANSWERED = almaty('2026-04-08T10:00');
const refusal = givenRefusal();

type As = NonNullable<Parameters<typeof givenComplaint>[0]>;
const reviewed = (as: As = {}) => givenComplaint(as).and(EXAMPLES.register, REGISTERED);
const uphold = (returnsTo?: string) =>
  ({
    verb: 'uphold',
    said: { reply: 'Бас тарту негізсіз.', ...(returnsTo === undefined ? {} : { returnsTo }) },
  }) as const;
/** What the last event of a complaint does to the case that it is about. */
const consequence = (complaint: GivenCase, about: Case, now = ANSWERED) =>
  consequenceOf(complaint.events.at(-1) ?? expect.fail('no event'), complaint.kase, about, {
    now,
    actor: actorOf('head'),
    calendar,
  });
/** What comes of a complaint about a case when it is upheld. */
const upheld = (about: Case, returnsTo?: string, as: As = {}) =>
  consequence(reviewed({ about, ...as }).and(uphold(returnsTo), ANSWERED), about);

const invalid = (code: string, found: string, allowed: string) => ({
  ok: false,
  refusal: { code: 'complaint-invalid', errors: [{ pointer: '/returnsTo', code, found, allowed }] },
});
const settled = (outcome: ComplaintSettled['outcome'], basis = 'K¶24; R¶16') => ({
  ok: true,
  value: {
    type: 'ComplaintSettled',
    at: ANSWERED,
    by: actorOf('head'),
    complaint: { caseId: 'complaint-1', number: '55-2026-000001' },
    outcome,
    basis,
  },
});
const WITHDRAWAL = 'ours: the orders name no withdrawal; a complaint may be taken back until it is answered';
const CAME_THROUGH = 'filed, registered, at-commission, recommended';

/** An act of the provider, of which one may complain wherever the case stands. */
const registration = (about: GivenCase): As => ({
  against: { what: 'act', event: 2 },
  act: about.events[1] ?? expect.fail('not registered'),
});

describe('a complaint that comes to its end is on record with its case, which stays where it is', () => {
  it('when it is dismissed', () => {
    expect(consequence(reviewed().and(EXAMPLES.dismiss, ANSWERED), refusal.kase)).toEqual(settled('dismiss'));
  });

  it('when it is taken back', () => {
    const complaint = reviewed();
    const withdrawn = acceptedOf(complaint.when(EXAMPLES.withdraw, ANSWERED, 'applicant'));
    expect(consequence(complaint.happened(withdrawn), refusal.kase)).toEqual(
      settled('withdrawn', WITHDRAWAL),
    );
  });

  it('when it is upheld against inaction: what was not done is done where the case stands', () => {
    const about = givenAt('registered').kase;
    const as = { against: { what: 'inaction' } } as const;
    expect(upheld(about, undefined, as)).toEqual(settled('uphold'));
    expect(upheld(about, 'filed', as)).toEqual(
      invalid('stage-not-asked', 'a stage', 'nothing: what was not done is done where the case stands'),
    );
  });

  it('when it is upheld against an act and names no stage', () => {
    const about = givenAt('registered');
    expect(upheld(about.kase, undefined, registration(about))).toEqual(settled('uphold'));
  });
});

it('nothing follows from what happens to a complaint before its end, nor from the end of any other case', () => {
  expect(consequence(reviewed(), refusal.kase)).toEqual({ ok: true, value: undefined });
  const filed = givenAt('filed');
  const back = filed.happened(acceptedOf(filed.when(EXAMPLES.withdraw, FILED, 'applicant')));
  expect(consequence(back, refusal.kase)).toEqual({ ok: true, value: undefined });
});

describe('an upheld complaint against a decision sends the case back', () => {
  it('to the stage named, with its clocks afresh, and annuls the decision by its number', () => {
    expect(upheld(refusal.kase, 'recommended')).toMatchObject({
      ok: true,
      value: {
        type: 'CaseReturned',
        at: ANSWERED,
        by: actorOf('head'),
        from: 'delivered',
        to: 'recommended',
        complaint: { caseId: 'complaint-1', number: '55-2026-000001' },
        annuls: '55-2026-000001',
        undoes: ['decision', 'hearing'],
        basis: 'K¶24; R¶16',
        opens: [{ id: 'recommended-2', startsOn: '2026-04-08', serviceFrom: '2026-04-08' }],
      },
    });
  });

  it.each([
    ['recommended', ['decision', 'hearing']],
    ['at-commission', ['decision', 'hearing', 'recommendation']],
    ['registered', ['decision', 'hearing', 'recommendation']],
    ['filed', ['decision', 'hearing', 'recommendation']],
  ])('to %s without what is done there anew: %j', (stage, undoes) => {
    expect(upheld(refusal.kase, stage)).toMatchObject({ value: { to: stage, undoes } });
  });

  it('and not without a stage, nor to one that it did not come through', () => {
    expect(upheld(refusal.kase)).toEqual(invalid('stage-missing', 'nothing', CAME_THROUGH));
    for (const stage of ['at-state-corporation', 'refused', 'delivered', 'nowhere']) {
      expect(upheld(refusal.kase, stage)).toEqual(
        invalid('stage-not-returnable', 'another stage', CAME_THROUGH),
      );
    }
  });

  it('and not where that decision has fallen already, or another has taken its place', () => {
    const { decision, ...undecided } = refusal.kase;
    const complaint = reviewed().and(uphold('recommended'), ANSWERED);
    const other = {
      ...refusal.kase,
      ...(decision ? { decision: { ...decision, number: '55-2026-000002' } } : {}),
    };
    for (const about of [undecided, other]) {
      expect(consequence(complaint, about)).toEqual({
        ok: false,
        refusal: { code: 'decision-not-in-force' },
      });
    }
    // Whatever it is against, a complaint that is dismissed changes nothing, and is settled.
    expect(consequence(reviewed().and(EXAMPLES.dismiss, ANSWERED), undecided)).toEqual(settled('dismiss'));
  });

  it('and not in a year that the calendar does not know', () => {
    const complaint = reviewed().and(uphold('recommended'), ANSWERED);
    const late = almaty('2027-12-30T10:00');
    expect(consequence(complaint, refusal.kase, late)).toMatchObject({
      ok: false,
      refusal: { code: 'calendar-unknown' },
    });
  });
});

describe('an upheld complaint against an act', () => {
  it('sends a case back that was not decided: nothing is annulled', () => {
    const about = givenAt('recommended');
    const back = upheld(about.kase, 'registered', registration(about));
    expect(back).toMatchObject({ value: { to: 'registered', undoes: ['recommendation'] } });
    expect(back.ok && back.value && 'annuls' in back.value).toBe(false);
    expect(upheld(about.kase, 'recommended', registration(about))).toMatchObject({ value: { undoes: [] } });
  });

  it('takes a refusal to accept the papers back', () => {
    const about = givenAt('not-accepted');
    expect(upheld(about.kase, 'filed', registration(about))).toMatchObject({
      value: { from: 'not-accepted', to: 'filed', undoes: ['acceptance-refusal'] },
    });
  });

  it('does not bring to life what the applicant took back', () => {
    const before = givenAt('registered');
    const gone = before.happened(acceptedOf(before.when(EXAMPLES.withdraw, FILED, 'applicant')));
    expect(gone.kase.stage).toBe('application-withdrawn');
    expect(upheld(gone.kase, 'filed', registration(gone))).toEqual({
      ok: false,
      refusal: { code: 'decision-not-in-force' },
    });
    const given = givenAt('included');
    const up = given.happened(acceptedOf(given.when(EXAMPLES['give-up'], FILED, 'applicant')));
    expect(up.kase.stage).toBe('withdrawn');
    expect(upheld(up.kase, 'filed', registration(up))).toMatchObject({
      refusal: { code: 'decision-not-in-force' },
    });
  });
});

describe('the stages to return to', () => {
  it.each([
    ['filed', ['filed']],
    ['at-commission', ['filed', 'registered', 'at-commission']],
    ['not-accepted', ['filed']],
    ['delivered', ['filed', 'registered', 'at-commission', 'recommended']],
    [
      'decision-at-corporation',
      ['at-state-corporation', 'filed', 'registered', 'at-commission', 'recommended'],
    ],
  ])('of a case at %s are %j', (stage, stages) => {
    expect(stagesToReturnTo(givenAt(stage).kase)).toEqual(stages);
  });

  it('are each named once, however often the case came through it', () => {
    const back = acceptedOf(upheld(refusal.kase, 'registered')) as CaseReturned;
    expect(stagesToReturnTo(refusal.happened(back).kase)).toEqual(CAME_THROUGH.split(', '));
  });
});

describe('a case that went back', () => {
  const back = acceptedOf(upheld(refusal.kase, 'recommended')) as CaseReturned;
  const lodged = refusal.happened({
    type: 'ComplaintLodged',
    at: FILED,
    by: actorOf('applicant'),
    complaint: back.complaint,
    channel: 'head',
    against: 'decision',
    basis: 'K¶24; R¶16',
  });
  const other = { ...back.complaint, caseId: 'complaint-2', number: '55-2026-000002' };
  const twice = lodged.happened({ ...lodged.events.at(-1), complaint: other } as CaseReturned);
  const { kase } = twice.happened(back);

  it('has neither decision nor delivery nor hearing, and keeps what was not undone', () => {
    for (const part of ['decision', 'decidedTo', 'held', 'grown', 'delivery', 'hearing']) {
      expect(kase).not.toHaveProperty(part);
    }
    expect(kase).toMatchObject({ stage: 'recommended', recommendation: { outcome: 'include' } });
  });

  it('counts its terms afresh from the day on which it went back', () => {
    expect(kase.returns).toEqual([{ on: '2026-04-08', after: refusal.kase.deadlines.length }]);
    expect(kase.deadlines.at(-1)).toMatchObject({ id: 'recommended-2', startsOn: '2026-04-08' });
    expect(kase.deadlines.filter(({ closedAt }) => closedAt === undefined)).toHaveLength(1);
  });

  it('knows that this complaint was upheld, and that the other waits', () => {
    expect(kase.complaints?.map(({ caseId, outcome }) => [caseId, outcome])).toEqual([
      ['complaint-1', 'uphold'],
      ['complaint-2', undefined],
    ]);
  });

  it('keeps its papers: that of the decision says that it is annulled, and once so it stays so', () => {
    const form = refusal.kase.decision?.form;
    expect(kase.documents.map((document) => [document.form, document.annulledAt])).toEqual([
      ['hearing-notice', undefined],
      [form, ANSWERED],
    ]);
    const again = acceptedOf(upheld(refusal.kase, 'recommended')) as CaseReturned;
    const later = { ...again, at: almaty('2026-05-08T10:00') };
    expect(twice.happened(back).happened(later).kase.documents.at(-1)?.annulledAt).toBe(ANSWERED);
  });

  it('counts its notices on: the next hearing is not mistaken for the one before', () => {
    expect(kase.noticesBefore).toBe(1);
    const third = { ...refusal.kase, hearing: { ...refusal.kase.hearing, notice: 3 } } as Case;
    expect(evolve(third, back).noticesBefore).toBe(3);
    const said = { ...EXAMPLES['offer-hearing'].said, heldAt: '2026-04-20T05:00:00Z' };
    const offered = twice.happened(back).when({ verb: 'offer-hearing', said }, almaty('2026-04-09T10:00'));
    expect(offered).toMatchObject({ value: { type: 'HearingOffered', notice: 2 } });
  });

  it('has its recommendation and the refusal to accept undone where the complaint undoes them', () => {
    const anew = acceptedOf(upheld(refusal.kase, 'at-commission')) as CaseReturned;
    expect(refusal.happened(anew).kase).not.toHaveProperty('recommendation');
    const unaccepted = givenAt('not-accepted');
    const form = unaccepted.kase.refusedAcceptance?.form ?? '';
    const paper = { id: 'paper', form, sha256: 'a'.repeat(64), bytes: 1, issuedAt: FILED };
    const issued = unaccepted.happened({
      type: 'DocumentIssued',
      at: FILED,
      by: { subject: 'qonys', role: 'system' },
      document: paper,
    });
    const accepted = acceptedOf(upheld(issued.kase, 'filed', registration(issued))) as CaseReturned;
    const after = issued.happened(accepted).kase;
    expect(after).not.toHaveProperty('refusedAcceptance');
    expect(after.documents).toEqual([{ ...paper, annulledAt: ANSWERED }]);
    expect(after.noticesBefore).toBeUndefined();
  });
});
