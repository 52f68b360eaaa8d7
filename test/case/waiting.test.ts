import { describe, expect, it } from 'vitest';
import type { Case } from '#functions/case/case.ts';
import { waitingChange, waitingFor } from '#functions/case/waiting.ts';
import { workOrderOf } from '#functions/case/work-order.ts';
import { almaty } from '#test/support/almaty.ts';
import { FILED_AT, givenAt } from '#test/support/given-case.ts';

const caseAt = (stage: string, familySize = 0): Case => givenAt(stage, { familySize }).kase;
const about = {
  caseId: 'case-1',
  number: '55-2026-000007',
  region: '550000000',
  category: 'kandas',
  filedAt: FILED_AT,
};
const grown = { persons: 5, needed: 2, left: 1, at: FILED_AT, reference: '13' };
const refusedFor = (...grounds: readonly string[]): Case => {
  const kase = caseAt('refused', 2);
  return { ...kase, decision: { ...(kase.decision as NonNullable<Case['decision']>), grounds } };
};

describe('an application waits for places', () => {
  it('once it may be included, with all that its family needs', () => {
    expect(waitingFor(caseAt('recommended', 2))).toEqual({ ...about, needed: 3, why: 'decision' });
    for (const stage of ['filed', 'registered', 'at-commission', 'not-accepted', 'included'])
      expect([stage, waitingFor(caseAt(stage))]).toEqual([stage, undefined]);
  });

  it('not where the commission has spoken against it', () => {
    const against = givenAt('at-commission').and(
      { verb: 'recommend', said: { outcome: 'refuse', grounds: ['no-quota'] } },
      almaty('2026-03-18T14:00'),
    );
    expect(waitingFor(against.kase)).toBeUndefined();
  });

  it('when it was refused for want of them, in the year of the decision', () => {
    expect(waitingFor(caseAt('refused', 2))).toEqual({ ...about, needed: 3, why: 'refused', year: 2026 });
    expect(waitingFor(refusedFor('inaccurate-documents', 'no-quota'))).toMatchObject({ why: 'refused' });
    expect(waitingFor(refusedFor('inaccurate-documents'))).toBeUndefined();
    expect(waitingFor(refusedFor())).toBeUndefined();
  });

  it('when its family has grown past those that were left: for what it lacks', () => {
    expect(waitingFor({ ...caseAt('included', 2), grown })).toEqual({
      ...about,
      needed: 2,
      why: 'family',
      year: 2026,
    });
    const { held: _held, ...fallen } = caseAt('included', 2);
    expect(waitingFor({ ...fallen, grown })).toBeUndefined();
  });

  it('never where it was filed to try the system out, nor where the service takes none or keeps no list', () => {
    const kase = caseAt('recommended');
    expect(waitingFor({ ...kase, synthetic: true })).toBeUndefined();
    const consent = { code: 'kandas-consent', edition: '2021-08-11' };
    expect(waitingFor({ ...kase, service: consent, stage: 'at-commission' })).toBeUndefined();
  });
});

describe('a step', () => {
  const waits = caseAt('recommended', 2);
  const waiting = waitingFor(waits);

  it('puts an application on the list that begins to wait, and removes one that waits no more', () => {
    expect(waitingChange(caseAt('at-commission', 2), waits)).toEqual({ put: waiting });
    expect(waitingChange(undefined, waits)).toEqual({ put: waiting });
    expect(waitingChange(waits, caseAt('included', 2))).toEqual({ remove: waiting });
  });

  it('changes nothing where it waits, or waits not, as before', () => {
    expect(waitingChange(waits, { ...waits, stageSince: almaty('2026-03-20T10:00') })).toBeUndefined();
    expect(waitingChange(undefined, caseAt('filed'))).toBeUndefined();
    expect(waitingChange(caseAt('filed'), caseAt('registered'))).toBeUndefined();
  });

  it('puts it anew where it needs more, waits for another reason, or for another year', () => {
    const refused = caseAt('refused', 2);
    const ofNextYear = { ...refused, decision: { ...refused.decision, on: '2027-01-04' } } as Case;
    expect(waitingChange(waits, { ...waits, places: 4 })).toMatchObject({ put: { needed: 4 } });
    expect(waitingChange(waits, refused)).toMatchObject({ put: { why: 'refused' } });
    expect(waitingChange(refused, ofNextYear)).toMatchObject({ put: { year: 2027 } });
  });
});

it('a work list has the earliest due first, and a case that has ended by its end', () => {
  const kase = caseAt('registered');
  expect(workOrderOf(kase)).toBe(`${kase.deadlines.at(-1)?.due.at}#case-1`);
  const ended = givenAt('included').kase;
  const closed = { ...ended, deadlines: [] };
  expect(workOrderOf(closed)).toBe(`${ended.stageSince}#case-1`);
});
