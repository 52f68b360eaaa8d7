import { createHash } from 'node:crypto';
import { isIssuedBy, type ReadCertificate, readCertificates } from './certificates.ts';
import { TAG } from './der-reader.ts';
import { nothing, octets, oid, sequence, value } from './der-writer.ts';

/** A question to an OCSP responder, and where it is asked. */
export type OcspQuestion = {
  /** The responder that the certificate itself names; undefined where it names none. */
  readonly url: string | undefined;
  /** OCSPRequest (RFC 6960), without a nonce, so that the answer can be kept and given again. */
  readonly request: Uint8Array;
};

/** SHA-1 names a certificate here and protects nothing: it is what every responder understands (RFC 5019, 2.1.1). */
const SHA_1 = '1.3.14.3.2.26';

/** The hashes by which a responder may name an issuer. */
export const CERT_ID_HASHES: Readonly<Record<string, string>> = {
  [SHA_1]: 'sha1',
  '2.16.840.1.101.3.4.2.1': 'sha256',
};

/** Name and key of an issuer as a CertID names them. */
export function issuerHashes(issuer: ReadCertificate, hash: string): { name: Buffer; key: Buffer } {
  const digest = (bytes: Uint8Array): Buffer => createHash(hash).update(bytes).digest();
  return { name: digest(issuer.subject), key: digest(issuer.keyBits) };
}

function requestFor(certificate: ReadCertificate, issuer: ReadCertificate): Uint8Array {
  const { name, key } = issuerHashes(issuer, 'sha1');
  const serial = Buffer.from(certificate.serial, 'hex');
  const certId = sequence(
    sequence(oid(SHA_1), nothing()),
    octets(name),
    octets(key),
    value(TAG.integer, serial),
  );
  return sequence(sequence(sequence(sequence(certId))));
}

/**
 * What has to be asked for the revocation of these certificates, anchors excepted: those of a CMS and of its
 * time-stamp. Certificates whose issuer is not among those given are left out.
 */
export function ocspQuestions(
  certificates: readonly Uint8Array[],
  anchors: readonly Uint8Array[],
): readonly OcspQuestion[] {
  const all = readCertificates([...anchors, ...certificates]);
  const trusted = readCertificates(anchors);
  return readCertificates(certificates).flatMap((certificate) => {
    if (trusted.some(({ der }) => der.equals(certificate.der))) return [];
    const issuer = all.find((one) => isIssuedBy(certificate, one));
    return issuer ? [{ url: certificate.ocspUrl, request: requestFor(certificate, issuer) }] : [];
  });
}
