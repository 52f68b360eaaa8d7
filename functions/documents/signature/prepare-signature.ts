import type { Instant } from '#functions/law/calendar/instant.ts';
import type { Result } from '#functions/law/result.ts';

/** What the signature dictionary says of the signature. It is signed, and proves nothing by itself. */
export type SignatureField = {
  /** The claimed time of signing (`/M`), to the second. */
  readonly at: Instant;
  /** Who signs, as it may be shown: office, surname and initials. Never an IIN. */
  readonly name?: string;
  readonly reason?: string;
  /** Bytes kept for the CMS with its time-stamp; 12,288 unless told, which holds any of those known to us. */
  readonly capacity?: number;
};

/** A file with a place for one more signature. The file that was given is a prefix of `bytes`. */
export type PreparedSignature = {
  readonly bytes: Uint8Array;
  /** What is signed: offset, length, offset, length (ISO 32000-1, 12.8.1). */
  readonly byteRange: readonly [number, number, number, number];
  /** SHA-256 of the bytes that are signed. */
  readonly digest: Uint8Array;
};

/** `structure`: not a file of plain cross-reference tables, or already changed in a way that is not allowed. */
export type PreparationRefusal = { readonly code: 'not-a-pdf' | 'structure'; readonly detail: string };

/**
 * Adds an invisible signature field (ETSI.CAdES.detached) in an incremental update. The same arguments give the same
 * bytes, so a file can be prepared again when its signature arrives instead of being stored meanwhile.
 */
export function prepareSignature(
  _pdf: Uint8Array,
  _field: SignatureField,
): Result<PreparedSignature, PreparationRefusal> {
  throw new Error('not yet');
}

/** The bytes that a CMS of this place is detached from. */
export function bytesToSign({ bytes, byteRange: [a, b, c, d] }: PreparedSignature): Uint8Array {
  return Buffer.concat([bytes.subarray(a, a + b), bytes.subarray(c, c + d)]);
}
