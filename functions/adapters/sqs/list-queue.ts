import { SendMessageBatchCommand, SendMessageCommand, type SQSClient } from '@aws-sdk/client-sqs';
import type { ListQueue } from '#functions/application/ports/lists.ts';

/** What SQS takes in one call. */
const BATCH = 10;

/** The queue by which the acts of lists come to their cases. @throws when SQS refuses a message: all are sent again. */
export const listQueue = (client: SQSClient, queueUrl: string): ListQueue => ({
  follow: async (listId, caseIds) => {
    for (let start = 0; start < caseIds.length; start += BATCH) {
      const Entries = caseIds.slice(start, start + BATCH).map((caseId, index) => ({
        Id: String(index),
        MessageBody: JSON.stringify({ listId, caseId }),
      }));
      const { Failed } = await client.send(new SendMessageBatchCommand({ QueueUrl: queueUrl, Entries }));
      if (Failed?.length) throw new Error(`SQS refused ${Failed.length} cases of a list: ${Failed[0]?.Code}`);
    }
  },
  again: async (listId, pass, delaySeconds) => {
    await client.send(
      new SendMessageCommand({
        QueueUrl: queueUrl,
        MessageBody: JSON.stringify({ listId, pass }),
        DelaySeconds: delaySeconds,
      }),
    );
  },
});
