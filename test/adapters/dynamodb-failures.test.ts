import {
  type CancellationReason,
  DynamoDBClient,
  GetItemCommand,
  ProvisionedThroughputExceededException,
  QueryCommand,
  TransactionCanceledException,
  TransactionConflictException,
  TransactWriteItemsCommand,
} from '@aws-sdk/client-dynamodb';
import { marshall } from '@aws-sdk/util-dynamodb';
import { mockClient } from 'aws-sdk-client-mock';
import { beforeEach, describe, expect, it } from 'vitest';
import { caseStore } from '#functions/adapters/dynamodb/case-store.ts';
import { writesOf } from '#functions/adapters/dynamodb/case-writes.ts';
import { quotaStore } from '#functions/adapters/dynamodb/quota-store.ts';
import { rungStore } from '#functions/adapters/dynamodb/rung-store.ts';
import { changeLedger } from '#functions/application/change-ledger.ts';
import { dayOf } from '#functions/law/calendar/instant.ts';
import { almaty } from '#test/support/almaty.ts';
import { alertOf, filingOf, storedAfter } from '#test/support/changes.ts';
import { acceptedOf, FILED_AT } from '#test/support/given-case.ts';

const table = { client: new DynamoDBClient({ region: 'eu-central-1' }), name: 'table' };
const dynamodb = mockClient(table.client);
const cases = caseStore(table);

beforeEach(() => {
  dynamodb.reset();
});

const about = { $metadata: {}, message: 'not the text of AWS' };
const cancelled = (...CancellationReasons: CancellationReason[]) =>
  new TransactionCanceledException({ ...about, CancellationReasons });
const answerWith = (fault: Error) => dynamodb.on(TransactWriteItemsCommand).rejects(fault);

const LEDGER = { year: 2026, region: '550000000', category: 'kandas' } as const;
const entry = {
  id: 'e',
  at: FILED_AT,
  by: 'b',
  act: 'a',
  from: dayOf(FILED_AT),
  kind: 'taken',
  places: 5,
  decisions: 1,
  caseId: 'case-1',
} as const;
const set = { ...entry, kind: 'set', limit: 10 } as const;
const opened = acceptedOf(changeLedger(LEDGER, undefined, set));
const decision = filingOf('case-1', {
  number: {
    register: { kind: 'decision', region: '550000000', year: 2026 },
    value: 3,
    text: '55-2026-000003',
  },
  places: acceptedOf(changeLedger(LEDGER, opened.after, entry)),
  idempotency: { key: 'key', requestHash: 'hash' },
});
const PLACES = writesOf('table', decision).length;
const NONE: CancellationReason = { Code: 'None' };
/** The reasons of a cancelled transaction: one for each write, most of them none. */
const reasons = (said: Readonly<Record<number, CancellationReason>>) =>
  Array.from({ length: PLACES }, (_, place) => said[place] ?? NONE);
const failed = (Item?: Record<string, unknown>): CancellationReason => ({
  Code: 'ConditionalCheckFailed',
  ...(Item ? { Item: marshall(Item) } : {}),
});

describe('a transaction that AWS turns away because another holds an item', () => {
  it.each([
    ['as a reason', cancelled(...reasons({ 4: { Code: 'TransactionConflict' } }))],
    ['as an exception of its own', new TransactionConflictException(about)],
    ['because a key is throttled', cancelled(...reasons({ 0: { Code: 'ThrottlingError' } }))],
    [
      'because its capacity is used up',
      cancelled(...reasons({ 0: { Code: 'ProvisionedThroughputExceeded' } })),
    ],
  ])('%s may be tried again', async (_, fault) => {
    answerWith(fault);
    expect(await cases.save(decision)).toEqual({ conflict: 'transaction' });
    const act = { at: FILED_AT, changes: [opened], idempotency: { key: 'k', requestHash: 'h' } };
    expect(await quotaStore(table).enter(act)).toEqual({ conflict: 'transaction' });
  });
});

