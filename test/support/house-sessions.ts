import { randomUUID } from 'node:crypto';
import { actInSession, openSessionOf, type SessionAct } from '#functions/application/act-in-session.ts';
import type { CaseAnswer } from '#functions/application/case-answer.ts';
import { followSession } from '#functions/application/follow-session.ts';
import { canonicalJson, sha256 } from '#functions/application/record.ts';
import type { UseCaseRefusal } from '#functions/application/refusals.ts';
import type { Caller } from '#functions/case/authority.ts';
import type { Case } from '#functions/case/case.ts';
import type { Command } from '#functions/case/commands.ts';
import type { Composition, Member } from '#functions/case/commission.ts';
import type { Proposal } from '#functions/case/session.ts';
import { markOf } from '#functions/case/synthetic.ts';
import { dayOf, PlainDate } from '#functions/law/calendar/instant.ts';
import type { Region } from '#functions/law/regions.ts';
import { accepted, type Result, refused } from '#functions/law/result.ts';
import { official } from './callers.ts';
import type { inMemorySessionQueue } from './in-memory-services.ts';

type Ports = Parameters<typeof openSessionOf>[0] &
  Omit<Parameters<typeof followSession>[0], 'queue'> & {
    readonly sessionQueue: ReturnType<typeof inMemorySessionQueue>;
  };

/** The secretary beside a chair. */
export const secretaryBeside = (chair: Caller): Caller => ({
  ...chair,
  subject: `secretary-of-${chair.region}`,
});

/** A member by the subject of the token; names nobody. */
export const memberOf = (id: string, seat: Member['seat']): Member => ({
  id,
  seat,
  office: 'Маман',
  name: `${seat} Мүшесі`,
});

/** The composition of a region's commission for a service: by default a chair who votes, and a secretary who does not. */
export const compositionOf = (
  region: Region,
  service: string,
  {
    chair = official('commission', region),
    ...about
  }: Partial<Composition> & { readonly chair?: Caller } = {},
): Composition => ({
  id: `composition of ${region} for ${service}${chair.synthetic ? ' on trial' : ''}`,
  ...markOf(chair),
  region,
  service,
  act: { number: '12', day: PlainDate.parse('2020-01-10') },
  from: PlainDate.parse('2020-01-15'),
  members: [memberOf(chair.subject, 'chair'), memberOf(secretaryBeside(chair).subject, 'secretary')],
  rules: {
    quorum: { numerator: 1, denominator: 2, moreThan: true },
    majority: { numerator: 1, denominator: 2, moreThan: true, of: 'present' },
    tie: 'presiding',
    secretaryVotes: false,
  },
  recordedAt: '2020-01-10T05:00:00.000Z' as Composition['recordedAt'],
  recordedBy: { subject: 'provider', role: 'provider' },
  ...about,
});

/** What is proposed so that a session does an act; undefined for what no session does. */
export function proposalOf(command: Command): Proposal | undefined {
  switch (command.verb) {
    case 'recommend':
      return command.said.outcome === 'refuse'
        ? { outcome: 'refuse', grounds: command.said.grounds }
        : { outcome: 'include' };
    case 'include':
    case 'consent':
      return { outcome: command.verb };
    case 'propose-refusal':
      return { outcome: 'refuse', grounds: command.said.grounds };
    default:
      return undefined;
  }
}

/** The acts in sessions, and the messages that follow from them. */
export function sessionsOf(ports: Ports, appoint: (composition: Composition) => void) {
  const open = (
    caller: Caller,
    service: string,
    { key = randomUUID(), synthetic }: { readonly key?: string; readonly synthetic?: true } = {},
  ) =>
    openSessionOf(ports, {
      caller,
      service,
      synthetic,
      idempotency: { key, requestHash: sha256(service) },
    });
  const actIn = async (
    caller: Caller,
    sessionId: string,
    act: SessionAct,
    { key = randomUUID(), version }: { readonly key?: string; readonly version?: number } = {},
  ) => {
    const seen = version ?? (await ports.sessions.load(sessionId))?.version ?? 0;
    const requestHash = sha256(canonicalJson([act, seen]));
    return actInSession(ports, { caller, sessionId, act, version: seen, idempotency: { key, requestHash } });
  };
  /** Brings what a closed session decided to every case. */
  const settle = async (sessionId: string): Promise<void> => {
    let sent: readonly string[] = [sessionId];
    while (sent.length > 0) {
      for (const id of sent) await followSession({ ...ports, queue: ports.sessionQueue }, id);
      sent = ports.sessionQueue.receive();
    }
  };
  /** A session about one case, in which the chair votes for what is proposed, closed and come to the case. */
  const decideInSession = async (
    { id: caseId, region, service, synthetic }: Case,
    proposal: Proposal,
    chair: Caller = official('commission', region),
  ): Promise<Result<CaseAnswer, UseCaseRefusal>> => {
    const secretary = secretaryBeside(chair);
    const commission = { region, service: service.code, ...markOf(chair) };
    const day = dayOf(ports.clock.now());
    const current = await ports.commissions.inEffect(commission, day);
    if (!current) appoint(compositionOf(region, service.code, { chair }));
    const opened = await open(secretary, service.code, synthetic ? { synthetic } : {});
    if (!opened.ok) return opened;
    const { id: sessionId } = opened.value.session;
    const acts: readonly (readonly [Caller, SessionAct])[] = [
      [secretary, { does: 'put-on-agenda', what: { cases: [caseId] }, proposal }],
      [secretary, { does: 'record-presence', present: [chair.subject, secretary.subject] }],
      [chair, { does: 'vote', choice: 'for' }],
      [chair, { does: 'close' }],
    ];
    for (const [caller, act] of acts) {
      const acted = await actIn(caller, sessionId, act);
      if (!acted.ok) return acted;
    }
    await settle(sessionId);
    const effect = await ports.sessions.effect(sessionId, caseId);
    if (effect && !effect.done) {
      const { because: code, left = 0, needed = 0 } = effect;
      return refused({ code, left, needed } as UseCaseRefusal);
    }
    const after = await ports.cases.load(caseId);
    if (!after) throw new Error('a case that was decided is gone');
    return accepted({ kase: after.state, version: after.version });
  };
  return { openSession: open, actInSession: actIn, settleSession: settle, decideInSession };
}
