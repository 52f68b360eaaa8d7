import type { Amendment } from '#functions/law/calendar/amendments.ts';
import type { WorkingCalendar } from '#functions/law/calendar/calendar.ts';
import type { Act } from '#functions/law/calendar/day.ts';
import type { Instant, PlainDate } from '#functions/law/calendar/instant.ts';
import { accepted, type Result, refused } from '#functions/law/result.ts';
import { isEnd, type ServiceDefinition, stageOf } from '#functions/law/service.ts';
import type { Actor, ArmedRung, Case, Deadline } from './case.ts';
import { clocksOf } from './clocks-afresh.ts';
import type { Due } from './deadlines.ts';
import type { CalendarReason, DeadlinesReprojected } from './events.ts';
import { dayOfAcceptance } from './file.ts';
import { type Opening, openDeadlines, startDayOf } from './open-deadlines.ts';
import type { Refusal } from './refusals.ts';

/** A change of the calendar with the act behind it: why dates move. */
export type ActedAmendment = Amendment & { readonly act: Act };

/** A case as it would stand had it been computed with a calendar from the beginning. */
export type Projection = { readonly acceptedOn: PlainDate; readonly deadlines: readonly Deadline[] };

/**
 * Computes the day of acceptance and every deadline of a case anew with a calendar, each opened again at the instant at
 * which it was opened, by the one function that opens deadlines; of those that are not asked for only the day on which
 * they start, which later ones may start with. Refuses a term that leaves the known years.
 */
export function projectDeadlines(
  kase: Case,
  service: ServiceDefinition,
  calendar: WorkingCalendar,
  isAsked: (deadline: Deadline) => boolean = () => true,
): Result<Projection, Refusal> {
  const channel = service.channels[kase.channel];
  const acceptance = channel && dayOfAcceptance(channel, service, kase.filedAt, calendar);
  if (acceptance && !acceptance.ok) return refused({ code: 'calendar-unknown' });
  const acceptedOn = acceptance?.value ?? kase.acceptedOn;
  const projected: Deadline[] = [];
  const anew = { ...kase, acceptedOn, deadlines: projected };
  for (const [place, deadline] of kase.deadlines.entries()) {
    const { openedAt: now, suspensions } = deadline;
    const opening = {
      service,
      calendar,
      now,
      ...clocksOf(anew, place),
      ...(suspensions ? { suspensions } : {}),
    };
    const again = isAsked(deadline) ? openedAgain(deadline, opening) : startedAgain(deadline, opening);
    if (!again.ok) return again;
    projected.push(again.value);
  }
  return accepted({ acceptedOn, deadlines: projected });
}

function openedAgain(deadline: Deadline, opening: Opening): Result<Deadline, Refusal> {
  const opened = openDeadlines(deadline.stage, opening);
  if (!opened.ok && deadline.closedAt === undefined) return opened;
  // What is closed is history: where the new calendar cannot count it, it stands as it was.
  return accepted((opened.ok && opened.value.find(({ id }) => id === deadline.id)) || deadline);
}

function startedAgain(deadline: Deadline, opening: Opening): Result<Deadline, Refusal> {
  const stage = stageOf(opening.service, deadline.stage);
  return accepted(isEnd(stage) ? deadline : { ...deadline, startsOn: startDayOf(stage, opening) });
}

const isRunning = ({ closedAt }: Deadline): boolean => closedAt === undefined;

type Circumstances = {
  readonly now: Instant;
  readonly by: Actor;
  readonly service: ServiceDefinition;
  readonly calendar: WorkingCalendar;
  /** Every amendment up to the calendar's version: those since a deadline was computed are why it moves. */
  readonly amendments: readonly ActedAmendment[];
};

/**
 * What a calendar changes about a case whose clocks run: the event that moves its open deadlines with old, new and why,
 * or undefined where it moves none. Rungs of a date that moved are armed under a new generation. Refuses a term that
 * now leaves the known years; the deadline then keeps the date that it had.
 */
