import type { Instant } from '#functions/law/calendar/instant.ts';
import type { Change } from './changes.ts';
import type { Level } from './levels.ts';
import type { Reason } from './reasons.ts';

/**
 * Who signed, as anybody may see it: no IIN, no given name in full. `office` is the role that the certificate states
 * by its key usage (`kazakhstan.md` 5.1); `seal` is an organisation's own certificate.
 */
export type Signer = {
  readonly kind: 'person' | 'seal';
  readonly office: Office;
  /** As the certificate writes it. */
  readonly organisation?: string;
  readonly bin?: string;
  readonly surname?: string;
  /** `Ғ. Ү.` */
  readonly initials?: string;
};

export type Office =
  | 'first-head'
  | 'right-to-sign'
  | 'financial'
  | 'personnel'
  | 'employee'
  | 'seal'
  | 'unstated';

/** One incremental save, in the order of the file: bytes `from` (inclusive) to `to` (exclusive). */
export type Revision = {
  readonly from: number;
  readonly to: number;
  readonly kind: 'document' | 'signature' | 'evidence' | 'not-allowed';
  /** What a revision that is not allowed changes. */
  readonly changes: readonly Change[];
};

export type SignatureVerdict = {
  readonly valid: boolean;
  /** The name of the field; `Signature1` for ours. */
  readonly field: string;
  /** The index of its revision in `Verdict.revisions`. */
  readonly revision: number;
  readonly level: Level;
  /** Whether nothing at all follows the signed revision. */
  readonly coversWholeFile: boolean;
  readonly signer?: Signer;
  /** What the signature says of itself; proves nothing. */
  readonly claimedAt?: Instant;
  /** The time of its time-stamp, where that is trusted. */
  readonly timeStampedAt?: Instant;
  /** The instant for which the certificate was judged: that of the time-stamp, else the one asked about. */
  readonly judgedAt: Instant;
  readonly reasons: readonly Reason[];
};

/**
 * What is said of a file. `valid` only when there is a signature, every signature is valid, and every later revision
 * is of an allowed kind. Holds no personal data beside surname and initials of those who signed.
 */
export type Verdict = {
  readonly valid: boolean;
  /** Of the whole file, in hexadecimal. */
  readonly sha256: string;
  readonly revisions: readonly Revision[];
  readonly signatures: readonly SignatureVerdict[];
  /** Faults of the file as a whole. */
  readonly reasons: readonly Reason[];
};
