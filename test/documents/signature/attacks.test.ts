import { generateKeyPairSync } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { type Verification, verifyPdf } from '#functions/documents/signature/verify.ts';
import { certifySeal } from '#infra/local/pki/development-pki.ts';
import * as attack from './attacks.ts';
import { decision } from './decision.ts';
import {
  at,
  cmsOf,
  evidenceOf,
  HOLDER,
  pkiOf,
  policyOf,
  SIGNED_AT,
  signed,
  signedWithEvidence,
} from './house-of-signers.ts';
import { reasonsIn, verifyTwice } from './judged-twice.ts';

const pdf = decision();
const pki = pkiOf('ec');
const evidence = evidenceOf(pki);
const file = Buffer.from(signed(pdf, pki));
const LATER = at('2026-12-01');

const verify = (bytes: Uint8Array, more: Partial<Verification> = {}) =>
  verifyTwice(bytes, { policy: policyOf(pki), at: LATER, evidence, ...more });

const reasonsOf = async (bytes: Uint8Array, more: Partial<Verification> = {}) =>
  reasonsIn(await verify(bytes, more));

describe('the file itself', () => {
  it('is valid', async () => expect(await reasonsOf(file)).toEqual([]));

  it.each([
    ['its first line', 7],
    ['its first page', 30_000],
    ['the signature dictionary', pdf.length + 300],
    ['its trailer', file.length - 120],
  ])('is not when a byte of %s is changed', async (_, offset) => {
    const changed = Buffer.from(file);
    changed[offset] = (changed[offset] ?? 0) ^ 1;
    const [reason] = await reasonsOf(changed);
    expect(['document-changed', 'structure-not-understood', 'not-a-pdf', 'cms-malformed']).toContain(reason);
  });

  it('is not when the text of a page is another', async () => {
    expect(await reasonsOf(attack.withOtherContent(file))).toEqual(['document-changed']);
  });

  it.each([
    ['a byte', 1, 'structure-not-understood'],
    ['its last line', 6, 'file-truncated'],
    ['half of it', file.length / 2, 'file-truncated'],
  ])('is not when %s is missing at its end', async (name, bytes) => {
    const reasons = await reasonsOf(file.subarray(0, Math.floor(file.length - Number(bytes))));
    expect(reasons).toEqual([name === 'a byte' ? 'byte-range-invalid' : 'file-truncated']);
  });

  it('is not when something follows its end', async () => {
    expect(await reasonsOf(Buffer.concat([file, Buffer.from('more')]))).toEqual(['file-truncated']);
  });

  it('is nothing at all', async () => {
    expect(await reasonsOf(Buffer.alloc(0))).toEqual(['not-a-pdf']);
    expect(await reasonsOf(Buffer.from('<html></html>'))).toEqual(['not-a-pdf']);
    expect(await reasonsOf(pdf)).toEqual(['unsigned']);
  });
});

describe('what is added after a signature', () => {
  const changesOf = async (bytes: Uint8Array) => {
    expect(await reasonsOf(bytes)).toEqual(['later-revision-not-allowed']);
    const { revisions } = await verify(bytes);
    return revisions.flatMap(({ changes }) => changes);
  };

  it('is named when it replaces the content of a page (incremental save)', async () => {
    expect(await changesOf(attack.contentReplaced(file))).toEqual([{ code: 'page-content', page: 1 }]);
  });

  it('is named when it appends a page', async () => {
    expect(await changesOf(attack.pageAppended(file))).toContainEqual({ code: 'page-added', page: 2 });
  });

  it('is named when it draws an annotation over the page', async () => {
    expect(await changesOf(attack.annotated(file))).toContainEqual({ code: 'annotation', page: 1 });
  });

  it('is named when it lets a page use another font', async () => {
    expect(await changesOf(attack.fontReplaced(file))).toContainEqual(
      expect.objectContaining({ code: 'object-replaced' }),
    );
  });

  it('is named when it adds an action to the catalogue', async () => {
    expect(await changesOf(attack.withAction(file))).toContainEqual({ code: 'catalogue' });
  });

  it('is named when it adds nothing that is known', async () => {
    expect(await changesOf(attack.emptySave(file))).toEqual([{ code: 'nothing' }]);
    expect(await changesOf(attack.strayObject(file))).toContainEqual(
      expect.objectContaining({ code: 'object-added' }),
    );
  });

  it('is named when it gives a signature field an appearance over the page', async () => {
    expect(await changesOf(attack.visibleField(signed(file, pki)))).toContainEqual(
      expect.objectContaining({ code: 'form-field' }),
    );
  });
});

