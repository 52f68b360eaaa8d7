import { describe, expect, it } from 'vitest';
import type { CalendarChanging, Reprojection } from '#functions/application/ports/calendar.ts';
import { CursorInvalid } from '#functions/application/ports/store.ts';
import { reprojectDeadlines } from '#functions/case/reproject-deadlines.ts';
import { kandasInclusion2026 as service } from '#functions/law/services/kandas-inclusion.2026.ts';
import { almaty } from '#test/support/almaty.ts';
import { dayIs, recorded, withdrawn } from '#test/support/amendments.ts';
import { filingOf, stepOf } from '#test/support/changes.ts';
import { acceptedOf, calendarAfter, FILED_AT, givenFiled } from '#test/support/given-case.ts';
import { REGION, registering, type UnderTest } from './store-under-test.ts';

const AMENDMENTS = recorded([
  dayIs('off', '2026-03-20'),
  withdrawn('2026-03-20'),
  dayIs('off', '2026-03-27'),
]);

const jobOf = (version: number): Reprojection => ({
  version,
  page: 0,
  phase: 'counting',
  lists: 9,
  list: 0,
  counted: 0,
  seen: 0,
  unknown: 0,
  startedAt: FILED_AT,
});

function changing(version: number, key = `key-${version}`): CalendarChanging {
  const amendment = AMENDMENTS[version - 1];
  if (!amendment) throw new Error('there are three amendments');
  return { amendment, reprojection: jobOf(version), idempotency: { key, requestHash: `hash of ${key}` } };
}

/** What every store does with the calendar, its amendments and the jobs that they start. */
export function calendarContract({ stores, saved }: UnderTest): void {
  describe('the calendar', () => {
    it('has version 0 and no amendments before the first', async () => {
      const { calendar } = stores();
      expect([await calendar.version(), await calendar.amendments(0)]).toEqual([0, []]);
      expect(await calendar.reprojection(1)).toBeUndefined();
      expect(await calendar.changeUnder('key-1')).toBeUndefined();
    });

    it('takes amendments one after the other, and gives them back in their order from any of them on', async () => {
      const { calendar } = stores();
      for (const version of [1, 2, 3]) expect(await calendar.change(changing(version))).toBe('changed');
      expect(await calendar.version()).toBe(3);
      expect(await calendar.amendments(0)).toEqual(AMENDMENTS);
      expect(await calendar.amendments(2)).toEqual(AMENDMENTS.slice(2));
      expect(await calendar.reprojection(2)).toEqual(jobOf(2));
      expect(await calendar.changeUnder('key-2')).toEqual({ requestHash: 'hash of key-2', version: 2 });
    });

    it('refuses an amendment that is not the next, and a key that was used, and writes nothing of either', async () => {
      const { calendar } = stores();
      await calendar.change(changing(1));
      for (const [wrong, conflict] of [
        [changing(1, 'another'), 'version'],
        [changing(3), 'version'],
        [changing(2, 'key-1'), 'idempotency'],
      ] as const) {
        expect(await calendar.change(wrong)).toEqual({ conflict });
        expect(await calendar.version()).toBe(1);
        expect(await calendar.amendments(0)).toEqual(AMENDMENTS.slice(0, 1));
      }
      expect(await calendar.changeUnder('another')).toBeUndefined();
      expect(await calendar.reprojection(2)).toBeUndefined();
    });

    it('moves a job on by one page at a time, whoever else tries', async () => {
      const { calendar } = stores();
      await calendar.change(changing(1));
      const next: Reprojection = {
        ...jobOf(1),
        page: 1,
        phase: 'moving',
        list: 4,
        after: 'there',
        counted: 7,
      };
      expect(await calendar.advance(next)).toBe('advanced');
      expect(await calendar.advance(next)).toEqual({ conflict: 'version' });
      expect(await calendar.advance({ ...next, page: 3 })).toEqual({ conflict: 'version' });
      expect(await calendar.reprojection(1)).toEqual(next);
    });
  });

  describe('a case that the calendar moves', () => {
    const amendments = AMENDMENTS.slice(0, 1);
    const moving = () => {
      const given = registering('case-1');
      const event = acceptedOf(
        reprojectDeadlines(given.kase, {
          now: almaty('2026-03-18T12:00'),
          by: { subject: 'qonys', role: 'system' },
          service,
          calendar: calendarAfter(amendments),
          amendments,
        }),
      );
      if (!event) throw new Error('the day off moves the case');
      return event;
    };

    it('changes its rungs for those of the next generation, and is counted once for the version', async () => {
      const { calendar, cases, rungs } = stores();
      await calendar.change(changing(1));
      const filed = await saved(filingOf('case-1'));
      const registered = await saved(stepOf(registering('case-1'), filed));
      const moved = givenFiled({ caseId: 'case-1', amendments }).happened(moving());
      const after = await saved(stepOf(moved, registered, { reprojects: 1 }));
      const armed = async (hour: string) => rungs.due(hour, almaty('2026-05-01'));
      expect(await armed('2026-03-20T19')).toEqual([]);
      expect((await armed('2026-03-26T19')).map(({ rung, generation }) => [rung, generation])).toEqual([
        ['due-1wd', 2],
      ]);
      expect(await armed('2026-03-27T19')).toEqual([
        {
          caseId: 'case-1',
          deadline: 'registered-1',
          rung: 'due',
          generation: 2,
          fireAt: almaty('2026-03-28'),
        },
      ]);
      expect((await cases.load('case-1'))?.state).toEqual(after.state);
      const again = stepOf(moved, after, { reprojects: 1 });
      expect(await cases.save(again)).toBe('saved');
      expect([await calendar.moved(1), await calendar.moved(2)]).toEqual([1, 0]);
    });
  });

  describe('a work list', () => {
    it('is counted without being read', async () => {
      const { cases } = stores();
      for (const id of ['case-1', 'case-2', 'case-3']) await saved(filingOf(id));
      const list = { region: REGION, stage: 'filed' } as const;
      expect(await cases.countWorkList(list)).toEqual({ count: 3 });
      expect(await cases.countWorkList({ ...list, stage: 'registered' })).toEqual({ count: 0 });
      await expect(cases.countWorkList(list, 'no cursor')).rejects.toThrow(CursorInvalid);
    });
  });
}
