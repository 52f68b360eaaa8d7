import { once } from 'node:events';
import { get as httpGet } from 'node:http';
import { text } from 'node:stream/consumers';
import { GetObjectCommand, HeadBucketCommand, PutObjectCommand } from '@aws-sdk/client-s3';
import { getSignedUrl } from '@aws-sdk/s3-request-presigner';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  alteringAfterSigning,
  BUCKET,
  CREDENTIALS,
  type GateUnderTest,
  gateUnderTest,
  refusalOf,
} from './gate-under-test.ts';

const MINUTE = 60_000;
const object = { Bucket: BUCKET, Key: 'decisions/1.pdf' };

let gate: GateUnderTest;
beforeAll(async () => {
  gate = await gateUnderTest();
  await gate
    .client()
    .send(new PutObjectCommand({ ...object, Body: 'decision', ContentType: 'application/pdf' }));
});
afterAll(() => gate.stop());

const presignedGet = (options: { expiresIn?: number; signingDate?: Date } = {}) =>
  getSignedUrl(gate.client(), new GetObjectCommand(object), { signingDate: gate.now(), ...options });
const presignedPut = (
  signed: string[] = [],
  headers: { ContentType?: string; ContentLength?: number } = {},
) =>
  getSignedUrl(
    gate.client({ requestChecksumCalculation: 'WHEN_REQUIRED' }),
    new PutObjectCommand({ Bucket: BUCKET, Key: 'scan.pdf', ...headers }),
    { signingDate: gate.now(), signableHeaders: new Set(['host', ...signed]) },
  );

