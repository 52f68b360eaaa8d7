import type { SealAlgorithm, SignedAttributes } from './signed-attributes.ts';

/** A detached CMS (RFC 5652) from a raw signature over the attributes, as KMS and OpenSSL give it (ECDSA in DER). */
export function assembleCms(_parts: {
  readonly attributes: SignedAttributes;
  readonly signature: Uint8Array;
  readonly algorithm: SealAlgorithm;
  /** DER; the signer's first, then those that issued it. */
  readonly certificates: readonly [Uint8Array, ...Uint8Array[]];
}): Uint8Array {
  throw new Error('not yet');
}
