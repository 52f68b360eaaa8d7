import type { Instant } from '#functions/law/calendar/instant.ts';
import { dayOf } from '#functions/law/calendar/instant.ts';
import { accepted, type Result, refused } from '#functions/law/result.ts';
import type { Actor } from './case.ts';
import { actInWords, type Composition, type Member, type Seat } from './commission.ts';
import type { FieldError } from './field-errors.ts';
import type { Refusal } from './refusals.ts';
import type { Decided, PresenceRecorded, Session, SessionClosed, SessionOpened } from './session.ts';
import { presidingOver, secretaryOf, tallyOf } from './session-tally.ts';

/** Who acts when, with the composition of the session and the one that is in effect on the day. */
export type Sitting = {
  readonly now: Instant;
  readonly actor: Actor;
  readonly composition: Composition;
  readonly current: Composition | undefined;
};

/** The parameter by which the orders leave the meeting of the commission to the act that appoints it. */
const PARAMETER = 'parameter commission-quorum';

export const basisOf = (composition: Composition): string => `${actInWords(composition)} (${PARAMETER})`;

/** Those who run a session: they open and close it, and record the agenda and who is there. */
const RUNS: readonly Seat[] = ['chair', 'deputy', 'secretary'];

/** The member that somebody is. */
export function memberOf(composition: Composition, subject: string): Result<Member, Refusal> {
  const member = composition.members.find(({ id }) => id === subject);
  return member ? accepted(member) : refused({ code: 'not-in-composition', basis: basisOf(composition) });
}

/** Whose seat somebody fills: their own, or that of the absent chair or secretary for whom they act. A vote is always one's own. */
export const seatHolder = ({ subject, for: acting }: Actor): string =>
  acting?.office === 'commission-chair' || acting?.office === 'commission-secretary'
    ? acting.subject
    : subject;

/** Refuses whoever does not run the session. */
function runs({ composition, actor }: Sitting): Refusal | undefined {
  const member = memberOf(composition, seatHolder(actor));
  if (!member.ok) return member.refusal;
  const { seat } = member.value;
  return RUNS.includes(seat) ? undefined : { code: 'seat-not-permitted', seat, basis: basisOf(composition) };
}

/** Nothing is done in a session that is closed, or outside the dates of its composition. */
export function sits(session: Session, { now, composition, current }: Sitting): Refusal | undefined {
  if (session.closing) return { code: 'session-closed', number: session.closing.number };
  if (current?.id === composition.id) return undefined;
  return { code: 'session-outside-composition', day: dayOf(now), basis: basisOf(composition) };
}

type Opening = Pick<Session, 'id' | 'service' | 'region' | 'synthetic'>;

/** Opens a session in the composition in effect today. Refuses where none is. */
export function openSession(
  { id: sessionId, ...about }: Opening,
  { now, actor, current }: Omit<Sitting, 'composition'>,
): Result<SessionOpened, Refusal> {
  if (!current) {
    return refused({ code: 'session-without-composition', day: dayOf(now), basis: PARAMETER });
  }
  const refusal = runs({ now, actor, current, composition: current });
  if (refusal) return refused(refusal);
  return accepted({
    type: 'SessionOpened',
    at: now,
    by: actor,
    sessionId,
    ...about,
    composition: current.id,
    on: dayOf(now),
    basis: basisOf(current),
  });
}

/** What may be done by those alone who run the session. */
export const mayRun = (session: Session, sitting: Sitting): Refusal | undefined =>
  sits(session, sitting) ?? runs(sitting);

/** Fields of a request about a session that are wrong. */
export const wrong = (...errors: readonly FieldError[]) =>
  refused<Refusal>({ code: 'session-invalid', errors });

/** Records who is there from now on: those who had voted on a case before they left still count for it. */
export function recordPresence(
  session: Session,
  present: readonly string[],
  sitting: Sitting,
): Result<PresenceRecorded, Refusal> {
  const refusal = mayRun(session, sitting);
  if (refusal) return refused(refusal);
  const { composition, now: at, actor: by } = sitting;
  const errors = present.flatMap((id, place) =>
    composition.members.some((member) => member.id === id)
      ? []
      : [
          {
            pointer: `/present/${place}`,
            code: 'member-unknown',
            found: 'nobody of the composition',
            allowed: `a member by ${basisOf(composition)}`,
          },
        ],
  );
  if (errors.length > 0) return wrong(...errors);
  return accepted({ type: 'PresenceRecorded', at, by, present });
}

/** Closes a session: what was decided is fixed, case by case, and has the number of the minutes. */
export function closeSession(
  session: Session,
  sitting: Sitting,
  number: string,
): Result<SessionClosed, Refusal> {
  const refusal = mayRun(session, sitting);
  if (refusal) return refused(refusal);
  if (session.count === 0) return refused({ code: 'session-empty' });
  const { composition, now: at, actor: by } = sitting;
  const presiding = presidingOver(composition, session);
  const secretary = secretaryOf(composition, session);
  if (presiding === undefined || secretary === undefined) {
    return refused({
      code: 'session-not-led',
      missing: [
        ...(presiding === undefined ? (['chair'] as const) : []),
        ...(secretary === undefined ? (['secretary'] as const) : []),
      ],
      basis: basisOf(composition),
    });
  }
  const decided = [...session.agenda.values()].map(
    (item): Decided => ({ caseId: item.caseId, ...tallyOf(composition, session, item) }),
  );
  const basis = basisOf(composition);
  return accepted({ type: 'SessionClosed', at, by, number, decided, presiding, secretary, basis });
}
