import { describe, expect, it } from 'vitest';
import { QUOTA_ORDER_2026 } from '#functions/law/quota-orders.ts';
import { QUOTA_CATEGORIES, RECEIVING_REGIONS, REGIONS, regionCodes } from '#functions/law/regions.ts';

describe('the quota of 2026', () => {
  const of = (category: string) => QUOTA_ORDER_2026.lines.filter((line) => line.category === category);

  it.each([
    ['kandas', 2281],
    ['resettlers', 5997],
  ] as const)('of %s sums to the %i persons that the act states', (category, total) => {
    expect(of(category).reduce((sum, { persons }) => sum + persons, 0)).toBe(total);
    expect(QUOTA_ORDER_2026.totals[category]).toBe(total);
  });

  it.each(QUOTA_CATEGORIES)('of %s goes once to each region that receives them', (category) => {
    const regions = of(category).map(({ region }) => region);
    expect(regions.toSorted()).toEqual(RECEIVING_REGIONS[category].toSorted());
  });

  it('gives whole persons, at least one', () => {
    expect(QUOTA_ORDER_2026.lines.filter(({ persons }) => !Number.isInteger(persons) || persons < 1)).toEqual(
      [],
    );
  });
});

describe('the regions', () => {
  it('are twenty, each with a code of its own in the two digits that register numbers show', () => {
    expect(regionCodes).toHaveLength(20);
    expect(new Set(regionCodes.map((code) => code.slice(0, 2))).size).toBe(20);
    for (const code of regionCodes) expect(code).toMatch(/^[1-7]\d0000000$/);
  });

  it('have distinct names in Kazakh and in Russian', () => {
    expect(new Set(Object.values(REGIONS).map(({ kk }) => kk)).size).toBe(20);
    expect(new Set(Object.values(REGIONS).map(({ ru }) => ru)).size).toBe(20);
  });
});
