import { accepted, type Result, refused } from '#functions/law/result.ts';
import type { PreparedSignature } from './prepare-signature.ts';

export type EmbeddingRefusal = {
  readonly code: 'cms-too-long';
  readonly bytes: number;
  readonly capacity: number;
};

/** The prepared file with a CMS (DER) in its place. Whether the CMS is a signature of this file is for `verifyPdf`. */
export function embedSignature(
  { bytes, byteRange: [, from, to] }: PreparedSignature,
  cms: Uint8Array,
): Result<Uint8Array, EmbeddingRefusal> {
  const capacity = (to - from - 2) / 2;
  if (cms.length > capacity) return refused({ code: 'cms-too-long', bytes: cms.length, capacity });
  const signed = Buffer.from(bytes);
  signed.write(Buffer.from(cms).toString('hex'), from + 1, 'latin1');
  return accepted(signed);
}
