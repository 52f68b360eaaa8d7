import { KMSClient } from '@aws-sdk/client-kms';
import { S3Client } from '@aws-sdk/client-s3';
import { SQSClient } from '@aws-sdk/client-sqs';
import { caseStore } from '#functions/adapters/dynamodb/case-store.ts';
import { seal } from '#functions/adapters/kms/seal.ts';
import { patience } from '#functions/adapters/sqs/patience.ts';
import { signatureBacklog } from '#functions/queue/continue-signatures.ts';
import { configuration } from '#functions/runtime/configuration.ts';
import { parkingPlace } from '#functions/runtime/parking-place.ts';
import { signingFrom } from '#functions/runtime/signing.ts';
import { table } from '#functions/runtime/stores.ts';

const set = configuration('SEAL_KEY_ID', 'SIGNATURE_BACKLOG_QUEUE_URL');

export const handler = signatureBacklog(
  {
    cases: caseStore(table()),
    seal: seal(new KMSClient({}), set.SEAL_KEY_ID),
    ...signingFrom(new S3Client({})),
  },
  patience(new SQSClient({}), set.SIGNATURE_BACKLOG_QUEUE_URL),
  parkingPlace(),
);
