import type { CalendarAmendment } from '#functions/application/ports/calendar.ts';
import { oracleIsWorkingDay } from '#test/law/calendar/oracle.ts';

const dayAfter = (day: string, days: number): string =>
  new Date(Date.parse(`${day}T12:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);

const isWeekday = (day: string): boolean => ![0, 6].includes(new Date(`${day}T12:00:00Z`).getUTCDay());

/** 24:00 of a day in Almaty, which is five hours ahead of UTC all year. */
const endOf = (day: string): string => new Date(Date.parse(`${day}T19:00:00Z`)).toISOString();

type Still = { readonly from: string; readonly to?: string | undefined };

/**
 * The working days as the acts of the ministry leave them at each version of the calendar, walked one at a time: nothing
 * of functions/law/calendar is in it.
 */
export function workingDaysAfter(amendments: readonly CalendarAmendment[]) {
  const works = (day: string, version: number): boolean => {
    const last = amendments.findLast(
      (one) => one.version <= version && (one.change === 'set' ? one.named.day : one.day) === day,
    );
    if (!last) return oracleIsWorkingDay(day);
    return last.change === 'set' ? last.named.effect === 'worked' : isWeekday(day);
  };
  const known = new Map<string, string>();
  const counts = new Map<string, number>();
  /** The end of the n-th working day after a day, of the day itself (0), or of the n-th before it. */
  function rungAt(dueOn: string, workingDays: number, version: number): string {
    const name = `${dueOn} ${workingDays} ${version}`;
    const found = known.get(name);
    if (found) return found;
    let day = dueOn;
    for (let left = Math.abs(workingDays); left > 0; ) {
      day = dayAfter(day, Math.sign(workingDays));
      if (works(day, version)) left -= 1;
    }
    const end = endOf(day);
    known.set(name, end);
    return end;
  }
  return {
    rungAt,
    /** The end of a term from a day that does not count; one of no days ends on the day, or the first that works after it. */
    termEnds: (startsOn: string, workingDays: number, version: number): string =>
      workingDays === 0 ? rungAt(dayAfter(startsOn, -1), 1, version) : rungAt(startsOn, workingDays, version),
    /** The working days after a day, up to and with another, outside the spans that stand still (both ends with them). */
    between: (from: string, to: string, version: number, still: readonly Still[] = []): number => {
      const name = `${from} ${to} ${version} ${JSON.stringify(still)}`;
      let count = counts.get(name) ?? 0;
      if (counts.has(name)) return count;
      for (let day = from; day < to; ) {
        day = dayAfter(day, 1);
        const stands = still.some((span) => span.from <= day && day <= (span.to ?? to));
        if (works(day, version) && !stands) count += 1;
      }
      counts.set(name, count);
      return count;
    },
  };
}
