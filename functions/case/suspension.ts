import { dayOf } from '#functions/law/calendar/instant.ts';
import { citationText } from '#functions/law/citation.ts';
import { accepted, type Result, refused } from '#functions/law/result.ts';
import { isEnd, type ServiceDefinition, stageOf } from '#functions/law/service.ts';
import { type Case, type Deadline, openSuspension } from './case.ts';
import { clocksOf } from './clocks-afresh.ts';
import type { TermsResumed, TermsSuspended } from './events.ts';
import { openDeadlines, ownTerm } from './open-deadlines.ts';
import type { Refusal } from './refusals.ts';
import { datesOf } from './reproject-deadlines.ts';
import type { Step } from './step.ts';

/**
 * Lets the terms of a case stand still from today on (the day of the act does not count: count-term). Only a clock that
 * still runs is paused: a term that had ended before stays ended, and its lateness is still told. A date, such as the
 * last day of the next month, stands still for nobody.
 */
export function suspend(reference: string, kase: Case, step: Step): Result<TermsSuspended, Refusal> {
  const { now: at, actor: by } = step;
  const basis = basisOf(step);
  return accepted({ type: 'TermsSuspended', at, by, reference, ...standStill(kase, step), basis });
}

/** The clocks of a case that still run, as they stand from today on. */
export function standStill(
  kase: Case,
  { now, service }: Pick<Step, 'now' | 'service'>,
): Pick<TermsSuspended, 'since' | 'paused'> {
  const since = dayOf(now);
  const paused = kase.deadlines
    .filter((deadline) => deadline.closedAt === undefined && stillRuns(deadline, service, since))
    .map(({ rungs: _armed, rungsUnknown: _unknown, ...deadline }) => ({
      ...deadline,
      rungs: [],
      suspendedSince: since,
    }));
  return { since, paused };
}

function stillRuns({ stage, due, binds }: Deadline, service: ServiceDefinition, from: string): boolean {
  const found = stageOf(service, stage);
  const term = binds === 'own' && !isEnd(found) ? ownTerm(found, service) : service.term;
  return due.on >= from && term?.unit !== 'end-of-next-month';
}

/**
 * Lets the terms run on: the days from the suspension to today, both included, do not count. Each clock that had been
 * paused gets its date anew, and the rungs that are still to come under a new generation; what had been told of the old
 * date is told again of the new one. Refuses a term that leaves the known years.
 */
export function resume(reference: string, kase: Case, step: Step): Result<TermsResumed, Refusal> {
  const { now: at, actor: by } = step;
  const ran = runOn(kase, step);
  if (!ran.ok) return ran;
  return accepted({ type: 'TermsResumed', at, by, reference, ...ran.value, basis: basisOf(step) });
}

/** The clocks that stand still, as they run on from today. */
export function runOn(
  kase: Case,
  { now, service, calendar }: Pick<Step, 'now' | 'service' | 'calendar'>,
): Result<Pick<TermsResumed, 'suspension' | 'calendar' | 'moved'>, Refusal> {
  const open = openSuspension(kase);
  // The stage allows the act only while terms stand still.
  if (!open) throw new Error('nothing is suspended');
  const to = dayOf(now);
  const suspensions = (kase.suspensions ?? []).map((one) => (one === open ? { from: open.from, to } : one));
  const moved: { before: ReturnType<typeof datesOf>; after: Deadline }[] = [];
  for (const [place, before] of kase.deadlines.entries()) {
    if (before.closedAt !== undefined || before.suspendedSince === undefined) continue;
    const opened = openDeadlines(before.stage, {
      service,
      calendar,
      now: before.openedAt,
      ...clocksOf(kase, place),
      suspensions,
    });
    if (!opened.ok) return opened;
    const fresh = opened.value.find(({ id }) => id === before.id);
    if (!fresh) return refused({ code: 'calendar-unknown' });
    moved.push({ before: datesOf(before), after: runsOn(before, fresh, now) });
  }
  return accepted({ suspension: { from: open.from, to }, calendar: calendar.version, moved });
}

function runsOn(before: Deadline, fresh: Deadline, now: string): Deadline {
  const generation = (before.generation ?? 1) + 1;
  const rungs = fresh.rungs.filter(({ fireAt }) => fireAt > now).map((rung) => ({ ...rung, generation }));
  return { ...fresh, generation, rungs };
}

const basisOf = ({ service, stage }: Step): string =>
  citationText(service.parameters['suspension']?.cite ?? stage.cite);
