import { accepted, type Result, refused } from '../result.ts';
import { type CalendarUnknown, calendarDay, type NotADay } from './calendar.ts';
import type { NamedDay } from './day.ts';
import type { Instant, PlainDate } from './instant.ts';
import { ordinalOf } from './plain-date.ts';
import { calendarOf, isWeekend, type WorkingCalendar } from './table.ts';

/** What an official of the authorised body may do to a day: say what it is, or take back whatever was said of it. */
export type CalendarChange =
  | { readonly change: 'set'; readonly named: NamedDay }
  /** The day follows its weekday again. */
  | { readonly change: 'withdraw'; readonly day: PlainDate };

/**
 * A change as it is kept, never altered: `recordedAt` is when the system came to know it, `version` the version of the
 * calendar after it (1, 2, 3 …; version 0 is the calendar as built).
 */
export type Amendment = CalendarChange & { readonly version: number; readonly recordedAt: Instant };

export type ChangeRefusal =
  | CalendarUnknown
  | NotADay
  /** The day stands as off and the change says worked, or the other way round: withdraw it first. */
  | { readonly code: 'day-both-off-and-worked'; readonly day: PlainDate }
  /** Only a weekend day can be declared worked; a weekday that is off is withdrawn instead. */
  | { readonly code: 'day-worked-anyway'; readonly day: PlainDate }
  | { readonly code: 'nothing-to-withdraw'; readonly day: PlainDate }
  /** The day is before today: allowed only with a reason, which is journaled. */
  | { readonly code: 'past-day-needs-reason'; readonly day: PlainDate };

const changedDay = (change: CalendarChange): PlainDate =>
  change.change === 'set' ? change.named.day : change.day;

/**
 * Whether a change may be made to the calendar as it stands, with the reason given for it, seen from the day `today`.
 * Returns the change itself, or why not. Changes nothing.
 */
export function checkChange(
  calendar: WorkingCalendar,
  change: CalendarChange,
  asked: { readonly today: PlainDate; readonly reason?: string | undefined },
): Result<CalendarChange, ChangeRefusal> {
  const day = changedDay(change);
  const found = calendarDay(calendar, day);
  if (!found.ok) return found;
  const stands = found.value.named;
  if (change.change === 'withdraw' && !stands) return refused({ code: 'nothing-to-withdraw', day });
  if (change.change === 'set' && stands && stands.effect !== change.named.effect) {
    return refused({ code: 'day-both-off-and-worked', day });
  }
  if (change.change === 'set' && change.named.effect === 'worked' && !isWeekend(ordinalOf(day) ?? 0)) {
    return refused({ code: 'day-worked-anyway', day });
  }
  if (day < asked.today && !asked.reason?.trim()) return refused({ code: 'past-day-needs-reason', day });
  return accepted(change);
}

/**
 * The calendar as it was known at an instant: the amendments recorded up to and at `knownAt`, applied in the order of
 * their versions, the last word on a day holding. The same arguments give the same calendar for ever, so an old case
 * is computed again with what was known then. Throws if an amendment names a day outside the known years.
 */
export function withAmendments(
  calendar: WorkingCalendar,
  amendments: readonly Amendment[],
  knownAt: Instant,
): WorkingCalendar {
  return amended(
    calendar,
    amendments.filter(({ recordedAt }) => recordedAt <= knownAt),
  );
}

/**
 * The calendar at one of its versions: the amendments up to and with that number, as withAmendments applies them.
 * Throws as it does, and RangeError where an amendment up to that number is missing.
 */
export function calendarAt(
  calendar: WorkingCalendar,
  amendments: readonly Amendment[],
  version: number,
): WorkingCalendar {
  const upTo = amendments.filter((amendment) => amendment.version <= version);
  if (upTo.length !== version - calendar.version) {
    throw new RangeError(`version ${version} of the calendar is not known: ${upTo.length} amendments`);
  }
  return amended(calendar, upTo);
}

function amended(calendar: WorkingCalendar, amendments: readonly Amendment[]): WorkingCalendar {
  if (amendments.length === 0) return calendar;
  const known = amendments.toSorted((one, other) => one.version - other.version);
  const last = new Map(known.map((amendment) => [changedDay(amendment), amendment]));
  const strays = new Set(last.keys());
  const years = calendar.years.map((calendarYear) => {
    const changes = [...last].filter(([day]) => day.startsWith(`${calendarYear.year}-`));
    for (const [day] of changes) strays.delete(day);
    const kept = calendarYear.days.filter(({ day }) => !last.has(day));
    const set = changes.flatMap(([, change]) => (change.change === 'set' ? [change.named] : []));
    return {
      ...calendarYear,
      days: [...kept, ...set].toSorted((one, other) => (one.day < other.day ? -1 : 1)),
    };
  });
  if (strays.size > 0) throw new Error(`amended days outside the known years: ${[...strays].join(', ')}`);
  return calendarOf(years, known.at(-1)?.version);
}
