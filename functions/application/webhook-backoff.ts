import { addMilliseconds, type Instant } from '#functions/law/calendar/instant.ts';
import type { Attempt, Delivery, Failure, Progress } from './ports/webhooks.ts';

const SECOND = 1000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;

/** Pauses after the first, second, … failure; the last one repeats itself (ours). */
const PAUSES = [5 * SECOND, 30 * SECOND, 2 * MINUTE, 10 * MINUTE, 30 * MINUTE, HOUR];
/** After three days an event is parked. */
const TRIED_MILLISECONDS = 3 * 24 * HOUR;
/** A receiver that has failed so often in a row is down: it is tried with one event at a time. */
const DOWN_AFTER = 3;

const pauseAfter = (failures: number): number => PAUSES[Math.min(failures, PAUSES.length) - 1] ?? HOUR;

export const isDown = ({ failures }: Progress): boolean => failures >= DOWN_AFTER;

export const isOver = ({ since }: Pick<Delivery, 'since'>, now: Instant): boolean =>
  Date.parse(now) - Date.parse(since) >= TRIED_MILLISECONDS;

export const failureOf = (attempt: Attempt & { readonly taken: false }, at: Instant): Failure => ({
  at,
  reason: attempt.reason,
  ...(attempt.status === undefined ? {} : { status: attempt.status }),
});

/** The receiver took an event. */
export const succeeded = ({ cursor }: Progress, now: Instant): Progress => ({
  cursor,
  failures: 0,
  lastSuccessAt: now,
});

/** The receiver did not take an event. */
export function failed(progress: Progress, failure: Failure): Progress {
  const failures = progress.failures + 1;
  const { at } = failure;
  const { nextAt: _earlier, ...rest } = progress;
  const after: Progress = {
    ...rest,
    failures,
    failingSince: progress.failingSince ?? at,
    lastFailure: failure,
  };
  return isDown(after)
    ? { ...after, nextAt: addMilliseconds(at, pauseAfter(failures - DOWN_AFTER + 1)) }
    : after;
}

/** The event after an attempt that failed: it waits longer, or its three days are over. */
export function undelivered(delivery: Delivery, failure: Failure): Delivery {
  const attempts = delivery.attempts + 1;
  const { nextAt: _earlier, ...rest } = delivery;
  return isOver(delivery, failure.at)
    ? parked({ ...rest, attempts, lastFailure: failure }, failure.at)
    : {
        ...rest,
        attempts,
        lastFailure: failure,
        nextAt: addMilliseconds(failure.at, pauseAfter(attempts)),
      };
}

export function parked(delivery: Delivery, now: Instant): Delivery {
  const { nextAt: _never, ...rest } = delivery;
  return { ...rest, state: 'parked', parkedAt: now };
}
