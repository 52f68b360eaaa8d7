import type { PlainDate } from './instant.ts';
import { oncePerDay } from './once-per-day.ts';

const millisecondsOfDay = 86_400_000;
const lengthsOfMonths = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31] as const;
const daysBeforeMonth = [0, 31, 59, 90, 120, 151, 181, 212, 243, 273, 304, 334] as const;
/** Days from 0000-03-01 to 1970-01-01 are 719468; from 0000-01-01 (a leap year) 719528. */
const ordinalOfYearZero = -719_528;
const zero = 48;
const hyphen = 45;

const isLeap = (year: number): boolean => year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);

/** The number written at `place`, or NaN: a character that is no digit leaves the range 0 to 9 and poisons the sum. */
function digit(text: string, place: number): number {
  const value = text.charCodeAt(place) - zero;
  return value >= 0 && value <= 9 ? value : Number.NaN;
}

/**
 * Days from 1970-01-01 to the day written as `YYYY-MM-DD`; undefined if the text is no such day (30 February, a
 * time, not a text at all). Reads the characters itself, because it stands on the path of every term counted.
 */
export function ordinalOf(text: string): number | undefined {
  if (typeof text !== 'string' || text.length !== 10) return undefined;
  if (text.charCodeAt(4) !== hyphen || text.charCodeAt(7) !== hyphen) return undefined;
  const year = digit(text, 0) * 1000 + digit(text, 1) * 100 + digit(text, 2) * 10 + digit(text, 3);
  const month = digit(text, 5) * 10 + digit(text, 6);
  const day = digit(text, 8) * 10 + digit(text, 9);
  const before = daysBeforeMonth[month - 1];
  const length = lengthsOfMonths[month - 1];
  if (before === undefined || length === undefined || Number.isNaN(year)) return undefined;
  const leap = isLeap(year);
  if (!(day >= 1 && day <= (month === 2 && leap ? 29 : length))) return undefined;
  const leapsBefore =
    year === 0
      ? 0
      : 1 + Math.floor((year - 1) / 4) - Math.floor((year - 1) / 100) + Math.floor((year - 1) / 400);
  return ordinalOfYearZero + year * 365 + leapsBefore + before + (leap && month > 2 ? 1 : 0) + day - 1;
}

const TWO_DIGITS = Array.from({ length: 100 }, (_, number) => String(number).padStart(2, '0'));

/** A whole number from 0 to 99 as it stands in days and instants. */
export const twoDigits = (number: number): string => TWO_DIGITS[number] ?? '';

/** The day so many days after 1970-01-01. Throws RangeError outside the years 0000 to 9999. Writes the characters itself. */
export const dayAt = oncePerDay((ordinal): PlainDate => {
  const day = new Date(ordinal * millisecondsOfDay);
  const year = day.getUTCFullYear();
  if (!(year >= 0 && year <= 9999))
    throw new RangeError(`day ${ordinal} lies outside the years 0000 to 9999`);
  const century = Math.floor(year / 100);
  const [month, date] = [day.getUTCMonth() + 1, day.getUTCDate()];
  return `${twoDigits(century)}${twoDigits(year % 100)}-${twoDigits(month)}-${twoDigits(date)}` as PlainDate;
});

/** The day `count` days later (earlier if negative). Throws RangeError on a fraction or if `day` is no day. */
export function addDays(day: PlainDate, count: number): PlainDate {
  const ordinal = ordinalOf(day);
  if (ordinal === undefined || !Number.isInteger(count))
    throw new RangeError(`cannot add ${count} days to ${day}`);
  return dayAt(ordinal + count);
}

/** 1 Monday to 7 Sunday (ISO 8601) of the day so many days after 1970-01-01, which was a Thursday. */
export const weekdayAt = (ordinal: number): number => ((((ordinal + 3) % 7) + 7) % 7) + 1;

/** Throws RangeError if `day` is no day. */
export function isSaturday(day: PlainDate): boolean {
  const ordinal = ordinalOf(day);
  if (ordinal === undefined) throw new RangeError(`not a day: ${day}`);
  return weekdayAt(ordinal) === 6;
}

/** The last day of the month after the one in which `day` lies. */
export function lastDayOfNextMonth(day: PlainDate): PlainDate {
  const firstAfterNext = new Date(`${day}T00:00:00.000Z`);
  firstAfterNext.setUTCMonth(firstAfterNext.getUTCMonth() + 2, 0);
  return firstAfterNext.toISOString().slice(0, 10) as PlainDate;
}
