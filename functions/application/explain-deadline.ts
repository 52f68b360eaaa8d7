import { type Caller, may, seenBy } from '#functions/case/authority.ts';
import type { Case, Deadline } from '#functions/case/case.ts';
import { stepsOfDeadline } from '#functions/case/deadline-steps.ts';
import type { Step } from '#functions/case/explain.ts';
import { projectDeadlines } from '#functions/case/reproject-deadlines.ts';
import type { WorkingCalendar } from '#functions/law/calendar/calendar.ts';
import type { Instant } from '#functions/law/calendar/instant.ts';
import { accepted, type Result, refused } from '#functions/law/result.ts';
import { serviceOf } from '#functions/law/services.ts';
import type { Calendars } from './ports/calendar.ts';
import type { CaseStore } from './ports/cases.ts';
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
  const found = seenBy(caller, stored.state).deadlines.find(({ id }) => id === deadlineId);
  if (!found) return refused({ code: 'deadline-not-found' });
  const calendar = await (knownAt === undefined ? calendars.at(found.calendar) : calendars.knownAt(knownAt));
  const deadline = knownAt === undefined ? accepted(found) : projected(stored.state, found, calendar);
  if (!deadline.ok) return deadline;
  const steps = stepsOfDeadline(stored.state, serviceOf(stored.state.service), deadline.value, calendar);
  return steps.ok
    ? accepted({ deadline: deadline.value, steps: steps.value })
    : refused({ code: 'calendar-unknown' });
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
