import { randomUUID } from 'node:crypto';
import { type Caller, may } from '#functions/case/authority.ts';
import type { Candidate } from '#functions/case/candidate-rules.ts';
import type { Composition } from '#functions/case/commission.ts';
import { casesOn } from '#functions/case/list.ts';
import type { Refusal } from '#functions/case/refusals.ts';
import {
  evolveSession,
  type Proposal,
  type Session,
  type SessionEvent,
  sessionOf,
} from '#functions/case/session.ts';
import { MOST_CASES_ON_AGENDA, putOnAgenda, takeOffAgenda } from '#functions/case/session-agenda.ts';
import {
  closeSession,
  openSession,
  recordPresence,
  type Sitting,
  wrong,
} from '#functions/case/session-sitting.ts';
import { castVote, recuse, type Voting } from '#functions/case/session-votes.ts';
import { markOf } from '#functions/case/synthetic.ts';
import { dayOf } from '#functions/law/calendar/instant.ts';
import { accepted, type Result, refused } from '#functions/law/result.ts';
import { isEnd, stageOf } from '#functions/law/service.ts';
import { SERVICES, serviceOf } from '#functions/law/services.ts';
import { actorOf } from './actor.ts';
import { earlierAnswer } from './earlier-answer.ts';
import { type Pause, persistAct } from './persist.ts';
import type { CaseStore } from './ports/cases.ts';
import type { Clock } from './ports/clock.ts';
import type { ListStore } from './ports/lists.ts';
import type { RegisterStore } from './ports/registers.ts';
import type { CommissionStore, SessionChange, SessionStore, StoredSession } from './ports/sessions.ts';
import type { Conflict, Idempotency } from './ports/store.ts';
import { membersOf } from './read-list.ts';
import { recordOfSession } from './record.ts';
import { sitsOn } from './record-composition.ts';
import type { UseCaseRefusal } from './refusals.ts';
import { nextNumber } from './register-number.ts';

type Dependencies = {
  readonly cases: CaseStore;
  readonly lists: Pick<ListStore, 'load' | 'events'>;
  readonly commissions: CommissionStore;
  readonly sessions: SessionStore;
  readonly registers: Pick<RegisterStore, 'lastNumber'>;
  readonly clock: Clock;
  readonly pause?: Pause;
  /** Makes the id of a new session; random by default. */
  readonly sessionIds?: () => string;
};

/** A session at one of its versions. */
export type SessionAnswer = { readonly session: Session; readonly version: number };
type Answer = Result<SessionAnswer, UseCaseRefusal>;

type Opening = {
  readonly caller: Caller;
  /** The code of the service whose commission sits. */
  readonly service: string;
  /** Whether it deals with synthetic cases; always so for a caller for those. */
  readonly synthetic?: boolean | undefined;
  readonly idempotency: Idempotency;
};

/** What a member does in a session that is open. */
export type SessionAct =
  | {
      readonly does: 'put-on-agenda';
      /** Cases one by one, or those of a forwarded list that wait for the commission. */
      readonly what: { readonly cases: readonly string[] } | { readonly list: string };
      /** For what the act of the stage is there, where nothing is said: inclusion, or consent. */
      readonly proposal?: Proposal;
    }
  | { readonly does: 'take-off'; readonly caseId: string }
  | { readonly does: 'record-presence'; readonly present: readonly string[] }
  | {
      readonly does: 'recuse';
      readonly member?: string;
      readonly reason: string;
      readonly cases: readonly string[];
    }
  | ({ readonly does: 'vote' } & Voting)
  | { readonly does: 'close' };

type Acting = {
  readonly caller: Caller;
  readonly sessionId: string;
  readonly act: SessionAct;
  /** The version that the caller has seen. */
  readonly version: number;
  readonly idempotency: Idempotency;
};

const AGAIN = ['version', 'number', 'idempotency', 'transaction'] as const;

/** Opens a session of the commission of the caller's region, in the composition in effect today: one transaction. */
export function openSessionOf(dependencies: Dependencies, opening: Opening): Promise<Answer> {
  const sessionId = (dependencies.sessionIds ?? randomUUID)();
  return persistAct(
    'an act in a session',
    () => tryOpening(dependencies, opening, sessionId),
    AGAIN,
    dependencies.pause,
  );
}

