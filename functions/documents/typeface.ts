import boldCore from '#templates/compiled/tinos-bold-core.json' with { type: 'json' };
import boldCyrillic from '#templates/compiled/tinos-bold-cyrillic.json' with { type: 'json' };
import boldLatin from '#templates/compiled/tinos-bold-latin.json' with { type: 'json' };
import regularCore from '#templates/compiled/tinos-regular-core.json' with { type: 'json' };
import regularCyrillic from '#templates/compiled/tinos-regular-cyrillic.json' with { type: 'json' };
import regularLatin from '#templates/compiled/tinos-regular-latin.json' with { type: 'json' };

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

/** A weight of Tinos: its glyphs by code point, over all subsets. */
export type Face = { readonly name: 'regular' | 'bold'; readonly glyphs: readonly (Glyph | undefined)[] };

const hex4 = (value: number): string => value.toString(16).padStart(4, '0');

function subset(resource: string, family: string, program: typeof regularCore): FontSubset {
  const widths: number[] = [0];
  for (let at = 0; at < program.glyphs.length; at += 3) {
    widths[program.glyphs[at + 1] ?? 0] = program.glyphs[at + 2] ?? 0;
  }
  return { resource, family, program, widths };
}

function face(name: Face['name'], subsets: readonly FontSubset[]): Face {
  const glyphs: (Glyph | undefined)[] = [];
  for (const font of subsets) {
    const { glyphs: triples } = font.program;
    for (let at = 0; at < triples.length; at += 3) {
      const [code = 0, glyph = 0, width = 0] = triples.slice(at, at + 3);
      glyphs[code] = { font, hex: hex4(glyph), width };
    }
  }
  return { name, glyphs };
}

/** In every document: Kazakh, Russian and unaccented Latin letters, digits and punctuation. */
export const CORE_FONTS: readonly [FontSubset, FontSubset] = [
  subset('R', 'QNSRAA+Tinos', regularCore),
  subset('B', 'QNSBAA+Tinos-Bold', boldCore),
];

const [coreRegular, coreBold] = CORE_FONTS;

export const REGULAR: Face = face('regular', [
  coreRegular,
  subset('RL', 'QNSRAB+Tinos', regularLatin),
  subset('RC', 'QNSRAC+Tinos', regularCyrillic),
]);

export const BOLD: Face = face('bold', [
  coreBold,
  subset('BL', 'QNSBAB+Tinos-Bold', boldLatin),
  subset('BC', 'QNSBAC+Tinos-Bold', boldCyrillic),
]);

/**
 * A value as it is set: composed (NFC), runs of white space folded to one space, soft hyphens and invisible
 * directional marks dropped, line ends kept as line feeds.
 */
export const settable = (value: string): string =>
  value
    .normalize('NFC')
    .replaceAll(/[\u00ad\u200b-\u200f\u2060\ufeff]/gu, '')
    .replaceAll(/\r\n?|[\u0085\u2028\u2029]/gu, '\n')
    .replaceAll(/[^\S\n]+/gu, ' ')
    .trim();

/** Whether every letter has a glyph: Latin with diacritics, all Cyrillic, digits and common punctuation have. */
export function isWritable(settableText: string): boolean {
  for (let at = 0; at < settableText.length; at++) {
    const code = settableText.charCodeAt(at);
    if (code !== 0x0a && !REGULAR.glyphs[code]) return false;
  }
  return true;
}
