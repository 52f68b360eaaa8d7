import type { CaseChange, OnList } from '#functions/application/ports/cases.ts';
import type { ArmedRungItem, RungKey } from '#functions/application/ports/deadlines.ts';
import type { Conflict } from '#functions/application/ports/store.ts';
import type { Case, Deadline } from '#functions/case/case.ts';
import { factsOf } from '#functions/case/facts.ts';
import { hasEnded } from '#functions/case/has-ended.ts';
import { waitingChange } from '#functions/case/waiting.ts';
import type { Instant } from '#functions/law/calendar/instant.ts';
import { alertItem, eventItem, idempotencyItem, itemOf, keys, rungItem, workListKeys } from './items.ts';
import { ledgerWrites } from './ledger-writes.ts';
import { listWrites, whileOpen } from './list-writes.ts';
import { numberWrites, voidWrite } from './register-writes.ts';
import { effectItem } from './session-writes.ts';
import { putNew, type Write } from './transaction.ts';

type CaseWrite = Write<Conflict>;

/** Every write of one act on a case, and of what it does to another, in one transaction. */
export function writesOf(table: string, change: CaseChange): readonly CaseWrite[] {
  return [...writesOfOne(table, change), ...(change.also ? writesOf(table, change.also) : [])];
}

function writesOfOne(table: string, change: CaseChange): readonly CaseWrite[] {
  return [
    stateWrite(table, change),
    putNew(table, eventItem(change.recorded, factsOf(change.after)), 'version'),
    ...personsWrites(table, change),
    ...disarming(table, change),
    ...arming(table, change),
    ...firing(table, change),
    ...reprojecting(table, change),
    ...numbering(table, change),
    ...voiding(table, change),
    ...onList(table, change),
    ...ofSession(table, change),
    ...(change.places ? ledgerWrites(table, change.places) : []),
    ...waitingWrite(table, change),
    ...publishing(table, change),
    ...idempotencyWrite(table, change),
    // After the key: a request that is sent twice at once is a repeat before it is a duplicate.
    ...numberedWrite(table, change),
    ...namedWrites(table, change),
    ...holdingWrite(table, change),
    ...binding(table, change),
    ...erasing(table, change),
  ];
}

const comesOff = (list: OnList | undefined): boolean => list !== undefined && list.does !== 'stays';

/** By these the cases of an applicant are found. */
const FINDS_PERSONS = ['applicantKey', 'filedAt', 'holds'];

/**
 * The state moves on only from the version and the list that were read; the applicant's key is written once and stays.
 */
function stateWrite(
  TableName: string,
  { before, after, recorded, applicantKey, holds, list, erases }: CaseChange,
): CaseWrite {
  const values = { state: after, version: recorded.sequence, hash: recorded.hash, ...workListKeys(after) };
  if (!before) {
    const filed = { ...keys.case(after.id), ...values, applicantKey, filedAt: after.filedAt, holds };
    return putNew(TableName, itemOf(filed), 'version');
  }
  const gone = [...(comesOff(list) ? ['onList'] : []), ...(erases ? FINDS_PERSONS : [])];
  return {
    item: {
      Update: {
        TableName,
        Key: itemOf(keys.case(after.id)),
        UpdateExpression: `SET #state = :state, version = :version, #hash = :hash, workKey = :workKey, workOrder = :workOrder${gone.length > 0 ? ` REMOVE ${gone.join(', ')}` : ''}`,
        ConditionExpression: `version = :before AND ${before.onList === undefined ? 'attribute_not_exists(onList)' : 'onList = :onList'}`,
        ExpressionAttributeNames: { '#state': 'state', '#hash': 'hash' },
        ExpressionAttributeValues: itemOf({
          ':state': values.state,
          ':version': values.version,
          ':hash': values.hash,
          ':workKey': values.workKey,
          ':workOrder': values.workOrder,
          ':before': before.version,
          ...(before.onList === undefined ? {} : { ':onList': before.onList }),
        }),
      },
    },
    onRefusal: () => ({ conflict: 'version' }),
  };
}

