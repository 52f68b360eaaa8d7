/** A question to an OCSP responder, and where it is asked. */
export type OcspQuestion = {
  /** The responder that the certificate itself names; undefined where it names none. */
  readonly url: string | undefined;
  /** OCSPRequest (RFC 6960), without a nonce, so that the answer can be kept and given again. */
  readonly request: Uint8Array;
};

/**
 * What has to be asked for the revocation of the signer's chain, the anchor excepted. Certificates whose issuer is not
 * among those given are left out.
 */
export function ocspQuestions(
  _certificates: readonly Uint8Array[],
  _anchors: readonly Uint8Array[],
): readonly OcspQuestion[] {
  throw new Error('not yet');
}
