const range = (from: number, to: number): readonly number[] =>
  Array.from({ length: to - from + 1 }, (_, index) => from + index);

const codesOf = (text: string): readonly number[] => Array.from(text, (letter) => letter.codePointAt(0) ?? 0);

/** What every form and nearly every name is written in; embedded in every document. */
const core = [...range(0x20, 0x7e), ...range(0x410, 0x44f), ...codesOf('ЁёӘәҒғҚқҢңӨөҰұҮүҺһІі«»–—‘’“”„…№')];

const without = (codes: readonly number[], others: readonly number[]) =>
  codes.filter((code) => !others.includes(code));

/** The code points of each subset of a face: the first is in every document, the others only where used. */
export const SUBSETS: Readonly<Record<'core' | 'latin' | 'cyrillic', readonly number[]>> = {
  core,
  // U+00A0 and U+00AD are white space and a soft hyphen: text setting resolves both before glyphs are asked for.
  latin: without([...range(0xa1, 0xac), ...range(0xae, 0x24f), ...range(0x1e00, 0x1eff)], core),
  cyrillic: without(range(0x400, 0x52f), core),
};
