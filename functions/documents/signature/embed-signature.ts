import type { Result } from '#functions/law/result.ts';
import type { PreparedSignature } from './prepare-signature.ts';

export type EmbeddingRefusal = {
  readonly code: 'cms-too-long';
  readonly bytes: number;
  readonly capacity: number;
};

/** The prepared file with a CMS (DER) in its place. Whether the CMS is a signature of this file is for `verifyPdf`. */
export function embedSignature(
  _prepared: PreparedSignature,
  _cms: Uint8Array,
): Result<Uint8Array, EmbeddingRefusal> {
  throw new Error('not yet');
}
