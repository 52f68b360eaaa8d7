import type { Actor } from '#functions/case/case.ts';
import type { ActedAmendment } from '#functions/case/reproject-deadlines.ts';
import type { WorkingCalendar } from '#functions/law/calendar/calendar.ts';
import type { Instant } from '#functions/law/calendar/instant.ts';
import type { Conflict, Idempotency } from './store.ts';

/** A change of the calendar as it was made, with whoever made it. Never altered. */
export type CalendarAmendment = ActedAmendment & { readonly by: Actor; readonly reason?: string };

/**
 * How far the work lists have been gone through after a change. Every list is counted, then gone through, and once
 * more when no act that had read the old calendar can still be under way.
 */
export type Reprojection = {
  /** The version of the calendar that the change made. */
  readonly version: number;
  /** How many pages are done; each moves it on by one. */
  readonly page: number;
  readonly phase: 'counting' | 'moving' | 'checking' | 'done' | 'superseded';
  /** How many lists there were: a release may add some, and the phase then begins anew. */
  readonly lists: number;
  /** The place of the list in which the next page begins, and where in it. */
  readonly list: number;
  readonly after?: string;
  /** Cases that were counted, and those that this phase has seen. */
  readonly counted: number;
  readonly seen: number;
  /** Cases whose new date lies outside the known years; they keep their old one. */
  readonly unknown: number;
  readonly startedAt: Instant;
  readonly endedAt?: Instant;
};

/** A change of the calendar with everything that is written with it, in one transaction. */
export type CalendarChanging = {
  readonly amendment: CalendarAmendment;
  readonly reprojection: Reprojection;
  readonly idempotency: Idempotency;
};

/** The amendments of the working calendar, numbered without gaps from 1, and what each of them set going. */
export type CalendarStore = {
  /** The number of the last amendment; 0 before the first. Strongly consistent. */
  version(): Promise<number>;
  /** The amendments after a version, in their order. */
  amendments(after: number): Promise<readonly CalendarAmendment[]>;
  /** Which version a key has made, and of what request. */
  changeUnder(key: string): Promise<{ readonly requestHash: string; readonly version: number } | undefined>;
  /** Refused (`version`) unless the amendment is the next one, (`idempotency`) when its key was used. */
  change(changing: CalendarChanging): Promise<'changed' | Conflict>;
  reprojection(version: number): Promise<Reprojection | undefined>;
  /** Refused (`version`) unless it follows the page that is kept. */
  advance(reprojection: Reprojection): Promise<'advanced' | Conflict>;
  /** How many cases a change has moved. */
  moved(version: number): Promise<number>;
};

/** The working calendar that dates are computed with. */
export type Calendars = {
  /** As known now: read with every act, so that no date is computed with a calendar older than its request. */
  latest(): Promise<WorkingCalendar>;
  /** As it was known at an instant. */
  knownAt(instant: Instant): Promise<WorkingCalendar>;
  /** As it stood at one of its versions. @throws {RangeError} for a version that was never made. */
  at(version: number): Promise<WorkingCalendar>;
};

/** The queue of changes whose re-projection goes on. At-least-once, no earlier than `delaySeconds` (at most 900). */
export type CalendarChanges = {
  send(change: { readonly version: number; readonly delaySeconds: number }): Promise<void>;
};

export type CalendarMessage = {
  readonly id: string;
  readonly type: 'CalendarChanged';
  readonly version: number;
  readonly at: Instant;
};
