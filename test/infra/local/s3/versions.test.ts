import {
  DeleteObjectCommand,
  GetBucketVersioningCommand,
  GetObjectCommand,
  HeadObjectCommand,
  ListObjectVersionsCommand,
  PutBucketVersioningCommand,
  PutObjectCommand,
} from '@aws-sdk/client-s3';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { BUCKET, type GateUnderTest, gateUnderTest } from './gate-under-test.ts';

let gate: GateUnderTest;
beforeEach(async () => {
  gate = await gateUnderTest();
});
afterEach(() => gate.stop());

const Key = 'decision.pdf';
const versioning = (Status: 'Enabled' | 'Suspended') =>
  gate.client().send(new PutBucketVersioningCommand({ Bucket: BUCKET, VersioningConfiguration: { Status } }));
const put = async (Body: string) =>
  (await gate.client().send(new PutObjectCommand({ Bucket: BUCKET, Key, Body }))).VersionId;
const get = async (VersionId?: string) => {
  const read = await gate.client().send(new GetObjectCommand({ Bucket: BUCKET, Key, VersionId }));
  return { text: await read.Body?.transformToString(), versionId: read.VersionId };
};
const remove = (VersionId?: string) =>
  gate.client().send(new DeleteObjectCommand({ Bucket: BUCKET, Key, VersionId }));
const versions = () => gate.client().send(new ListObjectVersionsCommand({ Bucket: BUCKET }));

describe('a bucket with versioning', () => {
  it('keeps every version and gives the newest unless one is named', async () => {
    await versioning('Enabled');
    const [first, second] = [await put('first'), await put('second')];
    expect(first).not.toBe(second);
    expect(await get()).toEqual({ text: 'second', versionId: second });
    expect(await get(first)).toEqual({ text: 'first', versionId: first });
    const head = new HeadObjectCommand({ Bucket: BUCKET, Key, VersionId: first });
    expect(await gate.client().send(head)).toMatchObject({ ContentLength: 5, VersionId: first });
  });

  it('hides an object behind a delete marker and shows it again when the marker is deleted', async () => {
    await versioning('Enabled');
    const stored = await put('kept');
    const marker = await remove();
    expect(marker).toMatchObject({ DeleteMarker: true, VersionId: expect.any(String) });
    await expect(get()).rejects.toMatchObject({ name: 'NoSuchKey', $metadata: { httpStatusCode: 404 } });
    expect(await get(stored)).toMatchObject({ text: 'kept' });
    await expect(get(marker.VersionId)).rejects.toMatchObject({ name: 'MethodNotAllowed' });
    expect(await remove(marker.VersionId)).toMatchObject({ DeleteMarker: true });
    expect(await get()).toMatchObject({ text: 'kept' });
  });

  it('takes If-None-Match: * over a delete marker, since no object stands there', async () => {
    await versioning('Enabled');
    await put('first');
    await remove();
    const again = new PutObjectCommand({ Bucket: BUCKET, Key, Body: 'second', IfNoneMatch: '*' });
    await gate.client().send(again);
    expect(await get()).toMatchObject({ text: 'second' });
  });

  it('deletes a named version for good', async () => {
    await versioning('Enabled');
    const [first, second] = [await put('first'), await put('second')];
    await remove(second);
    expect(await get()).toEqual({ text: 'first', versionId: first });
    await expect(get(second)).rejects.toMatchObject({ name: 'NoSuchVersion' });
  });

  it('lists versions and delete markers, the newest of a key first', async () => {
    await versioning('Enabled');
    const [first, second] = [await put('first'), await put('second')];
    const marker = await remove();
    const listed = await versions();
    expect(listed.Versions?.map(({ VersionId, IsLatest, Size }) => ({ VersionId, IsLatest, Size }))).toEqual([
      { VersionId: second, IsLatest: false, Size: 6 },
      { VersionId: first, IsLatest: false, Size: 5 },
    ]);
    expect(listed.DeleteMarkers).toMatchObject([{ Key, VersionId: marker.VersionId, IsLatest: true }]);
  });

  it('keeps the order of versions when the clock is moved back', async () => {
    await versioning('Enabled');
    await put('first');
    gate.move(-86_400_000);
    await put('second');
    expect(await get()).toMatchObject({ text: 'second' });
  });

  it('keeps all versions over a restart', async () => {
    await versioning('Enabled');
    const first = await put('first');
    await put('second');
    await gate.restart();
    expect(await get(first)).toMatchObject({ text: 'first' });
    expect(await get()).toMatchObject({ text: 'second' });
  });

  it('calls what was there before versioning the version null', async () => {
    await put('before');
    await versioning('Enabled');
    await put('after');
    expect(await get('null')).toEqual({ text: 'before', versionId: 'null' });
    expect(await get()).toMatchObject({ text: 'after' });
  });
});

describe('a bucket whose versioning is suspended', () => {
  it('overwrites the version null and keeps the others', async () => {
    await versioning('Enabled');
    const kept = await put('kept');
    await versioning('Suspended');
    await put('null one');
    await put('null two');
    expect(await get()).toMatchObject({ text: 'null two' });
    expect(await get(kept)).toMatchObject({ text: 'kept' });
    expect((await versions()).Versions).toHaveLength(2);
  });

  it('lays a delete marker in place of the version null', async () => {
    await versioning('Enabled');
    const kept = await put('kept');
    await versioning('Suspended');
    await put('null');
    await remove();
    const listed = await versions();
    expect(listed.Versions?.map(({ VersionId }) => VersionId)).toEqual([kept]);
    expect(listed.DeleteMarkers).toMatchObject([{ VersionId: 'null', IsLatest: true }]);
  });
});

it('tells the state of versioning, and none for a bucket that never had it', async () => {
  const state = () => gate.client().send(new GetBucketVersioningCommand({ Bucket: BUCKET }));
  expect((await state()).Status).toBeUndefined();
  await versioning('Enabled');
  expect((await state()).Status).toBe('Enabled');
});
