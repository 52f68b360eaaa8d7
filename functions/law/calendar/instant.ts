import * as z from 'zod';
import { oncePerDay } from './once-per-day.ts';
import { dayAt, ordinalOf, twoDigits } from './plain-date.ts';

/** A day of the proleptic Gregorian calendar as `YYYY-MM-DD`, in Asia/Almaty. 30 February is refused. Sorts as text. */
export const PlainDate = z.iso.date().brand<'PlainDate'>();
export type PlainDate = z.infer<typeof PlainDate>;

/** A moment as RFC 3339 in UTC with milliseconds, `2026-03-18T05:00:00.000Z`. Sorts as text. */
export const Instant = z.iso.datetime({ precision: 3 }).brand<'Instant'>();
export type Instant = z.infer<typeof Instant>;

const millisecondsOfDay = 86_400_000;
const fiveHours = 5 * 3_600_000;

const wallClock = new Intl.DateTimeFormat('en-u-ca-iso8601-nu-latn', {
  timeZone: 'Asia/Almaty',
  hourCycle: 'h23',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
  hour: '2-digit',
  minute: '2-digit',
  second: '2-digit',
});

/** How far the clocks of Almaty were ahead of UTC at that moment, in milliseconds, by the zone rules of the time. */
function offsetByZoneRules(milliseconds: number): number {
  const parts = new Map(
    wallClock.formatToParts(milliseconds).map(({ type, value }) => [type, Number(value)]),
  );
  const part = (name: Intl.DateTimeFormatPartTypes) => parts.get(name) ?? Number.NaN;
  const onClock = Date.UTC(
    part('year'),
    part('month') - 1,
    part('day'),
    part('hour'),
    part('minute'),
    part('second'),
  );
  return onClock - Math.floor(milliseconds / 1000) * 1000;
}

/** The country moved to UTC+5 on 2024-03-01: at 24:00 (UTC+6) of 29 February the clocks went back to 23:00. */
const movedToFive = Date.UTC(2024, 1, 29, 18);
const checkedUntil = Date.UTC(2028, 0, 2);

if (offsetByZoneRules(Date.UTC(2024, 2, 1)) !== fiveHours) {
  throw new Error(
    'the zone rules of this runtime are older than tzdata 2024a: Asia/Almaty must be UTC+5 on 2024-03-01',
  );
}

/** False once newer zone rules move the clocks again within the known years: then every instant is asked of them. */
const steady = Array.from({ length: 47 }, (_, month) => Date.UTC(2024, 2 + month, 1)).every(
  (milliseconds) => offsetByZoneRules(milliseconds) === fiveHours,
);

const offsetAt = (milliseconds: number): number =>
  steady && milliseconds >= movedToFive && milliseconds < checkedUntil
    ? fiveHours
    : offsetByZoneRules(milliseconds);

const ordinalInAlmaty = (milliseconds: number): number =>
  Math.floor((milliseconds + offsetAt(milliseconds)) / millisecondsOfDay);

/** The instant so many milliseconds after 1970-01-01 (UTC), without a fraction. Throws RangeError outside the years 0000 to 9999. */
export function instantAt(milliseconds: number): Instant {
  const ordinal = Math.floor(milliseconds / millisecondsOfDay);
  const sinceMidnight = Math.floor(milliseconds - ordinal * millisecondsOfDay);
  const seconds = Math.floor(sinceMidnight / 1000);
  const [minutes, rest] = [Math.floor(seconds / 60), sinceMidnight - seconds * 1000];
  const time = `${twoDigits(Math.floor(minutes / 60))}:${twoDigits(minutes % 60)}:${twoDigits(seconds % 60)}`;
  return `${dayAt(ordinal)}T${time}.${twoDigits(Math.floor(rest / 10))}${rest % 10}Z` as Instant;
}

/** Minutes since 0:00 on the clocks of Almaty at an instant, with fractions: 17:30 is 1050. */
export function minuteOf(instant: Instant): number {
  const milliseconds = Date.parse(instant);
  const onClock = milliseconds + offsetAt(milliseconds);
  return (onClock - Math.floor(onClock / millisecondsOfDay) * millisecondsOfDay) / 60_000;
}

/** The first instant of the day so many days after 1970-01-01. */
const startAt = oncePerDay((ordinal): Instant => {
  const midnight = ordinal * millisecondsOfDay;
  const offsets = [offsetAt(midnight - millisecondsOfDay), offsetAt(midnight + millisecondsOfDay)] as const;
  if (offsets[0] === offsets[1]) return instantAt(midnight - offsets[0]);
  const candidates = offsets.map((offset) => midnight - offset).sort((one, other) => one - other);
  const first = candidates.find((milliseconds) => ordinalInAlmaty(milliseconds) === ordinal);
  if (first === undefined) throw new RangeError(`the zone rules know no start of ${dayAt(ordinal)}`);
  return instantAt(first);
});

function knownOrdinal(day: string): number {
  const ordinal = ordinalOf(day);
  if (ordinal === undefined) throw new RangeError(`not a day: ${day}`);
  return ordinal;
}

/**
 * The first instant of a day in Asia/Almaty. Where the clocks jump over midnight it is the jump, and where they go
 * back at midnight (2024-03-01) it is the midnight that belongs to the day. Throws RangeError if `day` is no day.
 */
export const startOfDay = (day: PlainDate): Instant => startAt(knownOrdinal(day));

/** 24:00 of a day in Asia/Almaty, which is the first instant of the next: the whole day lies before it. */
export const endOfDay = (day: PlainDate): Instant => startAt(knownOrdinal(day) + 1);

/**
 * The day in Asia/Almaty (UTC+5 since 2024-03-01, before that by the zone rules of the time) of an instant: that of UTC,
 * or, since Almaty has always been ahead by less than a day, the next. Throws RangeError if `instant` begins with no day.
 */
export function dayOf(instant: Instant): PlainDate {
  const ordinal = knownOrdinal(instant.slice(0, 10));
  return dayAt(instant < startAt(ordinal + 1) ? ordinal : ordinal + 1);
}

/** The instant at which the clocks of Almaty show a time, `09:00`, on a day. Throws RangeError if `day` is no day. */
export function instantOf(day: PlainDate, time: string): Instant {
  const [hours = Number.NaN, minutes = Number.NaN] = time.split(':').map(Number);
  return addMilliseconds(startOfDay(day), (hours * 60 + minutes) * 60_000);
}

/** The instant so many milliseconds later (earlier if negative). Throws RangeError on a fraction. */
export function addMilliseconds(instant: Instant, milliseconds: number): Instant {
  if (!Number.isInteger(milliseconds))
    throw new RangeError(`not a whole number of milliseconds: ${milliseconds}`);
  return instantAt(Date.parse(instant) + milliseconds);
}
