import type { RecordedSessionEvent, SessionChange } from '#functions/application/ports/sessions.ts';
import type { Conflict, Idempotency } from '#functions/application/ports/store.ts';
import { type CaseEffect, headOf } from '#functions/case/session.ts';
import { expiry, type Item, itemOf, keys } from './items.ts';
import { numberWrites } from './register-writes.ts';
import { putNew, type Write } from './transaction.ts';

type SessionWrite = Write<Conflict>;

const MOVED = (): Conflict => ({ conflict: 'version' });

/** Every write of one act in a session, in one transaction of seven items at most. */
export function sessionWrites(table: string, change: SessionChange): readonly SessionWrite[] {
  const { before, after, recorded, number, idempotency } = change;
  const { sessionId, sequence, event } = recorded;
  const place = keys.sessionOfRegion(after.region, after.id, after.openedAt);
  return [
    headWrite(table, change),
    putNew(table, itemOf({ ...keys.sessionEvent(sessionId, sequence), ...recorded }), 'version'),
    ...(before ? [] : [putNew(table, itemOf({ ...place, sessionId }), 'version')]),
    ...(number ? numberWrites(table, number, { sessionId, sequence }, event.at) : []),
    ...(idempotency ? [putNew(table, sessionKeyItem(idempotency, recorded), 'idempotency')] : []),
  ];
}

/** The session moves on only from the version that was read: two who close it close it once. */
function headWrite(TableName: string, { before, after, recorded }: SessionChange): SessionWrite {
  const { sequence: version, hash } = recorded;
  const Item = itemOf({ ...keys.session(after.id), head: headOf(after), version, hash });
  if (!before) return putNew(TableName, Item, 'version');
  return {
    item: {
      Put: {
        TableName,
        Item,
        ConditionExpression: 'version = :before',
        ExpressionAttributeValues: itemOf({ ':before': before.version }),
      },
    },
    onRefusal: MOVED,
  };
}

/** A key that has done an act in a session, with the version that it made. */
const sessionKeyItem = (
  { key, requestHash }: Idempotency,
  { sessionId, sequence: version, event }: RecordedSessionEvent,
): Item => itemOf({ ...keys.idempotency(key), requestHash, sessionId, version, ...expiry(event.at) });

export const effectItem = (sessionId: string, effect: CaseEffect): Item =>
  itemOf({ ...keys.effect(sessionId, effect.caseId), effect });
