import type { ToldEvent } from '#functions/application/cloud-event.ts';
import type { CaseFacts } from '#functions/case/facts.ts';
import { factsOf } from '#functions/case/facts.ts';
import type { GivenCase } from './given-case.ts';
import { givenAt } from './given-case.ts';

/** The events of a case as the stream brings them, numbered from 1. */
export function toldOf(
  caseId: string,
  { given = givenAt('at-commission'), ...facts }: { readonly given?: GivenCase } & Partial<CaseFacts> = {},
): readonly ToldEvent[] {
  const all = { ...factsOf(given.kase), ...facts };
  return given.events.map((event, index) => ({ caseId, sequence: index + 1, event, facts: all }));
}
