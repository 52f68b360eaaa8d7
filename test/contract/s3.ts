import { createHash, randomUUID } from 'node:crypto';
import {
  CopyObjectCommand,
  CreateBucketCommand,
  DeleteBucketCommand,
  DeleteObjectCommand,
  GetObjectCommand,
  GetObjectTaggingCommand,
  HeadObjectCommand,
  ListObjectsV2Command,
  ListObjectVersionsCommand,
  PutBucketLifecycleConfigurationCommand,
  PutBucketVersioningCommand,
  PutObjectCommand,
  PutObjectLockConfigurationCommand,
  S3Client,
} from '@aws-sdk/client-s3';
import { documentStore } from '#functions/adapters/s3/document-store.ts';
import { papers } from '#functions/adapters/s3/papers.ts';
import type { Credentials } from '#infra/local/aws-json.ts';
import { type Feature, must, refusedWith } from './feature.ts';

export type S3Candidate = {
  readonly client: S3Client;
  /** Without versions, as that of the uploads. */
  readonly plain: string;
  /** With versions, each locked by default for a day, as that of the documents. */
  readonly locked: string;
};

/** Two buckets of their own at the endpoint. What is locked is removed with the permission of governance mode. */
export async function openS3(where: {
  readonly endpoint: string;
  readonly region: string;
  readonly credentials: Credentials;
}) {
  const client = new S3Client({ ...where, forcePathStyle: true, maxAttempts: 1 });
  const [plain, locked] = [`qonys-contract-${randomUUID()}`, `qonys-contract-${randomUUID()}`];
  await client.send(new CreateBucketCommand({ Bucket: plain }));
  await client.send(new CreateBucketCommand({ Bucket: locked, ObjectLockEnabledForBucket: true }));
  return {
    candidate: { client, plain, locked },
    close: async () => {
      for (const Bucket of [plain, locked]) await removeBucket(client, Bucket);
      client.destroy();
    },
  };
}

async function removeBucket(client: S3Client, Bucket: string): Promise<void> {
  const { Versions = [], DeleteMarkers = [] } = await client.send(new ListObjectVersionsCommand({ Bucket }));
  for (const { Key, VersionId } of [...Versions, ...DeleteMarkers]) {
    const named = VersionId === undefined || VersionId === 'null' ? {} : { VersionId };
    await client.send(new DeleteObjectCommand({ Bucket, Key, ...named, BypassGovernanceRetention: true }));
  }
  // A bucket that is left behind harms nobody, and some services keep it for a while.
  await client.send(new DeleteBucketCommand({ Bucket })).catch(() => undefined);
}

const PAPER = Buffer.from('%PDF-1.7 a paper');
const sha256 = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');
const base64 = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('base64');

const textOf = async ({ client }: S3Candidate, Bucket: string, Key: string, VersionId?: string) => {
  const got = await client.send(new GetObjectCommand({ Bucket, Key, VersionId }));
  return (await got.Body?.transformToString()) ?? '';
};

