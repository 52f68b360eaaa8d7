import { citationText } from '#functions/law/citation.ts';
import { type Result, refused } from '#functions/law/result.ts';
import { isEnd, type Role, type ServiceDefinition, stageOf, targetFor } from '#functions/law/service.ts';
import type { Verb } from '#functions/law/verbs.ts';
import { refuseAcceptance } from './acceptance.ts';
import { answer, extend, tellExtension } from './answer-complaint.ts';
import { type AnyStageCommand, actOnAnyStage, filedBy, isAnyStageCommand } from './any-stage.ts';
import { type Case, openSuspension } from './case.ts';
import type { ActVerb, Command } from './commands.ts';
import { DECIDING, proposeRefusal, recommend, take } from './decision.ts';
import { isOfDecision } from './document-status.ts';
import type { CaseEvent } from './events.ts';
import {
  actInHearing,
  type HearingCommand,
  isHearingActDue,
  isHearingCommand,
  isHearingVerb,
  refuse,
} from './hearing.ts';
import { actOnHeld, type HeldCommand, isHeldCommand } from './held-places.ts';
import type { Refusal } from './refusals.ts';
import { unsignedBy } from './signatures.ts';
import { type Circumstances, deficienciesOn, moved, type Step } from './step.ts';
import { resume, suspend } from './suspension.ts';

/** The acts that the case's stage allows, whoever asks, one by one, with a list or in a session. */
export function possibleActs(kase: Case, service: ServiceDefinition): readonly Verb[] {
  const stage = stageOf(service, kase.stage);
  if (isEnd(stage)) return [];
  const wired = Object.keys(stage.do) as Verb[];
  // Nobody acts while the terms stand still (ours): first somebody lets them run on.
  const standsStill = openSuspension(kase) !== undefined;
  const due = wired.filter((verb) => !isHearingVerb(verb) || isHearingActDue(verb, kase));
  // What stands still for a hearing does so for its acts.
  if (kase.hearing?.standsStill) return due.filter((verb) => verb !== 'suspend' && verb !== 'resume');
  return due.filter((verb) => (verb === 'resume') === standsStill);
}

/** Of these the acts that are done to one case by itself. */
export function singleActs(kase: Case, service: ServiceDefinition): readonly Verb[] {
  const stage = stageOf(service, kase.stage);
  const together: readonly Verb[] = isEnd(stage)
    ? []
    : [...(stage.byList ? [stage.byList.act] : []), ...(stage.bySession?.acts ?? [])];
  return possibleActs(kase, service).filter((verb) => !together.includes(verb));
}

/** Who may act: the office of the stage; and whoever the channel names as filing objects for the applicant (K¶8, R¶9). */
export function actorsOf(verb: Verb, kase: Case, service: ServiceDefinition): readonly Role[] {
  const stage = stageOf(service, kase.stage);
  if (isEnd(stage)) return [];
  return verb === 'object' ? [stage.actor, filedBy(kase, service)] : [stage.actor];
}

/** The acts that need the next number of the region's register of decisions. */
export const takesDecisionNumber = (verb: ActVerb): boolean => DECIDING.some((deciding) => deciding === verb);

/**
 * What happens when somebody acts on a case: one event, or the reason why the law does not allow it.
 * Lateness is never a reason: a late act is an act, and the deadline shows that it was missed.
 */
export function decide(
  command: Command,
  kase: Case,
  circumstances: Circumstances,
): Result<CaseEvent, Refusal> {
  if (isHeldCommand(command)) return actOnHeld(command, kase, circumstances);
  if (isAnyStageCommand(command)) return actOnAnyStage(command, kase, circumstances);
  const { service, actor } = circumstances;
  const stage = stageOf(service, kase.stage);
  const target = isEnd(stage) ? undefined : stage.do[command.verb];
  const possible = possibleActs(kase, service);
  if (isEnd(stage) || target === undefined || !possible.includes(command.verb)) {
    return refused({ code: 'act-not-possible', verb: command.verb, stage: kase.stage, possible });
  }
  if (!actorsOf(command.verb, kase, service).some((role) => role === actor.role)) {
    return refused({ code: 'actor-not-permitted', verb: command.verb, actor: stage.actor });
  }
  if (stage.byList?.act === command.verb && !circumstances.list) {
    return refused({
      code: 'act-by-list',
      verb: command.verb,
      basis: citationText(stage.byList.cite),
    });
  }
  const { bySession } = stage;
  if (bySession?.acts.some((act) => act === command.verb) && !circumstances.session) {
    return refused({ code: 'act-by-session', verb: command.verb, basis: citationText(bySession.cite) });
  }
  const step = { ...circumstances, stage, to: targetFor(target, kase.channel) };
  return isHearingCommand(command) ? actInHearing(command, kase, step) : act(command, kase, step);
}

function act(
  command: Exclude<Command, HeldCommand | AnyStageCommand | HearingCommand>,
  kase: Case,
  step: Step,
): Result<CaseEvent, Refusal> {
  switch (command.verb) {
    case 'hand-over':
      return moved(kase, step, (move) => ({ type: 'ApplicationHandedOver', ...move }));
    case 'register': {
      const deficiencies = deficienciesOn(kase, step);
      return moved(kase, step, (move) => ({ type: 'ApplicationRegistered', ...move, deficiencies }));
    }
    case 'accept': {
      const deficiencies = deficienciesOn(kase, step);
      return moved(kase, step, (move) => ({ type: 'ApplicationAccepted', ...move, deficiencies }));
    }
    case 'refuse-to-accept':
      return refuseAcceptance(command.said.documents, kase, step);
    case 'list': {
      const { reference: list } = command.said;
      return moved(kase, step, (move) => ({ type: 'ApplicationListed', ...move, list, ...byList(step) }));
    }
    case 'forward':
      return moved(kase, step, (move) => ({ type: 'ApplicationForwarded', ...move, ...byList(step) }));
    case 'dismiss':
      return answer('dismiss', undefined, kase, step);
    case 'uphold':
      return answer('uphold', command.said.returnsTo, kase, step);
    case 'extend':
      return extend(kase, step);
    case 'tell-extension':
      return tellExtension(command.said, kase, step);
    case 'suspend':
      return suspend(command.said.reference, kase, step);
    case 'resume':
      return resume(command.said.reference, kase, step);
    case 'recommend':
      return recommend(command.said, kase, step);
    case 'propose-refusal':
      return proposeRefusal(command.said.grounds, kase, step);
    case 'consent':
    case 'include':
      return take(command.verb, [], kase, step);
    case 'refuse':
      return refuse(command.said.grounds, kase, step);
    case 'pass-on': {
      const { reference } = command.said;
      return onceSigned(kase, () =>
        moved(kase, step, (move) => ({ type: 'DecisionPassedOn', ...move, reference })),
      );
    }
    case 'deliver': {
      const { said: delivery } = command;
      return onceSigned(kase, () =>
        moved(kase, step, (move) => ({ type: 'DecisionDelivered', ...move, delivery })),
      );
    }
  }
}

const byList = ({ list }: Step) => (list ? { list: list.number, listId: list.id } : {});

/** A decision leaves the office as a document: where it has a form, the document must exist and bear every signature. */
function onceSigned(
  { decision, documents }: Case,
  send: () => Result<CaseEvent, Refusal>,
): Result<CaseEvent, Refusal> {
  if (decision?.form === undefined) return send();
  const document = documents.findLast((one) => isOfDecision(one, decision));
  if (!document) return refused({ code: 'document-not-ready' });
  const missing = unsignedBy(document);
  return missing.length > 0 ? refused({ code: 'document-not-signed', missing }) : send();
}
