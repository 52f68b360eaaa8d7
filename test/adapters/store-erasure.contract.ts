import { describe, expect, it } from 'vitest';
import { record } from '#functions/application/record.ts';
import type { PersonalDataErased } from '#functions/case/events.ts';
import { evolve } from '#functions/case/evolve.ts';
import { almaty } from '#test/support/almaty.ts';
import { filingOf } from '#test/support/changes.ts';
import type { UnderTest } from './store-under-test.ts';

const named = [
  { personKey: 'key:one', pointer: '/applicant' },
  { personKey: 'key:two', pointer: '/family/0' },
];

const event: PersonalDataErased = {
  type: 'PersonalDataErased',
  at: almaty('2031-04-02T10:00'),
  by: { subject: 'operator', role: 'system' },
  because: 'order',
  reference: 'order 7',
  basis: 'Law 94-V, Art. 18',
};

/** What an erasure takes out of a store, and what it leaves. */
export function erasureContract(store: UnderTest): void {
  const { stores, saved } = store;
  const erasureOf = async (caseId: string) => {
    const before = await saved(filingOf(caseId, { named }));
    const recorded = record(caseId, event, before);
    return { before, recorded, after: evolve(before.state, event), erases: { named } };
  };

  describe('an erasure', () => {
    it('takes the key and all by which persons are found, and leaves the events and the case', async () => {
      const change = await erasureOf('case-1');
      expect((await stores().cases.ofApplicant('key:hash', { limit: 5 })).items).toHaveLength(1);
      await saved(change);
      expect(await stores().cases.dataKey('case-1')).toBeUndefined();
      expect(await stores().cases.namedOn('case-1')).toEqual([]);
      expect(await stores().cases.casesNaming('key:two')).toEqual([]);
      expect((await stores().cases.ofApplicant('key:hash', { limit: 5 })).items).toEqual([]);
      expect((await stores().cases.load('case-1'))?.state).toEqual(change.after);
      expect(await stores().cases.history('case-1')).toHaveLength(2);
    });

    it('stands behind every case that is not erased in the list of its stage', async () => {
      await saved(await erasureOf('case-1'));
      await saved(filingOf('case-2'));
      const { region, stage } = filingOf('case-2').after;
      const idsOf = (items: readonly { readonly state: { readonly id: string } }[]) =>
        items.map(({ state }) => state.id);
      const listed = await stores().cases.workList({ region, stage }, { limit: 5 });
      expect(idsOf(listed.items)).toEqual(['case-2', 'case-1']);
      const due = { limit: 5, before: almaty('2099-01-01') };
      expect(idsOf(await stores().cases.dueList({ region, stage }, due))).toEqual(['case-2']);
    });

    it('is refused where the key is gone already', async () => {
      const change = await erasureOf('case-1');
      await saved(change);
      const before = await stores().cases.load('case-1');
      if (!before) throw new Error('the case is there');
      const recorded = record('case-1', event, before);
      const again = { before, recorded, after: before.state, erases: { named } };
      expect(await stores().cases.save(again)).toEqual({ conflict: 'version' });
      expect(await stores().cases.load('case-1')).toEqual(before);
    });

    it('is noted as half done until it is noted as whole, which may be said twice', async () => {
      expect(await stores().cases.halfErased(5)).toEqual([]);
      for (const caseId of ['case-1', 'case-2']) await saved(await erasureOf(caseId));
      expect([...(await stores().cases.halfErased(5))].toSorted()).toEqual(['case-1', 'case-2']);
      expect(await stores().cases.halfErased(1)).toHaveLength(1);
      for (let said = 0; said < 2; said += 1) await stores().cases.erasedWhole('case-1');
      expect(await stores().cases.halfErased(5)).toEqual(['case-2']);
    });
  });
}
