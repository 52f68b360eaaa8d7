import { SendMessageBatchCommand, type SQSClient } from '@aws-sdk/client-sqs';
import type { WebhookWakes } from '#functions/application/ports/webhooks.ts';

/** What SQS takes in one call. */
const BATCH = 10;

/** The queue that wakes webhooks. @throws when SQS refuses any message: what was to be woken is found by the sweep. */
export const webhookWakes = (client: SQSClient, queueUrl: string): WebhookWakes => ({
  send: async (wakes) => {
    for (let start = 0; start < wakes.length; start += BATCH) {
      const Entries = wakes.slice(start, start + BATCH).map(({ audience, id, delaySeconds }, index) => ({
        Id: String(index),
        MessageBody: JSON.stringify({ audience, id }),
        DelaySeconds: delaySeconds,
      }));
      const { Failed } = await client.send(new SendMessageBatchCommand({ QueueUrl: queueUrl, Entries }));
      if (Failed?.length) throw new Error(`SQS refused ${Failed.length} wakes: ${Failed[0]?.Code}`);
    }
  },
});
