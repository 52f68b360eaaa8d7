import type { Case, Deadline } from '#functions/case/case.ts';
import { stepsOfDeadline } from '#functions/case/deadline-steps.ts';
import { replay } from '#functions/case/explain.ts';
import { openDeadlines } from '#functions/case/open-deadlines.ts';
import { type Amendment, calendarAt } from '#functions/law/calendar/amendments.ts';
import { calendarOfKazakhstan, type WorkingCalendar } from '#functions/law/calendar/calendar.ts';
import { isEnd, type ServiceDefinition, stageOf } from '#functions/law/service.ts';

/**
 * Holds every deadline of a case to its explanation: by the calendar that it names, the steps end on the dates that it
 * has, and followed one by one they lead to its due day. @throws {Error} naming the deadline that they do not explain.
 */
export function mustBeExplained(
  kase: Case,
  service: ServiceDefinition,
  amendments: readonly Amendment[] = [],
): void {
  for (const deadline of kase.deadlines) {
    const calendar = calendarAt(calendarOfKazakhstan, amendments, deadline.calendar);
    const wrong = wrongIn(kase, service, deadline, calendar);
    if (wrong) throw new Error(`the deadline ${deadline.id} is not explained: ${wrong}`);
  }
}

function wrongIn(
  kase: Case,
  service: ServiceDefinition,
  deadline: Deadline,
  calendar: WorkingCalendar,
): string | undefined {
  const { id, stage, due, binds } = deadline;
  // A test may put a case together that no definition could: there is no rule to explain it by.
  if (!service.stages[stage] || isEnd(stageOf(service, stage))) return undefined;
  const steps = stepsOfDeadline(kase, service, deadline, calendar);
  if (!steps.ok) return `it is refused with ${steps.refusal.code}`;
  const last = steps.value.at(-1);
  if (last?.step !== 'binds') return 'no step says what binds';
  if (last.at !== due.at || last.term !== binds) return `its steps end ${last.at}, ${id} says ${due.at}`;
  const replayed = replay(steps.value);
  return replayed === due.on ? undefined : `followed, its steps lead to ${replayed}, not to ${due.on}`;
}

type Opening = Parameters<typeof openDeadlines>[1];

/** openDeadlines, with every deadline that it opens held to its explanation. Tests open deadlines by this one. */
export function openedDeadlines(
  kase: Case,
  name: string,
  opening: Opening,
): ReturnType<typeof openDeadlines> {
  const opened = openDeadlines(name, opening);
  if (opened.ok) mustBeExplained({ ...kase, deadlines: opened.value }, opening.service);
  return opened;
}
