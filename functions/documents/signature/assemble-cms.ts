import { SHA_256 } from './algorithms.ts';
import { readCertificate } from './certificates.ts';
import {
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
} from './cms-syntax.ts';
import type { SealAlgorithm, SignedAttributes } from './signed-attributes.ts';
import { OID } from './signed-data.ts';

const ALGORITHMS = {
  'ecdsa-sha256': () => sequence(oid('1.2.840.10045.4.3.2')),
  'rsa-sha256': () => sequence(oid('1.2.840.113549.1.1.11'), nothing()),
} as const;

export type CmsParts = {
  readonly attributes: SignedAttributes;
  readonly signature: Uint8Array;
  readonly algorithm: SealAlgorithm;
  /** DER; the signer's first, then those that issued it. */
  readonly certificates: readonly [Uint8Array, ...Uint8Array[]];
};

/**
 * A detached CMS (RFC 5652) from a raw signature over the attributes, as KMS and OpenSSL give it (ECDSA in DER).
 * @throws {Error} when the first certificate is none
 */
export function assembleCms({ attributes, signature, algorithm, certificates }: CmsParts): Uint8Array {
  const signer = readCertificate(certificates[0])?.parsed;
  if (!signer) throw new Error('the certificate of the seal cannot be read');
  const digestAlgorithm = () => sequence(oid(SHA_256));
  const signerInfo = sequence(
    integer(1),
    sequence(asn1Of(new Uint8Array(signer.issuer.valueBeforeDecode)), signer.serialNumber),
    digestAlgorithm(),
    tagged(0, ...childrenOf(asn1Of(attributes.der))),
    ALGORITHMS[algorithm](),
    octets(signature),
  );
  const signedData = sequence(
    integer(1),
    setOf(digestAlgorithm()),
    sequence(oid(OID.data)),
    tagged(0, ...certificates.map(asn1Of)),
    setOf(signerInfo),
  );
  return derOf(sequence(oid(OID.signedData), tagged(0, signedData)));
}
