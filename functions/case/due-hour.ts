import type { Instant } from '#functions/law/calendar/instant.ts';

/** The hour of an instant, as armed rungs are filed: `2026-03-18T05`, UTC. */
export const hourOf = (instant: string): string => instant.slice(0, 13);

/** The hour under which a rung is filed: its own, or the current one when that has passed, since no sweep looks back. */
export const dueHour = (fireAt: Instant, now: Instant): string => hourOf(fireAt > now ? fireAt : now);
