import { describe, expect, it } from 'vitest';
import type { CaseCounted, StoredCounts } from '#functions/application/ports/reports.ts';
import { NOTHING_COUNTED } from '#functions/case/term-counts.ts';
import { PlainDate } from '#functions/law/calendar/instant.ts';
import { REGION, type UnderTest } from './store-under-test.ts';

const KEY = { region: REGION, service: 'kandas-inclusion', stage: 'registered' } as const;

const countsOf = (revision: number, open: number, stage: string = KEY.stage): StoredCounts => ({
  ...KEY,
  stage,
  revision,
  counts: { ...NOTHING_COUNTED, open: { '2026-03-20': open } },
});

const caseAt = (version: number, caseId = 'case-1'): CaseCounted => ({
  caseId,
  version,
  outcomes: [{ ...KEY, is: 'open', due: PlainDate.parse('2026-03-20') }],
});

/** What every store does with the counts of the reports. */
export function reportsContract({ stores }: UnderTest): void {
  describe('the counts of reports', () => {
    it('are none before the first, in the first generation', async () => {
      const { reports } = stores();
      expect(await reports.generations()).toEqual({ current: 1 });
      expect(await reports.countsIn(1, REGION)).toEqual([]);
      expect(await reports.countsOf(1, KEY)).toBeUndefined();
      expect(await reports.counted(1, 'case-1')).toBeUndefined();
    });

    it('are written with the case that moves them, and given back by service and stage', async () => {
      const { reports } = stores();
      const [later, earlier] = [countsOf(1, 3), countsOf(1, 4, 'filed')];
      const counts = [later, earlier];
      const cases = [
        { before: undefined, after: caseAt(2) },
        { before: undefined, after: caseAt(1, 'case-2') },
      ];
      expect(await reports.count({ generation: 1, cases, counts })).toBe('counted');
      expect(await reports.counted(1, 'case-1')).toEqual(caseAt(2));
      expect(await reports.counted(1, 'case-2')).toEqual(caseAt(1, 'case-2'));
      expect(await reports.countsOf(1, KEY)).toEqual(later);
      expect(await reports.countsIn(1, REGION)).toEqual([earlier, later]);
      expect(await reports.countsIn(2, REGION)).toEqual([]);
      expect(await reports.countsIn(1, '110000000')).toEqual([]);
    });

    it('refuse a case or a count that has moved since, and then nothing is written', async () => {
      const { reports } = stores();
      const counting = (before: number | undefined, after: CaseCounted, counts: StoredCounts) => ({
        generation: 1,
        cases: [{ before, after }],
        counts: [counts],
      });
      const first = counting(undefined, caseAt(2), countsOf(1, 1));
      const next = counting(2, caseAt(3), countsOf(2, 2));
      const other = { before: undefined, after: caseAt(1, 'case-2') };
      await reports.count(first);
      for (const wrong of [
        first,
        counting(1, caseAt(3), countsOf(2, 2)),
        counting(2, caseAt(3), countsOf(1, 2)),
        counting(2, caseAt(3), countsOf(3, 2)),
        { ...next, cases: [other], counts: [countsOf(1, 2)] },
        { ...next, cases: [other, { before: 1, after: caseAt(3) }] },
      ]) {
        expect(await reports.count(wrong)).toEqual({ conflict: 'version' });
      }
      expect(await reports.counted(1, 'case-1')).toEqual(caseAt(2));
      expect(await reports.counted(1, 'case-2')).toBeUndefined();
      expect(await reports.countsOf(1, KEY)).toEqual(countsOf(1, 1));
      expect(await reports.count(next)).toBe('counted');
    });

    it('have a next generation built beside them, by one at a time, and are forgotten', async () => {
      const { reports } = stores();
      const building = { current: 1, building: 2 };
      expect(await reports.setGenerations({ current: 1 }, building)).toBe('set');
      expect(await reports.setGenerations({ current: 1 }, building)).toEqual({ conflict: 'version' });
      expect(await reports.setGenerations(building, { current: 2 })).toBe('set');
      expect(await reports.generations()).toEqual({ current: 2 });
      for (const generation of [1, 2]) {
        const cases = [{ before: undefined, after: caseAt(1) }];
        await reports.count({ generation, cases, counts: [countsOf(1, 1)] });
      }
      await reports.forgetCounts(1, REGION);
      await reports.forgetCase(1, 'case-1');
      expect([await reports.countsIn(1, REGION), await reports.counted(1, 'case-1')]).toEqual([
        [],
        undefined,
      ]);
      expect(await reports.countsIn(2, REGION)).toEqual([countsOf(1, 1)]);
      expect(await reports.counted(2, 'case-1')).toEqual(caseAt(1));
    });
  });
}
