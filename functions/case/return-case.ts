import { dayOf } from '#functions/law/calendar/instant.ts';
import { reachableFrom } from '#functions/law/check/ways.ts';
import { accepted, type Result, refused } from '#functions/law/result.ts';
import { isEnd, type ServiceDefinition, stageOf } from '#functions/law/service.ts';
import { serviceOf } from '#functions/law/services.ts';
import type { Verb } from '#functions/law/verbs.ts';
import type { Case } from './case.ts';
import { DECIDING } from './decision.ts';
import { decisionInForce } from './document-status.ts';
import type { CaseEvent, CaseReturned, ComplaintSettled, Undone } from './events.ts';
import type { Refusal } from './refusals.ts';
import { type Circumstances, moved } from './step.ts';

/** What an event of a complaint means for the case that it is about; undefined where it means nothing. */
function settlementOf(event: CaseEvent, { complaint }: Case): ComplaintSettled['outcome'] | undefined {
  if (!complaint) return undefined;
  if (event.type === 'ApplicationWithdrawn') return 'withdrawn';
  if (event.type !== 'ComplaintAnswered') return undefined;
  return event.decision.outcome === 'uphold' ? 'uphold' : 'dismiss';
}

/**
 * What the end of a complaint does to the case that it is about, in one transaction with it: nothing but that it is on
 * record, or that what it was against is annulled and the case goes back to the stage named. Circumstances are those of
 * the act on the complaint.
 */
export function consequenceOf(
  event: CaseEvent,
  complaint: Case,
  about: Case,
  circumstances: Omit<Circumstances, 'service' | 'number'>,
): Result<ComplaintSettled | CaseReturned | undefined, Refusal> {
  const outcome = settlementOf(event, complaint);
  if (!outcome || !('basis' in event)) return accepted(undefined);
  const named = { caseId: complaint.id, number: complaint.number };
  const returnsTo = event.type === 'ComplaintAnswered' ? event.returnsTo : undefined;
  const { now, actor } = circumstances;
  if (outcome === 'uphold') {
    const wrong = wrongReturn(returnsTo, complaint, about);
    if (wrong) return refused(wrong);
    if (returnsTo !== undefined) {
      const service = serviceOf(about.service);
      return returnCase(about, returnsTo, {
        ...circumstances,
        service,
        complaint: named,
        basis: event.basis,
      });
    }
  }
  return accepted({
    type: 'ComplaintSettled',
    at: now,
    by: actor,
    complaint: named,
    outcome,
    basis: event.basis,
  });
}

/** Why a case cannot go back so; a decision that fell already is annulled by nobody. */
function wrongReturn(returnsTo: string | undefined, { complaint }: Case, about: Case): Refusal | undefined {
  const against = complaint?.against;
  if (against === 'decision' && decisionInForce(about)?.number !== complaint?.decision) {
    return { code: 'decision-not-in-force' };
  }
  if (returnsTo === undefined) {
    return against === 'decision' ? wrongStage('stage-missing', 'nothing', about) : undefined;
  }
  if (against === 'inaction') {
    const allowed = 'nothing: what was not done is done where the case stands';
    return invalid('stage-not-asked', 'a stage', allowed);
  }
  if (TAKEN_BACK.includes(about.stage)) return { code: 'decision-not-in-force' };
  return stagesToReturnTo(about).includes(returnsTo)
    ? undefined
    : wrongStage('stage-not-returnable', 'another stage', about);
}

/** What the applicant took back does not come to life again by a complaint. */
const TAKEN_BACK: readonly string[] = ['withdrawn', 'application-withdrawn'];

const wrongStage = (code: string, found: string, about: Case): Refusal =>
  invalid(code, found, stagesToReturnTo(about).join(', '));

const invalid = (code: string, found: string, allowed: string): Refusal => ({
  code: 'complaint-invalid',
  errors: [{ pointer: '/returnsTo', code, found, allowed }],
});

const RECOMMENDING: readonly Verb[] = ['recommend', 'propose-refusal'];

/** Whether one of some acts is still to come at a stage or after it. */
const isAhead = (service: ServiceDefinition, stage: string, verbs: readonly Verb[]): boolean =>
  [...reachableFrom(service, [stage])].some((name) => {
    const next = service.stages[name];
    return next !== undefined && !isEnd(next) && verbs.some((verb) => next.do[verb] !== undefined);
  });

/** The stages that a case has come through and from which a decision is still ahead: it goes back to one of them. */
export function stagesToReturnTo({ service: named, deadlines }: Case): readonly string[] {
  const service = serviceOf(named);
  const stages = [...new Set(deadlines.map(({ stage }) => stage))];
  return stages.filter((stage) => isAhead(service, stage, DECIDING));
}

/** The case at the stage named, with its clocks afresh and without what the complaint undoes. */
export function returnCase(
  about: Case,
  to: string,
  {
    complaint,
    basis,
    ...circumstances
  }: Omit<Circumstances, 'number'> & Pick<CaseReturned, 'complaint' | 'basis'>,
): Result<CaseReturned, Refusal> {
  const { service } = circumstances;
  const annuls = decisionInForce(about)?.number;
  const present: Readonly<Record<Undone, boolean>> = {
    decision: about.decision !== undefined,
    'acceptance-refusal': about.refusedAcceptance !== undefined,
    // A refusal anew rests on a hearing anew (ours, after K¶8: the notice is of the intended refusal).
    hearing: about.hearing !== undefined,
    recommendation: about.recommendation !== undefined && isAhead(service, to, RECOMMENDING),
  };
  const undoes = (Object.keys(present) as Undone[]).filter((part) => present[part]);
  const afresh = { on: dayOf(circumstances.now), after: about.deadlines.length };
  const step = { ...circumstances, number: '', stage: stageOf(service, about.stage), to };
  const back = moved({ ...about, returns: [...(about.returns ?? []), afresh] }, step, (move) => ({
    type: 'CaseReturned',
    ...move,
    complaint,
    basis,
    ...(annuls === undefined ? {} : { annuls }),
    undoes,
  }));
  return back as Result<CaseReturned, Refusal>;
}
