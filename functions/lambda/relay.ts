import { SNSClient } from '@aws-sdk/client-sns';
import { caseEvents } from '#functions/adapters/sns/case-events.ts';
import { configuration } from '#functions/runtime/configuration.ts';
import { relay } from '#functions/stream/relay.ts';

const { CASE_EVENTS_TOPIC_ARN: topic } = configuration('CASE_EVENTS_TOPIC_ARN');

export const handler = relay({ events: caseEvents(new SNSClient({}), topic) });
