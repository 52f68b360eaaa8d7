import type { Deployer, Site } from './deployed.ts';
import { LocalCloudFault } from './fault.ts';
import { physicalName } from './physical-name.ts';
import { ensureQueue, ensureTopic, replaceSubscriptions, subscriptionOf } from './queues-and-topics.ts';
import { flag, text } from './template.ts';

const fifoEnding = (isFifo: boolean): string => (isFifo ? '.fifo' : '');

export const deployQueue: Deployer = async ({ stack, logicalId, properties }, site) => {
  const ending = fifoEnding(flag(properties['FifoQueue']));
  const name = text(properties['QueueName']) ?? physicalName(stack, logicalId, 75) + ending;
  const { url, arn } = await ensureQueue(site.services.sqs, name, properties);
  site.parts.queues.set(arn, url);
  return { ref: url, attributes: { Arn: arn, QueueName: name, QueueUrl: url } };
};

export const deployTopic: Deployer = async ({ stack, logicalId, properties }, site) => {
  const ending = fifoEnding(flag(properties['FifoTopic']));
  const name = text(properties['TopicName']) ?? physicalName(stack, logicalId, 250) + ending;
  const arn = await ensureTopic(site.services.sns(), name, properties);
  site.parts.topics.push(arn);
  return { ref: arn, attributes: { TopicArn: arn, TopicName: name } };
};

export const deploySubscription: Deployer = ({ logicalId, properties }, site) => {
  const subscription = subscriptionOf(properties);
  if (subscription.protocol !== 'sqs')
    throw new LocalCloudFault(
      `The subscription ${logicalId} has the protocol ${subscription.protocol}; only sqs runs here.`,
    );
  site.parts.subscriptions.push(subscription);
  return { ref: `${subscription.topicArn}:${logicalId}`, attributes: {} };
};

/** Gives each topic its subscriptions, once all of them are known. */
export async function subscribeAll(site: Site): Promise<void> {
  for (const topicArn of site.parts.topics)
    await replaceSubscriptions(
      site.services.sns(),
      topicArn,
      site.parts.subscriptions.filter((subscription) => subscription.topicArn === topicArn),
      site.services.ownTopics,
    );
}
