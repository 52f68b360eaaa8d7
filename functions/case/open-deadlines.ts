import type { WorkingCalendar } from '#functions/law/calendar/calendar.ts';
import type { Suspension } from '#functions/law/calendar/count-term.ts';
import { dayOf, type Instant, type PlainDate } from '#functions/law/calendar/instant.ts';
import { type Citation, citationText } from '#functions/law/citation.ts';
import { termParameter } from '#functions/law/parameter.ts';
import { accepted, type Result, refused } from '#functions/law/result.ts';
import { isEnd, type ServiceDefinition, type Stage, stageOf } from '#functions/law/service.ts';
import type { Term } from '#functions/law/term.ts';
import type { ArmedRung, Deadline } from './case.ts';
import { type Due, dueOf, type EffectiveDue, effectiveDue, hoursBefore, rungAt } from './deadlines.ts';
import type { Refusal } from './refusals.ts';

/** What a clock is opened with. */
export type Opening = {
  readonly service: ServiceDefinition;
  readonly calendar: WorkingCalendar;
  readonly now: Instant;
  readonly acceptedOn: PlainDate;
  readonly earlier: readonly Deadline[];
  /** How many of these are from before the case went back on a complaint: no term starts with one of them. */
  readonly afresh?: number;
  /** The spans in which the terms of the case stood still; each has ended. */
  readonly suspensions?: readonly Suspension[];
};

const unknownCalendar = () => refused<Refusal>({ code: 'calendar-unknown' });

/**
 * The clock of a stage that is entered now: its own term, the service term where that caps the stage, the earlier of
 * the two as the due date, and the ladder of its rungs. None for a stage that nothing times. Refuses a term that leaves the known years. A
 * rung that leaves them is no reason to refuse the act: the deadline names it as unknown and does not arm it.
 */
export function openDeadlines(name: string, opening: Opening): Result<readonly Deadline[], Refusal> {
  const stage = stageOf(opening.service, name);
  if (isEnd(stage)) return accepted([]);
  const startsOn = startDayOf(stage, opening);
  const service = serviceDue(name, opening);
  const own = ownDue(stage, startsOn, opening, service);
  if ((own && !own.ok) || (service && !service.ok)) return unknownCalendar();
  const due = effectiveDue(own?.value, service?.value);
  if (!due) return accepted([]);
  return accepted([deadlineOf(name, stage, startsOn, due, opening)]);
}

/**
 * The term that watches a stage by itself: the order's, or a parameter's where the orders state none. Undefined where
 * only the service term watches it.
 */
export function ownTerm({ within }: Stage, service: ServiceDefinition): Term | undefined {
  if (within.unit === 'hours-before-service-end') return undefined;
  if (within.unit !== 'none') return within;
  return within.watch === undefined ? undefined : termParameter(service, within.watch);
}

/** Whether a calendar-day term that ends on a day off runs on: a parameter of the service. */
export const countingOf = ({ parameters }: ServiceDefinition) => ({
  rollForward: parameters['calendar-terms-roll']?.value !== false,
});

/**
 * The day that the service term runs from: the day of acceptance, or that on which the stage named by the definition
 * was first reached. Undefined before that.
 */
export function serviceTermStart(
  { termFrom }: ServiceDefinition,
  acceptedOn: PlainDate,
  deadlines: readonly Deadline[],
): PlainDate | undefined {
  if (termFrom === 'acceptance') return acceptedOn;
  return deadlines.find(({ stage }) => stage === termFrom.stage)?.startsOn;
}

/** The clocks with which a term may start. */
const since = ({ earlier, afresh = 0 }: Opening): readonly Deadline[] => earlier.slice(afresh);

/** The day on which the clock of a stage starts: none before the day of acceptance, which is not counted (K¶9). */
export function startDayOf({ startsFrom }: Stage, opening: Opening): PlainDate {
  const { now, acceptedOn } = opening;
  const same =
    startsFrom === 'stage' ? undefined : since(opening).findLast(({ stage }) => stage === startsFrom.sameAs);
  if (same) return same.startsOn;
  return laterOf(dayOf(now), acceptedOn);
}

function ownDue(
  stage: Stage,
  startsOn: PlainDate,
  { service, calendar, suspensions }: Opening,
  serviceTerm: ReturnType<typeof serviceDue>,
) {
  if (stage.within.unit === 'hours-before-service-end') {
    return serviceTerm?.ok ? accepted(hoursBefore(serviceTerm.value, stage.within.length)) : serviceTerm;
  }
  const term = ownTerm(stage, service);
  return term && dueOf(term, { on: startsOn }, calendar, suspensions, countingOf(service));
}

function serviceDue(name: string, opening: Opening) {
  const { service, calendar, suspensions } = opening;
  if (!service.capped.includes(name)) return undefined;
  return dueOf(service.term, { on: serviceStart(opening) }, calendar, suspensions, countingOf(service));
}

/** The stage that is entered now may be the one that the service term runs from. */
function serviceStart(opening: Opening): PlainDate {
  const { service, acceptedOn, now } = opening;
  const today = dayOf(now);
  return serviceTermStart(service, acceptedOn, since(opening)) ?? laterOf(today, acceptedOn);
}

/** A warning whose instant has passed when the clock opens warns nobody and is left out; lateness is always told. */
function ladder(due: Due, { service, calendar, now }: Opening): Pick<Deadline, 'rungs' | 'rungsUnknown'> {
  const rungs: ArmedRung[] = [];
  const unknown: string[] = [];
  for (const { name, workingDays, to } of service.escalation.rungs) {
    const fireAt = rungAt(due, workingDays, calendar);
    if (!fireAt.ok) unknown.push(name);
    else if (workingDays >= 0 || fireAt.value > now) rungs.push({ name, to, fireAt: fireAt.value });
  }
  return unknown.length > 0 ? { rungs, rungsUnknown: unknown } : { rungs };
}

function deadlineOf(
  name: string,
  stage: Stage,
  startsOn: PlainDate,
  due: EffectiveDue,
  opening: Opening,
): Deadline {
  const { earlier, now, service, calendar, suspensions = [] } = opening;
  const generation = earlier.filter((deadline) => deadline.stage === name).length + 1;
  const watch = stage.within.unit === 'none' ? stage.within.watch : undefined;
  const parameter = watch === undefined ? undefined : service.parameters[watch];
  const cites: Citation[] = [
    stage.within.cite,
    ...(parameter ? [parameter.cite] : []),
    ...(due.service ? [service.term.cite] : []),
  ];
  return {
    id: `${name}-${generation}`,
    stage: name,
    actor: stage.actor,
    openedAt: now,
    startsOn,
    ...due,
    ...(watch === undefined ? {} : { parameter: watch }),
    ...(due.service ? { serviceFrom: serviceStart(opening) } : {}),
    ...(suspensions.length > 0 ? { suspensions } : {}),
    calendar: calendar.version,
    cites: cites.map(citationText),
    ...ladder(due.due, opening),
  };
}

const laterOf = (one: PlainDate, other: PlainDate): PlainDate => (one > other ? one : other);
