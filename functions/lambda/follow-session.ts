import { S3Client } from '@aws-sdk/client-s3';
import { SQSClient } from '@aws-sdk/client-sqs';
import { systemClock } from '#functions/adapters/clock.ts';
import { commissionStore } from '#functions/adapters/dynamodb/commission-store.ts';
import { quotaStore } from '#functions/adapters/dynamodb/quota-store.ts';
import { sessionStore } from '#functions/adapters/dynamodb/session-store.ts';
import { documentStore } from '#functions/adapters/s3/document-store.ts';
import { sessionQueue } from '#functions/adapters/sqs/session-queue.ts';
import { followSession } from '#functions/queue/follow-session.ts';
import { configuration } from '#functions/runtime/configuration.ts';
import { parkingPlace } from '#functions/runtime/parking-place.ts';
import { casesIn, table } from '#functions/runtime/stores.ts';

const { DOCUMENTS_BUCKET: bucket, SESSIONS_QUEUE_URL: url } = configuration(
  'DOCUMENTS_BUCKET',
  'SESSIONS_QUEUE_URL',
);
const kept = table();

export const handler = followSession(
  {
    ...casesIn(kept),
    commissions: commissionStore(kept),
    sessions: sessionStore(kept),
    documents: documentStore(new S3Client({}), bucket),
    quotas: quotaStore(kept),
    queue: sessionQueue(new SQSClient({}), url),
    clock: systemClock,
  },
  parkingPlace(),
);
