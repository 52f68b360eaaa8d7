import { reasonInWords } from '#functions/documents/signature/reasons.ts';
import type { Verdict } from '#functions/documents/signature/verdict.ts';

/** Why a file or one of its signatures is not valid, each reason once, as sentences of a language. */
export const reasonsInWords = (
  { reasons, signatures }: Verdict,
  language: 'kk' | 'ru' | 'en',
): readonly string[] => [
  ...new Set(
    [...reasons, ...signatures.flatMap((one) => one.reasons)].map(
      (reason) => reasonInWords(reason)[language],
    ),
  ),
];
