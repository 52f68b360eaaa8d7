import { beforeAll, describe, expect, it } from 'vitest';
import { documentKey } from '#functions/application/document-key.ts';
import { issueDocument } from '#functions/application/issue-document.ts';
import type { Command } from '#functions/case/commands.ts';
import type { ApiEvent } from '#functions/http/request.ts';
import type { Response } from '#functions/http/response.ts';
import { verificationRoutes } from '#functions/http/verification.ts';
import { signed } from '#test/documents/signature/house-of-signers.ts';
import { apiEvent } from '#test/support/api-events.ts';
import { applicationOf } from '#test/support/applications.ts';
import { official } from '#test/support/callers.ts';
import { type Decided, decided } from '#test/support/decided-house.ts';
import { acceptedOf, EXAMPLES } from '#test/support/given-case.ts';
import { handlerOf } from '#test/support/handler.ts';

const PAGE = 'text/html,application/xhtml+xml,*/*;q=0.8';
const LANGUAGES = ['kk', 'ru', 'en'] as const;

let on: Decided;
let code: string;
let file: Uint8Array;
beforeAll(async () => {
  on = await decided();
  await on.sign();
  code = (await on.document()).verification?.code ?? '';
  file = await on.file();
});

const askOf = (of: Decided) => handlerOf(verificationRoutes(of.ports));
const read = (of: Decided, typed: string, headers: Record<string, string> = {}, lang?: string) =>
  askOf(of)(
    apiEvent({
      method: 'GET',
      route: '/v1/verify/{code}',
      parameters: { code: typed },
      headers,
      ...(lang ? { query: { lang } } : {}),
    }),
  );

const posting = (body: Uint8Array, headers: Record<string, string>): ApiEvent => ({
  ...apiEvent({ method: 'POST', route: '/v1/verify', headers }),
  body: Buffer.from(body).toString('base64'),
  isBase64Encoded: true,
});
const post = (of: Decided, body: Uint8Array, headers: Record<string, string> = {}) =>
  askOf(of)(posting(body, { 'content-type': 'application/pdf', ...headers }));

/** A form as a browser sends it. */
async function posted(of: Decided, field: string, bytes: Uint8Array): Promise<Response> {
  const form = new FormData();
  form.append('lang', 'en');
  form.append(field, new Blob([new Uint8Array(bytes)], { type: 'application/pdf' }), 'decision.pdf');
  const request = new Request('http://127.0.0.1/v1/verify', { method: 'POST', body: form });
  const type = request.headers.get('content-type') ?? '';
  return post(of, new Uint8Array(await request.arrayBuffer()), { 'content-type': type });
}

const json = ({ body = '' }: Response) => JSON.parse(body) as Record<string, unknown>;
const codes = (reasons: unknown) => (reasons as { code: string }[]).map((reason) => reason.code);

/** What the applicant's papers and the signer's certificate hold, and nobody may read here. */
async function personal(of: Decided): Promise<readonly string[]> {
  const { state } = await of.stored();
  return ['900101300007', ...JSON.stringify(state).matchAll(/\b\d{12}\b/gu)].map(String);
}

