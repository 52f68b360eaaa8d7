import { type Caller, may } from '#functions/case/authority.ts';
import { type CalendarChange, checkChange } from '#functions/law/calendar/amendments.ts';
import type { WorkingCalendar } from '#functions/law/calendar/calendar.ts';
import type { Act } from '#functions/law/calendar/day.ts';
import { addMilliseconds, dayOf, type Instant } from '#functions/law/calendar/instant.ts';
import { accepted, type Result, refused } from '#functions/law/result.ts';
import { actorOf } from './actor.ts';
import { changeInvalid } from './calendar-change-errors.ts';
import { earlierAnswer } from './earlier-answer.ts';
import { type Pause, persistAct } from './persist.ts';
import type { CalendarAmendment, CalendarStore, Calendars, Reprojection } from './ports/calendar.ts';
import type { Clock } from './ports/clock.ts';
import type { Conflict, Idempotency } from './ports/store.ts';
import type { UseCaseRefusal } from './refusals.ts';
import { OPEN_LISTS } from './work-lists.ts';

type Dependencies = {
  readonly calendar: CalendarStore;
  readonly calendars: Calendars;
  readonly clock: Clock;
  readonly pause?: Pause;
};

/** What an official of the authorised body wants to say of a day, by which act. */
export type ChangeRequest = {
  readonly caller: Caller;
  readonly change: CalendarChange;
  readonly act: Act;
  readonly reason?: string;
  /** The version of the calendar that the official has seen. */
  readonly version: number;
};
export type CalendarChangeRequest = ChangeRequest & { readonly idempotency: Idempotency };
type Answer = Result<CalendarAmendment, UseCaseRefusal>;

/**
 * Adds a change to the calendar: one transaction holds the amendment, the new version, the job that moves the open
 * deadlines and the idempotency record. The relay tells of the amendment, and that starts the job.
 */
export function changeCalendar(dependencies: Dependencies, request: CalendarChangeRequest): Promise<Answer> {
  return persistAct(
    'a calendar change',
    () => attempt(dependencies, request),
    ['version', 'idempotency', 'transaction'],
    dependencies.pause,
  );
}

async function attempt(
  { calendar: store, calendars, clock }: Dependencies,
  request: CalendarChangeRequest,
): Promise<Answer | Conflict> {
  const { idempotency, version } = request;
  if (!may(request.caller, { to: 'change-calendar' })) return refused({ code: 'not-permitted' });
  const [found, calendar] = await Promise.all([store.changeUnder(idempotency.key), calendars.latest()]);
  // A twin may have come between the two reads: then the version has moved, and its record is there to be read.
  const used = found ?? (calendar.version === version ? undefined : await store.changeUnder(idempotency.key));
  if (used) return earlierAnswer(used, idempotency, (did) => amendmentOf(store, did.version));
  const now = clock.now();
  const proposed = proposeChange(request, calendar, now);
  if (!proposed.ok) return proposed;
  const [last] = version > 0 ? await store.amendments(version - 1) : [];
  const recordedAt = last && last.recordedAt >= now ? addMilliseconds(last.recordedAt, 1) : now;
  const amendment = { ...proposed.value, recordedAt };
  const changed = await store.change({ amendment, reprojection: reprojectionOf(amendment), idempotency });
  return changed === 'changed' ? accepted(amendment) : changed;
}

/** The amendment that a request would make, or every reason why it may not be made. Writes nothing. */
export function proposeChange(
  { caller, change, act, reason, version }: ChangeRequest,
  calendar: WorkingCalendar,
  now: Instant,
): Answer {
  if (!may(caller, { to: 'change-calendar' })) return refused({ code: 'not-permitted' });
  if (calendar.version !== version) return refused({ code: 'calendar-changed', version: calendar.version });
  const checked = checkChange(calendar, change, { today: dayOf(now), reason });
  if (!checked.ok) return refused(changeInvalid(checked.refusal));
  return accepted({
    ...checked.value,
    version: version + 1,
    recordedAt: now,
    by: actorOf(caller),
    act,
    ...(reason ? { reason } : {}),
  });
}

async function amendmentOf(store: CalendarStore, version: number): Promise<CalendarAmendment> {
  const amendment = (await store.amendments(version - 1)).find((one) => one.version === version);
  if (!amendment) throw new Error(`amendment ${version} of the calendar is gone`);
  return amendment;
}

const reprojectionOf = ({ version, recordedAt }: CalendarAmendment): Reprojection => ({
  version,
  page: 0,
  phase: 'counting',
  lists: OPEN_LISTS.length,
  list: 0,
  counted: 0,
  seen: 0,
  unknown: 0,
  startedAt: recordedAt,
});
