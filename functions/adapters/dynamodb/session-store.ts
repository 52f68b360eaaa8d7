import type {
  RecordedSessionEvent,
  SessionStore,
  StoredSession,
  StoredSessionHead,
} from '#functions/application/ports/sessions.ts';
import { type CaseEffect, sessionOf } from '#functions/case/session.ts';
import { keys } from './items.ts';
import { queryAll, queryLatest } from './query.ts';
import { effectItem, sessionWrites } from './session-writes.ts';
import { get, type Table } from './table.ts';
import { commit, putNew } from './transaction.ts';

/** Sessions, their events, and what became of their decisions. */
export const sessionStore = (table: Table): SessionStore => ({
  load: (sessionId) => load(table, sessionId),
  events: (sessionId, upTo = 99_999_999) => events(table, sessionId, upTo),
  ofRegion: async (region, page) => {
    const { items, next } = await queryLatest<{ sessionId: string }>(table, `SESSIONS#${region}`, page);
    const heads = await Promise.all(items.map(({ sessionId }) => headOf(table, sessionId)));
    return { items: heads.filter((head) => head !== undefined), ...(next ? { next } : {}) };
  },
  actUnder: async (key) => {
    const used = await get<{ requestHash: string; sessionId?: string; version: number }>(
      table,
      keys.idempotency(key),
    );
    if (!used) return undefined;
    const { requestHash, sessionId, version } = used;
    return { requestHash, ...(sessionId === undefined ? {} : { did: { sessionId, version } }) };
  },
  save: async (change) => commit(table, sessionWrites(table.name, change), 'saved'),
  effects: async (sessionId) => {
    const { pk } = keys.session(sessionId);
    const items = await queryAll<{ effect: CaseEffect }>(table, pk, 'EFFECT#', 'EFFECT#~');
    return items.map(({ effect }) => effect);
  },
  effect: async (sessionId, caseId) =>
    (await get<{ effect: CaseEffect }>(table, keys.effect(sessionId, caseId)))?.effect,
  keepEffect: (sessionId, effect) =>
    commit(table, [putNew(table.name, effectItem(sessionId, effect), 'version')], 'saved'),
});

async function headOf(table: Table, sessionId: string): Promise<StoredSessionHead | undefined> {
  const item = await get<StoredSessionHead>(table, keys.session(sessionId));
  return item && { head: item.head, version: item.version };
}

/** The agenda stands in the events alone: it may be longer than an item. */
async function load(table: Table, sessionId: string): Promise<StoredSession | undefined> {
  const chain = await events(table, sessionId, 99_999_999);
  const last = chain.at(-1);
  if (!last) return undefined;
  const session = sessionOf(chain.map(({ event }) => event));
  return { session, version: last.sequence, hash: last.hash };
}

async function events(
  table: Table,
  sessionId: string,
  upTo: number,
): Promise<readonly RecordedSessionEvent[]> {
  const [first, last] = [keys.sessionEvent(sessionId, 0), keys.sessionEvent(sessionId, upTo)];
  const items = await queryAll<RecordedSessionEvent>(table, first.pk, first.sk, last.sk);
  return items.map(({ sequence, event, previousHash, hash }) => ({
    sessionId,
    sequence,
    event,
    previousHash,
    hash,
  }));
}
