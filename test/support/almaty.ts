import { Instant } from '#functions/law/calendar/instant.ts';

/** The instant at which the clocks of Almaty show `2026-03-18T17:30` (seconds and milliseconds may follow). UTC+5. */
export const almaty = (wallClock: string): Instant =>
  Instant.parse(
    new Date(`${wallClock.length === 10 ? `${wallClock}T00:00` : wallClock}+05:00`).toISOString(),
  );
