import { isEnd, type ServiceDefinition } from '#functions/law/service.ts';
import type { Case } from './case.ts';
import type { CaseEvent } from './events.ts';
import { hasEnded } from './has-ended.ts';

/** The stages under which an applicant sees what would tell the outcome before the decision is sent. */
type Veil = 'considered' | 'decided';

/**
 * A decision is the applicant's from the day on which it is sent (K¶9, K¶23, R¶13): until then the head may still return
 * it unsigned, and nobody should rely on it (ours). Of a recommendation the applicant learns what the notice of the
 * hearing says, once that was sent, and nothing else (K¶8, R¶9).
 * @returns what hides the outcome from the applicant; undefined where there is none yet, or where it has been told.
 */
export function veilOf(kase: Case): Veil | undefined {
  // The answer to a complaint acts on its case at once, which the complainant sees (ours).
  if (kase.delivery || kase.complaint || hasEnded(kase)) return undefined;
  if (kase.decision) return 'decided';
  return (kase.recommendation || kase.hearing) && !isTold(kase.hearing) ? 'considered' : undefined;
}

/** Whether the applicant knows of the hearing: by a notice that was delivered, or one without a form (ours). */
export const isTold = (hearing: Case['hearing']): boolean =>
  hearing !== undefined &&
  (hearing.delivery !== undefined || hearing.told === true || hearing.form === undefined);

/** The case as its applicant sees it: without the outcome, and whatever tells it, before the decision is sent. */
export function beforeDelivery(kase: Case): Case {
  const stage = veilOf(kase);
  if (!stage) return kase;
  const { decision, recommendation, hearing, held: _held, grown: _grown, ...rest } = kase;
  const told = isTold(hearing) && hearing ? { ...(recommendation ? { recommendation } : {}), hearing } : {};
  return {
    ...rest,
    ...told,
    deadlines: kase.deadlines.filter((deadline) => !tellsOutcome(deadline.stage)),
    documents: kase.documents.filter(
      ({ form, annulledAt }) =>
        annulledAt || (form !== decision?.form && (isTold(hearing) || form !== hearing?.form)),
    ),
    stage,
  };
}

/** Stages up to the commission are named alike whatever comes of them; those after it may not be. */
const ALIKE = ['filed', 'registered', 'accepted'];
const tellsOutcome = (stage: string): boolean => !ALIKE.includes(stage) && !stage.startsWith('at-');

/** The notice of a hearing is told when it is delivered. */
const TELLING: readonly CaseEvent['type'][] = ['OutcomeRecommended', 'RefusalProposed', 'HearingOffered'];

/**
 * Whether an event could tell an applicant the outcome before the decision is sent. It is judged by the event alone, for
 * whoever tells events as they happen: a step to an end tells what may be told, any other step behind the commission
 * does not.
 */
export function mayTellOutcome(
  event: CaseEvent,
  { stages, complaint }: Pick<ServiceDefinition, 'stages' | 'complaint'>,
): boolean {
  if (complaint || event.type === 'CaseReturned') return false;
  if (TELLING.includes(event.type)) return true;
  if (!('to' in event)) return false;
  const stage = stages[event.to];
  return (stage === undefined || !isEnd(stage)) && tellsOutcome(event.to);
}

/** Whether an event is of a notice that has not gone out: that it was given, its paper, a signature on that. */
function isOfUntoldNotice({ hearing, documents }: Case, event: CaseEvent): boolean {
  if (!hearing || isTold(hearing)) return false;
  if (event.type === 'HearingOffered') return true;
  if (event.type === 'DocumentIssued') return event.document.form === hearing.form;
  return (
    'document' in event && documents.some(({ id, form }) => id === event.document && form === hearing.form)
  );
}

/**
 * Whether an applicant may read an event of the case now: what tells the outcome only once the decision is sent, or the
 * case has ended. Its number stays free in the list, so that nobody takes the list for whole.
 */
export function isToldBeforeDelivery(kase: Case, event: CaseEvent): boolean {
  const veil = veilOf(kase);
  if (!veil) return true;
  if (kase.decision && event.at >= kase.decision.at) return false;
  if (isOfUntoldNotice(kase, event)) return false;
  switch (event.type) {
    case 'OutcomeRecommended':
    case 'RefusalProposed':
      return isTold(kase.hearing);
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
