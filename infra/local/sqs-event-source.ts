import { setTimeout as delay } from 'node:timers/promises';
import { callService, type JsonService } from './aws-json.ts';
import { failedItems } from './batch-item-failures.ts';
import type { EventFilter } from './event-filter.ts';
import { messageOf } from './fault.ts';
import type { LocalFunction } from './functions.ts';
import type { Json } from './template.ts';

/** An `AWS::Lambda::EventSourceMapping` of a queue. */
export interface SqsEventSource {
  readonly queueUrl: string;
  readonly queueArn: string;
  readonly region: string;
  readonly target: LocalFunction;
  readonly batchSize: number;
  readonly windowMilliseconds: number;
  readonly reportsItemFailures: boolean;
  readonly concurrency: number;
  readonly passes: EventFilter;
  /** Milliseconds to add to the instants of messages, so that they agree with the clock the function sees. */
  readonly clockOffset: () => number;
  readonly hint: (line: string) => void;
}

interface Message {
  readonly MessageId: string;
  readonly ReceiptHandle: string;
  readonly Body: string;
  readonly MD5OfBody: string;
  readonly Attributes: Readonly<Record<string, string>>;
  readonly MessageAttributes?: Readonly<
    Record<string, { DataType: string; StringValue?: string; BinaryValue?: string }>
  >;
}

/** SQS gives at most this many messages at once. */
const receiveLimit = 10;
/** Its longest long poll. */
const waitSeconds = 20;

/** Polls the queue until the returned function is called, which waits for the batches in hand. */
export function startSqsEventSource(sqs: JsonService, source: SqsEventSource): () => Promise<void> {
  const stopping = new AbortController();
  const loops = Array.from({ length: source.concurrency }, () => poll(sqs, source, stopping.signal));
  return async () => {
    stopping.abort();
    await Promise.all(loops);
  };
}

async function poll(sqs: JsonService, source: SqsEventSource, signal: AbortSignal): Promise<void> {
  while (!signal.aborted) {
    try {
      const messages = await receiveBatch(sqs, source, signal);
      if (messages.length > 0) await handleBatch(sqs, source, messages);
    } catch (error) {
      if (signal.aborted) return;
      source.hint(`queue ${source.queueArn}: ${messageOf(error)}`);
      await delay(1000, undefined, { signal }).catch(() => {});
    }
  }
}

/** Collects until the batch is full or its window has passed since the first message. */
async function receiveBatch(
  sqs: JsonService,
  source: SqsEventSource,
  signal: AbortSignal,
): Promise<Message[]> {
  const messages = await receive(sqs, source, source.batchSize, waitSeconds, signal);
  const closes = performance.now() + source.windowMilliseconds;
  while (messages.length > 0 && messages.length < source.batchSize && performance.now() < closes) {
    const more = await receive(sqs, source, source.batchSize - messages.length, 0, signal);
    messages.push(...more);
    if (more.length === 0) await delay(20, undefined, { signal });
  }
  return messages;
}

async function receive(
  sqs: JsonService,
  source: SqsEventSource,
  most: number,
  wait: number,
  signal: AbortSignal,
): Promise<Message[]> {
  const answer = await callService<{ Messages?: Message[] }>(
    sqs,
    'ReceiveMessage',
    {
      QueueUrl: source.queueUrl,
      MaxNumberOfMessages: Math.min(most, receiveLimit),
      WaitTimeSeconds: wait,
      AttributeNames: ['All'],
      MessageAttributeNames: ['All'],
    },
    signal,
  );
  return answer.Messages ?? [];
}

/**
 * Invokes with the messages the filter lets through, and deletes what Lambda would: everything after success, nothing
 * after a function error, all but the reported ones after a partial failure. Filtered-out messages are deleted.
 */
async function handleBatch(
  sqs: JsonService,
  source: SqsEventSource,
  messages: readonly Message[],
): Promise<void> {
  const passed = messages.filter((message) => source.passes({ body: parsed(message.Body) }));
  const dropped = messages.filter((message) => !passed.includes(message));
  await deleteMessages(sqs, source, dropped);
  if (passed.length === 0) return;
  const outcome = await source.target.invoke({
    Records: passed.map((message) => sqsRecord(source, message)),
  });
  if (outcome.kind !== 'returned') return;
  const failed = source.reportsItemFailures
    ? failedItems(
        outcome.payload,
        passed.map((message) => message.MessageId),
      )
    : new Set<string>();
  await deleteMessages(
    sqs,
    source,
    passed.filter((message) => !failed.has(message.MessageId)),
  );
}

async function deleteMessages(
  sqs: JsonService,
  source: SqsEventSource,
  messages: readonly Message[],
): Promise<void> {
  for (let at = 0; at < messages.length; at += receiveLimit)
    await callService(sqs, 'DeleteMessageBatch', {
      QueueUrl: source.queueUrl,
      Entries: messages.slice(at, at + receiveLimit).map((message, index) => ({
        Id: String(index),
        ReceiptHandle: message.ReceiptHandle,
      })),
    });
}

function parsed(body: string): Json {
  try {
    return JSON.parse(body);
  } catch {
    return body;
  }
}

/** The record of Lambda's SQS event (Lambda developer guide, "Using Lambda with Amazon SQS"). */
function sqsRecord(source: SqsEventSource, message: Message): Json {
  const shifted = (name: string): Record<string, string> => {
    const instant = message.Attributes[name];
    return instant === undefined ? {} : { [name]: String(Number(instant) + source.clockOffset()) };
  };
  return {
    messageId: message.MessageId,
    receiptHandle: message.ReceiptHandle,
    body: message.Body,
    attributes: {
      ...message.Attributes,
      ...shifted('SentTimestamp'),
      ...shifted('ApproximateFirstReceiveTimestamp'),
    },
    messageAttributes: Object.fromEntries(
      Object.entries(message.MessageAttributes ?? {}).map(([name, attribute]) => [
        name,
        {
          ...(attribute.StringValue === undefined ? {} : { stringValue: attribute.StringValue }),
          ...(attribute.BinaryValue === undefined ? {} : { binaryValue: attribute.BinaryValue }),
          stringListValues: [],
          binaryListValues: [],
          dataType: attribute.DataType,
        },
      ]),
    ),
    md5OfBody: message.MD5OfBody,
    eventSource: 'aws:sqs',
    eventSourceARN: source.queueArn,
    awsRegion: source.region,
  };
}