/**
 * Agenda, presence, recusals, votes and the close of a session: each one transaction. The close fixes what was decided
 * and takes the number of the minutes; the decisions come to their cases after it. Safe to repeat under its key.
 */
export function actInSession(dependencies: Dependencies, acting: Acting): Promise<Answer> {
  return persistAct('an act in a session', () => tryActing(dependencies, acting), AGAIN, dependencies.pause);
}

async function tryOpening(
  { commissions, sessions, clock }: Dependencies,
  { caller, service, synthetic, idempotency }: Opening,
  sessionId: string,
): Promise<Answer | Conflict> {
  const earlier = await answeredBefore(sessions, idempotency);
  if (earlier) return earlier;
  const { region } = caller;
  const mark = markOf(caller.synthetic || synthetic ? { synthetic: true } : {});
  if (region === undefined || !may(caller, { to: 'act-in-session', session: { region, ...mark } })) {
    return refused({ code: 'not-permitted' });
  }
  const known = [...new Set(SERVICES.filter(sitsOn).map(({ code }) => code))];
  if (!known.includes(service)) {
    const allowed = known.join(', ');
    return wrong({ pointer: '/service', code: 'service-without-session', found: service, allowed });
  }
  const now = clock.now();
  const current = await commissions.inEffect({ region, service, ...markOf(caller) }, dayOf(now));
  const decided = openSession(
    { id: sessionId, service, region, ...mark },
    { now, actor: actorOf(caller), current },
  );
  return decided.ok ? save(sessions, undefined, decided.value, { idempotency }) : decided;
}

async function tryActing(
  dependencies: Dependencies,
  { caller, sessionId, act, version, idempotency }: Acting,
): Promise<Answer | Conflict> {
  const { sessions } = dependencies;
  const [stored, found] = await Promise.all([
    sessions.load(sessionId),
    answeredBefore(sessions, idempotency),
  ]);
  if (!stored || !may(caller, { to: 'see-session', session: stored.session })) {
    return refused({ code: 'session-not-found' });
  }
  // A twin may have come between the two reads: then the version has moved, and its record is there to be read.
  const earlier =
    found ?? (stored.version === version ? undefined : await answeredBefore(sessions, idempotency));
  if (earlier) return earlier;
  if (!may(caller, { to: 'act-in-session', session: stored.session })) {
    return refused({ code: 'not-permitted' });
  }
  const { closing } = stored.session;
  if (closing) return refused({ code: 'session-closed', number: closing.number });
  if (stored.version !== version) return refused({ code: 'session-changed', version: stored.version });
  const sitting = await sittingOf(dependencies, caller, stored.session);
  if (act.does === 'close') return close(dependencies, stored, sitting, idempotency);
  const decided = await decideIn(dependencies, caller, stored.session, act, sitting);
  return decided.ok ? save(sessions, stored, decided.value, { idempotency }) : decided;
}

async function sittingOf(
  { commissions, clock }: Dependencies,
  caller: Caller,
  { composition: id, region, service }: Session,
): Promise<Sitting> {
  const now = clock.now();
  const composition = await compositionOf(commissions, id);
  const commission = { region, service, ...markOf(composition) };
  const current = await commissions.inEffect(commission, dayOf(now));
  return { now, actor: actorOf(caller), composition, current };
}

/** @throws {Error} when it is gone: compositions are never removed. */
export async function compositionOf(
  commissions: Pick<CommissionStore, 'composition'>,
  id: string,
): Promise<Composition> {
  const composition = await commissions.composition(id);
  if (!composition) throw new Error('the composition of a session is gone');
  return composition;
}

async function decideIn(
  dependencies: Dependencies,
  caller: Caller,
  session: Session,
  act: Exclude<SessionAct, { does: 'close' }>,
  sitting: Sitting,
): Promise<Result<SessionEvent, UseCaseRefusal>> {
  switch (act.does) {
    case 'put-on-agenda': {
      const found = await candidatesOf(dependencies, caller, session, act.what);
      if (!found.ok) return found;
      const proposal = act.proposal ?? usualProposal(found.value);
      const from = 'list' in act.what ? { listId: act.what.list } : {};
      return putOnAgenda(session, found.value, { proposal, ...from }, sitting);
    }
    case 'take-off':
      return takeOffAgenda(session, act.caseId, sitting);
    case 'record-presence':
      return recordPresence(session, act.present, sitting);
    case 'recuse':
      return recuse(session, act, sitting);
    case 'vote':
      return castVote(session, act, sitting);
  }
}

