import { Extension } from 'pkijs';
import { describe, expect, it } from 'vitest';
import { addEvidence, type Evidence } from '#functions/documents/signature/evidence.ts';
import { verifyPdf } from '#functions/documents/signature/verify.ts';
import { crlOf, type Listing } from './crls.ts';
import { decision } from './decision.ts';
import { accept, at, pkiOf, policyOf, SIGNED_AT, signed } from './house-of-signers.ts';
import { reasonsIn, verifyTwice } from './judged-twice.ts';

const LATER = at('2026-12-01');
const WEEK: Listing = { thisUpdate: at('2026-11-20'), nextUpdate: at('2026-11-27') };
const ISSUING_DISTRIBUTION_POINT = '2.5.29.28';

describe.each(['ec', 'rsa'] as const)('CRLs signed with a key of %s', (kind) => {
  const pki = pkiOf(kind);
  const file = signed(decision(), pki);
  const policy = policyOf(pki);

  /** A list of each authority; that of the issuing one as told. */
  const listed = async (listing: Partial<Listing> = {}, by = pki.issuing): Promise<Evidence> => ({
    certificates: [],
    ocspResponses: [],
    crls: [await crlOf(by, { ...WEEK, ...listing }), await crlOf(pki.root, WEEK)],
  });
  const revokedAt = (instant: string) => ({ certificate: pki.head.certificate, at: at(instant) });

  it('on which the signer does not stand prove that the certificate was good', async () => {
    const verdict = await verifyTwice(file, { policy, at: LATER, evidence: await listed() });
    expect(verdict).toMatchObject({ valid: true, signatures: [{ level: 'B-T', reasons: [] }] });
  });

  it('in the file make it B-LT', async () => {
    const lasting = accept(addEvidence(file, await listed()));
    const verdict = await verifyTwice(lasting, { policy: policyOf(pki, { level: 'B-LT' }), at: LATER });
    expect(verdict).toMatchObject({ valid: true, signatures: [{ level: 'B-LT' }] });
  });

  it.each([
    ['before the time-stamp', '2026-11-21T04:59:59Z'],
    ['at its very instant', SIGNED_AT],
  ])('on which the signer stands as revoked %s refuse it', async (_, instant) => {
    const evidence = await listed({ revoked: revokedAt(instant) });
    expect(reasonsIn(await verifyTwice(file, { policy, at: LATER, evidence }))).toEqual([
      'certificate-revoked',
    ]);
  });

  it('on which the signer stands as revoked after the time-stamp leave it valid', async () => {
    const evidence = await listed({ revoked: revokedAt('2026-11-21T05:00:01Z') });
    // Not for pkijs, to which a certificate on a list was never good.
    expect(reasonsIn(await verifyPdf(file, { policy, at: LATER, evidence }))).toEqual([]);
  });

  it.each([
    ['that ended a second before the time-stamp are stale', { nextUpdate: at('2026-11-21T04:59:59Z') }],
    ['that end with it are not', { nextUpdate: SIGNED_AT }],
  ])('%s', async (name, listing) => {
    const evidence = await listed(listing);
    const reasons = name.includes('stale') ? ['revocation-stale'] : [];
    expect(reasonsIn(await verifyTwice(file, { policy, at: LATER, evidence }))).toEqual(reasons);
  });

  it('without a next update hold as long as the policy says', async () => {
    const evidence = await listed({ thisUpdate: at('2026-11-21T04:00:00Z'), nextUpdate: undefined });
    const reasonsWith = async (freshnessSeconds: number) =>
      reasonsIn(await verifyPdf(file, { policy: { ...policy, freshnessSeconds }, at: LATER, evidence }));
    expect(await reasonsWith(3600)).toEqual([]);
    expect(await reasonsWith(3599)).toEqual(['revocation-stale']);
  });

  it('by somebody else, or that miss an authority, prove nothing', async () => {
    const forged = { ...pki.issuing, key: pki.head.key };
    for (const evidence of [
      await listed({}, forged),
      { ...(await listed()), crls: [await crlOf(pki.root, WEEK)] },
    ]) {
      expect(reasonsIn(await verifyTwice(file, { policy, at: LATER, evidence }))).toEqual([
        'revocation-unknown',
      ]);
    }
  });

  it('that are of a part of the certificates only prove nothing', async () => {
    const partial = new Extension({
      extnID: ISSUING_DISTRIBUTION_POINT,
      critical: true,
      extnValue: new Uint8Array(Buffer.from('30038101ff', 'hex')).buffer,
    });
    const evidence = await listed({ extension: partial });
    expect(reasonsIn(await verifyPdf(file, { policy, at: LATER, evidence }))).toEqual(['revocation-unknown']);
  });
});
