import { createHash } from 'node:crypto';
import { request as httpRequest } from 'node:http';
import { Readable } from 'node:stream';
import {
  CreateBucketCommand,
  DeleteObjectCommand,
  GetObjectCommand,
  HeadBucketCommand,
  HeadObjectCommand,
  PutObjectCommand,
  type PutObjectCommandInput,
} from '@aws-sdk/client-s3';
import { getSignedUrl } from '@aws-sdk/s3-request-presigner';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  alteringAfterSigning,
  BUCKET,
  type GateUnderTest,
  gateUnderTest,
  refusalOf,
} from './gate-under-test.ts';

let gate: GateUnderTest;
beforeAll(async () => {
  gate = await gateUnderTest();
});
afterAll(() => gate.stop());

const put = (Key: string, input: Partial<PutObjectCommandInput> = {}) =>
  gate.client().send(new PutObjectCommand({ Bucket: BUCKET, Key, Body: 'decision', ...input }));
const get = (Key: string, input: Partial<ConstructorParameters<typeof GetObjectCommand>[0]> = {}) =>
  gate.client().send(new GetObjectCommand({ Bucket: BUCKET, Key, ...input }));
const textOf = async (Key: string) => (await get(Key)).Body?.transformToString();
const sha256 = (bytes: string) => createHash('sha256').update(bytes).digest('base64');
const status = (httpStatusCode: number) => ({ $metadata: { httpStatusCode } });

describe('buckets', () => {
  it('knows the buckets that were created', async () => {
    const known = await gate.client().send(new HeadBucketCommand({ Bucket: BUCKET }));
    expect(known.$metadata.httpStatusCode).toBe(200);
    await expect(gate.client().send(new HeadBucketCommand({ Bucket: 'absent' }))).rejects.toMatchObject(
      status(404),
    );
    await expect(
      gate.client().send(new GetObjectCommand({ Bucket: 'absent', Key: 'k' })),
    ).rejects.toMatchObject({
      name: 'NoSuchBucket',
    });
  });

  it('refuses a bucket that is there and a name that is none', async () => {
    await expect(gate.client().send(new CreateBucketCommand({ Bucket: BUCKET }))).rejects.toMatchObject({
      name: 'BucketAlreadyOwnedByYou',
      ...status(409),
    });
    await expect(gate.client().send(new CreateBucketCommand({ Bucket: 'Wrong_Name' }))).rejects.toMatchObject(
      {
        name: 'InvalidBucketName',
      },
    );
  });
});

