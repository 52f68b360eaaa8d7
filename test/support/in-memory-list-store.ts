import type { ListChange, ListStore } from '#functions/application/ports/lists.ts';
import type { Conflict } from '#functions/application/ports/store.ts';
import { pageOf } from './in-memory-page.ts';
import { numberWrites } from './in-memory-registers.ts';
import type { Shelves } from './in-memory-shelves.ts';
import type { Faults, Transactions, Write } from './in-memory-transactions.ts';

const MOVED: Conflict = { conflict: 'version' };
const absent = (conflict: Conflict) => (old: unknown) => (old === undefined ? undefined : conflict);

/** Lists in memory. Operations that can fail: `saveList`, `settled`. */
export const listStoreOn = (
  on: Shelves,
  transactions: Transactions,
  faults: Faults,
  written: (change: ListChange) => void,
): ListStore => ({
  load: (listId) => on.lists.get(listId),
  events: async (listId, upTo = Number.POSITIVE_INFINITY) =>
    (await on.listEvents.in(listId))
      .filter(({ sequence }) => sequence <= upTo)
      .toSorted((one, other) => one.sequence - other.sequence),
  ofRegion: async (region, page) => {
    const items = await on.listPlaces.in(region);
    const order = ({ at, listId }: (typeof items)[number]) => `${at}#${listId}`;
    const found = pageOf(`lists ${region}`, page, { items, order, descending: true });
    const lists = await Promise.all(found.items.map(({ listId }) => on.lists.get(listId)));
    return { ...found, items: lists.filter((list) => list !== undefined) };
  },
  actUnder: async (key) => {
    const used = await on.idempotency.get(key);
    if (!used) return undefined;
    const { requestHash, listId, version } = used;
    return {
      requestHash,
      ...(listId === undefined || version === undefined ? {} : { did: { listId, version } }),
    };
  },
  save: (change) =>
    faults.around('saveList', async () => {
      const conflict = await transactions.commit(listWrites(on, change));
      if (conflict) return conflict;
      written(change);
      return 'saved';
    }),
  followed: async (listId) => (await on.followed.in(listId)).map(({ caseId }) => caseId),
  settling: async (region) => (await on.settling.in(region)).map(({ listId }) => listId),
  settled: ({ id, receiving }) =>
    faults.around('settled', () => transactions.write(on.settling.remove(`${receiving} ${id}`))),
});

/** In the order of the adapter: of several refused writes the first is the answer. */
export function listWrites(on: Shelves, change: ListChange): readonly Write[] {
  const { before, after: list, recorded, adds = [], takesOff, number, idempotency } = change;
  const { sequence: version, hash, listId } = recorded;
  const goesOn = before && list.forwarding && !before.list.forwarding;
  const place = (region: typeof list.region) =>
    on.listPlaces.put(`${region} ${listId}`, { region, listId, at: list.openedAt }, absent(MOVED));
  return [
    on.lists.put(listId, { list, version, hash }, (old) =>
      old?.version === before?.version ? undefined : MOVED,
    ),
    on.listEvents.put(`${listId} ${version}`, recorded, absent(MOVED)),
    ...(before ? [] : [place(list.region)]),
    ...(goesOn
      ? [on.settling.put(`${list.receiving} ${listId}`, { region: list.receiving, listId }, absent(MOVED))]
      : []),
    ...(goesOn && list.receiving !== list.region ? [place(list.receiving)] : []),
    ...adds.map((add) =>
      on.states.update(
        add.caseId,
        (old) => (old?.version === add.version && old.onList === undefined ? undefined : MOVED),
        (old) => ({ ...old, onList: listId }),
      ),
    ),
    ...(takesOff === undefined
      ? []
      : [
          on.states.update(
            takesOff,
            (old) => (old?.onList === listId ? undefined : MOVED),
            ({ onList: _off, ...old }) => old,
          ),
        ]),
    ...(number ? numberWrites(on, number, { listId, sequence: version }, recorded.event.at) : []),
    ...(idempotency
      ? [
          on.idempotency.put(
            idempotency.key,
            { requestHash: idempotency.requestHash, listId, version },
            absent({ conflict: 'idempotency' }),
          ),
        ]
      : []),
  ];
}

/** What is done to a case on an open list is done only while that is open. */
export const whileOpen = (on: Shelves, listId: string): Write =>
  on.lists.check(listId, (old) => (old && !old.list.forwarding ? undefined : MOVED));