/** What is sealed, and by a filing the key of the case beside it. */
const personsWrites = (
  table: string,
  { after, sealed, dataKey: wrapped }: CaseChange,
): readonly CaseWrite[] => [
  ...(wrapped ? [putNew(table, itemOf({ ...keys.dataKey(after.id), wrapped }), 'version')] : []),
  ...(sealed
    ? [putNew(table, itemOf({ ...keys.persons(after.id, sealed.item), ...sealed }), 'version')]
    : []),
];

/** The key of the case goes, with whatever finds its persons; that its files are still to go is noted. */
function erasing(TableName: string, { erases, after }: CaseChange): readonly CaseWrite[] {
  if (!erases) return [];
  const remove = (key: { pk: string; sk: string }, ConditionExpression?: string): CaseWrite => ({
    item: {
      Delete: { TableName, Key: itemOf(key), ...(ConditionExpression ? { ConditionExpression } : {}) },
    },
    onRefusal: () => ({ conflict: 'version' }),
  });
  return [
    remove(keys.dataKey(after.id), 'attribute_exists(pk)'),
    remove(keys.named(after.id)),
    ...erases.named.map(({ personKey }) => remove(keys.naming(personKey, after.id))),
    putNew(TableName, itemOf(keys.halfErased(after.id)), 'version'),
  ];
}

/**
 * The application under its number. No two have one: the register gives it once, in this transaction. Complaints are
 * numbered by a register of their own, which finds them.
 */
const numberedWrite = (TableName: string, { before, after, number }: CaseChange): readonly CaseWrite[] =>
  before || number?.register.kind !== 'application'
    ? []
    : [
        {
          item: { Put: { TableName, Item: itemOf({ ...keys.number(after.number), caseId: after.id }) } },
          onRefusal: () => ({ conflict: 'number' }),
        },
      ];

/** Everybody on the application, listed with the case and each under the keyed hash of the own IIN. */
function namedWrites(TableName: string, { after, named = [] }: CaseChange): readonly CaseWrite[] {
  if (named.length === 0) return [];
  return [
    putNew(TableName, itemOf({ ...keys.named(after.id), named }), 'version'),
    ...named.map(({ personKey }) =>
      putNew(TableName, itemOf({ ...keys.naming(personKey, after.id), caseId: after.id }), 'version'),
    ),
  ];
}

/**
 * The application that the case holds open: taken by its filing, given back by whatever ends it, and taken again when
 * the case goes back on a complaint.
 */
function holdingWrite(TableName: string, { before, after, holds }: CaseChange): readonly CaseWrite[] {
  if (holds) {
    return [putNew(TableName, itemOf({ ...keys.openApplication(holds), caseId: after.id }), 'duplicate')];
  }
  if (!before?.holds || hasEnded(before.state) === hasEnded(after)) return [];
  if (!hasEnded(after)) {
    return [
      putNew(TableName, itemOf({ ...keys.openApplication(before.holds), caseId: after.id }), 'duplicate'),
    ];
  }
  return [
    {
      item: { Delete: { TableName, Key: itemOf(keys.openApplication(before.holds)) } },
      onRefusal: () => ({ conflict: 'version' }),
    },
  ];
}

/** Each upload that the filing brings: bound to the case from now on, and kept as long as it. */
const binding = (TableName: string, { uploads = [], recorded, idempotency }: CaseChange): CaseWrite[] =>
  uploads.map((id) => ({
    item: {
      Update: {
        TableName,
        Key: itemOf(keys.upload(id)),
        UpdateExpression: 'SET caseId = :case, boundBy = :key REMOVE expiresAt',
        ConditionExpression: 'attribute_exists(pk) AND attribute_not_exists(caseId) AND usableUntil > :now',
        ExpressionAttributeValues: itemOf({
          ':case': recorded.caseId,
          ':key': idempotency?.key ?? '',
          ':now': recorded.event.at,
        }),
      },
    },
    onRefusal: () => ({ conflict: 'upload' }),
  }));

const isOpen = ({ closedAt }: Deadline) => closedAt === undefined;

/** The rungs of the clocks that run, by their keys. */
const rungsOf = (kase: Case | undefined): ReadonlyMap<string, ArmedRungItem> =>
  new Map(
    (kase?.deadlines ?? []).filter(isOpen).flatMap((deadline) =>
      deadline.rungs.map(({ name, to: _to, ...when }) => {
        const rung = { caseId: kase?.id ?? '', deadline: deadline.id, rung: name, ...when };
        return [keys.rung(rung).sk, rung] as const;
      }),
    ),
  );

