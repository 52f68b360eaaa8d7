import type { CalendarAmendment } from '#functions/application/ports/calendar.ts';
import type { StoredCounts } from '#functions/application/ports/reports.ts';
import type { Deadline } from '#functions/case/case.ts';
import type { CaseEvent } from '#functions/case/events.ts';
import { workingDaysAfter } from './working-days.ts';
import type { Observed } from './world.ts';

/** How many there are of each, by what is counted: `region service stage kind name`. None is zero. */
export type Counted = Readonly<Record<string, number>>;

const ALMATY_MILLISECONDS = 5 * 3_600_000;

/**
 * What the reports must say, read from the events alone: each clock from the event that opened it to the one that left
 * its stage, with the office that the event names. It shares nothing with the consumer of events.
 */
export function expectedCounts(
  histories: Iterable<readonly Observed[]>,
  amendments: readonly CalendarAmendment[],
): Counted {
  const days = workingDaysAfter(amendments);
  const counts: Record<string, number> = {};
  const add = (name: string): void => {
    counts[name] = (counts[name] ?? 0) + 1;
  };
  for (const history of histories) {
    const filed = history[0]?.recorded.event;
    if (!filed || !('service' in filed)) continue;
    const open = new Map<string, { deadline: Deadline; about: string }>();
    for (const { event } of history.map(({ recorded }) => recorded)) {
      if ('from' in event) {
        for (const { deadline, about } of open.values()) {
          const { suspendedSince: since, suspensions = [], startsOn, calendar, due } = deadline;
          const is = since !== undefined || Date.parse(event.at) < Date.parse(due.at) ? 'met' : 'missed';
          const day = new Date(Date.parse(event.at) + ALMATY_MILLISECONDS).toISOString().slice(0, 10);
          const still = [...suspensions, ...(since === undefined ? [] : [{ from: since, to: day }])];
          add(`${about} ${is} ${days.between(startsOn, day, calendar, still)}`);
        }
        open.clear();
      }
      if ('opens' in event) {
        for (const deadline of event.opens) {
          const about = `${('office' in event && event.office) || filed.region} ${filed.service.code} ${deadline.stage}`;
          open.set(deadline.id, { deadline, about });
        }
      }
      for (const after of movedBy(event)) {
        const about = open.get(after.id)?.about;
        if (about) open.set(after.id, { deadline: after, about });
      }
    }
    for (const { deadline, about } of open.values()) {
      const { suspendedSince: since, due } = deadline;
      add(since === undefined ? `${about} open ${due.on}` : `${about} suspended ${since}`);
    }
  }
  return counts;
}

/** The clocks that an event changes without leaving their stage, as they are from then on. */
function movedBy(event: CaseEvent): readonly Deadline[] {
  if (event.type === 'TermsSuspended') return event.paused;
  return event.type === 'DeadlinesReprojected' || event.type === 'TermsResumed'
    ? event.moved.map(({ after }) => after)
    : [];
}

/** The same of the counts as they stand. */
export const standingCounts = (stored: readonly StoredCounts[]): Counted =>
  Object.fromEntries(
    stored.flatMap(({ region, service, stage, counts }) =>
      Object.entries(counts).flatMap(([kind, by]) =>
        Object.entries(by).map(([name, count]) => [`${region} ${service} ${stage} ${kind} ${name}`, count]),
      ),
    ),
  );
