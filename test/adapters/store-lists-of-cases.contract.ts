import { describe, expect, it } from 'vitest';
import { listedCases } from '#functions/application/listed-cases.ts';
import type { CaseChange, StoredCase } from '#functions/application/ports/cases.ts';
import { type ListChange, MOST_CASES_AT_ONCE, type StoredList } from '#functions/application/ports/lists.ts';
import type { Conflict } from '#functions/application/ports/store.ts';
import { recordOfList } from '#functions/application/record.ts';
import type { Actor } from '#functions/case/case.ts';
import { evolveList, type ListEvent, type ListOpened } from '#functions/case/list.ts';
import { calendarOfKazakhstan } from '#functions/law/calendar/calendar.ts';
import { conflictOf, filingOf, later, stepOf, storedAfter } from '#test/support/changes.ts';
import { acceptedOf, EXAMPLES, FILED_AT } from '#test/support/given-case.ts';
import { REGION, registering, type UnderTest } from './store-under-test.ts';

const BY: Actor = { subject: 'some provider', role: 'provider', organisation: 'provider' };
const REGISTER = { kind: 'list', region: REGION, year: 2026 } as const;
const DECISIONS = { kind: 'decision', region: REGION, year: 2026 } as const;
const numbered = (value: number) => ({ register: REGISTER, value, text: `55-2026-00000${value}` });

/** A list from reading to writing, with what an act on it writes. */
const changeOf = (
  before: StoredList | undefined,
  listId: string,
  event: ListEvent,
  written: Omit<ListChange, 'before' | 'recorded' | 'after'> = {},
): ListChange => ({
  before,
  recorded: recordOfList(listId, event, before),
  after: evolveList(before?.list, event),
  ...written,
});
const after = ({ after: list, recorded: { sequence: version, hash } }: ListChange): StoredList => ({
  list,
  version,
  hash,
});
const listed = (cases: readonly StoredCase[]) =>
  cases.map(({ state: { id: caseId, number } }) => ({ caseId, number }));
const versions = (cases: readonly StoredCase[]) =>
  cases.map(({ state: { id: caseId }, version }) => ({ caseId, version }));

const opening = (listId: string, cases: readonly StoredCase[], about: Partial<ListOpened> = {}): ListChange =>
  changeOf(
    undefined,
    listId,
    {
      type: 'ListOpened',
      at: FILED_AT,
      by: BY,
      listId,
      service: { code: 'kandas-inclusion', edition: '2026-01-01' },
      stage: 'registered',
      act: 'forward',
      region: REGION,
      receiving: REGION,
      cases: listed(cases),
      basis: 'K¶6',
      ...about,
    },
    { adds: versions(cases) },
  );
const adding = (list: StoredList, cases: readonly StoredCase[]): ListChange =>
  changeOf(
    list,
    list.list.id,
    { type: 'CasesAdded', at: FILED_AT, by: BY, cases: listed(cases) },
    { adds: versions(cases) },
  );
const takingOff = (list: StoredList, caseId: string): ListChange =>
  changeOf(
    list,
    list.list.id,
    { type: 'CaseTakenOff', at: FILED_AT, by: BY, caseId, because: 'taken-off' },
    { takesOff: caseId },
  );
const FORWARDED_AT = later(FILED_AT, 120);
const forwarding = (list: StoredList, value = 1): ListChange =>
  changeOf(
    list,
    list.list.id,
    {
      type: 'ListForwarded',
      at: FORWARDED_AT,
      by: BY,
      number: numbered(value).text,
      calendar: 0,
      cases: list.list.count,
      basis: 'K¶6',
    },
    { number: numbered(value) },
  );

