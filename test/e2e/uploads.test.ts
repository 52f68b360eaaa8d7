import { createHash, randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { almaty } from '#infra/local/demo/almaty.ts';
import { type Answer, answered } from '#infra/local/demo/office.ts';
import type { CaseBody } from '#infra/local/demo/story.ts';
import type { LocalCloud } from '#infra/local/local-cloud.ts';
import { applicationOf } from '#test/support/applications.ts';
import { type Offices, startSeededCloud } from './local-offices.ts';

let cloud: LocalCloud;
let offices: Offices;

beforeAll(async () => {
  ({ cloud, offices } = await startSeededCloud(almaty('2026-03-18T10:00')));
});
afterAll(() => cloud?.stop());

const PDF = Buffer.from('%PDF-1.7 a scan of a paper');
const described = (file: Buffer, contentType = 'application/pdf') => ({
  contentType,
  bytes: file.length,
  sha256: createHash('sha256').update(file).digest('hex'),
});

type UploadBody = { id: string; put: { url: string; headers: Record<string, string> } };

const announce = async (file: unknown, key: string = randomUUID()): Promise<UploadBody> =>
  answered('announcing', await offices.portal.post('/v1/uploads', file, { key }), 201);

/** As a portal would: `fetch` sets the length by itself. @returns the status of the store's answer */
async function send({ put: { url, headers } }: UploadBody, file: Buffer): Promise<number> {
  const { 'content-length': _, ...rest } = headers;
  return (await fetch(url, { method: 'PUT', headers: rest, body: new Uint8Array(file) })).status;
}

const bringing = (upload: string, seed: number) => ({
  ...applicationOf({ seed }),
  documents: [{ code: 'identity', upload }],
});
const file = (upload: string, seed: number): Promise<Answer> =>
  offices.portal.post('/v1/applications', bringing(upload, seed));

const refusedWith = (code: string) => ({
  status: 422,
  body: { code: 'application-invalid', errors: [{ pointer: '/documents/0/upload', code }] },
});

describe('a file on its way into a case', () => {
  it('is announced, sent, filed once, listed beside what is issued, and downloaded by those who may', async () => {
    const key = randomUUID();
    const upload = await announce(described(PDF), key);
    expect((await announce(described(PDF), key)).id).toBe(upload.id);
    expect(await file(upload.id, 201)).toMatchObject(refusedWith('upload-not-sent'));
    expect(await send(upload, PDF)).toBe(200);
    expect(await send(upload, PDF)).toBe(200);
    const answers = await Promise.all([202, 203].map((seed) => file(upload.id, seed)));
    expect(answers.map(({ status }) => status).toSorted((one, other) => one - other)).toEqual([201, 422]);
    const kase = answers.find(({ status }) => status === 201)?.body as CaseBody;
    expect(await file(upload.id, 204)).toMatchObject(refusedWith('upload-used'));
    const listed = await offices.provider.get(`/v1/cases/${kase.id}/documents`);
    expect(listed).toMatchObject({
      status: 200,
      body: { items: [], filed: [{ id: 'filed-identity', code: 'identity', file: described(PDF) }] },
    });
    const path = `/v1/cases/${kase.id}/documents/filed-identity`;
    const got = await offices.provider.download(path);
    expect(Buffer.from(got.bytes)).toEqual(PDF);
    const looks = await offices.portal.get(`/v1/cases/${kase.id}/accesses`);
    expect(looks).toMatchObject({ body: { items: [{ what: 'upload', of: 'filed-identity' }] } });
  });

  it('cannot be other bytes, of another length or of another type than was announced', async () => {
    const other = Buffer.from('%PDF-1.7 a scan of a poper');
    expect(await send(await announce(described(PDF)), other)).toBe(400);
    expect(await send(await announce(described(PDF)), Buffer.concat([PDF, PDF]))).toBe(403);
    const upload = await announce(described(PDF));
    const headers = { ...upload.put.headers, 'content-type': 'text/html' };
    expect(await send({ ...upload, put: { ...upload.put, headers } }, PDF)).toBe(403);
    expect(await file(upload.id, 205)).toMatchObject(refusedWith('upload-not-sent'));
    const png = await announce(described(PDF, 'image/png'));
    expect(await send(png, PDF)).toBe(200);
    expect(await file(png.id, 205)).toMatchObject(refusedWith('upload-other-type'));
  });

  it('cannot be announced larger than 10 MB, of no known type, or by a name', async () => {
    const wrong = [
      [{ ...described(PDF), bytes: 10 * 1024 * 1024 + 1 }, '/bytes'],
      [{ ...described(PDF), contentType: 'text/html' }, '/contentType'],
      [{ ...described(PDF), name: 'passport.pdf' }, '/name'],
    ] as const;
    for (const [said, pointer] of wrong) {
      const refused = { status: 422, body: { code: 'body-invalid', errors: [{ pointer }] } };
      expect(await offices.portal.post('/v1/uploads', said)).toMatchObject(refused);
    }
  });

  it('comes too late by a link of 16 minutes ago, and into an application after 24 hours', async () => {
    const [late, sent] = [await announce(described(PDF)), await announce(described(PDF))];
    expect(await send(sent, PDF)).toBe(200);
    await cloud.moveClock(16 * 60_000);
    expect(await send(late, PDF)).toBe(403);
    await cloud.moveClock(24 * 3_600_000 - 16 * 60_000);
    expect(await file(sent.id, 206)).toMatchObject(refusedWith('upload-expired'));
  });
});