describe('storing and reading', () => {
  it('gives back the bytes, the type, the metadata and the headers that were stored', async () => {
    const stored = await put('whole', {
      ContentType: 'application/pdf',
      ContentDisposition: 'attachment',
      ContentLanguage: 'kk',
      CacheControl: 'no-store',
      Metadata: { form: 'annex-4' },
    });
    const read = await get('whole');
    expect(await read.Body?.transformToString()).toBe('decision');
    expect(read).toMatchObject({
      ContentType: 'application/pdf',
      ContentDisposition: 'attachment',
      ContentLanguage: 'kk',
      CacheControl: 'no-store',
      ContentLength: 8,
      AcceptRanges: 'bytes',
      Metadata: { form: 'annex-4' },
      ETag: stored.ETag,
    });
    expect(stored.ETag).toBe(`"${createHash('md5').update('decision').digest('hex')}"`);
    expect(read.VersionId).toBeUndefined();
  });

  it('tells the same of an object by HEAD, without its bytes', async () => {
    await put('head', { ContentType: 'application/pdf' });
    const head = await gate.client().send(new HeadObjectCommand({ Bucket: BUCKET, Key: 'head' }));
    expect(head).toMatchObject({ ContentType: 'application/pdf', ContentLength: 8 });
    await expect(
      gate.client().send(new HeadObjectCommand({ Bucket: BUCKET, Key: 'absent' })),
    ).rejects.toMatchObject({ name: 'NotFound', ...status(404) });
  });

  it('dates an object by its own clock', async () => {
    gate.move(400 * 24 * 3600_000);
    await put('dated');
    const { LastModified } = await get('dated');
    expect(Math.abs((LastModified?.getTime() ?? 0) - gate.now().getTime())).toBeLessThan(20_000);
    gate.move(-400 * 24 * 3600_000);
  });

  it('deletes, and does not mind deleting what is not there', async () => {
    await put('gone');
    for (let times = 0; times < 2; times += 1) {
      const deleted = await gate.client().send(new DeleteObjectCommand({ Bucket: BUCKET, Key: 'gone' }));
      expect(deleted.$metadata.httpStatusCode).toBe(204);
    }
    await expect(get('gone')).rejects.toMatchObject({ name: 'NoSuchKey', ...status(404) });
  });

  it('keeps an empty object', async () => {
    await put('empty', { Body: '' });
    expect(await textOf('empty')).toBe('');
  });

  it('keeps four megabytes, which the SDK sends after asking to continue', async () => {
    const Body = Buffer.alloc(4 * 1024 * 1024, 'қ');
    await put('large', { Body });
    expect(await (await get('large')).Body?.transformToByteArray()).toHaveLength(Body.length);
  });

  it('refuses a key of more than 1024 bytes and metadata of more than 2 kilobytes', async () => {
    await expect(put('қ'.repeat(513))).rejects.toMatchObject({ name: 'KeyTooLongError' });
    await expect(put('meta', { Metadata: { note: 'x'.repeat(2045) } })).rejects.toMatchObject({
      name: 'MetadataTooLarge',
    });
  });
});

describe('checksums', () => {
  it('returns the CRC32 that the SDK sends by default', async () => {
    const { ChecksumCRC32 } = await put('crc32');
    expect(ChecksumCRC32).toMatch(/^[\w+/]{6}==$/);
    expect(await get('crc32', { ChecksumMode: 'ENABLED' })).toMatchObject({
      ChecksumCRC32,
      ChecksumType: 'FULL_OBJECT',
    });
  });

  it('takes and returns the SHA-256 of the bytes', async () => {
    const ChecksumSHA256 = sha256('decision');
    expect(await put('sum', { ChecksumSHA256 })).toMatchObject({ ChecksumSHA256 });
    const head = new HeadObjectCommand({ Bucket: BUCKET, Key: 'sum', ChecksumMode: 'ENABLED' });
    expect(await gate.client().send(head)).toMatchObject({ ChecksumSHA256 });
  });

  it.each([
    ['SHA-256', { ChecksumSHA256: sha256('other') }],
    ['CRC32', { ChecksumCRC32: 'AAAAAA==' }],
    ['MD5', { ContentMD5: createHash('md5').update('other').digest('base64') }],
  ])('refuses bytes of another %s and stores nothing', async (name, input) => {
    await expect(put(`wrong-${name}`, input)).rejects.toMatchObject({ name: 'BadDigest', ...status(400) });
    await expect(get(`wrong-${name}`)).rejects.toMatchObject({ name: 'NoSuchKey' });
  });

  it('refuses two checksums at once', async () => {
    const sums = { ChecksumSHA256: sha256('decision'), ChecksumCRC32: (await put('one')).ChecksumCRC32 };
    await expect(put('two', sums)).rejects.toMatchObject({ name: 'InvalidRequest', ...status(400) });
  });

  it('says which checksum it does not know', async () => {
    await expect(put('crc32c', { ChecksumCRC32C: 'AAAAAA==' })).rejects.toMatchObject({
      name: 'NotImplemented',
      message: expect.stringContaining('crc32c'),
    });
  });

  it('refuses a body that is not the one whose SHA-256 was signed', async () => {
    const client = alteringAfterSigning(gate.client(), (request) => {
      request.body = 'decisioN';
    });
    await expect(
      client.send(new PutObjectCommand({ Bucket: BUCKET, Key: 'altered', Body: 'decision' })),
    ).rejects.toMatchObject({ name: 'XAmzContentSHA256Mismatch' });
  });
});