describe('a shadow', () => {
  /** Prepared before it was signed: the signer saw the overlay. */
  const prepared = Buffer.from(signed(attack.withOverlay(pdf), pki));

  it('that hides what the signer saw is named', async () => {
    const { valid, revisions } = await verify(attack.overlayHidden(prepared));
    expect(valid).toBe(false);
    expect(revisions.at(-1)).toMatchObject({ kind: 'not-allowed' });
  });

  it('that replaces by an object hidden in the signed file is named', async () => {
    const shadowed = Buffer.from(signed(attack.withHiddenPages(pdf), pki));
    expect(await reasonsOf(shadowed)).toEqual([]);
    const reasons = await reasonsOf(attack.hiddenShown(shadowed));
    expect(reasons).toEqual(['later-revision-not-allowed']);
  });

  it('that points back at bytes of an earlier save is not read', async () => {
    expect(await reasonsOf(attack.pointingBack(file))).toEqual(['structure-not-understood']);
  });
});

describe('a byte range', () => {
  it.each(attack.RANGES)('that %s is refused', async (_, range) => {
    expect(await reasonsOf(attack.withRange(pdf, pki, range))).toEqual(['byte-range-invalid']);
  });

  it('that leaves a gap around the container, where something else stands, is refused', async () => {
    expect(await reasonsOf(attack.wrapped(pdf, pki))).toEqual(['byte-range-invalid']);
  });
});

describe('every byte', () => {
  it('of a signed file counts: each 97th, changed, makes it invalid (all of them: npm run prove:signatures)', async () => {
    const changed = Buffer.from(file);
    for (let offset = 0; offset < file.length; offset += 97) {
      const before = changed[offset] ?? 0;
      changed[offset] = before ^ 1;
      const { valid } = await verifyPdf(changed, { policy: policyOf(pki), at: LATER, evidence });
      changed[offset] = before;
      expect({ offset, valid }).toEqual({ offset, valid: false });
    }
  });
});

describe('a certificate', () => {
  const ending = pkiOf('ec', { headUntil: new Date('2026-11-30T00:00:00Z') });
  const of = { policy: policyOf(ending), evidence: evidenceOf(ending) };

  it('that expired before the time-stamp is refused', async () => {
    const stamping = { at: at('2026-12-01') };
    const bytes = signed(pdf, ending, { stamping });
    const proofs = evidenceOf(ending, { at: at('2026-12-01') });
    expect(await reasonsOf(bytes, { ...of, evidence: proofs, at: at('2027-01-01') })).toEqual([
      'certificate-expired',
    ]);
  });

  it('that expired after it is valid, years later', async () => {
    expect(await reasonsOf(signed(pdf, ending), { ...of, at: at('2029-12-31') })).toEqual([]);
  });

  it('that expired, without a time-stamp, is refused', async () => {
    const bytes = signed(pdf, ending, { stamping: 'none' });
    const policy = policyOf(ending, { level: 'B-B', revocation: 'if-known' });
    expect(await reasonsOf(bytes, { policy, at: at('2026-12-01') })).toEqual(['certificate-expired']);
    expect(await reasonsOf(bytes, { policy, at: SIGNED_AT })).toEqual([]);
  });

  it('that was not yet valid is refused', async () => {
    const bytes = signed(pdf, pki, { stamping: { at: at('2026-01-01T00:00:00Z') } });
    const early = evidenceOf(pki, { at: at('2026-01-01') });
    expect(await reasonsOf(bytes, { evidence: early })).toEqual([]);
    const before = signed(pdf, pki, { stamping: 'none' });
    const policy = policyOf(pki, { level: 'B-B', revocation: 'if-known' });
    expect(await reasonsOf(before, { policy, at: at('2025-12-31') })).toContain('certificate-not-yet-valid');
  });

  it.each([
    ['before the time-stamp is refused', '2026-11-21T04:59:59Z', ['certificate-revoked']],
    ['at its very instant is refused', '2026-11-21T05:00:00Z', ['certificate-revoked']],
    ['after it is valid', '2026-11-21T05:00:01Z', []],
  ])('revoked %s', async (_, revokedAt, reasons) => {
    const proofs = evidenceOf(pki, { at: at('2026-11-25'), revokedAt: at(revokedAt) });
    expect(await reasonsOf(file, { evidence: proofs })).toEqual(reasons);
  });

  it('of another organisation is refused', async () => {
    const other = pkiOf('ec', { holder: { organisation: 'Басқа ұйым', bin: '990140001234' } });
    const options = { policy: policyOf(other), evidence: evidenceOf(other) };
    expect(await reasonsOf(signed(pdf, other), options)).toEqual(['organisation-differs']);
    const open = { ...options, policy: policyOf(other, { organisations: undefined }) };
    expect(await reasonsOf(signed(pdf, other), open)).toEqual([]);
  });

  it('of another authority of the same name is refused', async () => {
    const forged = pkiOf('ec');
    const reasons = await reasonsOf(signed(pdf, forged), { evidence: evidenceOf(forged) });
    expect(reasons).toEqual(['below-required-level', 'chain-not-trusted', 'time-stamp-not-trusted']);
  });

  it('issued by a certificate that is no authority is refused', async () => {
    const signer = attack.issuedByHead(pki);
    const bytes = signed(pdf, pki, {
      cms: ({ digest }) => cmsOf(digest, signer, [pki.head.certificate, pki.issuing.certificate]),
    });
    expect(await reasonsOf(bytes)).toEqual(['chain-not-trusted']);
  });

  it('for authentication only is refused', async () => {
    const proofs = evidenceOf(pki, {}, pki.authentication);
    const reasons = await reasonsOf(signed(pdf, pki, { signer: pki.authentication }), { evidence: proofs });
    expect(reasons).toEqual(['key-usage-not-signing']);
  });

  it('of a seal is one of an organisation, not of a person', async () => {
    const { privateKey: key, publicKey } = generateKeyPairSync('ec', { namedCurve: 'prime256v1' });
    const period = { notBefore: new Date('2026-01-01'), notAfter: new Date('2027-01-01') };
    const seal = { key, certificate: certifySeal(pki, publicKey, { holder: HOLDER, ...period }) };
    const verdict = await verify(signed(pdf, pki, { signer: seal }), { evidence: evidenceOf(pki, {}, seal) });
    expect(verdict).toMatchObject({
      valid: true,
      signatures: [{ signer: { kind: 'seal', bin: HOLDER.bin } }],
    });
  });
});

