import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { settable } from '#functions/documents/typeface.ts';

const INVISIBLE = [0xad, 0x200b, 0x200c, 0x200d, 0x200e, 0x200f, 0x2060, 0xfeff].map((code) =>
  String.fromCharCode(code),
);
const LINE_ENDS = ['\r', '\n', '\u0085', '\u2028', '\u2029'];

const LETTERS = ['A', 'z', 'и', 'Қ', 'й', 'é', '-', '№', ' ', '\u00a0', '\t'];
const MARKS = ['\u0301', '\u0306', '\u0483', '\u0487', '\u0327'];

/** What is set of a value, letter by letter. */
function setByHand(value: string): string {
  let text = '';
  let before = '';
  for (const letter of value.normalize('NFC')) {
    if (INVISIBLE.includes(letter)) continue;
    const isSecondHalf = letter === '\n' && before === '\r';
    const isSpace = !LINE_ENDS.includes(letter) && letter.trim() === '';
    before = letter;
    if (isSecondHalf || (isSpace && text.endsWith(' '))) continue;
    text += LINE_ENDS.includes(letter) ? '\n' : isSpace ? ' ' : letter;
  }
  return text.trim();
}

describe('a value as it is set', () => {
  it('is the same whichever letter stands between others, before them or behind them', () => {
    const letters = Array.from({ length: 0x3000 }, (_, code) => String.fromCharCode(code));
    const placed = (letter: string) => [`и${letter}e`, `${letter}и`, `и${letter}`, `и ${letter}\n${letter}`];
    const differing = letters.filter((letter) =>
      placed(letter).some((text) => settable(text) !== setByHand(text)),
    );
    expect(differing).toEqual([]);
  });

  it('is the same of any text of letters, marks that compose, white space and what nobody sees', () => {
    const letter = fc.constantFrom(...LETTERS, ...MARKS, ...LINE_ENDS, ...INVISIBLE);
    // Three different ones in a text, so that each comes to stand beside each.
    const text = fc
      .tuple(letter, letter, letter)
      .chain((few) => fc.array(fc.constantFrom(...few), { maxLength: 6 }))
      .map((letters) => letters.join(''));
    fc.assert(
      fc.property(text, (value) => {
        expect(settable(value)).toBe(setByHand(value));
      }),
      { numRuns: 2000 },
    );
  });
});
