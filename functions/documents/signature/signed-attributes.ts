import { createHash } from 'node:crypto';
import { attribute, octets, oid, sequence, setOf } from './der-writer.ts';
import { OID } from './signed-data.ts';

/** The algorithms in which a seal signs: ECDSA over P-256 or RSASSA-PKCS1-v1_5, both over SHA-256. */
export type SealAlgorithm = 'ecdsa-sha256' | 'rsa-sha256';

/** What a key signs in CAdES: the attributes, not the file (RFC 5652, 5.4). */
export type SignedAttributes = {
  /** DER of the SET OF attributes: the message of the signature. */
  readonly der: Uint8Array;
  /** Its SHA-256: all that leaves the process when a KMS signs. */
  readonly digest: Uint8Array;
};

const sha256 = (bytes: Uint8Array): Buffer => createHash('sha256').update(bytes).digest();

/**
 * Content type, message digest and signing-certificate-v2 (EN 319 142-1, 6.3; no signing time: the file states it).
 * @param digest SHA-256 of the bytes that are signed
 * @param certificate the signer's, in DER
 */
export function signedAttributes(digest: Uint8Array, certificate: Uint8Array): SignedAttributes {
  return attributesOf(OID.data, digest, certificate);
}

/** The same for a content of any type, by its digest. */
export function attributesOf(
  contentType: string,
  digest: Uint8Array,
  certificate: Uint8Array,
): SignedAttributes {
  const der = setOf(
    attribute(OID.contentType, oid(contentType)),
    attribute(OID.messageDigest, octets(digest)),
    attribute(OID.signingCertificateV2, sequence(sequence(sequence(octets(sha256(certificate)))))),
  );
  return { der, digest: sha256(der) };
}
