import { describe, expect, it } from 'vitest';
import type { Case } from '#functions/case/case.ts';
import type { Proposal } from '#functions/case/session.ts';
import {
  actOfProposal,
  MOST_CASES_ON_AGENDA,
  putOnAgenda,
  takeOffAgenda,
} from '#functions/case/session-agenda.ts';
import { closeSession } from '#functions/case/session-sitting.ts';
import { isEnd, type ServiceDefinition, type Stage } from '#functions/law/service.ts';
import { kandasInclusion2026 as service } from '#functions/law/services/kandas-inclusion.2026.ts';
import { acceptedOf } from '#test/support/given-case.ts';
import {
  A,
  agenda,
  as,
  B,
  CLOSED,
  candidate,
  caseOf,
  closed,
  empty,
  followedBy,
  INCLUDE,
  invalid,
  NOW,
  present,
  put,
  REGION,
  vote,
  voted,
} from '#test/support/given-session.ts';

describe('the agenda', () => {
  it('has cases with what is proposed for them, each without a vote', () => {
    expect(put(empty, A, B)).toEqual({
      ok: true,
      value: {
        type: 'PutOnAgenda',
        at: NOW,
        by: { subject: 'secretary', role: 'commission' },
        cases: [
          { caseId: 'a', number: '55-2026-a' },
          { caseId: 'b', number: '55-2026-b' },
        ],
        proposal: INCLUDE,
      },
    });
    expect(agenda.count).toBe(2);
    expect(agenda.agenda.get('a')).toEqual({
      caseId: 'a',
      number: '55-2026-a',
      proposal: INCLUDE,
      votes: [],
      recusals: [],
    });
  });

  it('remembers the list from which they come', () => {
    const from = { proposal: INCLUDE, listId: 'list-1' };
    expect(putOnAgenda(empty, [candidate(A)], from, as('secretary'))).toMatchObject({
      value: { listId: 'list-1' },
    });
    expect('listId' in acceptedOf(put(empty, A))).toBe(false);
  });

  it('takes another proposal for a case that is on it, until somebody has voted', () => {
    const refuse: Proposal = { outcome: 'refuse', grounds: ['no-quota'] };
    const again = putOnAgenda(agenda, [candidate(A)], { proposal: refuse }, as('secretary'));
    expect(followedBy(agenda, again).agenda.get('a')?.proposal).toEqual(refuse);
    expect(followedBy(agenda, again).count).toBe(2);
    expect(put(voted, B, A)).toEqual(
      invalid({
        pointer: '/cases/1',
        code: 'case-voted-on',
        found: 'a case on which somebody has voted',
        allowed: 'a case without votes in this session',
      }),
    );
  });

  it('loses a case on which nobody has voted', () => {
    expect(takeOffAgenda(agenda, 'a', as('secretary'))).toEqual({
      ok: true,
      value: {
        type: 'TakenOffAgenda',
        at: NOW,
        by: { subject: 'secretary', role: 'commission' },
        caseId: 'a',
      },
    });
    const without = followedBy(agenda, takeOffAgenda(agenda, 'a', as('secretary')));
    expect([without.count, without.agenda.has('a')]).toEqual([1, false]);
    expect(takeOffAgenda(without, 'a', as('secretary'))).toEqual(
      invalid({
        pointer: '/caseId',
        code: 'case-not-on-agenda',
        found: 'a case that is not on the agenda',
        allowed: 'a case of the agenda',
      }),
    );
    expect(takeOffAgenda(voted, 'a', as('secretary'))).toMatchObject({
      refusal: { errors: [{ pointer: '/caseId', code: 'case-voted-on' }] },
    });
  });

  it.each<[string, Partial<Case>, string, string]>([
    [
      'case-of-other-service',
      { service: { code: 'kandas-consent', edition: '2021-08-11' } },
      'kandas-consent',
      'kandas-inclusion',
    ],
    ['case-of-other-region', { region: '630000000' }, '630000000', REGION],
    ['case-of-other-kind', { synthetic: true }, 'a synthetic case', 'a real case'],
    [
      'case-in-other-stage',
      { stage: 'registered' },
      'registered',
      'a stage whose acts are done by a session',
    ],
    ['case-in-other-stage', { stage: 'delivered' }, 'delivered', 'a stage whose acts are done by a session'],
  ])('is not for %s', (code, more, found, allowed) => {
    expect(put(empty, A, caseOf('b', more))).toEqual(invalid({ pointer: '/cases/1', code, found, allowed }));
  });

  it('is not for a case that whoever asks does not see, and tells every wrong one', () => {
    const unseen = putOnAgenda(
      empty,
      [{ id: 'x' }, candidate(caseOf('b', { region: '630000000' }))],
      { proposal: INCLUDE },
      as('secretary'),
    );
    expect(unseen).toMatchObject(
      invalid(
        {
          pointer: '/cases/0',
          code: 'case-unknown',
          found: 'no such case',
          allowed: 'a case of this region that you may see',
        },
        { pointer: '/cases/1', code: 'case-of-other-region' },
      ),
    );
  });

  it('takes a proposal that the edition knows, with grounds that it has', () => {
    const propose = (proposal: Proposal) => putOnAgenda(empty, [candidate(A)], { proposal }, as('secretary'));
    expect(propose({ outcome: 'consent' })).toEqual(
      invalid({
        pointer: '/proposal/outcome',
        code: 'outcome-not-possible',
        found: 'consent',
        allowed: 'include, refuse',
      }),
    );
    const codes = service.grounds.map(({ code }) => code).join(', ');
    expect(propose({ outcome: 'refuse', grounds: ['no-quota', 'bad-weather'] })).toEqual(
      invalid({
        pointer: '/proposal/grounds/1',
        code: 'ground-unknown',
        found: 'no ground of this edition',
        allowed: codes,
      }),
    );
    expect(propose({ outcome: 'refuse', grounds: ['no-quota'] })).toMatchObject({ ok: true });
  });

  it('tells the first ten of what is wrong with a proposal', () => {
    const many = Array.from({ length: 12 }, (_, place) => candidate(caseOf(`case-${place}`)));
    const outcome = putOnAgenda(empty, many, { proposal: { outcome: 'consent' } }, as('secretary'));
    expect(outcome).toMatchObject({ refusal: { errors: { length: 10 } } });
  });

  it('has at most as many cases as one paper of minutes', () => {
    const cases = Array.from({ length: MOST_CASES_ON_AGENDA - 1 }, (_, place) => caseOf(`case-${place}`));
    const full = followedBy(empty, put(empty, A, ...cases));
    expect(full.count).toBe(500);
    expect(put(full, A)).toMatchObject({ ok: true });
    expect(put(full, B)).toEqual(
      invalid({ pointer: '/cases', code: 'agenda-full', found: '501', allowed: 'at most 500 cases' }),
    );
  });

  it('is fixed once the session is closed', () => {
    expect(put(closed, A)).toEqual(CLOSED);
    expect(takeOffAgenda(closed, 'a', as('secretary'))).toEqual(CLOSED);
    expect(present(closed, 'one')).toEqual(CLOSED);
    expect(vote(closed, 'one')).toEqual(CLOSED);
    expect(closeSession(closed, as('chair'), '8')).toEqual(CLOSED);
  });
});

