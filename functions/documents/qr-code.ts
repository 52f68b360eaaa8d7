/**
 * QR codes after ISO/IEC 18004: byte mode, error correction level M, versions 1 to 40, the mask with the least
 * penalty.
 */

/** For each version from 1: error correction bytes in a block, and the number of blocks, at level M. */
const CORRECTION_BYTES = [
  10, 16, 26, 18, 24, 16, 18, 22, 22, 26, 30, 22, 22, 24, 24, 28, 28, 26, 26, 26, 26, 28, 28, 28, 28, 28, 28,
  28, 28, 28, 28, 28, 28, 28, 28, 28, 28, 28, 28, 28,
];
const BLOCKS = [
  1, 1, 1, 2, 2, 4, 4, 4, 5, 5, 5, 8, 9, 9, 10, 10, 11, 13, 14, 16, 17, 17, 18, 20, 21, 23, 25, 26, 28, 29,
  31, 33, 35, 37, 38, 40, 43, 45, 47, 49,
];

/** Powers of 2 in GF(256) with the polynomial 0x11d, and their logarithms. */
const EXPONENTS = new Uint8Array(512);
const LOGARITHMS = new Uint8Array(256);
for (let power = 0, value = 1; power < 255; power++) {
  EXPONENTS[power] = value;
  EXPONENTS[power + 255] = value;
  LOGARITHMS[value] = power;
  value = (value << 1) ^ (value & 0x80 ? 0x11d : 0);
}

const at = (list: ArrayLike<number>, index: number): number => list[index] ?? 0;

const times = (a: number, b: number): number =>
  a === 0 || b === 0 ? 0 : at(EXPONENTS, at(LOGARITHMS, a) + at(LOGARITHMS, b));

/** The modules of a version that carry data and error correction, in bits. */
function rawBits(version: number): number {
  const alignments = version < 2 ? 0 : Math.floor(version / 7) + 2;
  const area = (16 * version + 128) * version + 64;
  const aligned = version < 2 ? 0 : (25 * alignments - 10) * alignments - 55;
  return area - aligned - (version < 7 ? 0 : 36);
}

const dataBytes = (version: number): number =>
  (rawBits(version) >> 3) - at(CORRECTION_BYTES, version - 1) * at(BLOCKS, version - 1);

/** The smallest version whose data bytes hold the content with its header, or undefined. */
function versionFor(length: number): number | undefined {
  for (let version = 1; version <= 40; version++) {
    const header = version < 10 ? 12 : 20;
    if (header + 8 * length <= 8 * dataBytes(version)) return version;
  }
  return undefined;
}

function dataOf(content: Buffer, version: number): Uint8Array {
  const data = new Uint8Array(dataBytes(version));
  let bit = 0;
  const put = (value: number, length: number) => {
    for (let shift = length - 1; shift >= 0; shift--, bit++) {
      data[bit >> 3] = at(data, bit >> 3) | (((value >> shift) & 1) << (7 - (bit & 7)));
    }
  };
  put(0b0100, 4);
  put(content.length, version < 10 ? 8 : 16);
  for (const byte of content) put(byte, 8);
  // A terminator of four zero bits, then zero bits to the byte, are there already.
  for (let index = (Math.min(bit + 4, 8 * data.length) + 7) >> 3, pad = 0xec; index < data.length; index++) {
    data[index] = pad;
    pad ^= 0xec ^ 0x11;
  }
  return data;
}

const generators = new Map<number, Uint8Array>();

/** The generator polynomial of a degree, highest power left out. */
function generator(degree: number): Uint8Array {
  const known = generators.get(degree);
  if (known) return known;
  const polynomial = new Uint8Array(degree);
  polynomial[degree - 1] = 1;
  for (let power = 0; power < degree; power++) {
    for (let index = 0; index < degree; index++) {
      polynomial[index] = times(at(polynomial, index), at(EXPONENTS, power)) ^ at(polynomial, index + 1);
    }
  }
  generators.set(degree, polynomial);
  return polynomial;
}

function correctionOf(block: Uint8Array, degree: number): Uint8Array {
  const divisor = generator(degree);
  const remainder = new Uint8Array(degree);
  for (const byte of block) {
    const factor = byte ^ at(remainder, 0);
    remainder.copyWithin(0, 1);
    remainder[degree - 1] = 0;
    for (let index = 0; index < degree; index++) {
      remainder[index] = at(remainder, index) ^ times(at(divisor, index), factor);
    }
  }
  return remainder;
}

/** Data and error correction, interleaved over the blocks. */
function codewords(data: Uint8Array, version: number): Uint8Array {
  const blocks = at(BLOCKS, version - 1);
  const degree = at(CORRECTION_BYTES, version - 1);
  const short = Math.floor(data.length / blocks);
  const firstLong = blocks - (data.length % blocks);
  const parts: Uint8Array[] = [];
  for (let index = 0, from = 0; index < blocks; index++) {
    const to = from + short + (index >= firstLong ? 1 : 0);
    parts.push(data.subarray(from, to));
    from = to;
  }
  const out: number[] = [];
  for (let index = 0; index <= short; index++) {
    for (const part of parts) if (index < part.length) out.push(at(part, index));
  }
  const corrections = parts.map((part) => correctionOf(part, degree));
  for (let index = 0; index < degree; index++) for (const part of corrections) out.push(at(part, index));
  return Uint8Array.from(out);
}

