import { describe, expect, it } from 'vitest';
import type { Case } from '#functions/case/case.ts';
import type { Composition, Rules } from '#functions/case/commission.ts';
import {
  evolveSession,
  headOf,
  type Proposal,
  type Session,
  type SessionEvent,
  sessionOf,
} from '#functions/case/session.ts';
import {
  type AgendaCandidate,
  actOfProposal,
  MOST_CASES_ON_AGENDA,
  putOnAgenda,
  takeOffAgenda,
} from '#functions/case/session-agenda.ts';
import { closeSession, openSession, recordPresence, type Sitting } from '#functions/case/session-sitting.ts';
import { presidingOver, secretaryOf, tallyOf } from '#functions/case/session-tally.ts';
import { castVote, recuse, type Voting } from '#functions/case/session-votes.ts';
import type { Result } from '#functions/law/result.ts';
import { isEnd, type ServiceDefinition, type Stage } from '#functions/law/service.ts';
import { kandasInclusion2026 as service } from '#functions/law/services/kandas-inclusion.2026.ts';
import { almaty } from '#test/support/almaty.ts';
import { acceptedOf, givenAt } from '#test/support/given-case.ts';
import { compositionOf, memberOf } from '#test/support/house-sessions.ts';

const NOW = almaty('2026-03-20T10:00');
const REGION = '550000000';
const BASIS = 'act 12 of 2020-01-10 (parameter commission-quorum)';
const members = [
  memberOf('chair', 'chair'),
  memberOf('deputy', 'deputy'),
  memberOf('secretary', 'secretary'),
  memberOf('one', 'member'),
  memberOf('two', 'member'),
];
const composition: Composition = { ...compositionOf(REGION, service.code), id: 'composition-1', members };

const as = (subject: string, more: Partial<Sitting> = {}): Sitting => ({
  now: NOW,
  actor: { subject, role: 'commission' },
  composition,
  current: composition,
  ...more,
});
const caseOf = (id: string, more: Partial<Case> = {}): Case => ({
  ...givenAt('at-commission').kase,
  id,
  number: `55-2026-${id}`,
  ...more,
});
const candidate = (kase: Case): AgendaCandidate => ({ id: kase.id, kase });
const A = caseOf('a');
const B = caseOf('b');
const INCLUDE: Proposal = { outcome: 'include' };

const opening = acceptedOf(
  openSession({ id: 'session-1', service: service.code, region: REGION }, as('secretary')),
);
const empty = sessionOf([opening]);
const then = (session: Session, ...events: readonly Result<SessionEvent, unknown>[]): Session =>
  events.reduce((before, event) => evolveSession(before, acceptedOf(event)), session);
const put = (session: Session, ...cases: readonly Case[]) =>
  putOnAgenda(session, cases.map(candidate), { proposal: INCLUDE }, as('secretary'));
const present = (session: Session, ...who: readonly string[]) =>
  recordPresence(session, who, as('secretary'));
const vote = (session: Session, who: string, voting: Partial<Voting> = {}) =>
  castVote(session, { choice: 'for', ...voting }, as(who));

/** Two cases on the agenda, and everybody there. */
const agenda = then(empty, put(empty, A, B));
const sitting = then(agenda, present(agenda, 'chair', 'deputy', 'secretary', 'one', 'two'));
const voted = then(sitting, vote(sitting, 'one', { cases: ['a'] }));
const closed = then(sitting, closeSession(sitting, as('chair'), '7'));

const refused = (refusal: object) => ({ ok: false, refusal });
const invalid = (...errors: readonly object[]) => refused({ code: 'session-invalid', errors });
const CLOSED = refused({ code: 'session-closed', number: '7' });

