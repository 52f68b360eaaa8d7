import { describe, expect, it } from 'vitest';
import { evolveSession, headOf, sessionOf } from '#functions/case/session.ts';
import { putOnAgenda, takeOffAgenda } from '#functions/case/session-agenda.ts';
import { closeSession, openSession, recordPresence } from '#functions/case/session-sitting.ts';
import { castVote } from '#functions/case/session-votes.ts';
import { almaty } from '#test/support/almaty.ts';
import { acceptedOf } from '#test/support/given-case.ts';
import {
  A,
  agenda,
  as,
  BASIS,
  candidate,
  closed,
  composition,
  empty,
  followedBy,
  INCLUDE,
  invalid,
  NOW,
  present,
  REGION,
  refused,
  sitting,
  vote,
} from '#test/support/given-session.ts';

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
    expect(followedBy(sitting, present(sitting, 'two')).present).toEqual(['two']);
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

describe('the close of a session', () => {
  it('fixes what was decided, case by case, under the number of the minutes', () => {
    const decided = followedBy(
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
      closeSession(followedBy(agenda, present(agenda, ...there)), as('chair'), '7');
    expect(missing('one')).toEqual(
      refused({ code: 'session-not-led', missing: ['chair', 'secretary'], basis: BASIS }),
    );
    expect(missing('one', 'secretary')).toMatchObject({ refusal: { missing: ['chair'] } });
    expect(missing('deputy')).toMatchObject({ refusal: { missing: ['secretary'] } });
    expect(missing('deputy', 'secretary')).toMatchObject({ value: { presiding: 'deputy' } });
  });
});
