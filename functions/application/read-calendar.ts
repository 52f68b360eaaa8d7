import type { CalendarDay } from '#functions/law/calendar/day.ts';
import { knownDays } from '#functions/law/calendar/table.ts';
import { accepted, type Result, refused } from '#functions/law/result.ts';
import type { CalendarAmendment, CalendarStore, Calendars, Reprojection } from './ports/calendar.ts';
import type { UseCaseRefusal } from './refusals.ts';

export type CalendarOfYear = {
  readonly version: number;
  readonly year: number;
  readonly workingDays: number;
  /** The days that do not follow their weekday, or that have a name. */
  readonly named: readonly CalendarDay[];
  /** Nothing in the year is confirmed yet, unless a day says otherwise. */
  readonly provisional: boolean;
};

/** The working calendar of a year as known now. */
export async function readCalendar(
  { calendars }: { readonly calendars: Calendars },
  year: number,
): Promise<Result<CalendarOfYear, UseCaseRefusal>> {
  const calendar = await calendars.latest();
  const found = calendar.years.find((one) => one.year === year);
  if (!found) {
    const { from, to } = knownDays(calendar);
    const known = { from: Number(from.slice(0, 4)), to: Number(to.slice(0, 4)) };
    return refused({ code: 'year-not-known', known });
  }
  const days = calendar.days.filter(({ day }) => day.startsWith(`${year}-`));
  return accepted({
    version: calendar.version,
    year,
    workingDays: days.filter(({ works }) => works).length,
    named: days.filter(({ named }) => named),
    provisional: found.provisional,
  });
}

export type ChangeProgress = {
  readonly amendment: CalendarAmendment;
  readonly reprojection: Reprojection;
  readonly moved: number;
};

/** A change of the calendar, how far its re-projection is, and how many cases it has moved. */
export async function readCalendarChange(
  { calendar }: { readonly calendar: CalendarStore },
  version: number,
): Promise<Result<ChangeProgress, UseCaseRefusal>> {
  if (version < 1) return refused({ code: 'calendar-change-not-found' });
  const [amendments, reprojection, moved] = await Promise.all([
    calendar.amendments(version - 1),
    calendar.reprojection(version),
    calendar.moved(version),
  ]);
  const amendment = amendments.find((one) => one.version === version);
  return amendment && reprojection
    ? accepted({ amendment, reprojection, moved })
    : refused({ code: 'calendar-change-not-found' });
}
