import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { crossingsBetween, sameCrossings } from '#functions/quota/thresholds.ts';

const share = (taken: number, limit = 100) => ({ taken, limit });

describe('a threshold', () => {
  it('is crossed by the place that reaches it, and by the one given back below it', () => {
    expect(crossingsBetween(share(79), share(80))).toEqual([{ threshold: 80, direction: 'up' }]);
    expect(crossingsBetween(share(80), share(94))).toEqual([]);
    expect(crossingsBetween(share(80), share(79))).toEqual([{ threshold: 80, direction: 'down' }]);
  });

  it('is not passed over by a large family: all between are named in their order', () => {
    expect(crossingsBetween(share(70), share(100)).map(({ threshold }) => threshold)).toEqual([80, 95, 100]);
    expect(crossingsBetween(share(100), share(70)).map(({ threshold }) => threshold)).toEqual([100, 95, 80]);
  });

  it('is crossed by an act that moves the limit past what is taken', () => {
    expect(crossingsBetween(share(90, 100), share(90, 200))).toEqual([{ threshold: 80, direction: 'down' }]);
    expect(crossingsBetween(share(90, 200), share(90, 90)).map(({ threshold }) => threshold)).toEqual([
      80, 95, 100,
    ]);
  });

  it('of small limits lies at whole persons: four of five are 80 %, and the fifth is 95 % and 100 %', () => {
    expect(crossingsBetween(share(3, 5), share(4, 5)).map(({ threshold }) => threshold)).toEqual([80]);
    expect(crossingsBetween(share(4, 5), share(5, 5)).map(({ threshold }) => threshold)).toEqual([95, 100]);
  });

  it('of no limit at all is crossed by nobody', () => {
    expect(crossingsBetween(share(0, 0), share(0, 0))).toEqual([]);
    expect(crossingsBetween(share(0, 0), share(0, 50))).toEqual([]);
  });
});

describe('the range in which crossings stay the same', () => {
  const limits = fc.nat(60);
  it('is exactly the numbers from which the movement crosses the same thresholds', () => {
    fc.assert(
      fc.property(fc.nat(70), fc.integer({ min: -9, max: 9 }), limits, limits, (taken, moved, was, is) => {
        const crossings = (from: number) =>
          JSON.stringify(crossingsBetween(share(from, was), share(from + moved, is)));
        const { least, most } = sameCrossings(share(taken, was), share(taken + moved, is));
        expect(taken).toBeGreaterThanOrEqual(least);
        expect(taken).toBeLessThanOrEqual(most);
        for (let from = least; from <= Math.min(most, 90); from += 1)
          expect(crossings(from)).toBe(crossings(taken));
      }),
    );
  });
});
