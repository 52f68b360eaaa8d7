import { type KeyObject, verify } from 'node:crypto';
import { NATIONAL_ALGORITHMS } from './national-algorithms.ts';

export const SHA_256 = '2.16.840.1.101.3.4.2.1';

/** The hashes that are accepted, by OID; SHA-1 is not. */
export const HASHES: Readonly<Record<string, string>> = {
  [SHA_256]: 'sha256',
  '2.16.840.1.101.3.4.2.2': 'sha384',
  '2.16.840.1.101.3.4.2.3': 'sha512',
};

type Scheme = { readonly key: 'rsa' | 'ec'; readonly hash?: string };

/** The signature algorithms that this process verifies, by OID; without a hash it is that of the digest. */
const SCHEMES: Readonly<Record<string, Scheme>> = {
  '1.2.840.113549.1.1.1': { key: 'rsa' },
  '1.2.840.113549.1.1.11': { key: 'rsa', hash: 'sha256' },
  '1.2.840.113549.1.1.12': { key: 'rsa', hash: 'sha384' },
  '1.2.840.113549.1.1.13': { key: 'rsa', hash: 'sha512' },
  '1.2.840.10045.4.3.2': { key: 'ec', hash: 'sha256' },
  '1.2.840.10045.4.3.3': { key: 'ec', hash: 'sha384' },
  '1.2.840.10045.4.3.4': { key: 'ec', hash: 'sha512' },
};

const LEAST_RSA_BITS = 2048;
const CURVES = ['prime256v1', 'secp384r1', 'secp521r1'];

export const isNational = (oid: string): boolean => Object.hasOwn(NATIONAL_ALGORITHMS, oid);

export const isAccepted = (oid: string): boolean => Object.hasOwn(SCHEMES, oid);

function isStrong({ asymmetricKeyType, asymmetricKeyDetails }: KeyObject): boolean {
  if (asymmetricKeyType === 'rsa') return (asymmetricKeyDetails?.modulusLength ?? 0) >= LEAST_RSA_BITS;
  return CURVES.includes(asymmetricKeyDetails?.namedCurve ?? '');
}

/** Whether `signature` is of `message` by `key`: RSASSA-PKCS1-v1_5 or ECDSA, with a key that is long enough. */
export function isSignedBy(
  key: KeyObject | undefined,
  { oid, digestOid, message, signature }: SignatureOf,
): boolean {
  const scheme = SCHEMES[oid];
  const hash = scheme?.hash ?? HASHES[digestOid ?? ''];
  if (!key || !scheme || hash === undefined || key.asymmetricKeyType !== scheme.key || !isStrong(key))
    return false;
  return verify(hash, message, key, signature);
}

export type SignatureOf = {
  readonly oid: string;
  /** The OID of the digest that goes with it, for an OID that names none. */
  readonly digestOid?: string;
  readonly message: Uint8Array;
  readonly signature: Uint8Array;
};
