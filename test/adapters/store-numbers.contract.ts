import { describe, expect, it } from 'vitest';
import type { Register } from '#functions/application/ports.ts';
import { filingOf } from '#test/support/changes.ts';
import { LEDGER, REGION, setTo, taking, type UnderTest } from './store-under-test.ts';

const APPLICATIONS: Register = { kind: 'application', region: REGION, year: 2026 };

/** Registers without gaps, and ledgers that give no place twice. */
export function numbersContract({ stores, saved, refused, enterLimit }: UnderTest): void {
  describe('a register', () => {
    const numbered = (caseId: string, value: number, register = APPLICATIONS) =>
      filingOf(caseId, { number: { register, value } });

    it('begins before one, and goes up by one', async () => {
      expect(await stores().cases.lastNumber(APPLICATIONS)).toBe(0);
      await saved(numbered('case-1', 1));
      await saved(numbered('case-2', 2));
      expect(await stores().cases.lastNumber(APPLICATIONS)).toBe(2);
    });

    it('gives no number twice and leaves none out', async () => {
      await refused(numbered('case-1', 2), { conflict: 'number' });
      await saved(numbered('case-1', 1));
      await refused(numbered('case-2', 1), { conflict: 'number' });
      await refused(numbered('case-2', 3), { conflict: 'number' });
      expect(await stores().cases.lastNumber(APPLICATIONS)).toBe(1);
      expect(await stores().cases.load('case-2')).toBeUndefined();
    });

    it('is one for each kind, region and year', async () => {
      await saved(numbered('case-1', 1));
      for (const other of [
        { ...APPLICATIONS, kind: 'decision' },
        { ...APPLICATIONS, region: '110000000' },
        { ...APPLICATIONS, year: 2027 },
      ] as const) {
        expect(await stores().cases.lastNumber(other)).toBe(0);
      }
    });
  });

  describe('a ledger', () => {
    it('has no balance before its first entry', async () => {
      expect(await stores().quotas.balance(LEDGER)).toBeUndefined();
      expect(await stores().quotas.entries(LEDGER)).toEqual([]);
      expect(await stores().quotas.entry(LEDGER, 'set-10')).toBeUndefined();
    });

    it('keeps its balance, and each entry with the hash of what was asked', async () => {
      expect(await enterLimit(10)).toBe('entered');
      expect(await stores().quotas.balance(LEDGER)).toEqual({ limit: 10, taken: 0, left: 10 });
      expect(await stores().quotas.entries(LEDGER)).toEqual([setTo(10)]);
      expect(await stores().quotas.entry(LEDGER, 'set-10')).toMatchObject({
        entry: setTo(10),
        requestHash: 'h',
      });
    });

    it('moves only from the balance that was read', async () => {
      await enterLimit(10);
      expect(await enterLimit(12)).toEqual({ conflict: 'version' });
      expect(await enterLimit(12, { limit: 11, taken: 0, left: 11 })).toEqual({ conflict: 'version' });
      expect(await enterLimit(12, { limit: 10, taken: 0, left: 10 })).toBe('entered');
      expect(await stores().quotas.balance(LEDGER)).toEqual({ limit: 12, taken: 0, left: 12 });
    });

    it('takes no entry under a key that another ledger has used', async () => {
      await enterLimit(10);
      const entered = await stores().quotas.enter({
        ledger: { ...LEDGER, region: '110000000' },
        before: undefined,
        after: { limit: 10, taken: 0, left: 10 },
        entry: setTo(10),
        idempotency: { key: 'set-10', requestHash: 'h' },
      });
      expect(entered).toEqual({ conflict: 'idempotency' });
      expect(await stores().quotas.balance({ ...LEDGER, region: '110000000' })).toBeUndefined();
    });

    it('gives places to a decision, all or none', async () => {
      await enterLimit(10);
      await saved(filingOf('case-1', { taking: taking(7) }));
      expect(await stores().quotas.balance(LEDGER)).toEqual({ limit: 10, taken: 7, left: 3 });
      await refused(filingOf('case-2', { taking: taking(4, 'taken-2') }), {
        conflict: 'quota-exhausted',
        left: 3,
      });
      expect(await stores().quotas.balance(LEDGER)).toEqual({ limit: 10, taken: 7, left: 3 });
      await saved(filingOf('case-2', { taking: taking(3, 'taken-2') }));
      expect(await stores().quotas.balance(LEDGER)).toEqual({ limit: 10, taken: 10, left: 0 });
      expect(await stores().quotas.entries(LEDGER)).toHaveLength(3);
    });

    it('gives none before it was set', async () => {
      await refused(filingOf('case-1', { taking: taking(1) }), { conflict: 'quota-not-set' });
      expect(await stores().quotas.balance(LEDGER)).toBeUndefined();
    });

    it('does not mistake places that were taken meanwhile for the balance that was read', async () => {
      await enterLimit(10);
      const before = { limit: 10, taken: 0, left: 10 };
      await saved(filingOf('case-1', { taking: taking(7) }));
      expect(await enterLimit(5, before)).toEqual({ conflict: 'version' });
    });
  });
}
