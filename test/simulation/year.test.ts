import { describe, expect, it } from 'vitest';
import { FAULT_NAMES } from './faults.ts';
import { INVARIANTS } from './invariants.ts';
import { shrink } from './shrink.ts';
import { pageOf } from './year-page.ts';
import { runYear, type YearSettings } from './year-run.ts';

const SETTINGS: YearSettings = { seed: 3, cases: 3000, days: 365, calmDays: 60, faults: true };
const MINUTES = 5 * 60_000;

describe('a year in the life of twenty regions with everything going wrong', () => {
  it(
    'keeps every invariant over 3,000 cases, and every kind of fault was there',
    async () => {
      const days: number[] = [];
      const verdict = await runYear(SETTINGS, (day) => days.push(day));
      const { broken, injected, counts, figures } = verdict;
      expect(broken).toEqual([]);
      expect(FAULT_NAMES.filter((fault) => injected[fault] === 0)).toEqual([]);
      expect(counts['filings']).toBe(SETTINGS.cases);
      expect(counts['alerts']).toBeGreaterThan(5000);
      for (const count of ['reprojected', 'suspensions', 'quotaChanges', 'deadLetters']) {
        expect([count, (counts[count] ?? 0) > 0]).toEqual([count, true]);
      }
      expect(days).toEqual(Array.from({ length: 425 }, (_, day) => day + 1));
      const sum = Object.values(figures.standing).reduce((all, cases) => all + cases, 0);
      expect(sum).toBe(SETTINGS.cases + (counts['complaints'] ?? 0));
      expect(figures.quotas).toHaveLength(15);
      const page = pageOf(verdict, 'npm run year');
      expect(page).toContain('Every invariant held.');
      for (const { holds } of INVARIANTS) expect(page).toContain(holds);
    },
    MINUTES,
  );

  it('is the same whichever part is quicker, and names what a planted bug breaks', async () => {
    const small: YearSettings = { seed: 5, cases: 30, days: 8, calmDays: 4, faults: true };
    const planted = { ...small, plant: 'an act that forgets to disarm the clock it closes' } as const;
    const [one, again, bad] = [await runYear(small), await runYear(small), await runYear(planted)];
    expect(again).toEqual(one);
    expect(one.broken).toEqual([]);
    expect(bad.broken.map(({ holds }) => holds).join('\n')).toMatch(/what is armed in the table/);
    expect(pageOf(bad, 'npm run year')).toMatch(/\d+ of \d+ invariants were broken/);
  });
});

describe('a run that fails', () => {
  it('is made smaller as long as it still fails, by cases and by days', async () => {
    const asked: YearSettings[] = [];
    const smallest = await shrink(SETTINGS, async (settings) => {
      asked.push(settings);
      return settings.cases >= 40 && settings.days >= 90;
    });
    expect(smallest).toEqual({ ...SETTINGS, cases: 46, days: 91, calmDays: 1 });
    expect(asked.length).toBeLessThan(40);
  });
});
