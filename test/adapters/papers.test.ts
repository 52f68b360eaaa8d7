import { createHash } from 'node:crypto';
import { request } from 'node:http';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { papers as papersIn } from '#functions/adapters/s3/papers.ts';
import type { Papers } from '#functions/application/ports/uploads.ts';
import { BUCKET, type GateUnderTest, gateUnderTest } from '#test/infra/local/s3/gate-under-test.ts';

const PDF = Buffer.from('%PDF-1.7 a paper');
const UPLOAD = {
  id: 'a'.repeat(32),
  contentType: 'application/pdf' as const,
  bytes: PDF.length,
  sha256: createHash('sha256').update(PDF).digest('hex'),
};

let gate: GateUnderTest;
let papers: Papers;
beforeAll(async () => {
  gate = await gateUnderTest();
  papers = papersIn(gate.client(), BUCKET);
});
afterAll(() => gate.stop());

type Link = Awaited<ReturnType<Papers['putLink']>>;

/** Sends bytes with exactly these headers, as no library would correct them. @returns the status and S3's code */
const send = ({ url, headers }: Link, bytes: Buffer) =>
  new Promise<{ status: number | undefined; code: string | undefined }>((resolve, reject) => {
    const call = request(url, { method: 'PUT', headers }, (response) => {
      const parts: Buffer[] = [];
      response.on('data', (part: Buffer) => parts.push(part));
      response.on('end', () => {
        const code = /<Code>(.*?)<\/Code>/.exec(Buffer.concat(parts).toString())?.[1];
        resolve({ status: response.statusCode, code });
      });
    });
    call.on('error', reject).end(bytes);
  });

const link = (over: Partial<typeof UPLOAD> = {}) => papers.putLink({ ...UPLOAD, ...over }, 900);
const changed = ({ url, headers }: Link, other: Record<string, string>): Link => ({
  url,
  headers: { ...headers, ...other },
});
const stored = { status: 200, code: undefined };

describe('a link to send a file, against a store that enforces signatures', () => {
  it('takes the very file that was announced, and takes it twice', async () => {
    const sent = await link();
    expect(await send(sent, PDF)).toEqual(stored);
    expect(await send(sent, PDF)).toEqual(stored);
    expect(await papers.look(UPLOAD.id)).toEqual({
      bytes: PDF.length,
      sha256: UPLOAD.sha256,
      begins: new Uint8Array(PDF.subarray(0, 8)),
    });
  });

  it('takes no other bytes of the same length: the SHA-256 is signed, and checked', async () => {
    const other = Buffer.from('%PDF-1.7 b paper');
    const id = 'b'.repeat(32);
    expect(await send(await link({ id }), other)).toEqual({ status: 400, code: 'BadDigest' });
    const sum = createHash('sha256').update(other).digest('base64');
    const lied = changed(await link({ id }), { 'x-amz-checksum-sha256': sum });
    expect(await send(lied, other)).toEqual({ status: 403, code: 'SignatureDoesNotMatch' });
    const { 'x-amz-checksum-sha256': _, ...without } = (await link({ id })).headers;
    const { url } = await link({ id });
    expect((await send({ url, headers: without }, other)).status).toBe(403);
    expect(await papers.look(id)).toBeUndefined();
  });

  it('takes no other length and no other type', async () => {
    const id = 'c'.repeat(32);
    const longer = Buffer.concat([PDF, Buffer.from('!')]);
    const refused = { status: 403, code: 'SignatureDoesNotMatch' };
    const length = { 'content-length': String(longer.length) };
    expect(await send(changed(await link({ id }), length), longer)).toEqual(refused);
    expect(await send(changed(await link({ id }), { 'content-type': 'text/html' }), PDF)).toEqual(refused);
    expect(await papers.look(id)).toBeUndefined();
  });

  it('takes nothing under another key, and nothing once it has expired', async () => {
    const sent = await link({ id: 'd'.repeat(32) });
    const elsewhere = { ...sent, url: sent.url.replace('d'.repeat(32), 'e'.repeat(32)) };
    expect(await send(elsewhere, PDF)).toEqual({ status: 403, code: 'SignatureDoesNotMatch' });
    gate.move(901_000);
    expect(await send(sent, PDF)).toEqual({ status: 403, code: 'AccessDenied' });
    gate.move(-901_000);
    expect(await papers.look('d'.repeat(32))).toBeUndefined();
  });
});

describe('a file that an application brings', () => {
  it('is kept with the case, downloads under a proper name for five minutes, and can be removed', async () => {
    await send(await link(), PDF);
    await papers.keep(UPLOAD.id, 'case-1', 'identity');
    await papers.keep(UPLOAD.id, 'case-1', 'identity');
    const url = await papers.link('case-1', 'identity', 'qonys-1-identity.pdf', 300);
    const got = await fetch(url);
    expect(Buffer.from(await got.arrayBuffer())).toEqual(PDF);
    expect(got.headers.get('content-type')).toBe('application/pdf');
    expect(got.headers.get('content-disposition')).toBe('attachment; filename="qonys-1-identity.pdf"');
    gate.move(301_000);
    expect((await fetch(url)).status).toBe(403);
    gate.move(-301_000);
    await papers.discard('case-1', 'identity');
    expect((await fetch(url)).status).toBe(404);
    expect(await papers.look(UPLOAD.id)).toBeDefined();
  });

  it('that never came is not kept', async () => {
    await expect(papers.keep('f'.repeat(32), 'case-2', 'identity')).rejects.toThrow('key does not exist');
  });
});
