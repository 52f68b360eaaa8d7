import { accepted, type Result, refused } from '../result.ts';
import { year2024 } from './2024.ts';
import { year2025 } from './2025.ts';
import { year2026 } from './2026.ts';
import { year2027 } from './2027.ts';
import type { CalendarDay } from './day.ts';
import type { PlainDate } from './instant.ts';
import { addDays, ordinalOf } from './plain-date.ts';
import { calendarOf, knownDays, type WorkingCalendar } from './table.ts';

export type { WorkingCalendar };

/** The working calendar of Kazakhstan, 2024 to 2027, five-day week, as known when this version was built. */
export const calendarOfKazakhstan: WorkingCalendar = calendarOf([year2024, year2025, year2026, year2027]);

/** A term begins or ends at a day of which nobody has said yet whether it is worked. `day` is that day. */
export type CalendarUnknown = {
  readonly code: 'calendar-unknown';
  readonly day: PlainDate;
  readonly known: { readonly from: PlainDate; readonly to: PlainDate };
};
export type NotADay = { readonly code: 'not-a-day'; readonly day: string };
type LengthInvalid = { readonly code: 'length-invalid'; readonly length: number };
export type RangeReversed = {
  readonly code: 'range-reversed';
  readonly from: PlainDate;
  readonly to: PlainDate;
};

/** Why a term cannot be counted: it leaves the known years, its start is no day, or its length no whole number ≥ 0. */
export type CountRefusal = CalendarUnknown | NotADay | LengthInvalid;

const unknown = (calendar: WorkingCalendar, day: PlainDate) =>
  refused<CalendarUnknown>({ code: 'calendar-unknown', day, known: knownDays(calendar) });

const beyond = (calendar: WorkingCalendar) => unknown(calendar, addDays(knownDays(calendar).to, 1));

/** Why the calendar has no place for that day. */
function placeless(calendar: WorkingCalendar, day: PlainDate) {
  return ordinalOf(day) === undefined ? refused<NotADay>({ code: 'not-a-day', day }) : unknown(calendar, day);
}

/** The place of a day, or -1 if it is no day or not in the known years. */
function placeOf(calendar: WorkingCalendar, day: PlainDate): number {
  const ordinal = ordinalOf(day);
  if (ordinal === undefined) return -1;
  const place = ordinal - calendar.firstOrdinal;
  return place >= 0 && place < calendar.days.length ? place : -1;
}

/** The day whose place is the entry `rank` of the working days; refused where the known years have no such entry. */
function workingDayAt(calendar: WorkingCalendar, rank: number): Result<PlainDate, CalendarUnknown> {
  const day = calendar.days[calendar.workingPlaces[rank] ?? -1];
  return day ? accepted(day.day) : beyond(calendar);
}

const isLength = (length: number): boolean => Number.isInteger(length) && length >= 0;

/** What the calendar says of a day. Constant time. */
export function calendarDay(
  calendar: WorkingCalendar,
  day: PlainDate,
): Result<CalendarDay, CalendarUnknown | NotADay> {
  const found = calendar.days[placeOf(calendar, day)];
  return found ? accepted(found) : placeless(calendar, day);
}

/** The known days from `first` to `last`, both with, in order; empty if either lies outside the known years. */
export function calendarDays(
  calendar: WorkingCalendar,
  first: PlainDate,
  last: PlainDate,
): readonly CalendarDay[] {
  const [from, to] = [placeOf(calendar, first), placeOf(calendar, last)];
  return from < 0 || to < 0 ? [] : calendar.days.slice(from, to + 1);
}

/** Whether state bodies with a five-day week work on that day. Constant time. */
export function isWorkingDay(
  calendar: WorkingCalendar,
  day: PlainDate,
): Result<boolean, CalendarUnknown | NotADay> {
  const found = calendar.days[placeOf(calendar, day)];
  return found ? accepted(found.works) : placeless(calendar, day);
}

/**
 * The `count`-th working day from `first` on, `first` included; `count` is at least 1. Constant time. Refuses what
 * leaves the known years.
 */