describe('what was carried comes to a case', () => {
  const stageWith = (...acts: readonly string[]): ServiceDefinition => {
    const stage = service.stages['at-commission'];
    const bySession = { acts, cite: { order: 'K¶7' } };
    return stage && !isEnd(stage)
      ? {
          ...service,
          stages: { ...service.stages, 'at-commission': { ...stage, bySession } as unknown as Stage },
        }
      : service;
  };
  const refuse: Proposal = { outcome: 'refuse', grounds: ['no-quota'] };
  const acts = (proposal: Proposal, ...wired: readonly string[]) =>
    actOfProposal(proposal, A, stageWith(...wired));

  it('as a recommendation where the commission recommends', () => {
    expect(acts(INCLUDE, 'recommend')).toEqual({ verb: 'recommend', said: { outcome: 'include' } });
    expect(acts(refuse, 'recommend')).toEqual({
      verb: 'recommend',
      said: { outcome: 'refuse', grounds: ['no-quota'] },
    });
    expect(acts({ outcome: 'consent' }, 'recommend')).toBeUndefined();
  });

  it('as the decision itself where the commission decides', () => {
    expect(acts(INCLUDE, 'include', 'propose-refusal')).toEqual({ verb: 'include', said: {} });
    expect(acts({ outcome: 'consent' }, 'consent')).toEqual({ verb: 'consent', said: {} });
    expect(acts(refuse, 'include', 'propose-refusal')).toEqual({
      verb: 'propose-refusal',
      said: { grounds: ['no-quota'] },
    });
    expect(acts(refuse, 'include')).toBeUndefined();
    expect(acts(INCLUDE, 'consent')).toBeUndefined();
  });

  it('not at a stage that leaves no act to a session', () => {
    expect(actOfProposal(INCLUDE, caseOf('a', { stage: 'registered' }), service)).toBeUndefined();
    expect(actOfProposal(INCLUDE, caseOf('a', { stage: 'delivered' }), service)).toBeUndefined();
  });
});
