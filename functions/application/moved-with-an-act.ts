import type { Case } from '#functions/case/case.ts';
import { accepted, type Result } from '#functions/law/result.ts';
import { changeLedger, refusedBy } from './change-ledger.ts';
import type { CaseChange, RecordedEvent } from './ports/cases.ts';
import type { LedgerChange, QuotaStore } from './ports/quota.ts';
import type { QuotaEffect } from './quota-effect.ts';
import type { UseCaseRefusal } from './refusals.ts';
import { placeInRegister } from './register-number.ts';

/**
 * Places move in the transaction of the act that moves them. Whether they are left is judged by a ledger that was
 * read; the transaction holds that judgement to what stands when it is written.
 */
export async function movePlaces(
  quotas: Pick<QuotaStore, 'ledger'>,
  effect: QuotaEffect | undefined,
): Promise<Result<LedgerChange | undefined, UseCaseRefusal>> {
  if (!effect) return accepted(undefined);
  const { key, entry } = effect;
  const change = changeLedger(key, await quotas.ledger(key), entry);
  return change.ok ? change : refusedBy(key, change.refusal, entry.places);
}

/** An annulled decision keeps its number in the register, marked void with the number of the annulment. */
export function voidedBy(kase: Case, { event, caseId, sequence }: RecordedEvent): Pick<CaseChange, 'voids'> {
  const place = placeInRegister(event, kase);
  if (place?.does !== 'voids' || place.value === undefined) return {};
  const { register, value, reference } = place;
  const { at, type } = event;
  return { voids: { register, value, because: { at, act: { caseId, sequence }, because: type, reference } } };
}
