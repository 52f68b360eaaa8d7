import type { WorkingCalendar } from '#functions/law/calendar/calendar.ts';
import { dayOf, type Instant, type PlainDate } from '#functions/law/calendar/instant.ts';
import { type Citation, citationText } from '#functions/law/citation.ts';
import { accepted, type Result, refused } from '#functions/law/result.ts';
import { isEnd, type ServiceDefinition, type Stage, stageOf } from '#functions/law/service.ts';
import type { ArmedRung, Deadline } from './case.ts';
import { type Due, dueOf, type EffectiveDue, effectiveDue, rungAt } from './deadlines.ts';
import type { Refusal } from './refusals.ts';

type Opening = {
  readonly service: ServiceDefinition;
  readonly calendar: WorkingCalendar;
  readonly now: Instant;
  readonly acceptedOn: PlainDate;
  readonly earlier: readonly Deadline[];
};

const unknownCalendar = () => refused<Refusal>({ code: 'calendar-unknown' });

/**
 * The clock of a stage that is entered now: its own term, the service term where that caps the stage, the earlier of
 * the two as the due date, and the ladder of its rungs. None for a stage that nothing times.
 */
export function openDeadlines(name: string, opening: Opening): Result<readonly Deadline[], Refusal> {
  const stage = stageOf(opening.service, name);
  if (isEnd(stage)) return accepted([]);
  const startsOn = startDayOf(stage, opening);
  const own = ownDue(stage, startsOn, opening.calendar);
  const service = serviceDue(name, opening);
  if ((own && !own.ok) || (service && !service.ok)) return unknownCalendar();
  const due = effectiveDue(own?.value, service?.value);
  if (!due) return accepted([]);
  const rungs = ladder(due.due, opening);
  if (!rungs) return unknownCalendar();
  return accepted([deadlineOf(name, stage, startsOn, due, rungs, opening)]);
}

/** No term starts before the day of acceptance, which is not counted (K¶9). */
function startDayOf({ startsFrom }: Stage, { earlier, now, acceptedOn }: Opening): PlainDate {
  const same =
    startsFrom === 'stage' ? undefined : earlier.findLast(({ stage }) => stage === startsFrom.sameAs);
  if (same) return same.startsOn;
  const today = dayOf(now);
  return today > acceptedOn ? today : acceptedOn;
}

const ownDue = ({ within }: Stage, startsOn: PlainDate, calendar: WorkingCalendar) =>
  within.unit === 'none' ? undefined : dueOf(within, { on: startsOn }, calendar);

const serviceDue = (name: string, { service, calendar, acceptedOn }: Opening) =>
  service.capped.includes(name) ? dueOf(service.term, { on: acceptedOn }, calendar) : undefined;

/** A warning whose instant has passed when the clock opens warns nobody and is left out; lateness is always told. */
function ladder(due: Due, { service, calendar, now }: Opening): readonly ArmedRung[] | undefined {
  const rungs: ArmedRung[] = [];
  for (const { name, workingDays, to } of service.escalation.rungs) {
    const fireAt = rungAt(due, workingDays, calendar);
    if (!fireAt.ok) return undefined;
    if (workingDays >= 0 || fireAt.value > now) rungs.push({ name, to, fireAt: fireAt.value });
  }
  return rungs;
}

function deadlineOf(
  name: string,
  stage: Stage,
  startsOn: PlainDate,
  due: EffectiveDue,
  rungs: readonly ArmedRung[],
  { earlier, now, service }: Opening,
): Deadline {
  const generation = earlier.filter((deadline) => deadline.stage === name).length + 1;
  const cites: Citation[] = [stage.within.cite, ...(due.service ? [service.term.cite] : [])];
  return {
    id: `${name}-${generation}`,
    stage: name,
    actor: stage.actor,
    openedAt: now,
    startsOn,
    ...due,
    cites: cites.map(citationText),
    rungs,
  };
}
