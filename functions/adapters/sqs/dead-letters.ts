import { SendMessageCommand, type SQSClient } from '@aws-sdk/client-sqs';
import type { DeadLetters } from '#functions/application/ports/dead-letters.ts';

/** A dead-letter queue. The reason and the id of the message that was parked are attributes beside its body. */
export const deadLetters = (client: SQSClient, queueUrl: string): DeadLetters => ({
  park: async ({ messageId, body, reason }) => {
    await client.send(
      new SendMessageCommand({
        QueueUrl: queueUrl,
        MessageBody: body,
        MessageAttributes: {
          reason: { DataType: 'String', StringValue: reason },
          messageId: { DataType: 'String', StringValue: messageId },
        },
      }),
    );
  },
});
