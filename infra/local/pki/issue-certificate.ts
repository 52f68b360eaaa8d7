import { createHash, createPublicKey, type KeyObject, sign } from 'node:crypto';
import { readCertificate } from '#functions/documents/signature/certificates.ts';
import { bitsIn, readDer, sequenceIn, TAG } from '#functions/documents/signature/der-reader.ts';
import {
  bits,
  nothing,
  octets,
  oid,
  positive,
  sequence,
  setOf,
  small,
  tagged,
  validityTime,
  value,
  yes,
} from '#functions/documents/signature/der-writer.ts';

/** A certificate and the key of its public key. */
export interface Identity {
  /** DER. */
  readonly certificate: Buffer;
  readonly key: KeyObject;
}

/** The attributes of a name in their order. */
export type Name = readonly (readonly [attribute: keyof typeof ATTRIBUTES, value: string])[];

export interface Profile {
  readonly subject: Name;
  readonly notBefore: Date;
  readonly notAfter: Date;
  /** Bits of the key usage (RFC 5280, 4.2.1.3), in its first octet. */
  readonly keyUsage: number;
  readonly extendedKeyUsage?: readonly string[];
  readonly extendedKeyUsageIsCritical?: boolean;
  /** An authority, with at most so many authorities below it. */
  readonly authority?: { readonly pathLength: number };
  readonly ocspUrl?: string;
  /** Positive, at most eight octets. */
  readonly serial: Uint8Array;
}

const ATTRIBUTES = {
  C: '2.5.4.6',
  CN: '2.5.4.3',
  SURNAME: '2.5.4.4',
  SERIALNUMBER: '2.5.4.5',
  O: '2.5.4.10',
  OU: '2.5.4.11',
  G: '2.5.4.42',
} as const;

const PRINTABLE: readonly string[] = ['C', 'SERIALNUMBER'];

const nameOf = (name: Name): Buffer =>
  sequence(
    ...name.map(([attribute, text]) => {
      const tag = PRINTABLE.includes(attribute) ? TAG.printable : TAG.utf8;
      return setOf(sequence(oid(ATTRIBUTES[attribute]), value(tag, Buffer.from(text))));
    }),
  );

function extension(id: string, critical: boolean, content: Buffer): Buffer {
  return sequence(oid(id), ...(critical ? [yes()] : []), octets(content));
}

/** A bit string of one octet, without the zeros at its end, as DER asks of named bits. */
const namedBits = (octet: number): Buffer =>
  bits(Buffer.from([octet]), octet === 0 ? 0 : 31 - Math.clz32(octet & -octet));

const keyIdentifier = (spki: Buffer): Buffer =>
  createHash('sha1')
    .update(bitsIn(sequenceIn(readDer(spki))[1]))
    .digest();

const CONTEXT = 0x80;

function extensionsOf(profile: Profile, spki: Buffer, issuerSpki: Buffer): readonly Buffer[] {
  const { authority, keyUsage, extendedKeyUsage, ocspUrl } = profile;
  const access = (url: string): Buffer =>
    sequence(sequence(oid('1.3.6.1.5.5.7.48.1'), value(CONTEXT | 6, Buffer.from(url, 'latin1'))));
  return [
    ...(authority ? [extension('2.5.29.19', true, sequence(yes(), small(authority.pathLength)))] : []),
    extension('2.5.29.15', true, namedBits(keyUsage)),
    ...(extendedKeyUsage
      ? [
          extension(
            '2.5.29.37',
            profile.extendedKeyUsageIsCritical === true,
            sequence(...extendedKeyUsage.map(oid)),
          ),
        ]
      : []),
    ...(ocspUrl === undefined ? [] : [extension('1.3.6.1.5.5.7.1.1', false, access(ocspUrl))]),
    extension('2.5.29.14', false, octets(keyIdentifier(spki))),
    extension('2.5.29.35', false, sequence(value(CONTEXT, keyIdentifier(issuerSpki)))),
  ];
}

/** The name of the algorithm in which a key signs here, over SHA-256. */
export const algorithmOf = (key: KeyObject): 'ecdsa-sha256' | 'rsa-sha256' =>
  key.asymmetricKeyType === 'ec' ? 'ecdsa-sha256' : 'rsa-sha256';

const IDENTIFIERS = {
  'ecdsa-sha256': sequence(oid('1.2.840.10045.4.3.2')),
  'rsa-sha256': sequence(oid('1.2.840.113549.1.1.11'), nothing()),
} as const;

/** A signed structure of X.509: what is signed, the algorithm, the signature. */
export function signedBy(key: KeyObject, toBeSigned: Buffer, ...after: readonly Buffer[]): Buffer {
  const signature = sign('sha256', toBeSigned, key);
  return sequence(toBeSigned, IDENTIFIERS[algorithmOf(key)], bits(signature), ...after);
}

const spkiOf = (key: KeyObject): Buffer =>
  (key.type === 'private' ? createPublicKey(key) : key).export({ type: 'spki', format: 'der' });

/** The name of a certificate's subject. @throws {Error} for what is no certificate */
export function subjectOf(certificate: Buffer): Buffer {
  const read = readCertificate(certificate);
  if (!read) throw new Error('not a certificate');
  return read.subject;
}

/**
 * Issues a certificate (RFC 5280) for a public key. Without an issuer it is self-signed by `key`, which must then be
 * private. For development and tests: it checks nothing of what it signs.
 */
export function issueCertificate(key: KeyObject, profile: Profile, issuer?: Identity): Buffer {
  const signer = issuer?.key ?? key;
  const spki = spkiOf(key);
  const subject = nameOf(profile.subject);
  const toBeSigned = sequence(
    tagged(0, small(2)),
    positive(profile.serial),
    IDENTIFIERS[algorithmOf(signer)],
    issuer ? subjectOf(issuer.certificate) : subject,
    sequence(validityTime(profile.notBefore), validityTime(profile.notAfter)),
    subject,
    spki,
    tagged(3, sequence(...extensionsOf(profile, spki, spkiOf(signer)))),
  );
  return signedBy(signer, toBeSigned);
}
