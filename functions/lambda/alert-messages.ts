import { SNSClient } from '@aws-sdk/client-sns';
import { alertStore } from '#functions/adapters/dynamodb/alert-store.ts';
import { caseStore } from '#functions/adapters/dynamodb/case-store.ts';
import { alertTopic } from '#functions/adapters/sns/alert-topic.ts';
import { alertMessages } from '#functions/queue/alert-messages.ts';
import { configuration } from '#functions/runtime/configuration.ts';
import { parkingPlace } from '#functions/runtime/parking-place.ts';
import { table } from '#functions/runtime/stores.ts';

const topic = alertTopic(new SNSClient({}), configuration('ALERTS_TOPIC_ARN').ALERTS_TOPIC_ARN);
const kept = table();

export const handler = alertMessages(
  { cases: caseStore(kept), alerts: alertStore(kept), topic },
  parkingPlace(),
);
