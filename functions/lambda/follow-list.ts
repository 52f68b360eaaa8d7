import { SQSClient } from '@aws-sdk/client-sqs';
import { systemClock } from '#functions/adapters/clock.ts';
import { listQueue } from '#functions/adapters/sqs/list-queue.ts';
import { followList } from '#functions/queue/follow-list.ts';
import { configuration } from '#functions/runtime/configuration.ts';
import { parkingPlace } from '#functions/runtime/parking-place.ts';
import { casesIn, table } from '#functions/runtime/stores.ts';

const { LIST_CASES_QUEUE_URL: url } = configuration('LIST_CASES_QUEUE_URL');

export const handler = followList(
  { ...casesIn(table()), clock: systemClock, queue: listQueue(new SQSClient({}), url) },
  parkingPlace(),
);