describe('streams', () => {
  const stream = () => Readable.from([Buffer.from('first '), Buffer.from('second')]);

  it('takes a stream in chunks, with its checksum in the trailer', async () => {
    const { ChecksumCRC32 } = await put('stream', { Body: stream(), ContentLength: 12 });
    expect(ChecksumCRC32).toBeDefined();
    const read = await get('stream');
    expect(await read.Body?.transformToString()).toBe('first second');
    expect(read.ContentEncoding).toBeUndefined();
  });

  it('keeps the encoding of the bytes apart from that of the transfer', async () => {
    await put('stream-gzip', { Body: stream(), ContentLength: 12, ContentEncoding: 'gzip' });
    expect((await get('stream-gzip')).ContentEncoding).toBe('gzip');
  });

  it.each([
    [
      'a trailing checksum that is wrong',
      'BadDigest',
      '3\r\nabc\r\n0\r\nx-amz-checksum-crc32:AAAAAA==\r\n\r\n',
    ],
    ['a trailer that was announced and is missing', 'MalformedTrailerError', '3\r\nabc\r\n0\r\n\r\n'],
    ['a chunk cut short', 'IncompleteBody', '4\r\nabc\r\n0\r\n\r\n'],
    ['fewer bytes than announced', 'IncompleteBody', '2\r\nab\r\n0\r\nx-amz-checksum-crc32:AAAAAA==\r\n\r\n'],
  ])('refuses %s', async (_, code, body) => {
    const client = alteringAfterSigning(gate.client(), (request) => {
      request.body = body;
    });
    const command = new PutObjectCommand({
      Bucket: BUCKET,
      Key: 'broken',
      Body: Readable.from(['abc']),
      ContentLength: 3,
    });
    await expect(client.send(command)).rejects.toMatchObject({ name: code });
  });
});

describe('conditions', () => {
  it('stores with If-None-Match: * only while there is no object', async () => {
    await put('once', { IfNoneMatch: '*' });
    await expect(put('once', { IfNoneMatch: '*', Body: 'second' })).rejects.toMatchObject({
      name: 'PreconditionFailed',
      ...status(412),
    });
    expect(await textOf('once')).toBe('decision');
  });

  it('lets exactly one of many that store at once with If-None-Match: * win', async () => {
    const outcomes = await Promise.allSettled(
      Array.from({ length: 12 }, (_, index) => put('race', { IfNoneMatch: '*', Body: `writer ${index}` })),
    );
    expect(outcomes.filter((each) => each.status === 'fulfilled')).toHaveLength(1);
    const winner = outcomes.findIndex((each) => each.status === 'fulfilled');
    expect(await textOf('race')).toBe(`writer ${winner}`);
  });

  it('stores with If-Match only over the object that was read', async () => {
    const { ETag } = await put('swap');
    await put('swap', { IfMatch: ETag, Body: 'second' });
    await expect(put('swap', { IfMatch: ETag, Body: 'third' })).rejects.toMatchObject(status(412));
    await expect(put('nothing', { IfMatch: ETag })).rejects.toMatchObject(status(404));
    expect(await textOf('swap')).toBe('second');
  });

  it('reads under conditions: 304 when unchanged, 412 when another', async () => {
    const { ETag = '' } = await put('read');
    const later = new Date(gate.now().getTime() + 60_000);
    const earlier = new Date(gate.now().getTime() - 3_600_000);
    expect((await get('read', { IfMatch: ETag })).$metadata.httpStatusCode).toBe(200);
    expect((await get('read', { IfModifiedSince: earlier })).$metadata.httpStatusCode).toBe(200);
    await expect(get('read', { IfNoneMatch: ETag })).rejects.toMatchObject(status(304));
    await expect(get('read', { IfModifiedSince: later })).rejects.toMatchObject(status(304));
    await expect(get('read', { IfMatch: '"other"' })).rejects.toMatchObject(status(412));
    await expect(get('read', { IfUnmodifiedSince: earlier })).rejects.toMatchObject(status(412));
  });
});

