/** The bytes of a QR code (ISO/IEC 18004, 7.4 to 7.6): byte mode, error correction level M, versions 1 to 40. */

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

const times = (a: number, b: number): number =>
  a === 0 || b === 0 ? 0 : (EXPONENTS[(LOGARITHMS[a] ?? 0) + (LOGARITHMS[b] ?? 0)] ?? 0);

/** The modules of a version that carry data and error correction, in bits. */
function rawBits(version: number): number {
  const alignments = version < 2 ? 0 : Math.floor(version / 7) + 2;
  const area = (16 * version + 128) * version + 64;
  const aligned = version < 2 ? 0 : (25 * alignments - 10) * alignments - 55;
  return area - aligned - (version < 7 ? 0 : 36);
}

const dataBytes = (version: number): number =>
  (rawBits(version) >> 3) - (CORRECTION_BYTES[version - 1] ?? 0) * (BLOCKS[version - 1] ?? 0);

/** The smallest version whose data bytes hold the content with its header, or undefined. */
export function versionFor(length: number): number | undefined {
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
      data[bit >> 3] = (data[bit >> 3] ?? 0) | (((value >> shift) & 1) << (7 - (bit & 7)));
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
      polynomial[index] = times(polynomial[index] ?? 0, EXPONENTS[power] ?? 0) ^ (polynomial[index + 1] ?? 0);
    }
  }
  generators.set(degree, polynomial);
  return polynomial;
}

function correctionOf(block: Uint8Array, degree: number): Uint8Array {
  const divisor = generator(degree);
  const remainder = new Uint8Array(degree);
  for (const byte of block) {
    const factor = byte ^ (remainder[0] ?? 0);
    remainder.copyWithin(0, 1);
    remainder[degree - 1] = 0;
    for (let index = 0; index < degree; index++) {
      remainder[index] = (remainder[index] ?? 0) ^ times(divisor[index] ?? 0, factor);
    }
  }
  return remainder;
}

/** Data and error correction of a content, interleaved over the blocks of a version. */
export function codewords(content: Buffer, version: number): Uint8Array {
  const data = dataOf(content, version);
  const blocks = BLOCKS[version - 1] ?? 0;
  const degree = CORRECTION_BYTES[version - 1] ?? 0;
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
    for (const part of parts) if (index < part.length) out.push(part[index] ?? 0);
  }
  const corrections = parts.map((part) => correctionOf(part, degree));
  for (let index = 0; index < degree; index++) for (const part of corrections) out.push(part[index] ?? 0);
  return Uint8Array.from(out);
}
