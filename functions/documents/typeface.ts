import boldCore from '#templates/compiled/tinos-bold-core.font.json' with { type: 'json' };
import boldCyrillic from '#templates/compiled/tinos-bold-cyrillic.font.json' with { type: 'json' };
import boldLatin from '#templates/compiled/tinos-bold-latin.font.json' with { type: 'json' };
import boldLatinRare from '#templates/compiled/tinos-bold-latin-rare.font.json' with { type: 'json' };
import boldLetters from '#templates/compiled/tinos-bold-letters.font.json' with { type: 'json' };
import regularCore from '#templates/compiled/tinos-regular-core.font.json' with { type: 'json' };
import regularCyrillic from '#templates/compiled/tinos-regular-cyrillic.font.json' with { type: 'json' };
import regularLatin from '#templates/compiled/tinos-regular-latin.font.json' with { type: 'json' };
import regularLatinRare from '#templates/compiled/tinos-regular-latin-rare.font.json' with { type: 'json' };

/** One embedded subset of the Tinos typeface; metrics in thousandths of an em. */
export type FontSubset = {
  /** The name of the font in a page's resources. */
  readonly resource: string;
  readonly family: string;
  readonly program: typeof regularCore;
  /** Advance by glyph number. */
  readonly widths: readonly number[];
};

/** A letter as it is written into a content stream. */
export type Glyph = { readonly font: FontSubset; readonly hex: string; readonly width: number };

/** A weight of Tinos: its glyphs over all subsets, in blocks of 256 code points. */
export type Face = { readonly blocks: readonly ((Glyph | undefined)[] | undefined)[] };

const hex4 = (value: number): string => value.toString(16).padStart(4, '0');

function subset(resource: string, family: string, program: typeof regularCore): FontSubset {
  const widths: number[] = [0];
  for (let at = 0; at < program.glyphs.length; at += 3) {
    widths[program.glyphs[at + 1] ?? 0] = program.glyphs[at + 2] ?? 0;
  }
  return { resource, family, program, widths };
}

function face(subsets: readonly FontSubset[]): Face {
  const blocks: ((Glyph | undefined)[] | undefined)[] = [];
  for (const font of subsets) {
    const { glyphs: triples } = font.program;
    for (let at = 0; at < triples.length; at += 3) {
      const code = triples[at] ?? 0;
      blocks[code >> 8] ??= Array.from({ length: 256 }, () => undefined);
      const block = blocks[code >> 8];
      if (block) block[code & 0xff] = { font, hex: hex4(triples[at + 1] ?? 0), width: triples[at + 2] ?? 0 };
    }
  }
  return { blocks };
}

/** The glyph of a code point, or undefined where the face has none. */
export const glyphOf = ({ blocks }: Face, code: number): Glyph | undefined =>
  blocks[code >> 8]?.[code & 0xff];

/** In every document: Kazakh, Russian and unaccented Latin letters, digits and punctuation. */
export const CORE_FONTS: readonly [FontSubset, FontSubset] = [
  subset('R', 'QNSRAA+Tinos', regularCore),
  subset('B', 'QNSBAA+Tinos-Bold', boldCore),
];

const [coreRegular, coreBold] = CORE_FONTS;

export const REGULAR: Face = face([
  coreRegular,
  subset('RL', 'QNSRAB+Tinos', regularLatin),
  subset('RX', 'QNSRAC+Tinos', regularLatinRare),
  subset('RC', 'QNSRAD+Tinos', regularCyrillic),
]);

export const BOLD: Face = face([
  coreBold,
  subset('BA', 'QNSBAB+Tinos-Bold', boldLetters),
  subset('BL', 'QNSBAC+Tinos-Bold', boldLatin),
  subset('BX', 'QNSBAD+Tinos-Bold', boldLatinRare),
  subset('BC', 'QNSBAE+Tinos-Bold', boldCyrillic),
]);

/** Words of letters that are composed already, one space or line feed between them: most values are so. */
const SETTLED = /^[!-~\u0400-\u0481\u048a-\u04ff]+(?:[ \n][!-~\u0400-\u0481\u048a-\u04ff]+)*$/u;

/**
 * A value as it is set: composed (NFC), runs of white space folded to one space, soft hyphens and invisible
 * directional marks dropped, line ends kept as line feeds.
 */
export const settable = (value: string): string =>
  SETTLED.test(value)
    ? value
    : value
        .normalize('NFC')
        .replaceAll(/[\u00ad\u200b-\u200f\u2060\ufeff]/gu, '')
        .replaceAll(/\r\n?|[\u0085\u2028\u2029]/gu, '\n')
        .replaceAll(/[^\S\n]+/gu, ' ')
        .trim();

/** Whether every letter has a glyph: Latin with diacritics, all Cyrillic, digits and common punctuation have. */
export function isWritable(settableText: string): boolean {
  for (let at = 0; at < settableText.length; at++) {
    const code = settableText.charCodeAt(at);
    if (code !== 0x0a && !glyphOf(REGULAR, code)) return false;
  }
  return true;
}
