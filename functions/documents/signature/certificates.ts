import { type KeyObject, X509Certificate } from 'node:crypto';
import { Certificate, type Extension, type RelativeDistinguishedNames } from 'pkijs';
import { isSignedBy } from './algorithms.ts';

/** A certificate (RFC 5280) read once: what the judgements of this folder ask of it. */
export type ReadCertificate = {
  readonly der: Buffer;
  /** Undefined for a key of an algorithm that this process does not know. */
  readonly key: KeyObject | undefined;
  /** DER of the names, to compare; values of the subject by OID. */
  readonly subject: string;
  readonly issuer: string;
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
  readonly signatureAlgorithm: string;
  readonly keyAlgorithm: string;
  readonly parsed: Certificate;
};

const BASIC_CONSTRAINTS = '2.5.29.19';
const KEY_USAGE = '2.5.29.15';
const EXTENDED_KEY_USAGE = '2.5.29.37';
const AUTHORITY_ACCESS = '1.3.6.1.5.5.7.1.1';
const OCSP_ACCESS = '1.3.6.1.5.5.7.48.1';
const UNDERSTOOD = [BASIC_CONSTRAINTS, KEY_USAGE, EXTENDED_KEY_USAGE, '2.5.29.32'];
const URI = 6;

/** Bits of a key usage (RFC 5280, 4.2.1.3), as the first octet of its bit string. */
export const DIGITAL_SIGNATURE = 0x80;
export const NON_REPUDIATION = 0x40;
export const KEY_CERT_SIGN = 0x04;
export const CRL_SIGN = 0x02;

export const hex = (bytes: Uint8Array | ArrayBuffer): string =>
  (bytes instanceof Uint8Array ? Buffer.from(bytes) : Buffer.from(new Uint8Array(bytes))).toString('hex');

function keyOf(der: Buffer): KeyObject | undefined {
  try {
    return new X509Certificate(der).publicKey;
  } catch {
    return undefined;
  }
}

function attributesOf(name: RelativeDistinguishedNames): Map<string, string[]> {
  const attributes = new Map<string, string[]>();
  for (const { type, value } of name.typesAndValues) {
    attributes.set(type, [...(attributes.get(type) ?? []), String(value.valueBlock.value)]);
  }
  return attributes;
}

type Parsed = Record<string, unknown>;
const parsedValue = (extension: Extension | undefined): Parsed =>
  (extension?.parsedValue as Parsed | undefined) ?? {};

function ocspUrlOf(extension: Extension | undefined): string | undefined {
  const descriptions = parsedValue(extension)['accessDescriptions'];
  if (!Array.isArray(descriptions)) return undefined;
  const found = descriptions.find(
    (one) => one.accessMethod === OCSP_ACCESS && one.accessLocation.type === URI,
  );
  return found === undefined ? undefined : String(found.accessLocation.value);
}

function keyUsageOf(extension: Extension | undefined): number | undefined {
  if (!extension) return undefined;
  const block = parsedValue(extension)['valueBlock'] as { valueHexView?: Uint8Array } | undefined;
  return block?.valueHexView?.[0] ?? 0;
}

function read(der: Buffer): ReadCertificate {
  const parsed = Certificate.fromBER(new Uint8Array(der));
  const extensions = new Map((parsed.extensions ?? []).map((one) => [one.extnID, one]));
  const constraints = parsedValue(extensions.get(BASIC_CONSTRAINTS));
  const extended = extensions.get(EXTENDED_KEY_USAGE);
  const pathLength = constraints['pathLenConstraint'];
  return {
    der,
    key: keyOf(der),
    subject: hex(parsed.subject.valueBeforeDecode),
    issuer: hex(parsed.issuer.valueBeforeDecode),
    attributes: attributesOf(parsed.subject),
    serial: hex(parsed.serialNumber.valueBlock.valueHexView),
    notBefore: parsed.notBefore.value,
    notAfter: parsed.notAfter.value,
    isAuthority: constraints['cA'] === true,
    pathLength: typeof pathLength === 'number' ? pathLength : Number.POSITIVE_INFINITY,
    keyUsage: keyUsageOf(extensions.get(KEY_USAGE)),
    extendedKeyUsage: extended && (parsedValue(extended)['keyPurposes'] as string[]),
    extendedKeyUsageIsCritical: extended?.critical === true,
    unknownCritical: [...extensions.values()].some(
      ({ critical, extnID }) => critical && !UNDERSTOOD.includes(extnID),
    ),
    ocspUrl: ocspUrlOf(extensions.get(AUTHORITY_ACCESS)),
    signatureAlgorithm: parsed.signatureAlgorithm.algorithmId,
    keyAlgorithm: parsed.subjectPublicKeyInfo.algorithm.algorithmId,
    parsed,
  };
}

/** Reads a certificate; undefined for bytes that are none. */
export function readCertificate(der: Uint8Array): ReadCertificate | undefined {
  try {
    return read(Buffer.from(der));
  } catch {
    return undefined;
  }
}

/** The certificates among these bytes, each once. */
export function readCertificates(ders: Iterable<Uint8Array>): readonly ReadCertificate[] {
  const byDer = new Map([...ders].map((der) => [hex(der), der]));
  return [...byDer.values()].flatMap((der) => readCertificate(der) ?? []);
}

/** Whether `issuer` has signed `certificate`; says nothing of whether it may. */
export function isIssuedBy(certificate: ReadCertificate, issuer: ReadCertificate): boolean {
  const { parsed } = certificate;
  if (certificate.issuer !== issuer.subject) return false;
  if (parsed.signature.algorithmId !== certificate.signatureAlgorithm) return false;
  return isSignedBy(issuer.key, {
    oid: certificate.signatureAlgorithm,
    message: parsed.tbsView,
    signature: parsed.signatureValue.valueBlock.valueHexView,
  });
}

export const isValidAt = ({ notBefore, notAfter }: ReadCertificate, at: Date): boolean =>
  notBefore <= at && at <= notAfter;
