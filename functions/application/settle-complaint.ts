import { type Caller, may } from '#functions/case/authority.ts';
import type { Case } from '#functions/case/case.ts';
import type { CaseEvent } from '#functions/case/events.ts';
import { evolve } from '#functions/case/evolve.ts';
import { consequenceOf } from '#functions/case/return-case.ts';
import type { WorkingCalendar } from '#functions/law/calendar/calendar.ts';
import { accepted, type Result, refused } from '#functions/law/result.ts';
import { movePlaces, voidedBy } from './moved-with-an-act.ts';
import type { CaseChange, CaseStore, StoredCase } from './ports/cases.ts';
import type { QuotaStore } from './ports/quota.ts';
import type { Conflict } from './ports/store.ts';
import { quotaEffect } from './quota-effect.ts';
import { record } from './record.ts';
import type { UseCaseRefusal } from './refusals.ts';

type Dependencies = {
  readonly cases: Pick<CaseStore, 'load'>;
  readonly quotas: Pick<QuotaStore, 'ledger'>;
};
type Settling = {
  readonly event: CaseEvent;
  readonly kase: Case;
  readonly calendar: WorkingCalendar;
};

/**
 * What the end of a complaint does to the case that it is about, to be written in one transaction with it: annulled
 * decisions give their places and void their numbers. Undefined for whatever ends no complaint.
 */
export async function settleComplaint(
  { cases, quotas }: Dependencies,
  { event, kase, calendar }: Settling,
): Promise<Result<CaseChange | undefined, UseCaseRefusal>> {
  if (!kase.complaint) return accepted(undefined);
  const before = await cases.load(kase.complaint.caseId);
  if (!before) throw new Error('the case that a complaint is about is gone');
  const about = before.state;
  const found = consequenceOf(event, kase, about, { now: event.at, actor: event.by, calendar });
  if (!found.ok) return found;
  if (!found.value) return accepted(undefined);
  const after = evolve(about, found.value);
  const recorded = record(about.id, found.value, before);
  const places = await movePlaces(quotas, quotaEffect(about, after, found.value, recorded.sequence));
  if (!places.ok) return places;
  return accepted({
    before,
    recorded,
    after,
    ...voidedBy(about, recorded),
    ...(places.value ? { places: places.value } : {}),
  });
}

/**
 * The applicant has filed anew since the case ended that would come to life: one of the two has to end first. When it
 * has ended meanwhile, the act is tried again.
 */
export async function openAgain(
  cases: Pick<CaseStore, 'holderOf' | 'load'>,
  caller: Caller,
  { state: { complaint } }: StoredCase,
): Promise<Result<never, UseCaseRefusal> | Conflict> {
  const before = complaint && (await cases.load(complaint.caseId));
  const holder = before?.holds && (await cases.holderOf(before.holds));
  const open = holder && (await cases.load(holder))?.state;
  if (!open) return { conflict: 'transaction' };
  const known = may(caller, { to: 'see-case', kase: open });
  return refused({ code: 'application-open', ...(known ? { number: open.number, caseId: open.id } : {}) });
}
