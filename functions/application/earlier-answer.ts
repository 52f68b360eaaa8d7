import { accepted, type Result, refused } from '#functions/law/result.ts';
import { answerAt, type CaseAnswer } from './case-answer.ts';
import type { CaseStore } from './ports/cases.ts';
import type { Idempotency, IdempotencyRecord } from './ports/store.ts';

type KeyReused = { readonly code: 'idempotency-key-reused' };

/**
 * What a request is answered with whose key has been used: the answer rebuilt from what the key did, or a refusal where
 * that was something else.
 */
export async function earlierAnswer<Used extends { readonly requestHash: string }, T>(
  used: Used,
  { requestHash }: Idempotency,
  rebuilt: (used: Used) => Promise<T | undefined> | T | undefined,
): Promise<Result<T, KeyReused>> {
  const answer = used.requestHash === requestHash ? await rebuilt(used) : undefined;
  return answer === undefined ? refused({ code: 'idempotency-key-reused' }) : accepted(answer);
}

/** The same for a request that concerns a case. */
export const earlierCaseAnswer = (
  cases: CaseStore,
  used: IdempotencyRecord,
  idempotency: Idempotency,
): Promise<Result<CaseAnswer, KeyReused>> =>
  earlierAnswer(used, idempotency, ({ caseId, version }) => answerAt(cases, caseId, version));
