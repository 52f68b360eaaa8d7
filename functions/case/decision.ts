import { addWorkingDays } from '#functions/law/calendar/calendar.ts';
import { dayOf, endOfDay, type Instant } from '#functions/law/calendar/instant.ts';
import { citationText } from '#functions/law/citation.ts';
import { termParameter } from '#functions/law/parameter.ts';
import { accepted, type Result, refused } from '#functions/law/result.ts';
import { type FormPurpose, formFor, type ServiceDefinition } from '#functions/law/service.ts';
import type { Case, Decision, Outcome } from './case.ts';
import type { Command } from './commands.ts';
import type { CaseEvent } from './events.ts';
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

const FORM_OF: Readonly<Record<Outcome, FormPurpose>> = {
  include: 'inclusion',
  consent: 'consent',
  refuse: 'refusal',
};

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
  const decision: Decision = {
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

/** The notice of a hearing is out at least the notice term before it is held (Code, Art. 73). */
export function offerHearing(
  said: Said<'offer-hearing'>,
  { now, actor, service, calendar, stage }: Step,
): Result<CaseEvent, Refusal> {
  const unknown = unknownGrounds(said.grounds, service);
  if (unknown) return refused(unknown);
  const notice = termParameter(service, 'hearing-notice');
  if (notice?.unit !== 'working-days') return refused({ code: 'calendar-unknown' });
  const lastDayOfNotice = addWorkingDays(calendar, dayOf(now), notice.length);
  if (!lastDayOfNotice.ok) return refused({ code: 'calendar-unknown' });
  const heldAt = new Date(said.heldAt).toISOString() as Instant;
  if (heldAt < endOfDay(lastDayOfNotice.value)) {
    return refused({ code: 'hearing-too-early', earliest: dayOf(endOfDay(lastDayOfNotice.value)) });
  }
  return accepted({
    type: 'HearingOffered',
    at: now,
    by: actor,
    heldAt,
    grounds: said.grounds,
    basis: citationText(stage.cite),
  });
}

/**
 * No refusal without a hearing having been offered on its very grounds, and its time having come (ours, after K¶8: the
 * notice is of the intended refusal).
 */
export function refuse(grounds: readonly string[], kase: Case, step: Step): Result<CaseEvent, Refusal> {
  const unknown = unknownGrounds(grounds, step.service);
  if (unknown) return refused(unknown);
  if (!kase.hearing) return refused({ code: 'hearing-not-offered' });
  const { heldAt, grounds: heard } = kase.hearing;
  const unheard = groundsOutside(grounds, heard, 'ground-not-heard', 'a ground that the notice did not name');
  if (unheard) return refused(unheard);
  if (step.now < heldAt) return refused({ code: 'hearing-too-early', earliest: dayOf(heldAt) });
  return take('refuse', grounds, kase, step);
}

const unknownGrounds = (grounds: readonly string[], service: ServiceDefinition) =>
  groundsOutside(
    grounds,
    service.grounds.map(({ code }) => code),
    'ground-unknown',
    'no ground of this edition',
  );

/** The grounds that are not among those allowed, each with its place. */
function groundsOutside(
  grounds: readonly string[],
  allowed: readonly string[],
  code: 'ground-unknown' | 'ground-not-heard',
  found: string,
): Refusal | undefined {
  const errors = grounds.flatMap((ground, index) =>
    allowed.includes(ground)
      ? []
      : [{ pointer: `/grounds/${index}`, code, found, allowed: allowed.join(', ') }],
  );
  return errors.length > 0 ? { code, errors } : undefined;
}
