import { PublishCommand, type SNSClient } from '@aws-sdk/client-sns';
import type { AlertTopic } from '#functions/application/ports/alert-messages.ts';

const text = (StringValue: string) => ({ DataType: 'String', StringValue });

/** The topic of what people are told. Subscribers filter by the attributes `kind`, `region` and `to`. */
export const alertTopic = (client: SNSClient, topicArn: string): AlertTopic => ({
  publish: async (message) => {
    await client.send(
      new PublishCommand({
        TopicArn: topicArn,
        Message: JSON.stringify(message),
        MessageAttributes: {
          kind: text(message.kind),
          region: text(message.region),
          ...('to' in message ? { to: text(message.to) } : {}),
        },
      }),
    );
  },
});
