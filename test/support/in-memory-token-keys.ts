import { generateKeyPairSync, sign } from 'node:crypto';
import type { PublicKeyJwk, TokenKeys } from '#functions/application/ports/verification.ts';
import { Faults } from './in-memory-transactions.ts';

/** Keys that sign tokens, until `rotate` adds another. Operation that can fail: `signToken`. */
export function inMemoryTokenKeys() {
  const faults = new Faults();
  const keys: { readonly jwk: PublicKeyJwk; readonly privateKey: ReturnType<typeof pair>['privateKey'] }[] =
    [];
  const pair = () => generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const rotate = (): void => {
    const { publicKey, privateKey } = pair();
    const { x = '', y = '' } = publicKey.export({ format: 'jwk' });
    const kid = `key-${keys.length + 1}`;
    keys.push({ jwk: { kty: 'EC', crv: 'P-256', x, y, alg: 'ES256', use: 'sig', kid }, privateKey });
  };
  rotate();
  const tokens: TokenKeys = {
    published: async () => keys.map(({ jwk }) => jwk),
    sign: (input) =>
      faults.around('signToken', async () => {
        const key = keys.at(-1)?.privateKey;
        if (!key) throw new Error('no key');
        return sign('sha256', Buffer.from(input), { key, dsaEncoding: 'ieee-p1363' });
      }),
  };
  return { ...tokens, rotate, faults };
}
