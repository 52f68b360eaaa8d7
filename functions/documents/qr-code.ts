import { codewords, versionFor } from './qr-codewords.ts';
import { blankGrid, codewordPlaces, drawFormat, type Grid } from './qr-grid.ts';
import { inStrips, MASKS, penaltiesOf, type Strips } from './qr-masks.ts';

/**
 * What is the same for every code of a version: the function patterns, the places of the codewords' bits, and which modules
 * each mask turns over.
 */
type Blank = {
  readonly grid: Grid;
  readonly places: Uint16Array;
  readonly masks: readonly Uint8Array[];
  readonly masksInStrips: readonly Strips[];
};

const blanks = new Map<number, Blank>();

function blankOf(version: number): Blank {
  const known = blanks.get(version);
  if (known) return known;
  const grid = blankGrid(version);
  const masks = MASKS.map((mask, index) => maskOf(grid, mask, index));
  const masksInStrips = masks.map((turns) => inStrips(grid.size, turns));
  const blank = { grid, places: codewordPlaces(grid), masks, masksInStrips };
  blanks.set(version, blank);
  return blank;
}

/** The format bits name the mask: what they are otherwise than on the blank grid is turned over with it. */
function maskOf(grid: Grid, mask: (typeof MASKS)[number], index: number): Uint8Array {
  const { size, claimed, dark } = grid;
  const named = { ...grid, dark: dark.slice() };
  drawFormat(named, index);
  return named.dark.map((module, place) => {
    if (claimed[place]) return module ^ (dark[place] ?? 0);
    return mask(place % size, Math.floor(place / size)) ? 1 : 0;
  });
}

/** Places the codewords bit by bit. Bits beyond the last codeword are zero, as the blank grid is there. */
function place(words: Uint8Array, places: Uint16Array, dark: Uint8Array): void {
  let bit = 0;
  for (const word of words) {
    for (let shift = 7; shift >= 0; shift--) dark[places[bit++] ?? 0] = (word >> shift) & 1;
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
  const { grid, places, masks, masksInStrips } = blankOf(version);
  const { size } = grid;
  const dark = grid.dark.slice();
  place(codewords(content, version), places, dark);
  const penalties = penaltiesOf(size, inStrips(size, dark), masksInStrips);
  const mask = masks[penalties.indexOf(Math.min(...penalties))];
  if (!mask) throw new Error('one of the masks has the least penalty');
  for (let at = 0; at < dark.length; at++) dark[at] = (dark[at] ?? 0) ^ (mask[at] ?? 0);
  return { size, dark };
}