describe('GET /v1/verify/{code}', () => {
  it('says as JSON what was decided, by whom it was signed and that it holds', async () => {
    const answered = await read(on, code);
    const { sha256 } = (await on.document()).signatures?.at(-1) ?? {};
    expect(answered.statusCode).toBe(200);
    expect(json(answered)).toEqual({
      code,
      number: expect.stringMatching(/^55-2026-\d{6}$/u),
      date: '2026-03-18',
      body: { kk: 'Павлодар облысы әкімдігі' },
      outcome: 'include',
      status: 'valid',
      complete: true,
      signatures: [
        {
          kind: 'person',
          organisation: 'Павлодар облысының басқармасы',
          surname: 'ӨМІРБЕКОВ',
          initials: 'Ғ. Ү.',
          office: 'head',
          level: 'B-T',
          signedAt: expect.stringMatching(/^2026-03-18T/u),
        },
      ],
      sha256,
    });
  });

  it.each(LANGUAGES)('is a page in %s, by its address and by what the browser prefers', async (language) => {
    const byAddress = await read(on, code, { accept: PAGE }, language);
    const byHeader = await read(on, code, { accept: PAGE, 'accept-language': language });
    expect(byHeader.body).toBe(byAddress.body);
    expect(byAddress).toMatchObject({
      statusCode: 200,
      headers: { 'content-type': 'text/html; charset=utf-8', 'content-language': language },
    });
    const shown = json(await read(on, code));
    for (const part of [shown['number'], shown['date'], shown['sha256'], code, 'ӨМІРБЕКОВ Ғ. Ү.']) {
      expect(byAddress.body).toContain(part);
    }
    const valid = { kk: 'Құжат күшінде', ru: 'Документ действителен', en: 'The document is valid' };
    expect(byAddress.body).toContain(valid[language]);
  });

  it('holds nothing of the family, and neither IIN nor BIN of who signed', async () => {
    const texts = [await read(on, code), await read(on, code, { accept: PAGE })].map(({ body = '' }) => body);
    for (const text of texts) {
      expect(text.replaceAll(/[0-9a-f]{64}/gu, '')).not.toMatch(/\d{12}/u);
      for (const one of await personal(on)) expect(text).not.toContain(one);
      expect(text).not.toContain('ҮСЕНҰЛЫ');
      expect(text).not.toContain(on.caseId);
    }
  });

  it('finds a code however it was typed, and asks again for one that is none', async () => {
    const typed = code.toLowerCase().replaceAll('-', ' ').replaceAll('0', 'o').replaceAll('1', 'l');
    expect(json(await read(on, typed))).toMatchObject({ code });
    for (const unknown of ['0000-0000-0000-0000', 'x', '<script>alert(1)</script>', '../cases']) {
      const answered = await read(on, unknown);
      expect([answered.statusCode, json(answered)['code']]).toEqual([404, 'verification-not-found']);
      const page = await read(on, unknown, { accept: PAGE }, 'en');
      expect([page.statusCode, page.body]).toEqual([404, expect.stringContaining('No such document')]);
      expect(page.body).not.toContain('<script');
    }
  });

  it('says that nobody has signed, before anybody has', async () => {
    const unsigned = await decided();
    const own = (await unsigned.document()).verification?.code ?? '';
    expect(json(await read(unsigned, own))).toMatchObject({
      complete: false,
      status: 'valid',
      signatures: [],
    });
    const page = await read(unsigned, own, { accept: PAGE }, 'en');
    expect(page.body).toContain('Not everybody has signed yet');
    expect(page.body).not.toContain('class="verdict good"');
  });
});

/** The same persons, one with another name. */
function correction(): Command {
  const { applicant, family } = applicationOf({ familySize: 2 });
  const renamed = { ...applicant, givenName: 'Аманкелді' };
  return { verb: 'correct', said: { applicant: renamed, family, reference: '12-т' } };
}

describe('a decision that no longer holds', () => {
  it('is superseded by its correction, whose page says that it is valid', async () => {
    const of = await decided();
    await of.sign();
    const first = (await of.document()).verification?.code ?? '';
    const bytes = await of.file();
    acceptedOf(await of.at.act(of.caseId, correction(), { by: official('provider') }));
    expect(json(await read(of, first))).toMatchObject({ status: 'superseded' });
    await issueDocument(of.at.ports, of.caseId);
    await of.sign();
    const second = (await of.document()).verification?.code ?? '';
    expect(second).not.toBe(first);
    expect(json(await read(of, first))).toMatchObject({ status: 'superseded', complete: true });
    expect(json(await read(of, second))).toMatchObject({ status: 'valid', complete: true });
    const page = await read(of, first, { accept: PAGE }, 'en');
    expect(page.body).toContain('superseded by another');
    expect(page.body).not.toContain('class="verdict good"');
    // Its file stays genuine, and says so beside what became of the decision.
    expect(json(await post(of, bytes))).toMatchObject({
      valid: true,
      issued: true,
      document: { status: 'superseded' },
    });
    const filed = (await post(of, bytes, { accept: PAGE, 'accept-language': 'en' })).body;
    expect(filed).toContain('superseded by another');
  });

  it('is annulled with the decision after it was sent, and its page says so', async () => {
    const of = await decided();
    await of.sign();
    const own = (await of.document()).verification?.code ?? '';
    acceptedOf(await of.at.act(of.caseId, EXAMPLES.deliver));
    acceptedOf(await of.at.act(of.caseId, EXAMPLES.annul, { by: official('head') }));
    expect(json(await read(of, own))).toMatchObject({ status: 'annulled' });
    expect((await read(of, own, { accept: PAGE }, 'ru')).body).toContain('Решение отменено');
  });
});