describe('the Authorization header', () => {
  it('refuses a request without a signature', async () => {
    const answer = await fetch(`${gate.url()}/${BUCKET}/${object.Key}`);
    expect(await refusalOf(answer)).toEqual({ status: 403, code: 'AccessDenied' });
  });

  it('refuses a key id that it does not know', async () => {
    const stranger = gate.client({ credentials: { ...CREDENTIALS, accessKeyId: 'stranger' } });
    await expect(stranger.send(new GetObjectCommand(object))).rejects.toMatchObject({
      name: 'InvalidAccessKeyId',
      $metadata: { httpStatusCode: 403 },
    });
  });

  it('refuses a signature made with another secret', async () => {
    const forger = gate.client({ credentials: { ...CREDENTIALS, secretAccessKey: 'guess' } });
    await expect(forger.send(new GetObjectCommand(object))).rejects.toMatchObject({
      name: 'SignatureDoesNotMatch',
      $metadata: { httpStatusCode: 403 },
    });
  });

  it('refuses a session token, of which it gives out none', async () => {
    const session = gate.client({ credentials: { ...CREDENTIALS, sessionToken: 'token' } });
    await expect(session.send(new GetObjectCommand(object))).rejects.toMatchObject({ name: 'InvalidToken' });
  });

  it.each([
    ['takes a clock 14 minutes slow', -14, true],
    ['takes a clock 14 minutes fast', 14, true],
    ['refuses a clock 16 minutes slow', -16, false],
    ['refuses a clock 16 minutes fast', 16, false],
  ])('%s', async (_, minutes, taken) => {
    const client = gate.client({ systemClockOffset: minutes * MINUTE });
    const sent = client.send(new HeadBucketCommand({ Bucket: BUCKET })).then(
      () => 200,
      (error: { $metadata: { httpStatusCode: number } }) => error.$metadata.httpStatusCode,
    );
    expect(await sent).toBe(taken ? 200 : 403);
  });

  it('dates its answers by its own clock, by which the SDK sets the next signature', async () => {
    gate.move(60 * MINUTE);
    const answer = await fetch(gate.url());
    expect(Math.abs(Date.parse(answer.headers.get('date') ?? '') - gate.now().getTime())).toBeLessThan(
      20_000,
    );
    gate.move(-60 * MINUTE);
  });

  it('verifies a signed header whose value holds several spaces in a row', async () => {
    const Metadata = { note: 'two  spaces   or more' };
    await gate.client().send(new PutObjectCommand({ Bucket: BUCKET, Key: 'spaces', Body: 'x', Metadata }));
    const read = await gate.client().send(new GetObjectCommand({ Bucket: BUCKET, Key: 'spaces' }));
    expect(read.Metadata).toEqual(Metadata);
  });

  it('names a skewed clock so that the SDK corrects it and tries again', async () => {
    const [single, double] = [gate.client(), gate.client({ maxAttempts: 2 })];
    gate.move(20 * MINUTE);
    await expect(single.send(new GetObjectCommand(object))).rejects.toMatchObject({
      name: 'RequestTimeTooSkewed',
    });
    const { $metadata } = await double.send(new GetObjectCommand(object));
    expect($metadata.attempts).toBe(2);
    gate.move(-20 * MINUTE);
  });

  it('refuses an x-amz-* header that was added after signing', async () => {
    const client = alteringAfterSigning(gate.client(), (request) => {
      request.headers['x-amz-meta-added'] = 'later';
    });
    await expect(client.send(new PutObjectCommand({ ...object, Body: 'x' }))).rejects.toMatchObject({
      name: 'AccessDenied',
      message: 'There were headers present in the request which were not signed',
    });
  });

  it('verifies keys with spaces, signs and Kazakh letters', async () => {
    const Key = "шешім/қоныс №1 (a+b)!'*~&=?.pdf";
    await gate.client().send(new PutObjectCommand({ Bucket: BUCKET, Key, Body: 'kk' }));
    const { Body } = await gate.client().send(new GetObjectCommand({ Bucket: BUCKET, Key }));
    expect(await Body?.transformToString()).toBe('kk');
    const url = await getSignedUrl(gate.client(), new GetObjectCommand({ Bucket: BUCKET, Key }));
    expect(await (await fetch(url)).text()).toBe('kk');
  });

  it('serves virtual-hosted addresses', async () => {
    const client = gate.client({
      endpoint: gate.url().replace('127.0.0.1', 'localhost'),
      forcePathStyle: false,
    });
    const signed = new URL(await getSignedUrl(client, new GetObjectCommand(object)));
    expect(signed.hostname).toBe(`${BUCKET}.localhost`);
    const asked = httpGet({
      host: '127.0.0.1',
      port: signed.port,
      path: signed.pathname + signed.search,
      headers: { host: signed.host },
    });
    const [answer] = await once(asked, 'response');
    expect(await text(answer)).toBe('decision');
  });
});

