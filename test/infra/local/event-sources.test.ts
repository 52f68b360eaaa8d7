import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type LocalCloud, startLocalCloud } from '#infra/local/local-cloud.ts';
import { emulatorCalls } from './emulator-calls.ts';
import { eventually, seenLines } from './seen-lines.ts';
import {
  attribute,
  lambda,
  recorder,
  ref,
  resource,
  smallAssembly,
  stackName,
  tableWithStream,
} from './small-assembly.ts';

const consume = recorder(
  '{ queue: event.Records.map((record) => record.body), record: event.Records[0] }',
  `return { batchItemFailures: event.Records.filter((record) => record.body.startsWith('bad'))
    .map((record) => ({ itemIdentifier: record.messageId })) };`,
);
const follow = recorder(
  '{ stream: event.Records.map((record) => record.dynamodb.Keys.pk.S), record: event.Records[0] }',
  `const poison = event.Records.find((record) => record.dynamodb.Keys.pk.S.startsWith('poison'));
  if (poison) return { batchItemFailures: [{ itemIdentifier: poison.dynamodb.SequenceNumber }] };
  if (event.Records.some((record) => record.dynamodb.Keys.pk.S.startsWith('throw'))) throw new Error('no');
  return { batchItemFailures: [] };`,
);
const tick = recorder('{ tick: event, now: new Date().toISOString() }');

const mapping = (source: unknown, target: string, more: object) =>
  resource('AWS::Lambda::EventSourceMapping', {
    EventSourceArn: JSON.parse(JSON.stringify(source)),
    FunctionName: ref(target),
    ...more,
  });

const small = smallAssembly({
  handlers: { consume, follow, tick },
  resources: (seen) => ({
    Table: tableWithStream(),
    Dead: resource('AWS::SQS::Queue'),
    Work: resource('AWS::SQS::Queue', {
      VisibilityTimeout: 1,
      RedrivePolicy: { deadLetterTargetArn: attribute('Dead', 'Arn'), maxReceiveCount: 2 },
    }),
    GivenUp: resource('AWS::SQS::Queue'),
    Topic: resource('AWS::SNS::Topic'),
    Subscribed: resource('AWS::SNS::Subscription', {
      TopicArn: ref('Topic'),
      Protocol: 'sqs',
      Endpoint: attribute('Work', 'Arn'),
      RawMessageDelivery: true,
      FilterPolicy: { type: ['Wanted'] },
    }),
    Consume: lambda('consume', {}, { SEEN: seen }),
    Follow: lambda('follow', {}, { SEEN: seen }),
    Tick: lambda('tick', {}, { SEEN: seen }),
    OfQueue: mapping(attribute('Work', 'Arn'), 'Consume', {
      BatchSize: 10,
      FunctionResponseTypes: ['ReportBatchItemFailures'],
    }),
    OfStream: mapping(attribute('Table', 'StreamArn'), 'Follow', {
      BatchSize: 100,
      StartingPosition: 'TRIM_HORIZON',
      FunctionResponseTypes: ['ReportBatchItemFailures'],
      BisectBatchOnFunctionError: true,
      MaximumRetryAttempts: 1,
      DestinationConfig: { OnFailure: { Destination: attribute('GivenUp', 'Arn') } },
      FilterCriteria: { Filters: [{ Pattern: '{"eventName":["INSERT"]}' }] },
    }),
    Clock: resource('AWS::Events::Rule', {
      ScheduleExpression: 'rate(5 minutes)',
      State: 'ENABLED',
      Targets: [{ Id: 'T', Arn: attribute('Tick', 'Arn') }],
    }),
  }),
});

let cloud: LocalCloud;
let calls: ReturnType<typeof emulatorCalls>;
beforeAll(async () => {
  cloud = await startLocalCloud({ folder: 'memory', port: 0, assembly: small.assembly });
  calls = emulatorCalls(cloud);
});
afterAll(async () => {
  await cloud.stop();
  small.remove();
});

const id = (logicalId: string): string => cloud.ref(stackName, logicalId) ?? '';
interface Seen {
  readonly queue?: string[];
  readonly stream?: string[];
  readonly record?: Record<string, unknown>;
  readonly tick?: Record<string, unknown>;
  readonly now?: string;
}
const seen = (): Seen[] => seenLines(small.seen).map((line): Seen => Object(line));
const streamed = (): string[] => seen().flatMap((line) => line.stream ?? []);

