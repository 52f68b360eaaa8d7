import fc from 'fast-check';
import { expect, it } from 'vitest';
import { canonicalJson } from '#functions/application/record.ts';

const isIndex = (name: string): boolean => /^(0|[1-9]\d{0,9})$/.test(name) && Number(name) < 2 ** 32 - 1;

function inOrder(one: string, other: string): number {
  if (isIndex(one) && isIndex(other)) return Number(one) - Number(other);
  if (isIndex(one) || isIndex(other)) return isIndex(one) ? -1 : 1;
  return one < other ? -1 : 1;
}

/** Sorts by a rule of its own, and puts the text together from that of each part. */
function oracle(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(oracle).join(',')}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  const members = Object.entries(value).filter(([, member]) => member !== undefined);
  const sorted = members.toSorted(([one], [other]) => inOrder(one, other));
  return `{${sorted.map(([name, member]) => `${JSON.stringify(name)}:${oracle(member)}`).join(',')}}`;
}

const anyText = fc.string({
  unit: fc.constantFrom('a', '1', 'ғ', '"', '\\', '\n', '\u0000', '\u007f', '\ud83d', '\ude00', '😀'),
});
const anything = fc.anything({
  key: fc.oneof(anyText, fc.constantFrom('__proto__', '0', '9', '10', '4294967294', '4294967295')),
  values: [
    anyText,
    fc.integer(),
    fc.double({ noNaN: true, noDefaultInfinity: true }),
    fc.boolean(),
    fc.constant(null),
  ],
});

it('puts many names in order as it does few', () => {
  fc.assert(
    fc.property(fc.dictionary(anyText, fc.nat(), { maxKeys: 50, size: 'max' }), (value) => {
      expect(canonicalJson(value)).toBe(oracle(value));
    }),
  );
});

it('is what JSON.stringify writes of every text and number, names in order, whole numbers before all others', () => {
  fc.assert(
    fc.property(anything, (value) => {
      expect(canonicalJson(value)).toBe(oracle(value));
    }),
  );
});
