import type { WorkingCalendar } from '#functions/law/calendar/calendar.ts';
import type { TermRefusal } from '#functions/law/calendar/count-term.ts';
import type { Result } from '#functions/law/result.ts';
import { isEnd, type ServiceDefinition, type Stage, stageOf } from '#functions/law/service.ts';
import type { Case, Deadline } from './case.ts';
import { explain, type Question, type Step } from './explain.ts';
import { dayOfAcceptance } from './file.ts';
import { countingOf, ownTerm } from './open-deadlines.ts';

/**
 * The steps behind the dates of a deadline of a case. Give the calendar of the version that the deadline names, and
 * they lead to the dates that it has. Refuses as explain.
 */
export function stepsOfDeadline(
  kase: Case,
  service: ServiceDefinition,
  deadline: Deadline,
  calendar: WorkingCalendar,
): Result<readonly Step[], TermRefusal> {
  const stage = stageOf(service, deadline.stage);
  const channel = service.channels[kase.channel];
  const acceptance = channel && dayOfAcceptance(channel, service, kase.filedAt, calendar);
  const acceptedOn = acceptance?.ok ? acceptance.value : kase.acceptedOn;
  const own = isEnd(stage) ? undefined : ownReckoning(stage, service, deadline);
  const { serviceFrom, suspensions, suspendedSince } = deadline;
  return explain(
    {
      filing: { at: kase.filedAt, acceptedOn },
      ...(own ? { own } : {}),
      ...(suspendedSince ? { standsStillSince: suspendedSince } : {}),
      ...(serviceFrom
        ? {
            service: {
              term: service.term,
              start: { on: serviceFrom },
              suspensions,
              counting: countingOf(service),
            },
          }
        : {}),
    },
    calendar,
  );
}

function ownReckoning(
  stage: Stage,
  service: ServiceDefinition,
  { startsOn, suspensions }: Deadline,
): Question['own'] {
  if (stage.within.unit === 'hours-before-service-end') return stage.within;
  const term = ownTerm(stage, service);
  return term && { term, start: { on: startsOn }, suspensions, counting: countingOf(service) };
}
