/** A part of a form's wording: text as printed, or the field that stands in its place. */
export type WordingPart =
  | { readonly text: string }
  | { readonly field: string; readonly mayBeEmpty: boolean };

const FIELD = /\{([A-Za-z]+(?:\.[A-Za-z]+)*)(\??)\}/u;

/** Cuts wording at its fields: `№ {decision.number}` is the text `№ ` and the field `decision.number`. */
export function wordingParts(wording: string): readonly WordingPart[] {
  const parts: WordingPart[] = [];
  wording.split(new RegExp(FIELD, 'u')).forEach((piece, index, pieces) => {
    if (index % 3 === 1) parts.push({ field: piece, mayBeEmpty: pieces[index + 1] === '?' });
    else if (index % 3 === 0 && piece !== '') parts.push({ text: piece });
  });
  return parts;
}
