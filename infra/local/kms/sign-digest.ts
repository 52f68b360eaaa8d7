import { createECDH, type KeyObject } from 'node:crypto';

/** The order of the base point of P-256 (FIPS 186-5, SP 800-186, 3.2.1.3). */
const ORDER = 0xffffffff00000000ffffffffffffffffbce6faada7179e84f3b9cac2fc632551n;
const COORDINATE_BYTES = 32;

/**
 * ECDSA over a digest that somebody else has made, as DER. Node signs only what it has hashed itself, so the one step
 * that is left, s = (z + r·d) / k, is done here; the multiplication of the curve is OpenSSL's. Not in constant time:
 * good for keys of this machine and nothing else.
 */
export function signDigest(digest: Uint8Array, privateKey: KeyObject): Buffer {
  const secret = toBig(Buffer.from(privateKey.export({ format: 'jwk' }).d ?? '', 'base64url'));
  const once = createECDH('prime256v1');
  const point = once.generateKeys();
  const k = toBig(once.getPrivateKey());
  const r = toBig(point.subarray(1, 1 + COORDINATE_BYTES)) % ORDER;
  const s = (inverse(k) * (toBig(digest) + r * secret)) % ORDER;
  return r === 0n || s === 0n ? signDigest(digest, privateKey) : der(0x30, [integer(r), integer(s)]);
}

const toBig = (bytes: Uint8Array): bigint => BigInt(`0x${Buffer.from(bytes).toString('hex')}`);

/** By Fermat: the order is prime. */
function inverse(value: bigint): bigint {
  let result = 1n;
  let base = value % ORDER;
  for (let exponent = ORDER - 2n; exponent > 0n; exponent >>= 1n) {
    if (exponent & 1n) result = (result * base) % ORDER;
    base = (base * base) % ORDER;
  }
  return result;
}

function integer(value: bigint): Buffer {
  const hex = value.toString(16);
  const bytes = Buffer.from(hex.length % 2 === 0 ? hex : `0${hex}`, 'hex');
  return der(0x02, [(bytes[0] ?? 0) > 0x7f ? Buffer.concat([Buffer.of(0), bytes]) : bytes]);
}

/** Short form: everything here is under 128 bytes. */
function der(tag: number, content: readonly Buffer[]): Buffer {
  const body = Buffer.concat(content);
  return Buffer.concat([Buffer.of(tag, body.length), body]);
}
