import { createHash, generateKeyPair, generateKeyPairSync, type KeyObject, randomBytes } from 'node:crypto';
import { promisify } from 'node:util';
import { type Identity, issueCertificate, type Name, type Profile } from './issue-certificate.ts';

/** The kinds of key of the development authority. */
export type KeyKind = 'ec' | 'rsa';

const RSA = { modulusLength: 2048 };

export const newKey = (kind: KeyKind): KeyObject =>
  kind === 'ec'
    ? generateKeyPairSync('ec', { namedCurve: 'prime256v1' }).privateKey
    : generateKeyPairSync('rsa', RSA).privateKey;

/** An RSA key made beside what this process does meanwhile. */
export const newRsaKey = async (): Promise<KeyObject> =>
  (await promisify(generateKeyPair)('rsa', RSA)).privateKey;

/** A serial number that no other certificate has: positive, of eight octets. */
export function newSerial(): Buffer {
  const serial = randomBytes(8);
  serial[0] = ((serial[0] ?? 0) & 0x3f) | 0x40;
  return serial;
}

const KEY_CERT_SIGN = 0x04;
const CRL_SIGN = 0x02;
const SIGNING = 0x80 | 0x40;
const AUTHENTICATION = 0x80 | 0x20;

const EMAIL_PROTECTION = '1.3.6.1.5.5.7.3.4';
const CLIENT_AUTHENTICATION = '1.3.6.1.5.5.7.3.2';
const TIME_STAMPING = '1.3.6.1.5.5.7.3.8';
const OCSP_SIGNING = '1.3.6.1.5.5.7.3.9';
/** Key users of the national authority's certificates (`kazakhstan.md` 5.1). */
const ORGANISATION = '1.2.398.3.3.4.1.2';
const FIRST_HEAD = '1.2.398.3.3.4.1.2.1';

type Use = Pick<Profile, 'keyUsage' | 'extendedKeyUsage' | 'extendedKeyUsageIsCritical' | 'authority'>;

/** What each certificate of the development authority is for. */
export const USES = {
  root: { keyUsage: KEY_CERT_SIGN | CRL_SIGN, authority: { pathLength: 1 } },
  issuing: { keyUsage: KEY_CERT_SIGN | CRL_SIGN, authority: { pathLength: 0 } },
  head: { keyUsage: SIGNING, extendedKeyUsage: [EMAIL_PROTECTION, ORGANISATION, FIRST_HEAD] },
  seal: { keyUsage: SIGNING, extendedKeyUsage: [EMAIL_PROTECTION, ORGANISATION] },
  authentication: {
    keyUsage: AUTHENTICATION,
    extendedKeyUsage: [CLIENT_AUTHENTICATION, ORGANISATION, FIRST_HEAD],
  },
  'time-stamps': { keyUsage: SIGNING, extendedKeyUsage: [TIME_STAMPING], extendedKeyUsageIsCritical: true },
  ocsp: { keyUsage: SIGNING, extendedKeyUsage: [OCSP_SIGNING] },
} as const satisfies Readonly<Record<string, Use>>;

export interface Issuing {
  readonly use: keyof typeof USES;
  readonly subject: Name;
  readonly notBefore: Date;
  readonly notAfter: Date;
  readonly ocspUrl?: string;
}

/** Certifies a public key for a use. Without an issuer the key must be private, and signs for itself. */
export function certify(key: KeyObject, { use, ...rest }: Issuing, issuer?: Identity): Buffer {
  return issueCertificate(key, { ...rest, ...USES[use], serial: newSerial() }, issuer);
}

/** A private key with a certificate for it. */
export const identityOf = (key: KeyObject, issuing: Issuing, issuer?: Identity): Identity => ({
  key,
  certificate: certify(key, issuing, issuer),
});

/** SHA-256 of a public key's SPKI, in hexadecimal. */
export const fingerprint = (spki: Uint8Array): string => createHash('sha256').update(spki).digest('hex');
