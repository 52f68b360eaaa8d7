import { citationText } from '#functions/law/citation.ts';
import { accepted, type Result, refused } from '#functions/law/result.ts';
import type { ServiceDefinition } from '#functions/law/service.ts';
import { HELD_VERBS, type HeldVerb } from '#functions/law/verbs.ts';
import type { Case } from './case.ts';
import type { ActVerb, Command } from './commands.ts';
import type { CaseEvent } from './events.ts';
import type { Refusal } from './refusals.ts';
import { type Circumstances, moved } from './step.ts';

export type HeldCommand = Extract<Command, { readonly verb: HeldVerb }>;

export const isHeldVerb = (verb: ActVerb): verb is HeldVerb => HELD_VERBS.some((held) => held === verb);
export const isHeldCommand = (command: Command): command is HeldCommand => isHeldVerb(command.verb);

/** The act as the definition allows it; undefined while the case holds no places. */
export const heldActOf = (verb: HeldVerb, kase: Case, { quota }: ServiceDefinition) =>
  kase.held ? quota.held?.acts[verb] : undefined;

/** What an official or applicant does to a decision that holds places, whatever stage the case has come to. */
export function actOnHeld(
  command: HeldCommand,
  kase: Case,
  circumstances: Circumstances,
): Result<CaseEvent, Refusal> {
  const { service, actor } = circumstances;
  const act = heldActOf(command.verb, kase, service);
  if (!act || !kase.held) {
    return refused({ code: 'act-not-possible', verb: command.verb, stage: kase.stage, possible: [] });
  }
  if (actor.role !== act.actor) {
    return refused({ code: 'actor-not-permitted', verb: command.verb, actor: act.actor });
  }
  const step = { ...circumstances, stage: { cite: act.cite }, to: act.to ?? kase.stage };
  switch (command.verb) {
    case 'annul': {
      const { reference } = command.said;
      return moved(kase, step, (move) => ({ type: 'DecisionAnnulled', ...move, reference }));
    }
    case 'give-up':
      return moved(kase, step, (move) => ({ type: 'InclusionWithdrawn', ...move }));
    case 'change-family':
      return changeFamily(command.said, kase, kase.held.places, {
        ...circumstances,
        basis: citationText(act.cite),
      });
  }
}

type Said = Extract<HeldCommand, { readonly verb: 'change-family' }>['said'];

/**
 * A family that shrinks gives places back, one that grows takes more. Where too few are left the change is on record
 * and refused as a change of the decision: the family keeps the places it has.
 */
function changeFamily(
  { persons, reference }: Said,
  { grown }: Case,
  held: number,
  { now: at, actor: by, placesLeft = 0, persons: family, basis }: Circumstances & { readonly basis: string },
): Result<CaseEvent, Refusal> {
  if (persons === held && !grown && !family) return refused({ code: 'family-unchanged', persons });
  const needed = persons - held;
  const happened = { at, by, persons, reference, basis };
  return needed > 0 && needed > placesLeft
    ? accepted({ type: 'FamilyChangeRefused', ...happened, needed, left: placesLeft })
    : accepted({ type: 'FamilyChanged', ...happened, ...(family ? { family } : {}) });
}
