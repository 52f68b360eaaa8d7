import { describe, expect, it } from 'vitest';
import { QUOTA_ORDERS } from '#functions/law/quota-orders.ts';
import { QUOTA_CATEGORIES, RECEIVING_REGIONS, REGIONS, regionCodes } from '#functions/law/regions.ts';

/** The national figures as the press gave them, apart from the lines by region. */
const STATED: Readonly<Record<number, Readonly<Record<string, number>>>> = {
  2025: { kandas: 2309, resettlers: 7344 },
  2026: { kandas: 2281, resettlers: 5997 },
};

describe.each(QUOTA_ORDERS.map((order) => [order.year, order] as const))('the quota of %i', (year, order) => {
  const of = (category: string) => order.lines.filter((line) => line.category === category);

  it.each(QUOTA_CATEGORIES)(
    'of %s sums to the persons that the sources state for the country',
    (category) => {
      const sum = of(category).reduce((all, { persons }) => all + persons, 0);
      expect(sum).toBe(STATED[year]?.[category]);
      expect(order.totals[category]).toBe(sum);
    },
  );

  it.each(QUOTA_CATEGORIES)('of %s goes once to each region that receives them', (category) => {
    const regions = of(category).map(({ region }) => region);
    expect(regions.toSorted()).toEqual(RECEIVING_REGIONS[category].toSorted());
  });

  it('gives whole persons, at least one', () => {
    expect(order.lines.filter(({ persons }) => !Number.isInteger(persons) || persons < 1)).toEqual([]);
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
