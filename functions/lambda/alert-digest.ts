import { SNSClient } from '@aws-sdk/client-sns';
import { systemClock } from '#functions/adapters/clock.ts';
import { caseStore } from '#functions/adapters/dynamodb/case-store.ts';
import { digestStore } from '#functions/adapters/dynamodb/digest-store.ts';
import { alertTopic } from '#functions/adapters/sns/alert-topic.ts';
import { configuration } from '#functions/runtime/configuration.ts';
import { calendarIn, table } from '#functions/runtime/stores.ts';
import { alertDigest } from '#functions/schedule/alert-digest.ts';

const topic = alertTopic(new SNSClient({}), configuration('ALERTS_TOPIC_ARN').ALERTS_TOPIC_ARN);
const kept = table();

export const handler = alertDigest({
  cases: caseStore(kept),
  calendars: calendarIn(kept).calendars,
  digests: digestStore(kept),
  topic,
  clock: systemClock,
});
