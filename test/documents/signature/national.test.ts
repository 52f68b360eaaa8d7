import { describe, expect, it } from 'vitest';
import { childrenOf, readDer, sequenceIn, setIn } from '#functions/documents/signature/der-reader.ts';
import { oid, sequence, setOf, tagged } from '#functions/documents/signature/der-writer.ts';
import type { NationalVerdict } from '#functions/documents/signature/national-algorithms.ts';
import { verifyPdf } from '#functions/documents/signature/verify.ts';
import { decision } from './decision.ts';
import { cmsOf, pkiOf, policyOf, SIGNED_AT, signed } from './house-of-signers.ts';

const GOST_2015_512 = '1.2.398.3.10.1.1.2.3.2';
const pki = pkiOf('ec');

/** A container that says it is signed in GOST R 34.10-2015: all that can be made of one here. */
function nationalCms(digest: Uint8Array): Uint8Array {
  const [type, wrapped] = sequenceIn(readDer(cmsOf(digest, pki.head, [pki.issuing.certificate])));
  const parts = wrapped ? sequenceIn(childrenOf(wrapped)[0]) : [];
  const info = sequenceIn(setIn(parts.at(-1))[0]).map(({ bytes }) => bytes);
  info[4] = sequence(oid(GOST_2015_512));
  const rest = parts.slice(0, -1).map(({ bytes }) => bytes);
  return sequence(type?.bytes ?? oid('1.2'), tagged(0, sequence(...rest, setOf(sequence(...info)))));
}

const file = signed(decision(), pki, { cms: ({ digest }) => nationalCms(digest) });
const verify = (answer?: NationalVerdict) =>
  verifyPdf(file, {
    policy: policyOf(pki),
    at: SIGNED_AT,
    ...(answer ? { national: { verify: async () => answer } } : {}),
  });

describe('a signature in a national algorithm', () => {
  it('is recognised and refused with its identifier where nothing verifies it', async () => {
    const { valid, signatures } = await verify();
    expect(valid).toBe(false);
    expect(signatures[0]?.reasons).toEqual([
      { code: 'national-algorithm-no-verifier', detail: GOST_2015_512 },
    ]);
  });

  it.each([
    [{ outcome: 'verified', revocation: 'good' }, []],
    [{ outcome: 'verified', revocation: 'unknown' }, ['revocation-unknown']],
    [{ outcome: 'refused', because: 'signature' }, ['signature-wrong']],
    [{ outcome: 'refused', because: 'revoked' }, ['certificate-revoked']],
    [{ outcome: 'unavailable' }, ['national-verifier-unavailable']],
  ] as const)(
    'is judged by the verifier that says %j, and by a time-stamp of ours',
    async (answer, reasons) => {
      const { signatures } = await verify(answer);
      expect(signatures[0]).toMatchObject({
        level: 'B-T',
        valid: reasons.length === 0,
        signer: { bin: '971240001315' },
      });
      expect(signatures[0]?.reasons.map(({ code }) => code)).toEqual(reasons);
    },
  );
});
