import { codewords, versionFor } from './qr-codewords.ts';
import { blankGrid, codewordPlaces, drawFormat, type Grid } from './qr-grid.ts';
import { inStrips, MASKS, penaltyOf } from './qr-masks.ts';

/**
 * What is the same for every code of a version: the function patterns, the places of the codewords' bits, and which modules
 * each mask turns over.
 */
type Blank = { readonly grid: Grid; readonly places: Uint16Array; readonly masks: readonly Mask[] };
type Mask = { readonly turns: Uint8Array; readonly strips: ReturnType<typeof inStrips> };

const blanks = new Map<number, Blank>();

function blankOf(version: number): Blank {
  const known = blanks.get(version);
  if (known) return known;
  const grid = blankGrid(version);
  const masks = MASKS.map((mask, index) => maskOf(grid, mask, index));
  const blank = { grid, places: codewordPlaces(grid), masks };
  blanks.set(version, blank);
  return blank;
}

/** The format bits name the mask: what they are otherwise than on the blank grid is turned over with it. */
function maskOf(grid: Grid, mask: (typeof MASKS)[number], index: number): Mask {
  const { size, claimed, dark } = grid;
  const named = { ...grid, dark: dark.slice() };
  drawFormat(named, index);
  const turns = named.dark.map((module, place) => {
    if (claimed[place]) return module ^ (dark[place] ?? 0);
    return mask(place % size, Math.floor(place / size)) ? 1 : 0;
  });
  return { turns, strips: inStrips(size, turns) };
}

/** Bits beyond the last codeword are zero, as the blank grid is there. */
function place(words: Uint8Array, places: Uint16Array, dark: Uint8Array): void {
  for (let bit = 0; bit < 8 * words.length; bit++) {
    dark[places[bit] ?? 0] = ((words[bit >> 3] ?? 0) >> (7 - (bit & 7))) & 1;
  }
}

/** A QR code: `size` modules a side, dark ones as 1, row by row from the top; no quiet zone. */
export type QrCode = { readonly size: number; readonly dark: Uint8Array };

/** The bytes a code of version 40 holds at level M. */
export const QR_CODE_BYTES = 2331;

/** The QR code of a text (UTF-8), or undefined where it is longer than QR_CODE_BYTES. */
export function qrCode(text: string): QrCode | undefined {
  const content = Buffer.from(text, 'utf8');
  const version = versionFor(content.length);
  if (version === undefined) return undefined;
  const { grid, places, masks } = blankOf(version);
  const { size } = grid;
  const dark = grid.dark.slice();
  place(codewords(content, version), places, dark);
  const code = inStrips(size, dark);
  const penalties = masks.map(({ strips }) => penaltyOf(size, code, strips));
  const turns = masks[penalties.indexOf(Math.min(...penalties))]?.turns;
  for (let at = 0; at < dark.length; at++) dark[at] = (dark[at] ?? 0) ^ (turns?.[at] ?? 0);
  return { size, dark };
}
