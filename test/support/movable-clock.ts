import type { Clock } from '#functions/application/ports/clock.ts';
import { addMilliseconds, type Instant } from '#functions/law/calendar/instant.ts';

const MILLISECONDS = { days: 86_400_000, hours: 3_600_000, minutes: 60_000, seconds: 1000, milliseconds: 1 };
export type Span = Partial<Record<keyof typeof MILLISECONDS, number>>;

export type MovableClock = Clock & {
  set(instant: Instant): void;
  /** Forward, or backward with negative numbers. */
  move(span: Span): void;
};

/** A clock that stands still until a test moves it. */
export function movableClock(start: Instant): MovableClock {
  let now = start;
  return {
    now: () => now,
    set: (instant) => {
      now = instant;
    },
    move: (span) => {
      const milliseconds = Object.entries(MILLISECONDS).reduce(
        (sum, [unit, length]) => sum + length * (span[unit as keyof Span] ?? 0),
        0,
      );
      now = addMilliseconds(now, milliseconds);
    },
  };
}