describe('a transaction that was refused', () => {
  const writes = writesOf('table', decision).map(({ item: { Put, Update, Delete } }) =>
    String((Put?.Item ?? Update?.Key ?? Delete?.Key)?.['sk']?.S),
  );
  const placeOf = (sk: string) => writes.findIndex((one) => one.startsWith(sk));

  it.each([
    ['STATE', { conflict: 'version' }],
    ['EVENT#', { conflict: 'version' }],
    ['PERSONS#', { conflict: 'version' }],
    ['RUNG#', { conflict: 'version' }],
    ['decision', { conflict: 'number' }],
    ['LEDGER', { conflict: 'ledger' }],
    ['ENTRY#', { conflict: 'ledger' }],
    ['RECORD', { conflict: 'idempotency' }],
  ])('at the item %s says what that means', async (sk, conflict) => {
    answerWith(cancelled(...reasons({ [placeOf(sk)]: failed() })));
    expect(await cases.save(decision)).toEqual(conflict);
  });

  it('at a rung that another has claimed says so', async () => {
    const rung = { caseId: 'case-1', deadline: 'filed-1', rung: 'due' };
    answerWith(cancelled(NONE, NONE, failed(), NONE));
    expect(await cases.save(alertOf(storedAfter(filingOf('case-1')), rung))).toEqual({ conflict: 'rung' });
  });

  it('by a condition is told by the condition, though another transaction was in the way as well', async () => {
    const both = reasons({ 0: { Code: 'TransactionConflict' }, [placeOf('RECORD')]: failed() });
    answerWith(cancelled(...both));
    expect(await cases.save(decision)).toEqual({ conflict: 'idempotency' });
  });

  it.each([
    ['an item that is too large', cancelled(...reasons({ 1: { Code: 'ValidationError' } }))],
    [
      'a collection that is too large',
      cancelled(...reasons({ 1: { Code: 'ItemCollectionSizeLimitExceeded' } })),
    ],
    ['no reason at all', cancelled()],
    ['an outage', Object.assign(new Error('503'), { name: 'ServiceUnavailable' })],
    ['throttling that outlasts the retries', new ProvisionedThroughputExceededException(about)],
  ])('for %s is a fault, and thrown as it is', async (_, fault) => {
    answerWith(fault);
    await expect(cases.save(decision)).rejects.toBe(fault);
  });
});

describe('reads', () => {
  it('of a case are strongly consistent', async () => {
    dynamodb.on(GetItemCommand).resolves({});
    await cases.load('case-1');
    expect(dynamodb.commandCalls(GetItemCommand)[0]?.args[0].input.ConsistentRead).toBe(true);
  });

  it('of a history that DynamoDB gives in pages go on to the last, consistently', async () => {
    const [first, second] = [1, 2].map((sequence) => ({ ...filingOf('case-1').recorded, sequence }));
    const LastEvaluatedKey = marshall({ pk: 'CASE#case-1', sk: 'EVENT#00000001' });
    dynamodb
      .on(QueryCommand)
      .resolvesOnce({ Items: [marshall(first, { removeUndefinedValues: true })], LastEvaluatedKey })
      .resolvesOnce({ Items: [], LastEvaluatedKey })
      .resolvesOnce({ Items: [marshall(second, { removeUndefinedValues: true })] });
    expect((await cases.history('case-1')).map(({ sequence }) => sequence)).toEqual([1, 2]);
    const inputs = dynamodb.commandCalls(QueryCommand).map(({ args }) => args[0].input);
    expect(inputs.map(({ ExclusiveStartKey }) => ExclusiveStartKey)).toEqual([
      undefined,
      LastEvaluatedKey,
      LastEvaluatedKey,
    ]);
    expect(inputs.every(({ ConsistentRead }) => ConsistentRead)).toBe(true);
  });

  it('of rungs that DynamoDB gives in pages go on to the last', async () => {
    const rung = { caseId: 'case-1', deadline: 'filed-1', rung: 'due', fireAt: FILED_AT };
    const key = { pk: 'CASE#case-1', sk: 'RUNG#filed-1#due', dueHour: '2026-03-18T05', fireAt: FILED_AT };
    dynamodb
      .on(QueryCommand)
      .resolvesOnce({ Items: [marshall({ ...key, ...rung })], LastEvaluatedKey: marshall(key) })
      .resolvesOnce({ Items: [marshall({ ...key, ...rung, caseId: 'case-2' })] });
    const found = await rungStore(table).due('2026-03-18T05', almaty('2026-03-18T11:00'));
    expect(found).toEqual([rung, { ...rung, caseId: 'case-2' }]);
  });

  it('that fail are thrown as they are', async () => {
    const fault = new ProvisionedThroughputExceededException(about);
    dynamodb.on(GetItemCommand).rejects(fault);
    await expect(cases.load('case-1')).rejects.toBe(fault);
  });
});
