import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { codewords } from '#functions/documents/qr-codewords.ts';
import { inStrips, MASKS, penaltiesOf } from '#functions/documents/qr-masks.ts';

const FINDER_LIKE = '1011101';

/** The penalty as the standard words it (ISO/IEC 18004, table 11), module by module. */
function penaltyByTheStandard(size: number, isDark: (x: number, y: number) => boolean): number {
  const bit = (x: number, y: number) => (isDark(x, y) ? '1' : '0');
  const indices = Array.from({ length: size }, (_, index) => index);
  const rows = indices.map((y) => indices.map((x) => bit(x, y)).join(''));
  const columns = indices.map((x) => indices.map((y) => bit(x, y)).join(''));
  let penalty = 0;
  for (const line of [...rows, ...columns]) {
    for (const [run] of line.matchAll(/0{5,}|1{5,}/gu)) penalty += run.length - 2;
    for (const like of [`${FINDER_LIKE}0000`, `0000${FINDER_LIKE}`]) {
      for (let at = line.indexOf(like); at >= 0; at = line.indexOf(like, at + 1)) penalty += 40;
    }
  }
  for (let y = 1; y < size; y++) {
    for (let x = 1; x < size; x++) {
      const block = bit(x, y) + bit(x - 1, y) + bit(x, y - 1) + bit(x - 1, y - 1);
      if (block === '0000' || block === '1111') penalty += 3;
    }
  }
  const dark = rows.join('').replaceAll('0', '').length;
  let twentieths = 0;
  while (Math.abs(dark / size ** 2 - 0.5) >= (twentieths + 1) / 20 - 1e-9) twentieths += 1;
  return penalty + 10 * twentieths;
}

/** Squares with runs, blocks and what looks like a finder in them, at random places and both ways. */
const square = fc
  .record({ version: fc.integer({ min: 1, max: 14 }), seed: fc.infiniteStream(fc.nat({ max: 999 })) })
  .map(({ version, seed }) => {
    const size = 17 + 4 * version;
    const next = (): number => seed.next().value ?? 0;
    const share = next();
    const dark = Uint8Array.from({ length: size * size }, () => (next() < share ? 1 : 0));
    for (let drawn = 0; drawn < size; drawn++) {
      const text = [`${FINDER_LIKE}0000`, `0000${FINDER_LIKE}`, '111111', '000000'][next() % 4] ?? '';
      const [along, across, down] = [next() % (size - text.length + 1), next() % size, next() % 2 === 1];
      for (let index = 0; index < text.length; index++) {
        const at = down ? (along + index) * size + across : across * size + along + index;
        dark[at] = Number(text[index]);
      }
    }
    return { size, dark };
  });

describe('the penalty of a mask', () => {
  it('is that of the standard, of any square under each mask', () => {
    fc.assert(
      fc.property(square, ({ size, dark }) => {
        const masks = MASKS.map((mask) =>
          dark.map((_, at) => (mask(at % size, Math.floor(at / size)) ? 1 : 0)),
        );
        const inWords = penaltiesOf(
          size,
          inStrips(size, dark),
          masks.map((mask) => inStrips(size, mask)),
        );
        const byTheStandard = masks.map((mask) =>
          penaltyByTheStandard(size, (x, y) => dark[y * size + x] !== mask[y * size + x]),
        );
        expect(inWords).toEqual(byTheStandard);
      }),
      { numRuns: 15 },
    );
  });
});

/** Multiplication in GF(256) with the polynomial 0x11d, bit by bit. */
function product(a: number, b: number): number {
  let sum = 0;
  for (let factor = a, rest = b; rest > 0; rest >>= 1) {
    if (rest & 1) sum ^= factor;
    factor = (factor << 1) ^ (factor & 0x80 ? 0x11d : 0);
  }
  return sum;
}

describe('error correction', () => {
  // Blocks of level M by version: how many short ones, how many longer by a byte, data of a short one, correction of each.
  it.each([
    [1, 1, 0, 16, 10],
    [6, 4, 0, 27, 16],
    [10, 4, 1, 43, 26],
    [13, 8, 1, 37, 22],
    [40, 18, 31, 47, 28],
  ])(
    'of version %i makes every block divisible by its generator',
    (version, short, long, data, correction) => {
      const blocks = short + long;
      const content = Buffer.from('Қоныс'.repeat(300)).subarray(0, short * data + long * (data + 1) - 3);
      const words = codewords(content, version);
      expect(words.length).toBe(blocks * (data + correction) + long);
      for (let block = 0; block < blocks; block++) {
        const column = (from: number, count: number) =>
          Array.from({ length: count }, (_, index) => words[from + index * blocks + block] ?? 0);
        const longer = block < short ? [] : [words[blocks * data + block - short] ?? 0];
        const whole = [...column(0, data), ...longer, ...column(blocks * data + long, correction)];
        for (let power = 0, root = 1; power < correction; power++, root = product(root, 2)) {
          expect(whole.reduce((value, word) => product(value, root) ^ word, 0)).toBe(0);
        }
      }
    },
  );
});
