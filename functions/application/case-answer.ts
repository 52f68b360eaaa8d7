import type { Case } from '#functions/case/case.ts';
import { caseOf } from '#functions/case/evolve.ts';
import type { CaseStore } from './ports/cases.ts';

/** A case at one of its versions: what every read and every act on a case answers with. */
export type CaseAnswer = { readonly kase: Case; readonly version: number };

/** The answer that was given at a version, rebuilt from the events up to it. */
export async function answerAt(store: CaseStore, caseId: string, version: number): Promise<CaseAnswer> {
  const history = await store.history(caseId, version);
  return { kase: caseOf(history.map(({ event }) => event)), version };
}
