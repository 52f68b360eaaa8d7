import { calendarAt } from '#functions/law/calendar/amendments.ts';
import { calendarOfKazakhstan, type WorkingCalendar } from '#functions/law/calendar/calendar.ts';
import type { CalendarAmendment, CalendarStore, Calendars } from './ports/calendar.ts';

/** Calendars kept ready, of a few hundred kilobytes each: the latest, and those that explanations ask for. */
const KEPT = 8;

/**
 * The calendars by their store. Amendments are never altered, so those once read are kept; the version is read each
 * time, strongly consistent, which a use case does beside its other reads: no round trip more, unless the version has
 * moved, and then one.
 */
export function knownCalendars(store: Pick<CalendarStore, 'version' | 'amendments'>): Calendars {
  /** By version: two requests of one function may read the same ones at once. */
  const amendments = new Map<number, CalendarAmendment>();
  const kept = new Map<number, WorkingCalendar>();
  async function at(version: number): Promise<WorkingCalendar> {
    const ready = kept.get(version);
    if (ready) return ready;
    if (version > amendments.size) {
      for (const amendment of await store.amendments(amendments.size)) {
        amendments.set(amendment.version, amendment);
      }
    }
    const calendar = calendarAt(calendarOfKazakhstan, [...amendments.values()], version);
    const oldest = kept.keys().next();
    if (kept.size >= KEPT && !oldest.done) kept.delete(oldest.value);
    kept.set(version, calendar);
    return calendar;
  }
  const latest = async () => at(await store.version());
  return {
    at,
    latest,
    knownAt: async (instant) => {
      await latest();
      const known = [...amendments.values()].filter(({ recordedAt }) => recordedAt <= instant);
      return at(Math.max(0, ...known.map(({ version }) => version)));
    },
  };
}
