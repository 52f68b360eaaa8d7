import { codewords, versionFor } from './qr-codewords.ts';
import { blankGrid, drawCodewords, drawFormat, type Grid } from './qr-grid.ts';
import { type Bits, bitsOf, MASKS, penaltyOf } from './qr-masks.ts';

/** What is the same for every code of a version: the function patterns, and which modules each mask turns over. */
type Blank = { readonly grid: Grid; readonly masks: readonly Mask[]; readonly inside: Bits };
type Mask = { readonly turns: Uint8Array; readonly bits: Bits };

const blanks = new Map<number, Blank>();

function blankOf(version: number): Blank {
  const known = blanks.get(version);
  if (known) return known;
  const grid = blankGrid(version);
  const masks = MASKS.map((mask, index) => maskOf(grid, mask, index));
  const everywhere = grid.dark.map(() => 1);
  const blank = { grid, masks, inside: bitsOf(grid.size, everywhere) };
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
  return { turns, bits: bitsOf(size, turns) };
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
  const { grid: empty, masks, inside } = blankOf(version);
  const grid = { ...empty, dark: empty.dark.slice() };
  drawCodewords(grid, codewords(content, version));
  const { size, dark } = grid;
  const bits = bitsOf(size, dark);
  const penalties = masks.map((mask) => penaltyOf(size, bits, mask.bits, inside));
  const turns = masks[penalties.indexOf(Math.min(...penalties))]?.turns;
  for (let place = 0; place < dark.length; place++) dark[place] = (dark[place] ?? 0) ^ (turns?.[place] ?? 0);
  return { size, dark };
}
