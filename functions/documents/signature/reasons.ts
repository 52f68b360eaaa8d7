import type { Trilingual } from './reason-words.ts';
import { REASON_WORDS } from './reason-words.ts';

/** Why a signature or a file is not valid; closed, stable, and safe to show to anybody. */
export type ReasonCode = keyof typeof REASON_WORDS;

/** `detail` names a place in the file or an OID, never a person. */
export type Reason = { readonly code: ReasonCode; readonly detail?: string };

/** A reason as a sentence in Kazakh, Russian and English; the detail follows in brackets. */
export function reasonInWords({ code, detail }: Reason): Trilingual {
  const { kk, ru, en } = REASON_WORDS[code];
  const end = detail === undefined ? '' : ` (${detail})`;
  return { kk: `${kk}${end}`, ru: `${ru}${end}`, en: `${en}${end}` };
}
