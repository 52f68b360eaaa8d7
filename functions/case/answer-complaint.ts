import { dayOf } from '#functions/law/calendar/instant.ts';
import { type Result, refused } from '#functions/law/result.ts';
import { formFor } from '#functions/law/service.ts';
import type { Case, Decision } from './case.ts';
import type { Command } from './commands.ts';
import type { CaseEvent } from './events.ts';
import type { Refusal } from './refusals.ts';
import { moved, type Step } from './step.ts';

type Said<V extends Command['verb']> = Extract<Command, { verb: V }>['said'];

/**
 * The answer to a complaint, with its number and the form of its addressee; what it does to the case that it is about,
 * `consequenceOf` says.
 */
export function answer(
  outcome: 'dismiss' | 'uphold',
  returnsTo: string | undefined,
  kase: Case,
  step: Step,
): Result<CaseEvent, Refusal> {
  const { now, service, persons = kase.persons } = step;
  const reply = service.complaint?.channels[kase.channel]?.reply;
  const form = reply && formFor(service, reply);
  const decision: Decision & { readonly outcome: typeof outcome } = {
    outcome,
    // The reply bears the number of its complaint (ours).
    number: kase.number,
    at: now,
    on: dayOf(now),
    grounds: [],
    ...(form ? { form } : {}),
  };
  return moved(kase, step, (move) => ({
    type: 'ComplaintAnswered',
    ...move,
    decision,
    persons,
    ...(returnsTo === undefined ? {} : { returnsTo }),
  }));
}

/** The review goes on; the reasons are with the persons, and the complainant is to be told them (K¶25, R¶17). */
export function extend(kase: Case, step: Step): Result<CaseEvent, Refusal> {
  const { persons = kase.persons } = step;
  return moved(kase, step, (move) => ({ type: 'ReviewExtended', ...move, persons }));
}

/** In writing where the complaint came on paper, electronically where it came so (K¶25, R¶17). */
export function tellExtension(
  { manner, reference }: Said<'tell-extension'>,
  kase: Case,
  step: Step,
): Result<CaseEvent, Refusal> {
  const asFiled = step.service.complaint?.channels[kase.channel]?.manner;
  if (asFiled !== undefined && manner !== asFiled) {
    const allowed = `${asFiled}, as the complaint came (K¶25; R¶17)`;
    return refused({
      code: 'complaint-invalid',
      errors: [{ pointer: '/manner', code: 'not-as-filed', found: manner, allowed }],
    });
  }
  return moved(kase, step, (move) => ({ type: 'ExtensionTold', ...move, manner, reference }));
}

/** Whether a complaint has its answer, which acts on its case at once: it is not taken back any more. */
export const isAnswered = ({ complaint, decision }: Pick<Case, 'complaint' | 'decision'>): boolean =>
  complaint !== undefined && decision !== undefined;
