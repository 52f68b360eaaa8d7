import { randomUUID } from 'node:crypto';
import {
  type AttributeValue,
  CreateTableCommand,
  DeleteTableCommand,
  DescribeTableCommand,
  DescribeTimeToLiveCommand,
  DynamoDBClient,
  GetItemCommand,
  PutItemCommand,
  QueryCommand,
  ScanCommand,
  TransactionCanceledException,
  type TransactWriteItem,
  TransactWriteItemsCommand,
  UpdateItemCommand,
  UpdateTimeToLiveCommand,
} from '@aws-sdk/client-dynamodb';
import type { Credentials } from '#infra/local/aws-json.ts';
import { describeShards, openShard, readShard } from '#infra/local/dynamodb-stream.ts';
import { eventually, type Feature, must, refusedWith } from './feature.ts';

export type DynamodbCandidate = {
  readonly client: DynamoDBClient;
  readonly table: string;
  readonly endpoint: string;
  readonly region: string;
  readonly credentials: Credentials;
};

/** A table of its own at the endpoint, with a sparse index and a stream, as the data stack makes it. */
export async function openDynamodb(where: Pick<DynamodbCandidate, 'endpoint' | 'region' | 'credentials'>) {
  const client = new DynamoDBClient({ ...where, maxAttempts: 1 });
  const table = `qonys-contract-${randomUUID()}`;
  const key = (partition: string, sort: string) => [
    { AttributeName: partition, KeyType: 'HASH' as const },
    { AttributeName: sort, KeyType: 'RANGE' as const },
  ];
  const create = new CreateTableCommand({
    TableName: table,
    BillingMode: 'PAY_PER_REQUEST',
    AttributeDefinitions: ['pk', 'sk', 'workKey', 'workOrder'].map((AttributeName) => ({
      AttributeName,
      AttributeType: 'S',
    })),
    KeySchema: key('pk', 'sk'),
    GlobalSecondaryIndexes: [
      { IndexName: 'work', KeySchema: key('workKey', 'workOrder'), Projection: { ProjectionType: 'ALL' } },
    ],
    StreamSpecification: { StreamEnabled: true, StreamViewType: 'NEW_IMAGE' },
  });
  await client.send(create);
  await eventually(async () => {
    const { Table } = await client.send(new DescribeTableCommand({ TableName: table }));
    return Table?.TableStatus === 'ACTIVE' ? true : undefined;
  }, 'the table is active');
  return {
    candidate: { ...where, client, table },
    close: async () => {
      await client.send(new DeleteTableCommand({ TableName: table }));
      client.destroy();
    },
  };
}

type Item = Record<string, AttributeValue>;

const keyOf = (pk: string, sk = 'STATE'): Item => ({ pk: { S: pk }, sk: { S: sk } });
const NEW = 'attribute_not_exists(pk)';

const put = ({ client, table }: DynamodbCandidate, item: Item, condition?: string) =>
  client.send(new PutItemCommand({ TableName: table, Item: item, ConditionExpression: condition }));

const get = async ({ client, table }: DynamodbCandidate, key: Item): Promise<Item | undefined> =>
  (await client.send(new GetItemCommand({ TableName: table, Key: key, ConsistentRead: true }))).Item;

/** The codes by which a transaction was refused, one for each of its items; none when it was written. */
async function transact({ client }: DynamodbCandidate, items: TransactWriteItem[]) {
  try {
    await client.send(new TransactWriteItemsCommand({ TransactItems: items }));
    return [];
  } catch (error) {
    if (!(error instanceof TransactionCanceledException)) throw error;
    return error.CancellationReasons ?? [];
  }
}

const putOf = ({ table }: DynamodbCandidate, item: Item, condition?: string): TransactWriteItem => ({
  Put: {
    TableName: table,
    Item: item,
    ...(condition
      ? { ConditionExpression: condition, ReturnValuesOnConditionCheckFailure: 'ALL_OLD' as const }
      : {}),
  },
});

