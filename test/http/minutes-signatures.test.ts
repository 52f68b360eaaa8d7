import { describe, expect, it } from 'vitest';
import { fileKey } from '#functions/application/document-key.ts';
import type { Caller } from '#functions/case/authority.ts';
import { verifyPdf } from '#functions/documents/signature/verify.ts';
import { minutesSignatureRoutes } from '#functions/http/minutes-signatures.ts';
import { sessionRoutes } from '#functions/http/sessions.ts';
import { apiEvent, claimsOf } from '#test/support/api-events.ts';
import { official } from '#test/support/callers.ts';
import { handlerOf } from '#test/support/handler.ts';
import { house } from '#test/support/house.ts';
import { CHAIR, DEPUTY, SECRETARY, withMinutes } from '#test/support/house-minutes.ts';
import { inMemorySigning } from '#test/support/in-memory-signing.ts';
import { exampleOf, wholeApi } from '#test/support/whole-api.ts';

type Sending = {
  readonly by: Caller;
  readonly version?: number;
  readonly key?: string;
  readonly substitution?: string;
};

/** Minutes that wait for their signatures, and what is asked about them over HTTP. */
async function waiting(about: Parameters<typeof withMinutes>[1] = {}) {
  const at = house();
  const { sessionId, document } = await withMinutes(at, about);
  const signing = inMemorySigning(at.clock);
  const ports = { ...at.ports, ...signing.ports };
  const handler = handlerOf({ ...minutesSignatureRoutes(ports), ...sessionRoutes(ports) });
  const stored = async () => {
    const found = await at.store.sessions.load(sessionId);
    if (!found) throw new Error('no session');
    return found;
  };
  const minutes = async () => {
    const [one] = (await stored()).session.documents;
    if (!one) throw new Error('no minutes');
    return one;
  };
  const call = async (
    method: string,
    path: string,
    body: unknown,
    { by, version, key, substitution }: Sending,
  ) => {
    const seen = version ?? (await stored()).version;
    const answer = await handler(
      apiEvent({
        method,
        route: `/v1/sessions/{sessionId}${path}`,
        parameters: { sessionId, documentId: document },
        headers: {
          'accept-language': 'en',
          ...(method === 'GET'
            ? {}
            : { 'idempotency-key': `${by.subject}-${key ?? path.slice(1)}`, 'if-match': `"${seen}"` }),
          ...(substitution === undefined ? {} : { substitution }),
        },
        ...(body === undefined ? {} : { body: JSON.stringify(body) }),
        claims: claimsOf(by),
      }),
    );
    const { statusCode: status, headers = {} } = answer;
    return { status, headers, body: JSON.parse(answer.body || 'null') };
  };
  const ask = (sending: Sending) => call('POST', '/signature-requests', { document }, sending);
  const cmsOf = (content: string) =>
    Buffer.from(signing.signAsHead(Buffer.from(content, 'base64'))).toString('base64');
  /** Asks, and gives the body of a signature of what was asked for. */
  const asked = async (sending: Sending) => {
    const { status, body } = await ask(sending);
    expect(status).toBe(201);
    return { request: body.request, cms: cmsOf(body.content) };
  };
  const give = (body: unknown, sending: Sending) => call('POST', '/signature', body, sending);
  const sign = async (by: Caller, substitution?: string) => {
    const sending = { by, ...(substitution === undefined ? {} : { substitution }) };
    return give(await asked(sending), sending);
  };
  const look = (path = '') => call('GET', path, undefined, { by: official('provider') });
  return { at, sessionId, document, signing, ports, stored, minutes, ask, asked, give, sign, look };
}