describe('a session', () => {
  it('is opened in the composition in effect, on the day in Almaty', () => {
    const at = almaty('2026-03-20T00:30');
    expect(
      openSession({ id: 's', service: 'kandas-inclusion', region: REGION }, as('chair', { now: at })),
    ).toEqual({
      ok: true,
      value: {
        type: 'SessionOpened',
        at,
        by: { subject: 'chair', role: 'commission' },
        sessionId: 's',
        service: 'kandas-inclusion',
        region: REGION,
        composition: 'composition-1',
        on: '2026-03-20',
        basis: BASIS,
      },
    });
    expect(empty).toEqual({
      id: 'session-1',
      service: 'kandas-inclusion',
      region: REGION,
      composition: 'composition-1',
      on: '2026-03-20',
      openedAt: NOW,
      openedBy: { subject: 'secretary', role: 'commission' },
      count: 0,
      agenda: new Map(),
      present: [],
      documents: [],
    });
  });

  it('is not opened without an act of appointment that is in effect', () => {
    const about = { id: 's', service: 'kandas-inclusion', region: REGION } as const;
    expect(openSession(about, as('chair', { current: undefined }))).toEqual(
      refused({
        code: 'session-without-composition',
        day: '2026-03-20',
        basis: 'parameter commission-quorum',
      }),
    );
  });

  it('is run by the chair, the deputy and the secretary, and by nobody else', () => {
    const about = { id: 's', service: 'kandas-inclusion', region: REGION } as const;
    for (const who of ['chair', 'deputy', 'secretary']) expect(openSession(about, as(who)).ok).toBe(true);
    expect(openSession(about, as('one'))).toEqual(
      refused({ code: 'seat-not-permitted', seat: 'member', basis: BASIS }),
    );
    expect(openSession(about, as('stranger'))).toEqual(refused({ code: 'not-in-composition', basis: BASIS }));
    expect(putOnAgenda(empty, [candidate(A)], { proposal: INCLUDE }, as('one'))).toMatchObject({
      refusal: { code: 'seat-not-permitted' },
    });
    expect(takeOffAgenda(agenda, 'a', as('one'))).toMatchObject({ refusal: { code: 'seat-not-permitted' } });
    expect(recordPresence(agenda, ['one'], as('one'))).toMatchObject({
      refusal: { code: 'seat-not-permitted' },
    });
    expect(closeSession(sitting, as('one'), '7')).toMatchObject({ refusal: { code: 'seat-not-permitted' } });
  });

  it('keeps its composition, and goes on only while that is in effect', () => {
    const outside = refused({ code: 'session-outside-composition', day: '2026-03-20', basis: BASIS });
    for (const current of [undefined, { ...composition, id: 'composition-2' }]) {
      expect(castVote(sitting, { choice: 'for' }, as('one', { current }))).toEqual(outside);
      expect(closeSession(sitting, as('chair', { current }), '7')).toEqual(outside);
    }
  });

  it('begins with its opening', () => {
    const event = acceptedOf(present(agenda, 'one'));
    expect(() => sessionOf([event])).toThrow('a session cannot begin with PresenceRecorded');
    expect(() => sessionOf([])).toThrow('a session has at least one event');
  });

  it('is marked where it is about synthetic cases', () => {
    const about = { id: 's', service: 'kandas-inclusion', region: REGION, synthetic: true } as const;
    expect(sessionOf([acceptedOf(openSession(about, as('chair')))]).synthetic).toBe(true);
    expect('synthetic' in empty).toBe(false);
  });

  it('has a head without its agenda, with what its close says', () => {
    const { agenda: _agenda, present: _present, ...open } = sitting;
    expect(headOf(sitting)).toEqual(open);
    expect(headOf(closed)).toEqual({
      ...open,
      closing: { at: NOW, number: '7', presiding: 'chair', secretary: 'secretary' },
    });
  });

  it('keeps its minutes', () => {
    const document = { id: 'm', form: 'minutes', sha256: 'a'.repeat(64), bytes: 1, issuedAt: NOW };
    const by = { subject: 'qonys', role: 'system' } as const;
    expect(
      evolveSession(closed, { type: 'MinutesIssued', at: NOW, by, document, effects: [] }).documents,
    ).toEqual([document]);
  });
});

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
    expect(then(agenda, again).agenda.get('a')?.proposal).toEqual(refuse);
    expect(then(agenda, again).count).toBe(2);
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
    const without = then(agenda, takeOffAgenda(agenda, 'a', as('secretary')));
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
    const full = then(empty, put(empty, A, ...cases));
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

