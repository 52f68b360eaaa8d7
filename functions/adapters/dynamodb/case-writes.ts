import type { CaseChange, Conflict, RungKey } from '#functions/application/ports.ts';
import type { Case, Deadline } from '#functions/case/case.ts';
import { alertItem, eventItem, idempotencyItem, itemOf, keys, rungItem, workListKeys } from './items.ts';
import type { Write } from './transaction.ts';

type CaseWrite = Write<Conflict>;

/** Every write of one act on a case, in one transaction. */
export function writesOf(table: string, change: CaseChange): readonly CaseWrite[] {
  return [
    stateWrite(table, change),
    put(table, eventItem(change.recorded), 'version'),
    ...personsWrite(table, change),
    ...disarming(table, change),
    ...arming(table, change),
    ...firing(table, change),
    ...numbering(table, change),
    ...taking(table, change),
    ...idempotencyWrite(table, change),
  ];
}

const NEW = 'attribute_not_exists(pk)';

const put = (
  TableName: string,
  Item: ReturnType<typeof itemOf>,
  conflict: 'version' | 'idempotency',
): CaseWrite => ({
  item: { Put: { TableName, Item, ConditionExpression: NEW } },
  onRefusal: () => ({ conflict }),
});

/** The state moves on only from the version that was read; the applicant's key is written once and stays. */
function stateWrite(TableName: string, { before, after, recorded, applicantKey }: CaseChange): CaseWrite {
  const values = { state: after, version: recorded.sequence, hash: recorded.hash, ...workListKeys(after) };
  if (!before) {
    const filed = { ...keys.case(after.id), ...values, applicantKey, filedAt: after.filedAt };
    return put(TableName, itemOf(filed), 'version');
  }
  return {
    item: {
      Update: {
        TableName,
        Key: itemOf(keys.case(after.id)),
        UpdateExpression:
          'SET #state = :state, version = :version, #hash = :hash, workKey = :workKey, workOrder = :workOrder',
        ConditionExpression: 'version = :before',
        ExpressionAttributeNames: { '#state': 'state', '#hash': 'hash' },
        ExpressionAttributeValues: itemOf({
          ':state': values.state,
          ':version': values.version,
          ':hash': values.hash,
          ':workKey': values.workKey,
          ':workOrder': values.workOrder,
          ':before': before.version,
        }),
      },
    },
    onRefusal: () => ({ conflict: 'version' }),
  };
}

const personsWrite = (table: string, { after, sealed }: CaseChange): readonly CaseWrite[] =>
  sealed ? [put(table, itemOf({ ...keys.persons(after.id, sealed.item), ...sealed }), 'version')] : [];

const isOpen = ({ closedAt }: Deadline) => closedAt === undefined;

const rungsOf = (kase: Case, deadlines: readonly Deadline[]) =>
  deadlines.flatMap((deadline) =>
    deadline.rungs.map(({ name, fireAt }) => ({
      caseId: kase.id,
      deadline: deadline.id,
      rung: name,
      fireAt,
    })),
  );

/** The rungs of deadlines that this change closes; those that have fired are gone already. */
function disarming(TableName: string, { before, after }: CaseChange): readonly CaseWrite[] {
  const open = new Set(after.deadlines.filter(isOpen).map(({ id }) => id));
  const closed = (before?.state.deadlines ?? []).filter(
    (deadline) => isOpen(deadline) && !open.has(deadline.id),
  );
  return rungsOf(after, closed).map((rung) => ({
    item: { Delete: { TableName, Key: itemOf(keys.rung(rung)) } },
    onRefusal: () => ({ conflict: 'version' }),
  }));
}

function arming(TableName: string, { before, after, recorded }: CaseChange): readonly CaseWrite[] {
  const known = new Set((before?.state.deadlines ?? []).map(({ id }) => id));
  const opened = after.deadlines.filter((deadline) => isOpen(deadline) && !known.has(deadline.id));
  return rungsOf(after, opened).map((rung) => put(TableName, rungItem(rung, recorded.event.at), 'version'));
}

/** Whoever removes the armed rung raises its alert; there is no second one to remove. */
function firing(TableName: string, { fires }: CaseChange): readonly CaseWrite[] {
  if (!fires) return [];
  return [
    {
      item: {
        Delete: {
          TableName,
          Key: itemOf(keys.rung(fires.rung satisfies RungKey)),
          ConditionExpression: 'attribute_exists(pk)',
        },
      },
      onRefusal: () => ({ conflict: 'rung' }),
    },
    { item: { Put: { TableName, Item: alertItem(fires.alert) } }, onRefusal: () => ({ conflict: 'rung' }) },
  ];
}

/** The next number of the register, if it is still the next one. */
function numbering(TableName: string, { number }: CaseChange): readonly CaseWrite[] {
  if (!number) return [];
  return [
    {
      item: {
        Update: {
          TableName,
          Key: itemOf(keys.register(number.register)),
          UpdateExpression: 'SET #last = :value',
          ConditionExpression: number.value === 1 ? NEW : '#last = :before',
          ExpressionAttributeNames: { '#last': 'last' },
          ExpressionAttributeValues: itemOf({
            ':value': number.value,
            ...(number.value === 1 ? {} : { ':before': number.value - 1 }),
          }),
        },
      },
      onRefusal: () => ({ conflict: 'number' }),
    },
  ];
}

/** Families take all their places or none; what is left is never below zero, whoever races. */
function taking(TableName: string, { taking: wanted }: CaseChange): readonly CaseWrite[] {
  if (!wanted) return [];
  const { ledger, entry } = wanted;
  return [
    {
      item: {
        Update: {
          TableName,
          Key: itemOf(keys.balance(ledger)),
          UpdateExpression: 'ADD taken :places, #left :minus',
          ConditionExpression: '#left >= :places',
          ExpressionAttributeNames: { '#left': 'left' },
          ExpressionAttributeValues: itemOf({ ':places': entry.places, ':minus': -entry.places }),
          ReturnValuesOnConditionCheckFailure: 'ALL_OLD',
        },
      },
      onRefusal: (old) =>
        old ? { conflict: 'quota-exhausted', left: Number(old['left']) } : { conflict: 'quota-not-set' },
    },
    put(TableName, itemOf({ ...keys.entry(ledger, entry.id), entry }), 'version'),
  ];
}

function idempotencyWrite(table: string, { idempotency, recorded }: CaseChange): readonly CaseWrite[] {
  if (!idempotency) return [];
  const { caseId, sequence: version, event } = recorded;
  const { key, requestHash } = idempotency;
  return [put(table, idempotencyItem(key, { requestHash, caseId, version }, event.at), 'idempotency')];
}