describe('a queue that a function consumes', () => {
  it('hands over messages in the shape of Lambda and keeps only those reported as failed, until they are dead', async () => {
    await Promise.all(['good 1', 'bad', 'good 2'].map((body) => calls.send(id('Work'), body)));
    await eventually(async () => ((await calls.bodies(id('Dead'))).includes('bad') ? true : undefined));
    const bodies = seen().flatMap((line) => line.queue ?? []);
    expect(bodies.filter((body) => body === 'bad')).toHaveLength(2);
    expect(bodies.filter((body) => body === 'good 1')).toHaveLength(1);
    expect(bodies.filter((body) => body === 'good 2')).toHaveLength(1);
    expect(await calls.bodies(id('Dead'))).toEqual(['bad']);
    expect(seen().find((line) => line.queue)?.record).toMatchObject({
      messageId: expect.any(String),
      receiptHandle: expect.any(String),
      attributes: {
        ApproximateReceiveCount: '1',
        SentTimestamp: expect.stringMatching(/^\d{13}$/),
        SenderId: expect.any(String),
        ApproximateFirstReceiveTimestamp: expect.stringMatching(/^\d{13}$/),
      },
      messageAttributes: {},
      md5OfBody: expect.stringMatching(/^[0-9a-f]{32}$/),
      eventSource: 'aws:sqs',
      eventSourceARN: `arn:aws:sqs:eu-central-1:000000000000:${stackName}-Work`,
      awsRegion: 'eu-central-1',
    });
  });

  it('gets from a topic what passes the filter of its subscription, raw and with its attributes', async () => {
    const { PublishCommand, SNSClient } = await import('@aws-sdk/client-sns');
    const sns = new SNSClient({
      endpoint: cloud.endpoints.SNS,
      region: cloud.region,
      credentials: cloud.credentials,
    });
    for (const type of ['Unwanted', 'Wanted'])
      await sns.send(
        new PublishCommand({
          TopicArn: id('Topic'),
          Message: `of type ${type}`,
          MessageAttributes: { type: { DataType: 'String', StringValue: type } },
        }),
      );
    const line = await eventually(() => seen().find((one) => one.queue?.includes('of type Wanted')));
    expect(line.record).toMatchObject({
      messageAttributes: {
        type: { stringValue: 'Wanted', dataType: 'String', stringListValues: [], binaryListValues: [] },
      },
    });
    expect(seen().flatMap((one) => one.queue ?? [])).not.toContain('of type Unwanted');
  });

  it('gives a delayed message when the clock of the cloud has passed its delay', async () => {
    await calls.send(id('Work'), 'in ten minutes', 600);
    await cloud.moveClock(5 * 60_000);
    expect(seen().flatMap((one) => one.queue ?? [])).not.toContain('in ten minutes');
    await cloud.moveClock(5 * 60_000);
    await eventually(() => seen().find((one) => one.queue?.includes('in ten minutes')));
  });
});

describe('a stream that a function follows', () => {
  it('arrives in order, soon, in the shape of Lambda', async () => {
    const started = performance.now();
    const keys = Array.from({ length: 30 }, (_, index) => `item ${String(index).padStart(2, '0')}`);
    for (const key of keys) await calls.put(id('Table'), key, { n: { N: '1' } });
    await eventually(() => (streamed().length >= 30 ? true : undefined));
    expect(performance.now() - started).toBeLessThan(15_000);
    expect(streamed()).toEqual(keys);
    expect(seen().find((line) => line.stream)?.record).toMatchObject({
      eventID: expect.any(String),
      eventName: 'INSERT',
      eventVersion: expect.any(String),
      eventSource: 'aws:dynamodb',
      awsRegion: 'eu-central-1',
      dynamodb: {
        Keys: { pk: { S: 'item 00' } },
        NewImage: { pk: { S: 'item 00' }, n: { N: '1' } },
        SequenceNumber: expect.any(String),
        StreamViewType: 'NEW_IMAGE',
      },
      eventSourceARN: expect.stringMatching(
        /^arn:aws:dynamodb:eu-central-1:000000000000:table\/Small-Table\/stream\//,
      ),
    });
  });

  it('leaves out what its filter does not let through', async () => {
    await calls.put(id('Table'), 'item 00', { n: { N: '2' } });
    await calls.put(id('Table'), 'after the change');
    await eventually(() => (streamed().includes('after the change') ? true : undefined));
    expect(streamed().filter((key) => key === 'item 00')).toHaveLength(1);
  });

  it('gives up one record after its retries, tells the on-failure queue which, and goes on with the others', async () => {
    await calls.transact(id('Table'), ['before 1', 'before 2', 'poison', 'after 1', 'after 2']);
    await eventually(() => (streamed().includes('after 2') ? true : undefined));
    const description = await eventually(async () => (await calls.bodies(id('GivenUp')))[0]);
    expect(JSON.parse(description)).toMatchObject({
      requestContext: {
        functionArn: `arn:aws:lambda:eu-central-1:000000000000:function:${stackName}-Follow`,
        condition: 'RetryAttemptsExhausted',
        approximateInvokeCount: 2,
      },
      version: '1.0',
      DDBStreamBatchInfo: {
        batchSize: 1,
        shardId: expect.any(String),
        streamArn: expect.stringContaining('stream'),
      },
    });
    const { startSequenceNumber, endSequenceNumber } = JSON.parse(description).DDBStreamBatchInfo;
    expect(startSequenceNumber).toBe(endSequenceNumber);
    expect(streamed().filter((key) => key === 'before 1')).toHaveLength(1);
  });

  it('halves a batch that throws until the record that makes it throw is alone', async () => {
    await calls.transact(id('Table'), ['calm 1', 'calm 2', 'throw', 'calm 3', 'calm 4']);
    await eventually(() => (streamed().includes('calm 4') ? true : undefined));
    await eventually(async () => ((await calls.bodies(id('GivenUp'))).length === 2 ? true : undefined));
    const alone = seen().filter((line) => line.stream?.length === 1 && line.stream[0] === 'throw');
    expect(alone).toHaveLength(2);
  });
});

describe('a schedule', () => {
  it('fires once when the clock moves past it, however far, and has run when the move is done', async () => {
    const before = seen().filter((line) => line.tick).length;
    await cloud.moveClock(5 * 86_400_000);
    const ticks = seen().filter((line) => line.tick);
    expect(ticks).toHaveLength(before + 1);
    const last = ticks.at(-1);
    expect(last?.tick).toEqual({
      version: '0',
      id: expect.any(String),
      'detail-type': 'Scheduled Event',
      source: 'aws.events',
      account: '000000000000',
      time: expect.stringMatching(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/),
      region: 'eu-central-1',
      resources: [`arn:aws:events:eu-central-1:000000000000:rule/${stackName}-Clock`],
      detail: {},
    });
    expect(Math.abs(Date.parse(last?.now ?? '') - cloud.now().getTime())).toBeLessThan(15_000);
    await cloud.moveClock(60_000);
    expect(seen().filter((line) => line.tick)).toHaveLength(before + 1);
  });
});
