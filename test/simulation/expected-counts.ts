import type { CalendarAmendment } from '#functions/application/ports/calendar.ts';
import type { StoredCounts } from '#functions/application/ports/reports.ts';
import type { Deadline } from '#functions/case/case.ts';
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
    if (filed?.type !== 'ApplicationFiled') continue;
    const open = new Map<string, { deadline: Deadline; about: string }>();
    for (const { event } of history.map(({ recorded }) => recorded)) {
      if ('from' in event) {
        for (const { deadline, about } of open.values()) {
          const is = Date.parse(event.at) < Date.parse(deadline.due.at) ? 'met' : 'missed';
          const day = new Date(Date.parse(event.at) + ALMATY_MILLISECONDS).toISOString().slice(0, 10);
          add(`${about} ${is} ${days.between(deadline.startsOn, day, deadline.calendar)}`);
        }
        open.clear();
      }
      if ('opens' in event) {
        for (const deadline of event.opens) {
          const about = `${event.office ?? filed.region} ${filed.service.code} ${deadline.stage}`;
          open.set(deadline.id, { deadline, about });
        }
      }
      if (event.type === 'DeadlinesReprojected') {
        for (const { after } of event.moved) {
          const about = open.get(after.id)?.about;
          if (about) open.set(after.id, { deadline: after, about });
        }
      }
    }
    for (const { deadline, about } of open.values()) add(`${about} open ${deadline.due.on}`);
  }
  return counts;
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
