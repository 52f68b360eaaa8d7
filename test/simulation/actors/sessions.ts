import { actInSession, openSessionOf, type SessionAct } from '#functions/application/act-in-session.ts';
import type { Caller } from '#functions/case/authority.ts';
import type { Case } from '#functions/case/case.ts';
import type { Proposal, Session } from '#functions/case/session.ts';
import { official } from '#test/support/callers.ts';
import { compositionOf, secretaryBeside } from '#test/support/house-sessions.ts';
import type { Ports } from '../ports.ts';
import { isMeant } from '../queue.ts';
import type { World } from '../world.ts';

const AGAIN_MILLISECONDS = 15_000;
const LOOK_AGAIN_MILLISECONDS = 60_000;

/** A commission decides on a case in a session of its own, or goes on with the one in which a call died. */
export async function decideInSession(
  world: World,
  kase: Case,
  proposal: Proposal,
  turn: () => Promise<void>,
): Promise<void> {
  const { region, service } = kase;
  const composition = compositionOf(region, service.code);
  if (!(await world.store.commissions.composition(composition.id))) world.store.appoint(composition);
  try {
    const done = await world.call((ports) => sitOn(ports, kase, proposal));
    if (done) world.counts.acts += 1;
    else world.agenda.after(LOOK_AGAIN_MILLISECONDS, turn);
  } catch (fault) {
    if (!isMeant(fault)) throw fault;
    world.agenda.after(AGAIN_MILLISECONDS, () => decideInSession(world, kase, proposal, turn));
  }
}

/** Every step under a key of its own: what was done and not answered is not done again. */
async function sitOn(ports: Ports, kase: Case, proposal: Proposal): Promise<boolean> {
  const { id: caseId, region, stage, stageSince, synthetic } = kase;
  const chair = official('commission', region);
  const secretary = secretaryBeside(chair);
  const opened = await openSessionOf(ports, {
    caller: secretary,
    service: kase.service.code,
    synthetic,
    idempotency: { key: `${caseId} ${stage} ${stageSince} session`, requestHash: '' },
  });
  if (!opened.ok) return false;
  let { session, version } = opened.value;
  const stored = await ports.sessions.load(session.id);
  if (stored) ({ session, version } = stored);
  for (let step = next(session, caseId, proposal); step; step = next(session, caseId, proposal)) {
    const [caller, act] = step(chair, secretary);
    const acted = await actInSession(ports, {
      caller,
      sessionId: session.id,
      act,
      version,
      idempotency: { key: `${session.id} ${act.does}`, requestHash: '' },
    });
    if (!acted.ok) return false;
    ({ session, version } = acted.value);
  }
  return true;
}

type Step = (chair: Caller, secretary: Caller) => readonly [Caller, SessionAct];

/** What comes next in a session about one case; nothing once it is closed. */
function next(session: Session, caseId: string, proposal: Proposal): Step | undefined {
  const item = session.agenda.get(caseId);
  if (session.closing) return undefined;
  if (!item) return (_, by) => [by, { does: 'put-on-agenda', what: { cases: [caseId] }, proposal }];
  if (session.present.length === 0) {
    return (chair, by) => [by, { does: 'record-presence', present: [chair.subject, by.subject] }];
  }
  return item.votes.length === 0
    ? (chair) => [chair, { does: 'vote', choice: 'for' }]
    : (chair) => [chair, { does: 'close' }];
}
