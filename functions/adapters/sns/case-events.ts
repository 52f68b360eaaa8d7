import { PublishCommand, type SNSClient } from '@aws-sdk/client-sns';
import type { CaseEvents } from '#functions/application/ports/case-events.ts';

/** The topic of case events. Subscribers filter by the attribute `type`. */
export const caseEvents = (client: SNSClient, topicArn: string): CaseEvents => ({
  publish: async (message) => {
    await client.send(
      new PublishCommand({
        TopicArn: topicArn,
        Message: JSON.stringify(message),
        MessageAttributes: { type: { DataType: 'String', StringValue: message.type } },
      }),
    );
  },
});
