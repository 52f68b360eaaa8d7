import { fileComplaint } from '#functions/application/file-complaint.ts';
import type { Complaint } from '#functions/case/complaint.ts';
import { isMeant } from '../queue.ts';
import { DAY, type World } from '../world.ts';
import { filerOf } from './families.ts';

/** How many of those who were refused complain, within how many days. */
const COMPLAIN = 0.4;
const WITHIN_DAYS = 40;
const AGAIN_MILLISECONDS = 20_000;

/** Why a complaint is not taken up that comes when the decision has fallen already. */
const IN_VAIN: readonly string[] = ['case-undecided', 'complaint-invalid'];

/** Families that were refused complain to the head or to the quality body. */
export function complainants(world: World): void {
  const { listeners, people, agenda } = world;
  const others = listeners.stood;
  listeners.stood = (kase, recorded) => {
    others(kase, recorded);
    const { event } = recorded;
    if (event.type !== 'DecisionDelivered' || kase.decision?.outcome !== 'refuse') return;
    if (kase.filedBy.role !== 'applicant' || !people.chance(COMPLAIN)) return;
    const channel = people.one(['head', 'quality-body']);
    const key = `complaint ${kase.id} ${recorded.sequence}`;
    agenda.after(people.between(0, WITHIN_DAYS) * DAY, () => insist(world, kase.id, channel, key));
  };
}

async function insist(world: World, caseId: string, channel: string, key: string): Promise<void> {
  const stored = await world.store.cases.load(caseId);
  const caller = stored && filerOf(stored.state);
  if (!caller) return;
  const complaint: Complaint = {
    case: caseId,
    channel,
    against: { what: 'decision' },
    text: 'Бас тарту негізсіз.',
  };
  try {
    const filed = await world.call((ports) =>
      fileComplaint(ports, { caller, complaint, idempotency: { key, requestHash: channel } }),
    );
    if (filed.ok) world.counts.complaints += 1;
    else if (!IN_VAIN.includes(filed.refusal.code))
      throw new Error(`a complaint was refused: ${filed.refusal.code}`);
  } catch (fault) {
    if (!isMeant(fault)) throw fault;
    world.agenda.after(AGAIN_MILLISECONDS, () => insist(world, caseId, channel, key));
  }
}
