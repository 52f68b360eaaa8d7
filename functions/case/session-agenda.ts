import { accepted, type Result, refused } from '#functions/law/result.ts';
import { isEnd, type ServiceDefinition, stageOf } from '#functions/law/service.ts';
import { serviceOf } from '#functions/law/services.ts';
import { type Candidate, type CandidateRule, candidateErrors, kindOf } from './candidate-rules.ts';
import type { Case } from './case.ts';
import type { Command } from './commands.ts';
import type { FieldError } from './field-errors.ts';
import type { Refusal } from './refusals.ts';
import type { Proposal, PutOnAgenda, Session, TakenOffAgenda } from './session.ts';
import { mayRun, type Sitting, wrong } from './session-sitting.ts';
import { isAlike } from './synthetic.ts';

/** The most cases that one session deals with: its minutes are one paper. */
export const MOST_CASES_ON_AGENDA = 500;

const VOTED_ON = {
  code: 'case-voted-on',
  found: 'a case on which somebody has voted',
  allowed: 'a case without votes in this session',
};

/** What a session asks of a case; the first rule that it breaks is told. */
const RULES: readonly CandidateRule<Session>[] = [
  {
    code: 'case-of-other-service',
    breaks: ({ service }, session) => service.code !== session.service,
    found: ({ service }) => service.code,
    allowed: ({ service }) => service,
  },
  {
    code: 'case-of-other-region',
    breaks: ({ region }, session) => region !== session.region,
    found: ({ region }) => region,
    allowed: ({ region }) => region,
  },
  {
    code: 'case-of-other-kind',
    breaks: (kase, session) => !isAlike(kase, session),
    found: kindOf,
    allowed: kindOf,
  },
  {
    code: 'case-in-other-stage',
    breaks: (kase) => actsInSession(kase, serviceOf(kase.service)).length === 0,
    found: ({ stage }) => stage,
    allowed: () => 'a stage whose acts are done by a session',
  },
  {
    code: VOTED_ON.code,
    breaks: ({ id }, { agenda }) => (agenda.get(id)?.votes.length ?? 0) > 0,
    found: () => VOTED_ON.found,
    allowed: () => VOTED_ON.allowed,
  },
];

/** The acts that the case's stage leaves to a session; none where it leaves none. */
function actsInSession(kase: Case, service: ServiceDefinition): readonly string[] {
  const stage = stageOf(service, kase.stage);
  return isEnd(stage) ? [] : (stage.bySession?.acts ?? []);
}

/** What is wrong with a proposal for a case, by its edition. */
function proposalErrors(proposal: Proposal, kase: Case): readonly FieldError[] {
  const service = serviceOf(kase.service);
  if (!actOfProposal(proposal, kase, service)) {
    const allowed = OUTCOMES.filter((outcome) =>
      actOfProposal({ outcome, grounds: [] } as Proposal, kase, service),
    );
    const [pointer, code] = ['/proposal/outcome', 'outcome-not-possible'];
    return [{ pointer, code, found: proposal.outcome, allowed: allowed.join(', ') }];
  }
  if (proposal.outcome !== 'refuse') return [];
  const known = service.grounds.map(({ code }) => code);
  return proposal.grounds.flatMap((ground, place) =>
    known.includes(ground)
      ? []
      : [
          {
            pointer: `/proposal/grounds/${place}`,
            code: 'ground-unknown',
            found: 'no ground of this edition',
            allowed: known.join(', '),
          },
        ],
  );
}

const OUTCOMES = ['include', 'consent', 'refuse'] as const;

/** Puts cases on the agenda with what is proposed for them. Refuses each that may not be there, by its place. */
export function putOnAgenda(
  session: Session,
  candidates: readonly Candidate[],
  { proposal, listId }: Pick<PutOnAgenda, 'proposal' | 'listId'>,
  sitting: Sitting,
): Result<PutOnAgenda, Refusal> {
  const refusal = mayRun(session, sitting);
  if (refusal) return refused(refusal);
  const errors = candidateErrors(RULES, session, candidates);
  if (errors.length > 0) return wrong(...errors);
  const cases = candidates.flatMap(({ kase }) => (kase ? [kase] : []));
  const ofProposal = cases.flatMap((kase) => proposalErrors(proposal, kase));
  if (ofProposal.length > 0) return wrong(...ofProposal.slice(0, 10));
  const count = new Set([...session.agenda.keys(), ...cases.map(({ id }) => id)]).size;
  if (count > MOST_CASES_ON_AGENDA) {
    const allowed = `at most ${MOST_CASES_ON_AGENDA} cases`;
    return wrong({ pointer: '/cases', code: 'agenda-full', found: String(count), allowed });
  }
  return accepted({
    type: 'PutOnAgenda',
    at: sitting.now,
    by: sitting.actor,
    cases: cases.map(({ id: caseId, number }) => ({ caseId, number })),
    proposal,
    ...(listId === undefined ? {} : { listId }),
  });
}

export const notOnAgenda = (pointer: string): FieldError => ({
  pointer,
  code: 'case-not-on-agenda',
  found: 'a case that is not on the agenda',
  allowed: 'a case of the agenda',
});

/** Takes a case off the agenda on which nobody has voted. */
export function takeOffAgenda(
  session: Session,
  caseId: string,
  sitting: Sitting,
): Result<TakenOffAgenda, Refusal> {
  const refusal = mayRun(session, sitting);
  if (refusal) return refused(refusal);
  const item = session.agenda.get(caseId);
  if (!item) return wrong(notOnAgenda('/caseId'));
  if (item.votes.length > 0) return wrong({ pointer: '/caseId', ...VOTED_ON });
  return accepted({ type: 'TakenOffAgenda', at: sitting.now, by: sitting.actor, caseId });
}

/** The act by which a proposal that was carried is done to a case; undefined where its stage leaves no session one. */
export function actOfProposal(
  proposal: Proposal,
  kase: Case,
  service: ServiceDefinition,
): Command | undefined {
  const acts = actsInSession(kase, service);
  const { outcome } = proposal;
  if (outcome === 'refuse') {
    const grounds = [...proposal.grounds];
    if (acts.includes('recommend')) return { verb: 'recommend', said: { outcome, grounds } };
    return acts.includes('propose-refusal') ? { verb: 'propose-refusal', said: { grounds } } : undefined;
  }
  if (outcome === 'include' && acts.includes('recommend')) return { verb: 'recommend', said: { outcome } };
  return acts.includes(outcome) ? { verb: outcome, said: {} } : undefined;
}
