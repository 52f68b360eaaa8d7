import { SNSClient, SubscribeCommand } from '@aws-sdk/client-sns';
import {
  CreateQueueCommand,
  DeleteMessageCommand,
  ReceiveMessageCommand,
  SendMessageCommand,
  SQSClient,
} from '@aws-sdk/client-sqs';
import type { AlertMessage, DigestMessage } from '#functions/application/ports/alert-messages.ts';
import type { LocalCloud } from '#infra/local/local-cloud.ts';
import { reachCloud } from '#infra/local/operator.ts';
import { redriveQueue } from '#infra/local/redrive-queue.ts';

/** A mailer's queue on the topic of alerts, and the dead letters of a running cloud. */
export async function listenToAlerts(cloud: Pick<LocalCloud, 'folder'>) {
  reachCloud({ folder: cloud.folder });
  const sqs = new SQSClient({ useQueueUrlAsEndpoint: false });
  const sns = new SNSClient({});
  const { QueueUrl = '' } = await sqs.send(new CreateQueueCommand({ QueueName: 'some-mailer' }));
  const topic = process.env['ALERTS_TOPIC_ARN'] ?? '';
  const Endpoint = topic.replace(':sns:', ':sqs:').replace(/[^:]+$/, 'some-mailer');
  await sns.send(
    new SubscribeCommand({
      TopicArn: topic,
      Protocol: 'sqs',
      Endpoint,
      Attributes: { RawMessageDelivery: 'true' },
    }),
  );
  const heard: (AlertMessage | DigestMessage)[] = [];
  return {
    /** Everything that the mailer has got so far. */
    heard: async (): Promise<readonly (AlertMessage | DigestMessage)[]> => {
      const { Messages = [] } = await sqs.send(
        new ReceiveMessageCommand({ QueueUrl, MaxNumberOfMessages: 10 }),
      );
      for (const { Body = '', ReceiptHandle } of Messages) {
        heard.push(JSON.parse(Body) as AlertMessage | DigestMessage);
        await sqs.send(new DeleteMessageCommand({ QueueUrl, ReceiptHandle }));
      }
      return heard;
    },
    poison: (body: string) =>
      sqs.send(
        new SendMessageCommand({ QueueUrl: process.env['DEADLINE_CHECKS_QUEUE_URL'], MessageBody: body }),
      ),
    letters: async () =>
      (await redriveQueue(sqs, { stage: process.env['STAGE'] ?? '', queue: 'deadline-checks', dryRun: true }))
        .letters,
  };
}
