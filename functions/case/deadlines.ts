import {
  addWorkingDays,
  type CountRefusal,
  calendarDay,
  type WorkingCalendar,
  workingDayBefore,
} from '#functions/law/calendar/calendar.ts';
import {
  type Counting,
  countTerm,
  type Suspension,
  type TermRefusal,
} from '#functions/law/calendar/count-term.ts';
import {
  addMilliseconds,
  dayOf,
  endOfDay,
  type Instant,
  minuteOf,
  type PlainDate,
} from '#functions/law/calendar/instant.ts';
import { isSaturday } from '#functions/law/calendar/plain-date.ts';
import { accepted, type Result } from '#functions/law/result.ts';
import type { Term } from '#functions/law/term.ts';

/**
 * Which day is the day of acceptance. `roundTheClock`: the day on which it was handed in, whatever day that is. Else
 * what comes in before `closesAt` on a working day is accepted that day (before the doors open too), and what comes
 * later, on a day off or on a holiday on the next working day. With `saturdayClosesAt` a plain Saturday is a day of
 * acceptance as well, though no working day. Minutes since 0:00 in Asia/Almaty; the minute of closing is closed (ours).
 */
export type Intake =
  | { readonly roundTheClock: true }
  | { readonly closesAt: number; readonly saturdayClosesAt?: number };

/** The portal: accepted within the provider's hours, 9:00 to 17:30 (standard, item 7; for M a parameter, on). */
export const portalIntake: Intake = { closesAt: 17 * 60 + 30 };
/** A counter: the clerk's act of taking the papers is the acceptance, on a Saturday too (standard, item 7). */
export const counterIntake: Intake = { roundTheClock: true };

/**
 * The day of acceptance of what was filed at an instant (standard, item 7): the day that no term counts (K¶9).
 * Refuses what lies outside the known years.
 */
export function acceptedOn(
  filedAt: Instant,
  intake: Intake,
  calendar: WorkingCalendar,
): Result<PlainDate, CountRefusal> {
  const day = dayOf(filedAt);
  const found = calendarDay(calendar, day);
  if (!found.ok) return found;
  if ('roundTheClock' in intake) return accepted(day);
  const { works, named } = found.value;
  const plainSaturday = !works && !named && isSaturday(day);
  const closesAt = works ? intake.closesAt : plainSaturday ? intake.saturdayClosesAt : undefined;
  return closesAt !== undefined && minuteOf(filedAt) < closesAt
    ? accepted(day)
    : addWorkingDays(calendar, day, 1);
}

/** The last day on which one may act, and the instant at which that day ends: 24:00 in Asia/Almaty. */
export type Due = {
  readonly on: PlainDate;
  readonly at: Instant;
  /** The date rests on a day that is not confirmed yet. */
  readonly provisional: boolean;
};

/** What a term starts from: an instant, of which the day counts, or a day such as the day of acceptance. */
export type Start = { readonly at: Instant } | { readonly on: PlainDate };

/** The day that `start` means, in Asia/Almaty. */
export const startDay = (start: Start): PlainDate => ('at' in start ? dayOf(start.at) : start.on);

export const dueAtEndOf = (on: PlainDate, provisional: boolean): Due => ({
  on,
  at: endOfDay(on),
  provisional,
});

/**
 * When a term ends: at 24:00 Asia/Almaty of its last day, the whole of which is usable. How it is counted and what is
 * refused: countTerm. A suspension that still lasts when the term would end leaves it without an end (`suspended`).
 */
export function dueOf(
  term: Term,
  start: Start,
  calendar: WorkingCalendar,
  suspensions?: readonly Suspension[],
  counting?: Counting,
): Result<Due, TermRefusal> {
  const counted = countTerm(term, startDay(start), calendar, suspensions, counting);
  return counted.ok ? accepted(dueAtEndOf(counted.value.end, counted.value.provisional)) : counted;
}

/**
 * So many hours before another term ends. They run on days off as well: the order counts them from the end, not the
 * working days (K¶9, "бір тәулік").
 */
export function hoursBefore(due: Due, hours: number): Due {
  const at = addMilliseconds(due.at, -hours * 3_600_000);
  return { on: dayOf(addMilliseconds(at, -1)), at, provisional: due.provisional };
}

/** The due date that holds, and which of the two terms sets it; both are kept so that a person can see why. */
export type EffectiveDue = {
  readonly due: Due;
  readonly binds: 'own' | 'service';
  readonly own?: Due;
  readonly service?: Due;
};

/**
 * The earlier of a stage's own term and the service term (both hold, since the maxima of the stages exceed 14 working
 * days: quota-procedures.md, section 2). On the same day the stage's own term binds (ours). Undefined without either.
 */
export function effectiveDue(own: Due | undefined, service: Due | undefined): EffectiveDue | undefined {
  const kept = { ...(own && { own }), ...(service && { service }) };
  if (own && (!service || own.at <= service.at)) return { due: own, binds: 'own', ...kept };
  return service && { due: service, binds: 'service', ...kept };
}

/**
 * The instant of a rung: 24:00 of the due day (0), of the n-th working day after it, or, with a negative number, of
 * the n-th working day before it, so that exactly n working days remain (ours). Refuses what leaves the known years.
 */
export function rungAt(
  due: Pick<Due, 'on'>,
  workingDays: number,
  calendar: WorkingCalendar,
): Result<Instant, CountRefusal> {
  if (workingDays === 0) return accepted(endOfDay(due.on));
  const day =
    workingDays > 0
      ? addWorkingDays(calendar, due.on, workingDays)
      : workingDayBefore(calendar, due.on, -workingDays);
  return day.ok ? accepted(endOfDay(day.value)) : day;
}
