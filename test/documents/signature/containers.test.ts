import { describe, expect, it } from 'vitest';
import type { Verification } from '#functions/documents/signature/verify.ts';
import { newKey } from '#infra/local/pki/identities.ts';
import * as attack from './attacks.ts';
import { decision } from './decision.ts';
import { at, evidenceOf, pkiOf, policyOf, SIGNED_AT, signed } from './house-of-signers.ts';
import { reasonsIn, verifyTwice } from './judged-twice.ts';

const pdf = decision();

describe.each(['ec', 'rsa'] as const)('with a key of %s', (kind) => {
  const pki = pkiOf(kind);
  const evidence = evidenceOf(pki);
  const file = Buffer.from(signed(pdf, pki));

  const verify = (bytes: Uint8Array, more: Partial<Verification> = {}) =>
    verifyTwice(bytes, { policy: policyOf(pki), at: at('2026-12-01'), evidence, ...more });
  const reasonsOf = async (bytes: Uint8Array, more: Partial<Verification> = {}) =>
    reasonsIn(await verify(bytes, more));

  describe('a container', () => {
    it('of another document is refused', async () => {
      const other = signed(decision(6), pki);
      expect(await reasonsOf(attack.swapped(file, Buffer.from(other)))).toEqual(['document-changed']);
    });

    it('that is no CMS is refused', async () => {
      const bytes = signed(pdf, pki, { stamping: 'none', cms: () => Buffer.from('30030101ff', 'hex') });
      expect(await reasonsOf(bytes)).toEqual(['cms-malformed']);
    });

    it('whose signature is by another key is refused', async () => {
      const signer = { certificate: pki.head.certificate, key: newKey(kind) };
      expect(await reasonsOf(signed(pdf, pki, { signer }))).toEqual(['signature-wrong']);
    });

    it('without signing-certificate-v2 is below B-B, and enough only where the policy says so', async () => {
      const bytes = signed(pdf, pki, { cms: ({ digest }) => attack.cmsWithoutBinding(digest, pki) });
      expect(await reasonsOf(bytes)).toEqual(['below-required-level']);
      const lenient = { policy: policyOf(pki, { level: 'below B-B' }) };
      expect(await verify(bytes, lenient)).toMatchObject({
        valid: true,
        signatures: [{ level: 'below B-B' }],
      });
    });

    it('that binds another certificate is refused', async () => {
      const cms = ({ digest }: { digest: Uint8Array }) => attack.cmsBinding(digest, pki, pki.authentication);
      expect(await reasonsOf(signed(pdf, pki, { cms }))).toContain('signing-certificate-mismatch');
    });
  });

  describe('a time-stamp', () => {
    it('of another hash is refused', async () => {
      const bytes = signed(pdf, pki, { stamping: { of: Buffer.from('something else') } });
      expect(await reasonsOf(bytes, { at: SIGNED_AT })).toEqual([
        'below-required-level',
        'time-stamp-of-another',
      ]);
    });

    it('of a policy that does not count is refused', async () => {
      const bytes = signed(pdf, pki, { stamping: { policy: '1.2.3.4' } });
      expect(await reasonsOf(bytes, { at: SIGNED_AT })).toEqual([
        'below-required-level',
        'time-stamp-policy',
      ]);
    });

    it('by a certificate that is not for time-stamps is refused', async () => {
      const bytes = signed(pdf, pki, { stamping: { by: pki.head } });
      expect(await reasonsOf(bytes, { at: SIGNED_AT })).toEqual([
        'below-required-level',
        'time-stamp-not-trusted',
      ]);
    });

    it('that is missing is below what the policy asks', async () => {
      const bytes = signed(pdf, pki, { stamping: 'none' });
      expect(await reasonsOf(bytes, { at: SIGNED_AT })).toEqual(['below-required-level']);
    });
  });
});
