import fc from 'fast-check';
import jsQr from 'jsqr';
import { describe, expect, it } from 'vitest';
import { type QrCode, qrCode } from '#functions/documents/qr-code.ts';

const SCALE = 4;
const QUIET = 4;

/** Reads a code by a decoder of another author, from an image with the quiet zone the standard asks for. */
function scanned({ size, dark }: QrCode): string | undefined {
  const width = (size + 2 * QUIET) * SCALE;
  const image = new Uint8ClampedArray(width * width * 4).fill(255);
  for (let y = 0; y < width; y++) {
    for (let x = 0; x < width; x++) {
      const column = Math.floor(x / SCALE) - QUIET;
      const row = Math.floor(y / SCALE) - QUIET;
      const isInside = column >= 0 && row >= 0 && column < size && row < size;
      if (isInside && dark[row * size + column]) image.fill(0, (y * width + x) * 4, (y * width + x) * 4 + 3);
    }
  }
  return jsQr.default(image, width, width)?.data;
}

const read = (text: string): string | undefined => {
  const code = qrCode(text);
  return code && scanned(code);
};

describe('a QR code', () => {
  it('is read back as the address it was made of', () => {
    const address = 'https://qonys.example/v1/verify/7f0c6f54-8b51-4b0f-9e0f-0d6b1f3f2a11';
    expect(read(address)).toBe(address);
  });

  it.each([1, 14, 15, 106, 122, 180, 213, 400, 666])('of %i letters is read back', (length) => {
    const text = 'https://a.kz/'.repeat(60).slice(0, length);
    expect(read(text)).toBe(text);
  });

  it('of any printable address is read back', () => {
    const letters = fc.string({ minLength: 1, maxLength: 120, unit: 'grapheme-ascii' });
    fc.assert(
      fc.property(letters, (text) => {
        expect(read(text)).toBe(text);
      }),
      { numRuns: 30 },
    );
  });

  it('does not exist for more than 2,331 bytes', () => {
    expect(qrCode('a'.repeat(2331))?.size).toBe(177);
    expect(qrCode('a'.repeat(2332))).toBeUndefined();
  });
});
