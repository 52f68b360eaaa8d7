import type { Result } from '#functions/law/result.ts';

/** A request to a time-stamp authority (RFC 3161, 2.4.1): SHA-256, the certificate wanted in the answer. */
export type TimeStampRequest = {
  readonly der: Uint8Array;
  readonly imprint: Uint8Array;
  readonly nonce: Uint8Array;
};

/** @param nonce 8 random bytes or more, never used before */
export function timeStampRequest(_of: Uint8Array, _nonce: Uint8Array): TimeStampRequest {
  throw new Error('not yet');
}

/** `rejected`: the authority said no; `mismatch`: the token is of another hash or nonce. */
export type TimeStampRefusal = {
  readonly code: 'malformed' | 'rejected' | 'mismatch';
  readonly detail: string;
};

/** The token (DER of its ContentInfo) of an answer to a request. Whether it is trusted is for `verifyPdf`. */
export function timeStampToken(
  _response: Uint8Array,
  _request: TimeStampRequest,
): Result<Uint8Array, TimeStampRefusal> {
  throw new Error('not yet');
}
