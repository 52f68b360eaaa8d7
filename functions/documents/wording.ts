/** A part of a form's wording: text as printed, the field that stands in its place, or a blank to sign on. */
export type WordingPart =
  | { readonly text: string }
  | { readonly field: string; readonly mayBeEmpty: boolean }
  | { readonly signature: true };

const PARTS = /\{[A-Za-z]+(?:\.[A-Za-z]+)*\??\}|\[signature\]|[^{[]+|./gsu;

function part(source: string): WordingPart {
  if (source === '[signature]') return { signature: true };
  if (!source.startsWith('{') || source.length < 3) return { text: source };
  const mayBeEmpty = source.endsWith('?}');
  return { field: source.slice(1, mayBeEmpty ? -2 : -1), mayBeEmpty };
}

/** Cuts wording at its fields: `№ {decision.number}` is the text `№ ` and the field `decision.number`. */
export const wordingParts = (wording: string): readonly WordingPart[] =>
  Array.from(wording.matchAll(PARTS), ([source]) => part(source));
