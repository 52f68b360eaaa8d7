import type { Instant } from '#functions/law/calendar/instant.ts';

export type Clock = { now(): Instant };
