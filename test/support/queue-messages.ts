import type { SQSEvent, SQSRecord } from 'aws-lambda';

/** A message as SQS hands it to a function, the `receives`-th time. */
export const messageOf = (body: string, { id = 'message', receives = 1 } = {}): SQSRecord => ({
  messageId: id,
  receiptHandle: `receipt ${receives}`,
  body,
  attributes: {
    ApproximateReceiveCount: String(receives),
    SentTimestamp: '0',
    SenderId: 'sender',
    ApproximateFirstReceiveTimestamp: '0',
  },
  messageAttributes: {},
  md5OfBody: '',
  eventSource: 'aws:sqs',
  eventSourceARN: 'arn:aws:sqs:eu-central-1:000000000000:queue',
  awsRegion: 'eu-central-1',
});

/** A batch of messages with these bodies: `message-0`, `message-1`, … */
export const messages = (...bodies: readonly string[]): SQSEvent => ({
  Records: bodies.map((body, place) => messageOf(body, { id: `message-${place}` })),
});
