import { describe, expect, it } from 'vitest';
import { PRINTABLE } from '#functions/case/person.ts';
import { isWritable } from '#functions/documents/typeface.ts';

const letters = Array.from({ length: 0x2fff }, (_, code) => String.fromCodePoint(code).normalize()).filter(
  (letter) => PRINTABLE.test(letter),
);

describe('what a name or an address may hold', () => {
  it('can be printed on every form, letter by letter', () => {
    expect(letters.length).toBeGreaterThan(900);
    expect(letters.filter((letter) => !isWritable(letter))).toEqual([]);
  });

  it.each(['Әбдіғали Ұлы-Құрманбек', 'Łukasz Đặng', 'О’Нил', 'Естай көшесі, 42-үй, "А" корпусы'])(
    'holds %s',
    (text) => expect(PRINTABLE.test(text.normalize())).toBe(true),
  );

  it.each(['قازاق', '哈萨克', 'ა', '😀', 'a\u0000b', 'x\ny'])('does not hold %j', (text) =>
    expect(PRINTABLE.test(text)).toBe(false),
  );
});
