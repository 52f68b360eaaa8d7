import { describe, expect, it } from 'vitest';
import type { Candidate } from '#functions/case/candidate-rules.ts';
import type { Case } from '#functions/case/case.ts';
import { casesOn, evolveList, type List, type ListEvent, listOf } from '#functions/case/list.ts';
import {
  addCases,
  followList,
  forwardList,
  listedStages,
  openList,
  regionsOf,
  takeOff,
} from '#functions/case/list-acts.ts';
import { calendarOfKazakhstan as calendar } from '#functions/law/calendar/calendar.ts';
import { kandasInclusion2026 as service } from '#functions/law/services/kandas-inclusion.2026.ts';
import { resettlerOrigin2021 } from '#functions/law/services/resettler-origin.2021.ts';
import { almaty } from '#test/support/almaty.ts';
import { acceptedOf, givenAt } from '#test/support/given-case.ts';

const AT = almaty('2026-03-20T10:00');
const by = { subject: 'some provider', role: 'provider' } as const;
const doing = { now: AT, actor: by };
const REGION = '550000000';
const of = listedStages(service)[0]?.[1] ?? expect.fail('a stage is left with a list');

const registered = (id: string, number: string, more: Partial<Case> = {}): Case => ({
  ...givenAt('registered').kase,
  id,
  number,
  ...more,
});
const candidate = (kase: Case, onList?: string): Candidate => ({
  id: kase.id,
  kase,
  ...(onList === undefined ? {} : { onList }),
});
const one = registered('case-1', '55-2026-000001');
const two = registered('case-2', '55-2026-000002');
const about = {
  id: 'list-1',
  service: { code: service.code, edition: service.edition },
  stage: 'registered',
  region: REGION,
  receiving: REGION,
} as const;
const opening = (...candidates: readonly Candidate[]) => openList({ ...about, of, candidates }, doing);
const opened = (...cases: readonly Case[]) => acceptedOf(opening(...cases.map((kase) => candidate(kase))));
const list = (...events: readonly ListEvent[]): List => listOf([opened(one, two), ...events]);
const forwarding = { service, calendar, number: '55-2026-000003', ...doing };
const forwarded = (of_ = list()) => acceptedOf(forwardList(of_, of, forwarding));

describe('the stages that are left with a list', () => {
  it('are named by the definition with their act', () => {
    expect(listedStages(service).map(([name, { byList }]) => [name, byList.act])).toEqual([
      ['registered', 'forward'],
    ]);
    expect(listedStages(resettlerOrigin2021).map(([, { byList }]) => byList.act)).toContain('list');
  });
});

describe('a list', () => {
  it('is opened with applications, at one stage, between two regions', () => {
    expect(opened(one, two)).toEqual({
      type: 'ListOpened',
      at: AT,
      by,
      listId: 'list-1',
      service: about.service,
      stage: 'registered',
      region: REGION,
      receiving: REGION,
      act: 'forward',
      cases: [
        { caseId: 'case-1', number: '55-2026-000001' },
        { caseId: 'case-2', number: '55-2026-000002' },
      ],
      basis: expect.stringContaining('K¶6'),
    });
    expect(list()).toEqual({
      id: 'list-1',
      service: about.service,
      stage: 'registered',
      act: 'forward',
      region: REGION,
      receiving: REGION,
      openedAt: AT,
      openedBy: by,
      count: 2,
      documents: [],
    });
  });

  it('may be opened without any, and takes them up later', () => {
    const empty = listOf([opened()]);
    expect(empty.count).toBe(0);
    const added = acceptedOf(addCases(empty, [candidate(one)], doing));
    expect(added).toEqual({
      type: 'CasesAdded',
      at: AT,
      by,
      cases: [{ caseId: 'case-1', number: '55-2026-000001' }],
    });
    expect(evolveList(empty, added as ListEvent).count).toBe(1);
  });

  it('takes up nothing where all are on it already, and only the others where some are', () => {
    expect(addCases(list(), [candidate(one, 'list-1')], doing)).toEqual({ ok: true, value: undefined });
    const three = registered('case-3', '55-2026-000009');
    expect(addCases(list(), [candidate(one, 'list-1'), candidate(three)], doing)).toMatchObject({
      value: { cases: [{ caseId: 'case-3' }] },
    });
  });

  it('has those that were taken off no more, and the rest in the order of their numbers', () => {
    const late = registered('case-0', '55-2026-000009');
    const events: readonly ListEvent[] = [
      opened(late, two, one),
      acceptedOf(takeOff(list(), 'case-2', doing)),
      { type: 'CasesAdded', at: AT, by, cases: [{ caseId: 'case-4', number: '55-2026-000004' }] },
    ];
    expect(casesOn(events).map(({ caseId }) => caseId)).toEqual(['case-1', 'case-4', 'case-0']);
    expect(listOf(events).count).toBe(3);
  });

  it('loses an application by an act on the list, or by one on the application', () => {
    expect(takeOff(list(), 'case-1', doing)).toMatchObject({
      value: { type: 'CaseTakenOff', at: AT, by, caseId: 'case-1', because: 'taken-off' },
    });
    expect(takeOff(list(), 'case-1', doing, 'left-stage')).toMatchObject({
      value: { because: 'left-stage' },
    });
  });

  it('begins with its opening', () => {
    const [added] = [{ type: 'CasesAdded', at: AT, by, cases: [] }] as const;
    expect(() => listOf([added])).toThrow('a list cannot begin with CasesAdded');
    expect(() => listOf([])).toThrow('a list has at least one event');
  });

  it('keeps the documents that were issued for it', () => {
    const document = { id: 'list-1-1', form: 'kandas-list', sha256: 'a'.repeat(64), bytes: 1, issuedAt: AT };
    expect(list({ type: 'ListDocumentIssued', at: AT, by, document }).documents).toEqual([document]);
  });

  it('is marked where its applications are synthetic', () => {
    const candidates = [candidate({ ...one, synthetic: true })];
    const marked = acceptedOf(openList({ ...about, of, candidates, synthetic: true }, doing));
    expect(listOf([marked]).synthetic).toBe(true);
    expect('synthetic' in list()).toBe(false);
  });
});

