import { cloudEventOf, type ToldEvent } from './cloud-event.ts';
import type { CalendarAmendment } from './ports/calendar.ts';
import type { CaseEvents } from './ports/case-events.ts';

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