/** A square of modules under construction: dark or light, and whether a function pattern claims it. */
type Grid = { readonly size: number; readonly dark: Uint8Array; readonly claimed: Uint8Array };

function claim({ size, dark, claimed }: Grid, x: number, y: number, isDark: boolean): void {
  if (x < 0 || y < 0 || x >= size || y >= size) return;
  dark[y * size + x] = isDark ? 1 : 0;
  claimed[y * size + x] = 1;
}

/** A square pattern of rings around a centre; `light` says which distances from it are light. */
function rings(grid: Grid, centreX: number, centreY: number, radius: number, light: readonly number[]): void {
  for (let y = -radius; y <= radius; y++) {
    for (let x = -radius; x <= radius; x++) {
      claim(grid, centreX + x, centreY + y, !light.includes(Math.max(Math.abs(x), Math.abs(y))));
    }
  }
}

function alignmentCentres(version: number, size: number): readonly number[] {
  if (version === 1) return [];
  const count = Math.floor(version / 7) + 2;
  const step = version === 32 ? 26 : Math.ceil((version * 4 + 4) / (count * 2 - 2)) * 2;
  return Array.from({ length: count }, (_, index) =>
    index === 0 ? 6 : size - 7 - step * (count - 1 - index),
  );
}

function drawVersion(grid: Grid, version: number): void {
  if (version < 7) return;
  let remainder = version;
  for (let bit = 0; bit < 12; bit++) remainder = (remainder << 1) ^ ((remainder >> 11) * 0x1f25);
  const bits = (version << 12) | remainder;
  for (let bit = 0; bit < 18; bit++) {
    const isDark = ((bits >> bit) & 1) === 1;
    const far = grid.size - 11 + (bit % 3);
    claim(grid, far, Math.floor(bit / 3), isDark);
    claim(grid, Math.floor(bit / 3), far, isDark);
  }
}

function drawFormat(grid: Grid, mask: number): void {
  // Level M has the indicator 00: the data of the format bits are those of the mask alone.
  let remainder = mask;
  for (let bit = 0; bit < 10; bit++) remainder = (remainder << 1) ^ ((remainder >> 9) * 0x537);
  const bits = ((mask << 10) | remainder) ^ 0x5412;
  const { size } = grid;
  for (let bit = 0; bit < 15; bit++) {
    const isDark = ((bits >> bit) & 1) === 1;
    // Around the finder at the top left, skipping the timing patterns.
    if (bit < 8) claim(grid, 8, bit < 6 ? bit : bit + 1, isDark);
    else claim(grid, bit === 8 ? 7 : 14 - bit, 8, isDark);
    // Split between the other two finders.
    if (bit < 8) claim(grid, size - 1 - bit, 8, isDark);
    else claim(grid, 8, size - 15 + bit, isDark);
  }
  claim(grid, 8, size - 8, true);
}

function blankGrid(version: number): Grid {
  const size = 17 + 4 * version;
  const grid = { size, dark: new Uint8Array(size * size), claimed: new Uint8Array(size * size) };
  for (let index = 0; index < size; index++) {
    claim(grid, 6, index, index % 2 === 0);
    claim(grid, index, 6, index % 2 === 0);
  }
  for (const [x, y] of [
    [3, 3],
    [size - 4, 3],
    [3, size - 4],
  ] as const)
    rings(grid, x, y, 4, [2, 4]);
  const centres = alignmentCentres(version, size);
  const last = size - 7;
  for (const x of centres) {
    for (const y of centres) {
      const isFinder = (x === 6 && y === 6) || (x === 6 && y === last) || (x === last && y === 6);
      if (!isFinder) rings(grid, x, y, 2, [1]);
    }
  }
  drawVersion(grid, version);
  drawFormat(grid, 0);
  return grid;
}

/** Places the bits in columns of two from the right, upwards and downwards in turn. */
function drawCodewords({ size, dark, claimed }: Grid, words: Uint8Array): void {
  let bit = 0;
  for (let right = size - 1; right >= 1; right -= 2) {
    const pair = right <= 6 ? right - 1 : right;
    const isUpward = ((pair + 1) & 2) === 0;
    for (let step = 0; step < size; step++) {
      const y = isUpward ? size - 1 - step : step;
      for (let x = pair; x > pair - 2; x--) {
        if (claimed[y * size + x]) continue;
        dark[y * size + x] = (at(words, bit >> 3) >> (7 - (bit & 7))) & 1;
        bit += 1;
      }
    }
  }
}

const MASKS: readonly ((x: number, y: number) => boolean)[] = [
  (x, y) => (x + y) % 2 === 0,
  (_, y) => y % 2 === 0,
  (x) => x % 3 === 0,
  (x, y) => (x + y) % 3 === 0,
  (x, y) => (Math.floor(x / 3) + Math.floor(y / 2)) % 2 === 0,
  (x, y) => ((x * y) % 2) + ((x * y) % 3) === 0,
  (x, y) => (((x * y) % 2) + ((x * y) % 3)) % 2 === 0,
  (x, y) => (((x + y) % 2) + ((x * y) % 3)) % 2 === 0,
];

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
function penaltyOf(grid: Grid, mask: Uint8Array, limit: number): number {
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
  const grid = { ...empty, dark: Uint8Array.from(empty.dark) };
  drawCodewords(grid, codewords(dataOf(content, version), version));
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
