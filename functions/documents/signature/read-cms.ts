import type { Result } from '#functions/law/result.ts';
import type { Reason } from './reasons.ts';

/** What a service needs to know of a CMS before it embeds it. */
export type CmsSummary = {
  /** What a time-stamp is to be of (RFC 3161, appendix A). */
  readonly signatureValue: Uint8Array;
  /** The signer's certificate, DER. */
  readonly certificate: Uint8Array;
  /** All certificates in it, the signer's first. */
  readonly certificates: readonly Uint8Array[];
  /** The time-stamp token in it, DER; undefined where there is none. */
  readonly timeStamp: Uint8Array | undefined;
  /** Whether the signer's algorithm is one of the national ones. */
  readonly national: boolean;
};

/** Reads a CMS of exactly one signer, detached. Refuses anything else; verifies nothing. */
export function readCms(_cms: Uint8Array): Result<CmsSummary, Reason> {
  throw new Error('not yet');
}

/** The CMS with a time-stamp token as an unsigned attribute. The signature is untouched. */
export function withTimeStamp(_cms: Uint8Array, _token: Uint8Array): Uint8Array {
  throw new Error('not yet');
}
