import type { CalendarDay, CalendarYear, NamedDay } from './day.ts';
import { PlainDate } from './instant.ts';
import { dayAt, ordinalOf, weekdayAt } from './plain-date.ts';

/**
 * The working calendar of whole consecutive years, laid out so that every question takes constant time. A "place" is
 * the number of days since the first day of the first year.
 */
export type WorkingCalendar = {
  /** The number of the last amendment in it; 0 is the calendar as built. */
  readonly version: number;
  readonly years: readonly CalendarYear[];
  /** The first day, in days since 1970-01-01. */
  readonly firstOrdinal: number;
  readonly days: readonly CalendarDay[];
  /** At each place, how many working days lie before it; one entry more than there are days. */
  readonly worksBefore: Int32Array;
  /** The place of the first, second, third … working day. */
  readonly workingPlaces: Int32Array;
  /** At each place, how many provisional days lie before it; one entry more than there are days. */
  readonly provisionalBefore: Int32Array;
};

const saturday = 6;

/** True from Saturday on: the five-day week of state bodies (order 359, annex 1, item 7). */
export const isWeekend = (ordinal: number): boolean => weekdayAt(ordinal) >= saturday;

function ordinalIn(year: number, { day, effect }: NamedDay): number {
  const ordinal = ordinalOf(day);
  if (ordinal === undefined || !day.startsWith(`${year}-`)) throw new Error(`${day} is no day of ${year}`);
  if (effect === 'worked' && !isWeekend(ordinal))
    throw new Error(`${day} is worked anyway: it is no weekend day`);
  return ordinal;
}

function namedDays({ year, days }: CalendarYear): ReadonlyMap<number, NamedDay> {
  const named = new Map(days.map((day) => [ordinalIn(year, day), day]));
  if (named.size !== days.length) throw new Error(`${year} names a day twice, or as both off and worked`);
  return named;
}

function daysOf(calendarYear: CalendarYear): CalendarDay[] {
  const named = namedDays(calendarYear);
  const first = Date.UTC(calendarYear.year, 0, 1) / 86_400_000;
  const length = Date.UTC(calendarYear.year + 1, 0, 1) / 86_400_000 - first;
  return Array.from({ length }, (_, place) => {
    const of = named.get(first + place);
    const works = of ? of.effect === 'worked' : !isWeekend(first + place);
    const provisional = of?.provisional ?? calendarYear.provisional;
    return { day: of?.day ?? dayAt(first + place), works, provisional, ...(of && { named: of }) };
  });
}

function countBefore(days: readonly CalendarDay[], counts: (day: CalendarDay) => boolean): Int32Array {
  const before = new Int32Array(days.length + 1);
  days.forEach((day, place) => {
    before[place + 1] = (before[place] ?? 0) + (counts(day) ? 1 : 0);
  });
  return before;
}

/**
 * The calendar of those years. Throws if the data contradict themselves: a gap between years, a day named twice or
 * both off and worked, a worked day that is no weekend day, a day of another year. That is a fault, not a refusal.
 */
export function calendarOf(years: readonly CalendarYear[], version = 0): WorkingCalendar {
  const first = years[0]?.year;
  if (first === undefined) throw new Error('a calendar has at least one year');
  years.forEach(({ year }, index) => {
    if (year !== first + index) throw new Error(`the year ${first + index} is missing before ${year}`);
  });
  const days = years.flatMap(daysOf);
  return {
    version,
    years,
    firstOrdinal: Date.UTC(first, 0, 1) / 86_400_000,
    days,
    worksBefore: countBefore(days, ({ works }) => works),
    workingPlaces: Int32Array.from(days.flatMap(({ works }, place) => (works ? [place] : []))),
    provisionalBefore: countBefore(days, ({ provisional }) => provisional),
  };
}

/** The first and last day the calendar knows. */
export function knownDays({ years }: WorkingCalendar): { readonly from: PlainDate; readonly to: PlainDate } {
  const from = PlainDate.parse(`${years[0]?.year}-01-01`);
  return { from, to: PlainDate.parse(`${years.at(-1)?.year}-12-31`) };
}
