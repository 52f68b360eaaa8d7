import type { QuotaCategory, Region } from './regions.ts';

/** One line of a year's quota order: the maximum number of persons a region receives in a category. */
export type QuotaOrderLine = {
  readonly region: Region;
  readonly category: QuotaCategory;
  readonly persons: number;
};

export type QuotaOrder = {
  readonly year: number;
  readonly act: string;
  /** The national totals that the act states, against which the lines are checked. */
  readonly totals: Readonly<Record<QuotaCategory, number>>;
  readonly lines: readonly QuotaOrderLine[];
};

const line = (region: Region, category: QuotaCategory, persons: number): QuotaOrderLine => ({
  region,
  category,
  persons,
});

/** The quota of 2026: order of 2025-12-12, in force 2025-12-24 (zakon.kz 6502262, mgorod.kz). */
export const QUOTA_ORDER_2026: QuotaOrder = {
  year: 2026,
  act: 'order of 2025-12-12',
  totals: { kandas: 2281, resettlers: 5997 },
  lines: [
    line('550000000', 'kandas', 977),
    line('110000000', 'kandas', 285),
    line('630000000', 'kandas', 200),
    line('100000000', 'kandas', 264),
    line('590000000', 'kandas', 200),
    line('390000000', 'kandas', 200),
    line('230000000', 'kandas', 125),
    line('270000000', 'kandas', 30),
    line('550000000', 'resettlers', 1655),
    line('630000000', 'resettlers', 600),
    line('100000000', 'resettlers', 275),
    line('590000000', 'resettlers', 2820),
    line('390000000', 'resettlers', 485),
    line('620000000', 'resettlers', 125),
    line('350000000', 'resettlers', 37),
  ],
};
