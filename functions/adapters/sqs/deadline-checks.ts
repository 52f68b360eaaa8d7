import { SendMessageBatchCommand, type SQSClient } from '@aws-sdk/client-sqs';
import type { DeadlineChecks } from '#functions/application/ports/deadlines.ts';

/** What SQS takes in one call. */
const BATCH = 10;
const LONGEST_DELAY_SECONDS = 900;

/** The queue of deadline checks. @throws when SQS refuses any message: the next sweep sends all of them again. */
export const deadlineChecks = (client: SQSClient, queueUrl: string): DeadlineChecks => ({
  send: async (checks) => {
    for (let start = 0; start < checks.length; start += BATCH) {
      const Entries = checks.slice(start, start + BATCH).map(({ delaySeconds, ...check }, index) => ({
        Id: String(index),
        MessageBody: JSON.stringify(check),
        DelaySeconds: Math.min(delaySeconds, LONGEST_DELAY_SECONDS),
      }));
      const { Failed } = await client.send(new SendMessageBatchCommand({ QueueUrl: queueUrl, Entries }));
      if (Failed?.length) throw new Error(`SQS refused ${Failed.length} deadline checks: ${Failed[0]?.Code}`);
    }
  },
});
