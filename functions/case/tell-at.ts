import { type WorkingCalendar, workingDayFrom } from '#functions/law/calendar/calendar.ts';
import { dayOf, type Instant, instantOf } from '#functions/law/calendar/instant.ts';
import { addDays } from '#functions/law/calendar/plain-date.ts';
import type { ServiceDefinition } from '#functions/law/service.ts';
import type { ArmedRung } from './case.ts';

/**
 * When people are told of a rung: at the hour that the rung or its ladder names, on the first working day on which that
 * hour does not lie before the rung's instant (ours: nobody is written to at midnight). What is raised later than that
 * is told at once, and so is what falls outside the known years. The instant of the rung itself stays what it is.
 */
export function tellAt(
  { name, fireAt }: Pick<ArmedRung, 'name' | 'fireAt'>,
  raisedAt: Instant,
  { escalation }: Pick<ServiceDefinition, 'escalation'>,
  calendar: WorkingCalendar,
): Instant {
  const time = escalation.rungs.find((rung) => rung.name === name)?.tellAt ?? escalation.tellAt;
  const day = dayOf(fireAt);
  const first = instantOf(day, time) >= fireAt ? day : addDays(day, 1);
  const working = workingDayFrom(calendar, first, 1);
  const planned = working.ok ? instantOf(working.value, time) : raisedAt;
  return planned > raisedAt ? planned : raisedAt;
}
