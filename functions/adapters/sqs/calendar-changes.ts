import { SendMessageCommand, type SQSClient } from '@aws-sdk/client-sqs';
import type { CalendarChanges } from '#functions/application/ports/calendar.ts';

/** The queue of changes of the calendar whose re-projection goes on. */
export const calendarChanges = (client: SQSClient, queueUrl: string): CalendarChanges => ({
  send: async ({ version, delaySeconds }) => {
    await client.send(
      new SendMessageCommand({
        QueueUrl: queueUrl,
        MessageBody: JSON.stringify({ version }),
        DelaySeconds: delaySeconds,
      }),
    );
  },
});
