import { beforeEach, expect } from 'vitest';
import type {
  AlertStore,
  CaseChange,
  CaseStore,
  QuotaStore,
  RungStore,
} from '#functions/application/ports.ts';
import { emptyBalance, type LedgerEntry } from '#functions/quota/ledger.ts';
import { later, storedAfter } from '#test/support/changes.ts';
import { EXAMPLES, FILED_AT, givenFiled } from '#test/support/given-case.ts';

export type Stores = {
  readonly cases: CaseStore;
  readonly quotas: QuotaStore;
  readonly rungs: RungStore;
  readonly alerts: AlertStore;
};

export const REGION = '550000000';
export const LEDGER = { year: 2026, region: REGION, category: 'kandas' } as const;

export const setTo = (limit: number, id = `set-${limit}`): LedgerEntry => ({
  id,
  at: FILED_AT,
  by: 'somebody',
  act: 'an act',
  kind: 'set',
  limit,
});

export const taking = (places: number, id = 'taken-1') => ({
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

/** The event of a registration an hour after the filing. */
export const registering = (caseId: string) =>
  givenFiled({ caseId }).and(EXAMPLES.register, later(FILED_AT, 60));

/** An empty store before each test, and what tests of it have in common. */
export function underTest(open: () => Promise<Stores>) {
  let opened: Stores;
  beforeEach(async () => {
    opened = await open();
  });
  const stores = (): Stores => opened;
  return {
    stores,
    /** The case after a change that must be written. */
    saved: async (change: CaseChange) => {
      expect(await stores().cases.save(change)).toBe('saved');
      return storedAfter(change);
    },
    /** A change that must not be written, and leaves the history as it was. */
    refused: async (change: CaseChange, conflict: object) => {
      const history = await stores().cases.history(change.after.id);
      expect(await stores().cases.save(change)).toEqual(conflict);
      expect(await stores().cases.history(change.after.id)).toEqual(history);
    },
    enterLimit: (limit: number, before?: { limit: number; taken: number; left: number }) => {
      const entry = setTo(limit);
      const after = { ...(before ?? emptyBalance), limit, left: limit - (before?.taken ?? 0) };
      const idempotency = { key: entry.id, requestHash: 'h' };
      return stores().quotas.enter({ ledger: LEDGER, before, after, entry, idempotency });
    },
  };
}

export type UnderTest = ReturnType<typeof underTest>;
