import type { CaseEvents, RecordedEvent } from './ports.ts';

/** Tells the topic that something happened to a case: what, to which case, as which of its events. Never to whom. */
export const relayEvent = (
  { events }: { readonly events: CaseEvents },
  { caseId, sequence, event }: Pick<RecordedEvent, 'caseId' | 'sequence' | 'event'>,
): Promise<void> =>
  events.publish({ id: `${caseId}/${sequence}`, type: event.type, caseId, sequence, at: event.at });
