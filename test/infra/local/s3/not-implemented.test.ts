import {
  CopyObjectCommand,
  CreateMultipartUploadCommand,
  DeleteBucketCommand,
  GetObjectCommand,
  GetObjectTaggingCommand,
  ListBucketsCommand,
  ListObjectsCommand,
  PutBucketPolicyCommand,
  PutObjectAclCommand,
  PutObjectCommand,
  PutObjectLegalHoldCommand,
  PutObjectTaggingCommand,
} from '@aws-sdk/client-s3';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { BUCKET, type GateUnderTest, gateUnderTest } from './gate-under-test.ts';

const object = { Bucket: BUCKET, Key: 'decision.pdf' };

let gate: GateUnderTest;
beforeAll(async () => {
  gate = await gateUnderTest();
  await gate.client().send(new PutObjectCommand({ ...object, Body: 'decision' }));
});
afterAll(async () => {
  await gate.stop();
});

/** What the 501 names, or why it is none. */
const notImplemented = (sent: Promise<unknown>): Promise<string> =>
  sent.then(
    () => 'it was taken',
    (error: { name: string; message: string; $metadata: { httpStatusCode: number } }) =>
      error.name === 'NotImplemented' && error.$metadata.httpStatusCode === 501 ? error.message : error.name,
  );

describe('what the emulator does not implement it refuses by name', () => {
  it('refuses sub-resources of an object and leaves the object as it was', async () => {
    const client = gate.client();
    expect(
      await notImplemented(client.send(new PutObjectTaggingCommand({ ...object, Tagging: { TagSet: [] } }))),
    ).toContain('?tagging');
    expect(await notImplemented(client.send(new GetObjectTaggingCommand(object)))).toContain('?tagging');
    expect(
      await notImplemented(client.send(new PutObjectAclCommand({ ...object, ACL: 'private' }))),
    ).toContain('?acl');
    expect(
      await notImplemented(
        client.send(new PutObjectLegalHoldCommand({ ...object, LegalHold: { Status: 'ON' } })),
      ),
    ).toContain('?legal-hold');
    const read = await client.send(new GetObjectCommand(object));
    expect(await read.Body?.transformToString()).toBe('decision');
  });

  it('refuses sub-resources of a bucket, the older listing and deleting a bucket', async () => {
    const client = gate.client();
    expect(
      await notImplemented(client.send(new PutBucketPolicyCommand({ Bucket: BUCKET, Policy: '{}' }))),
    ).toContain('?policy');
    expect(await notImplemented(client.send(new ListObjectsCommand({ Bucket: BUCKET })))).toContain(
      'GET on the bucket',
    );
    expect(await notImplemented(client.send(new DeleteBucketCommand({ Bucket: BUCKET })))).toContain(
      'DELETE on the bucket',
    );
    expect(await notImplemented(client.send(new ListBucketsCommand({})))).toContain('ListBuckets');
  });

  it('refuses uploads in parts', async () => {
    expect(await notImplemented(gate.client().send(new CreateMultipartUploadCommand(object)))).toContain(
      '?uploads',
    );
  });

  it('refuses headers that it would have to ignore', async () => {
    const client = gate.client();
    const put = new PutObjectCommand({ ...object, Body: 'x', ServerSideEncryption: 'aws:kms' });
    expect(await notImplemented(client.send(put))).toContain('x-amz-server-side-encryption');
    expect(
      await notImplemented(client.send(new PutObjectCommand({ ...object, Body: 'x', Tagging: 'a=b' }))),
    ).toContain('x-amz-tagging');
    const source = { CopySource: `${BUCKET}/other`, CopySourceIfMatch: 'x' };
    const copy = new CopyObjectCommand({ ...object, ...source });
    expect(await notImplemented(client.send(copy))).toContain('x-amz-copy-source-if-match');
  });
});
