import { createHash, createPublicKey, type KeyObject, sign } from 'node:crypto';
import {
  Boolean as Asn1Boolean,
  BitString,
  GeneralizedTime,
  Integer,
  Primitive,
  PrintableString,
  UTCTime,
  Utf8String,
} from 'asn1js';
import {
  type Asn1,
  asn1Of,
  childrenOf,
  derOf,
  integer,
  nothing,
  octets,
  oid,
  sequence,
  setOf,
  tagged,
} from '#functions/documents/signature/cms-syntax.ts';

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

const nameOf = (name: Name): Asn1 =>
  sequence(
    ...name.map(([attribute, value]) => {
      const Text = PRINTABLE.includes(attribute) ? PrintableString : Utf8String;
      return setOf(sequence(oid(ATTRIBUTES[attribute]), new Text({ value })));
    }),
  );

/** Years from 2050 on are written with four digits (RFC 5280, 4.1.2.5). */
const timeOf = (date: Date): Asn1 =>
  date.getUTCFullYear() < 2050 ? new UTCTime({ valueDate: date }) : new GeneralizedTime({ valueDate: date });

const yes = (): Asn1 => new Asn1Boolean({ value: true });

function extension(id: string, critical: boolean, value: Asn1): Asn1 {
  return sequence(oid(id), ...(critical ? [yes()] : []), octets(derOf(value)));
}

/** A bit string of one octet, without the zeros at its end, as DER asks of named bits. */
export function namedBits(octet: number): BitString {
  const unusedBits = octet === 0 ? 0 : 31 - Math.clz32(octet & -octet);
  return new BitString({ unusedBits, valueHex: new Uint8Array([octet]).buffer });
}

const keyIdentifier = (spki: Buffer): Buffer => {
  const [, bits] = childrenOf(asn1Of(spki));
  const value = bits instanceof BitString ? bits.valueBlock.valueHexView : spki;
  return createHash('sha1').update(value).digest();
};

const contextOctets = (tagNumber: number, bytes: Uint8Array): Primitive =>
  new Primitive({ idBlock: { tagClass: 3, tagNumber }, valueHex: new Uint8Array(bytes).buffer });

function extensionsOf(profile: Profile, spki: Buffer, issuerSpki: Buffer): readonly Asn1[] {
  const { authority, keyUsage, extendedKeyUsage, ocspUrl } = profile;
  const access = (url: string): Asn1 =>
    sequence(sequence(oid('1.3.6.1.5.5.7.48.1'), contextOctets(6, Buffer.from(url, 'latin1'))));
  return [
    ...(authority ? [extension('2.5.29.19', true, sequence(yes(), integer(authority.pathLength)))] : []),
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
    extension('2.5.29.35', false, sequence(contextOctets(0, keyIdentifier(issuerSpki)))),
  ];
}

/** The identifier of the algorithm in which a key signs here: ECDSA or RSA, with SHA-256. */
export const algorithmOf = (key: KeyObject): Asn1 =>
  key.asymmetricKeyType === 'ec'
    ? sequence(oid('1.2.840.10045.4.3.2'))
    : sequence(oid('1.2.840.113549.1.1.11'), nothing());

/** A signed structure of X.509: what is signed, the algorithm, the signature. */
export function signedBy(key: KeyObject, toBeSigned: Asn1, ...after: readonly Asn1[]): Asn1 {
  const signature = sign('sha256', derOf(toBeSigned), key);
  const bits = new BitString({ valueHex: new Uint8Array(signature).buffer });
  return sequence(toBeSigned, algorithmOf(key), bits, ...after);
}

const spkiOf = (key: KeyObject): Buffer =>
  (key.type === 'private' ? createPublicKey(key) : key).export({ type: 'spki', format: 'der' });

/** The name of a certificate's subject, as a value. */
export function subjectOf(certificate: Buffer): Asn1 {
  const [toBeSigned] = childrenOf(asn1Of(certificate));
  const subject = childrenOf(toBeSigned)[5];
  if (!subject) throw new Error('not a certificate');
  return subject;
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
    tagged(0, integer(2)),
    new Integer({ valueHex: new Uint8Array(profile.serial).buffer }),
    algorithmOf(signer),
    issuer ? subjectOf(issuer.certificate) : subject,
    sequence(timeOf(profile.notBefore), timeOf(profile.notAfter)),
    subject,
    asn1Of(spki),
    tagged(3, sequence(...extensionsOf(profile, spki, spkiOf(signer)))),
  );
  return derOf(signedBy(signer, toBeSigned));
}
