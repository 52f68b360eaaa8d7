import { SHA_256 } from './algorithms.ts';
import { readCertificate } from './certificates.ts';
import { readDer } from './der-reader.ts';
import { nothing, octets, oid, positive, sequence, setOf, small, tagged } from './der-writer.ts';
import type { SealAlgorithm, SignedAttributes } from './signed-attributes.ts';
import { OID } from './signed-data.ts';

const ALGORITHMS = {
  'ecdsa-sha256': sequence(oid('1.2.840.10045.4.3.2')),
  'rsa-sha256': sequence(oid('1.2.840.113549.1.1.11'), nothing()),
} as const;

const DIGEST = sequence(oid(SHA_256));

export type CmsParts = {
  readonly attributes: SignedAttributes;
  readonly signature: Uint8Array;
  readonly algorithm: SealAlgorithm;
  /** DER; the signer's first, then those that issued it. */
  readonly certificates: readonly [Uint8Array, ...Uint8Array[]];
  /** A content that goes inside, with its type; without one the CMS is detached. */
  readonly content?: { readonly type: string; readonly bytes: Uint8Array };
};

/** The version of RFC 5652, 5.1: 3 for a content that is not plain data. */
const versionOf = ({ content }: CmsParts): Buffer => small(content ? 3 : 1);

/**
 * A CMS (RFC 5652) from a raw signature over the attributes, as KMS and OpenSSL give it (ECDSA in DER).
 * @throws {Error} when the first certificate is none
 */
export function assembleCms(parts: CmsParts): Uint8Array {
  const { attributes, signature, algorithm, certificates, content } = parts;
  const signer = readCertificate(certificates[0]);
  if (!signer) throw new Error('the certificate of the signer cannot be read');
  const signerInfo = sequence(
    small(1),
    sequence(signer.issuer, positive(Buffer.from(signer.serial.replace(/^00/u, ''), 'hex'))),
    DIGEST,
    tagged(0, readDer(attributes.der).content),
    ALGORITHMS[algorithm],
    octets(signature),
  );
  const signedData = sequence(
    versionOf(parts),
    setOf(DIGEST),
    content ? sequence(oid(content.type), tagged(0, octets(content.bytes))) : sequence(oid(OID.data)),
    tagged(0, ...certificates),
    setOf(signerInfo),
  );
  return sequence(oid(OID.signedData), tagged(0, signedData));
}
