import { argv } from 'node:process';
import {
  ChangeMessageVisibilityCommand,
  DeleteMessageCommand,
  ReceiveMessageCommand,
  SQSClient,
} from '@aws-sdk/client-sqs';
import type { SQSRecord } from 'aws-lambda';
import { handler } from '#functions/lambda/follow-list.ts';

/**
 * Works through the queue of a list's cases with the function that does so on AWS, until it is killed: a batch is
 * handled, and what succeeded is deleted. Says `took`, with how many messages come again, before each batch.
 */
const [, , QueueUrl = ''] = argv;
const queue = new SQSClient({});
console.log('ready');
for (;;) {
  const { Messages = [] } = await queue.send(
    new ReceiveMessageCommand({
      QueueUrl,
      MaxNumberOfMessages: 10,
      WaitTimeSeconds: 1,
      MessageSystemAttributeNames: ['ApproximateReceiveCount'],
    }),
  );
  if (Messages.length === 0) continue;
  const again = Messages.filter(({ Attributes }) => Attributes?.ApproximateReceiveCount !== '1').length;
  console.log(`took ${again}`);
  const Records = Messages.map(({ MessageId, Body }) => ({ messageId: MessageId, body: Body }) as SQSRecord);
  const { batchItemFailures } = await handler({ Records });
  const failed = new Set(batchItemFailures.map(({ itemIdentifier }) => itemIdentifier));
  for (const { MessageId = '', ReceiptHandle } of Messages) {
    const message = { QueueUrl, ReceiptHandle };
    if (failed.has(MessageId)) {
      await queue.send(new ChangeMessageVisibilityCommand({ ...message, VisibilityTimeout: 0 }));
    } else await queue.send(new DeleteMessageCommand(message));
  }
}
