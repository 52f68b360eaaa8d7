import { hourOf } from '#functions/case/due-hour.ts';
import { instantAt } from '#functions/law/calendar/instant.ts';
import type { Clock } from './ports/clock.ts';
import type { ArmedRungItem, DeadlineChecks, RungStore } from './ports/deadlines.ts';

/** SQS delays a message by at most 15 minutes. */
const HORIZON_MILLISECONDS = 15 * 60_000;
/** Clocks that differ, and transactions still under way, may yet file a rung under the hour just past. */
const LAG_MILLISECONDS = 60 * 60_000;

type Dependencies = { readonly rungs: RungStore; readonly checks: DeadlineChecks; readonly clock: Clock };

export type Sweep = { readonly hours: number; readonly sent: number };

/**
 * Sends a check for every armed rung that fires within 15 minutes, with the exact delay. Begins where armed rungs
 * were last left, or before the first sweep where the earliest of all is filed, so a sweep that did not run is caught
 * up and a lost message is sent again.
 */
export async function sweepDeadlines({ rungs, checks, clock }: Dependencies): Promise<Sweep> {
  const now = Date.parse(clock.now());
  const kept = await rungs.sweptTo();
  const lagged = hourOf(instantAt(now - LAG_MILLISECONDS));
  const from = kept ?? earlier((await rungs.firstHour()) ?? lagged, lagged);
  const until = instantAt(now + HORIZON_MILLISECONDS);
  const hours = hoursBetween(from, hourOf(until));
  let firstLeft: string | undefined;
  let sent = 0;
  for (const hour of hours) {
    const due = await rungs.due(hour, until);
    if (due.length > 0) firstLeft ??= hour;
    await checks.send(due.map((rung) => ({ ...rung, delaySeconds: delayOf(rung, now) })));
    sent += due.length;
  }
  const mark = earlier(firstLeft ?? lagged, lagged);
  if (mark !== kept) await rungs.setSweptTo(mark);
  return { hours: hours.length, sent };
}

const earlier = (one: string, other: string): string => (one < other ? one : other);

const delayOf = ({ fireAt }: ArmedRungItem, now: number): number =>
  Math.max(0, Math.ceil((Date.parse(fireAt) - now) / 1000));

const hourAfter = (hour: string): string => hourOf(instantAt(Date.parse(`${hour}:00:00Z`) + 3_600_000));

function hoursBetween(first: string, last: string): readonly string[] {
  const hours: string[] = [];
  for (let hour = first; hour <= last; hour = hourAfter(hour)) hours.push(hour);
  return hours;
}
