import { SNSClient, SubscribeCommand } from '@aws-sdk/client-sns';
import {
  CreateQueueCommand,
  DeleteMessageCommand,
  ReceiveMessageCommand,
  SQSClient,
} from '@aws-sdk/client-sqs';
import type { AlertMessage, DigestMessage } from '#functions/application/ports/alert-messages.ts';
import { reachCloud } from '#infra/local/operator.ts';

/** A mailer's queue on the topic of alerts. */
export type Mailer = {
  /** The ids of the alerts that have come. */
  readonly heard: ReadonlySet<string>;
  /** Takes what lies in the queue. */
  readonly listen: () => Promise<void>;
};

export async function listenToAlerts(folder: string): Promise<Mailer> {
  reachCloud({ folder });
  const sqs = new SQSClient({ useQueueUrlAsEndpoint: false });
  const { QueueUrl = '' } = await sqs.send(new CreateQueueCommand({ QueueName: 'some-mailer' }));
  const TopicArn = process.env['ALERTS_TOPIC_ARN'] ?? '';
  const Endpoint = TopicArn.replace(':sns:', ':sqs:').replace(/[^:]+$/, 'some-mailer');
  const Attributes = { RawMessageDelivery: 'true' };
  await new SNSClient({}).send(new SubscribeCommand({ TopicArn, Protocol: 'sqs', Endpoint, Attributes }));
  const heard = new Set<string>();
  return {
    heard,
    listen: async () => {
      for (;;) {
        const receiving = new ReceiveMessageCommand({ QueueUrl, MaxNumberOfMessages: 10 });
        const { Messages = [] } = await sqs.send(receiving);
        if (Messages.length === 0) return;
        for (const { Body = '', ReceiptHandle } of Messages) {
          const message = JSON.parse(Body) as AlertMessage | DigestMessage;
          if (message.kind === 'deadline') heard.add(message.id);
          await sqs.send(new DeleteMessageCommand({ QueueUrl, ReceiptHandle }));
        }
      }
    },
  };
}
