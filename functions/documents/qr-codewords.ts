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
  let [at, kept] = [0, 0b0100];
  /** Adds eight bits behind the four of the mode, which shift all others by half a byte. */
  const put = (byte: number) => {
    data[at++] = (kept << 4) | (byte >> 4);
    kept = byte & 0x0f;
  };
  if (version >= 10) put(content.length >> 8);
  put(content.length & 0xff);
  for (const byte of content) put(byte);
  // The terminator of four zero bits fills the last byte.
  put(0);
  for (let pad = 0xec; at < data.length; at++) {
    data[at] = pad;
    pad ^= 0xec ^ 0x11;
  }
  return data;
}

/** The generator polynomial of a degree, highest power left out. */
function generator(degree: number): Uint8Array {
  const polynomial = new Uint8Array(degree);
  polynomial[degree - 1] = 1;
  for (let power = 0; power < degree; power++) {
    for (let index = 0; index < degree; index++) {
      polynomial[index] = times(polynomial[index] ?? 0, EXPONENTS[power] ?? 0) ^ (polynomial[index + 1] ?? 0);
    }
  }
  return polynomial;
}

const multiples = new Map<number, readonly Uint8Array[]>();

/** The generator polynomial of a degree times each byte. */
function multiplesOf(degree: number): readonly Uint8Array[] {
  const known = multiples.get(degree);
  if (known) return known;
  const divisor = generator(degree);
  const made = Array.from({ length: 256 }, (_, factor) =>
    Uint8Array.from(divisor, (coefficient) => times(coefficient, factor)),
  );
  multiples.set(degree, made);
  return made;
}

function correctionOf(block: Uint8Array, degree: number): Uint8Array {
  const products = multiplesOf(degree);
  const remainder = new Uint8Array(degree + 1);
  for (const byte of block) {
    const product = products[byte ^ (remainder[0] ?? 0)];
    for (let index = 0; index < degree; index++) {
      remainder[index] = (remainder[index + 1] ?? 0) ^ (product?.[index] ?? 0);
    }
  }
  return remainder.subarray(0, degree);
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
  const corrections = parts.map((part) => correctionOf(part, degree));
  const out = new Uint8Array(rawBits(version) >> 3);
  let at = 0;
  for (let index = 0; index <= short; index++) {
    for (const part of parts) if (index < part.length) out[at++] = part[index] ?? 0;
  }
  for (let index = 0; index < degree; index++) for (const part of corrections) out[at++] = part[index] ?? 0;
  return out;
}
