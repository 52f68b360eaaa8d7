import type { Level } from './levels.ts';

/** What a signature must be to count. No act states these: each is ours, to be set with the provider's lawyers. */
export type TrustPolicy = {
  /** Certificates (DER) at which a signer's chain may end: roots, or issuing authorities that are trusted as such. */
  readonly anchors: readonly Uint8Array[];
  /** The same for time-stamp authorities. */
  readonly timeStampAnchors: readonly Uint8Array[];
  /** Policies of time-stamp authorities that count; empty: any. The national ones are in `national-algorithms.ts`. */
  readonly timeStampPolicies: readonly string[];
  /** The least level. `below B-B` accepts a CMS without signing-certificate-v2; the default is `B-T`. */
  readonly level: Level;
  /**
   * The BIN of the organisation that must stand in every signer's certificate; undefined where the file itself does not
   * say who had to sign. A commission's members may belong to other organisations: then list them all.
   */
  readonly organisations: readonly string[] | undefined;
  /**
   * `required`: no proof that the certificate was not revoked makes the signature invalid. `if-known`: only a proof
   * that it was. Proofs are those in the file and those handed over with it.
   */
  readonly revocation: 'required' | 'if-known';
  /** How old an OCSP response or CRL may be at the instant of signing, in seconds, where it states no next update. */
  readonly freshnessSeconds: number;
};
