/** The masks of a QR code and their penalties (ISO/IEC 18004, 7.8). */
import { at } from './qr-codewords.ts';
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

/** The shapes a reader could take for a finder: dark and light as 1:1:3:1:1 with four light modules at one side. */
const LIGHT_AFTER = 0b10111010000;
const LIGHT_BEFORE = 0b00001011101;

/** What is to be known of the modules read so far along each column. */
type Columns = { readonly before: Uint8Array; readonly runs: Uint8Array; readonly windows: Uint16Array };

/**
 * Penalty of one row, and of the columns as far as it: runs of five and more of one colour, squares of two by two,
 * and what looks like a finder.
 */
function rowPenalty({ size, dark }: Grid, mask: Uint8Array, y: number, columns: Columns): number {
  const { before, runs, windows } = columns;
  let penalty = 0;
  let run = 0;
  let window = 0;
  let left = 2;
  let squareLeft = 2;
  for (let x = 0, place = y * size; x < size; x++, place++) {
    const module = at(dark, place) ^ at(mask, place);
    run = module === left ? run + 1 : 1;
    left = module;
    const isSame = y > 0 && before[x] === module;
    const down = isSame ? at(runs, x) + 1 : 1;
    if (run >= 5) penalty += run === 5 ? 3 : 1;
    if (down >= 5) penalty += down === 5 ? 3 : 1;
    const square = isSame ? module : 3;
    if (square === squareLeft) penalty += square === 3 ? 0 : 3;
    squareLeft = square;
    window = ((window << 1) | module) & 0x7ff;
    if (x >= 10 && (window === LIGHT_AFTER || window === LIGHT_BEFORE)) penalty += 40;
    const downWindow = ((at(windows, x) << 1) | module) & 0x7ff;
    if (y >= 10 && (downWindow === LIGHT_AFTER || downWindow === LIGHT_BEFORE)) penalty += 40;
    before[x] = module;
    runs[x] = down;
    windows[x] = downWindow;
  }
  return penalty;
}

/** The penalty of a code under a mask, or some number not under the limit where it reaches that. */
export function penaltyOf(grid: Grid, mask: Uint8Array, limit: number): number {
  const { size, dark } = grid;
  const columns = {
    before: new Uint8Array(size),
    runs: new Uint8Array(size),
    windows: new Uint16Array(size),
  };
  let darkCount = 0;
  for (let place = 0; place < dark.length; place++) darkCount += at(dark, place) ^ at(mask, place);
  let penalty = 10 * Math.floor(Math.abs(20 * darkCount - 10 * dark.length) / dark.length);
  for (let y = 0; y < size && penalty < limit; y++) penalty += rowPenalty(grid, mask, y, columns);
  return penalty;
}
