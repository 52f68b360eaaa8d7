import { type Result, refused } from '#functions/law/result.ts';
import { isEnd, type Role, type ServiceDefinition, stageOf } from '#functions/law/service.ts';
import { ANY_STAGE_VERBS, type AnyStageVerb } from '#functions/law/verbs.ts';
import { isAnswered } from './answer-complaint.ts';
import type { Case } from './case.ts';
import type { ActVerb, Command } from './commands.ts';
import type { CaseEvent } from './events.ts';
import type { Refusal } from './refusals.ts';
import { type Circumstances, moved } from './step.ts';

export type AnyStageCommand = Extract<Command, { readonly verb: AnyStageVerb }>;

export const isAnyStageVerb = (verb: ActVerb): verb is AnyStageVerb =>
  ANY_STAGE_VERBS.some((one) => one === verb);
export const isAnyStageCommand = (command: Command): command is AnyStageCommand =>
  isAnyStageVerb(command.verb);

/** Whoever the channel of a case names as filing. */
export const filedBy = ({ channel }: Pick<Case, 'channel'>, { channels }: ServiceDefinition): Role =>
  channels[channel]?.by ?? 'applicant';

/** Who does an act that no stage holds: whoever the channel names as filing takes an application back (ours). */
export const anyStageActor = (
  verb: AnyStageVerb,
  kase: Pick<Case, 'channel'>,
  service: ServiceDefinition,
): Role => (verb === 'correct' ? service.anyStage.correct.actor : filedBy(kase, service));

/**
 * Whether the case has come to where the act can be done: a decision that fell is not corrected, nor one whose
 * persons are erased.
 */
export function isAnyStagePossible(verb: AnyStageVerb, kase: Case, service: ServiceDefinition): boolean {
  if (verb === 'correct') return kase.decidedTo !== undefined && kase.stage in service.stages && !kase.erased;
  return kase.delivery === undefined && !isAnswered(kase) && !isEnd(stageOf(service, kase.stage));
}

/** What may be done whatever stage the case has come to: taking an application back, correcting a decision. */
export function actOnAnyStage(
  command: AnyStageCommand,
  kase: Case,
  circumstances: Circumstances,
): Result<CaseEvent, Refusal> {
  const { service, actor } = circumstances;
  const { verb } = command;
  if (verb === 'withdraw' && kase.delivery) return refused({ code: 'decision-sent' });
  if (!isAnyStagePossible(verb, kase, service)) {
    return refused({ code: 'act-not-possible', verb, stage: kase.stage, possible: [] });
  }
  const permitted = anyStageActor(verb, kase, service);
  if (actor.role !== permitted) return refused({ code: 'actor-not-permitted', verb, actor: permitted });
  return command.verb === 'withdraw'
    ? withdraw(kase, circumstances)
    : correct(command.said, kase, circumstances);
}

function withdraw(kase: Case, circumstances: Circumstances): Result<CaseEvent, Refusal> {
  const { to, cite } = circumstances.service.anyStage.withdraw;
  const step = { ...circumstances, stage: { cite }, to };
  return moved(kase, step, (move) => ({ type: 'ApplicationWithdrawn', ...move }));
}

type Correction = Extract<AnyStageCommand, { readonly verb: 'correct' }>['said'];

/** The same decision with the persons as they should have stood: as many of them, since their places stay. */
function correct(
  { family, reference }: Correction,
  kase: Case,
  circumstances: Circumstances,
): Result<CaseEvent, Refusal> {
  const { persons, service } = circumstances;
  if (!persons || !kase.decision || !kase.decidedTo) {
    return refused({ code: 'act-not-possible', verb: 'correct', stage: kase.stage, possible: [] });
  }
  if (family.length + 1 !== kase.places) return refused(otherPersons(family.length, kase.places - 1));
  const version = (kase.decision.version ?? 1) + 1;
  const step = { ...circumstances, stage: { cite: service.anyStage.correct.cite }, to: kase.decidedTo };
  return moved(kase, step, (move) => ({ type: 'DecisionCorrected', ...move, version, persons, reference }));
}

const otherPersons = (found: number, allowed: number): Refusal => ({
  code: 'application-invalid',
  errors: [
    {
      pointer: '/family',
      code: 'family-miscounted',
      found: `${found} members`,
      allowed: `${allowed}, as in the decision; a family that has changed is told by change-family`,
    },
  ],
});
