import {
  DeleteObjectCommand,
  ListObjectsV2Command,
  ListObjectVersionsCommand,
  type ListObjectVersionsCommandOutput,
  PutBucketVersioningCommand,
  PutObjectCommand,
} from '@aws-sdk/client-s3';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { BUCKET, type GateUnderTest, gateUnderTest } from './gate-under-test.ts';

const KEYS = ['a/1', 'a/2', 'a&<b>"', 'b', 'c/d/1', 'c/d/2', 'c/e', 'қоныс/1'];

let gate: GateUnderTest;
beforeAll(async () => {
  gate = await gateUnderTest();
  const client = gate.client();
  const Status = 'Enabled';
  await client.send(new PutBucketVersioningCommand({ Bucket: BUCKET, VersioningConfiguration: { Status } }));
  for (const Key of KEYS) await client.send(new PutObjectCommand({ Bucket: BUCKET, Key, Body: 'x' }));
  await client.send(new PutObjectCommand({ Bucket: BUCKET, Key: 'b', Body: 'second' }));
  await client.send(new PutObjectCommand({ Bucket: BUCKET, Key: 'deleted', Body: 'x' }));
  await client.send(new DeleteObjectCommand({ Bucket: BUCKET, Key: 'deleted' }));
});
afterAll(() => gate.stop());

const inOrder = (keys: readonly string[]) =>
  [...keys].sort((a, b) => Buffer.compare(Buffer.from(a), Buffer.from(b)));

async function list(input: Partial<ConstructorParameters<typeof ListObjectsV2Command>[0]> = {}) {
  const listed = await gate.client().send(new ListObjectsV2Command({ Bucket: BUCKET, ...input }));
  return {
    keys: (listed.Contents ?? []).map(({ Key }) => Key),
    groups: (listed.CommonPrefixes ?? []).map(({ Prefix }) => Prefix),
    next: listed.NextContinuationToken,
    count: listed.KeyCount,
  };
}

describe('objects', () => {
  it('are listed in the order of UTF-8, without the deleted', async () => {
    expect(await list()).toEqual({ keys: inOrder(KEYS), groups: [], next: undefined, count: KEYS.length });
  });

  it('are listed by prefix, and grouped by delimiter', async () => {
    expect((await list({ Prefix: 'c/' })).keys).toEqual(['c/d/1', 'c/d/2', 'c/e']);
    expect(await list({ Delimiter: '/' })).toMatchObject({
      keys: inOrder(['a&<b>"', 'b']),
      groups: ['a/', 'c/', 'қоныс/'],
    });
    expect(await list({ Prefix: 'c/', Delimiter: '/' })).toMatchObject({ keys: ['c/e'], groups: ['c/d/'] });
  });

  it('are listed after a key', async () => {
    expect((await list({ StartAfter: 'b' })).keys).toEqual(['c/d/1', 'c/d/2', 'c/e', 'қоныс/1']);
  });

  it.each([1, 2, 3])('are listed once each over pages of %i', async (MaxKeys) => {
    const seen: (string | undefined)[] = [];
    let page = await list({ MaxKeys });
    for (;;) {
      expect(page.count).toBeLessThanOrEqual(MaxKeys);
      seen.push(...page.keys);
      if (page.next === undefined) break;
      page = await list({ MaxKeys, ContinuationToken: page.next });
    }
    expect(seen).toEqual(inOrder(KEYS));
  });

  it.each([1, 2])('are grouped once each over pages of %i', async (MaxKeys) => {
    const seen: (string | undefined)[] = [];
    let page = await list({ MaxKeys, Delimiter: '/' });
    for (;;) {
      seen.push(...page.keys, ...page.groups);
      if (page.next === undefined) break;
      page = await list({ MaxKeys, Delimiter: '/', ContinuationToken: page.next });
    }
    expect(new Set(seen)).toEqual(new Set(['a/', 'a&<b>"', 'b', 'c/', 'қоныс/']));
    expect(seen).toHaveLength(5);
  });

  it('are listed with encoded keys when that is asked for', async () => {
    const { keys } = await list({ Prefix: 'a&', EncodingType: 'url' });
    expect(keys).toEqual(['a%26%3Cb%3E%22']);
  });

  it('are none on a page of none', async () => {
    expect(await list({ MaxKeys: 0 })).toEqual({ keys: [], groups: [], next: undefined, count: 0 });
  });
});

describe('versions', () => {
  it.each([1, 2, 3])('are listed once each over pages of %i', async (MaxKeys) => {
    const seen: string[] = [];
    let markers: { KeyMarker?: string; VersionIdMarker?: string } = {};
    for (;;) {
      const page = await gate
        .client()
        .send(new ListObjectVersionsCommand({ Bucket: BUCKET, MaxKeys, ...markers }));
      for (const each of [...(page.Versions ?? []), ...(page.DeleteMarkers ?? [])])
        seen.push(`${each.Key} ${each.VersionId}`);
      if (!page.IsTruncated) break;
      markers = { KeyMarker: page.NextKeyMarker ?? '', VersionIdMarker: page.NextVersionIdMarker ?? '' };
    }
    expect(new Set(seen).size).toBe(seen.length);
    expect(seen).toHaveLength(KEYS.length + 3);
  });

  it('are listed after all versions of a key, when only the key is given', async () => {
    const page = await gate.client().send(new ListObjectVersionsCommand({ Bucket: BUCKET, KeyMarker: 'b' }));
    expect(page.Versions?.map(({ Key }) => Key)).toEqual(['c/d/1', 'c/d/2', 'c/e', 'deleted', 'қоныс/1']);
  });

  it('are grouped once each over pages of one', async () => {
    const groups: (string | undefined)[] = [];
    let KeyMarker: string | undefined = '';
    while (KeyMarker !== undefined) {
      const input = { Bucket: BUCKET, Prefix: 'c/', Delimiter: '/', MaxKeys: 1, KeyMarker };
      const page: ListObjectVersionsCommandOutput = await gate
        .client()
        .send(new ListObjectVersionsCommand(input));
      groups.push(...(page.CommonPrefixes ?? []).map(({ Prefix }) => Prefix));
      groups.push(...(page.Versions ?? []).map(({ Key }) => Key));
      KeyMarker = page.IsTruncated ? page.NextKeyMarker : undefined;
    }
    expect(groups).toEqual(['c/d/', 'c/e']);
  });

  it('name the latest of each key on any page', async () => {
    const page = await gate
      .client()
      .send(new ListObjectVersionsCommand({ Bucket: BUCKET, Prefix: 'b', MaxKeys: 1 }));
    expect(page.Versions).toMatchObject([{ Key: 'b', IsLatest: true, Size: 6 }]);
    const next = await gate.client().send(
      new ListObjectVersionsCommand({
        Bucket: BUCKET,
        Prefix: 'b',
        KeyMarker: page.NextKeyMarker,
        VersionIdMarker: page.NextVersionIdMarker,
      }),
    );
    expect(next.Versions).toMatchObject([{ Key: 'b', IsLatest: false, Size: 1 }]);
  });
});
