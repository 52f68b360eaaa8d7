import { type WorkingCalendar, workingDaysBetween } from '#functions/law/calendar/calendar.ts';
import { dayOf, type PlainDate } from '#functions/law/calendar/instant.ts';
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
  | { readonly is: 'met' | 'missed'; readonly days?: number }
);

/**
 * The outcome of every clock that a case has had, in their order: a function of its state alone, so that whoever counts
 * again counts the same. A stage left before the due instant is met, whichever act left it; from that instant on it is
 * missed (ours: the orders report no figures). `calendars` holds the calendar of every version that a deadline names.
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
    return deadline.closedAt === undefined
      ? { ...about, is: 'open', due: deadline.due.on }
      : { ...about, ...closed(deadline, deadline.closedAt, calendars.get(deadline.calendar)) };
  });

function closed(
  { due, startsOn }: Deadline,
  at: NonNullable<Deadline['closedAt']>,
  calendar: WorkingCalendar | undefined,
) {
  const is = at < due.at ? ('met' as const) : ('missed' as const);
  const day = dayOf(at);
  // A stage may be left before the day of acceptance, from which its term counts.
  const days = calendar && workingDaysBetween(calendar, startsOn, day > startsOn ? day : startsOn);
  return { is, ...(days?.ok ? { days: days.value } : {}) };
}
