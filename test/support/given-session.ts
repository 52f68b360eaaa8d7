import type { Candidate } from '#functions/case/candidate-rules.ts';
import type { Case } from '#functions/case/case.ts';
import type { Composition } from '#functions/case/commission.ts';
import {
  evolveSession,
  type Proposal,
  type Session,
  type SessionEvent,
  sessionOf,
} from '#functions/case/session.ts';
import { putOnAgenda } from '#functions/case/session-agenda.ts';
import { closeSession, openSession, recordPresence, type Sitting } from '#functions/case/session-sitting.ts';
import { castVote, type Voting } from '#functions/case/session-votes.ts';
import type { Result } from '#functions/law/result.ts';
import { kandasInclusion2026 as service } from '#functions/law/services/kandas-inclusion.2026.ts';
import { almaty } from './almaty.ts';
import { acceptedOf, givenAt } from './given-case.ts';
import { compositionOf, memberOf } from './house-sessions.ts';

/** When everything below is done, and where. */
export const NOW = almaty('2026-03-20T10:00');
export const REGION = '550000000';
export const BASIS = 'act 12 of 2020-01-10 (parameter commission-quorum)';
const members = [
  memberOf('chair', 'chair'),
  memberOf('deputy', 'deputy'),
  memberOf('secretary', 'secretary'),
  memberOf('one', 'member'),
  memberOf('two', 'member'),
];
export const composition: Composition = {
  ...compositionOf(REGION, service.code),
  id: 'composition-1',
  members,
};

/** Somebody by the subject of the token, in a session of that composition while it is in effect. */
export const as = (subject: string, more: Partial<Sitting> = {}): Sitting => ({
  now: NOW,
  actor: { subject, role: 'commission' },
  composition,
  current: composition,
  ...more,
});
/** A case that waits for the commission. */
export const caseOf = (id: string, more: Partial<Case> = {}): Case => ({
  ...givenAt('at-commission').kase,
  id,
  number: `55-2026-${id}`,
  ...more,
});
export const candidate = (kase: Case): Candidate => ({ id: kase.id, kase });
export const A = caseOf('a');
export const B = caseOf('b');
export const INCLUDE: Proposal = { outcome: 'include' };

const opening = acceptedOf(
  openSession({ id: 'session-1', service: service.code, region: REGION }, as('secretary')),
);
/** A session that has only been opened. */
export const empty = sessionOf([opening]);
/** The session after what happened in it. */
export const followedBy = (session: Session, ...events: readonly Result<SessionEvent, unknown>[]): Session =>
  events.reduce((before, event) => evolveSession(before, acceptedOf(event)), session);
/** What the secretary does, and a member: each with its refusal. */
export const put = (session: Session, ...cases: readonly Case[]) =>
  putOnAgenda(session, cases.map(candidate), { proposal: INCLUDE }, as('secretary'));
export const present = (session: Session, ...who: readonly string[]) =>
  recordPresence(session, who, as('secretary'));
export const vote = (session: Session, who: string, voting: Partial<Voting> = {}) =>
  castVote(session, { choice: 'for', ...voting }, as(who));

/** Two cases on the agenda, and everybody there. */
export const agenda = followedBy(empty, put(empty, A, B));
export const sitting = followedBy(agenda, present(agenda, 'chair', 'deputy', 'secretary', 'one', 'two'));
/** …after a member has voted on the first. */
export const voted = followedBy(sitting, vote(sitting, 'one', { cases: ['a'] }));
/** …after its close without a vote. */
export const closed = followedBy(sitting, closeSession(sitting, as('chair'), '7'));

export const refused = (refusal: object) => ({ ok: false, refusal });
export const invalid = (...errors: readonly object[]) => refused({ code: 'session-invalid', errors });
export const CLOSED = refused({ code: 'session-closed', number: '7' });
