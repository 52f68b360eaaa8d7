import type { Case, Deadline } from './case.ts';
import type { ApplicationFiled, CaseEvent } from './events.ts';

const filed = (event: ApplicationFiled): Case => ({
  id: event.caseId,
  number: event.number,
  service: event.service,
  region: event.region,
  channel: event.channel,
  filedBy: event.by,
  filedAt: event.at,
  acceptedOn: event.acceptedOn,
  places: event.places,
  documentsFiled: event.documents,
  persons: event.persons,
  stage: event.to,
  stageSince: event.at,
  deadlines: event.opens,
  documents: [],
});

type Step = Extract<CaseEvent, { readonly from: string }>;

function moved(kase: Case, event: Step): Case {
  const closed = kase.deadlines.map(
    (deadline): Deadline =>
      deadline.closedAt === undefined ? { ...deadline, closedAt: event.at } : deadline,
  );
  return { ...kase, stage: event.to, stageSince: event.at, deadlines: [...closed, ...event.opens] };
}

/**
 * The case after something that has already happened. Total for every history that begins with a filing.
 * @throws {Error} when the first event is not `ApplicationFiled`: such a history is not a case.
 */
export function evolve(kase: Case | undefined, event: CaseEvent): Case {
  if (event.type === 'ApplicationFiled') return filed(event);
  if (!kase) throw new Error(`a case cannot begin with ${event.type}`);
  switch (event.type) {
    case 'ApplicationHandedOver':
    case 'ApplicationRegistered':
    case 'ApplicationForwarded':
      return moved(kase, event);
    case 'OutcomeRecommended':
      return {
        ...moved(kase, event),
        recommendation: { outcome: event.outcome, grounds: event.grounds, at: event.at },
      };
    case 'HearingOffered':
      return { ...kase, hearing: { offeredAt: event.at, heldAt: event.heldAt, grounds: event.grounds } };
    case 'DecisionTaken':
      return { ...moved(kase, event), decision: event.decision };
    case 'DocumentIssued':
      return { ...kase, documents: [...kase.documents, event.document] };
    case 'DecisionDelivered':
      return { ...moved(kase, event), delivery: { at: event.at, ...event.delivery } };
    case 'DeadlineAlertRaised':
      return kase;
  }
}

/** @throws {Error} for an empty history, or one that does not begin with a filing. */
export function caseOf(history: readonly CaseEvent[]): Case {
  const kase = history.reduce<Case | undefined>(evolve, undefined);
  if (!kase) throw new Error('a case has at least one event');
  return kase;
}
