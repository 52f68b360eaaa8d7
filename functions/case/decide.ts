import { addWorkingDays, type WorkingCalendar } from '#functions/law/calendar/calendar.ts';
import { dayOf, endOfDay, type Instant } from '#functions/law/calendar/instant.ts';
import { citationText } from '#functions/law/citation.ts';
import { accepted, type Result, refused } from '#functions/law/result.ts';
import { isEnd, type ServiceDefinition, type Stage, stageOf, type Verb } from '#functions/law/service.ts';
import type { Actor, Case, Decision, Outcome } from './case.ts';
import type { Command } from './commands.ts';
import type { CaseEvent } from './events.ts';
import { openDeadlines } from './open-deadlines.ts';
import type { Refusal } from './refusals.ts';

/** What an act is judged by beside the case itself. `number` is the next of the register, where the act takes one. */
export type Circumstances = {
  readonly now: Instant;
  readonly actor: Actor;
  readonly service: ServiceDefinition;
  readonly calendar: WorkingCalendar;
  readonly number: string;
};

/** The acts that the case's stage allows, whoever asks. */
export function possibleActs(kase: Case, service: ServiceDefinition): readonly Verb[] {
  const stage = stageOf(service, kase.stage);
  return isEnd(stage) ? [] : (Object.keys(stage.do) as Verb[]);
}

/** The acts that need the next number of the region's register of decisions. */
export const takesDecisionNumber = (verb: Verb): boolean => verb === 'include' || verb === 'refuse';

/**
 * What happens when somebody acts on a case: one event, or the reason why the law does not allow it.
 * Lateness is never a reason: a late act is an act, and the deadline shows that it was missed.
 */
export function decide(
  command: Command,
  kase: Case,
  circumstances: Circumstances,
): Result<CaseEvent, Refusal> {
  const { service, actor } = circumstances;
  const stage = stageOf(service, kase.stage);
  const to = isEnd(stage) ? undefined : stage.do[command.verb];
  if (isEnd(stage) || to === undefined) {
    const possible = possibleActs(kase, service);
    return refused({ code: 'act-not-possible', verb: command.verb, stage: kase.stage, possible });
  }
  if (actor.role !== stage.actor) {
    return refused({ code: 'actor-not-permitted', verb: command.verb, actor: stage.actor });
  }
  return act(command, kase, { ...circumstances, stage, to });
}

type Step = Circumstances & { readonly stage: Stage; readonly to: string };

function act(command: Command, kase: Case, step: Step): Result<CaseEvent, Refusal> {
  switch (command.verb) {
    case 'hand-over':
      return moved(kase, step, (move) => ({ type: 'ApplicationHandedOver', ...move }));
    case 'register':
      return moved(kase, step, (move) => ({ type: 'ApplicationRegistered', ...move }));
    case 'forward':
      return moved(kase, step, (move) => ({ type: 'ApplicationForwarded', ...move }));
    case 'recommend':
      return recommend(command.said, kase, step);
    case 'include':
      return take('include', [], kase, step);
    case 'offer-hearing':
      return offerHearing(command.said, step);
    case 'refuse':
      return refuse(command.said.grounds, kase, step);
    case 'deliver':
      return deliver(command.said, kase, step);
  }
}

/** The move to the next stage, with the clocks that it opens. */
function moved(
  kase: Case,
  { now, actor, service, calendar, stage, to }: Step,
  event: (move: Move) => CaseEvent,
): Result<CaseEvent, Refusal> {
  const opens = openDeadlines(to, {
    service,
    calendar,
    now,
    acceptedOn: kase.acceptedOn,
    earlier: kase.deadlines,
  });
  if (!opens.ok) return opens;
  return accepted(
    event({ at: now, by: actor, from: kase.stage, to, opens: opens.value, basis: citationText(stage.cite) }),
  );
}

type Move = Omit<Extract<CaseEvent, { type: 'ApplicationRegistered' }>, 'type'>;

function recommend(
  said: Extract<Command, { verb: 'recommend' }>['said'],
  kase: Case,
  step: Step,
): Result<CaseEvent, Refusal> {
  const grounds = said.outcome === 'refuse' ? said.grounds : [];
  const unknown = unknownGrounds(grounds, step.service);
  if (unknown) return refused(unknown);
  return moved(kase, step, (move) => ({
    type: 'OutcomeRecommended',
    ...move,
    outcome: said.outcome,
    grounds,
  }));
}

/** The decision: from its instant the places and the number are taken and the days of delivery run. */
function take(
  outcome: Outcome,
  grounds: readonly string[],
  kase: Case,
  step: Step,
): Result<CaseEvent, Refusal> {
  const { now, number, service } = step;
  const form = outcome === 'include' ? service.forms.inclusion : service.forms.refusal;
  const decision: Decision = { outcome, number, at: now, on: dayOf(now), grounds, form };
  const places = outcome === 'include' ? kase.places : 0;
  return moved(kase, step, (move) => ({ type: 'DecisionTaken', ...move, decision, places }));
}

/** The notice of a hearing is out at least the notice term before it is held (Code, Art. 73). */
function offerHearing(
  said: Extract<Command, { verb: 'offer-hearing' }>['said'],
  { now, actor, service, calendar, stage }: Step,
): Result<CaseEvent, Refusal> {
  const unknown = unknownGrounds(said.grounds, service);
  if (unknown) return refused(unknown);
  const notice = service.hearingNotice;
  if (notice.unit !== 'working-days') return refused({ code: 'calendar-unknown' });
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

/** No refusal without a hearing having been offered and its time having come (ours, after K¶8). */
function refuse(grounds: readonly string[], kase: Case, step: Step): Result<CaseEvent, Refusal> {
  const unknown = unknownGrounds(grounds, step.service);
  if (unknown) return refused(unknown);
  if (!kase.hearing) return refused({ code: 'hearing-not-offered' });
  if (step.now < kase.hearing.heldAt) {
    return refused({ code: 'hearing-too-early', earliest: dayOf(kase.hearing.heldAt) });
  }
  return take('refuse', grounds, kase, step);
}

/** The provider sends the decision; the document must exist. */
function deliver(
  said: Extract<Command, { verb: 'deliver' }>['said'],
  kase: Case,
  step: Step,
): Result<CaseEvent, Refusal> {
  const issued = kase.documents.some((document) => document.form === kase.decision?.form);
  if (!issued) return refused({ code: 'document-not-ready' });
  return moved(kase, step, (move) => ({ type: 'DecisionDelivered', ...move, delivery: said }));
}

function unknownGrounds(grounds: readonly string[], service: ServiceDefinition): Refusal | undefined {
  const known = service.grounds.map(({ code }) => code);
  const errors = grounds.flatMap((code, index) =>
    known.includes(code)
      ? []
      : [
          {
            pointer: `/grounds/${index}`,
            code: 'ground-unknown',
            found: 'no ground of this edition',
            allowed: known.join(', '),
          },
        ],
  );
  return errors.length > 0 ? { code: 'ground-unknown', errors } : undefined;
}