/** Lists of applications, how their acts come to the cases on them, and the entries of registers. */
export function listsOfCasesContract({ stores, saved }: UnderTest): void {
  const registered = async (caseId: string): Promise<StoredCase> =>
    saved(stepOf(registering(caseId), await saved(filingOf(caseId))));
  const several = async (count: number): Promise<readonly StoredCase[]> => {
    const cases: StoredCase[] = [];
    while (cases.length < count) cases.push(await registered(`case-${cases.length + 1}`));
    return cases;
  };
  const written = async (change: ListChange): Promise<StoredList> => {
    expect(await stores().lists.save(change)).toBe('saved');
    return after(change);
  };
  /** A change that must not be written, and leaves the list and the case as they were. */
  const turnedAway = async (change: ListChange, conflict: Conflict, caseId = 'case-1'): Promise<void> => {
    const kept = () =>
      Promise.all([
        stores().lists.load(change.after.id),
        stores().lists.events(change.after.id),
        stores().cases.load(caseId),
        stores().registers.lastNumber(REGISTER),
      ]);
    const before = await kept();
    expect(await stores().lists.save(change)).toEqual(conflict);
    expect(await kept()).toEqual(before);
  };
  const shown = () =>
    listedCases({
      clock: { now: () => FILED_AT },
      cases: stores().cases,
      lists: stores().lists,
      calendars: { at: async () => calendarOfKazakhstan },
    });
  const onListOf = async (caseId: string) => (await stores().cases.load(caseId))?.onList;
  const VERSION: Conflict = { conflict: 'version' };

  describe('a list of applications', () => {
    it('is kept with its events, and found with its region, the newest first', async () => {
      expect(await stores().lists.load('list-1')).toBeUndefined();
      const cases = await several(2);
      const list = await written(opening('list-1', cases));
      expect(await stores().lists.load('list-1')).toEqual(list);
      await written(opening('list-2', [], { at: later(FILED_AT, 5) }));
      const found = await stores().lists.ofRegion(REGION, { limit: 1 });
      expect(found.items.map(({ list: { id } }) => id)).toEqual(['list-2']);
      const rest = await stores().lists.ofRegion(REGION, { limit: 5, after: found.next ?? '' });
      expect(rest.items).toEqual([list]);
      expect((await stores().lists.ofRegion('110000000', { limit: 5 })).items).toEqual([]);
      expect([await onListOf('case-1'), await onListOf('case-2')]).toEqual(['list-1', 'list-1']);
      const added = adding(list, [await registered('case-3')]);
      await written(added);
      expect(await stores().lists.events('list-1')).toEqual([
        opening('list-1', cases).recorded,
        added.recorded,
      ]);
      expect(await stores().lists.events('list-1', 1)).toHaveLength(1);
    });

    it('is opened once, and its act known under its key', async () => {
      const idempotency = { key: 'key-1', requestHash: 'h' };
      await written({ ...opening('list-1', []), idempotency });
      expect(await stores().lists.actUnder('key-1')).toEqual({
        requestHash: 'h',
        did: { listId: 'list-1', version: 1 },
      });
      expect(await stores().lists.actUnder('key-2')).toBeUndefined();
      await turnedAway(opening('list-1', []), VERSION);
      await turnedAway({ ...opening('list-2', []), idempotency }, { conflict: 'idempotency' });
      const ofCase = { key: 'key-2', requestHash: 'h' };
      await saved(filingOf('case-1', { idempotency: ofCase }));
      expect(await stores().lists.actUnder('key-2')).toEqual({ requestHash: 'h' });
      await turnedAway({ ...opening('list-2', []), idempotency: ofCase }, { conflict: 'idempotency' });
    });

    it(`takes ${MOST_CASES_AT_ONCE} cases in one transaction, with its number and key`, async () => {
      const cases = await several(MOST_CASES_AT_ONCE);
      const idempotency = { key: 'key-1', requestHash: 'h' };
      const list = await written({ ...opening('list-1', cases), idempotency });
      expect(list.list.count).toBe(MOST_CASES_AT_ONCE);
      expect(new Set(await Promise.all(cases.map(({ state: { id } }) => onListOf(id))))).toEqual(
        new Set(['list-1']),
      );
    });

    it('takes a case only as it was read, and only from no other list', async () => {
      const [one, other] = await several(2);
      if (!one || !other) throw new Error('two cases were filed');
      await turnedAway(opening('list-1', [{ ...one, version: 1 }]), VERSION);
      const list = await written(opening('list-1', [one]));
      await turnedAway(opening('list-2', [other, one]), VERSION);
      expect(await onListOf('case-2')).toBeUndefined();
      await turnedAway(adding(list, [one]), VERSION);
    });

    it('has a case alone, however many want it at once', async () => {
      const [one] = await several(1);
      if (!one) throw new Error('a case was filed');
      const ids = ['list-1', 'list-2', 'list-3', 'list-4', 'list-5'];
      const outcomes = await Promise.all(ids.map((id) => stores().lists.save(opening(id, [one]))));
      expect(outcomes.filter((outcome) => outcome === 'saved')).toHaveLength(1);
      for (const outcome of outcomes)
        expect(['saved', 'version', 'transaction']).toContain(conflictOf(outcome));
      expect(await onListOf('case-1')).toBe(ids[outcomes.indexOf('saved')]);
      const lists = await Promise.all(ids.map((id) => stores().lists.load(id)));
      expect(lists.filter((list) => list !== undefined)).toHaveLength(1);
    });

    it('gives a case back that is taken off, once', async () => {
      const [one] = await several(1);
      if (!one) throw new Error('a case was filed');
      const list = await written(opening('list-1', [one]));
      const off = await written(takingOff(list, 'case-1'));
      expect(await onListOf('case-1')).toBeUndefined();
      await turnedAway(takingOff(off, 'case-1'), VERSION);
      await written(opening('list-2', [one]));
    });

    it('moves on only from the version that was read', async () => {
      const [one] = await several(1);
      if (!one) throw new Error('a case was filed');
      const list = await written(opening('list-1', []));
      await written(adding(list, [one]));
      await turnedAway(forwarding(list), VERSION);
      await turnedAway(adding(list, [one]), VERSION);
      expect(await stores().lists.settling(REGION)).toEqual([]);
    });
  });

  describe('a list that is forwarded', () => {
    const forwarded = async (count: number) => {
      const list = await written(opening('list-1', await several(count)));
      return written(forwarding(list));
    };
    const pendingOf = async (caseId: string): Promise<CaseChange> => {
      const pending = (await shown().load(caseId))?.pending;
      if (!pending) throw new Error('the act of the list is on its way to the case');
      return pending;
    };

    it('takes its number with an entry that names its act, and no number that is not next', async () => {
      const list = await written(opening('list-1', []));
      await turnedAway(forwarding(list, 2), { conflict: 'number' });
      await written(forwarding(list));
      expect(await stores().registers.lastNumber(REGISTER)).toBe(1);
      const entry = {
        value: 1,
        number: '55-2026-000001',
        at: FORWARDED_AT,
        act: { listId: 'list-1', sequence: 2 },
      };
      expect(await stores().registers.entry(REGISTER, 1)).toEqual(entry);
      expect(await stores().registers.entries(REGISTER, { limit: 5 })).toEqual({ items: [entry] });
      const other = await written(opening('list-2', []));
      await turnedAway(forwarding(other), { conflict: 'number' });
    });

    it('shows every case as it will be written, and writes it once', async () => {
      const list = await forwarded(2);
      expect(await stores().lists.settling(REGION)).toEqual(['list-1']);
      const seen = await shown().load('case-1');
      expect(seen).toMatchObject({ version: 3, state: { stage: 'at-commission', stageSince: FORWARDED_AT } });
      const pending = await pendingOf('case-1');
      expect(await stores().cases.save(pending)).toBe('saved');
      expect(await stores().cases.save(pending)).toEqual(VERSION);
      expect(await stores().cases.load('case-1')).toEqual(storedAfter(pending));
      expect(await stores().lists.followed('list-1')).toEqual(['case-1']);
      expect(await onListOf('case-2')).toBe('list-1');
      await stores().lists.settled(list.list);
      await stores().lists.settled(list.list);
      expect(await stores().lists.settling(REGION)).toEqual([]);
    });

    it('stands with the region to which it goes as well', async () => {
      const list = await written(opening('list-1', [], { receiving: '110000000' }));
      expect((await stores().lists.ofRegion('110000000', { limit: 5 })).items).toEqual([]);
      await written(forwarding(list));
      for (const region of [REGION, '110000000'] as const)
        expect((await stores().lists.ofRegion(region, { limit: 5 })).items).toHaveLength(1);
      expect(await stores().lists.settling(REGION)).toEqual([]);
      expect(await stores().lists.settling('110000000')).toEqual(['list-1']);
    });

    it('comes before whatever is done to a case next, in its place of the chain', async () => {
      await forwarded(1);
      const seen = await shown().load('case-1');
      if (!seen) throw new Error('a case was filed');
      const given = registering('case-1').and(EXAMPLES.forward, FORWARDED_AT);
      const next = stepOf(given.and(EXAMPLES.recommend, later(FORWARDED_AT, 5)), seen);
      expect(await shown().save(next)).toBe('saved');
      const types = (await stores().cases.history('case-1')).map(({ event }) => event.type);
      expect(types.slice(2)).toEqual(['ApplicationForwarded', 'OutcomeRecommended']);
      expect(await stores().lists.followed('list-1')).toEqual(['case-1']);
    });

    it('lets nothing be written to a case that was read while it was open', async () => {
      const list = await written(opening('list-1', await several(1)));
      const seen = await shown().load('case-1');
      if (!seen) throw new Error('a case was filed');
      await written(forwarding(list));
      const given = registering('case-1');
      const withdrawal = acceptedOf(given.when(EXAMPLES.withdraw, FORWARDED_AT, 'applicant'));
      const withdrawn = given.happened(withdrawal);
      expect(await shown().save(stepOf(withdrawn, seen))).toEqual(VERSION);
      expect(await stores().cases.history('case-1')).toHaveLength(2);
    });
  });

  it('the entry of a number is voided once, by one that exists, and its number stays taken', async () => {
    const filed = await saved(
      filingOf('case-1', { number: { register: DECISIONS, value: 1, text: '55-2026-000001' } }),
    );
    const because = {
      at: FORWARDED_AT,
      act: { caseId: 'case-1', sequence: 2 },
      because: 'DecisionAnnulled',
      reference: '12-a',
    };
    const voiding = (value: number) =>
      stepOf(registering('case-1'), filed, { voids: { register: DECISIONS, value, because } });
    expect(await stores().cases.save(voiding(2))).toEqual({ conflict: 'number' });
    const registered = await saved(voiding(1));
    expect(await stores().registers.entry(DECISIONS, 1)).toMatchObject({ value: 1, void: because });
    expect(await stores().registers.entry(DECISIONS, 2)).toBeUndefined();
    const given = registering('case-1').and(EXAMPLES.forward, FORWARDED_AT);
    const again = stepOf(given, registered, { voids: { register: DECISIONS, value: 1, because } });
    expect(await stores().cases.save(again)).toEqual({ conflict: 'number' });
    expect(await stores().registers.lastNumber(DECISIONS)).toBe(1);
  });
}
