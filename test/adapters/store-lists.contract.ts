import { describe, expect, it } from 'vitest';
import { CursorInvalid } from '#functions/application/ports/store.ts';
import { openDeadline } from '#functions/case/case.ts';
import { workOrderOf } from '#functions/case/work-order.ts';
import type { Instant } from '#functions/law/calendar/instant.ts';
import { almaty } from '#test/support/almaty.ts';
import { alertOf, filingOf, later, stepOf } from '#test/support/changes.ts';
import { EXAMPLES, givenFiled } from '#test/support/given-case.ts';
import { suspendable } from '#test/support/suspendable.ts';
import { REGION, registering, type UnderTest } from './store-under-test.ts';

/** What the indexes of a store find: rungs by their hour, work by its due date, alerts by their age. */
export function listsContract({ stores, saved, refused }: UnderTest): void {
  describe('rungs', () => {
    const DUE_HOUR = '2026-03-18T19';
    const due = { caseId: 'case-1', deadline: 'filed-1', rung: 'due' };

    it('are armed with the clock that opens, and found by their hour up to an instant', async () => {
      await saved(filingOf('case-1'));
      const fireAt = almaty('2026-03-19');
      expect(await stores().rungs.due(DUE_HOUR, fireAt)).toEqual([{ ...due, fireAt }]);
      expect(await stores().rungs.due(DUE_HOUR, later(fireAt, -1))).toEqual([]);
      expect(await stores().rungs.due('2026-03-18T18', later(fireAt, 99))).toEqual([]);
    });

    it('that are overdue when armed are filed under the hour of the act', async () => {
      const late = almaty('2026-04-30T10:20');
      const filed = await saved(filingOf('case-1'));
      await saved(stepOf(givenFiled({ caseId: 'case-1' }).and(EXAMPLES.register, late), filed));
      expect((await stores().rungs.due('2026-04-30T05', late)).map(({ rung }) => rung)).toEqual([
        'due',
        'due+1wd',
      ]);
    });

    it('that fell due between an act and its writing are filed under the hour of the writing', async () => {
      const [acted, writtenAt] = [almaty('2026-04-30T10:20'), almaty('2026-05-01T15:00')];
      const filed = await saved(filingOf('case-1'));
      const step = stepOf(givenFiled({ caseId: 'case-1' }).and(EXAMPLES.register, acted), filed);
      await saved({ ...step, writtenAt });
      expect(await stores().rungs.due('2026-04-30T05', writtenAt)).toEqual([]);
      expect((await stores().rungs.due('2026-05-01T10', writtenAt)).map(({ rung }) => rung)).toEqual([
        'due',
        'due+1wd',
      ]);
    });

    it('go with the clock that closes', async () => {
      const filed = await saved(filingOf('case-1'));
      await saved(stepOf(registering('case-1'), filed));
      expect(await stores().rungs.due(DUE_HOUR, almaty('2026-03-20'))).toEqual([]);
      expect(
        (await stores().rungs.due('2026-03-20T19', almaty('2026-03-30'))).map(({ deadline }) => deadline),
      ).toEqual(['registered-1']);
    });

    it('say in which hour the earliest of all is filed', async () => {
      expect(await stores().rungs.firstHour()).toBeUndefined();
      await saved(filingOf('case-1'));
      expect(await stores().rungs.firstHour()).toBe(DUE_HOUR);
    });

    it('are armed until they are claimed or their clock is closed', async () => {
      const filed = await saved(filingOf('case-1'));
      expect(await stores().rungs.isArmed(due)).toBe(true);
      await saved(stepOf(registering('case-1'), filed));
      expect(await stores().rungs.isArmed(due)).toBe(false);
    });

    it('that are set aside are found no more, and one that is gone is not made again', async () => {
      await saved(filingOf('case-1'));
      const [now, until] = [almaty('2026-03-19'), almaty('2026-03-20')];
      expect(await stores().rungs.setAside(due, 'closed', now)).toBe('set-aside');
      expect(await stores().rungs.due(DUE_HOUR, until)).toEqual([]);
      expect(await stores().rungs.setAside({ ...due, caseId: 'case-2' }, 'case-unknown', now)).toBe('gone');
      expect((await stores().rungs.firstHour()) ?? '').not.toBe(DUE_HOUR);
    });

    it('go with the clock that stands still, and come back under another generation when it runs on', async () => {
      const given = givenFiled({ caseId: 'case-1', service: suspendable });
      const paused = given.and(EXAMPLES.suspend, almaty('2026-03-18T11:00'));
      const filed = await saved(filingOf('case-1'));
      const still = await saved(stepOf(paused, filed));
      expect(await stores().rungs.firstHour()).toBeUndefined();
      await saved(stepOf(paused.and(EXAMPLES.resume, almaty('2026-03-19T11:00')), still));
      const [rung] = await stores().rungs.due('2026-03-20T19', almaty('2026-03-30'));
      expect(rung).toMatchObject({ deadline: 'filed-1', generation: 2 });
    });

    it('are found in any number, the earliest first', async () => {
      for (let nth = 1; nth <= 30; nth += 1) await saved(filingOf(`case-${nth}`));
      const found = await stores().rungs.due(DUE_HOUR, almaty('2026-03-20'));
      expect(new Set(found.map(({ caseId }) => caseId)).size).toBe(30);
    });

    it('fire once: the alert is written with the rung that goes', async () => {
      const filed = await saved(filingOf('case-1'));
      const raised = await saved(alertOf(filed, due));
      expect(await stores().rungs.due(DUE_HOUR, almaty('2026-03-20'))).toEqual([]);
      expect((await stores().alerts.list(REGION, { limit: 5 })).items).toEqual([
        alertOf(filed, due).fires?.alert,
      ]);
      await refused(alertOf(raised, due), { conflict: 'rung' });
    });

    it('that have fired do not hinder the act that closes their clock', async () => {
      const filed = await saved(filingOf('case-1'));
      const raised = await saved(alertOf(filed, due));
      const registered = await saved(stepOf(registering('case-1'), raised));
      expect(await stores().cases.load('case-1')).toEqual(registered);
    });

    it('are swept from a mark that is not there at first', async () => {
      expect(await stores().rungs.sweptTo()).toBeUndefined();
      await stores().rungs.setSweptTo('2026-03-18T05');
      await stores().rungs.setSweptTo('2026-03-18T06');
      expect(await stores().rungs.sweptTo()).toBe('2026-03-18T06');
    });
  });

  describe('a list', () => {
    const list = { region: REGION, stage: 'filed' } as const;
    const filedOn = (day: string, caseId: string) => saved(filingOf(caseId, { at: almaty(`${day}T10:00`) }));

    /** Every page of a list, each with as many items as `limit` says. */
    async function pages<T>(read: (after?: string) => Promise<{ items: readonly T[]; next?: string }>) {
      const found: (readonly T[])[] = [];
      let after: string | undefined;
      do {
        const page = await read(after);
        found.push(page.items);
        after = page.next;
      } while (after);
      return found;
    }

    it('of work has the earliest due first, page by page, each case once', async () => {
      const days = ['2026-03-20', '2026-03-16', '2026-03-19', '2026-03-17', '2026-03-18'];
      for (const day of days) await filedOn(day, `filed-on-${day}`);
      const found = await pages((after) =>
        stores().cases.workList(list, { limit: 2, ...(after ? { after } : {}) }),
      );
      expect(found[0]).toHaveLength(2);
      expect(found.flat().map(({ state }) => state.id)).toEqual(
        days.toSorted().map((day) => `filed-on-${day}`),
      );
    });

    it('of work gives cases as they stand', async () => {
      const stored = await filedOn('2026-03-18', 'case-1');
      expect(await stores().cases.workList(list, { limit: 5 })).toEqual({ items: [stored] });
    });

    it('of work is left by a case that moves on, which stands in the next', async () => {
      const filed = await saved(filingOf('case-1'));
      await saved(stepOf(registering('case-1'), filed));
      expect((await stores().cases.workList(list, { limit: 5 })).items).toEqual([]);
      const next = await stores().cases.workList({ ...list, stage: 'registered' }, { limit: 5 });
      expect(next.items.map(({ version }) => version)).toEqual([2]);
    });

    it('of work is one for each region', async () => {
      await saved(filingOf('case-1'));
      expect((await stores().cases.workList({ ...list, region: '110000000' }, { limit: 5 })).items).toEqual(
        [],
      );
    });

    it('of what is due goes on beyond a place, and ends before an instant', async () => {
      const days = ['2026-03-20', '2026-03-16', '2026-03-19', '2026-03-17', '2026-03-18'];
      for (const day of days) await filedOn(day, `filed-on-${day}`);
      const { items } = await stores().cases.workList(list, { limit: 9 });
      const orders = items.map(({ state }) => workOrderOf(state));
      const due = async (bounds: { limit: number; beyond?: string; before?: Instant }) =>
        (await stores().cases.dueList(list, bounds)).map(({ state }) => workOrderOf(state));
      expect(await due({ limit: 9 })).toEqual(orders);
      expect(await due({ limit: 2, beyond: orders[1] ?? '' })).toEqual(orders.slice(2, 4));
      const [, , , fourth] = items.map(({ state }) => openDeadline(state)?.due.at);
      if (!fourth) throw new Error('the fourth is due');
      expect(await due({ limit: 9, before: fourth })).toEqual(orders.slice(0, 3));
      expect(await due({ limit: 9, beyond: orders[4] ?? '', before: fourth })).toEqual([]);
    });

    it('of an applicant has the latest filed first, page by page', async () => {
      await saved(filingOf('case-1', { at: almaty('2026-03-18T10:00') }));
      await saved(filingOf('case-2', { at: almaty('2026-03-19T10:00') }));
      await saved(filingOf('case-3', { applicantKey: 'key:other' }));
      const found = await pages((after) =>
        stores().cases.ofApplicant('key:hash', { limit: 1, ...(after ? { after } : {}) }),
      );
      expect(found.flat().map(({ state }) => state.id)).toEqual(['case-2', 'case-1']);
    });

    it('of looks at personal data has the latest first, and takes no other cursor', async () => {
      const look = (nth: number) => ({
        caseId: 'case-1',
        at: later(almaty('2026-03-18T10:00'), nth),
        by: { subject: 'somebody', role: 'head' as const },
        what: 'application' as const,
        purpose: 'unspecified' as const,
      });
      for (const nth of [1, 2, 3]) await stores().accesses.record(look(nth));
      await stores().accesses.record({ ...look(9), caseId: 'case-2' });
      const found = await pages((after) =>
        stores().accesses.list('case-1', { limit: 2, ...(after ? { after } : {}) }),
      );
      expect(found.flat()).toEqual([3, 2, 1].map(look));
      await expect(stores().accesses.list('case-1', { limit: 2, after: '\u0000' })).rejects.toThrow(
        CursorInvalid,
      );
    });

    it('of alerts has the newest first, page by page', async () => {
      for (const day of [20, 22, 21]) {
        const stored = await saved(filingOf(`case-${day}`));
        const rung = { caseId: `case-${day}`, deadline: 'filed-1', rung: 'due' };
        await saved(alertOf(stored, rung, almaty(`2026-03-${day}T10:00`)));
      }
      const found = await pages((after) =>
        stores().alerts.list(REGION, { limit: 2, ...(after ? { after } : {}) }),
      );
      expect(found.flat().map(({ caseId }) => caseId)).toEqual(['case-22', 'case-21', 'case-20']);
      expect((await stores().alerts.list('110000000', { limit: 5 })).items).toEqual([]);
    });

    it('takes no cursor that it has not given', async () => {
      for (const nth of [1, 2, 3]) await saved(filingOf(`case-${nth}`));
      const { next = '' } = await stores().cases.workList(list, { limit: 1 });
      const text = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url');
      const foreign = [
        'x',
        'bm90IGpzb24',
        text(null),
        text([]),
        text({ pk: 1 }),
        text({ workKey: `${REGION}#filed` }),
        text({ workKey: `${REGION}#filed`, workOrder: '', pk: 'CASE#case-1', sk: 'STATE' }),
        text({ workKey: `${REGION}#filed`, fireAt: 'x', pk: 'CASE#case-1', sk: 'STATE' }),
        text({ workKey: `${REGION}#filed`, workOrder: 1, pk: 'CASE#case-1', sk: 'STATE' }),
      ];
      for (const after of foreign) {
        await expect(stores().cases.workList(list, { limit: 1, after })).rejects.toThrow(CursorInvalid);
      }
      await expect(
        stores().cases.workList({ ...list, stage: 'registered' }, { limit: 1, after: next }),
      ).rejects.toThrow(CursorInvalid);
      await expect(stores().alerts.list(REGION, { limit: 1, after: next })).rejects.toThrow(CursorInvalid);
    });
  });
}
