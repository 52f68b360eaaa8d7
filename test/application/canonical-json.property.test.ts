import fc from 'fast-check';
import { expect, it } from 'vitest';
import { canonicalJson } from '#functions/application/record.ts';

/** Sorts by a copy of its own, and leaves every text to JSON.stringify. */
function oracle(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(oracle).join(',')}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  const members = Object.entries(value).filter(([, member]) => member !== undefined);
  const sorted = members.toSorted(([one], [other]) => (one < other ? -1 : 1));
  return `{${sorted.map(([name, member]) => `${JSON.stringify(name)}:${oracle(member)}`).join(',')}}`;
}

const anyText = fc.string({
  unit: fc.constantFrom('a', '1', 'ғ', '"', '\\', '\n', '\u0000', '\u007f', '\ud83d', '\ude00', '😀'),
});
const anything = fc.anything({
  key: anyText,
  values: [
    anyText,
    fc.integer(),
    fc.double({ noNaN: true, noDefaultInfinity: true }),
    fc.boolean(),
    fc.constant(null),
  ],
});

it('is what JSON.stringify writes of every text and number, with the names of members in order', () => {
  fc.assert(
    fc.property(anything, (value) => {
      expect(canonicalJson(value)).toBe(oracle(value));
      expect(JSON.parse(canonicalJson(value))).toEqual(JSON.parse(JSON.stringify(value)));
    }),
  );
});
