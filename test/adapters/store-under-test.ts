import { beforeEach, expect } from 'vitest';
import { changeLedger } from '#functions/application/change-ledger.ts';
import type { AccessLog } from '#functions/application/ports/accesses.ts';
import type { DigestStore } from '#functions/application/ports/alert-messages.ts';
import type { AlertStore } from '#functions/application/ports/alerts.ts';
import type { CalendarStore } from '#functions/application/ports/calendar.ts';
import type { CaseChange, CaseStore } from '#functions/application/ports/cases.ts';
import type { RungStore } from '#functions/application/ports/deadlines.ts';
import type { FeedStore } from '#functions/application/ports/feed.ts';
import type { ListStore } from '#functions/application/ports/lists.ts';
import type { QuotaStore } from '#functions/application/ports/quota.ts';
import type { RegisterStore } from '#functions/application/ports/registers.ts';
import type { ReportStore } from '#functions/application/ports/reports.ts';
import type { SignatureRequests } from '#functions/application/ports/signing.ts';
import type { SubstitutionStore } from '#functions/application/ports/substitutions.ts';
import type { UploadStore } from '#functions/application/ports/uploads.ts';
import type { DocumentCodes, Publications } from '#functions/application/ports/verification.ts';
import type { WebhookStore } from '#functions/application/ports/webhooks.ts';
import { dayOf } from '#functions/law/calendar/instant.ts';
import type { Ledger, LedgerEntry } from '#functions/quota/ledger.ts';
import { later, storedAfter } from '#test/support/changes.ts';
import { acceptedOf, EXAMPLES, FILED_AT, givenFiled } from '#test/support/given-case.ts';

export type Stores = {
  /** As they are stored, whatever list they are on. */
  readonly cases: CaseStore;
  readonly lists: ListStore;
  readonly registers: RegisterStore;
  readonly calendar: CalendarStore;
  readonly quotas: QuotaStore;
  readonly rungs: RungStore;
  readonly alerts: AlertStore;
  readonly feed: FeedStore;
  readonly publications: Publications;
  readonly codes: DocumentCodes;
  readonly requests: SignatureRequests;
  readonly digests: DigestStore;
  readonly reports: ReportStore;
  readonly accesses: AccessLog;
  readonly webhooks: WebhookStore;
  readonly uploads: UploadStore;
  readonly substitutions: SubstitutionStore;
};

export const REGION = '550000000';
export const LEDGER = { year: 2026, region: REGION, category: 'kandas' } as const;

export const setTo = (limit: number, id = `set-${limit}`): LedgerEntry => ({
  id,
  at: FILED_AT,
  by: 'somebody',
  act: 'an act',
  from: dayOf(FILED_AT),
  kind: 'set',
  limit,
});

/** The change by a decision that takes places of a ledger as it was read, where they seemed to be left. */
export const taking = (before: Ledger | undefined, places: number, id = 'taken-1') =>
  acceptedOf(
    changeLedger(LEDGER, before, {
      id,
      at: FILED_AT,
      by: 'somebody',
      act: 'a decision',
      from: dayOf(FILED_AT),
      kind: 'taken',
      places,
      decisions: 1,
      caseId: 'case-1',
    }),
  );

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
    ledger: () => stores().quotas.ledger(LEDGER),
    enterLimit: (limit: number, before?: Ledger) => {
      const entry = setTo(limit);
      const changes = [acceptedOf(changeLedger(LEDGER, before, entry))];
      return stores().quotas.enter({
        at: entry.at,
        changes,
        idempotency: { key: entry.id, requestHash: 'h' },
      });
    },
  };
}

export type UnderTest = ReturnType<typeof underTest>;
