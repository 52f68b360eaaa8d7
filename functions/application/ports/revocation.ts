/** Asks OCSP responders (RFC 6960). */
export type RevocationStatus = {
  /**
   * The OCSPResponse, DER, to a request. Only responders that are configured are asked: an address in a certificate
   * that is not among them is answered by the configured default.
   * @throws {AuthorityUnavailable}
   */
  ask(url: string | undefined, request: Uint8Array): Promise<Uint8Array>;
};
