import { describe, expect, it } from 'vitest';
import { recuse } from '#functions/case/session-votes.ts';
import {
  as,
  BASIS,
  CLOSED,
  closed,
  followedBy,
  invalid,
  NOW,
  present,
  refused,
  sitting,
  vote,
  voted,
} from '#test/support/given-session.ts';

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
    const against = followedBy(
      sitting,
      vote(sitting, 'one', { choice: 'against', dissent: 'no', cases: ['a'] }),
    );
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
    const gone = followedBy(sitting, present(sitting, 'chair', 'secretary'));
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
    const all = followedBy(sitting, vote(sitting, 'one'));
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
  const recused = followedBy(sitting, recuse(sitting, recusing, as('one')));

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
