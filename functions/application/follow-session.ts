import type { CaseEffect, Closing, Session } from '#functions/case/session.ts';
import { actOfProposal } from '#functions/case/session-agenda.ts';
import type { Instant } from '#functions/law/calendar/instant.ts';
import { refused } from '#functions/law/result.ts';
import { serviceOf } from '#functions/law/services.ts';
import { enact } from './enact.ts';
import { isConflict, type Pause, persistAct } from './persist.ts';
import type { Calendars } from './ports/calendar.ts';
import type { CaseStore } from './ports/cases.ts';
import type { Clock } from './ports/clock.ts';
import type { QuotaStore } from './ports/quota.ts';
import type { SessionQueue, SessionStore } from './ports/sessions.ts';
import type { UseCaseRefusal } from './refusals.ts';

type Dependencies = {
  readonly cases: CaseStore;
  readonly sessions: SessionStore;
  readonly calendars: Pick<Calendars, 'latest'>;
  readonly quotas: Pick<QuotaStore, 'ledger'>;
  readonly queue: SessionQueue;
  readonly clock: Clock;
  readonly pause?: Pause;
};

/** One message brings so many decisions to their cases, then another one follows. */
const CASES_AT_ONCE = 25;

/** `more`: another message brings the rest. */
export type SessionFollowed = 'settled' | 'more' | 'unknown';

/**
 * Brings what a closed session decided to its cases, one after another in the order of the agenda, each with its own
 * number and places in its own transaction: where places are too few, those who stand first have them. A message that
 * comes twice, or after one that died midway, brings what is still missing, once.
 */
export async function followSession(dependencies: Dependencies, sessionId: string): Promise<SessionFollowed> {
  const { sessions, queue } = dependencies;
  const { session } = (await sessions.load(sessionId)) ?? {};
  if (!session?.closing) return 'unknown';
  const { closing } = session;
  const done = new Set((await sessions.effects(sessionId)).map(({ caseId }) => caseId));
  const remaining = carriedBy(closing).filter((caseId) => !done.has(caseId));
  for (const caseId of remaining.slice(0, CASES_AT_ONCE)) {
    await bring(dependencies, session, closing, caseId);
  }
  if (remaining.length <= CASES_AT_ONCE) return 'settled';
  await queue.again(sessionId);
  return 'more';
}

/** The cases whose proposal was carried, in the order of the agenda. */
export const carriedBy = ({ decided }: Pick<Closing, 'decided'>): readonly string[] =>
  decided.flatMap(({ caseId, result }) => (result === 'carried' ? [caseId] : []));

function bring(
  dependencies: Dependencies,
  session: Session,
  closing: Closing,
  caseId: string,
): Promise<unknown> {
  return persistAct(
    'a decision of a session',
    () => tryBringing(dependencies, session, closing, caseId),
    ['number', 'transaction', 'version', 'ledger'],
    dependencies.pause,
  );
}

async function tryBringing(
  { cases, sessions, calendars, quotas, clock }: Dependencies,
  { id: sessionId, agenda }: Session,
  { at: closedAt, by, number }: Closing,
  caseId: string,
) {
  if (await sessions.effect(sessionId, caseId)) return 'brought';
  const [stored, history, calendar] = await Promise.all([
    cases.load(caseId),
    cases.history(caseId),
    calendars.latest(),
  ]);
  const item = agenda.get(caseId);
  if (!stored || !item) throw new Error('a case of a session is gone');
  // As of the close of the session, unless something has happened to the case since: a history never runs back.
  const now = later(closedAt, history.at(-1)?.event.at ?? closedAt);
  const at = clock.now();
  const command = actOfProposal(item.proposal, stored.state, serviceOf(stored.state.service));
  const done = command
    ? await enact({ cases, quotas }, stored, command, {
        now,
        actor: by,
        calendar,
        session: { id: sessionId, number },
        also: ({ sequence, event }) => ({
          writtenAt: at,
          session: {
            sessionId,
            effect: {
              caseId,
              at,
              done: true,
              sequence,
              ...(event.type === 'DecisionTaken' ? { number: event.decision.number } : {}),
            },
          },
        }),
      })
    : refused<UseCaseRefusal>({
        code: 'act-not-possible',
        verb: 'recommend',
        stage: stored.state.stage,
        possible: [],
      });
  if (isConflict(done)) return done;
  if (done.ok) return 'brought';
  const kept = await sessions.keepEffect(sessionId, notDone(caseId, at, done.refusal));
  return kept === 'saved' ? 'brought' : kept;
}

const later = (one: Instant, other: Instant): Instant => (one > other ? one : other);

/** Why a decision does not come to its case: the minutes say it. */
function notDone(caseId: string, at: Instant, refusal: UseCaseRefusal): CaseEffect {
  const because = refusal.code;
  const places = refusal.code === 'quota-exhausted' ? { left: refusal.left, needed: refusal.needed } : {};
  return { caseId, at, done: false, because, ...places };
}
