import {
  ChangeMessageVisibilityBatchCommand,
  DeleteMessageCommand,
  GetQueueAttributesCommand,
  GetQueueUrlCommand,
  ListQueuesCommand,
  type Message,
  QueueDoesNotExist,
  ReceiveMessageCommand,
  SendMessageCommand,
  type SQSClient,
} from '@aws-sdk/client-sqs';
import { LocalCloudFault } from './fault.ts';

const ENDING = '-dead-letters';
/** Long enough to send and delete ten letters; a command that is killed gives them free again after that. */
const HIDDEN_SECONDS = 60;

/** A letter as a person may see it: never its body, which may be anything. */
export interface LetterSeen {
  /** Of the message as its consumer logged it, where the letter says so. */
  readonly messageId: string;
  /** The code that its consumer parked it with; undefined where SQS moved it after too many failures. */
  readonly reason?: string;
}

export interface Redriven {
  readonly queue: string;
  /** The letters that were sent back, or in a dry run those that would be. */
  readonly letters: readonly LetterSeen[];
}

/**
 * Sends every letter that lies in the dead-letter queue of a queue back to it, at least once: receive, send, delete.
 * Letters that come while it runs stay, so that what fails again at once does not go round for ever. With `dryRun`
 * nothing moves. Throws a fault that names the queues when there is no such queue, or nothing that worked it off.
 */
export async function redriveQueue(
  sqs: SQSClient,
  asked: { readonly stage: string; readonly queue: string; readonly dryRun: boolean },
): Promise<Redriven> {
  const prefix = `qonys-${asked.stage}-`;
  const queue = asked.queue.replace(prefix, '').replace(ENDING, '');
  const letters = await urlOf(sqs, `${prefix}${queue}${ENDING}`);
  if (letters === undefined) {
    const known = (await letterQueues(sqs, prefix)).join(', ') || 'none';
    throw new LocalCloudFault(`No queue ${queue} has dead letters here. Those that have: ${known}.`);
  }
  const source = await urlOf(sqs, prefix + queue);
  if (source === undefined) {
    throw new LocalCloudFault(
      `The letters of ${queue} were no messages of a queue and cannot be sent back: infra/docs/runbook.md#${queue}${ENDING} says what to do.`,
    );
  }
  const seen = await eachLetter(sqs, letters, (message) =>
    asked.dryRun ? Promise.resolve() : sendBack(sqs, message, { letters, source }),
  );
  if (asked.dryRun) await letGo(sqs, letters, seen);
  return { queue, letters: seen.map(letterOf) };
}

async function urlOf(sqs: SQSClient, QueueName: string): Promise<string | undefined> {
  try {
    return (await sqs.send(new GetQueueUrlCommand({ QueueName }))).QueueUrl;
  } catch (fault) {
    if (fault instanceof QueueDoesNotExist) return undefined;
    throw fault;
  }
}

async function letterQueues(sqs: SQSClient, prefix: string): Promise<readonly string[]> {
  const { QueueUrls = [] } = await sqs.send(new ListQueuesCommand({ QueueNamePrefix: prefix }));
  return QueueUrls.map((url) => url.slice(url.lastIndexOf('/') + 1))
    .filter((name) => name.endsWith(ENDING))
    .map((name) => name.slice(prefix.length, -ENDING.length))
    .toSorted();
}

/** Hands over each letter that lies there when it begins, once. */
async function eachLetter(
  sqs: SQSClient,
  QueueUrl: string,
  handle: (message: Message) => Promise<unknown>,
): Promise<readonly Message[]> {
  const { Attributes } = await sqs.send(
    new GetQueueAttributesCommand({ QueueUrl, AttributeNames: ['ApproximateNumberOfMessages'] }),
  );
  const lying = Number(Attributes?.['ApproximateNumberOfMessages'] ?? 0);
  const seen: Message[] = [];
  while (seen.length < lying) {
    const { Messages = [] } = await sqs.send(
      new ReceiveMessageCommand({
        QueueUrl,
        MaxNumberOfMessages: Math.min(10, lying - seen.length),
        VisibilityTimeout: HIDDEN_SECONDS,
        MessageAttributeNames: ['All'],
      }),
    );
    if (Messages.length === 0) break;
    for (const message of Messages) {
      await handle(message);
      seen.push(message);
    }
  }
  return seen;
}

/** The body goes back as it is; why it was parked does not go with it: if it still is, its consumer says so again. */
async function sendBack(
  sqs: SQSClient,
  { Body, ReceiptHandle }: Message,
  { letters, source }: { readonly letters: string; readonly source: string },
): Promise<void> {
  await sqs.send(new SendMessageCommand({ QueueUrl: source, MessageBody: Body }));
  await sqs.send(new DeleteMessageCommand({ QueueUrl: letters, ReceiptHandle }));
}

/** Gives letters that were only looked at free again. */
async function letGo(sqs: SQSClient, QueueUrl: string, messages: readonly Message[]): Promise<void> {
  for (let start = 0; start < messages.length; start += 10) {
    const Entries = messages
      .slice(start, start + 10)
      .map(({ ReceiptHandle }, index) => ({ Id: String(index), ReceiptHandle, VisibilityTimeout: 0 }));
    await sqs.send(new ChangeMessageVisibilityBatchCommand({ QueueUrl, Entries }));
  }
}

function letterOf({ MessageId = '', MessageAttributes }: Message): LetterSeen {
  const reason = MessageAttributes?.['reason']?.StringValue;
  const messageId = MessageAttributes?.['messageId']?.StringValue ?? MessageId;
  return { messageId, ...(reason === undefined ? {} : { reason }) };
}
