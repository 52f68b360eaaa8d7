import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type DevelopmentIssuer, openIssuer } from '#infra/local/development-issuer.ts';
import type { HttpRequest } from '#infra/local/http-event.ts';
import { type AuthorizerAnswer, authorize } from '#infra/local/jwt-authorizer.ts';

const now = new Date('2026-03-01T00:00:00.000Z');
const seconds = now.getTime() / 1000;
const good = { iss: 'https://issuer.example', aud: 'portal', sub: 'u-1', iat: seconds, exp: seconds + 60 };
const authorizer = {
  issuer: 'https://issuer.example',
  audience: ['portal', 'officials'],
  identitySources: ['$request.header.Authorization'],
};

let folder: string;
let issuer: DevelopmentIssuer;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'issuer-'));
  issuer = await openIssuer(join(folder, 'issuer.json'));
});
afterAll(() => rmSync(folder, { recursive: true }));

async function judge(header: string | undefined, scopes: string[] = []): Promise<AuthorizerAnswer> {
  const request: HttpRequest = {
    method: 'GET',
    path: '/',
    rawQuery: '',
    headers: header === undefined ? {} : { authorization: header },
    cookies: [],
    body: Buffer.alloc(0),
    protocol: 'HTTP/1.1',
    sourceIp: '127.0.0.1',
  };
  return authorize(authorizer, request, { scopes }, { key: issuer.publicKey, now });
}

const judgeClaims = async (claims: Record<string, unknown>): Promise<AuthorizerAnswer> =>
  judge(`Bearer ${await issuer.sign(claims)}`);

describe('the JWT authorizer', () => {
  it('lets a good token through, with its claims as texts', async () => {
    const answer = await judgeClaims({ ...good, region: '550000000', groups: ['a', 'b'], n: 7, yes: true });
    expect(answer).toEqual({
      kind: 'authorized',
      authorization: {
        claims: {
          iss: good.iss,
          aud: 'portal',
          sub: 'u-1',
          iat: String(seconds),
          exp: String(seconds + 60),
          region: '550000000',
          groups: '[a b]',
          n: '7',
          yes: 'true',
        },
        scopes: null,
      },
    });
  });

  it('takes a token without the word Bearer, and one of several audiences', async () => {
    expect((await judge(await issuer.sign({ ...good, aud: ['x', 'officials'] }))).kind).toBe('authorized');
  });

  it('takes client_id where there is no aud', async () => {
    const { aud, ...rest } = good;
    expect((await judgeClaims({ ...rest, client_id: aud })).kind).toBe('authorized');
  });

  it('asks for a token when there is none', async () => {
    expect(await judge(undefined)).toEqual({ kind: 'unauthorized', challenge: 'Bearer' });
  });

  const wrong: [string, Record<string, unknown>, RegExp][] = [
    ['has expired, at the very second', { ...good, exp: seconds }, /expired/],
    ['has no expiry', { ...good, exp: undefined }, /expired/],
    ['is for another audience', { ...good, aud: 'other' }, /audience/],
    ['is of another issuer', { ...good, iss: 'https://other.example' }, /issuer/],
    ['is not valid yet', { ...good, nbf: seconds + 1 }, /not valid yet/],
    ['was issued in the future', { ...good, iat: seconds + 1 }, /future/],
  ];
  it.each(wrong)('refuses a token that %s', async (_name, claims, challenge) => {
    expect(await judgeClaims(claims)).toMatchObject({
      kind: 'unauthorized',
      challenge: expect.stringMatching(challenge),
    });
  });

  it('refuses a token whose claims were changed after signing, one without signature, and no token at all', async () => {
    const [header, , signature] = (await issuer.sign(good)).split('.');
    const forged = Buffer.from(JSON.stringify({ ...good, role: 'head' })).toString('base64url');
    const unsigned = `${Buffer.from('{"alg":"none"}').toString('base64url')}.${forged}.`;
    for (const token of [`${header}.${forged}.${signature}`, unsigned, 'not.a.token', 'nonsense'])
      expect((await judge(`Bearer ${token}`)).kind).toBe('unauthorized');
  });

  it('refuses a token signed by another key', async () => {
    const other = await openIssuer(join(folder, 'other.json'));
    expect((await judge(`Bearer ${await other.sign(good)}`)).kind).toBe('unauthorized');
  });

  it('forbids a route whose scopes the token lacks', async () => {
    const token = `Bearer ${await issuer.sign({ ...good, scope: 'read write' })}`;
    expect((await judge(token, ['write', 'admin'])).kind).toBe('authorized');
    expect(await judge(token, ['admin'])).toMatchObject({
      kind: 'forbidden',
      challenge: expect.stringContaining('insufficient_scope'),
    });
  });

  it('keeps its key across restarts', async () => {
    const again = await openIssuer(join(folder, 'issuer.json'));
    expect(again.publicKey).toEqual(issuer.publicKey);
  });
});