describe('proofs of revocation', () => {
  it('that are missing are named, and not asked for where the policy does not', async () => {
    const none = { certificates: [], ocspResponses: [], crls: [] };
    expect(await reasonsOf(file, { evidence: none })).toEqual(['revocation-unknown']);
    const policy = policyOf(pki, { revocation: 'if-known' });
    expect(await reasonsOf(file, { evidence: none, policy })).toEqual([]);
  });

  it.each([
    ['that end with the time-stamp are fresh', '2026-11-21T04:00:00Z', []],
    ['that ended a second before it are stale', '2026-11-21T03:59:59Z', ['revocation-stale']],
    ['made after it tell of it too', '2026-11-23T00:00:00Z', []],
  ])('%s', async (_, made, reasons) => {
    const proofs = evidenceOf(pki, { at: at(made), validSeconds: 3600 });
    expect(await reasonsOf(file, { evidence: proofs })).toEqual(reasons);
  });

  it('by somebody else prove nothing', async () => {
    const forged = { ...pki, ocsp: pkiOf('ec').ocsp };
    expect(await reasonsOf(file, { evidence: evidenceOf(forged) })).toEqual(['revocation-unknown']);
    const byHead = { ...pki, ocsp: pki.head };
    expect(await reasonsOf(file, { evidence: evidenceOf(byHead) })).toEqual(['revocation-unknown']);
  });
});

describe('two signatures', () => {
  const twice = Buffer.from(signed(file, pki));

  it('are both valid, and only the last covers the file', async () => {
    const { valid, signatures } = await verify(twice);
    expect(valid).toBe(true);
    expect(signatures.map(({ coversWholeFile }) => coversWholeFile)).toEqual([false, true]);
  });

  it('of which the second is wrong leave the first valid, and the file not', async () => {
    const changed = attack.withOtherContainer(twice, file.length);
    const { valid, signatures } = await verify(changed);
    expect(valid).toBe(false);
    expect(signatures.map((one) => one.valid)).toEqual([true, false]);
  });

  it('of which the first is taken out of the form are told of, and refused', async () => {
    const reasons = await reasonsOf(attack.fieldRemoved(twice));
    expect(reasons).toContain('later-revision-not-allowed');
  });
});

describe('evidence in the file', () => {
  const lasting = Buffer.from(signedWithEvidence(pdf, pki));

  it('that is taken away in a later save is named', async () => {
    const { revisions, valid } = await verify(attack.evidenceRemoved(lasting));
    expect(valid).toBe(false);
    expect(revisions.at(-1)?.changes).toContainEqual({ code: 'evidence' });
  });

  it('that holds something else is named', async () => {
    const { revisions } = await verify(attack.evidenceWithPage(lasting));
    expect(revisions.at(-1)).toMatchObject({ kind: 'not-allowed' });
  });
});
