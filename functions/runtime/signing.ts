import type { S3Client } from '@aws-sdk/client-s3';
import { ncanode } from '#functions/adapters/authorities/ncanode.ts';
import { revocationOverHttp } from '#functions/adapters/authorities/revocation.ts';
import { timeStampsOverHttp } from '#functions/adapters/authorities/time-stamps.ts';
import { systemClock } from '#functions/adapters/clock.ts';
import { documentStore } from '#functions/adapters/s3/document-store.ts';
import { trustStore } from '#functions/adapters/s3/trust-store.ts';
import type { Revocation, TimeStamps } from '#functions/application/ports/signing.ts';
import { configuration, optionalConfiguration } from './configuration.ts';

/** A signer waits at the other end: an authority that takes longer is asked again later. */
const PATIENCE_MILLISECONDS = 4000;

/**
 * The documents with the trust beside them, and the authorities at the addresses that the trust names. Signatures in
 * national algorithms are verified only where the stage names who does it.
 */
export function signingFrom(client: S3Client) {
  const bucket = configuration('DOCUMENTS_BUCKET').DOCUMENTS_BUCKET;
  const trust = trustStore(client, bucket);
  const timeStamps: TimeStamps = {
    stamp: async (request) =>
      timeStampsOverHttp((await trust.trust()).timeStampsAt, PATIENCE_MILLISECONDS).stamp(request),
  };
  const revocation: Revocation = {
    ask: async (url, request) => {
      const responders = { byUrl: {}, otherwise: (await trust.trust()).revocationAt };
      return revocationOverHttp(responders, PATIENCE_MILLISECONDS).ask(url, request);
    },
  };
  const national = optionalConfiguration('NATIONAL_VERIFIER_URL');
  return {
    documents: documentStore(client, bucket),
    trust,
    timeStamps,
    revocation,
    clock: systemClock,
    ...(national === undefined ? {} : { national: ncanode(national, PATIENCE_MILLISECONDS) }),
  };
}