describe('POST /v1/verify', () => {
  it('knows a file of ours, sent as it is or as the field of a form', async () => {
    for (const answered of [await post(on, file), await posted(on, 'file', file)]) {
      expect(answered.statusCode).toBe(200);
      expect(json(answered)).toMatchObject({
        valid: true,
        issued: true,
        reasons: [],
        signatures: [{ valid: true, level: 'B-T', coversWholeFile: true, surname: 'ӨМІРБЕКОВ', reasons: [] }],
        document: { code, status: 'valid' },
      });
      expect(answered.body).not.toContain('900101300007');
      expect(answered.body).not.toContain('ҮСЕНҰЛЫ');
    }
  });

  it('names the reason for a changed byte, in each language of the page', async () => {
    const inside = Buffer.from(file).indexOf('stream\n') + 20;
    const changed = file.with(inside, (file[inside] ?? 0) ^ 1);
    const checked = json(await post(on, changed));
    expect(checked).toMatchObject({ valid: false, issued: false, signatures: [{ valid: false }] });
    expect(checked).not.toHaveProperty('document');
    const [signature] = checked['signatures'] as { reasons: unknown }[];
    expect(codes(signature?.reasons)).toContain('document-changed');
    const words = {
      kk: 'қол қойылғаннан кейін өзгертілген',
      ru: 'изменён после подписания',
      en: 'changed after',
    };
    for (const language of LANGUAGES) {
      const page = await post(on, changed, { accept: PAGE, 'accept-language': language });
      expect(page.body).toContain(words[language]);
    }
  });

  it('knows the file below what somebody added to it, and does not call it ours', async () => {
    const lengthened = signed(file, on.signing.pki, { signedAt: on.at.clock.now() });
    expect(json(await post(on, lengthened))).toMatchObject({ issued: false, document: { code } });
    const page = await post(on, lengthened, { accept: PAGE, 'accept-language': 'en' });
    expect(page.body).toContain('Something was added to a file that this system issued');
    expect(page.body).toMatch(/class="verdict bad"/u);
  });

  it('says that nobody has signed the file as it was before its first signature', async () => {
    const { id } = await on.document();
    const unsigned = on.at.ports.documents.files.get(documentKey(on.caseId, id)) ?? new Uint8Array();
    const checked = json(await post(on, unsigned));
    expect(checked).toMatchObject({ valid: false, issued: true, document: { code } });
    expect(codes(checked['reasons'])).toEqual(['unsigned']);
  });

  it('says of what is no PDF that it is none', async () => {
    const checked = json(await post(on, Buffer.from('a letter')));
    expect([checked['valid'], checked['issued'], codes(checked['reasons'])]).toEqual([
      false,
      false,
      ['not-a-pdf'],
    ]);
  });

  it('takes 4 MB and not a byte more, and answers a browser by a page', async () => {
    const most = 4 * 1024 * 1024;
    expect((await post(on, new Uint8Array(most))).statusCode).toBe(200);
    const over = await post(on, new Uint8Array(most + 1));
    expect([over.statusCode, json(over)['code']]).toEqual([413, 'body-too-large']);
    const page = await post(on, new Uint8Array(most + 1), { accept: PAGE });
    expect([page.statusCode, page.headers?.['content-type']]).toEqual([413, 'text/html; charset=utf-8']);
  });

  it.each([
    ['a form without the file', 422, 'file-missing', () => posted(on, 'other', file)],
    ['another type', 415, 'media-type-unsupported', () => post(on, file, { 'content-type': 'image/png' })],
    [
      'a form that is none',
      422,
      'file-missing',
      () => post(on, file, { 'content-type': 'multipart/form-data; boundary=x' }),
    ],
  ])('refuses %s by %i', async (_, status, wanted, send) => {
    const answered = await send();
    expect([answered.statusCode, json(answered)['code']]).toEqual([status, wanted]);
  });
});
