import { type WorkingCalendar, workingDaysBetween } from '#functions/law/calendar/calendar.ts';
import { dayOf, type Instant, type PlainDate } from '#functions/law/calendar/instant.ts';
import { addDays } from '#functions/law/calendar/plain-date.ts';
import type { Region } from '#functions/law/regions.ts';
import type { ServiceDefinition } from '#functions/law/service.ts';
import type { Case, Deadline } from './case.ts';
import { officeOf } from './step.ts';

/**
 * What came of the clock of one stage, or that it still runs; with the region of the office that had to act. `days` are
 * the working days after the day on which the term started, up to and with that on which the stage was left: 0 on the
 * same day. They are reckoned by the calendar that the deadline names, and absent where that does not know the day.
 */
export type TermOutcome = {
  readonly region: Region;
  readonly service: string;
  readonly stage: string;
} & (
  | { readonly is: 'open'; readonly due: PlainDate }
  | { readonly is: 'suspended'; readonly since: PlainDate }
  | { readonly is: 'met' | 'missed'; readonly days?: number }
);

/**
 * The outcome of every clock that a case has had, in their order: a function of its state alone, so that whoever counts
 * again counts the same. A stage left before the due instant is met, whichever act left it, and so is one left while its
 * term stood still; from that instant on it is missed (ours: the orders report no figures). `calendars` holds the calendar of every version that a deadline names.
 */
export const outcomesOf = (
  kase: Case,
  service: ServiceDefinition,
  calendars: ReadonlyMap<number, WorkingCalendar>,
): readonly TermOutcome[] =>
  kase.deadlines.map((deadline) => {
    const { stage } = deadline;
    const region = officeOf(stage, service, kase.originRegion).office ?? kase.region;
    const about = { region, service: service.code, stage };
    const { closedAt, suspendedSince: since, due } = deadline;
    if (closedAt !== undefined) {
      return { ...about, ...closed(deadline, closedAt, calendars.get(deadline.calendar)) };
    }
    return since === undefined ? { ...about, is: 'open', due: due.on } : { ...about, is: 'suspended', since };
  });

function closed(deadline: Deadline, at: Instant, calendar: WorkingCalendar | undefined) {
  const { due, suspendedSince, startsOn } = deadline;
  const is = suspendedSince !== undefined || at < due.at ? ('met' as const) : ('missed' as const);
  const day = dayOf(at);
  const spans = [
    ...(deadline.suspensions ?? []),
    ...(suspendedSince === undefined ? [] : [{ from: suspendedSince, to: day }]),
  ];
  const all = calendar && daysAfter(startsOn, day, calendar);
  if (calendar === undefined || all === undefined) return { is };
  return { is, days: all - standingStill(spans, { from: startsOn, to: day }, calendar) };
}

type Span = { readonly from: PlainDate; readonly to?: PlainDate | undefined };

/** The working days of the spans after a day, up to and with another. Both ends stand still, and a day that two share once. */
function standingStill(
  spans: readonly Span[],
  { from: startsOn, to: day }: { readonly from: PlainDate; readonly to: PlainDate },
  calendar: WorkingCalendar,
): number {
  let still = 0;
  let counted = startsOn;
  for (const { from, to = day } of spans) {
    const last = earlier(to, day);
    const before = later(earlier(addDays(from, -1), last), counted);
    still += daysAfter(before, last, calendar) ?? 0;
    counted = later(counted, last);
  }
  return still;
}

/** Working days after a day, up to and with another: none where that is not later. Undefined for an unknown day. */
function daysAfter(from: PlainDate, to: PlainDate, calendar: WorkingCalendar): number | undefined {
  // A stage may be left before the day of acceptance, from which its term counts.
  const days = workingDaysBetween(calendar, from, later(from, to));
  return days.ok ? days.value : undefined;
}

const earlier = (one: PlainDate, other: PlainDate): PlainDate => (one < other ? one : other);
const later = (one: PlainDate, other: PlainDate): PlainDate => (one > other ? one : other);
