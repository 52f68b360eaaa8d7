import { beforeEach, describe, expect, it } from 'vitest';
import {
  type AlertStore,
  type CaseChange,
  type CaseStore,
  CursorInvalid,
  type QuotaStore,
  type Register,
  type RungStore,
} from '#functions/application/ports.ts';
import { emptyBalance, type LedgerEntry } from '#functions/quota/ledger.ts';
import { almaty } from '#test/support/almaty.ts';
import { alertOf, conflictOf, filingOf, later, stepOf, storedAfter } from '#test/support/changes.ts';
import { EXAMPLES, FILED_AT, givenFiled } from '#test/support/given-case.ts';

export type Stores = {
  readonly cases: CaseStore;
  readonly quotas: QuotaStore;
  readonly rungs: RungStore;
  readonly alerts: AlertStore;
};

const REGION = '550000000';
const APPLICATIONS: Register = { kind: 'application', region: REGION, year: 2026 };
const LEDGER = { year: 2026, region: REGION, category: 'kandas' } as const;

const setTo = (limit: number, id = `set-${limit}`): LedgerEntry => ({
  id,
  at: FILED_AT,
  by: 'somebody',
  act: 'an act',
  kind: 'set',
  limit,
});

const taking = (places: number, id = 'taken-1') => ({
  ledger: LEDGER,
  entry: {
    id,
    at: FILED_AT,
    by: 'somebody',
    act: 'a decision',
    kind: 'taken',
    places,
    caseId: 'case-1',
  } as const,
});

