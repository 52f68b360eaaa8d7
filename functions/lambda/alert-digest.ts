import { SNSClient } from '@aws-sdk/client-sns';
import { systemClock } from '#functions/adapters/clock.ts';
import { digestStore } from '#functions/adapters/dynamodb/digest-store.ts';
import { quotaStore } from '#functions/adapters/dynamodb/quota-store.ts';
import { alertTopic } from '#functions/adapters/sns/alert-topic.ts';
import { configuration } from '#functions/runtime/configuration.ts';
import { casesIn, table } from '#functions/runtime/stores.ts';
import { alertDigest } from '#functions/schedule/alert-digest.ts';

const topic = alertTopic(new SNSClient({}), configuration('ALERTS_TOPIC_ARN').ALERTS_TOPIC_ARN);
const kept = table();

export const handler = alertDigest({
  ...casesIn(kept),
  digests: digestStore(kept),
  quotas: quotaStore(kept),
  topic,
  clock: systemClock,
});