describe('who is there', () => {
  it('is recorded from then on, of the members of the composition', () => {
    expect(present(agenda, 'one', 'two')).toEqual({
      ok: true,
      value: {
        type: 'PresenceRecorded',
        at: NOW,
        by: { subject: 'secretary', role: 'commission' },
        present: ['one', 'two'],
      },
    });
    expect(then(sitting, present(sitting, 'two')).present).toEqual(['two']);
    expect(present(agenda, 'one', 'stranger')).toEqual(
      invalid({
        pointer: '/present/1',
        code: 'member-unknown',
        found: 'nobody of the composition',
        allowed: `a member by ${BASIS}`,
      }),
    );
  });
});

describe('a vote', () => {
  it('is cast by a member who is there, on every case that waits for it', () => {
    expect(vote(sitting, 'one')).toEqual({
      ok: true,
      value: {
        type: 'VoteCast',
        at: NOW,
        by: { subject: 'one', role: 'commission' },
        member: 'one',
        choice: 'for',
        cases: ['a', 'b'],
      },
    });
    expect(vote(voted, 'one')).toMatchObject({ value: { cases: ['b'] } });
    expect(voted.agenda.get('a')?.votes).toEqual([{ member: 'one', choice: 'for' }]);
    expect(voted.agenda.get('b')?.votes).toEqual([]);
  });

  it('has the dissent of whoever has one', () => {
    const against = then(sitting, vote(sitting, 'one', { choice: 'against', dissent: 'no', cases: ['a'] }));
    expect(against.agenda.get('a')?.votes).toEqual([{ member: 'one', choice: 'against', dissent: 'no' }]);
  });

  it('is entered by the secretary for a member, and by nobody else for another', () => {
    expect(vote(sitting, 'secretary', { member: 'two' })).toMatchObject({
      value: { member: 'two', by: { subject: 'secretary' } },
    });
    expect(vote(sitting, 'two', { member: 'two' })).toMatchObject({ value: { member: 'two' } });
    expect(vote(sitting, 'chair', { member: 'two' })).toEqual(
      refused({ code: 'seat-not-permitted', seat: 'chair', basis: BASIS }),
    );
    expect(vote(sitting, 'secretary', { member: 'stranger' })).toEqual(
      invalid({
        pointer: '/member',
        code: 'member-unknown',
        found: 'nobody of the composition',
        allowed: `a member by ${BASIS}`,
      }),
    );
    expect(vote(sitting, 'stranger')).toEqual(refused({ code: 'not-in-composition', basis: BASIS }));
  });

  it('is not that of a secretary who has none, nor of a member who is not there', () => {
    expect(vote(sitting, 'secretary')).toEqual(
      invalid({
        pointer: '/member',
        code: 'member-without-vote',
        found: 'a secretary without a vote',
        allowed: `a voter by ${BASIS}`,
      }),
    );
    const gone = then(sitting, present(sitting, 'chair', 'secretary'));
    expect(vote(gone, 'one')).toEqual(
      invalid({
        pointer: '/member',
        code: 'member-absent',
        found: 'a member who is not there',
        allowed: 'a member recorded as present',
      }),
    );
  });

  it('is one on a case', () => {
    expect(vote(voted, 'one', { cases: ['b', 'a'] })).toEqual(
      invalid({
        pointer: '/cases/1',
        code: 'vote-repeated',
        found: 'a second vote of the member',
        allowed: 'one vote of a member on a case',
      }),
    );
    const all = then(sitting, vote(sitting, 'one'));
    expect(vote(all, 'one')).toEqual(
      invalid({
        pointer: '/cases',
        code: 'vote-repeated',
        found: 'no case that waits for this vote',
        allowed: 'one vote of a member on a case',
      }),
    );
    expect(vote(sitting, 'one', { cases: ['x'] })).toMatchObject({
      refusal: { errors: [{ pointer: '/cases/0', code: 'case-not-on-agenda' }] },
    });
  });
});

