import { SendMessageCommand, type SQSClient } from '@aws-sdk/client-sqs';
import type { SessionQueue } from '#functions/application/ports/sessions.ts';

/** The queue by which what closed sessions decided comes to its cases. */
export const sessionQueue = (client: SQSClient, queueUrl: string): SessionQueue => ({
  again: async (sessionId) => {
    await client.send(
      new SendMessageCommand({ QueueUrl: queueUrl, MessageBody: JSON.stringify({ sessionId }) }),
    );
  },
});
