import type { CaseEvent } from '#functions/case/events.ts';
import type { CloudEvent } from '../cloud-event.ts';
import type { CalendarMessage } from './calendar.ts';
import type { ListMessage } from './lists.ts';
import type { SessionMessage } from './sessions.ts';

/** What the topic carries, and the kind by which its subscribers choose. */
export type TopicMessage =
  | { readonly kind: CaseEvent['type']; readonly body: CloudEvent }
  | { readonly kind: 'CalendarChanged'; readonly body: CalendarMessage }
  | { readonly kind: ListMessage['type']; readonly body: ListMessage }
  | { readonly kind: SessionMessage['type']; readonly body: SessionMessage };

/** The topic that everything hears of: events of cases and of lists, and changes of the calendar that all cases share. */
export type CaseEvents = { publish(message: TopicMessage): Promise<void> };
