import { z } from 'zod';
import { continueReprojection } from '#functions/application/continue-reprojection.ts';
import type { CalendarChanges, CalendarStore, Calendars } from '#functions/application/ports/calendar.ts';
import type { CaseStore } from '#functions/application/ports/cases.ts';
import type { Clock } from '#functions/application/ports/clock.ts';
import { batch } from './batch.ts';

const Change = z.object({ version: z.int().min(1) });

type Dependencies = {
  readonly cases: CaseStore;
  readonly calendar: CalendarStore;
  readonly calendars: Calendars;
  readonly changes: CalendarChanges;
  readonly clock: Clock;
};

/** A change that the calendar does not have: its message goes the way of every fault, to the dead letters. */
class CalendarChangeUnknown extends Error {
  override name = 'CalendarChangeUnknown';
}

export const reprojectDeadlines = (dependencies: Dependencies) =>
  batch(async ({ body }) => {
    const { version } = Change.parse(JSON.parse(body));
    const continued = await continueReprojection(dependencies, version);
    if (continued === 'unknown') throw new CalendarChangeUnknown();
    return continued;
  });
