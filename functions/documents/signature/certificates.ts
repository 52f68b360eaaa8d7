import { type KeyObject, X509Certificate } from 'node:crypto';
import { isSignedBy } from './algorithms.ts';
import {
  bitsIn,
  constructed,
  type Der,
  DerFault,
  integerIn,
  Members,
  octetsIn,
  oidIn,
  primitive,
  readDer,
  sequenceIn,
  setIn,
  TAG,
  textIn,
  timeIn,
} from './der-reader.ts';

/** A certificate (RFC 5280) read once: what the judgements of this folder ask of it. */
export type ReadCertificate = {
  readonly der: Buffer;
  /** What its issuer signed. */
  readonly toBeSigned: Buffer;
  readonly signature: Buffer;
  readonly signatureAlgorithm: string;
  /** Undefined for a key of an algorithm that this process does not know. */
  readonly key: KeyObject | undefined;
  readonly keyAlgorithm: string;
  /** The bits of the public key, which responders name by their hash. */
  readonly keyBits: Buffer;
  /** DER of the names. */
  readonly subject: Buffer;
  readonly issuer: Buffer;
  /** Values of the subject by OID. */
  readonly attributes: ReadonlyMap<string, readonly string[]>;
  /** Hexadecimal. */
  readonly serial: string;
  readonly notBefore: Date;
  readonly notAfter: Date;
  readonly isAuthority: boolean;
  readonly pathLength: number;
  /** Bits of the key usage, the first the highest; undefined where it states none. */
  readonly keyUsage: number | undefined;
  readonly extendedKeyUsage: readonly string[] | undefined;
  readonly extendedKeyUsageIsCritical: boolean;
  /** Whether it has a critical extension that is not understood here. */
  readonly unknownCritical: boolean;
  readonly ocspUrl: string | undefined;
};

type Extension = { readonly critical: boolean; readonly value: Buffer };

const BASIC_CONSTRAINTS = '2.5.29.19';
const KEY_USAGE = '2.5.29.15';
const EXTENDED_KEY_USAGE = '2.5.29.37';
const CERTIFICATE_POLICIES = '2.5.29.32';
const AUTHORITY_ACCESS = '1.3.6.1.5.5.7.1.1';
const OCSP_ACCESS = '1.3.6.1.5.5.7.48.1';
const UNDERSTOOD = [BASIC_CONSTRAINTS, KEY_USAGE, EXTENDED_KEY_USAGE, CERTIFICATE_POLICIES];
const URI = primitive(6);

/** Bits of a key usage (RFC 5280, 4.2.1.3), as the first octet of its bit string. */
export const DIGITAL_SIGNATURE = 0x80;
export const NON_REPUDIATION = 0x40;
export const KEY_CERT_SIGN = 0x04;
export const CRL_SIGN = 0x02;

export const hex = (bytes: Uint8Array): string =>
  Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('hex');

/** The OID of an AlgorithmIdentifier; parameters besides NULL and a curve play no part in what is accepted. */
export const algorithmIn = (value: Der | undefined): string => oidIn(sequenceIn(value)[0]);

function keyOf(der: Buffer): KeyObject | undefined {
  try {
    return new X509Certificate(der).publicKey;
  } catch {
    return undefined;
  }
}

function attributesIn(name: Der): ReadonlyMap<string, readonly string[]> {
  const attributes = new Map<string, string[]>();
  for (const set of sequenceIn(name)) {
    for (const pair of setIn(set)) {
      const [type, text] = sequenceIn(pair);
      const key = oidIn(type);
      if (text) attributes.set(key, [...(attributes.get(key) ?? []), textIn(text)]);
    }
  }
  return attributes;
}

/** The extensions by OID. @throws {DerFault} when one stands twice */
export function extensionsIn(value: Der | undefined): ReadonlyMap<string, Extension> {
  const extensions = new Map<string, Extension>();
  for (const one of value ? sequenceIn(value) : []) {
    const members = new Members(sequenceIn(one));
    const id = oidIn(members.next());
    const critical = members.optional(TAG.boolean)?.content[0] === 0xff;
    if (extensions.has(id)) throw new DerFault('an extension that stands twice');
    extensions.set(id, { critical, value: octetsIn(members.next()) });
    members.end();
  }
  return extensions;
}

