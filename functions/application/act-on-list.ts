import { randomUUID } from 'node:crypto';
import { type Caller, may } from '#functions/case/authority.ts';
import type { Candidate } from '#functions/case/candidate-rules.ts';
import type { Actor } from '#functions/case/case.ts';
import { evolveList, type List, type ListEvent, listOf } from '#functions/case/list.ts';
import { addCases, forwardList, listedStages, openList, takeOff } from '#functions/case/list-acts.ts';
import { markOf } from '#functions/case/synthetic.ts';
import { dayOf, type Instant } from '#functions/law/calendar/instant.ts';
import { accepted, type Result, refused } from '#functions/law/result.ts';
import { serviceOf } from '#functions/law/services.ts';
import { actorOf } from './actor.ts';
import { earlierAnswer } from './earlier-answer.ts';
import { listStageOf, type WantedList } from './list-stage.ts';
import { type Pause, persistAct } from './persist.ts';
import type { Calendars } from './ports/calendar.ts';
import type { CaseStore, StoredCase } from './ports/cases.ts';
import type { Clock } from './ports/clock.ts';
import type { ListChange, ListStore, StoredList } from './ports/lists.ts';
import type { RegisterStore } from './ports/registers.ts';
import type { Conflict, Idempotency } from './ports/store.ts';
import { recordOfList } from './record.ts';
import type { UseCaseRefusal } from './refusals.ts';
import { nextNumber } from './register-number.ts';

type Dependencies = {
  readonly cases: CaseStore;
  readonly lists: ListStore;
  readonly calendars: Pick<Calendars, 'latest'>;
  readonly registers: Pick<RegisterStore, 'lastNumber'>;
  readonly clock: Clock;
  readonly pause?: Pause;
  /** Makes the id of a new list; random by default. */
  readonly listIds?: () => string;
};

/** A list at one of its versions. */
export type ListAnswer = { readonly list: List; readonly version: number };
type Answer = Result<ListAnswer, UseCaseRefusal>;

type Opening = {
  readonly caller: Caller;
  readonly wanted: WantedList;
  readonly cases: readonly string[];
  readonly idempotency: Idempotency;
};

/** What an official wants with a list that exists. */
export type ListAct =
  | { readonly does: 'add'; readonly cases: readonly string[] }
  | { readonly does: 'take-off'; readonly caseId: string }
  | { readonly does: 'forward' };

type Acting = {
  readonly caller: Caller;
  readonly listId: string;
  readonly act: ListAct;
  /** The version that the caller has seen. */
  readonly version: number;
  readonly idempotency: Idempotency;
};

const AGAIN = ['version', 'number', 'idempotency', 'transaction'] as const;

/** Opens a list of a service for the office of the caller, with applications or without: one transaction. */
export function openListOf(dependencies: Dependencies, opening: Opening): Promise<Answer> {
  const listId = (dependencies.listIds ?? randomUUID)();
  return persistAct(
    'an act on a list',
    () => tryOpening(dependencies, opening, listId),
    AGAIN,
    dependencies.pause,
  );
}

/**
 * Adds applications to an open list, takes one off, or forwards it: one transaction, whatever the list holds. To
 * forward fixes number, applications and instant; each case follows by a message. Safe to repeat under its key.
 */
export function actOnList(dependencies: Dependencies, acting: Acting): Promise<Answer> {
  return persistAct('an act on a list', () => tryActing(dependencies, acting), AGAIN, dependencies.pause);
}

async function tryOpening(
  dependencies: Dependencies,
  { caller, wanted, cases: caseIds, idempotency }: Opening,
  listId: string,
): Promise<Answer | Conflict> {
  const { lists, clock } = dependencies;
  const earlier = await answeredBefore(lists, idempotency);
  if (earlier) return earlier;
  const found = listStageOf(wanted);
  if (!found.ok) return found;
  const { service, stage, of, region, receiving } = found.value;
  if (
    of.actor !== caller.role ||
    !may(caller, { to: 'act-on-list', list: { region, receiving, ...markOf(caller) } })
  ) {
    return refused({ code: 'not-permitted' });
  }
  const seen = await candidatesOf(dependencies.cases, caller, caseIds);
  // A list is of the kind of the first that it is opened with; whoever acts for synthetic cases opens no other.
  const first = seen[0]?.candidate.kase ?? {};
  const about = {
    id: listId,
    ...markOf(caller.synthetic ? caller : first),
    service: { code: service.code, edition: service.edition },
    stage,
    region,
    receiving,
  };
  const decided = openList(
    { ...about, of, candidates: seen.map(({ candidate }) => candidate) },
    { now: clock.now(), actor: actorOf(caller) },
  );
  if (!decided.ok) return decided;
  return save(lists, undefined, decided.value, { adds: versionsOf(seen), idempotency });
}

