import fc from 'fast-check';
import { expect, it } from 'vitest';
import { darkRuns } from '#functions/documents/dark-runs.ts';

/** Squares of every size of a code, from all light to all dark. */
const square = fc.integer({ min: 1, max: 40 }).chain((version) => {
  const size = 17 + 4 * version;
  const modules = fc.uint8Array({ max: 99, minLength: size, maxLength: 3 * size });
  return fc.tuple(fc.constant(size), modules, fc.integer({ min: 0, max: 100 }));
});

it('draws each run of dark modules of a row as one rectangle, and nothing else', () => {
  fc.assert(
    fc.property(square, ([size, modules, share]) => {
      const dark = Uint8Array.from({ length: size * size }, (_, place) =>
        (modules[place % modules.length] ?? 0) < share ? 1 : 0,
      );
      const rows = Array.from({ length: size }, (_, row) =>
        dark.slice(row * size, (row + 1) * size).join(''),
      );
      const rectangles = rows.flatMap((modulesOfRow, row) =>
        Array.from(
          modulesOfRow.matchAll(/1+/gu),
          ({ index, 0: run }) => `${index} ${row} ${run.length} 1 re\n`,
        ),
      );
      expect(darkRuns({ size, dark })).toBe(rectangles.join(''));
    }),
    { numRuns: 60 },
  );
});
