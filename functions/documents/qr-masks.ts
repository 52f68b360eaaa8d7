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
/** Empty words before each strip: nobody who looks for a pattern in one sees into another. */
const APART = 6;

/**
 * A square of modules, dark ones as bits, twice: by its rows and then by its columns, so that whatever is looked for goes
 * down. Each is cut into strips of 32 modules from left to right, a strip has a word for each row from the top down, the
 * lowest bit of a word is its leftmost module.
 */
export type Strips = Int32Array;

const stripsOf = (size: number): number => Math.ceil(size / WORD);

/** The strips of a square of `size` a side, whose dark modules are 1, row by row from the top. */
export function inStrips(size: number, dark: Uint8Array): Strips {
  const words = new Int32Array(APART + 2 * stripsOf(size) * (size + APART));
  let at = APART;
  for (const [right, down] of [
    [1, size],
    [size, 1],
  ] as const) {
    for (let left = 0; left < size; left += WORD, at += APART) {
      const last = Math.min(left + WORD, size) - 1;
      for (let y = 0; y < size; y++, at++) {
        let word = 0;
        for (let x = last; x >= left; x--) word = (word << 1) | (dark[x * right + y * down] ?? 0);
        words[at] = word;
      }
    }
  }
  return words;
}

/** How many bits of a word are set. */
function ones(word: number): number {
  const pairs = word - ((word >>> 1) & 0x55555555);
  const fours = (pairs & 0x33333333) + ((pairs >>> 2) & 0x33333333);
  return Math.imul((fours + (fours >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}

/** The modules of a code under a mask, and which of them are as the one above. */
type Masked = { readonly words: Strips; readonly same: Strips };

/** Lays a mask over a code, in the place of the mask before. */
function mask(size: number, code: Strips, turns: Strips, { words, same }: Masked): void {
  const strips = stripsOf(size);
  // A size is no multiple of 32: the last strip is narrower.
  const narrow = (1 << (size % WORD)) - 1;
  for (let strip = 0, top = APART; strip < 2 * strips; strip++, top += size + APART) {
    const inside = (strip + 1) % strips === 0 ? narrow : -1;
    for (let at = top; at < top + size; at++) {
      const word = (code[at] ?? 0) ^ (turns[at] ?? 0);
      words[at] = word;
      // Above the first row there are no modules.
      if (at > top) same[at] = ~(word ^ (words[at - 1] ?? 0)) & inside;
    }
  }
}

/** Which modules are the last of four light ones. */
const fourLight = ({ words, same }: Masked, at: number): number =>
  ~(words[at] ?? 0) & (same[at] ?? 0) & (same[at - 1] ?? 0) & (same[at - 2] ?? 0);

/**
 * In rows and columns: for a run of five modules three, for each that makes it longer one; forty for what a reader could
 * take for a finder, dark and light as 1:1:3:1:1 with four light modules at one side.
 */
function linePenalty(code: Masked): number {
  const { words, same } = code;
  let penalty = 0;
  for (let at = APART; at < words.length - APART; at++) {
    const five = (same[at] ?? 0) & (same[at - 1] ?? 0) & (same[at - 2] ?? 0) & (same[at - 3] ?? 0);
    penalty += 3 * ones(five) - 2 * ones(five & (same[at - 4] ?? 0));
    const finder =
      (words[at] ?? 0) &
      ~(words[at - 1] ?? 0) &
      ((words[at - 2] ?? 0) & (words[at - 3] ?? 0) & (words[at - 4] ?? 0)) &
      ~(words[at - 5] ?? 0) &
      (words[at - 6] ?? 0);
    if (finder === 0) continue;
    penalty += 40 * (ones(finder & fourLight(code, at - 7)) + ones(finder & fourLight(code, at + 4)));
  }
  return penalty;
}

/** Three for each square of two by two that is all dark or all light. */
function blockPenalty(size: number, { words, same }: Masked): number {
  const strip = size + APART;
  let blocks = 0;
  for (let at = APART; at < APART + stripsOf(size) * strip; at++) {
    const [word, alike] = [words[at] ?? 0, same[at] ?? 0];
    // The leftmost module of a strip has its neighbour in the strip before.
    const beside = at < strip ? 0 : (words[at - strip] ?? 0);
    const besideAlike = at < strip ? 0 : (same[at - strip] ?? 0);
    const left = (word << 1) | (beside >>> 31);
    blocks += ones(alike & ((alike << 1) | (besideAlike >>> 31)) & ~(word ^ left));
  }
  return 3 * blocks;
}

/** Ten for each whole twentieth by which more or less than half of all modules are dark. */
function balancePenalty(size: number, { words }: Masked): number {
  let dark = 0;
  for (let at = APART; at < APART + stripsOf(size) * (size + APART); at++) dark += ones(words[at] ?? 0);
  return 10 * Math.floor(Math.abs(20 * dark - 10 * size * size) / (size * size));
}

/** The penalties of a code of `size` modules a side under each of some masks. */
export function penaltiesOf(size: number, code: Strips, masks: readonly Strips[]): readonly number[] {
  const made = { words: new Int32Array(code.length), same: new Int32Array(code.length) };
  return masks.map((turns) => {
    mask(size, code, turns, made);
    return linePenalty(made) + blockPenalty(size, made) + balancePenalty(size, made);
  });
}
