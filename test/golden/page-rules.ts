import type { PlacedText } from './extract-text.ts';

const MILLIMETRE = 72 / 25.4;

const visible = (placed: readonly PlacedText[]) => placed.filter(({ text }) => text.trim() !== '');

/** Pairs of texts whose boxes share more than a hair of the page. */
export function overlapping(placed: readonly PlacedText[]): readonly string[] {
  const found: string[] = [];
  const texts = visible(placed);
  texts.forEach((one, index) => {
    for (const other of texts.slice(index + 1)) {
      const beside = one.right <= other.left + 0.5 || other.right <= one.left + 0.5;
      const apart = Math.abs(one.baseline - other.baseline) >= 0.95 * Math.min(one.size, other.size);
      if (one.page === other.page && !beside && !apart) found.push(`${one.text} / ${other.text}`);
    }
  });
  return found;
}

/** Texts that reach into a margin: 30 mm at the left, 10 at the right, 20 above and below. */
export const outsideMargins = (placed: readonly PlacedText[]) =>
  placed.filter(
    ({ left, right, baseline, size }) =>
      left < 30 * MILLIMETRE - 0.1 ||
      right > 595.28 - 10 * MILLIMETRE + 0.1 ||
      baseline - 0.22 * size < 20 * MILLIMETRE - 0.1 ||
      baseline + 0.9 * size > 841.89 - 20 * MILLIMETRE + 0.1,
  );