/** The rungs of clocks that this change closes or moves; those that have fired are gone already. */
function disarming(TableName: string, { before, after }: CaseChange): readonly CaseWrite[] {
  const still = rungsOf(after);
  return [...rungsOf(before?.state)]
    .filter(([key]) => !still.has(key))
    .map(([, rung]) => ({
      item: { Delete: { TableName, Key: itemOf(keys.rung(rung)) } },
      onRefusal: () => ({ conflict: 'version' }),
    }));
}

const laterOf = (one: Instant, other: Instant = one): Instant => (one > other ? one : other);

/** The rungs of clocks that this change opens or moves. */
function arming(TableName: string, { before, after, recorded, writtenAt }: CaseChange): readonly CaseWrite[] {
  const known = rungsOf(before?.state);
  return [...rungsOf(after)]
    .filter(([key]) => !known.has(key))
    .map(([, rung]) => putNew(TableName, rungItem(rung, laterOf(recorded.event.at, writtenAt)), 'version'));
}

/** That a change of the calendar has moved this case. */
const reprojecting = (TableName: string, { after, reprojects }: CaseChange): readonly CaseWrite[] =>
  reprojects === undefined
    ? []
    : [
        {
          item: { Put: { TableName, Item: itemOf(keys.movedCase(reprojects, after.id)) } },
          onRefusal: () => ({ conflict: 'version' }),
        },
      ];

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

const numbering = (table: string, { number, recorded }: CaseChange): readonly CaseWrite[] => {
  const { caseId, sequence, event } = recorded;
  return number ? numberWrites(table, number, { caseId, sequence }, event.at) : [];
};

const voiding = (table: string, { voids }: CaseChange): readonly CaseWrite[] =>
  voids ? [voidWrite(table, voids)] : [];

/** What the change means for the list that the case is on; the condition that it is on that list stands with the state. */
function onList(TableName: string, { list, after }: CaseChange): readonly CaseWrite[] {
  if (!list) return [];
  if (list.does === 'leaves') return listWrites(TableName, list.change);
  if (list.does === 'stays') return [whileOpen(TableName, list.listId)];
  return [
    {
      item: { Put: { TableName, Item: itemOf(keys.followed(list.listId, after.id)) } },
      onRefusal: () => ({ conflict: 'version' }),
    },
  ];
}

/** That the decision of a session has come to the case: once. */
const ofSession = (TableName: string, { session }: CaseChange): readonly CaseWrite[] =>
  session ? [putNew(TableName, effectItem(session.sessionId, session.effect), 'version')] : [];

/** The case's place on the list of those that wait for places: as it waits after the change, if it does. */
function waitingWrite(TableName: string, { before, after }: CaseChange): readonly CaseWrite[] {
  const change = waitingChange(before?.state, after);
  const onRefusal = (): Conflict => ({ conflict: 'version' });
  if (!change) return [];
  return 'put' in change
    ? [
        {
          item: { Put: { TableName, Item: itemOf({ ...keys.waiting(change.put), ...change.put }) } },
          onRefusal,
        },
      ]
    : [{ item: { Delete: { TableName, Key: itemOf(keys.waiting(change.remove)) } }, onRefusal }];
}

/** What everybody may find from now on: the document by its code and the hashes of its files, and who signed it. */
function publishing(table: string, { after, publication }: CaseChange): readonly CaseWrite[] {
  if (!publication) return [];
  const { document, keys: found, signer } = publication;
  const named = signer && { ...keys.signer(after.id, document, signer.place), ...signer.shown };
  return [
    ...found.map((key) =>
      putNew(table, itemOf({ ...keys.published(key), caseId: after.id, document }), 'version'),
    ),
    ...(named ? [putNew(table, itemOf(named), 'version')] : []),
  ];
}

function idempotencyWrite(table: string, { idempotency, recorded }: CaseChange): readonly CaseWrite[] {
  if (!idempotency) return [];
  const { caseId, sequence: version, event } = recorded;
  const { key, requestHash } = idempotency;
  return [putNew(table, idempotencyItem(key, { requestHash, caseId, version }, event.at), 'idempotency')];
}
