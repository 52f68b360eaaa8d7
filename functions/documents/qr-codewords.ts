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

const BYTE_MODE = 0b0100;

/** Mode (half a byte), length and content, so that each byte stands across two; then padding. */
function dataOf(content: Buffer, version: number): Uint8Array {
  const length = Buffer.alloc(version < 10 ? 1 : 2);
  length.writeUIntBE(content.length, 0, length.length);
  // The zero behind is the terminator, of four bits.
  const bytes = Buffer.concat([length, content, Buffer.alloc(1)]);
  const data = new Uint8Array(dataBytes(version));
  for (let at = 0, before = BYTE_MODE; at < bytes.length; at++) {
    const byte = bytes[at] ?? 0;
    data[at] = (before << 4) | (byte >> 4);
    before = byte;
  }
  for (let at = bytes.length, pad = 0xec; at < data.length; at++) {
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

const products = new Map<number, Uint8Array>();

/** The generator polynomial of a degree times each byte, one product after the other. */
function productsOf(degree: number): Uint8Array {
  const known = products.get(degree);
  if (known) return known;
  const polynomial = generator(degree);
  const made = Uint8Array.from({ length: 256 * degree }, (_, at) =>
    times(polynomial[at % degree] ?? 0, Math.floor(at / degree)),
  );
  products.set(degree, made);
  return made;
}

/** The error correction of a block, and a zero behind it. */
function correctionOf(block: Uint8Array, degree: number): Uint8Array {
  const ofBytes = productsOf(degree);
  const remainder = new Uint8Array(degree + 1);
  for (const byte of block) {
    const product = (byte ^ (remainder[0] ?? 0)) * degree;
    for (let index = 0; index < degree; index++) {
      remainder[index] = (remainder[index + 1] ?? 0) ^ (ofBytes[product + index] ?? 0);
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
  const out = new Uint8Array(rawBits(version) >> 3);
  for (let block = 0, from = 0; block < blocks; block++) {
    const isLong = block >= firstLong;
    const part = data.subarray(from, from + short + (isLong ? 1 : 0));
    from += part.length;
    for (let index = 0; index < short; index++) out[index * blocks + block] = part[index] ?? 0;
    if (isLong) out[short * blocks + block - firstLong] = part[short] ?? 0;
    const correction = correctionOf(part, degree);
    for (let index = 0; index < degree; index++) {
      out[data.length + index * blocks + block] = correction[index] ?? 0;
    }
  }
  return out;
}
