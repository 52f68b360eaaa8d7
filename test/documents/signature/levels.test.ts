import { describe, expect, it } from 'vitest';
import { addEvidence } from '#functions/documents/signature/evidence.ts';
import { prepareSignature } from '#functions/documents/signature/prepare-signature.ts';
import { decision } from './decision.ts';
import {
  accept,
  at,
  evidenceOf,
  pkiOf,
  policyOf,
  SIGNED_AT,
  signed,
  signedWithEvidence,
} from './house-of-signers.ts';
import { verifyTwice } from './judged-twice.ts';

const pdf = decision();

describe.each(['ec', 'rsa'] as const)('a decision signed with a key of %s', (kind) => {
  const pki = pkiOf(kind);
  const later = at('2027-05-01');

  it('keeps the unsigned bytes as a prefix, whatever is added', () => {
    for (const file of [signed(pdf, pki), signedWithEvidence(pdf, pki)]) {
      expect(Buffer.from(file).subarray(0, pdf.length).equals(pdf)).toBe(true);
    }
  });

  it('is B-B without a time-stamp', async () => {
    const file = signed(pdf, pki, { stamping: 'none' });
    const policy = policyOf(pki, { level: 'B-B' });
    const verdict = await verifyTwice(file, { policy, at: SIGNED_AT, evidence: evidenceOf(pki) });
    expect(verdict).toMatchObject({ valid: true, signatures: [{ level: 'B-B', coversWholeFile: true }] });
    expect(verdict.signatures[0]).not.toHaveProperty('timeStampedAt');
  });

  it('is B-T with one, which tells when it was signed', async () => {
    const file = signed(pdf, pki);
    const options = { policy: policyOf(pki), at: later, evidence: evidenceOf(pki) };
    expect(await verifyTwice(file, options)).toMatchObject({
      valid: true,
      signatures: [{ level: 'B-T', timeStampedAt: SIGNED_AT, judgedAt: SIGNED_AT, reasons: [] }],
    });
  });

  it('is B-LT with its evidence in the file, and then needs nothing beside it', async () => {
    const file = signedWithEvidence(pdf, pki);
    expect(await verifyTwice(file, { policy: policyOf(pki, { level: 'B-LT' }), at: later })).toMatchObject({
      valid: true,
      revisions: [{ kind: 'document' }, { kind: 'signature' }, { kind: 'evidence', changes: [] }],
      signatures: [{ level: 'B-LT', coversWholeFile: false }],
    });
  });
});

describe('several signers', () => {
  const pki = pkiOf('ec');

  it('sign one after another, each on the file with the earlier signatures', async () => {
    const file = signedWithEvidence(signed(signed(pdf, pki), pki), pki);
    const verdict = await verifyTwice(file, {
      policy: policyOf(pki, { level: 'B-LT' }),
      at: at('2027-01-01'),
    });
    expect(verdict.valid).toBe(true);
    expect(verdict.revisions.map(({ kind }) => kind)).toEqual([
      'document',
      'signature',
      'signature',
      'signature',
      'evidence',
    ]);
    expect(verdict.signatures.map(({ field }) => field)).toEqual(['Signature1', 'Signature2', 'Signature3']);
  });

  it('may sign after evidence was added, and evidence may be added to', async () => {
    const file = signedWithEvidence(
      signedWithEvidence(pdf, pki),
      pki,
      {},
      { at: at('2026-11-21T05:00:30Z') },
    );
    const verdict = await verifyTwice(file, {
      policy: policyOf(pki, { level: 'B-LT' }),
      at: at('2027-01-01'),
    });
    expect(verdict).toMatchObject({ valid: true, signatures: [{ valid: true }, { valid: true }] });
  });
});

describe('the place of a signature', () => {
  it('is made of the same bytes for the same arguments', () => {
    const field = { at: SIGNED_AT, name: 'ӨМІРБЕКОВ Ғ. Ү.', reason: 'Шешім' };
    expect(accept(prepareSignature(pdf, field))).toEqual(accept(prepareSignature(pdf, field)));
  });

  it('is not made in what is no PDF, or not plainly one', () => {
    const refusalOf = (bytes: Buffer) => prepareSignature(bytes, { at: SIGNED_AT });
    expect(refusalOf(Buffer.from('hello'))).toMatchObject({ ok: false, refusal: { code: 'not-a-pdf' } });
    expect(refusalOf(pdf.subarray(0, -20))).toMatchObject({ ok: false, refusal: { code: 'structure' } });
  });

  it('holds evidence once, however often it is added', () => {
    const pki = pkiOf('ec');
    const evidence = evidenceOf(pki);
    const once = accept(addEvidence(signed(pdf, pki), evidence));
    const twice = accept(addEvidence(once, evidence));
    expect(twice.length - once.length).toBeLessThan(1500);
  });
});
