import { generateKeyPairSync, sign } from 'node:crypto';
import fc from 'fast-check';
import { compactVerify, createLocalJWKSet } from 'jose';
import { describe, expect, it } from 'vitest';
import { CODE_BYTES, documentCode, readDocumentCode } from '#functions/documents/document-code.ts';
import { type PublicKeyJwk, readToken, tokenInput } from '#functions/documents/document-token.ts';
import { qrCode } from '#functions/documents/qr-code.ts';

const anyBytes = fc.uint8Array({ minLength: CODE_BYTES, maxLength: CODE_BYTES });

describe('the code of a document', () => {
  it('is sixteen letters in fours, and another for other bytes', () => {
    fc.assert(
      fc.property(anyBytes, anyBytes, (one, other) => {
        expect(documentCode(one)).toMatch(/^([0-9A-HJKMNP-TV-Z]{4}-){3}[0-9A-HJKMNP-TV-Z]{4}$/);
        expect(documentCode(one) === documentCode(other)).toBe(Buffer.from(one).equals(other));
      }),
    );
  });

  it('is read as people type it', () => {
    const code = documentCode(new Uint8Array([1, 0, 255, 16, 8, 4, 2, 1, 128, 64]));
    const typed = [code, code.toLowerCase(), code.replaceAll('-', ''), code.replaceAll('-', ' ')];
    const confused = code.replaceAll('0', 'o').replaceAll('1', 'l');
    expect([...typed, confused].map(readDocumentCode)).toEqual(Array(5).fill(code));
    for (const wrong of ['', code.slice(1), `${code}0`, code.replace(/^./u, 'U'), 'не код вовсе, нет']) {
      expect(readDocumentCode(wrong)).toBeUndefined();
    }
  });
});

const pairOf = (kid: string) => {
  const { publicKey, privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const { x = '', y = '' } = publicKey.export({ format: 'jwk' });
  const jwk: PublicKeyJwk = { kty: 'EC', crv: 'P-256', x, y, alg: 'ES256', use: 'sig', kid };
  return { jwk, privateKey };
};
const CLAIMS = { n: '55-2026-000001', d: '2026-04-03', o: 'include' };

function signed({ jwk, privateKey }: ReturnType<typeof pairOf>, claims = CLAIMS): string {
  const input = tokenInput(jwk.kid, claims);
  const signature = sign('sha256', Buffer.from(input), { key: privateKey, dsaEncoding: 'ieee-p1363' });
  return `${input}.${signature.toString('base64url')}`;
}

describe('the token of a document', () => {
  const [old, current] = [pairOf('old'), pairOf('current')];
  const published = [old.jwk, current.jwk];

  it('is read offline by the published keys, also by one that signs no longer', () => {
    expect(readToken(signed(current), published)).toEqual({ ok: true, value: CLAIMS });
    expect(readToken(signed(old), published)).toEqual({ ok: true, value: CLAIMS });
    expect(readToken(signed(old), [current.jwk])).toMatchObject({ refusal: { code: 'token-key-unknown' } });
  });

  it('is a JWS that another library verifies by the published set', async () => {
    const set = createLocalJWKSet({ keys: published.map((key) => ({ ...key })) });
    const { payload } = await compactVerify(signed(current), set);
    expect(JSON.parse(Buffer.from(payload).toString())).toEqual(CLAIMS);
  });

  it('is refused when any one letter of it was changed', () => {
    const token = signed(current);
    const wrong = Array.from(token, (letter, place) => {
      const other = letter === 'A' ? 'B' : 'A';
      return readToken(`${token.slice(0, place)}${other}${token.slice(place + 1)}`, published);
    });
    // The last letter of 64 bytes in base64 carries two bits that no byte has.
    expect(wrong.slice(0, -1).filter(({ ok }) => ok)).toEqual([]);
  });

  it('is refused when it names no algorithm, or another', () => {
    const [, claims, signature] = signed(current).split('.');
    for (const alg of ['none', 'HS256', undefined]) {
      const header = Buffer.from(JSON.stringify({ alg, kid: 'current' })).toString('base64url');
      expect(readToken(`${header}.${claims}.${signature}`, published).ok).toBe(false);
    }
  });

  it('fits with its address into a code that a telephone reads: 77 modules a side with the quiet zone', () => {
    const address = 'https://abcdefghij.execute-api.eu-central-1.amazonaws.com/v1/verify/7Q4Z-0KXT-9B2M-HV6E';
    const kid = 'a'.repeat(11);
    const token = `${tokenInput(kid, CLAIMS)}.${'a'.repeat(86)}`;
    expect(qrCode(`${address}#${token}`)?.size).toBeLessThanOrEqual(69);
  });
});