describe('the signatures of minutes', () => {
  it('are of whoever presided and then of the secretary, each on the file with those before it', async () => {
    const on = await waiting();
    expect((await on.look()).body.documents).toMatchObject([
      { signers: ['commission-presiding', 'commission-secretary'], next: { member: CHAIR.subject } },
    ]);
    const early = await on.ask({ by: SECRETARY });
    expect([early.status, early.body.code]).toEqual([403, 'signer-not-permitted']);
    const { version } = await on.stored();
    const first = await on.sign(CHAIR);
    expect([first.status, first.headers['etag']]).toEqual([200, `"${version + 1}"`]);
    expect(first.body.documents[0]).toMatchObject({
      signatures: [{ office: 'commission-presiding', level: 'B-T', by: { subject: CHAIR.subject } }],
      next: { office: 'commission-secretary', member: SECRETARY.subject },
    });
    const second = await on.sign(SECRETARY);
    expect(second.status).toBe(200);
    expect(second.body.documents[0].signatures).toHaveLength(2);
    expect(second.body.documents[0]).not.toHaveProperty('next');

    const file = on.at.ports.documents.files.get(fileKey(on.sessionId, await on.minutes(), 'sessions'));
    const { policy, organisations } = await on.signing.ports.trust.trust();
    const verdict = await verifyPdf(file ?? new Uint8Array(), {
      policy: { ...policy, revocation: 'if-known', organisations: organisations['550000000'] ?? [] },
      at: on.at.clock.now(),
    });
    expect([verdict.valid, verdict.signatures.map(({ valid }) => valid)]).toEqual([true, [true, true]]);
    const names = Buffer.from(file ?? []).toString('latin1');
    expect(names.match(/ETSI\.CAdES\.detached/gu)).toHaveLength(2);
    const link = await on.look(`/documents/{documentId}`);
    expect([link.status, link.headers['location']]).toEqual([
      303,
      expect.stringContaining(verdict.sha256.slice(0, 16)),
    ]);
    const { body } = await on.look('/events');
    expect(body.items.slice(-3).map(({ type }: { type: string }) => type)).toEqual([
      'MinutesIssued',
      'MinutesSigned',
      'MinutesSigned',
    ]);
    expect((await on.ask({ by: CHAIR, key: 'again' })).body).toMatchObject({
      code: 'signature-not-due',
      because: 'signed',
    });
  });

  it('are taken once: the same key gives the same answer, and another request under it none', async () => {
    const on = await waiting();
    const body = await on.asked({ by: CHAIR });
    const { version } = await on.stored();
    const signed = await on.give(body, { by: CHAIR, version });
    const again = await on.give(body, { by: CHAIR, version });
    expect(again).toEqual(signed);
    expect((await on.minutes()).signatures).toHaveLength(1);
    const secretary = await on.asked({ by: SECRETARY });
    const seen = (await on.stored()).version;
    const twins = await Promise.all(
      [1, 2, 3].map(() => on.give(secretary, { by: SECRETARY, version: seen })),
    );
    expect(twins.map(({ status }) => status)).toEqual([200, 200, 200]);
    expect((await on.stored()).version).toBe(seen + 1);
    const other = await on.give({ ...body, request: 'another' }, { by: CHAIR, version });
    expect([other.status, other.body.code]).toEqual([422, 'idempotency-key-reused']);
  });

  it('are refused for a file that somebody has signed meanwhile, and for a version that the session has left', async () => {
    const on = await waiting();
    const body = await on.asked({ by: CHAIR });
    const { version } = await on.stored();
    const stale = await on.give(body, { by: CHAIR, version: version - 1 });
    expect([stale.status, stale.body]).toMatchObject([412, { code: 'session-changed', version }]);
    const staleAsk = await on.ask({ by: CHAIR, version: version - 1, key: 'stale' });
    expect(staleAsk.status).toBe(412);
    expect((await on.give(body, { by: CHAIR, key: 'first' })).status).toBe(200);
    const late = await on.give(body, { by: CHAIR, key: 'second' });
    expect([late.status, late.body.code]).toEqual([409, 'document-changed']);
  });

  it('wait for nothing: while the time-stamp authority is silent nothing is kept, and the same may be sent again', async () => {
    const on = await waiting();
    const body = await on.asked({ by: CHAIR });
    const before = on.at.store.dump();
    on.signing.down['time-stamp'] = true;
    const silent = await on.give(body, { by: CHAIR });
    expect([silent.status, silent.body]).toMatchObject([
      503,
      { code: 'signing-unavailable', service: 'time-stamp' },
    ]);
    expect(on.at.store.dump()).toBe(before);
    on.signing.down['time-stamp'] = false;
    expect((await on.give(body, { by: CHAIR })).status).toBe(200);
  });

  it('are refused for a CMS of something else, and for what another person was given', async () => {
    const on = await waiting();
    const body = await on.asked({ by: CHAIR });
    const cms = Buffer.from(on.signing.signAsHead(Buffer.from('something else'))).toString('base64');
    const wrong = await on.give({ ...body, cms }, { by: CHAIR });
    expect([wrong.status, wrong.body.code]).toEqual([422, 'signature-invalid']);
    const stolen = await on.give(body, { by: SECRETARY });
    expect([stolen.status, stolen.body.code]).toEqual([404, 'signature-request-not-found']);
    expect((await on.give(body, { by: official('provider') })).body.code).toBe('not-permitted');
  });

  it('are of the deputy where the deputy presided, and not of the chair', async () => {
    const on = await waiting({ presiding: DEPUTY });
    expect((await on.ask({ by: CHAIR })).status).toBe(403);
    const { body } = await on.sign(DEPUTY);
    expect(body.documents[0].signatures).toMatchObject([{ by: { subject: DEPUTY.subject } }]);
  });

  it('name whom somebody signed for, in the event and in the file', async () => {
    const on = await waiting();
    const executor: Caller = { ...CHAIR, subject: 'executor' };
    const recorded = await wholeApi(on.at)('POST /v1/substitutions', official('head'), {
      ...exampleOf('POST /v1/substitutions'),
      body: JSON.stringify({
        region: '550000000',
        organisation: CHAIR.organisation,
        office: 'commission-chair',
        absent: CHAIR.subject,
        substitute: 'executor',
        act: { number: '41-ж', day: '2026-03-16' },
        from: '2026-03-16',
        to: '2026-04-30',
      }),
    });
    const { id } = JSON.parse(recorded.body ?? '{}');
    const { status, body } = await on.sign(executor, id);
    expect([status, body.documents[0].signatures]).toMatchObject([
      200,
      [{ by: { subject: 'executor', for: { office: 'commission-chair', subject: CHAIR.subject } } }],
    ]);
    const file = on.at.ports.documents.files.get(fileKey(on.sessionId, await on.minutes(), 'sessions'));
    const acting = Buffer.from('Комиссия төрағасының міндетін атқарушы', 'utf16le').swap16();
    expect(
      Buffer.from(file ?? [])
        .toString('latin1')
        .toLowerCase(),
    ).toContain(acting.toString('hex'));
    expect((await on.sign(SECRETARY)).status).toBe(200);
  });
});
