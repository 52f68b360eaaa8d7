import type { Clock } from '#functions/application/ports/clock.ts';
import { Instant } from '#functions/law/calendar/instant.ts';

/** The clock of the machine, to the millisecond. */
export const systemClock: Clock = { now: () => Instant.parse(new Date().toISOString()) };