export function workingDayFrom(
  calendar: WorkingCalendar,
  first: PlainDate,
  count: number,
): Result<PlainDate, CountRefusal> {
  const place = placeOf(calendar, first);
  if (place < 0) return placeless(calendar, first);
  if (!isLength(count) || count === 0) return refused({ code: 'length-invalid', length: count });
  return workingDayAt(calendar, (calendar.worksBefore[place] ?? 0) + count - 1);
}

/**
 * The `length`-th working day after `day`, which itself is not counted (K¶9; for stage terms ours). A term of 0 working
 * days ends on the day itself if it is a working day, else on the next (ours). Constant time, whatever the length.
 * Refuses what leaves the known years, a start that is no day, and a length that is negative or no whole number.
 */
export function addWorkingDays(
  calendar: WorkingCalendar,
  day: PlainDate,
  length: number,
): Result<PlainDate, CountRefusal> {
  const place = placeOf(calendar, day);
  if (place < 0) return placeless(calendar, day);
  if (!isLength(length)) return refused({ code: 'length-invalid', length });
  const before = calendar.worksBefore[length === 0 ? place : place + 1] ?? 0;
  return workingDayAt(calendar, before + Math.max(length, 1) - 1);
}

/** The `length`-th working day before `day`, which itself is not counted; `length` is at least 1. Constant time. */
export function workingDayBefore(
  calendar: WorkingCalendar,
  day: PlainDate,
  length: number,
): Result<PlainDate, CountRefusal> {
  const place = placeOf(calendar, day);
  if (place < 0) return placeless(calendar, day);
  if (!isLength(length) || length === 0) return refused({ code: 'length-invalid', length });
  const found = calendar.days[calendar.workingPlaces[(calendar.worksBefore[place] ?? 0) - length] ?? -1];
  return found ? accepted(found.day) : unknown(calendar, addDays(knownDays(calendar).from, -1));
}

/**
 * How many working days lie after `from`, up to and with `to`: the length for which addWorkingDays(from, length) ends
 * on `to` if `to` is a working day after `from`. Constant time. Refuses unknown days and a range that runs backwards.
 */
export function workingDaysBetween(
  calendar: WorkingCalendar,
  from: PlainDate,
  to: PlainDate,
): Result<number, CalendarUnknown | NotADay | RangeReversed> {
  const [first, last] = [placeOf(calendar, from), placeOf(calendar, to)];
  if (first < 0) return placeless(calendar, from);
  if (last < 0) return placeless(calendar, to);
  if (last < first) return refused({ code: 'range-reversed', from, to });
  return accepted((calendar.worksBefore[last + 1] ?? 0) - (calendar.worksBefore[first + 1] ?? 0));
}

/**
 * The day `length` calendar days after `day`, which itself is not counted. With `rollForward` (on by default, a
 * parameter of the service: quota-procedures.md, section 9) a last day that is off runs to the next working day.
 * Constant time. Refuses as addWorkingDays does.
 */
export function addCalendarDays(
  calendar: WorkingCalendar,
  day: PlainDate,
  length: number,
  rollForward = true,
): Result<PlainDate, CountRefusal> {
  const start = placeOf(calendar, day);
  if (start < 0) return placeless(calendar, day);
  if (!isLength(length)) return refused({ code: 'length-invalid', length });
  const last = calendar.days[start + length];
  if (!last) return beyond(calendar);
  return rollForward && !last.works
    ? workingDayAt(calendar, calendar.worksBefore[start + length] ?? -1)
    : accepted(last.day);
}

/** Whether a day not confirmed yet lies among the days from `first` to `last`, both with. False outside the years. */
export function restsOnProvisional(calendar: WorkingCalendar, first: PlainDate, last: PlainDate): boolean {
  const [from, to] = [placeOf(calendar, first), placeOf(calendar, last)];
  if (from < 0 || to < from) return false;
  return (calendar.provisionalBefore[to + 1] ?? 0) > (calendar.provisionalBefore[from] ?? 0);
}
