import { ChangeMessageVisibilityCommand, type SQSClient } from '@aws-sdk/client-sqs';
import type { Patience } from '#functions/application/ports/patience.ts';

/** Hides a message of a queue for so long, counted from now. */
export const patience = (client: SQSClient, queueUrl: string): Patience => ({
  postpone: async (receipt, seconds) => {
    await client.send(
      new ChangeMessageVisibilityCommand({
        QueueUrl: queueUrl,
        ReceiptHandle: receipt,
        VisibilityTimeout: seconds,
      }),
    );
  },
});