/** Inclusion, or consent where the service decides on that. */
function usualProposal(candidates: readonly Candidate[]): Proposal {
  const first = candidates.find(({ kase }) => kase)?.kase;
  const stage = first && stageOf(serviceOf(first.service), first.stage);
  const acts = stage && !isEnd(stage) ? (stage.bySession?.acts ?? []) : [];
  return { outcome: acts.includes('consent') ? 'consent' : 'include' };
}

async function close(
  { sessions, registers }: Dependencies,
  stored: StoredSession,
  sitting: Sitting,
  idempotency: Idempotency,
): Promise<Answer | Conflict> {
  const { session } = stored;
  const year = Number(dayOf(sitting.now).slice(0, 4));
  const register = { kind: 'minutes', region: session.region, year, ...markOf(session) } as const;
  const number = await nextNumber(registers, register);
  const decided = closeSession(session, sitting, number.text);
  return decided.ok ? save(sessions, stored, decided.value, { number, idempotency }) : decided;
}

async function save(
  sessions: SessionStore,
  before: StoredSession | undefined,
  event: SessionEvent,
  written: Pick<SessionChange, 'number' | 'idempotency'>,
): Promise<Answer | Conflict> {
  const after = evolveSession(before?.session, event);
  const recorded = recordOfSession(after.id, event, before);
  const saved = await sessions.save({ before, recorded, after, ...written });
  return saved === 'saved' ? accepted({ session: after, version: recorded.sequence }) : saved;
}

/** The answer that a key has had, rebuilt from the events up to it. */
export async function answeredBefore(
  sessions: SessionStore,
  idempotency: Idempotency,
): Promise<Answer | undefined> {
  const used = await sessions.actUnder(idempotency.key);
  if (!used) return undefined;
  return earlierAnswer(used, idempotency, async ({ did }) => {
    if (!did) return undefined;
    const events = await sessions.events(did.sessionId, did.version);
    return { session: sessionOf(events.map(({ event }) => event)), version: did.version };
  });
}

const CASES_AT_ONCE = 25;

/** The cases that are asked for, or those of a list that are at the stage of the commission still. */
async function candidatesOf(
  { cases, lists }: Dependencies,
  caller: Caller,
  session: Session,
  what: Extract<SessionAct, { does: 'put-on-agenda' }>['what'],
): Promise<Result<readonly Candidate[], Refusal>> {
  if ('cases' in what) return accepted(await seenCases(cases, caller, what.cases));
  const found = await lists.load(what.list);
  const wanted = `a forwarded list of ${session.service} to ${session.region}`;
  const { list } = found ?? {};
  const isFit =
    list?.forwarding && list.service.code === session.service && list.receiving === session.region;
  if (!list || !isFit || !may(caller, { to: 'see-list', list })) {
    return wrong({ pointer: '/list', code: 'list-unfit', found: 'no such list', allowed: wanted });
  }
  const events = await lists.events(what.list);
  const members = await membersOf(cases, casesOn(events.map(({ event }) => event)));
  const waiting = members.filter(({ kase }) => {
    const stage = stageOf(serviceOf(kase.service), kase.stage);
    return !isEnd(stage) && stage.bySession !== undefined;
  });
  if (waiting.length > 0) return accepted(waiting.map(({ caseId: id, kase }) => ({ id, kase })));
  const found0 = 'no case of it waits for the commission';
  return wrong({ pointer: '/list', code: 'list-unfit', found: found0, allowed: wanted });
}

async function seenCases(
  cases: CaseStore,
  caller: Caller,
  ids: readonly string[],
): Promise<readonly Candidate[]> {
  const seen: Candidate[] = [];
  for (let start = 0; start < Math.min(ids.length, MOST_CASES_ON_AGENDA); start += CASES_AT_ONCE) {
    const some = ids.slice(start, start + CASES_AT_ONCE);
    const found = await Promise.all(some.map((id) => cases.load(id)));
    for (const [place, id] of some.entries()) {
      const kase = found[place]?.state;
      seen.push(kase && may(caller, { to: 'see-case', kase }) ? { id, kase } : { id });
    }
  }
  return seen;
}
