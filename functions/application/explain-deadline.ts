import { type Caller, may } from '#functions/case/authority.ts';
import type { Case, Deadline } from '#functions/case/case.ts';
import { explain, type Question, type Step } from '#functions/case/explain.ts';
import { dayOfAcceptance } from '#functions/case/file.ts';
import { countingOf, ownTerm } from '#functions/case/open-deadlines.ts';
import { projectDeadlines } from '#functions/case/reproject-deadlines.ts';
import type { WorkingCalendar } from '#functions/law/calendar/calendar.ts';
import type { Instant } from '#functions/law/calendar/instant.ts';
import { accepted, type Result, refused } from '#functions/law/result.ts';
import { isEnd, type ServiceDefinition, type Stage, stageOf } from '#functions/law/service.ts';
import { serviceOf } from '#functions/law/services.ts';
import type { Calendars, CaseStore } from './ports.ts';
import type { UseCaseRefusal } from './refusals.ts';

export type Explanation = { readonly deadline: Deadline; readonly steps: readonly Step[] };

type Dependencies = { readonly cases: CaseStore; readonly calendars: Calendars };
type Asked = {
  readonly caller: Caller;
  readonly caseId: string;
  readonly deadlineId: string;
  /** Computes the deadline again from what was known of the calendar at that instant. */
  readonly knownAt?: Instant;
};

/**
 * How the due date of a deadline came about, step by step, with the calendar that it was computed with, so that a
 * person can follow it; or how it would have, with the calendar as known at another instant.
 */
export async function explainDeadline(
  { cases, calendars }: Dependencies,
  { caller, caseId, deadlineId, knownAt }: Asked,
): Promise<Result<Explanation, UseCaseRefusal>> {
  const stored = await cases.load(caseId);
  if (!stored || !may(caller, { to: 'see-case', kase: stored.state })) {
    return refused({ code: 'case-not-found' });
  }
  const found = stored.state.deadlines.find(({ id }) => id === deadlineId);
  if (!found) return refused({ code: 'deadline-not-found' });
  const calendar = await (knownAt === undefined ? calendars.at(found.calendar) : calendars.knownAt(knownAt));
  const deadline = knownAt === undefined ? accepted(found) : projected(stored.state, found, calendar);
  return deadline.ok ? explained(stored.state, deadline.value, calendar) : deadline;
}

function projected(
  kase: Case,
  { id }: Deadline,
  calendar: WorkingCalendar,
): Result<Deadline, UseCaseRefusal> {
  const projection = projectDeadlines(kase, serviceOf(kase.service), calendar);
  const deadline = projection.ok ? projection.value.deadlines.find((one) => one.id === id) : undefined;
  // A closed deadline that the calendar of then cannot count is left as it was stored.
  return deadline?.calendar === calendar.version ? accepted(deadline) : refused({ code: 'calendar-unknown' });
}

/** The steps of a deadline by the calendar that it was computed with. Refuses another calendar that cannot count it. */
export function explained(
  kase: Case,
  deadline: Deadline,
  calendar: WorkingCalendar,
): Result<Explanation, UseCaseRefusal> {
  const steps = explain(questionOf(kase, deadline, calendar), calendar);
  return steps.ok ? accepted({ deadline, steps: steps.value }) : refused({ code: 'calendar-unknown' });
}

function questionOf(kase: Case, deadline: Deadline, calendar: WorkingCalendar) {
  const service = serviceOf(kase.service);
  const stage = stageOf(service, deadline.stage);
  const channel = service.channels[kase.channel];
  const acceptance = channel && dayOfAcceptance(channel, service, kase.filedAt, calendar);
  const acceptedOn = acceptance?.ok ? acceptance.value : kase.acceptedOn;
  const counting = countingOf(service);
  const own = isEnd(stage) ? undefined : ownReckoning(stage, service, deadline);
  const { serviceFrom } = deadline;
  return {
    filing: { at: kase.filedAt, acceptedOn },
    ...(own ? { own } : {}),
    ...(serviceFrom ? { service: { term: service.term, start: { on: serviceFrom }, counting } } : {}),
  };
}

function ownReckoning(stage: Stage, service: ServiceDefinition, { startsOn }: Deadline): Question['own'] {
  if (stage.within.unit === 'hours-before-service-end') return stage.within;
  const term = ownTerm(stage, service);
  return term && { term, start: { on: startsOn }, counting: countingOf(service) };
}