/** What the code asks of a service that speaks DynamoDB's protocol. */
export const DYNAMODB: readonly Feature<DynamodbCandidate>[] = [
  {
    name: 'strongly consistent reads give what was just written, bytes unchanged',
    for: 'every act reads the case before it decides; sealed persons are bytes',
    check: async (on) => {
      const bytes = Uint8Array.from({ length: 256 }, (_, index) => index);
      await put(on, { ...keyOf('read'), sealed: { B: bytes }, text: { S: 'Қоныс' } });
      const found = await get(on, keyOf('read'));
      must(Buffer.from(found?.['sealed']?.B ?? []).equals(Buffer.from(bytes)), 'the bytes are others');
      must(found?.['text']?.S === 'Қоныс', 'the text is another');
    },
  },
  {
    name: 'a conditional put is refused where the item is there',
    for: 'looks, digests and marks are written once',
    check: async (on) => {
      await put(on, keyOf('once'), NEW);
      await refusedWith(['ConditionalCheckFailedException'], () => put(on, keyOf('once'), NEW));
    },
  },
  {
    name: 'an update sets, removes, adds and compares under a condition',
    for: 'the state of a case moves on only from the version that was read',
    check: async (on) => {
      await put(on, { ...keyOf('update'), version: { N: '1' }, onList: { S: 'list' } });
      const update = (before: string) =>
        on.client.send(
          new UpdateItemCommand({
            TableName: on.table,
            Key: keyOf('update'),
            UpdateExpression: 'SET version = :after, #state = :state REMOVE onList ADD seen :one',
            ConditionExpression: 'version = :before AND onList = :list',
            ExpressionAttributeNames: { '#state': 'state' },
            ExpressionAttributeValues: {
              ':before': { N: before },
              ':after': { N: '2' },
              ':list': { S: 'list' },
              ':state': { M: { stage: { S: 'filed' } } },
              ':one': { N: '1' },
            },
          }),
        );
      await refusedWith(['ConditionalCheckFailedException'], () => update('7'));
      await update('1');
      const { version, seen, onList, state } = (await get(on, keyOf('update'))) ?? {};
      must(version?.N === '2' && seen?.N === '1' && onList === undefined, 'not updated as asked');
      must(state?.M?.['stage']?.S === 'filed', 'the nested value is gone');
    },
  },
  {
    name: 'a transaction of a hundred items is written whole',
    for: 'a filing with sixty relatives and twenty papers is one transaction',
    check: async (on) => {
      const items = Array.from({ length: 100 }, (_, index) => putOf(on, keyOf('hundred', `${index}`), NEW));
      must((await transact(on, items)).length === 0, 'refused');
      must((await get(on, keyOf('hundred', '99'))) !== undefined, 'the last item is not there');
    },
  },
  {
    name: 'a transaction with one condition that fails writes nothing, and says which, with the old item',
    for: 'no two cases share a number, a place or a version; the refusal names why',
    check: async (on) => {
      await put(on, { ...keyOf('taken'), by: { S: 'somebody' } });
      const reasons = await transact(on, [
        putOf(on, keyOf('first')),
        putOf(on, keyOf('taken'), NEW),
        putOf(on, keyOf('third')),
      ]);
      const codes = reasons.map(({ Code }) => Code);
      must(codes.join() === 'None,ConditionalCheckFailed,None', `says ${codes.join() || 'nothing'}`);
      must(reasons[1]?.Item?.['by']?.S === 'somebody', 'does not give the old item');
      must((await get(on, keyOf('first'))) === undefined, 'an item of it was written');
    },
  },
  {
    name: 'a transaction mixes puts, updates, deletes and condition checks',
    for: 'an act moves the state, disarms rungs and rests on an open list',
    check: async (on) => {
      for (const pk of ['rung', 'list', 'state']) await put(on, { ...keyOf(pk), version: { N: '1' } });
      const { table: TableName } = on;
      const mixed: TransactWriteItem[] = [
        { Delete: { TableName, Key: keyOf('rung'), ConditionExpression: 'attribute_exists(pk)' } },
        { ConditionCheck: { TableName, Key: keyOf('list'), ConditionExpression: 'attribute_exists(pk)' } },
        {
          Update: {
            TableName,
            Key: keyOf('state'),
            UpdateExpression: 'SET version = version + :one',
            ConditionExpression: 'version = :before',
            ExpressionAttributeValues: { ':one': { N: '1' }, ':before': { N: '1' } },
          },
        },
        putOf(on, keyOf('event')),
      ];
      must((await transact(on, mixed)).length === 0, 'refused');
      must((await get(on, keyOf('rung'))) === undefined, 'the deleted item is there');
      must((await get(on, keyOf('state')))?.['version']?.N === '2', 'the update is not there');
    },
  },
  {
    name: 'of transactions that race for one item exactly one is written',
    for: 'five hundred families race for the last places',
    check: async (on) => {
      const racers = Array.from({ length: 8 }, () => transact(on, [putOf(on, keyOf('race'), NEW)]));
      const lost = (await Promise.allSettled(racers)).filter(
        (racer) => racer.status === 'rejected' || racer.value.length > 0,
      );
      must(lost.length === 7, `${8 - lost.length} of eight were written`);
    },
  },
  {
    name: 'a query pages through a partition between two sort keys, both ways',
    for: 'histories, feeds, lists and ledgers',
    check: async (on) => {
      for (const sk of ['A#1', 'EVENT#1', 'EVENT#2', 'EVENT#3', 'Z#1']) await put(on, keyOf('query', sk));
      const page = (ScanIndexForward: boolean, ExclusiveStartKey?: Item) =>
        on.client.send(
          new QueryCommand({
            TableName: on.table,
            ConsistentRead: true,
            KeyConditionExpression: 'pk = :pk AND sk BETWEEN :from AND :to',
            ExpressionAttributeValues: {
              ':pk': { S: 'query' },
              ':from': { S: 'EVENT#' },
              ':to': { S: 'EVENT#~' },
            },
            ScanIndexForward,
            Limit: 2,
            ExclusiveStartKey,
          }),
        );
      const sorts = (items: Item[] = []) => items.map((item) => item['sk']?.S).join();
      const first = await page(true);
      const rest = await page(true, first.LastEvaluatedKey);
      must(sorts(first.Items) === 'EVENT#1,EVENT#2' && sorts(rest.Items) === 'EVENT#3', 'other items');
      must(sorts((await page(false)).Items) === 'EVENT#3,EVENT#2', 'not backwards');
    },
  },
  {
    name: 'an index is sparse: an item is in it only while it has the key',
    for: 'work lists, rungs by hour, applicants, alerts; an erased person leaves the index',
    check: async (on) => {
      const inIndex = async () => {
        const { Items = [] } = await on.client.send(
          new QueryCommand({
            TableName: on.table,
            IndexName: 'work',
            KeyConditionExpression: 'workKey = :key AND workOrder <= :until',
            ExpressionAttributeValues: { ':key': { S: 'region#filed' }, ':until': { S: '2026~' } },
          }),
        );
        return Items.map((item) => item['pk']?.S).join();
      };
      await put(on, { ...keyOf('listed'), workKey: { S: 'region#filed' }, workOrder: { S: '2026-03' } });
      await put(on, keyOf('unlisted'));
      await eventually(async () => ((await inIndex()) === 'listed' ? true : undefined), 'it is in the index');
      const { Items = [] } = await on.client.send(
        new ScanCommand({ TableName: on.table, IndexName: 'work' }),
      );
      must(Items.length === 1, `a scan of the index gives ${Items.length} items`);
      await on.client.send(
        new UpdateItemCommand({
          TableName: on.table,
          Key: keyOf('listed'),
          UpdateExpression: 'REMOVE workKey, workOrder',
        }),
      );
      await eventually(async () => ((await inIndex()) === '' ? true : undefined), 'it leaves the index');
    },
  },
  {
    name: 'a stream brings each new item once, whole, as an INSERT, in the order of its partition',
    for: 'everything that follows from an event: feed, documents, alerts, webhooks',
    check: async (on) => {
      for (const sk of ['EVENT#1', 'EVENT#2']) {
        must(
          (await transact(on, [putOf(on, { ...keyOf('stream', sk), text: { S: sk } })])).length === 0,
          'refused',
        );
      }
      const { Table } = await on.client.send(new DescribeTableCommand({ TableName: on.table }));
      const arn = Table?.LatestStreamArn;
      must(arn !== undefined, 'the table has no stream');
      const { endpoint, region, credentials } = on;
      const streams = {
        endpoint,
        region,
        credentials,
        signingName: 'dynamodb',
        target: 'DynamoDBStreams_20120810',
      };
      const told = async () => {
        const records = [];
        for (const { id } of await describeShards(streams, arn)) {
          const { records: some } = await readShard(
            streams,
            await openShard(streams, arn, id, undefined),
            1000,
          );
          records.push(...some);
        }
        const own = records
          .map(({ eventName, dynamodb }) => ({ eventName, image: dynamodb['NewImage'] as unknown as Item }))
          .filter(({ image }) => image?.['pk']?.S === 'stream')
          .map(({ eventName, image }) => `${eventName} ${image['text']?.S}`)
          .join();
        return own === 'INSERT EVENT#1,INSERT EVENT#2' ? own : undefined;
      };
      await eventually(told, 'INSERT EVENT#1, INSERT EVENT#2');
    },
  },
  {
    name: 'items expire by an attribute with their second',
    for: 'idempotency records and unused uploads are forgotten',
    check: async (on) => {
      const TimeToLiveSpecification = { AttributeName: 'expiresAt', Enabled: true };
      await on.client.send(new UpdateTimeToLiveCommand({ TableName: on.table, TimeToLiveSpecification }));
      const { TimeToLiveDescription: said } = await on.client.send(
        new DescribeTimeToLiveCommand({ TableName: on.table }),
      );
      must(said?.AttributeName === 'expiresAt', 'says nothing of the attribute');
      must(said.TimeToLiveStatus?.startsWith('ENABL') === true, `says ${said.TimeToLiveStatus}`);
    },
  },
];
