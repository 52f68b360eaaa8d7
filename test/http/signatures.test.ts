import { describe, expect, it } from 'vitest';
import type { Caller } from '#functions/case/authority.ts';
import type { Response } from '#functions/http/response.ts';
import { signatureRoutes } from '#functions/http/signatures.ts';
import { apiEvent, claimsOf } from '#test/support/api-events.ts';
import { official } from '#test/support/callers.ts';
import { type Decided, decided } from '#test/support/decided-house.ts';
import { handlerOf } from '#test/support/handler.ts';

const HEAD = official('head');
const DEPUTY: Caller = { ...HEAD, subject: 'deputy' };

type Sending = { readonly by?: Caller; readonly version: number; readonly key?: string };

const send = (
  on: Decided,
  what: 'signature-requests' | 'signature',
  body: unknown,
  { by = HEAD, version, key = what }: Sending,
) =>
  handlerOf(signatureRoutes(on.ports))(
    apiEvent({
      method: 'POST',
      route: `/v1/cases/{caseId}/${what}`,
      parameters: { caseId: on.caseId },
      headers: { 'idempotency-key': `${by.subject}-${key}`, 'if-match': `"${version}"` },
      body: JSON.stringify(body),
      claims: claimsOf(by),
    }),
  );

const json = ({ body = '' }: Response) => JSON.parse(body) as Record<string, string>;

/** What somebody was given to sign, and their signature of it. */
async function asked(on: Decided, by = HEAD) {
  const { version } = await on.stored();
  const answered = await send(
    on,
    'signature-requests',
    { document: (await on.document()).id },
    { by, version },
  );
  expect(answered.statusCode).toBe(201);
  const { request, content = '' } = json(answered);
  const cms = Buffer.from(on.signing.signAsHead(Buffer.from(content, 'base64'))).toString('base64');
  return { version, body: { request, cms } };
}

describe('POST /v1/cases/{caseId}/signature', () => {
  it('takes the CMS of what was asked for, and again by the same key', async () => {
    const on = await decided();
    const { body, version } = await asked(on);
    const signed = await send(on, 'signature', body, { version });
    expect([signed.statusCode, signed.headers?.['etag']]).toEqual([200, `"${version + 1}"`]);
    const again = await send(on, 'signature', body, { version });
    expect([again.statusCode, again.body]).toEqual([200, signed.body]);
    expect((await on.document()).signatures).toHaveLength(1);
  });

  it('answers 202 while the time-stamp authority is down: the signature is kept', async () => {
    const on = await decided();
    const { body, version } = await asked(on);
    on.signing.down['time-stamp'] = true;
    expect((await send(on, 'signature', body, { version })).statusCode).toBe(202);
    expect((await on.document()).pending).toMatchObject({ office: 'head' });
  });

  it('answers 409 when somebody else has signed the file meanwhile', async () => {
    const on = await decided({ seats: ['head', 'head'] });
    const { body } = await asked(on, DEPUTY);
    await on.sign();
    const { version } = await on.stored();
    const late = await send(on, 'signature', body, { by: DEPUTY, version });
    expect([late.statusCode, json(late)['code']]).toEqual([409, 'document-changed']);
  });

  it('answers 412 to a version that the case has left', async () => {
    const on = await decided();
    const { body, version } = await asked(on);
    const stale = await send(on, 'signature', body, { version: version - 1 });
    expect([stale.statusCode, json(stale)['code']]).toEqual([412, 'version-changed']);
    const unasked = await send(
      on,
      'signature-requests',
      { document: (await on.document()).id },
      { version: version - 1, key: 'stale' },
    );
    expect(unasked.statusCode).toBe(412);
  });

  it('says what is wrong with a signature of something else', async () => {
    const on = await decided();
    const { body, version } = await asked(on);
    const cms = Buffer.from(on.signing.signAsHead(Buffer.from('something else'))).toString('base64');
    const refused = await send(on, 'signature', { ...body, cms }, { version });
    expect([refused.statusCode, json(refused)['code']]).toEqual([422, 'signature-invalid']);
    expect(refused.body).toContain('document-changed');
  });
});
