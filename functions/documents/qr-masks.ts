/** The masks of a QR code and their penalties (ISO/IEC 18004, 7.8). */
import type { Grid } from './qr-grid.ts';

/** Where each mask turns a module over. */
export const MASKS: readonly ((x: number, y: number) => boolean)[] = [
  (x, y) => (x + y) % 2 === 0,
  (_, y) => y % 2 === 0,
  (x) => x % 3 === 0,
  (x, y) => (x + y) % 3 === 0,
  (x, y) => (Math.floor(x / 3) + Math.floor(y / 2)) % 2 === 0,
  (x, y) => ((x * y) % 2) + ((x * y) % 3) === 0,
  (x, y) => (((x * y) % 2) + ((x * y) % 3)) % 2 === 0,
  (x, y) => (((x + y) % 2) + ((x * y) % 3)) % 2 === 0,
];

/** The last eleven modules of a row or column, the newest as the lowest bit. */
const WINDOW = 0x7ff;

/** What a reader could take for a finder: dark and light as 1:1:3:1:1, with four light modules at one side. */
const LIKE_FINDER: readonly number[] = [0b10111010000, 0b00001011101];

/** The penalty a module adds at the end of a window: for a run of five, three; for each module longer, one. */
function runPenalty(window: number): number {
  const five = window & 0b11111;
  if (five !== 0 && five !== 0b11111) return 0;
  return ((window >> 5) & 1) === (window & 1) ? 1 : 3;
}

/** Penalties by window: before the eleventh module nothing looks like a finder. */
const EARLY = Uint8Array.from({ length: WINDOW + 1 }, (_, window) => runPenalty(window));
const LATER = EARLY.map((penalty, window) => penalty + (LIKE_FINDER.includes(window) ? 40 : 0));

/** A window before its first module: that one starts a run. */
const before = (module: number): number => (module === 1 ? 0b01010101010 : 0b10101010101);

/** Penalty of one row, of the columns as far as it (`windows`), and of the squares of two by two that end in it. */
function rowPenalty({ size, dark }: Grid, mask: Uint8Array, y: number, windows: Uint16Array): number {
  const down = y >= 10 ? LATER : EARLY;
  let penalty = 0;
  let row = 0;
  let aboveLeft = 2;
  for (let x = 0, place = y * size; x < size; x++, place++) {
    const module = (dark[place] ?? 0) ^ (mask[place] ?? 0);
    const column = y === 0 ? before(module) : (windows[x] ?? 0);
    const above = column & 1;
    if (x === 0) row = before(module);
    if (module === above && module === aboveLeft && module === (row & 1)) penalty += 3;
    row = ((row << 1) | module) & WINDOW;
    const longer = ((column << 1) | module) & WINDOW;
    penalty += ((x >= 10 ? LATER : EARLY)[row] ?? 0) + (down[longer] ?? 0);
    windows[x] = longer;
    aboveLeft = above;
  }
  return penalty;
}

/** The penalty of a code under a mask, or some number not under the limit where it reaches that. */
export function penaltyOf(grid: Grid, mask: Uint8Array, limit: number): number {
  const { size, dark } = grid;
  const windows = new Uint16Array(size);
  let darkCount = 0;
  for (let place = 0; place < dark.length; place++) darkCount += (dark[place] ?? 0) ^ (mask[place] ?? 0);
  let penalty = 10 * Math.floor(Math.abs(20 * darkCount - 10 * dark.length) / dark.length);
  for (let y = 0; y < size && penalty < limit; y++) penalty += rowPenalty(grid, mask, y, windows);
  return penalty;
}