describe('a presigned URL', () => {
  it('gives the object to whoever holds it', async () => {
    const answer = await fetch(await presignedGet());
    expect(answer.status).toBe(200);
    expect(answer.headers.get('content-type')).toBe('application/pdf');
    expect(await answer.text()).toBe('decision');
  });

  it('lives to the last second of its expiry and not past it', async () => {
    const signedAt = (seconds: number) => new Date(gate.now().getTime() - seconds * 1000);
    const last = await presignedGet({ expiresIn: 60, signingDate: signedAt(58) });
    expect((await fetch(last)).status).toBe(200);
    const expired = await fetch(await presignedGet({ expiresIn: 60, signingDate: signedAt(61) }));
    expect(expired.status).toBe(403);
    expect(await expired.text()).toContain('<Message>Request has expired</Message>');
  });

  it('expires by the clock of the gate when that is moved', async () => {
    const url = await presignedGet({ expiresIn: 3600 });
    gate.move(61 * MINUTE);
    expect((await fetch(url)).status).toBe(403);
    expect((await fetch(await presignedGet())).status).toBe(200);
    gate.move(-61 * MINUTE);
  });

  it('is refused while it is not yet valid', async () => {
    const url = await presignedGet({ signingDate: new Date(gate.now().getTime() + 20 * MINUTE) });
    expect(await refusalOf(await fetch(url))).toEqual({ status: 403, code: 'AccessDenied' });
  });

  it.each([
    ['a longer life', (url: string) => url.replace('X-Amz-Expires=900', 'X-Amz-Expires=9000')],
    ['another key', (url: string) => url.replace('/1.pdf', '/2.pdf')],
    ['a parameter more', (url: string) => `${url}&response-content-type=text%2Fhtml`],
  ])('is refused when it was given %s', async (_, alter) => {
    const answer = await fetch(alter(await presignedGet()));
    expect(await refusalOf(answer)).toEqual({ status: 403, code: 'SignatureDoesNotMatch' });
  });

  it('is refused for another method', async () => {
    const answer = await fetch(await presignedGet(), { method: 'DELETE' });
    expect(await refusalOf(answer)).toEqual({ status: 403, code: 'SignatureDoesNotMatch' });
  });

  it.each([
    ['a life of more than a week', 'X-Amz-Expires', '604801'],
    ['a life that is no number', 'X-Amz-Expires', 'long'],
    ['a date that is none', 'X-Amz-Date', 'today'],
    ['an algorithm it does not know', 'X-Amz-Algorithm', 'AWS4-ECDSA-P256-SHA256'],
    ['a credential without a scope', 'X-Amz-Credential', 'local'],
    ['no signed host', 'X-Amz-SignedHeaders', 'range'],
  ])('is refused with %s', async (_, name, value) => {
    const url = new URL(await presignedGet());
    url.searchParams.set(name, value);
    expect(await refusalOf(await fetch(url))).toEqual({
      status: 400,
      code: 'AuthorizationQueryParametersError',
    });
  });

  it('is refused beside an Authorization header', async () => {
    const answer = await fetch(await presignedGet(), { headers: { authorization: 'AWS4-HMAC-SHA256 x' } });
    expect(await refusalOf(answer)).toEqual({ status: 400, code: 'InvalidArgument' });
  });

  it('takes an upload of the type and length that were signed', async () => {
    const url = await presignedPut(['content-type', 'content-length'], {
      ContentType: 'application/pdf',
      ContentLength: 4,
    });
    const headers = { 'content-type': 'application/pdf' };
    expect((await fetch(url, { method: 'PUT', body: 'scan', headers })).status).toBe(200);
  });

  it.each([
    ['another type', { body: 'scan', headers: { 'content-type': 'text/html' } }],
    ['no type', { body: Buffer.from('scan') }],
    ['another length', { body: 'scans', headers: { 'content-type': 'application/pdf' } }],
  ])('refuses an upload of %s than was signed', async (_, sent) => {
    const url = await presignedPut(['content-type', 'content-length'], {
      ContentType: 'application/pdf',
      ContentLength: 4,
    });
    const answer = await fetch(url, { method: 'PUT', ...sent });
    expect(await refusalOf(answer)).toEqual({ status: 403, code: 'SignatureDoesNotMatch' });
  });

  it('refuses an upload to a URL that the SDK signed for an empty body, as it does by default', async () => {
    const url = await getSignedUrl(gate.client(), new PutObjectCommand({ Bucket: BUCKET, Key: 'scan.pdf' }));
    expect(url).toContain('x-amz-checksum-crc32=AAAAAA');
    const answer = await fetch(url, { method: 'PUT', body: 'scan' });
    expect(await refusalOf(answer)).toEqual({ status: 400, code: 'BadDigest' });
  });

  it('holds an upload to the checksum that was signed into it', async () => {
    const ChecksumSHA256 = 'tXLsQJNCA+eqQBvKWfMkgSRGRfQo4rhFPRIRkkfFBLg=';
    const command = new PutObjectCommand({ Bucket: BUCKET, Key: 'sum.pdf', ChecksumSHA256 });
    const url = await getSignedUrl(gate.client(), command);
    const answer = await fetch(url, { method: 'PUT', body: 'other bytes' });
    expect(await refusalOf(answer)).toEqual({ status: 400, code: 'BadDigest' });
  });
});
