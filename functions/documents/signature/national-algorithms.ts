/**
 * The algorithms of the Kazakh national certification authority: GOST 34.310-2004 and GOST R 34.10-2015, which
 * WebCrypto has not. Source: the digest of the national practice, `kazakhstan.md` 5.1.
 */
export const NATIONAL_ALGORITHMS: Readonly<Record<string, string>> = {
  '1.2.398.3.10.1.1.1.1': 'GOST 34.310-2004',
  '1.2.398.3.10.1.1.1.2': 'GOST 34.310-2004 with GOST 34.311-95',
  '1.3.6.1.4.1.6801.1.2.2': 'GOST 34.310-2004, old identifier',
  '1.2.398.3.10.1.1.2.1': 'GOST R 34.10-2015, 256 bits',
  '1.2.398.3.10.1.1.2.2': 'GOST R 34.10-2015, 512 bits',
  '1.2.398.3.10.1.1.2.3.1': 'GOST R 34.10-2015 with GOST R 34.11-2015, 256 bits',
  '1.2.398.3.10.1.1.2.3.2': 'GOST R 34.10-2015 with GOST R 34.11-2015, 512 bits',
  '1.2.398.3.10.1.3.1': 'GOST 34.311-95',
  '1.2.398.3.10.1.3.2': 'GOST R 34.11-2015, 256 bits',
  '1.2.398.3.10.1.3.3': 'GOST R 34.11-2015, 512 bits',
};

/** The policies of the national time-stamp authority. */
export const NATIONAL_TIME_STAMP_POLICIES = [
  '1.2.398.3.3.2.6.1',
  '1.2.398.3.3.2.6.2',
  '1.2.398.3.3.2.6.3',
  '1.2.398.3.3.2.6.4',
] as const;

/** What a verifier of national signatures says of a CMS: its signature, its chain, and whether it was revoked. */
export type NationalVerdict =
  | {
      readonly outcome: 'verified';
      /** `good` where a responder was asked and knew nothing against the certificate. */
      readonly revocation: 'good' | 'unknown';
    }
  | { readonly outcome: 'refused'; readonly because: 'signature' | 'chain' | 'revoked' | 'malformed' }
  | { readonly outcome: 'unavailable' };

/** Verifies what this process cannot. Never throws: a service that is down is `unavailable`. */
export type NationalVerifier = {
  /** @param data what a detached CMS is of; undefined for one that holds its content */
  verify(cms: Uint8Array, data?: Uint8Array): Promise<NationalVerdict>;
};
