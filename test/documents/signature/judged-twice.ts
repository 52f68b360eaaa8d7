import { expect } from 'vitest';
import { type Evidence, NO_EVIDENCE } from '#functions/documents/signature/evidence.ts';
import type { ReasonCode } from '#functions/documents/signature/reasons.ts';
import type { SignatureVerdict, Verdict } from '#functions/documents/signature/verdict.ts';
import { type Verification, verifyPdf } from '#functions/documents/signature/verify.ts';
import { askPkijs, type PkijsSays } from './pkijs-oracle.ts';

/** Our reasons that deny what pkijs judges. Of the rest (file, policy, organisation, OCSP) it says nothing. */
const DENIES: Readonly<Record<keyof PkijsSays, readonly ReasonCode[]>> = {
  signature: ['cms-malformed', 'document-changed', 'signature-wrong'],
  chain: ['chain-not-trusted', 'certificate-expired', 'certificate-not-yet-valid'],
  timeStamp: ['time-stamp-malformed', 'time-stamp-not-trusted', 'time-stamp-of-another'],
};
/** Where all proofs are CRLs, which pkijs judges with the chain. */
const BY_CRL: readonly ReasonCode[] = ['certificate-revoked', 'revocation-stale', 'revocation-unknown'];

function sayWe({ reasons }: SignatureVerdict, isByCrl: boolean): Required<PkijsSays> {
  const grants = (...codes: readonly ReasonCode[]): boolean =>
    !reasons.some(({ code }) => codes.includes(code));
  return {
    signature: grants(...DENIES.signature),
    chain: grants(...DENIES.chain, ...(isByCrl ? BY_CRL : [])),
    timeStamp: grants(...DENIES.timeStamp),
  };
}

function expectSame(ours: SignatureVerdict, theirs: PkijsSays, isByCrl: boolean): void {
  const has = (denial: ReasonCode): boolean => ours.reasons.some(({ code }) => code === denial);
  const we = sayWe(ours, isByCrl);
  // Of a container that we cannot read, and of the digest over a wrong range, our verdict says nothing more.
  if (has('cms-malformed')) {
    expect(theirs.signature).toBe(false);
    return;
  }
  const { timeStamp, chain, signature } = theirs;
  const stamped = timeStamp === undefined ? {} : { timeStamp };
  expect({ chain, ...stamped, ...(has('byte-range-invalid') ? {} : { signature }) }).toEqual({
    chain: we.chain,
    ...(timeStamp === undefined ? {} : { timeStamp: we.timeStamp }),
    ...(has('byte-range-invalid') ? {} : { signature: we.signature }),
  });
}

const isByCrl = ({ crls, ocspResponses }: Evidence): boolean => crls.length > 0 && ocspResponses.length === 0;

/**
 * The verdict of `verifyPdf`, after pkijs has judged the same signatures and agreed on each: the signature over its
 * range, the chain at the time of the time-stamp, the time-stamp over the signature.
 */
export async function verifyTwice(file: Uint8Array, options: Verification): Promise<Verdict> {
  const verdict = await verifyPdf(file, options);
  const { policy, at, evidence = NO_EVIDENCE } = options;
  const crls = isByCrl(evidence) ? evidence.crls : [];
  const said = await askPkijs(file, { ...policy, ...evidence, crls, at: new Date(at) });
  // What was taken out of the form is still in the text of the file; the last ones are those that are left.
  const same = said.slice(-verdict.signatures.length);
  for (const [index, ours] of verdict.signatures.entries()) {
    const theirs = same[index];
    if (!theirs) throw new Error(`${ours.field} is not found in the text of the file`);
    expectSame(ours, theirs, isByCrl(evidence));
  }
  return verdict;
}

/** Every reason in a verdict, each once, in the order of their names. */
export function reasonsIn({ reasons, signatures, valid }: Verdict): readonly ReasonCode[] {
  expect(valid).toBe(signatures.length > 0 && signatures.every((one) => one.valid));
  const all = [...reasons, ...signatures.flatMap((one) => one.reasons)];
  return [...new Set(all.map(({ code }) => code))].toSorted();
}
