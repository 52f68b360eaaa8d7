import { type BaseBlock, Constructed, fromBER, OctetString, Sequence, Set as SetOf } from 'asn1js';
import { describe, expect, it } from 'vitest';
import { withDefiniteLengths } from '#functions/documents/signature/ber.ts';
import { DerFault, octetsIn, readDer } from '#functions/documents/signature/der-reader.ts';
import { readCms } from '#functions/documents/signature/read-cms.ts';
import { accept, cmsOf, pkiOf } from './house-of-signers.ts';

const { head, issuing } = pkiOf('ec');
const cms = Buffer.from(cmsOf(Buffer.alloc(32, 7), head, [issuing.certificate]));

/** Rewritten by asn1js with the length of every constructed value left open, as some programmes write containers. */
function withoutLengths(der: Uint8Array): Buffer {
  const { result } = fromBER(new Uint8Array(der).buffer);
  const open = (block: BaseBlock): void => {
    if (!(block instanceof Constructed || block instanceof Sequence || block instanceof SetOf)) return;
    block.lenBlock.isIndefiniteForm = true;
    block.valueBlock.isIndefiniteForm = true;
    for (const one of block.valueBlock.value) open(one);
  };
  open(result);
  return Buffer.from(result.toBER());
}

describe('a container in BER', () => {
  const ber = withoutLengths(cms);

  it('is read as the same container in DER, and embedded so', () => {
    expect(ber.equals(cms)).toBe(false);
    expect(ber.subarray(0, 2).toString('hex')).toBe('3080');
    expect(Buffer.from(accept(readCms(ber)).der).equals(cms)).toBe(true);
  });

  it('that is DER already is left as it is', () => {
    expect(withDefiniteLengths(cms).equals(cms)).toBe(true);
  });

  it('with lengths longer than need be is read too', () => {
    const long = Buffer.from('3083000005040300ff00', 'hex');
    expect(withDefiniteLengths(long).toString('hex')).toBe('3005040300ff00');
  });

  it('is refused where it ends anywhere before its end, or goes on after it', () => {
    for (let length = 0; length < ber.length; length++) {
      expect(readCms(ber.subarray(0, length))).toMatchObject({
        ok: false,
        refusal: { code: 'cms-malformed' },
      });
    }
    expect(readCms(Buffer.concat([ber, Buffer.from([0])]))).toMatchObject({ ok: false });
  });

  it('is refused where its values lie too deep', () => {
    const nested = Buffer.concat([
      ...Array.from({ length: 50 }, () => Buffer.from('3080', 'hex')),
      Buffer.alloc(100),
    ]);
    expect(() => withDefiniteLengths(nested)).toThrow(DerFault);
  });

  it('whose strings come in pieces is refused', () => {
    const pieces = new OctetString({
      isConstructed: true,
      value: [new OctetString({ valueHex: new Uint8Array([1]).buffer })],
    });
    const der = withDefiniteLengths(new Uint8Array(pieces.toBER()));
    expect(() => octetsIn(readDer(der))).toThrow(DerFault);
  });
});
