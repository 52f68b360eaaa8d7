import { randomUUID } from 'node:crypto';
import {
  ChangeMessageVisibilityCommand,
  CreateQueueCommand,
  DeleteMessageCommand,
  DeleteQueueCommand,
  GetQueueAttributesCommand,
  type Message,
  ReceiveMessageCommand,
  SendMessageBatchCommand,
  SendMessageCommand,
  SQSClient,
} from '@aws-sdk/client-sqs';
import type { Credentials } from '#infra/local/aws-json.ts';
import { eventually, type Feature, must } from './feature.ts';

export type SqsCandidate = { readonly client: SQSClient; queue(attributes?: Attributes): Promise<string> };
type Attributes = Readonly<Record<string, string>>;

/** Queues of their own at the endpoint, removed at the end. */
export async function openSqs(where: {
  readonly endpoint: string;
  readonly region: string;
  readonly credentials: Credentials;
}) {
  const client = new SQSClient({ ...where, useQueueUrlAsEndpoint: false, maxAttempts: 1 });
  const made: string[] = [];
  const queue = async (attributes: Attributes = {}): Promise<string> => {
    const create = new CreateQueueCommand({
      QueueName: `qonys-contract-${randomUUID()}`,
      Attributes: { ...attributes },
    });
    const { QueueUrl = '' } = await client.send(create);
    made.push(QueueUrl);
    return QueueUrl;
  };
  return {
    candidate: { client, queue },
    close: async () => {
      for (const QueueUrl of made) await client.send(new DeleteQueueCommand({ QueueUrl }));
      client.destroy();
    },
  };
}

const receive = async ({ client }: SqsCandidate, QueueUrl: string): Promise<Message | undefined> => {
  const asked = new ReceiveMessageCommand({
    QueueUrl,
    MessageAttributeNames: ['All'],
    MessageSystemAttributeNames: ['ApproximateReceiveCount'],
  });
  return (await client.send(asked)).Messages?.[0];
};

const send = ({ client }: SqsCandidate, QueueUrl: string, MessageBody: string, DelaySeconds?: number) =>
  client.send(
    new SendMessageCommand({
      QueueUrl,
      MessageBody,
      ...(DelaySeconds === undefined ? {} : { DelaySeconds }),
      MessageAttributes: { reason: { DataType: 'String', StringValue: 'case-unknown' } },
    }),
  );

const arnOf = async ({ client }: SqsCandidate, QueueUrl: string): Promise<string> => {
  const asked = new GetQueueAttributesCommand({ QueueUrl, AttributeNames: ['QueueArn'] });
  return (await client.send(asked)).Attributes?.['QueueArn'] ?? '';
};

/** What the code asks of a service that speaks SQS's protocol. Nothing here needs order: no queue is FIFO. */
export const SQS: readonly Feature<SqsCandidate>[] = [
  {
    name: 'a message comes with its body and attributes, and a deleted one not again',
    for: 'every consumer; why a letter was parked',
    check: async (on) => {
      const queue = await on.queue({ VisibilityTimeout: '1' });
      await send(on, queue, 'a body');
      const found = await eventually(() => receive(on, queue), 'the message comes');
      must(found.Body === 'a body', 'another body');
      must(found.MessageAttributes?.['reason']?.StringValue === 'case-unknown', 'no attribute');
      await on.client.send(
        new DeleteMessageCommand({ QueueUrl: queue, ReceiptHandle: found.ReceiptHandle ?? '' }),
      );
      await send(on, queue, 'another body');
      const next = await eventually(() => receive(on, queue), 'the next message comes');
      must(next.Body === 'another body', 'the deleted message came again');
    },
  },
  {
    name: 'a message of a batch is delayed by its own seconds, up to 900',
    for: 'a rung fires at its second: sweeps send checks with the exact delay',
    check: async (on) => {
      const queue = await on.queue();
      const { Failed = [] } = await on.client.send(
        new SendMessageBatchCommand({
          QueueUrl: queue,
          Entries: [
            { Id: 'late', MessageBody: 'late', DelaySeconds: 900 },
            { Id: 'soon', MessageBody: 'soon', DelaySeconds: 1 },
            { Id: 'now', MessageBody: 'now', DelaySeconds: 0 },
          ],
        }),
      );
      must(Failed.length === 0, `refused ${Failed.map(({ Id }) => Id).join()}`);
      const order: (string | undefined)[] = [];
      while (order.length < 2) order.push((await eventually(() => receive(on, queue), 'they come')).Body);
      must(order.join() === 'now,soon', `came as ${order.join()}`);
      must((await receive(on, queue)) === undefined, 'the message of 900 seconds came at once');
    },
  },
  {
    name: 'a message that is not deleted comes again after its visibility, and counts how often',
    for: 'a consumer that was killed loses nothing',
    check: async (on) => {
      const queue = await on.queue({ VisibilityTimeout: '1' });
      await send(on, queue, 'again');
      await eventually(() => receive(on, queue), 'it comes');
      must((await receive(on, queue)) === undefined, 'seen twice at once');
      const again = await eventually(() => receive(on, queue), 'it comes again');
      must(Number(again.Attributes?.['ApproximateReceiveCount']) >= 2, 'does not count');
    },
  },
  {
    name: 'the visibility of a message in hand is changed',
    for: 'a signature that waits for its authority is hidden for longer',
    check: async (on) => {
      const queue = await on.queue({ VisibilityTimeout: '600' });
      await send(on, queue, 'mine');
      const { ReceiptHandle = '' } = await eventually(() => receive(on, queue), 'it comes');
      await on.client.send(
        new ChangeMessageVisibilityCommand({ QueueUrl: queue, ReceiptHandle, VisibilityTimeout: 0 }),
      );
      await eventually(() => receive(on, queue), 'it comes again at once');
    },
  },
  {
    name: 'a message that failed often enough lies in the dead-letter queue',
    for: 'nothing is lost that cannot be processed; alarms ring there',
    check: async (on) => {
      const dead = await on.queue();
      const deadLetterTargetArn = await arnOf(on, dead);
      must(deadLetterTargetArn !== '', 'a queue has no ARN');
      const RedrivePolicy = JSON.stringify({ deadLetterTargetArn, maxReceiveCount: 1 });
      const queue = await on.queue({ VisibilityTimeout: '0', RedrivePolicy });
      await send(on, queue, 'hopeless');
      const letter = await eventually(async () => {
        await receive(on, queue);
        return receive(on, dead);
      }, 'it lies in the dead-letter queue');
      must(letter.Body === 'hopeless', 'another body');
    },
  },
];
