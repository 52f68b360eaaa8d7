import { GetObjectCommand, type S3Client } from '@aws-sdk/client-s3';
import * as z from 'zod';
import type { Trust, TrustStore } from '#functions/application/ports/signing.ts';
import { isRegion } from '#functions/law/regions.ts';

/** Where the operator puts whom to trust; each version of it stays. */
export const TRUST_KEY = 'trust/signatures.json';

/** A change is heeded within this time. */
const KEPT_MILLISECONDS = 5 * 60_000;

const Der = z.base64().transform((text): Uint8Array => Buffer.from(text, 'base64'));
const Bin = z.string().regex(/^\d{12}$/u);

/** What `trust/signatures.json` says. Certificates are DER in base64. */
const TrustFile = z.strictObject({
  timeStampsAt: z.url(),
  /** The OCSP responder, in the place of those that certificates name. */
  revocationAt: z.url(),
  anchors: z.array(Der).min(1),
  timeStampAnchors: z.array(Der).min(1),
  timeStampPolicies: z.array(z.string()),
  level: z.enum(['below B-B', 'B-B', 'B-T', 'B-LT']).default('B-T'),
  revocation: z.enum(['required', 'if-known']).default('required'),
  freshnessSeconds: z.int().positive(),
  /** BINs by the region (KATO) of the provider. */
  organisations: z.record(z.string().refine(isRegion), z.array(Bin)),
  seal: z.tuple([Der], Der).optional(),
});

export type TrustFile = z.input<typeof TrustFile>;

/** The trust in the bucket of documents, read anew every five minutes. @throws where it is missing or malformed. */
export function trustStore(client: S3Client, bucket: string): TrustStore {
  let kept: { readonly trust: Promise<Trust>; readonly until: number } | undefined;
  return {
    trust: () => {
      if (!kept || kept.until < Date.now()) {
        const trust = read(client, bucket);
        const own = { trust, until: Date.now() + KEPT_MILLISECONDS };
        kept = own;
        trust.catch(() => {
          if (kept === own) kept = undefined;
        });
      }
      return kept.trust;
    },
  };
}

async function read(client: S3Client, Bucket: string): Promise<Trust> {
  const { Body } = await client.send(new GetObjectCommand({ Bucket, Key: TRUST_KEY }));
  const { timeStampsAt, revocationAt, organisations, seal, ...policy } = TrustFile.parse(
    JSON.parse((await Body?.transformToString()) ?? ''),
  );
  return {
    policy,
    organisations,
    timeStampsAt,
    revocationAt,
    ...(seal ? { seal } : {}),
  };
}