/** What every store does, whatever it is made of. `open` gives an empty one. */
export function storeContract(open: () => Promise<Stores>): void {
  let stores: Stores;
  beforeEach(async () => {
    stores = await open();
  });

  const saved = async (change: CaseChange) => {
    expect(await stores.cases.save(change)).toBe('saved');
    return storedAfter(change);
  };
  const refused = async (change: CaseChange, conflict: object) => {
    const history = await stores.cases.history(change.after.id);
    expect(await stores.cases.save(change)).toEqual(conflict);
    expect(await stores.cases.history(change.after.id)).toEqual(history);
  };
  const enterLimit = (limit: number, before?: { limit: number; taken: number; left: number }) => {
    const entry = setTo(limit);
    const after = { ...(before ?? emptyBalance), limit, left: limit - (before?.taken ?? 0) };
    return stores.quotas.enter({
      ledger: LEDGER,
      before,
      after,
      entry,
      idempotency: { key: entry.id, requestHash: 'h' },
    });
  };
  const registering = (caseId: string) => givenFiled({ caseId }).and(EXAMPLES.register, later(FILED_AT, 60));

  describe('a case', () => {
    it('is not there before it is filed', async () => {
      expect(await stores.cases.load('case-1')).toBeUndefined();
      expect(await stores.cases.history('case-1')).toEqual([]);
      expect(await stores.cases.sealedPersons('case-1', 'PERSONS#0001')).toBeUndefined();
      expect(await stores.cases.idempotencyRecord('key')).toBeUndefined();
      expect(await stores.cases.downloads('case-1')).toEqual([]);
    });

    it('is read as it was written', async () => {
      const change = filingOf('case-1');
      const stored = await saved(change);
      expect(await stores.cases.load('case-1')).toEqual(stored);
      expect(await stores.cases.history('case-1')).toEqual([change.recorded]);
    });

    it('keeps its sealed persons byte for byte', async () => {
      const { sealed } = filingOf('case-1');
      await saved(filingOf('case-1'));
      const found = await stores.cases.sealedPersons('case-1', 'PERSONS#0001');
      const bytes = (value: Uint8Array | undefined) => Buffer.from(value ?? []).toString('hex');
      expect(found?.item).toBe('PERSONS#0001');
      for (const member of ['wrappedKey', 'nonce', 'ciphertext'] as const) {
        expect(bytes(found?.[member])).toBe(bytes(sealed?.[member]));
      }
    });

    it('is not filed twice under one id', async () => {
      const stored = await saved(filingOf('case-1'));
      await refused(filingOf('case-1', { at: later(FILED_AT, 1) }), { conflict: 'version' });
      expect(await stores.cases.load('case-1')).toEqual(stored);
    });

    it('moves on from the version that was read, and from no other', async () => {
      const filed = await saved(filingOf('case-1'));
      const registered = stepOf(registering('case-1'), filed);
      expect(await stores.cases.load('case-1')).toEqual(filed);
      await saved(registered);
      await refused(registered, { conflict: 'version' });
      await refused({ ...registered, before: { ...filed, version: 7 } }, { conflict: 'version' });
      expect(await stores.cases.load('case-1')).toEqual(storedAfter(registered));
    });

    it('has a history in order, as far as it is asked for', async () => {
      const filed = await saved(filingOf('case-1'));
      await saved(stepOf(registering('case-1'), filed));
      expect((await stores.cases.history('case-1')).map(({ sequence }) => sequence)).toEqual([1, 2]);
      expect((await stores.cases.history('case-1', 1)).map(({ sequence }) => sequence)).toEqual([1]);
      expect(await stores.cases.history('case-1', 0)).toEqual([]);
    });

    it('keeps each download of each document', async () => {
      const at = [FILED_AT, later(FILED_AT, 1), later(FILED_AT, 1)];
      for (const [index, instant] of at.entries()) {
        await stores.cases.recordDownload('case-1', `document-${index}`, 'somebody', instant);
      }
      const downloads = await stores.cases.downloads('case-1');
      expect(downloads.map(({ documentId, at: instant }) => `${documentId} ${instant}`)).toEqual(
        at.map((instant, index) => `document-${index} ${instant}`),
      );
    });
  });

  describe('an idempotency key', () => {
    const idempotency = { key: 'key', requestHash: 'hash' };

    it('is kept with the version that answered it', async () => {
      await saved(filingOf('case-1', { idempotency }));
      expect(await stores.cases.idempotencyRecord('key')).toMatchObject({
        requestHash: 'hash',
        caseId: 'case-1',
        version: 1,
      });
    });

    it('is used once, and the second change that brings it writes nothing', async () => {
      await saved(filingOf('case-1', { idempotency }));
      await refused(filingOf('case-2', { idempotency }), { conflict: 'idempotency' });
      expect(await stores.cases.load('case-2')).toBeUndefined();
    });
  });

  describe('a register', () => {
    const numbered = (caseId: string, value: number, register = APPLICATIONS) =>
      filingOf(caseId, { number: { register, value } });

    it('begins before one, and goes up by one', async () => {
      expect(await stores.cases.lastNumber(APPLICATIONS)).toBe(0);
      await saved(numbered('case-1', 1));
      await saved(numbered('case-2', 2));
      expect(await stores.cases.lastNumber(APPLICATIONS)).toBe(2);
    });

    it('gives no number twice and leaves none out', async () => {
      await refused(numbered('case-1', 2), { conflict: 'number' });
      await saved(numbered('case-1', 1));
      await refused(numbered('case-2', 1), { conflict: 'number' });
      await refused(numbered('case-2', 3), { conflict: 'number' });
      expect(await stores.cases.lastNumber(APPLICATIONS)).toBe(1);
      expect(await stores.cases.load('case-2')).toBeUndefined();
    });

    it('is one for each kind, region and year', async () => {
      await saved(numbered('case-1', 1));
      for (const other of [
        { ...APPLICATIONS, kind: 'decision' },
        { ...APPLICATIONS, region: '110000000' },
        { ...APPLICATIONS, year: 2027 },
      ] as const) {
        expect(await stores.cases.lastNumber(other)).toBe(0);
      }
    });
  });

  describe('a ledger', () => {
    it('has no balance before its first entry', async () => {
      expect(await stores.quotas.balance(LEDGER)).toBeUndefined();
      expect(await stores.quotas.entries(LEDGER)).toEqual([]);
      expect(await stores.quotas.entry(LEDGER, 'set-10')).toBeUndefined();
    });

    it('keeps its balance, and each entry with the hash of what was asked', async () => {
      expect(await enterLimit(10)).toBe('entered');
      expect(await stores.quotas.balance(LEDGER)).toEqual({ limit: 10, taken: 0, left: 10 });
      expect(await stores.quotas.entries(LEDGER)).toEqual([setTo(10)]);
      expect(await stores.quotas.entry(LEDGER, 'set-10')).toMatchObject({
        entry: setTo(10),
        requestHash: 'h',
      });
    });

    it('moves only from the balance that was read', async () => {
      await enterLimit(10);
      expect(await enterLimit(12)).toEqual({ conflict: 'version' });
      expect(await enterLimit(12, { limit: 11, taken: 0, left: 11 })).toEqual({ conflict: 'version' });
      expect(await enterLimit(12, { limit: 10, taken: 0, left: 10 })).toBe('entered');
      expect(await stores.quotas.balance(LEDGER)).toEqual({ limit: 12, taken: 0, left: 12 });
    });

    it('takes no entry under a key that another ledger has used', async () => {
      await enterLimit(10);
      const entered = await stores.quotas.enter({
        ledger: { ...LEDGER, region: '110000000' },
        before: undefined,
        after: { limit: 10, taken: 0, left: 10 },
        entry: setTo(10),
        idempotency: { key: 'set-10', requestHash: 'h' },
      });
      expect(entered).toEqual({ conflict: 'idempotency' });
      expect(await stores.quotas.balance({ ...LEDGER, region: '110000000' })).toBeUndefined();
    });

    it('gives places to a decision, all or none', async () => {
      await enterLimit(10);
      await saved(filingOf('case-1', { taking: taking(7) }));
      expect(await stores.quotas.balance(LEDGER)).toEqual({ limit: 10, taken: 7, left: 3 });
      await refused(filingOf('case-2', { taking: taking(4, 'taken-2') }), {
        conflict: 'quota-exhausted',
        left: 3,
      });
      expect(await stores.quotas.balance(LEDGER)).toEqual({ limit: 10, taken: 7, left: 3 });
      await saved(filingOf('case-2', { taking: taking(3, 'taken-2') }));
      expect(await stores.quotas.balance(LEDGER)).toEqual({ limit: 10, taken: 10, left: 0 });
      expect(await stores.quotas.entries(LEDGER)).toHaveLength(3);
    });

    it('gives none before it was set', async () => {
      await refused(filingOf('case-1', { taking: taking(1) }), { conflict: 'quota-not-set' });
      expect(await stores.quotas.balance(LEDGER)).toBeUndefined();
    });

    it('does not mistake places that were taken meanwhile for the balance that was read', async () => {
      await enterLimit(10);
      const before = { limit: 10, taken: 0, left: 10 };
      await saved(filingOf('case-1', { taking: taking(7) }));
      expect(await enterLimit(5, before)).toEqual({ conflict: 'version' });
    });
  });

  describe('rungs', () => {
    const DUE_HOUR = '2026-03-18T19';
    const due = { caseId: 'case-1', deadline: 'filed-1', rung: 'due' };

    it('are armed with the clock that opens, and found by their hour up to an instant', async () => {
      await saved(filingOf('case-1'));
      const fireAt = almaty('2026-03-19');
      expect(await stores.rungs.due(DUE_HOUR, fireAt)).toEqual([{ ...due, fireAt }]);
      expect(await stores.rungs.due(DUE_HOUR, later(fireAt, -1))).toEqual([]);
      expect(await stores.rungs.due('2026-03-18T18', later(fireAt, 99))).toEqual([]);
    });

    it('that are overdue when armed are filed under the hour of the act', async () => {
      const late = almaty('2026-04-30T10:20');
      const filed = await saved(filingOf('case-1'));
      await saved(stepOf(givenFiled({ caseId: 'case-1' }).and(EXAMPLES.register, late), filed));
      expect((await stores.rungs.due('2026-04-30T05', late)).map(({ rung }) => rung)).toEqual([
        'due',
        'due+1wd',
      ]);
    });

    it('go with the clock that closes', async () => {
      const filed = await saved(filingOf('case-1'));
      await saved(stepOf(registering('case-1'), filed));
      expect(await stores.rungs.due(DUE_HOUR, almaty('2026-03-20'))).toEqual([]);
      expect(
        (await stores.rungs.due('2026-03-20T19', almaty('2026-03-30'))).map(({ deadline }) => deadline),
      ).toEqual(['registered-1']);
    });

    it('are found in any number, the earliest first', async () => {
      for (let nth = 1; nth <= 30; nth += 1) await saved(filingOf(`case-${nth}`));
      const found = await stores.rungs.due(DUE_HOUR, almaty('2026-03-20'));
      expect(new Set(found.map(({ caseId }) => caseId)).size).toBe(30);
    });

    it('fire once: the alert is written with the rung that goes', async () => {
      const filed = await saved(filingOf('case-1'));
      const raised = await saved(alertOf(filed, due));
      expect(await stores.rungs.due(DUE_HOUR, almaty('2026-03-20'))).toEqual([]);
      expect((await stores.alerts.list(REGION, { limit: 5 })).items).toEqual([
        alertOf(filed, due).fires?.alert,
      ]);
      await refused(alertOf(raised, due), { conflict: 'rung' });
    });

    it('that have fired do not hinder the act that closes their clock', async () => {
      const filed = await saved(filingOf('case-1'));
      const raised = await saved(alertOf(filed, due));
      const registered = await saved(stepOf(registering('case-1'), raised));
      expect(await stores.cases.load('case-1')).toEqual(registered);
    });

    it('are swept from a mark that is not there at first', async () => {
      expect(await stores.rungs.sweptTo()).toBeUndefined();
      await stores.rungs.setSweptTo('2026-03-18T05');
      await stores.rungs.setSweptTo('2026-03-18T06');
      expect(await stores.rungs.sweptTo()).toBe('2026-03-18T06');
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
        stores.cases.workList(list, { limit: 2, ...(after ? { after } : {}) }),
      );
      expect(found[0]).toHaveLength(2);
      expect(found.flat().map(({ state }) => state.id)).toEqual(
        days.toSorted().map((day) => `filed-on-${day}`),
      );
    });

    it('of work gives cases as they stand', async () => {
      const stored = await filedOn('2026-03-18', 'case-1');
      expect(await stores.cases.workList(list, { limit: 5 })).toEqual({ items: [stored] });
    });

    it('of work is left by a case that moves on, which stands in the next', async () => {
      const filed = await saved(filingOf('case-1'));
      await saved(stepOf(registering('case-1'), filed));
      expect((await stores.cases.workList(list, { limit: 5 })).items).toEqual([]);
      const next = await stores.cases.workList({ ...list, stage: 'registered' }, { limit: 5 });
      expect(next.items.map(({ version }) => version)).toEqual([2]);
    });

    it('of work is one for each region', async () => {
      await saved(filingOf('case-1'));
      expect((await stores.cases.workList({ ...list, region: '110000000' }, { limit: 5 })).items).toEqual([]);
    });

    it('of alerts has the newest first, page by page', async () => {
      for (const day of [20, 22, 21]) {
        const stored = await saved(filingOf(`case-${day}`));
        const rung = { caseId: `case-${day}`, deadline: 'filed-1', rung: 'due' };
        await saved(alertOf(stored, rung, almaty(`2026-03-${day}T10:00`)));
      }
      const found = await pages((after) =>
        stores.alerts.list(REGION, { limit: 2, ...(after ? { after } : {}) }),
      );
      expect(found.flat().map(({ caseId }) => caseId)).toEqual(['case-22', 'case-21', 'case-20']);
      expect((await stores.alerts.list('110000000', { limit: 5 })).items).toEqual([]);
    });

    it('takes no cursor that it has not given', async () => {
      for (const nth of [1, 2, 3]) await saved(filingOf(`case-${nth}`));
      const { next = '' } = await stores.cases.workList(list, { limit: 1 });
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
        await expect(stores.cases.workList(list, { limit: 1, after })).rejects.toThrow(CursorInvalid);
      }
      await expect(
        stores.cases.workList({ ...list, stage: 'registered' }, { limit: 1, after: next }),
      ).rejects.toThrow(CursorInvalid);
      await expect(stores.alerts.list(REGION, { limit: 1, after: next })).rejects.toThrow(CursorInvalid);
    });
  });

  describe('at once', () => {
    it('of ten changes to one version one is written', async () => {
      const filed = await saved(filingOf('case-1'));
      const step = stepOf(registering('case-1'), filed);
      const outcomes = await Promise.all(Array.from({ length: 10 }, () => stores.cases.save(step)));
      expect(outcomes.filter((outcome) => outcome === 'saved')).toHaveLength(1);
      const lost = new Set(outcomes.map(conflictOf).filter((outcome) => outcome !== 'saved'));
      expect([...lost].every((conflict) => conflict === 'version' || conflict === 'transaction')).toBe(true);
      expect(await stores.cases.history('case-1')).toHaveLength(2);
    });

    it('of ten claims of one rung one raises its alert', async () => {
      const filed = await saved(filingOf('case-1'));
      const claim = alertOf(filed, { caseId: 'case-1', deadline: 'filed-1', rung: 'due' });
      const outcomes = await Promise.all(Array.from({ length: 10 }, () => stores.cases.save(claim)));
      expect(outcomes.filter((outcome) => outcome === 'saved')).toHaveLength(1);
      expect((await stores.alerts.list(REGION, { limit: 20 })).items).toHaveLength(1);
    });

    it('families take places only while there are enough', async () => {
      await enterLimit(5);
      const outcomes = await Promise.all(
        Array.from({ length: 8 }, (_, index) =>
          stores.cases.save(filingOf(`case-${index}`, { taking: taking(2, `taken-${index}`) })),
        ),
      );
      const balance = await stores.quotas.balance(LEDGER);
      const wins = outcomes.filter((outcome) => outcome === 'saved').length;
      expect(wins).toBeGreaterThan(0);
      expect(balance).toEqual({ limit: 5, taken: wins * 2, left: 5 - wins * 2 });
    });
  });
}
