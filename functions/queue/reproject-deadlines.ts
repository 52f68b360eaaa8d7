import * as z from 'zod';
import { continueReprojection } from '#functions/application/continue-reprojection.ts';
import type { CalendarChanges, CalendarStore, Calendars } from '#functions/application/ports/calendar.ts';
import type { CaseStore } from '#functions/application/ports/cases.ts';
import type { Clock } from '#functions/application/ports/clock.ts';
import type { DeadLetters } from '#functions/application/ports/dead-letters.ts';
import { batch, Unprocessable } from './batch.ts';

const Change = z.object({ version: z.int().min(1) });

type Dependencies = {
  readonly cases: CaseStore;
  readonly calendar: CalendarStore;
  readonly calendars: Calendars;
  readonly changes: CalendarChanges;
  readonly clock: Clock;
};

/** A change that the calendar does not have can never be gone through: its message is parked. */
export const reprojectDeadlines = (dependencies: Dependencies, deadLetters?: DeadLetters) =>
  batch(async ({ body }) => {
    const { version } = Change.parse(JSON.parse(body));
    const continued = await continueReprojection(dependencies, version);
    if (continued === 'unknown') throw new Unprocessable('calendar-change-unknown');
    return continued;
  }, deadLetters);
