import { PublishCommand, type SNSClient } from '@aws-sdk/client-sns';
import type { CaseEvents } from '#functions/application/ports/case-events.ts';

/** The topic of case events. Subscribers filter by the attribute `type`: the kind, not the CloudEvents type. */
export const caseEvents = (client: SNSClient, topicArn: string): CaseEvents => ({
  publish: async ({ kind, body }) => {
    await client.send(
      new PublishCommand({
        TopicArn: topicArn,
        Message: JSON.stringify(body),
        MessageAttributes: { type: { DataType: 'String', StringValue: kind } },
      }),
    );
  },
});
