import type { ListChange } from '#functions/application/ports/lists.ts';
import type { Conflict } from '#functions/application/ports/store.ts';
import { itemOf, keys, listEventItem, listKeyItem } from './items.ts';
import { numberWrites } from './register-writes.ts';
import { putNew, type Write } from './transaction.ts';

type ListWrite = Write<Conflict>;

const MOVED = (): Conflict => ({ conflict: 'version' });

/** Every write of one act on a list, in one transaction: whatever the list holds, its forwarding is nine items at most. */
export function listWrites(table: string, change: ListChange): readonly ListWrite[] {
  return [
    headWrite(table, change),
    putNew(table, listEventItem(change.recorded), 'version'),
    ...places(table, change),
    ...(change.adds ?? []).map((add) => adding(table, change.after.id, add)),
    ...(change.takesOff === undefined ? [] : [takingOff(table, change.after.id, change.takesOff)]),
    ...numbering(table, change),
    ...idempotencyWrite(table, change),
  ];
}

/** The list moves on only from the version that was read: whatever comes onto it or off it meets its forwarding here. */
function headWrite(TableName: string, { before, after: list, recorded }: ListChange): ListWrite {
  const { sequence: version, hash } = recorded;
  const status = list.forwarding ? 'forwarded' : 'open';
  const Item = itemOf({ ...keys.list(list.id), list, version, hash, status });
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

/** Where a list is found: with the region that drew it up, and once forwarded with the one to which it goes. */
function places(TableName: string, { before, after: list }: ListChange): readonly ListWrite[] {
  const place = (key: { pk: string; sk: string }): ListWrite =>
    putNew(TableName, itemOf({ ...key, listId: list.id }), 'version');
  if (!before) return [place(keys.listOfRegion(list.region, list.id, list.openedAt))];
  if (!list.forwarding || before.list.forwarding) return [];
  const elsewhere = list.receiving !== list.region;
  return [
    place(keys.settling(list.receiving, list.id)),
    ...(elsewhere ? [place(keys.listOfRegion(list.receiving, list.id, list.openedAt))] : []),
  ];
}

/** A case comes onto a list as it was read, and only where it is on none. */
const adding = (
  TableName: string,
  listId: string,
  { caseId, version }: { readonly caseId: string; readonly version: number },
): ListWrite => ({
  item: {
    Update: {
      TableName,
      Key: itemOf(keys.case(caseId)),
      UpdateExpression: 'SET onList = :list',
      ConditionExpression: 'version = :version AND attribute_not_exists(onList)',
      ExpressionAttributeValues: itemOf({ ':list': listId, ':version': version }),
    },
  },
  onRefusal: MOVED,
});

const takingOff = (TableName: string, listId: string, caseId: string): ListWrite => ({
  item: {
    Update: {
      TableName,
      Key: itemOf(keys.case(caseId)),
      UpdateExpression: 'REMOVE onList',
      ConditionExpression: 'onList = :list',
      ExpressionAttributeValues: itemOf({ ':list': listId }),
    },
  },
  onRefusal: MOVED,
});

/** What is done to a case on an open list is done only while that is open. */
export const whileOpen = (TableName: string, listId: string): ListWrite => ({
  item: {
    ConditionCheck: {
      TableName,
      Key: itemOf(keys.list(listId)),
      ConditionExpression: '#status = :open',
      ExpressionAttributeNames: { '#status': 'status' },
      ExpressionAttributeValues: itemOf({ ':open': 'open' }),
    },
  },
  onRefusal: MOVED,
});

const numbering = (table: string, { number, recorded }: ListChange): readonly ListWrite[] => {
  const { listId, sequence, event } = recorded;
  return number ? numberWrites(table, number, { listId, sequence }, event.at) : [];
};

const idempotencyWrite = (TableName: string, { idempotency, recorded }: ListChange): readonly ListWrite[] =>
  idempotency ? [putNew(TableName, listKeyItem(idempotency, recorded), 'idempotency')] : [];
