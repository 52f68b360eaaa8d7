import { SQSClient } from '@aws-sdk/client-sqs';
import { systemClock } from '#functions/adapters/clock.ts';
import { rungStore } from '#functions/adapters/dynamodb/rung-store.ts';
import { deadlineChecks } from '#functions/adapters/sqs/deadline-checks.ts';
import { configuration } from '#functions/runtime/configuration.ts';
import { table } from '#functions/runtime/stores.ts';
import { deadlineSweep } from '#functions/schedule/deadline-sweep.ts';

const checks = deadlineChecks(
  new SQSClient({}),
  configuration('DEADLINE_CHECKS_QUEUE_URL').DEADLINE_CHECKS_QUEUE_URL,
);

export const handler = deadlineSweep({ rungs: rungStore(table()), checks, clock: systemClock });
