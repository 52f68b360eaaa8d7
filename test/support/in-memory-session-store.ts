import type { CommissionStore, SessionChange, SessionStore } from '#functions/application/ports/sessions.ts';
import type { Conflict } from '#functions/application/ports/store.ts';
import { compositionOn } from '#functions/case/commission.ts';
import { type CaseEffect, headOf, sessionOf } from '#functions/case/session.ts';
import { pageOf } from './in-memory-page.ts';
import { numberWrites } from './in-memory-registers.ts';
import { commissionKeyOf, type Shelves } from './in-memory-shelves.ts';
import type { Faults, Transactions, Write } from './in-memory-transactions.ts';

const MOVED: Conflict = { conflict: 'version' };
const absent = (conflict: Conflict) => (old: unknown) => (old === undefined ? undefined : conflict);

/** Commissions and sessions in memory. Operations that can fail: `saveSession`, `keepEffect`, `recordComposition`. */
export const sessionStoresOn = (
  on: Shelves,
  transactions: Transactions,
  faults: Faults,
  written: (change: SessionChange) => void,
): { readonly commissions: CommissionStore; readonly sessions: SessionStore } => ({
  commissions: commissionStoreOn(on, transactions, faults),
  sessions: sessionStoreOn(on, transactions, faults, written),
});

function sessionStoreOn(
  on: Shelves,
  transactions: Transactions,
  faults: Faults,
  written: (change: SessionChange) => void,
): SessionStore {
  const events: SessionStore['events'] = async (sessionId, upTo = Number.POSITIVE_INFINITY) =>
    (await on.sessionEvents.in(sessionId))
      .filter(({ sequence }) => sequence <= upTo)
      .toSorted((one, other) => one.sequence - other.sequence);
  return {
    events,
    load: async (sessionId) => {
      const chain = await events(sessionId);
      const last = chain.at(-1);
      if (!last) return undefined;
      const session = sessionOf(chain.map(({ event }) => event));
      return { session, version: last.sequence, hash: last.hash };
    },
    ofRegion: async (region, page) => {
      const items = await on.sessionPlaces.in(region);
      const order = ({ at, sessionId }: (typeof items)[number]) => `${at}#${sessionId}`;
      const found = pageOf(`sessions ${region}`, page, { items, order, descending: true });
      const heads = await Promise.all(found.items.map(({ sessionId }) => on.sessions.get(sessionId)));
      const kept = heads.flatMap((one) => (one ? [{ head: one.head, version: one.version }] : []));
      return { ...found, items: kept };
    },
    actUnder: async (key) => {
      const used = await on.idempotency.get(key);
      if (!used) return undefined;
      const { requestHash, sessionId, version } = used;
      const did = sessionId !== undefined && version !== undefined ? { did: { sessionId, version } } : {};
      return { requestHash, ...did };
    },
    save: (change) =>
      faults.around('saveSession', async () => {
        const conflict = await transactions.commit(sessionWrites(on, change));
        if (conflict) return conflict;
        written(change);
        return 'saved';
      }),
    effects: async (sessionId) =>
      (await on.effects.in(sessionId)).map(({ sessionId: _session, ...effect }) => effect),
    effect: async (sessionId, caseId) => {
      const found = await on.effects.get(`${sessionId} ${caseId}`);
      if (!found) return undefined;
      const { sessionId: _session, ...effect } = found;
      return effect;
    },
    keepEffect: (sessionId, effect) =>
      faults.around(
        'keepEffect',
        async () => (await transactions.commit([effectWrite(on, sessionId, effect)])) ?? 'saved',
      ),
  };
}

export const effectWrite = (on: Shelves, sessionId: string, effect: CaseEffect): Write =>
  on.effects.put(`${sessionId} ${effect.caseId}`, { sessionId, ...effect }, absent(MOVED));

/** In the order of the adapter: of several refused writes the first is the answer. */
function sessionWrites(on: Shelves, change: SessionChange): readonly Write[] {
  const { before, after, recorded, number, idempotency } = change;
  const { sequence: version, hash, sessionId, event } = recorded;
  const { region, openedAt: at } = after;
  return [
    on.sessions.put(sessionId, { head: headOf(after), version, hash }, (old) =>
      old?.version === before?.version ? undefined : MOVED,
    ),
    on.sessionEvents.put(`${sessionId} ${version}`, recorded, absent(MOVED)),
    ...(before
      ? []
      : [on.sessionPlaces.put(`${region} ${sessionId}`, { region, sessionId, at }, absent(MOVED))]),
    ...(number ? numberWrites(on, number, { sessionId, sequence: version }, event.at) : []),
    ...(idempotency
      ? [
          on.idempotency.put(
            idempotency.key,
            { requestHash: idempotency.requestHash, sessionId, version },
            absent({ conflict: 'idempotency' }),
          ),
        ]
      : []),
  ];
}

const commissionStoreOn = (on: Shelves, transactions: Transactions, faults: Faults): CommissionStore => ({
  composition: (id) => on.compositions.get(id),
  inEffect: async (commission, day) =>
    compositionOn(await on.compositionPlaces.in(commissionKeyOf(commission)), day),
  ofCommission: async (commission, page) => {
    const key = commissionKeyOf(commission);
    const items = await on.compositionPlaces.in(key);
    return pageOf(`compositions ${key}`, page, { items, order: ({ from }) => from, descending: true });
  },
  recordedUnder: async (key) => {
    const used = await on.idempotency.get(key);
    if (!used) return undefined;
    const { requestHash, composition } = used;
    return { requestHash, ...(composition === undefined ? {} : { composition }) };
  },
  record: (composition, { key, requestHash }) =>
    faults.around('recordComposition', async () => {
      const duplicate = absent({ conflict: 'duplicate' });
      const place = `${commissionKeyOf(composition)} ${composition.from}`;
      const conflict = await transactions.commit([
        on.idempotency.put(
          key,
          { requestHash, composition: composition.id },
          absent({ conflict: 'idempotency' }),
        ),
        on.compositionPlaces.put(place, composition, duplicate),
        on.compositions.put(composition.id, composition, duplicate),
      ]);
      return conflict ?? 'saved';
    }),
});