describe('ranges', () => {
  it.each([
    ['bytes=0-2', 'dec', 'bytes 0-2/8'],
    ['bytes=5-', 'ion', 'bytes 5-7/8'],
    ['bytes=-2', 'on', 'bytes 6-7/8'],
    ['bytes=6-99', 'on', 'bytes 6-7/8'],
  ])('gives %s', async (Range, expected, ContentRange) => {
    await put('range');
    const read = await get('range', { Range, ChecksumMode: 'ENABLED' });
    expect(await read.Body?.transformToString()).toBe(expected);
    expect(read).toMatchObject({ ContentRange, ContentLength: expected.length, ...status(206) });
  });

  it('refuses a range past the end and ignores one that it cannot read', async () => {
    await put('range');
    await expect(get('range', { Range: 'bytes=8-' })).rejects.toMatchObject({
      name: 'InvalidRange',
      ...status(416),
    });
    expect((await get('range', { Range: 'bytes=3-1' })).ContentLength).toBe(8);
    expect((await get('range', { Range: 'bytes=0-1,3-4' })).ContentLength).toBe(8);
  });
});

describe('the answer', () => {
  it('carries the headers that the caller signed for it', async () => {
    await put('override', { ContentType: 'application/pdf' });
    const command = new GetObjectCommand({
      Bucket: BUCKET,
      Key: 'override',
      ResponseContentDisposition: "attachment; filename*=UTF-8''%D1%88%D0%B5%D1%88%D1%96%D0%BC.pdf",
      ResponseContentType: 'application/octet-stream',
      ResponseCacheControl: 'private',
    });
    const answer = await fetch(await getSignedUrl(gate.client(), command));
    expect(answer.headers.get('content-disposition')).toBe(command.input.ResponseContentDisposition);
    expect(answer.headers.get('content-type')).toBe('application/octet-stream');
    expect(answer.headers.get('cache-control')).toBe('private');
  });

  it('is a refusal for a file name in Kazakh letters that are not encoded for a header', async () => {
    await put('named');
    const ResponseContentDisposition = 'attachment; filename="шешім.pdf"';
    await expect(get('named', { ResponseContentDisposition })).rejects.toMatchObject({
      name: 'InvalidArgument',
      message: 'Header value cannot be represented using ISO-8859-1.',
    });
  });

  it('is none for an upload that breaks off, which stores nothing', async () => {
    const client = gate.client({ requestChecksumCalculation: 'WHEN_REQUIRED' });
    const url = await getSignedUrl(client, new PutObjectCommand({ Bucket: BUCKET, Key: 'broken-off' }));
    const headers = { 'content-length': 1000, expect: '100-continue' };
    const upload = httpRequest(url, { method: 'PUT', headers });
    const closed = new Promise((resolve) => upload.on('close', resolve).on('error', () => undefined));
    upload.on('continue', () => upload.write('the first bytes', () => upload.destroy()));
    upload.flushHeaders();
    await closed;
    await expect(get('broken-off')).rejects.toMatchObject({ name: 'NoSuchKey' });
  });

  it('is a refusal for an upload that does not say its length', async () => {
    const client = gate.client({ requestChecksumCalculation: 'WHEN_REQUIRED' });
    const url = await getSignedUrl(client, new PutObjectCommand({ Bucket: BUCKET, Key: 'long' }));
    const body = new ReadableStream({
      start(controller) {
        controller.enqueue(Buffer.from('x'));
        controller.close();
      },
    });
    const streamed = { method: 'PUT', body, duplex: 'half' };
    const answer = await fetch(url, streamed);
    expect(await refusalOf(answer)).toEqual({ status: 411, code: 'MissingContentLength' });
  });
});
