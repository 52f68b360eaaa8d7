import type { Result } from '#functions/law/result.ts';
import type { PreparationRefusal } from './prepare-signature.ts';

/** What proves later that a certificate was trusted and not revoked; all DER. */
export type Evidence = {
  readonly certificates: readonly Uint8Array[];
  /** OCSPResponse of RFC 6960, as it came. */
  readonly ocspResponses: readonly Uint8Array[];
  readonly crls: readonly Uint8Array[];
};

/**
 * Adds a document security store (`/DSS`) in an incremental update, which makes a B-T file B-LT. What an earlier store
 * holds stays. The same arguments give the same bytes.
 */
export function addEvidence(_pdf: Uint8Array, _evidence: Evidence): Result<Uint8Array, PreparationRefusal> {
  throw new Error('not yet');
}
