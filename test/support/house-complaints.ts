import type { Complaint } from '#functions/case/complaint.ts';
import type { Instant } from '#functions/law/calendar/instant.ts';
import { almaty } from './almaty.ts';
import { applicationOf } from './applications.ts';
import { acceptedOf, EXAMPLES } from './given-case.ts';
import { type House, recommended } from './house.ts';

type Refused = { readonly seed?: number; readonly familySize?: number; readonly held?: Instant };

/** A complaint to the head about the decision of a case, unless said otherwise. */
export const complaintAbout = (caseId: string, said: Partial<Complaint> = {}): Complaint => ({
  case: caseId,
  channel: 'head',
  against: { what: 'decision' },
  text: 'Барлық құжат берілген, бас тарту негізсіз.',
  ...said,
});

/** Refuses a case after its hearing, signs and sends the refusal. @returns its id and the number of the decision */
export async function refusedAndSent(
  at: House,
  { seed = 1, familySize = 2, held = almaty('2026-04-02T10:00') }: Refused = {},
) {
  await at.setQuota(100);
  const caseId = await recommended(at, applicationOf({ seed, familySize }));
  await at.hear(caseId);
  at.clock.set(held);
  const { kase } = acceptedOf(await at.act(caseId, EXAMPLES.refuse));
  await at.issueSigned(caseId);
  acceptedOf(await at.act(caseId, EXAMPLES.deliver));
  return { caseId, number: kase.decision?.number ?? '' };
}

/** Includes a family, signs and sends the inclusion. @returns its id and the number of the decision */
export async function includedAndSent(at: House, { seed = 1, familySize = 2 }: Refused = {}) {
  await at.setQuota(100);
  const caseId = await recommended(at, applicationOf({ seed, familySize }));
  const { kase } = acceptedOf(await at.act(caseId, EXAMPLES.include));
  await at.issueSigned(caseId);
  acceptedOf(await at.act(caseId, EXAMPLES.deliver));
  return { caseId, number: kase.decision?.number ?? '' };
}

/** Files a complaint and registers it. @returns the id of its case */
export async function complained(at: House, about: string, said: Partial<Complaint> = {}): Promise<string> {
  const { kase } = acceptedOf(await at.complain(complaintAbout(about, said)));
  acceptedOf(await at.act(kase.id, EXAMPLES.register));
  return kase.id;
}
