import { describe, expect, it } from 'vitest';
import { changeLedger } from '#functions/application/change-ledger.ts';
import type { Register } from '#functions/application/ports/registers.ts';
import { dayOf } from '#functions/law/calendar/instant.ts';
import type { Ledger } from '#functions/quota/ledger.ts';
import { filingOf } from '#test/support/changes.ts';
import { acceptedOf, FILED_AT } from '#test/support/given-case.ts';
import { LEDGER, REGION, setTo, taking, type UnderTest } from './store-under-test.ts';

const APPLICATIONS: Register = { kind: 'application', region: REGION, year: 2026 };

/** Registers without gaps, and ledgers that give no place twice. */
export function numbersContract({ stores, saved, refused, ledger, enterLimit }: UnderTest): void {
  describe('a register', () => {
    const numbered = (caseId: string, value: number, register = APPLICATIONS) =>
      filingOf(caseId, { number: { register, value, text: `55-${value}` } });

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

    it('is one for each kind, region and year, and synthetic ones apart', async () => {
      await saved(numbered('case-1', 1));
      for (const other of [
        { ...APPLICATIONS, kind: 'decision' },
        { ...APPLICATIONS, region: '110000000' },
        { ...APPLICATIONS, year: 2027 },
        { ...APPLICATIONS, synthetic: true },
      ] as const) {
        expect(await stores().cases.lastNumber(other)).toBe(0);
      }
    });
  });

  describe('a ledger', () => {
    it('is not there before its first entry', async () => {
      expect(await ledger()).toBeUndefined();
      expect(await stores().quotas.entries(LEDGER)).toEqual([]);
      expect(await stores().quotas.entry(LEDGER, 'set-10')).toBeUndefined();
    });

    it('is kept, and each entry with the hash of what was asked', async () => {
      expect(await enterLimit(10)).toBe('entered');
      expect(await ledger()).toEqual({
        revision: 1,
        limits: [{ from: '2026-03-18', set: 10 }],
        asOf: '2026-03-18',
        taken: 0,
        decisions: 0,
        takenBefore: 0,
        left: 10,
      });
      const entry = { ...setTo(10), revision: 1 };
      expect(await stores().quotas.entries(LEDGER)).toEqual([entry]);
      expect(await stores().quotas.entry(LEDGER, 'set-10')).toEqual({ entry, requestHash: 'h' });
    });

    it('moves only from the limits that were read', async () => {
      await enterLimit(10);
      const read = await ledger();
      expect(await enterLimit(12)).toEqual({ conflict: 'ledger' });
      expect(await enterLimit(12, read)).toBe('entered');
      expect(await enterLimit(13, read)).toEqual({ conflict: 'ledger' });
      expect(await ledger()).toMatchObject({ revision: 2, left: 12 });
    });

    it('takes no entry under a key that another ledger has used', async () => {
      await enterLimit(10);
      const other = { ...LEDGER, region: '110000000' } as const;
      const entered = await stores().quotas.enter({
        at: FILED_AT,
        changes: [acceptedOf(changeLedger(other, undefined, setTo(10)))],
        idempotency: { key: 'set-10', requestHash: 'h' },
      });
      expect(entered).toEqual({ conflict: 'idempotency' });
      expect(await stores().quotas.ledger(other)).toBeUndefined();
    });

    it('moves with another in one act, or neither does', async () => {
      await enterLimit(10);
      const other = { ...LEDGER, region: '110000000' } as const;
      const move = async (key: string, places: number) => {
        const about = { id: key, at: FILED_AT, by: 'b', act: 'a', from: dayOf(FILED_AT), places };
        const [one, two] = [await ledger(), await stores().quotas.ledger(other)];
        const opened = two ?? acceptedOf(changeLedger(other, undefined, setTo(0))).after;
        return stores().quotas.enter({
          at: FILED_AT,
          changes: [
            acceptedOf(changeLedger(LEDGER, one, { ...about, kind: 'moved-out', other })),
            acceptedOf(changeLedger(other, opened, { ...about, kind: 'moved-in', other: LEDGER })),
          ],
          idempotency: { key, requestHash: 'h' },
        });
      };
      // The second ledger is not there as the change supposes: the first does not move either.
      expect(await move('move-1', 4)).toEqual({ conflict: 'ledger' });
      expect(await ledger()).toMatchObject({ left: 10 });
      await stores().quotas.enter({
        at: FILED_AT,
        changes: [acceptedOf(changeLedger(other, undefined, setTo(0)))],
        idempotency: { key: 'open', requestHash: 'h' },
      });
      expect(await move('move-2', 4)).toBe('entered');
      expect([await ledger(), await stores().quotas.ledger(other)]).toMatchObject([{ left: 6 }, { left: 4 }]);
    });

    it('gives places to a decision, all or none, also to one that read it before others took theirs', async () => {
      await enterLimit(10);
      const read = await ledger();
      await saved(filingOf('case-1', { places: taking(read, 5) }));
      expect(await ledger()).toMatchObject({ taken: 5, decisions: 1, left: 5 });
      await refused(filingOf('case-2', { places: taking(read, 6, 'taken-2') }), { conflict: 'ledger' });
      expect(await ledger()).toMatchObject({ taken: 5, decisions: 1, left: 5 });
      await saved(filingOf('case-2', { places: taking(read, 2, 'taken-2') }));
      expect(await ledger()).toMatchObject({ taken: 7, decisions: 2, left: 3 });
      expect(await stores().quotas.entries(LEDGER)).toHaveLength(3);
    });

    it('takes a decision anew that would pass a threshold unseen', async () => {
      await enterLimit(10);
      const read = await ledger();
      await saved(filingOf('case-1', { places: taking(read, 7) }));
      await refused(filingOf('case-2', { places: taking(read, 1, 'taken-2') }), { conflict: 'ledger' });
      await saved(filingOf('case-2', { places: taking(await ledger(), 1, 'taken-2') }));
      expect((await stores().alerts.list(REGION, { limit: 5 })).items).toMatchObject([
        { kind: 'quota', threshold: 80, direction: 'up', limit: 10, taken: 8, raisedAt: FILED_AT },
      ]);
    });

    it('warns once of a threshold that is crossed again', async () => {
      await enterLimit(10);
      const move = async (nth: number, change: ReturnType<typeof taking>) =>
        saved(filingOf(`case-${nth}`, { places: change }));
      const back = (before: Ledger | undefined, id: string) => {
        const { entry } = taking(before, 1, id);
        return acceptedOf(
          changeLedger(LEDGER, before, {
            ...entry,
            kind: 'given-back',
            places: 2,
            decisions: 0,
            caseId: 'c',
          }),
        );
      };
      await move(1, taking(await ledger(), 8, 'up-1'));
      await move(2, back(await ledger(), 'down-1'));
      await move(3, taking(await ledger(), 2, 'up-2'));
      await move(4, back(await ledger(), 'down-2'));
      const { items } = await stores().alerts.list(REGION, { limit: 9 });
      expect(new Set(items.map((alert) => ('kind' in alert ? alert.direction : '')))).toEqual(
        new Set(['down', 'up']),
      );
      expect(items).toHaveLength(2);
    });

    it('does not let limits be moved by one who read others', async () => {
      await enterLimit(10);
      const read = await ledger();
      await enterLimit(9, read);
      await refused(filingOf('case-1', { places: taking(read, 1) }), { conflict: 'ledger' });
      expect(await ledger()).toMatchObject({ taken: 0, left: 9 });
    });

    it('is not lowered below places that were taken meanwhile', async () => {
      await enterLimit(10);
      const read = await ledger();
      await saved(filingOf('case-1', { places: taking(read, 7) }));
      expect(await enterLimit(5, read)).toEqual({ conflict: 'ledger' });
    });
  });
}
