/**
 * The baseline levels of PAdES (ETSI EN 319 142-1, 6): `B-B` a signature with its certificate bound in, `B-T` with a
 * time-stamp, `B-LT` with the certificates and revocation data in the file. `below B-B` is a CMS whose signed
 * attributes do not bind the signer's certificate (no signing-certificate-v2, RFC 5035).
 */
export type Level = (typeof LEVELS)[number];

/** From the weakest to the strongest. */
export const LEVELS = ['below B-B', 'B-B', 'B-T', 'B-LT'] as const;

/** Whether a level is at least another. */
export const reaches = (level: Level, least: Level): boolean =>
  LEVELS.indexOf(level) >= LEVELS.indexOf(least);
