import { actOnList, openListOf } from '#functions/application/act-on-list.ts';
import type { Caller } from '#functions/case/authority.ts';
import { regionsOf } from '#functions/case/list-acts.ts';
import type { Ports } from '../ports.ts';
import { isMeant } from '../queue.ts';
import type { World } from '../world.ts';

const AGAIN_MILLISECONDS = 15_000;
const LOOK_AGAIN_MILLISECONDS = 60_000;

/** An official forwards a case with a list of its own: opens it, or finds the one that a call opened and died. */
export async function goOnWithList(
  world: World,
  caller: Caller,
  caseId: string,
  stage: string,
  turn: () => Promise<void>,
): Promise<void> {
  try {
    const gone = await world.call((ports) => openAndForward(world, ports, caller, caseId, stage));
    if (gone) world.counts.acts += 1;
    else world.agenda.after(LOOK_AGAIN_MILLISECONDS, turn);
  } catch (fault) {
    if (!isMeant(fault)) throw fault;
    world.agenda.after(AGAIN_MILLISECONDS, () => goOnWithList(world, caller, caseId, stage, turn));
  }
}

async function openAndForward(
  world: World,
  ports: Ports,
  caller: Caller,
  caseId: string,
  stage: string,
): Promise<boolean> {
  const stored = await world.store.stored.load(caseId);
  if (!stored || stored.state.stage !== stage) return false;
  const listId = stored.onList ?? (await opened(ports, caller, stored.state));
  const list = listId === undefined ? undefined : await world.store.lists.load(listId);
  if (listId === undefined || !list || list.list.forwarding) return false;
  const forwarded = await actOnList(ports, {
    caller,
    listId,
    act: { does: 'forward' },
    version: list.version,
    idempotency: { key: `${listId} ${list.version} forward`, requestHash: '' },
  });
  return forwarded.ok;
}

async function opened(
  ports: Ports,
  caller: Caller,
  kase: Parameters<typeof regionsOf>[0],
): Promise<string | undefined> {
  const { service, stage, id } = kase;
  const result = await openListOf(ports, {
    caller,
    wanted: { service, stage, ...regionsOf(kase) },
    cases: [id],
    idempotency: { key: `${id} ${stage} open`, requestHash: '' },
  });
  return result.ok ? result.value.list.id : undefined;
}
