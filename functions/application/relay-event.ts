import { cloudEventOf, type ToldEvent } from './cloud-event.ts';
import type { CalendarAmendment } from './ports/calendar.ts';
import type { CaseEvents } from './ports/case-events.ts';
import type { RecordedListEvent } from './ports/lists.ts';
import type { RecordedSessionEvent } from './ports/sessions.ts';

/** Tells the topic what happened to a case, as which of its events. Never to whom. */
export const relayEvent = ({ events }: { readonly events: CaseEvents }, told: ToldEvent): Promise<void> =>
  events.publish({ kind: told.event.type, body: cloudEventOf(told) });

/** Tells the topic that the calendar has another version: what follows from it moves the open deadlines. */
export const relayAmendment = (
  { events }: { readonly events: CaseEvents },
  { version, recordedAt }: Pick<CalendarAmendment, 'version' | 'recordedAt'>,
): Promise<void> =>
  events.publish({
    kind: 'CalendarChanged',
    body: { id: `calendar/${version}`, type: 'CalendarChanged', version, at: recordedAt },
  });

/** Tells the topic what happened to a list: a forwarded one goes on to its cases and onto paper. */
export const relayListEvent = (
  { events }: { readonly events: CaseEvents },
  { listId, sequence, event }: Pick<RecordedListEvent, 'listId' | 'sequence' | 'event'>,
): Promise<void> =>
  events.publish({
    kind: event.type,
    body: { id: `${listId}/${sequence}`, type: event.type, listId, sequence, at: event.at },
  });

/** Tells the topic that a session was closed: its decisions go on to their cases. What was said in it stays there. */
export async function relaySessionEvent(
  { events }: { readonly events: CaseEvents },
  { sessionId, sequence, event }: Pick<RecordedSessionEvent, 'sessionId' | 'sequence' | 'event'>,
): Promise<void> {
  const { type, at } = event;
  if (type !== 'SessionClosed') return;
  await events.publish({
    kind: type,
    body: { id: `${sessionId}/${sequence}`, type, sessionId, sequence, at },
  });
}
