import { dayOf } from '#functions/law/calendar/instant.ts';
import { type Result, refused } from '#functions/law/result.ts';
import { type FormPurpose, formFor } from '#functions/law/service.ts';
import type { Case, Decision, Outcome } from './case.ts';
import type { Command } from './commands.ts';
import type { CaseEvent } from './events.ts';
import { unknownGrounds } from './grounds.ts';
import type { Refusal } from './refusals.ts';
import { deficienciesOn, moved, type Step } from './step.ts';

type Said<V extends Command['verb']> = Extract<Command, { verb: V }>['said'];

/** The commission's recommendation, with grounds of the edition where it is to refuse. */
export function recommend(said: Said<'recommend'>, kase: Case, step: Step): Result<CaseEvent, Refusal> {
  const grounds = said.outcome === 'refuse' ? said.grounds : [];
  const unknown = unknownGrounds(grounds, step.service);
  if (unknown) return refused(unknown);
  const { outcome } = said;
  return moved(kase, step, (move) => ({
    type: 'OutcomeRecommended',
    ...move,
    ...inSession(step),
    outcome,
    grounds,
  }));
}

/** The commission decides for refusal (K¶7); the provider hears the applicant before anything is refused (K¶8). */
export function proposeRefusal(
  grounds: readonly string[],
  kase: Case,
  step: Step,
): Result<CaseEvent, Refusal> {
  const unknown = unknownGrounds(grounds, step.service);
  if (unknown) return refused(unknown);
  return moved(kase, step, (move) => ({ type: 'RefusalProposed', ...move, ...inSession(step), grounds }));
}

/** The session that decides, where the stage leaves it to one. */
const inSession = ({ session, stage }: Step) => (session && stage.bySession ? { session } : {});

/** The acts that are a decision, with the form of each. */
const FORM_OF: Readonly<Record<Outcome, FormPurpose>> = {
  include: 'inclusion',
  consent: 'consent',
  refuse: 'refusal',
};

export const DECIDING = Object.keys(FORM_OF) as readonly Outcome[];

/** The decision: from its instant the places and the number are taken and the days of delivery run. */
export function take(
  outcome: Outcome,
  grounds: readonly string[],
  kase: Case,
  step: Step,
): Result<CaseEvent, Refusal> {
  const { now, number, entry, service } = step;
  const form = formFor(service, FORM_OF[outcome]);
  const on = dayOf(now);
  const decision: Decision & { readonly outcome: Outcome } = {
    outcome,
    number,
    at: now,
    on,
    grounds,
    ...(entry ? { entry } : {}),
    ...(form ? { form } : {}),
  };
  const places = outcome === 'include' && service.quota.effect === 'takes-places' ? kase.places : 0;
  const deficiencies = deficienciesOn(kase, step, on);
  return moved(kase, step, (move) => ({
    type: 'DecisionTaken',
    ...move,
    ...inSession(step),
    decision,
    places,
    deficiencies,
  }));
}
