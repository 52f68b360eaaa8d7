import type { WorkingCalendar } from '#functions/law/calendar/calendar.ts';
import type { Suspension } from '#functions/law/calendar/count-term.ts';
import { dayOf, type Instant, type PlainDate } from '#functions/law/calendar/instant.ts';
import { citationText } from '#functions/law/citation.ts';
import type { Region } from '#functions/law/regions.ts';
import { accepted, type Result } from '#functions/law/result.ts';
import { isEnd, type ServiceDefinition, type Stage, stageOf } from '#functions/law/service.ts';
import type { Actor, Case, PersonsReference } from './case.ts';
import { clocksOf } from './clocks-afresh.ts';
import { type Deficiency, documentDeficiencies } from './completeness.ts';
import { dueOf } from './deadlines.ts';
import type { CaseEvent, Moved } from './events.ts';
import { countingOf, openDeadlines, serviceTermStart } from './open-deadlines.ts';
import type { Refusal } from './refusals.ts';

/** What an act is judged by beside the case itself. `number` is the next of the register, where the act takes one. */
export type Circumstances = {
  readonly now: Instant;
  readonly actor: Actor;
  readonly service: ServiceDefinition;
  readonly calendar: WorkingCalendar;
  readonly number: string;
  /** The place of that number in its register. */
  readonly entry?: { readonly year: number; readonly value: number };
  /** The list that does the act, where one does. */
  readonly list?: { readonly id: string; readonly number: string };
  /** The session that does the act, where one does. */
  readonly session?: { readonly id: string; readonly number: string };
  /** The places left in the quota from which the case has its own, where the act may take more. */
  readonly placesLeft?: number;
  /** Where the persons that come with the act will stand, where it brings some. */
  readonly persons?: PersonsReference;
  /** Where the place of a hearing stands, where the act names one. */
  readonly place?: PersonsReference;
};

/** An act that is possible here: its stage, and the stage it leads to. */
export type Step = Circumstances & { readonly stage: Stage; readonly to: string };

/** The move to the next stage, with the clocks that it opens. */
export function moved(
  kase: Case,
  { now, actor, service, calendar, stage, to }: Omit<Step, 'stage'> & { readonly stage: Pick<Stage, 'cite'> },
  event: (move: Moved) => CaseEvent,
): Result<CaseEvent, Refusal> {
  const opens = openDeadlines(to, {
    service,
    calendar,
    now,
    ...clocksOf(kase),
    ...(kase.suspensions ? { suspensions: endedBy(kase.suspensions, dayOf(now)) } : {}),
  });
  if (!opens.ok) return opens;
  return accepted(
    event({
      at: now,
      by: actor,
      from: kase.stage,
      to,
      opens: opens.value,
      ...officeOf(to, service, kase.originRegion),
      basis: citationText(stage.cite),
    }),
  );
}

/** The suspensions of a case; one that goes on ends with the stage in which it began. */
const endedBy = (suspensions: readonly Suspension[], day: PlainDate): readonly Suspension[] =>
  suspensions.map(({ from, to = day }) => ({ from, to }));

/** The region of origin, where a stage belongs to an office there. */
export function officeOf(name: string, service: ServiceDefinition, originRegion: Region | undefined) {
  const stage = stageOf(service, name);
  return !isEnd(stage) && stage.office === 'origin' && originRegion ? { office: originRegion } : {};
}

/**
 * What the documents of a case lack on a day. `lastDecisionDay` is the latest day on which the decision may be taken:
 * the end of the service term, unless the day of the decision is here.
 */
export function deficienciesOn(
  kase: Case,
  { now, service, calendar }: Pick<Step, 'now' | 'service' | 'calendar'>,
  decidedOn?: PlainDate,
): readonly Deficiency[] {
  const stillStated = kase.deficiencies.filter((deficiency) => deficiency.of === 'statement');
  const lastDecisionDay = decidedOn ?? lastDayToDecide(kase, service, calendar);
  const found = documentDeficiencies(kase.documentsFiled, kase.stated, service, {
    on: dayOf(now),
    lastDecisionDay,
  });
  return [...found, ...stillStated];
}

function lastDayToDecide(
  kase: Case,
  service: ServiceDefinition,
  calendar: WorkingCalendar,
): PlainDate | undefined {
  const { acceptedOn, earlier, afresh } = clocksOf(kase);
  const start = serviceTermStart(service, acceptedOn, earlier.slice(afresh));
  const due =
    start &&
    dueOf(
      service.term,
      { on: start },
      calendar,
      (kase.suspensions ?? []).filter(({ to }) => to !== undefined),
      countingOf(service),
    );
  return due?.ok ? due.value.on : undefined;
}
