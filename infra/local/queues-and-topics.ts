import {
  CreateTopicCommand,
  ListSubscriptionsByTopicCommand,
  SNSClient,
  SubscribeCommand,
  UnsubscribeCommand,
} from '@aws-sdk/client-sns';
import { type Credentials, callService, type JsonService, ServiceError } from './aws-json.ts';
import { type Json, type JsonObject, text } from './template.ts';

const queueAttributes = [
  'VisibilityTimeout',
  'DelaySeconds',
  'MessageRetentionPeriod',
  'ReceiveMessageWaitTimeSeconds',
  'MaximumMessageSize',
  'RedrivePolicy',
] as const;
const fifoAttributes = ['FifoQueue', 'ContentBasedDeduplication'] as const;

/** Creates the queue of an `AWS::SQS::Queue`, or gives the kept one the template's attributes. Returns URL and ARN. */
export async function ensureQueue(
  sqs: JsonService,
  name: string,
  properties: JsonObject,
): Promise<{ url: string; arn: string }> {
  const attributes = textual(properties, queueAttributes);
  const existing = await queueUrl(sqs, name);
  if (existing !== undefined)
    await callService(sqs, 'SetQueueAttributes', { QueueUrl: existing, Attributes: attributes });
  const given =
    existing ??
    (
      await callService<{ QueueUrl: string }>(sqs, 'CreateQueue', {
        QueueName: name,
        Attributes: { ...attributes, ...textual(properties, fifoAttributes) },
      })
    ).QueueUrl;
  const described = await callService<{ Attributes: { QueueArn: string } }>(sqs, 'GetQueueAttributes', {
    QueueUrl: given,
    AttributeNames: ['QueueArn'],
  });
  return { url: reachable(given, sqs.endpoint), arn: described.Attributes.QueueArn };
}

/** fauxqs names a host `sqs.<region>.localhost`, which not every system resolves; its path is enough. */
function reachable(url: string, endpoint: string): string {
  const given = new URL(url);
  return given.hostname.endsWith('localhost') ? new URL(given.pathname, endpoint).href : url;
}

async function queueUrl(sqs: JsonService, name: string): Promise<string | undefined> {
  try {
    return (await callService<{ QueueUrl: string }>(sqs, 'GetQueueUrl', { QueueName: name })).QueueUrl;
  } catch (error) {
    if (error instanceof ServiceError && /NonExistentQueue|QueueDoesNotExist/.test(error.code))
      return undefined;
    throw error;
  }
}

function textual(properties: JsonObject, names: readonly string[]): Record<string, string> {
  const found: [string, string][] = [];
  for (const name of names) {
    const value = properties[name];
    if (value === undefined) continue;
    found.push([name, text(value) ?? JSON.stringify(value)]);
  }
  return Object.fromEntries(found);
}

export function snsClient(options: {
  endpoint: string;
  region: string;
  credentials: Credentials;
}): SNSClient {
  return new SNSClient(options);
}

/** Creates the topic of an `AWS::SNS::Topic` unless it is there. Returns its ARN. */
export async function ensureTopic(sns: SNSClient, name: string, properties: JsonObject): Promise<string> {
  const answer = await sns.send(
    new CreateTopicCommand({
      Name: name,
      Attributes: textual(properties, ['FifoTopic', 'ContentBasedDeduplication']),
    }),
  );
  return answer.TopicArn ?? '';
}

/** A subscription as the template says it, with its attributes as texts. */
export interface Subscription {
  readonly topicArn: string;
  readonly protocol: string;
  readonly endpoint: string;
  readonly attributes: Record<string, string>;
}

export function subscriptionOf(properties: JsonObject): Subscription {
  const filter: Json | undefined = properties['FilterPolicy'];
  return {
    topicArn: text(properties['TopicArn']) ?? '',
    protocol: text(properties['Protocol']) ?? '',
    endpoint: text(properties['Endpoint']) ?? '',
    attributes: {
      ...textual(properties, ['RawMessageDelivery', 'FilterPolicyScope']),
      ...(filter !== undefined ? { FilterPolicy: text(filter) ?? JSON.stringify(filter) } : {}),
    },
  };
}

/**
 * Gives the topic these subscriptions; an emulator's own topic gets exactly these. Kept ones are renewed: one whose
 * filter changed cannot be told from one whose did not, and no message is on its way while the cloud starts.
 */
export async function replaceSubscriptions(
  sns: SNSClient,
  topicArn: string,
  wanted: readonly Subscription[],
  own: boolean,
): Promise<void> {
  const kept = await sns.send(new ListSubscriptionsByTopicCommand({ TopicArn: topicArn }));
  for (const { SubscriptionArn } of own ? (kept.Subscriptions ?? []) : [])
    await sns.send(new UnsubscribeCommand({ SubscriptionArn }));
  for (const { protocol, endpoint, attributes } of wanted)
    await sns.send(
      new SubscribeCommand({
        TopicArn: topicArn,
        Protocol: protocol,
        Endpoint: endpoint,
        Attributes: attributes,
      }),
    );
}
