import { SNSClient } from '@aws-sdk/client-sns';
import { systemClock } from '#functions/adapters/clock.ts';
import { caseStore } from '#functions/adapters/dynamodb/case-store.ts';
import { feedStore } from '#functions/adapters/dynamodb/feed-store.ts';
import { caseEvents } from '#functions/adapters/sns/case-events.ts';
import { configuration } from '#functions/runtime/configuration.ts';
import { table } from '#functions/runtime/stores.ts';
import { relay } from '#functions/stream/relay.ts';

const { CASE_EVENTS_TOPIC_ARN: topic } = configuration('CASE_EVENTS_TOPIC_ARN');
const kept = table();

export const handler = relay({
  events: caseEvents(new SNSClient({}), topic),
  feed: feedStore(kept),
  cases: caseStore(kept),
  clock: systemClock,
});
