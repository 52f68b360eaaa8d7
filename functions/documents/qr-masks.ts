/** The masks of a QR code and their penalties (ISO/IEC 18004, 7.8). Modules are looked at 32 at a time. */

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

const WORD = 32;
/** Empty rows before the first, so that each row has ten before it. */
const AHEAD = 10;

/** Rows of modules as the bits of words, `width` words a row; the lowest bit of a word is its leftmost module. */
type Rows = { readonly width: number; readonly words: Int32Array };

/** A square by its rows and by its columns, so that whatever is looked for goes down. */
export type Bits = { readonly rows: Rows; readonly columns: Rows };

const emptyRows = (size: number): Rows => {
  const width = Math.ceil(size / WORD);
  return { width, words: new Int32Array((AHEAD + size) * width) };
};

function setBit({ width, words }: Rows, x: number, y: number): void {
  const at = (AHEAD + y) * width + (x >> 5);
  words[at] = (words[at] ?? 0) | (1 << (x & 31));
}

/** The modules of a square of `size` a side, dark ones as 1, row by row from the top. */
export function bitsOf(size: number, dark: Uint8Array): Bits {
  const bits = { rows: emptyRows(size), columns: emptyRows(size) };
  for (let y = 0, place = 0; y < size; y++) {
    for (let x = 0; x < size; x++, place++) {
      if (dark[place] !== 1) continue;
      setBit(bits.rows, x, y);
      setBit(bits.columns, y, x);
    }
  }
  return bits;
}

/** How many bits of a word are set. */
function ones(word: number): number {
  const pairs = word - ((word >>> 1) & 0x55555555);
  const fours = (pairs & 0x33333333) + ((pairs >>> 2) & 0x33333333);
  return Math.imul((fours + (fours >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}

/** The modules of a code under a mask, and which of them are as the one above. */
type Masked = Rows & { readonly same: Int32Array };

function masked({ width, words: code }: Rows, mask: Rows, inside: Rows): Masked {
  const words = new Int32Array(code.length);
  const same = new Int32Array(code.length);
  for (let at = AHEAD * width; at < code.length; at++) {
    const word = (code[at] ?? 0) ^ (mask.words[at] ?? 0);
    words[at] = word;
    // Above the first row there are no modules.
    same[at] = ~(word ^ (words[at - width] ?? 0)) & (inside.words[at] ?? 0) & (inside.words[at - width] ?? 0);
  }
  return { width, words, same };
}

/**
 * Down the columns: for a run of five modules three, for each that makes it longer one; forty for what a reader could take
 * for a finder, dark and light as 1:1:3:1:1 with four light modules at one side.
 */
function columnPenalty({ width, words, same }: Masked): number {
  /** Which modules are the last of 1:1:3:1:1, and which the last of four light ones. */
  const [finder, light] = [new Int32Array(words.length), new Int32Array(words.length)];
  let penalty = 0;
  for (let at = AHEAD * width; at < words.length; at++) {
    const up = (of: Int32Array, rows: number) => of[at - rows * width] ?? 0;
    const four = up(same, 0) & up(same, 1) & up(same, 2);
    const five = four & up(same, 3);
    if (five !== 0) penalty += 3 * ones(five) - 2 * ones(five & up(same, 4));
    const word = up(words, 0);
    finder[at] =
      word & ~up(words, 1) & up(words, 2) & up(words, 3) & up(words, 4) & ~up(words, 5) & up(words, 6);
    light[at] = four & ~word;
    const [after, before] = [up(light, 0) & up(finder, 4), up(finder, 0) & up(light, 7)];
    if ((after | before) !== 0) penalty += 40 * (ones(after) + ones(before));
  }
  return penalty;
}

/** Three for each square of two by two that is all dark or all light. */
function blockPenalty({ width, words, same }: Masked): number {
  let penalty = 0;
  for (let row = AHEAD * width; row < words.length; row += width) {
    let [left, leftSame] = [0, 0];
    for (let at = row; at < row + width; at++) {
      const [word, alike] = [words[at] ?? 0, same[at] ?? 0];
      const blocks = alike & ((alike << 1) | (leftSame >>> 31)) & ~(word ^ ((word << 1) | (left >>> 31)));
      penalty += 3 * ones(blocks);
      [left, leftSame] = [word, alike];
    }
  }
  return penalty;
}

function balancePenalty(size: number, { words }: Rows): number {
  let dark = 0;
  for (const word of words) dark += ones(word);
  return 10 * Math.floor(Math.abs(20 * dark - 10 * size * size) / (size * size));
}

/** The penalty of a code of `size` modules a side under a mask; `inside` has every module dark. */
export function penaltyOf(size: number, code: Bits, mask: Bits, inside: Bits): number {
  const rows = masked(code.rows, mask.rows, inside.rows);
  const columns = masked(code.columns, mask.columns, inside.columns);
  return balancePenalty(size, rows) + blockPenalty(rows) + columnPenalty(rows) + columnPenalty(columns);
}
