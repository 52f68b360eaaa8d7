import { type Caller, may } from '#functions/case/authority.ts';
import type { Case, Deadline } from '#functions/case/case.ts';
import { explain, type Step } from '#functions/case/explain.ts';
import { countingOf, ownTerm, serviceTermStart } from '#functions/case/open-deadlines.ts';
import { calendarOfKazakhstan } from '#functions/law/calendar/calendar.ts';
import { accepted, type Result, refused } from '#functions/law/result.ts';
import { isEnd, stageOf } from '#functions/law/service.ts';
import { serviceOf } from '#functions/law/services.ts';
import type { CaseStore } from './ports.ts';
import type { UseCaseRefusal } from './refusals.ts';

export type Explanation = { readonly deadline: Deadline; readonly steps: readonly Step[] };

/** How the due date of a deadline came about, step by step, so that a person can follow it with a calendar. */
export async function explainDeadline(
  { cases }: { readonly cases: CaseStore },
  { caller, caseId, deadlineId }: { caller: Caller; caseId: string; deadlineId: string },
): Promise<Result<Explanation, UseCaseRefusal>> {
  const stored = await cases.load(caseId);
  if (!stored || !may(caller, { to: 'see-case', kase: stored.state })) {
    return refused({ code: 'case-not-found' });
  }
  const deadline = stored.state.deadlines.find(({ id }) => id === deadlineId);
  if (!deadline) return refused({ code: 'deadline-not-found' });
  const steps = explain(questionOf(stored.state, deadline), calendarOfKazakhstan);
  return steps.ok ? accepted({ deadline, steps: steps.value }) : refused({ code: 'calendar-unknown' });
}

function questionOf(kase: Case, deadline: Deadline) {
  const service = serviceOf(kase.service);
  const stage = stageOf(service, deadline.stage);
  const counting = countingOf(service);
  const term = isEnd(stage) ? undefined : ownTerm(stage, service);
  const from = serviceTermStart(service, kase.acceptedOn, kase.deadlines) ?? kase.acceptedOn;
  return {
    filing: { at: kase.filedAt, acceptedOn: kase.acceptedOn },
    ...(term ? { own: { term, start: { on: deadline.startsOn }, counting } } : {}),
    ...(deadline.service ? { service: { term: service.term, start: { on: from }, counting } } : {}),
  };
}