describe('a member who is recused', () => {
  const recusing = { reason: 'a relative', cases: ['a'] };
  const recused = then(sitting, recuse(sitting, recusing, as('one')));

  it('takes no part in the case, and in every other', () => {
    expect(recuse(sitting, recusing, as('one'))).toEqual({
      ok: true,
      value: {
        type: 'MemberRecused',
        at: NOW,
        by: { subject: 'one', role: 'commission' },
        member: 'one',
        ...recusing,
      },
    });
    expect(recused.agenda.get('a')?.recusals).toEqual([{ member: 'one', reason: 'a relative' }]);
    expect(vote(recused, 'one')).toMatchObject({ value: { cases: ['b'] } });
    expect(vote(recused, 'one', { cases: ['a'] })).toEqual(
      invalid({
        pointer: '/cases/0',
        code: 'member-recused',
        found: 'a member who is recused from the case',
        allowed: 'a member who is not recused',
      }),
    );
  });

  it('may be entered by the secretary, once, and before any vote on the case', () => {
    expect(recuse(sitting, { ...recusing, member: 'two' }, as('secretary'))).toMatchObject({
      value: { member: 'two' },
    });
    expect(recuse(recused, recusing, as('one'))).toMatchObject({
      refusal: { errors: [{ code: 'member-recused' }] },
    });
    expect(recuse(voted, recusing, as('one'))).toMatchObject({
      refusal: { errors: [{ code: 'vote-repeated' }] },
    });
    expect(recuse(closed, recusing, as('one'))).toEqual(CLOSED);
    expect(recuse(sitting, recusing, as('stranger'))).toMatchObject({
      refusal: { code: 'not-in-composition' },
    });
  });
});

describe('what the votes make of a proposal', () => {
  const ballot = (
    votes: Readonly<Record<string, 'for' | 'against' | 'abstained'>>,
    recusals: readonly string[] = [],
  ) => ({
    votes: Object.entries(votes).map(([member, choice]) => ({ member, choice })),
    recusals: recusals.map((member) => ({ member, reason: 'a relative' })),
  });
  const everybody = { present: ['chair', 'deputy', 'secretary', 'one', 'two'] };
  const result = (
    said: ReturnType<typeof ballot>,
    rules: Partial<Rules> = {},
    { present: there }: { readonly present: readonly string[] } = everybody,
  ) =>
    tallyOf({ ...composition, rules: { ...composition.rules, ...rules } }, { present: there }, said).result;
  const half = { numerator: 1, denominator: 2 };

  it('counts the members who vote, those who are there, and each choice', () => {
    const said = ballot({ chair: 'for', deputy: 'against', one: 'abstained', two: 'for' });
    expect(tallyOf(composition, everybody, said)).toEqual({
      result: 'not-carried',
      members: 4,
      present: 4,
      for: 2,
      against: 1,
      abstained: 1,
    });
  });

  it('is nothing without a quorum of those who are there and not recused', () => {
    const said = ballot({ chair: 'for', one: 'for' });
    expect(result(said, {}, { present: ['chair', 'one', 'two'] })).toBe('carried');
    expect(result(said, {}, { present: ['chair', 'one', 'secretary'] })).toBe('no-quorum');
    expect(
      result(ballot({ chair: 'for', one: 'for' }, ['two']), {}, { present: ['chair', 'one', 'two'] }),
    ).toBe('no-quorum');
  });

  it('counts whoever has voted and gone', () => {
    const said = ballot({ chair: 'for', one: 'for', two: 'for' });
    expect(tallyOf(composition, { present: ['chair', 'one'] }, said).present).toBe(3);
  });

  it('asks for the majority of the members, of those there, or of the votes, as the act says', () => {
    const said = ballot({ chair: 'for', one: 'for', two: 'abstained' });
    const there = { present: ['chair', 'one', 'two'] };
    const of = (what: Rules['majority']['of']) =>
      result(said, { majority: { ...half, moreThan: true, of: what } }, there);
    expect([of('members'), of('present'), of('votes')]).toEqual(['not-carried', 'carried', 'carried']);
    const few = ballot({ chair: 'for', one: 'abstained', two: 'abstained' });
    expect(result(few, { majority: { ...half, moreThan: true, of: 'present' } }, there)).toBe('not-carried');
    expect(result(few, { majority: { ...half, moreThan: true, of: 'votes' } }, there)).toBe('carried');
  });

  it('carries nothing for which nobody has voted', () => {
    const whatever: Partial<Rules> = {
      majority: { numerator: 0, denominator: 1, moreThan: false, of: 'votes' },
    };
    expect(result(ballot({ chair: 'against' }), whatever)).toBe('not-carried');
    expect(result(ballot({ chair: 'for', one: 'against' }), { ...whatever, tie: 'not-carried' })).toBe(
      'carried',
    );
    expect(result(ballot({}), { tie: 'presiding' })).toBe('not-carried');
  });

  it('goes by the vote of whoever presides where as many are for as against, if the act says so', () => {
    const tied = ballot({ chair: 'for', deputy: 'against' });
    expect(result(tied, { tie: 'presiding' })).toBe('carried');
    expect(result(tied, { tie: 'not-carried' })).toBe('not-carried');
    expect(result(ballot({ chair: 'against', deputy: 'for' }), { tie: 'presiding' })).toBe('not-carried');
    const byDeputy = ballot({ deputy: 'for', one: 'against' }, ['chair']);
    expect(result(byDeputy, { tie: 'presiding' })).toBe('carried');
    expect(
      result(ballot({ one: 'for', two: 'against' }, ['chair', 'deputy']), {
        tie: 'presiding',
        quorum: { ...half, moreThan: false },
      }),
    ).toBe('not-carried');
  });

  it('is presided over by the chair, else by the deputy, and by no other', () => {
    expect(presidingOver(composition, { present: ['deputy', 'chair'] })).toBe('chair');
    expect(presidingOver(composition, { present: ['deputy', 'one'] })).toBe('deputy');
    expect(presidingOver(composition, { present: ['one'] })).toBeUndefined();
    expect(presidingOver(composition, everybody, ballot({}, ['chair']))).toBe('deputy');
    expect(secretaryOf(composition, everybody)).toBe('secretary');
    expect(secretaryOf(composition, { present: ['chair'] })).toBeUndefined();
  });
});