describe('an application that may not be on a list', () => {
  const refused = (...candidates: readonly Candidate[]) => opening(candidate(one), ...candidates);
  const error = (code: string, found: string, allowed: string) => ({
    ok: false,
    refusal: { code: 'list-cases-invalid', errors: [{ pointer: '/cases/1', code, found, allowed }] },
  });
  const other = (more: Partial<Case>, onList?: string) => refused(candidate({ ...two, ...more }, onList));

  it.each<[string, Partial<Case>, string, string]>([
    [
      'case-of-other-service',
      { service: { code: 'kandas-consent', edition: '2026-01-01' } },
      'kandas-consent@2026-01-01',
      'kandas-inclusion@2026-01-01',
    ],
    [
      'case-of-other-service',
      { service: { code: 'kandas-inclusion', edition: '2021-08-11' } },
      'kandas-inclusion@2021-08-11',
      'kandas-inclusion@2026-01-01',
    ],
    [
      'case-of-other-region',
      { region: '630000000' },
      'at an office of 630000000, for 630000000',
      'at an office of 550000000, for 550000000',
    ],
    [
      'case-of-other-region',
      { office: '630000000' },
      'at an office of 630000000, for 550000000',
      'at an office of 550000000, for 550000000',
    ],
    [
      'case-of-other-region',
      { region: '630000000', office: '550000000' },
      'at an office of 550000000, for 630000000',
      'at an office of 550000000, for 550000000',
    ],
    ['case-on-list-of-others', { synthetic: true }, 'a synthetic case', 'a real case'],
    ['case-in-other-stage', { stage: 'filed' }, 'filed', 'registered'],
  ])('is refused by its place: %s', (code, more, found, allowed) => {
    expect(other(more)).toEqual(error(code, found, allowed));
  });

  it('is on another open list, or is not to be seen', () => {
    expect(other({}, 'list-2')).toEqual(
      error('case-on-other-list', 'a case that is on another open list', 'a case that is on no other list'),
    );
    expect(other({}, 'list-1')).toMatchObject({ ok: true });
    expect(refused({ id: 'case-9' })).toEqual(
      error('case-unknown', 'no such case', 'a case of this region that you may see'),
    );
  });

  it('is told with every other, and keeps out of a list that stands as well', () => {
    const strays = [candidate({ ...one, stage: 'filed' }), { id: 'case-9' }];
    expect(addCases(list(), strays, doing)).toMatchObject({
      refusal: { errors: [{ pointer: '/cases/0' }, { pointer: '/cases/1', code: 'case-unknown' }] },
    });
  });
});

describe('a list that is forwarded', () => {
  it('has one instant and one number for all that are on it', () => {
    expect(forwarded()).toEqual({
      type: 'ListForwarded',
      at: AT,
      by,
      number: '55-2026-000003',
      calendar: 0,
      cases: 2,
      basis: expect.stringContaining('K¶6'),
    });
    expect(list(forwarded()).forwarding).toEqual({ at: AT, by, number: '55-2026-000003', calendar: 0 });
  });

  it('is not empty, and goes once: nothing comes on it or off it after that', () => {
    expect(forwardList(listOf([opened()]), of, forwarding)).toEqual({
      ok: false,
      refusal: { code: 'list-empty' },
    });
    const gone = list(forwarded());
    const refusal = { ok: false, refusal: { code: 'list-forwarded', number: '55-2026-000003' } };
    expect(forwardList(gone, of, forwarding)).toEqual(refusal);
    expect(addCases(gone, [candidate(one)], doing)).toEqual(refusal);
    expect(takeOff(gone, 'case-1', doing)).toEqual(refusal);
  });

  it('is refused where the next clock would leave the known years', () => {
    expect(forwardList(list(), of, { ...forwarding, now: almaty('2027-12-30T10:00') })).toMatchObject({
      refusal: { code: 'calendar-unknown' },
    });
  });

  it('does the act of its stage to each application, at its own instant', () => {
    const { at, number, calendar: version } = forwarded();
    const followed = followList(one, list(), { at, by, number, calendar: version }, { service, calendar });
    expect(followed).toMatchObject({
      value: {
        type: 'ApplicationForwarded',
        at: AT,
        by,
        list: '55-2026-000003',
        listId: 'list-1',
        to: 'at-commission',
      },
    });
    const wrong = { id: 'list-1', act: 'list' } as const;
    expect(
      followList(one, wrong, { at: AT, by, number: '3', calendar: 0 }, { service, calendar }),
    ).toMatchObject({
      refusal: { code: 'act-not-possible', verb: 'list' },
    });
  });

  it('goes from the office that has the application to the region that it is for', () => {
    expect(regionsOf(one)).toEqual({ region: REGION, receiving: REGION });
    expect(regionsOf({ ...one, office: '630000000' })).toEqual({ region: '630000000', receiving: REGION });
  });
});
