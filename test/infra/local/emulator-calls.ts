import { callService, type JsonService } from '#infra/local/aws-json.ts';
import type { LocalCloud } from '#infra/local/local-cloud.ts';
import type { Json } from '#infra/local/template.ts';

type Cloud = Pick<LocalCloud, 'endpoints' | 'region' | 'credentials'>;

const at = (cloud: Cloud, endpoint: string, signingName: string, target: string): JsonService => ({
  endpoint: `${endpoint}/`,
  region: cloud.region,
  credentials: cloud.credentials,
  signingName,
  target,
});

/** Calls of a test to the emulators of a running cloud. */
export function emulatorCalls(cloud: Cloud) {
  const dynamodb = at(cloud, cloud.endpoints.DYNAMODB, 'dynamodb', 'DynamoDB_20120810');
  const sqs = at(cloud, cloud.endpoints.SQS, 'sqs', 'AmazonSQS');
  return {
    put: (table: string, pk: string, more: Record<string, Json> = {}) =>
      callService(dynamodb, 'PutItem', { TableName: table, Item: { pk: { S: pk }, ...more } }),
    get: (table: string, pk: string) =>
      callService<{ Item?: Json }>(dynamodb, 'GetItem', { TableName: table, Key: { pk: { S: pk } } }),
    transact: (table: string, keys: readonly string[]) =>
      callService(dynamodb, 'TransactWriteItems', {
        TransactItems: keys.map((pk) => ({ Put: { TableName: table, Item: { pk: { S: pk } } } })),
      }),
    send: (queueUrl: string, body: string, delaySeconds = 0) =>
      callService(sqs, 'SendMessage', { QueueUrl: queueUrl, MessageBody: body, DelaySeconds: delaySeconds }),
    /** The bodies that can be received now, which stay hidden for a moment only. */
    bodies: async (queueUrl: string): Promise<string[]> => {
      const answer = await callService<{ Messages?: { Body: string }[] }>(sqs, 'ReceiveMessage', {
        QueueUrl: queueUrl,
        MaxNumberOfMessages: 10,
        VisibilityTimeout: 0,
      });
      return (answer.Messages ?? []).map(({ Body }) => Body);
    },
  };
}
