import { describe, expect, it } from 'vitest';
import { actInWords, compositionOn, meets, type Share, voters } from '#functions/case/commission.ts';
import type { PlainDate } from '#functions/law/calendar/instant.ts';
import { compositionOf, memberOf } from '#test/support/house-sessions.ts';

const day = (text: string) => text as PlainDate;
const share = (numerator: number, denominator: number, moreThan: boolean): Share => ({
  numerator,
  denominator,
  moreThan,
});

describe('the composition in effect on a day', () => {
  const first = { from: day('2026-01-15'), to: day('2026-06-30') };
  const second = { from: day('2026-03-01') };
  const on = (text: string, ...compositions: readonly { from: PlainDate; to?: PlainDate }[]) =>
    compositionOn(compositions, day(text));

  it('is that with the latest first day by then, in whatever order they are read', () => {
    expect(on('2026-01-14', first)).toBeUndefined();
    expect(on('2026-01-15', first)).toBe(first);
    expect(on('2026-02-28', second, first)).toBe(first);
    expect(on('2026-03-01', second, first)).toBe(second);
    expect(on('2026-03-01', first, second)).toBe(second);
  });

  it('lasts to the end of its last day, and what it has replaced does not come back', () => {
    expect(on('2026-06-30', first)).toBe(first);
    expect(on('2026-07-01', first)).toBeUndefined();
    const short = { from: day('2026-03-01'), to: day('2026-03-31') };
    expect(on('2026-04-01', first, short)).toBeUndefined();
  });
});

describe('the members with a vote', () => {
  const members = [memberOf('a', 'chair'), memberOf('b', 'secretary'), memberOf('c', 'member')];
  const { rules } = compositionOf('550000000', 'kandas-inclusion');

  it('are all but the secretary, and the secretary where the act says so', () => {
    const ids = (secretaryVotes: boolean) =>
      voters({ members, rules: { ...rules, secretaryVotes } }).map(({ id }) => id);
    expect(ids(false)).toEqual(['a', 'c']);
    expect(ids(true)).toEqual(['a', 'b', 'c']);
  });
});

describe('a share', () => {
  it('is met by just so many, or by one more where it asks for more', () => {
    const counts = (of: Share, all: number) =>
      [0, 1, 2, 3, 4, 5, 6].filter((count) => count <= all && meets(of, count, all));
    expect(counts(share(1, 2, false), 6)).toEqual([3, 4, 5, 6]);
    expect(counts(share(1, 2, true), 6)).toEqual([4, 5, 6]);
    expect(counts(share(1, 2, true), 5)).toEqual([3, 4, 5]);
    expect(counts(share(2, 3, false), 6)).toEqual([4, 5, 6]);
    expect(counts(share(2, 3, true), 3)).toEqual([3]);
  });

  it('of nobody is met by nobody', () => {
    expect(meets(share(0, 1, false), 0, 0)).toBe(false);
    expect(meets(share(0, 1, false), 0, 1)).toBe(true);
  });
});

it('an act of appointment is named by its number and its day', () => {
  expect(actInWords(compositionOf('550000000', 'kandas-inclusion'))).toBe('act 12 of 2020-01-10');
});
