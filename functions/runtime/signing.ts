import type { S3Client } from '@aws-sdk/client-s3';
import { revocation, timeStamps } from '#functions/adapters/authorities/authorities.ts';
import { systemClock } from '#functions/adapters/clock.ts';
import { documentStore } from '#functions/adapters/s3/document-store.ts';
import { trustStore } from '#functions/adapters/s3/trust-store.ts';
import { configuration } from './configuration.ts';

/** The documents with the trust beside them, and the authorities that the trust names. */
export function signingFrom(client: S3Client) {
  const bucket = configuration('DOCUMENTS_BUCKET').DOCUMENTS_BUCKET;
  const trust = trustStore(client, bucket);
  return {
    documents: documentStore(client, bucket),
    trust,
    timeStamps: timeStamps(trust.trust),
    revocation: revocation(trust.trust),
    clock: systemClock,
  };
}
