import { describe, expect, it } from 'vitest';
import { alertOf, conflictOf, filingOf, later, stepOf, storedAfter } from '#test/support/changes.ts';
import { FILED_AT, givenAt } from '#test/support/given-case.ts';
import { REGION, registering, taking, type UnderTest } from './store-under-test.ts';

/** A case in a store: read as it was written, moved on only from the version that was read. */
export function casesContract({ stores, saved, refused, ledger, enterLimit }: UnderTest): void {
  describe('a case', () => {
    it('is not there before it is filed', async () => {
      expect(await stores().cases.load('case-1')).toBeUndefined();
      expect(await stores().cases.history('case-1')).toEqual([]);
      expect(await stores().cases.sealedPersons('case-1', 'PERSONS#0001')).toBeUndefined();
      expect(await stores().cases.dataKey('case-1')).toBeUndefined();
      expect(await stores().cases.idempotencyRecord('key')).toBeUndefined();
      expect(await stores().cases.downloads('case-1')).toEqual([]);
    });

    it('is read as it was written', async () => {
      const change = filingOf('case-1');
      const stored = await saved(change);
      expect(await stores().cases.load('case-1')).toEqual(stored);
      expect(await stores().cases.history('case-1')).toEqual([change.recorded]);
    });

    it('keeps its sealed persons and its data key byte for byte', async () => {
      const { sealed, dataKey } = filingOf('case-1');
      await saved(filingOf('case-1'));
      const found = await stores().cases.sealedPersons('case-1', 'PERSONS#0001');
      const bytes = (value: Uint8Array | undefined) => Buffer.from(value ?? []).toString('hex');
      expect(found?.item).toBe('PERSONS#0001');
      for (const member of ['nonce', 'ciphertext'] as const) {
        expect(bytes(found?.[member])).toBe(bytes(sealed?.[member]));
      }
      expect(bytes(await stores().cases.dataKey('case-1'))).toBe(bytes(dataKey));
    });

    it('is found by the number that the register has given it', async () => {
      const register = { kind: 'application', region: REGION, year: 2026 } as const;
      const change = filingOf('case-1', { number: { register, value: 1, text: '55-1' } });
      expect(await stores().cases.caseNumbered(change.after.number)).toBeUndefined();
      await saved(change);
      expect(await stores().cases.caseNumbered(change.after.number)).toBe('case-1');
    });

    it('is not filed twice under one id', async () => {
      const stored = await saved(filingOf('case-1'));
      await refused(filingOf('case-1', { at: later(FILED_AT, 1) }), { conflict: 'version' });
      expect(await stores().cases.load('case-1')).toEqual(stored);
    });

    it('moves on from the version that was read, and from no other', async () => {
      const filed = await saved(filingOf('case-1'));
      const registered = stepOf(registering('case-1'), filed);
      expect(await stores().cases.load('case-1')).toEqual(filed);
      await saved(registered);
      await refused(registered, { conflict: 'version' });
      await refused({ ...registered, before: { ...filed, version: 7 } }, { conflict: 'version' });
      expect(await stores().cases.load('case-1')).toEqual(storedAfter(registered));
    });

    it('is written together with what its act does to another case, or neither is', async () => {
      const one = await saved(filingOf('case-1'));
      const other = await saved(filingOf('case-2'));
      const also = stepOf(registering('case-2'), other);
      const step = stepOf(registering('case-1'), one);
      const moved = { ...also, before: { ...other, version: 7 } };
      await refused({ ...step, also: moved }, { conflict: 'version' });
      expect(await stores().cases.load('case-2')).toEqual(other);
      await saved({ ...step, also });
      expect(await stores().cases.load('case-2')).toEqual(storedAfter(also));
      expect((await stores().cases.history('case-2')).map(({ sequence }) => sequence)).toEqual([1, 2]);
      expect(await stores().cases.save({ ...step, also })).toEqual({ conflict: 'version' });
    });

    it('holds the application open again once it goes back, unless a newer one does', async () => {
      const holds = { applicantKey: 'key:hash', service: 'kandas-inclusion' };
      const refusing = givenAt('not-accepted', { caseId: 'case-1' });
      const filed = filingOf('case-1', { holds });
      await saved(filed);
      const open = { ...storedAfter(filed), holds };
      await refused(filingOf('case-2', { holds }), { conflict: 'duplicate' });
      const ended = stepOf(refusing, open);
      await saved(ended);
      expect(await stores().cases.holderOf(holds)).toBeUndefined();
      const back = { ...storedAfter(ended), holds };
      const returned = {
        before: back,
        recorded: { ...ended.recorded, sequence: 3 },
        after: { ...back.state, stage: 'filed' },
      };
      const newer = filingOf('case-2', { holds });
      await saved(newer);
      await refused(returned, { conflict: 'duplicate' });
      await saved(stepOf(refusing, { ...storedAfter(newer), holds }));
      await saved(returned);
      expect(await stores().cases.holderOf(holds)).toBe('case-1');
    });

    it('has a history in order, as far as it is asked for', async () => {
      const filed = await saved(filingOf('case-1'));
      await saved(stepOf(registering('case-1'), filed));
      expect((await stores().cases.history('case-1')).map(({ sequence }) => sequence)).toEqual([1, 2]);
      expect((await stores().cases.history('case-1', 1)).map(({ sequence }) => sequence)).toEqual([1]);
      expect(await stores().cases.history('case-1', 0)).toEqual([]);
    });

    it('keeps each download of each document', async () => {
      const at = [FILED_AT, later(FILED_AT, 1), later(FILED_AT, 1)];
      for (const [index, instant] of at.entries()) {
        await stores().cases.recordDownload('case-1', `document-${index}`, 'somebody', instant);
      }
      const downloads = await stores().cases.downloads('case-1');
      expect(downloads.map(({ documentId, at: instant }) => `${documentId} ${instant}`)).toEqual(
        at.map((instant, index) => `document-${index} ${instant}`),
      );
    });
  });

  describe('an idempotency key', () => {
    const idempotency = { key: 'key', requestHash: 'hash' };

    it('is kept with the version that answered it', async () => {
      await saved(filingOf('case-1', { idempotency }));
      expect(await stores().cases.idempotencyRecord('key')).toMatchObject({
        requestHash: 'hash',
        caseId: 'case-1',
        version: 1,
      });
    });

    it('is used once, and the second change that brings it writes nothing', async () => {
      await saved(filingOf('case-1', { idempotency }));
      await refused(filingOf('case-2', { idempotency }), { conflict: 'idempotency' });
      expect(await stores().cases.load('case-2')).toBeUndefined();
    });
  });

  describe('an open application', () => {
    const holds = { applicantKey: 'key:hash', service: 'kandas-inclusion' };

    it('is held by one case, from its filing', async () => {
      expect(await stores().cases.holderOf(holds)).toBeUndefined();
      const stored = await saved(filingOf('case-1', { holds }));
      expect(await stores().cases.holderOf(holds)).toBe('case-1');
      expect((await stores().cases.load('case-1'))?.holds).toEqual(holds);
      await refused(filingOf('case-2', { holds }), { conflict: 'duplicate' });
      await saved({ ...stepOf(registering('case-1'), { ...stored, holds }) });
      expect(await stores().cases.holderOf(holds)).toBe('case-1');
    });

    it('is another for another service', async () => {
      await saved(filingOf('case-1', { holds }));
      const other = { ...holds, service: 'kandas-consent' };
      await saved(filingOf('case-2', { holds: other }));
      expect(await stores().cases.holderOf(other)).toBe('case-2');
    });

    it('is given back by the change that ends the case', async () => {
      const stored = { ...(await saved(filingOf('case-1', { holds }))), holds };
      const step = stepOf(registering('case-1'), stored);
      await saved({ ...step, after: { ...step.after, stage: 'delivered' } });
      expect(await stores().cases.holderOf(holds)).toBeUndefined();
      await saved(filingOf('case-2', { holds }));
      expect(await stores().cases.holderOf(holds)).toBe('case-2');
    });

    it('of ten filings at once is had by one', async () => {
      const outcomes = await Promise.all(
        Array.from({ length: 10 }, (_, nth) => stores().cases.save(filingOf(`case-${nth}`, { holds }))),
      );
      expect(outcomes.filter((outcome) => outcome === 'saved')).toHaveLength(1);
    });
  });

  describe('a person on applications', () => {
    it('is found with each of them, and each with its persons', async () => {
      const named = [{ personKey: 'key:one', pointer: '/applicant' }];
      await saved(filingOf('case-1', { named }));
      await saved(filingOf('case-2', { named }));
      expect(await stores().cases.namedOn('case-1')).toEqual(named);
      expect((await stores().cases.casesNaming('key:one')).toSorted()).toEqual(['case-1', 'case-2']);
      expect(await stores().cases.casesNaming('key:other')).toEqual([]);
      expect(await stores().cases.namedOn('case-3')).toEqual([]);
    });
  });

  describe('at once', () => {
    it('of ten changes to one version one is written', async () => {
      const filed = await saved(filingOf('case-1'));
      const step = stepOf(registering('case-1'), filed);
      const outcomes = await Promise.all(Array.from({ length: 10 }, () => stores().cases.save(step)));
      expect(outcomes.filter((outcome) => outcome === 'saved')).toHaveLength(1);
      const lost = new Set(outcomes.map(conflictOf).filter((outcome) => outcome !== 'saved'));
      expect([...lost].every((conflict) => conflict === 'version' || conflict === 'transaction')).toBe(true);
      expect(await stores().cases.history('case-1')).toHaveLength(2);
    });

    it('of ten claims of one rung one raises its alert', async () => {
      const filed = await saved(filingOf('case-1'));
      const claim = alertOf(filed, { caseId: 'case-1', deadline: 'filed-1', rung: 'due' });
      const outcomes = await Promise.all(Array.from({ length: 10 }, () => stores().cases.save(claim)));
      expect(outcomes.filter((outcome) => outcome === 'saved')).toHaveLength(1);
      expect((await stores().alerts.list(REGION, { limit: 20 })).items).toHaveLength(1);
    });

    it('families take places only while there are enough', async () => {
      await enterLimit(5);
      const read = await ledger();
      const outcomes = await Promise.all(
        Array.from({ length: 8 }, (_, index) =>
          stores().cases.save(filingOf(`case-${index}`, { places: taking(read, 2, `taken-${index}`) })),
        ),
      );
      const after = await ledger();
      const wins = outcomes.filter((outcome) => outcome === 'saved').length;
      expect(wins).toBeGreaterThan(0);
      expect(after).toMatchObject({ taken: wins * 2, left: 5 - wins * 2 });
    });
  });
}
