import { CORE_FONTS, type Face, type FontSubset, type Glyph, glyphOf } from './typeface.ts';

/**
 * Letters of one font, as glyph numbers in hexadecimal, four digits each; width in thousandths of an em. A run
 * without letters is a blank.
 */
export type Run = { readonly font: FontSubset; readonly hex: string; readonly width: number };

/** What stands between two places where a line may break. */
export type Word = { readonly runs: readonly Run[]; readonly width: number };

/** Text cut into words; whether white space stands before its first and after its last. */
export type Phrase = {
  readonly words: readonly (Word | 'line-end')[];
  readonly opensWithSpace: boolean;
  readonly closesWithSpace: boolean;
};

const SPACE = 0x20;
const LINE_FEED = 0x0a;

function knownGlyph(face: Face, code: number): Glyph {
  const glyph = glyphOf(face, code);
  if (!glyph) throw new Error('a letter without a glyph reached the setting of text');
  return glyph;
}

/** One word: a run for each stretch of letters of the same font. */
function word(text: string, from: number, to: number, face: Face): Word {
  const runs: Run[] = [];
  let { font, hex, width } = knownGlyph(face, text.charCodeAt(from));
  let total = width;
  for (let at = from + 1; at < to; at++) {
    const glyph = knownGlyph(face, text.charCodeAt(at));
    total += glyph.width;
    if (glyph.font === font) {
      hex += glyph.hex;
      width += glyph.width;
    } else {
      runs.push({ font, hex, width });
      ({ font, hex, width } = glyph);
    }
  }
  runs.push({ font, hex, width });
  return { runs, width: total };
}

/** Cuts settable text (`typeface.ts`) at its spaces and line feeds. @throws on a letter the face has no glyph for. */
export function phrase(text: string, face: Face): Phrase {
  const words: (Word | 'line-end')[] = [];
  let start = 0;
  for (let at = 0; at <= text.length; at++) {
    const code = at < text.length ? text.charCodeAt(at) : SPACE;
    if (code !== SPACE && code !== LINE_FEED) continue;
    if (at > start) words.push(word(text, start, at, face));
    if (code === LINE_FEED) words.push('line-end');
    start = at + 1;
  }
  return { words, opensWithSpace: text.startsWith(' '), closesWithSpace: text.endsWith(' ') };
}

/** Empty space of a width, in thousandths of an em, that is kept together like a word. */
export const blankPhrase = (width: number): Phrase => ({
  words: [{ runs: [{ font: CORE_FONTS[0], hex: '', width }], width }],
  opensWithSpace: false,
  closesWithSpace: false,
});

/** The space of a face, which every core font has. */
export function spaceOf(face: Face): Run {
  return knownGlyph(face, SPACE);
}

/** Cuts a word between letters: the first piece fits `first`, the others `rest`; each has a letter at least. */
export function cutWord(whole: Word, first: number, rest: number): readonly Word[] {
  const pieces: Word[] = [];
  let measure = first;
  let runs: Run[] = [];
  let width = 0;
  for (const { font, hex } of whole.runs) {
    let from = 0;
    let runWidth = 0;
    for (let at = 0; at < hex.length; at += 4) {
      const advance = font.widths[Number.parseInt(hex.slice(at, at + 4), 16)] ?? 0;
      if (width + runWidth + advance > measure && width + runWidth > 0) {
        if (at > from) runs.push({ font, hex: hex.slice(from, at), width: runWidth });
        pieces.push({ runs, width: width + runWidth });
        runs = [];
        width = 0;
        runWidth = 0;
        from = at;
        measure = rest;
      }
      runWidth += advance;
    }
    runs.push({ font, hex: hex.slice(from), width: runWidth });
    width += runWidth;
  }
  pieces.push({ runs, width });
  return pieces;
}
