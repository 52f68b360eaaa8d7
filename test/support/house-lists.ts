import { randomUUID } from 'node:crypto';
import { actOnList, type ListAct, openListOf } from '#functions/application/act-on-list.ts';
import type { CaseAnswer } from '#functions/application/case-answer.ts';
import { followListWithCase, lookAfterList } from '#functions/application/follow-list.ts';
import type { Pause } from '#functions/application/persist.ts';
import type { Calendars } from '#functions/application/ports/calendar.ts';
import type { CaseStore } from '#functions/application/ports/cases.ts';
import type { Clock } from '#functions/application/ports/clock.ts';
import type { ListStore } from '#functions/application/ports/lists.ts';
import type { RegisterStore } from '#functions/application/ports/registers.ts';
import { canonicalJson, sha256 } from '#functions/application/record.ts';
import type { UseCaseRefusal } from '#functions/application/refusals.ts';
import type { Caller } from '#functions/case/authority.ts';
import { regionsOf } from '#functions/case/list-acts.ts';
import { accepted, type Result } from '#functions/law/result.ts';
import type { inMemoryListQueue } from './in-memory-services.ts';

type Ports = {
  readonly cases: CaseStore;
  readonly stored: CaseStore;
  readonly lists: ListStore;
  readonly registers: RegisterStore;
  readonly calendars: Calendars;
  readonly clock: Clock;
  readonly queue: ReturnType<typeof inMemoryListQueue>;
  readonly pause?: Pause;
};

/** The acts on lists, and the messages that follow from them. */
export function listsOf(ports: Ports) {
  const open = async (caller: Caller, caseIds: readonly string[], key: string = randomUUID()) => {
    const first = caseIds[0] === undefined ? undefined : await ports.cases.load(caseIds[0]);
    if (!first) throw new Error('a list of the house begins with a case');
    const { service, stage } = first.state;
    const { region, receiving } = regionsOf(first.state);
    return openListOf(ports, {
      caller,
      wanted: { service, stage, region, receiving },
      cases: caseIds,
      idempotency: { key, requestHash: sha256(canonicalJson(caseIds)) },
    });
  };
  const actOn = async (
    caller: Caller,
    listId: string,
    act: ListAct,
    { key = randomUUID(), version }: { readonly key?: string; readonly version?: number } = {},
  ) => {
    const seen = version ?? (await ports.lists.load(listId))?.version ?? 0;
    const requestHash = sha256(canonicalJson([act, seen]));
    return actOnList(ports, { caller, listId, act, version: seen, idempotency: { key, requestHash } });
  };
  /** Looks after a forwarded list and brings its act to every case. */
  const settle = async (listId: string): Promise<void> => {
    await lookAfterList(ports, listId, 0);
    for (const message of ports.queue.receive()) {
      if ('caseId' in message) await followListWithCase(ports, message.listId, message.caseId);
    }
    await lookAfterList(ports, listId, 1);
    ports.queue.receive();
  };
  /** A list of one case, forwarded and come to it. */
  const goOnWithList = async (
    caseId: string,
    caller: Caller,
  ): Promise<Result<CaseAnswer, UseCaseRefusal>> => {
    const opened = await open(caller, [caseId]);
    if (!opened.ok) return opened;
    const forwarded = await actOn(caller, opened.value.list.id, { does: 'forward' });
    if (!forwarded.ok) return forwarded;
    await settle(opened.value.list.id);
    const after = await ports.cases.load(caseId);
    if (!after) throw new Error('a case that was listed is gone');
    return accepted({ kase: after.state, version: after.version });
  };
  return { openList: open, actOnList: actOn, settleList: settle, goOnWithList };
}