async function tryActing(
  dependencies: Dependencies,
  { caller, listId, act, version, idempotency }: Acting,
): Promise<Answer | Conflict> {
  const { lists, clock } = dependencies;
  const [stored, found] = await Promise.all([lists.load(listId), answeredBefore(lists, idempotency)]);
  if (!stored || !may(caller, { to: 'see-list', list: stored.list }))
    return refused({ code: 'list-not-found' });
  // A twin may have come between the two reads: then the version has moved, and its record is there to be read.
  const earlier =
    found ?? (stored.version === version ? undefined : await answeredBefore(lists, idempotency));
  if (earlier) return earlier;
  if (!may(caller, { to: 'act-on-list', list: stored.list })) return refused({ code: 'not-permitted' });
  const { forwarding } = stored.list;
  if (forwarding) return refused({ code: 'list-forwarded', number: forwarding.number });
  if (stored.version !== version) return refused({ code: 'list-changed', version: stored.version });
  const doing = { now: clock.now(), actor: actorOf(caller) };
  switch (act.does) {
    case 'add': {
      const seen = await candidatesOf(dependencies.cases, caller, act.cases);
      const decided = addCases(
        stored.list,
        seen.map(({ candidate }) => candidate),
        doing,
      );
      if (!decided.ok) return decided;
      const added = decided.value?.cases.map(({ caseId }) => caseId) ?? [];
      const adds = versionsOf(seen).filter(({ caseId }) => added.includes(caseId));
      return decided.value
        ? save(lists, stored, decided.value, { adds, idempotency })
        : accepted({ list: stored.list, version });
    }
    case 'take-off': {
      const on = (await dependencies.cases.load(act.caseId))?.onList;
      const decided = on === listId ? takeOff(stored.list, act.caseId, doing) : refused(NOT_ON_LIST);
      return decided.ok ? save(lists, stored, decided.value, { takesOff: act.caseId, idempotency }) : decided;
    }
    case 'forward':
      return forward(dependencies, stored, doing, idempotency);
  }
}

const NOT_ON_LIST: UseCaseRefusal = {
  code: 'list-cases-invalid',
  errors: [
    {
      pointer: '/caseId',
      code: 'case-not-on-list',
      found: 'a case that is not on this list',
      allowed: 'a case of this list',
    },
  ],
};

async function forward(
  { lists, calendars, registers }: Dependencies,
  stored: StoredList,
  doing: { readonly now: Instant; readonly actor: Actor },
  idempotency: Idempotency,
): Promise<Answer | Conflict> {
  const { list } = stored;
  const year = Number(dayOf(doing.now).slice(0, 4));
  const [calendar, number] = await Promise.all([
    calendars.latest(),
    nextNumber(registers, { kind: 'list', region: list.region, year, ...markOf(list) }),
  ]);
  const service = serviceOf(list.service);
  const of = listedStages(service).find(([name]) => name === list.stage)?.[1];
  if (!of) throw new Error(`${list.service.code} has no list at ${list.stage}`);
  const decided = forwardList(list, of, { ...doing, service, calendar, number: number.text });
  return decided.ok ? save(lists, stored, decided.value, { number, idempotency }) : decided;
}

async function save(
  lists: ListStore,
  before: StoredList | undefined,
  event: ListEvent,
  written: Pick<ListChange, 'adds' | 'takesOff' | 'number' | 'idempotency'>,
): Promise<Answer | Conflict> {
  const after = evolveList(before?.list, event);
  const recorded = recordOfList(after.id, event, before);
  const saved = await lists.save({ before, recorded, after, ...written });
  return saved === 'saved' ? accepted({ list: after, version: recorded.sequence }) : saved;
}

/** The answer that a key has had, rebuilt from the events up to it. */
async function answeredBefore(lists: ListStore, idempotency: Idempotency): Promise<Answer | undefined> {
  const used = await lists.actUnder(idempotency.key);
  if (!used) return undefined;
  return earlierAnswer(used, idempotency, async ({ did }) => {
    if (!did) return undefined;
    const events = await lists.events(did.listId, did.version);
    return { list: listOf(events.map(({ event }) => event)), version: did.version };
  });
}

type Seen = { readonly candidate: Candidate; readonly stored: StoredCase | undefined };

async function candidatesOf(
  cases: CaseStore,
  caller: Caller,
  ids: readonly string[],
): Promise<readonly Seen[]> {
  const found = await Promise.all(ids.map((id) => cases.load(id)));
  // The act of an earlier list comes first: a case goes onto the next one as it is stored.
  await Promise.all(found.flatMap((stored) => (stored?.pending ? [cases.save(stored.pending)] : [])));
  return found.map((stored, place) => {
    const id = ids[place] ?? '';
    const isSeen = stored !== undefined && may(caller, { to: 'see-case', kase: stored.state });
    if (!isSeen) return { candidate: { id }, stored: undefined };
    const { state: kase, onList } = stored;
    return { candidate: { id, kase, ...(onList ? { onList } : {}) }, stored };
  });
}

const versionsOf = (seen: readonly Seen[]) =>
  seen.flatMap(({ stored }) => (stored ? [{ caseId: stored.state.id, version: stored.version }] : []));