/** What the code asks of a service that speaks S3's protocol. */
export const S3: readonly Feature<S3Candidate>[] = [
  {
    name: 'bytes that do not have their SHA-256 are refused',
    for: 'no damaged decision is stored',
    check: async ({ client, plain: Bucket }) => {
      const put = (ChecksumSHA256: string) =>
        client.send(new PutObjectCommand({ Bucket, Key: 'sum', Body: PAPER, ChecksumSHA256 }));
      await refusedWith(['BadDigest', 'InvalidRequest', 'XAmzContentChecksumMismatch'], () =>
        put(base64(Buffer.from('another paper'))),
      );
      await put(base64(PAPER));
    },
  },
  {
    name: 'a key that is taken is not written again where that is asked (If-None-Match: *)',
    for: 'a document is stored once, whatever is rendered again',
    check: async ({ client, locked }) => {
      const documents = documentStore(client, locked);
      await documents.put('cases/1/once.pdf', PAPER, sha256(PAPER));
      const other = Buffer.from('%PDF-1.7 another');
      await refusedWith(['PreconditionFailed'], () =>
        client.send(
          new PutObjectCommand({ Bucket: locked, Key: 'cases/1/once.pdf', Body: other, IfNoneMatch: '*' }),
        ),
      );
      must(Buffer.from(await documents.get('cases/1/once.pdf')).equals(PAPER), 'the first is gone');
    },
  },
  {
    name: 'a signed link takes the announced bytes, and no others',
    for: 'applicants send papers to the bucket themselves',
    check: async ({ client, plain }) => {
      const store = papers(client, plain);
      const file = { contentType: 'application/pdf', bytes: PAPER.length, sha256: sha256(PAPER) } as const;
      const { url, headers } = await store.putLink({ id: 'announced', ...file }, 300);
      const sent = async (body: Buffer) =>
        (await fetch(url, { method: 'PUT', body: new Uint8Array(body), headers })).status;
      const forged = Buffer.from(PAPER.toString().replace('paper', 'raper'));
      must((await sent(forged)) >= 400, 'took other bytes');
      must((await sent(PAPER)) === 200, 'refused the announced bytes');
      const seen = await store.look('announced');
      must(seen?.bytes === PAPER.length, 'says another length');
      must(seen.sha256 === sha256(PAPER), 'keeps no SHA-256 that a HEAD gives');
      must(Buffer.from(seen.begins).toString() === '%PDF-1.7', 'gives no range');
    },
  },
  {
    name: 'a signed link gives a file under a name, and nothing to whoever changes the link',
    for: 'decisions and papers are downloaded by links of five minutes',
    check: async ({ client, plain }) => {
      await client.send(new PutObjectCommand({ Bucket: plain, Key: 'linked', Body: PAPER }));
      const link = await documentStore(client, plain).link('linked', 'qonys-1.pdf', 300);
      const answer = await fetch(link);
      must(answer.ok && Buffer.from(await answer.arrayBuffer()).equals(PAPER), `answers ${answer.status}`);
      const named = answer.headers.get('content-disposition') ?? '';
      must(named.includes('qonys-1.pdf'), 'gives it no name');
      const longer = await fetch(link.replace('X-Amz-Expires=300', 'X-Amz-Expires=3000'));
      must(longer.status === 403, `a changed link answers ${longer.status}`);
    },
  },
  {
    name: 'an object is copied within the bucket, with its type',
    for: 'a paper that an application brings is kept with the case',
    check: async (on) => {
      const { client, plain: Bucket } = on;
      await client.send(
        new PutObjectCommand({ Bucket, Key: 'unused/1', Body: PAPER, ContentType: 'application/pdf' }),
      );
      await client.send(
        new CopyObjectCommand({ Bucket, Key: 'filed/1/identity', CopySource: `${Bucket}/unused/1` }),
      );
      const { ContentType } = await client.send(new HeadObjectCommand({ Bucket, Key: 'filed/1/identity' }));
      must(ContentType === 'application/pdf', `its type is ${ContentType}`);
    },
  },
  {
    name: 'what begins with a prefix is listed page by page and deleted, and is missing then',
    for: 'an erasure finds every paper of a case',
    check: async (on) => {
      const { client, plain: Bucket } = on;
      for (const name of ['a', 'b', 'c']) {
        await client.send(new PutObjectCommand({ Bucket, Key: `filed/2/${name}`, Body: PAPER }));
      }
      const page = await client.send(new ListObjectsV2Command({ Bucket, Prefix: 'filed/2/', MaxKeys: 2 }));
      must(page.Contents?.length === 2 && page.IsTruncated === true, 'does not page');
      await papers(client, Bucket).erase('2');
      await refusedWith(['NoSuchKey', 'NotFound'], () => textOf(on, Bucket, 'filed/2/a'));
    },
  },
  {
    name: 'a deleted object of a bucket with versions is hidden, and its version stays',
    for: 'erased documents are blocked until their lock ends',
    check: async (on) => {
      const { client, locked: Bucket } = on;
      const { VersionId } = await client.send(
        new PutObjectCommand({
          Bucket,
          Key: 'cases/3/paper.pdf',
          Body: PAPER,
          ChecksumSHA256: base64(PAPER),
        }),
      );
      must(VersionId !== undefined, 'gives no version');
      await documentStore(client, Bucket).hide('cases/3/');
      await refusedWith(['NoSuchKey'], () => textOf(on, Bucket, 'cases/3/paper.pdf'));
      must((await textOf(on, Bucket, 'cases/3/paper.pdf', VersionId)) !== '', 'the version is gone');
    },
  },
  {
    name: 'versions are locked by the default of the bucket',
    for: 'nobody destroys a decision before its time',
    check: async ({ client, locked: Bucket }) => {
      await client.send(
        new PutBucketVersioningCommand({ Bucket, VersioningConfiguration: { Status: 'Enabled' } }),
      );
      await client.send(
        new PutObjectLockConfigurationCommand({
          Bucket,
          ObjectLockConfiguration: {
            ObjectLockEnabled: 'Enabled',
            Rule: { DefaultRetention: { Mode: 'GOVERNANCE', Days: 1 } },
          },
        }),
      );
      const Key = 'cases/4/paper.pdf';
      const { VersionId } = await client.send(
        new PutObjectCommand({ Bucket, Key, Body: PAPER, ChecksumSHA256: base64(PAPER) }),
      );
      await refusedWith(['AccessDenied', 'InvalidRequest', 'ObjectLocked'], () =>
        client.send(new DeleteObjectCommand({ Bucket, Key, VersionId })),
      );
    },
  },
  {
    name: 'rules of the bucket remove what is unused, and versions that are hidden',
    for: 'papers that no application brings go after a day; erased documents when their lock ends',
    check: async ({ client, locked: Bucket }) => {
      const rule = (ID: string, Prefix: string) => ({ ID, Filter: { Prefix }, Status: 'Enabled' as const });
      await client.send(
        new PutBucketLifecycleConfigurationCommand({
          Bucket,
          LifecycleConfiguration: {
            Rules: [
              { ...rule('unused', 'unused/'), Expiration: { Days: 1 } },
              { ...rule('erased', 'cases/'), NoncurrentVersionExpiration: { NoncurrentDays: 1 } },
            ],
          },
        }),
      );
    },
  },
  {
    name: 'objects have tags',
    for: 'the verdict of a virus scanner, where a stage waits for one',
    check: async ({ client, plain: Bucket }) => {
      await client.send(new PutObjectCommand({ Bucket, Key: 'tagged', Body: PAPER, Tagging: 'scan=clean' }));
      const { TagSet = [] } = await client.send(new GetObjectTaggingCommand({ Bucket, Key: 'tagged' }));
      must(
        TagSet.some(({ Value }) => Value === 'clean'),
        'gives no tag',
      );
    },
  },
];
