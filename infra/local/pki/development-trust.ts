import { createHash, sign } from 'node:crypto';
import { GetPublicKeyCommand, KMSClient } from '@aws-sdk/client-kms';
import { PutObjectCommand } from '@aws-sdk/client-s3';
import { TRUST_KEY, type TrustFile } from '#functions/adapters/s3/trust-store.ts';
import { assembleCms } from '#functions/documents/signature/assemble-cms.ts';
import { signedAttributes } from '#functions/documents/signature/signed-attributes.ts';
import { regionCodes } from '#functions/law/regions.ts';
import type { Credentials } from '../aws-json.ts';
import type { Site } from '../deployed.ts';
import type { Assembly, Template } from '../template.ts';
import { type Chain, DEVELOPMENT_HOLDER, openSeal, type Pki } from './development-pki.ts';
import { algorithmOf } from './issue-certificate.ts';
import { DEVELOPMENT_TIME_STAMP_POLICY } from './services.ts';

type Seeding = {
  readonly assembly: Assembly;
  readonly ref: (stack: string, logicalId: string) => string | undefined;
  readonly site: Site;
  readonly kms: { readonly endpoint: string; readonly credentials: Credentials };
  readonly pki: Pki;
  readonly rsa: Chain;
  /** Where its services answer, as functions are told. */
  readonly addresses: Readonly<Record<string, string>>;
  /** Where the seal's certificate is kept. */
  readonly folder: string;
};

/**
 * Puts the development PKI into the trust of the local cloud, as an operator does on AWS, and certifies the key of the
 * seal. A template without locked documents has no use for it.
 */
export async function seedTrust(seeding: Seeding): Promise<void> {
  const { site, pki, rsa, addresses } = seeding;
  const bucket = refOf(seeding, ({ Type, Properties }) => Type === 'AWS::S3::Bucket' && isLocked(Properties));
  const sealKey = refOf(seeding, ({ Type }, id) => Type === 'AWS::KMS::Key' && id.startsWith('SealKey'));
  if (bucket === undefined || sealKey === undefined) return;
  const root = pki.root.certificate.toString('base64');
  const seal = openSeal(seeding.folder, pki, await publicKeyOf(seeding, sealKey));
  const trust: TrustFile = {
    timeStampsAt: addresses['TIME_STAMP_URL'] ?? '',
    revocationAt: addresses['OCSP_URL'] ?? '',
    anchors: [root, rsa.root.certificate.toString('base64')],
    timeStampAnchors: [root],
    timeStampPolicies: [DEVELOPMENT_TIME_STAMP_POLICY],
    level: 'B-T',
    revocation: 'required',
    freshnessSeconds: 3600,
    // One organisation of nobody stands for the providers of all regions.
    organisations: Object.fromEntries(regionCodes.map((region) => [region, [DEVELOPMENT_HOLDER.bin]])),
    seal: [seal.toString('base64'), pki.issuing.certificate.toString('base64')],
  };
  const Body = Buffer.from(JSON.stringify(trust));
  const ChecksumSHA256 = createHash('sha256').update(Body).digest('base64');
  await site.services.s3().send(
    new PutObjectCommand({
      Bucket: bucket,
      Key: TRUST_KEY,
      Body,
      ContentType: 'application/json',
      ChecksumSHA256,
    }),
  );
}

type Resource = Template['Resources'][string];

const isLocked = (properties: unknown): boolean =>
  typeof properties === 'object' && properties !== null && 'ObjectLockEnabled' in properties;

function refOf(
  { assembly, ref }: Pick<Seeding, 'assembly' | 'ref'>,
  is: (resource: Resource, logicalId: string) => boolean,
): string | undefined {
  for (const { name, template } of assembly.stacks) {
    const found = Object.entries(template.Resources).find(([id, resource]) => is(resource, id));
    if (found) return ref(name, found[0]);
  }
  return undefined;
}

async function publicKeyOf({ site, kms }: Seeding, KeyId: string): Promise<Uint8Array> {
  const client = new KMSClient({ ...kms, region: site.region });
  try {
    const { PublicKey } = await client.send(new GetPublicKeyCommand({ KeyId }));
    if (!PublicKey) throw new Error('the KMS has no public key of the seal');
    return PublicKey;
  } finally {
    client.destroy();
  }
}

/** What the head's programme does outside the system: a detached CMS over the bytes that are to be signed. */
export function signAsHead({ head, issuing }: Chain, content: Uint8Array): Uint8Array {
  const attributes = signedAttributes(createHash('sha256').update(content).digest(), head.certificate);
  return assembleCms({
    attributes,
    signature: sign('sha256', attributes.der, head.key),
    algorithm: algorithmOf(head.key),
    certificates: [head.certificate, issuing.certificate],
  });
}