describe('the close of a session', () => {
  it('fixes what was decided, case by case, under the number of the minutes', () => {
    const decided = then(
      sitting,
      vote(sitting, 'chair'),
      vote(sitting, 'one'),
      vote(sitting, 'two', { cases: ['a'] }),
    );
    expect(closeSession(decided, as('deputy'), '7')).toEqual({
      ok: true,
      value: {
        type: 'SessionClosed',
        at: NOW,
        by: { subject: 'deputy', role: 'commission' },
        number: '7',
        decided: [
          { caseId: 'a', result: 'carried', members: 4, present: 4, for: 3, against: 0, abstained: 0 },
          { caseId: 'b', result: 'not-carried', members: 4, present: 4, for: 2, against: 0, abstained: 0 },
        ],
        presiding: 'chair',
        secretary: 'secretary',
        basis: BASIS,
      },
    });
    expect(closed.closing).toMatchObject({
      at: NOW,
      by: { subject: 'chair' },
      number: '7',
      presiding: 'chair',
    });
  });

  it('needs a case, somebody who presides, and a secretary', () => {
    expect(closeSession(empty, as('chair'), '7')).toEqual(refused({ code: 'session-empty' }));
    const missing = (...there: readonly string[]) =>
      closeSession(then(agenda, present(agenda, ...there)), as('chair'), '7');
    expect(missing('one')).toEqual(
      refused({ code: 'session-not-led', missing: ['chair', 'secretary'], basis: BASIS }),
    );
    expect(missing('one', 'secretary')).toMatchObject({ refusal: { missing: ['chair'] } });
    expect(missing('deputy')).toMatchObject({ refusal: { missing: ['secretary'] } });
    expect(missing('deputy', 'secretary')).toMatchObject({ value: { presiding: 'deputy' } });
  });
});
