import { isEnd, type ServiceDefinition } from '#functions/law/service.ts';
import type { Case } from './case.ts';
import type { CaseEvent } from './events.ts';
import { hasEnded } from './has-ended.ts';

/** The stages under which an applicant sees what would tell the outcome before the decision is sent. */
export type Veil = 'considered' | 'decided';

/**
 * A decision is the applicant's from the day on which it is sent (K¶9, K¶23, R¶13): until then the head may still return
 * it unsigned, and nobody should rely on it (ours). Of a recommendation the applicant learns what the notice of the
 * hearing says, and nothing else (K¶8, R¶9).
 * @returns what hides the outcome from the applicant; undefined where there is none yet, or where it has been told.
 */
export function veilOf(kase: Case): Veil | undefined {
  if (kase.delivery || hasEnded(kase)) return undefined;
  if (kase.decision) return 'decided';
  return kase.recommendation && !kase.hearing ? 'considered' : undefined;
}

/** The case as its applicant sees it: without the outcome, and whatever tells it, before the decision is sent. */
export function beforeDelivery(kase: Case): Case {
  const stage = veilOf(kase);
  if (!stage) return kase;
  const { decision, recommendation, held: _held, grown: _grown, ...rest } = kase;
  return {
    ...rest,
    ...(kase.hearing && recommendation ? { recommendation } : {}),
    deadlines: kase.deadlines.filter((deadline) => !tellsOutcome(deadline.stage)),
    documents: kase.documents.filter(({ form }) => form !== decision?.form),
    stage,
  };
}

/** Stages up to the commission are named alike whatever comes of them; those after it may not be. */
const ALIKE = ['filed', 'registered', 'accepted'];
const tellsOutcome = (stage: string): boolean => !ALIKE.includes(stage) && !stage.startsWith('at-');

/**
 * Whether an event could tell an applicant the outcome before the decision is sent. It is judged by the event alone, for
 * whoever tells events as they happen: a step to an end tells what may be told, any other step behind the commission
 * does not.
 */
export function mayTellOutcome(event: CaseEvent, { stages }: Pick<ServiceDefinition, 'stages'>): boolean {
  if (event.type === 'OutcomeRecommended' || event.type === 'RefusalProposed') return true;
  if (!('to' in event)) return false;
  const stage = stages[event.to];
  return (stage === undefined || !isEnd(stage)) && tellsOutcome(event.to);
}

/**
 * Whether an applicant may read an event of the case now: what tells the outcome only once the decision is sent, or the
 * case has ended. Its number stays free in the list, so that nobody takes the list for whole.
 */
export function isToldBeforeDelivery(kase: Case, event: CaseEvent): boolean {
  const veil = veilOf(kase);
  if (!veil) return true;
  if (kase.decision && event.at >= kase.decision.at) return false;
  switch (event.type) {
    case 'OutcomeRecommended':
    case 'RefusalProposed':
      return kase.hearing !== undefined;
    case 'DeadlineAlertRaised':
      return !tellsOutcome(event.stage);
    case 'TermsSuspended':
      return !event.paused.some(({ stage }) => tellsOutcome(stage));
    case 'TermsResumed':
    case 'DeadlinesReprojected':
      return !event.moved.some(({ after }) => tellsOutcome(after.stage));
    default:
      return true;
  }
}
