import type { CalendarAmendment } from './ports/calendar.ts';
import type { CaseEvents } from './ports/case-events.ts';
import type { RecordedEvent } from './ports/cases.ts';

/** Tells the topic that something happened to a case: what, to which case, as which of its events. Never to whom. */
export const relayEvent = (
  { events }: { readonly events: CaseEvents },
  { caseId, sequence, event }: Pick<RecordedEvent, 'caseId' | 'sequence' | 'event'>,
): Promise<void> =>
  events.publish({ id: `${caseId}/${sequence}`, type: event.type, caseId, sequence, at: event.at });

/** Tells the topic that the calendar has another version: what follows from it moves the open deadlines. */
export const relayAmendment = (
  { events }: { readonly events: CaseEvents },
  { version, recordedAt }: Pick<CalendarAmendment, 'version' | 'recordedAt'>,
): Promise<void> =>
  events.publish({ id: `calendar/${version}`, type: 'CalendarChanged', version, at: recordedAt });