function constraintsOf(
  extension: Extension | undefined,
): Pick<ReadCertificate, 'isAuthority' | 'pathLength'> {
  const members = new Members(extension ? sequenceIn(readDer(extension.value)) : []);
  const isAuthority = members.optional(TAG.boolean)?.content[0] === 0xff;
  const length = members.optional(TAG.integer);
  return {
    isAuthority,
    pathLength: length ? Number.parseInt(integerIn(length), 16) : Number.POSITIVE_INFINITY,
  };
}

function ocspUrlOf(extension: Extension | undefined): string | undefined {
  for (const access of extension ? sequenceIn(readDer(extension.value)) : []) {
    const [method, location] = sequenceIn(access);
    if (oidIn(method) === OCSP_ACCESS && location?.tag === URI) return location.content.toString('latin1');
  }
  return undefined;
}

const keyUsageOf = (extension: Extension | undefined): number | undefined =>
  extension && (readDer(extension.value).content[1] ?? 0);

const usesOf = (extension: Extension | undefined): readonly string[] | undefined =>
  extension && sequenceIn(readDer(extension.value)).map(oidIn);

function read(bytes: Uint8Array): ReadCertificate {
  const der = Buffer.from(bytes);
  const [toBeSigned, outer, signature] = sequenceIn(readDer(der));
  const members = new Members(sequenceIn(toBeSigned));
  members.optional(constructed(0));
  const serial = integerIn(members.next());
  const signatureAlgorithm = members.next();
  if (!outer?.bytes.equals(signatureAlgorithm.bytes)) throw new DerFault('signature algorithms that differ');
  const issuer = members.next();
  const [notBefore, notAfter] = sequenceIn(members.next());
  const subject = members.next();
  const [keyAlgorithm, keyBits] = sequenceIn(members.next());
  members.optional(constructed(1));
  members.optional(constructed(2));
  const wrapped = members.optional(constructed(3));
  const extensions = extensionsIn(wrapped && readDer(wrapped.content));
  members.end();
  return {
    der,
    toBeSigned: toBeSigned?.bytes ?? der,
    signature: bitsIn(signature),
    signatureAlgorithm: algorithmIn(signatureAlgorithm),
    key: keyOf(der),
    keyAlgorithm: algorithmIn(keyAlgorithm),
    keyBits: bitsIn(keyBits),
    subject: subject.bytes,
    issuer: issuer.bytes,
    attributes: attributesIn(subject),
    serial,
    notBefore: timeIn(notBefore),
    notAfter: timeIn(notAfter),
    ...constraintsOf(extensions.get(BASIC_CONSTRAINTS)),
    keyUsage: keyUsageOf(extensions.get(KEY_USAGE)),
    extendedKeyUsage: usesOf(extensions.get(EXTENDED_KEY_USAGE)),
    extendedKeyUsageIsCritical: extensions.get(EXTENDED_KEY_USAGE)?.critical === true,
    unknownCritical: [...extensions].some(([id, { critical }]) => critical && !UNDERSTOOD.includes(id)),
    ocspUrl: ocspUrlOf(extensions.get(AUTHORITY_ACCESS)),
  };
}

/** Reads a certificate; undefined for bytes that are none. */
export function readCertificate(der: Uint8Array): ReadCertificate | undefined {
  try {
    return read(der);
  } catch (error) {
    if (error instanceof DerFault) return undefined;
    throw error;
  }
}

/** The certificates among these bytes, each once. */
export function readCertificates(ders: Iterable<Uint8Array>): readonly ReadCertificate[] {
  const byDer = new Map(Array.from(ders, (der) => [hex(der), der]));
  return [...byDer.values()].flatMap((der) => readCertificate(der) ?? []);
}

/** Whether `issuer` has signed `certificate`; says nothing of whether it may. */
export function isIssuedBy(certificate: ReadCertificate, issuer: ReadCertificate): boolean {
  const { toBeSigned: message, signature, signatureAlgorithm } = certificate;
  if (!certificate.issuer.equals(issuer.subject)) return false;
  return isSignedBy(issuer.key, { oid: signatureAlgorithm, message, signature });
}

export const isValidAt = ({ notBefore, notAfter }: ReadCertificate, at: Date): boolean =>
  notBefore <= at && at <= notAfter;
