import { codewords, versionFor } from './qr-codewords.ts';
import { blankGrid, drawCodewords, drawFormat, type Grid } from './qr-grid.ts';
import { MASKS, penaltyOf } from './qr-masks.ts';

/** What is the same for every code of a version: the function patterns, and where each mask turns a module over. */
type Blank = { readonly grid: Grid; readonly masks: readonly Uint8Array[] };

const blanks = new Map<number, Blank>();

function blankOf(version: number): Blank {
  const known = blanks.get(version);
  if (known) return known;
  const grid = blankGrid(version);
  const { size, claimed } = grid;
  const masks = MASKS.map((mask) =>
    claimed.map((isClaimed, index) => {
      const turns = !isClaimed && mask(index % size, Math.floor(index / size));
      return turns ? 1 : 0;
    }),
  );
  blanks.set(version, { grid, masks });
  return { grid, masks };
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
  const { grid: empty, masks } = blankOf(version);
  const grid = { ...empty, dark: empty.dark.slice() };
  drawCodewords(grid, codewords(content, version));
  let best = 0;
  let least = Number.POSITIVE_INFINITY;
  for (const [index, mask] of masks.entries()) {
    drawFormat(grid, index);
    const penalty = penaltyOf(grid, mask, least);
    if (penalty >= least) continue;
    least = penalty;
    best = index;
  }
  drawFormat(grid, best);
  const mask = masks[best];
  return { size: grid.size, dark: grid.dark.map((module, place) => module ^ (mask?.[place] ?? 0)) };
}
