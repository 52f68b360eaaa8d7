import type { CaseEvent } from '#functions/case/events.ts';
import type { Instant } from '#functions/law/calendar/instant.ts';
import type { CalendarMessage } from './calendar.ts';

export type CaseEventMessage = {
  readonly id: string;
  readonly type: CaseEvent['type'];
  readonly caseId: string;
  readonly sequence: number;
  readonly at: Instant;
};

/** The topic that everything hears of: events of cases, and changes of the calendar that all cases share. */
export type CaseEvents = { publish(message: CaseEventMessage | CalendarMessage): Promise<void> };