export function reprojectDeadlines(
  kase: Case,
  circumstances: Circumstances,
): Result<DeadlinesReprojected | undefined, Refusal> {
  const { now, by, service, calendar } = circumstances;
  if (isEnd(stageOf(service, kase.stage))) return accepted(undefined);
  const projection = projectDeadlines(kase, service, calendar, isRunning);
  if (!projection.ok) return projection;
  const { acceptedOn, deadlines } = projection.value;
  const moved = kase.deadlines.flatMap((before, place) => {
    const fresh = deadlines[place];
    if (!isRunning(before) || !fresh) return [];
    const after = movedDeadline(before, fresh, now);
    return isSame(before, after) ? [] : [{ before: datesOf(before), after }];
  });
  const accepts =
    acceptedOn === kase.acceptedOn ? {} : { acceptedOn: { before: kase.acceptedOn, after: acceptedOn } };
  if (moved.length === 0 && acceptedOn === kase.acceptedOn) return accepted(undefined);
  const because = reasons(kase, circumstances);
  return accepted({
    type: 'DeadlinesReprojected',
    at: now,
    by,
    calendar: calendar.version,
    because,
    ...accepts,
    moved,
    basis: because.map(({ act }) => act.title.en).join('; '),
  });
}

/** The dates of a deadline as they stood, without its rungs. */
export const datesOf = ({ id, calendar, startsOn, own, service, due, binds }: Deadline) => ({
  id,
  calendar,
  startsOn,
  ...(own && { own }),
  ...(service && { service }),
  due,
  binds,
});

/** The amendments that the clocks of a case do not know yet: those that run, or the last ones that ran. */
function reasons({ deadlines }: Case, { amendments, calendar }: Circumstances): readonly CalendarReason[] {
  const open = deadlines.filter(isRunning);
  const clocks = open.length > 0 ? open : deadlines;
  const since = Math.min(calendar.version, ...clocks.map((deadline) => deadline.calendar));
  return amendments
    .filter(({ version }) => version > since && version <= calendar.version)
    .map((amendment) => ({
      version: amendment.version,
      change: amendment.change,
      day: amendment.change === 'set' ? amendment.named.day : amendment.day,
      ...(amendment.change === 'set' ? { effect: amendment.named.effect, name: amendment.named.name } : {}),
      act: amendment.act,
    }));
}

/** The deadline with its new dates, its own opening, and the rungs of both generations that are still to fire. */
function movedDeadline(before: Deadline, fresh: Deadline, now: Instant): Deadline {
  const generation = (before.generation ?? 1) + 1;
  const { suspendedSince } = before;
  // What stands still is moved all the same, and arms its rungs when it runs on.
  if (suspendedSince !== undefined) {
    const { rungsUnknown: _unknown, ...dates } = fresh;
    return { ...dates, generation, rungs: [], suspendedSince };
  }
  const rungs = fresh.rungs.flatMap((rung) => rearmed(rung, fresh.due, before, { now, generation }));
  return { ...fresh, generation, rungs };
}

/**
 * One rung after its deadline has moved. What would fire when it fires anyway, or has fired and would have again, stays
 * as it was armed, so that nobody is told twice; a warning whose instant has passed warns nobody; everything else is
 * armed anew, so that nobody is told too early or not at all.
 */
function rearmed(
  rung: ArmedRung,
  due: Due,
  before: Deadline,
  { now, generation }: { readonly now: Instant; readonly generation: number },
): readonly ArmedRung[] {
  const old = before.rungs.find(({ name }) => name === rung.name);
  if (old && (old.fireAt === rung.fireAt || (old.fireAt <= now && rung.fireAt <= now))) return [old];
  if (rung.fireAt < due.at && rung.fireAt <= now) return [];
  return [{ ...rung, generation }];
}

const isSameDue = (one: Due | undefined, other: Due | undefined): boolean =>
  one?.at === other?.at && one?.on === other?.on && one?.provisional === other?.provisional;

const inWords = (rungs: readonly ArmedRung[]): string =>
  rungs.map(({ name, fireAt, generation = 1 }) => `${name} ${fireAt} ${generation}`).join('\n');

/** Whether nothing moved that anybody sees or is told of. */
const isSame = (before: Deadline, after: Deadline): boolean =>
  before.startsOn === after.startsOn &&
  before.binds === after.binds &&
  before.serviceFrom === after.serviceFrom &&
  isSameDue(before.own, after.own) &&
  isSameDue(before.service, after.service) &&
  isSameDue(before.due, after.due) &&
  (before.rungsUnknown ?? []).join() === (after.rungsUnknown ?? []).join() &&
  inWords(before.rungs) === inWords(after.rungs);
