import type { Access } from '#functions/application/ports/accesses.ts';
import type { KeptDigest } from '#functions/application/ports/alert-messages.ts';
import type { Alert, QuotaAlert } from '#functions/application/ports/alerts.ts';
import type { CalendarAmendment, Reprojection } from '#functions/application/ports/calendar.ts';
import type {
  NamedPerson,
  RecordedEvent,
  SealedPersons,
  StoredCase,
} from '#functions/application/ports/cases.ts';
import type { ArmedRungItem } from '#functions/application/ports/deadlines.ts';
import type { FeedItem } from '#functions/application/ports/feed.ts';
import type { RecordedListEvent, StoredList } from '#functions/application/ports/lists.ts';
import type { Register, RegisterEntry } from '#functions/application/ports/registers.ts';
import type { CaseCounted, Generations, StoredCounts } from '#functions/application/ports/reports.ts';
import type {
  Commission,
  RecordedSessionEvent,
  StoredSessionHead,
} from '#functions/application/ports/sessions.ts';
import type { SignatureRequest } from '#functions/application/ports/signing.ts';
import type { IdempotencyRecord } from '#functions/application/ports/store.ts';
import type { Upload } from '#functions/application/ports/uploads.ts';
import type { PublishedDocument, ShownSigner } from '#functions/application/ports/verification.ts';
import type { Delivery, Progress, Webhook, WebhookKey } from '#functions/application/ports/webhooks.ts';
import { type DocumentCode, officeRegion } from '#functions/case/case.ts';
import type { Composition } from '#functions/case/commission.ts';
import type { CaseEffect } from '#functions/case/session.ts';
import type { Substitution } from '#functions/case/substitution.ts';
import type { Waiting } from '#functions/case/waiting.ts';
import type { Instant } from '#functions/law/calendar/instant.ts';
import type { Region } from '#functions/law/regions.ts';
import type { Ledger, LedgerEntry, LedgerKey } from '#functions/quota/ledger.ts';
import { frozen, Shelf } from './in-memory-transactions.ts';

type Download = {
  readonly caseId: string;
  readonly documentId: string;
  readonly by: string;
  readonly at: Instant;
};
/** With its place in its work list, as the index has it. */
export type FiledCase = StoredCase & { readonly workOrder: string; readonly applicantKey?: string };

/** Filed under an hour, or set aside under none. */
export type FiledRung = ArmedRungItem & { readonly dueHour: string; readonly reason?: string };

export type WebhookPlace = WebhookKey & {
  readonly progress: Progress;
  readonly wakes: number;
  readonly holder?: string;
  readonly heldUntil?: Instant;
  readonly wakeAt?: Instant;
};

export const commissionKeyOf = ({ region, service, synthetic }: Commission): string =>
  `${synthetic ? 'synthetic ' : ''}${region} ${service}`;

/** Every kind of item of the one table, each as it is `kept`. */
export function shelves(kept: <T>(item: T) => T = frozen) {
  const shelf = <T>(name: string, groupOf?: (item: T) => string) => new Shelf<T>(name, groupOf, kept);
  return {
    states: shelf<FiledCase>('STATE', ({ state }) =>
      workListOf({ region: officeRegion(state), stage: state.stage }),
    ),
    events: shelf<RecordedEvent>('EVENT', ({ caseId }) => caseId),
    accesses: shelf<Access>('ACCESS', ({ caseId }) => caseId),
    numbers: shelf<{ readonly caseId: string }>('NUMBER'),
    named: shelf<readonly NamedPerson[]>('NAMED'),
    namings: shelf<{ readonly personKey: string; readonly caseId: string }>(
      'PERSON',
      ({ personKey }) => personKey,
    ),
    openApplications: shelf<{ readonly caseId: string }>('OPEN'),
    persons: shelf<SealedPersons>('PERSONS'),
    dataKeys: shelf<Uint8Array>('DATA-KEY'),
    halfErased: shelf<{ readonly caseId: string }>('HALF-ERASED'),
    rungs: shelf<FiledRung>('RUNG', ({ dueHour }) => dueHour),
    alerts: shelf<Alert>('ALERT'),
    downloads: shelf<Download>('DOWNLOAD'),
    registers: shelf<{ readonly last: number }>('REGISTER'),
    registerEntries: shelf<RegisterEntry & { readonly register: Register }>('NUMBER', ({ register }) =>
      registerKeyOf(register),
    ),
    lists: shelf<StoredList>('LIST'),
    listEvents: shelf<RecordedListEvent>('LIST-EVENT', ({ listId }) => listId),
    listPlaces: shelf<{ readonly region: Region; readonly listId: string; readonly at: Instant }>(
      'LIST-PLACE',
      ({ region }) => region,
    ),
    followed: shelf<{ readonly listId: string; readonly caseId: string }>('FOLLOWED', ({ listId }) => listId),
    settling: shelf<{ readonly region: Region; readonly listId: string }>('SETTLING', ({ region }) => region),
    sessions: shelf<StoredSessionHead & { readonly hash: string }>('SESSION'),
    sessionEvents: shelf<RecordedSessionEvent>('SESSION-EVENT', ({ sessionId }) => sessionId),
    sessionPlaces: shelf<{ readonly region: Region; readonly sessionId: string; readonly at: Instant }>(
      'SESSION-PLACE',
      ({ region }) => region,
    ),
    effects: shelf<CaseEffect & { readonly sessionId: string }>('EFFECT', ({ sessionId }) => sessionId),
    compositions: shelf<Composition>('COMPOSITION'),
    compositionPlaces: shelf<Composition>('COMPOSITION-PLACE', commissionKeyOf),
    substitutions: shelf<Substitution>('SUBSTITUTION'),
    substitutionPlaces: shelf<{ readonly region: Region; readonly substitution: Substitution }>(
      'SUBSTITUTION-PLACE',
      ({ region }) => region,
    ),
    idempotency: shelf<
      Partial<IdempotencyRecord> & {
        readonly requestHash: string;
        readonly calendar?: number;
        readonly listId?: string;
        readonly sessionId?: string;
        readonly composition?: string;
        readonly substitution?: string;
      }
    >('IDEMPOTENCY'),
    uploads: shelf<Upload>('UPLOAD'),
    calendar: shelf<{ readonly version: number }>('CALENDAR'),
    amendments: shelf<CalendarAmendment>('AMENDMENT'),
    reprojections: shelf<Reprojection>('REPROJECTION'),
    movedCases: shelf<{ readonly version: number; readonly caseId: string }>('MOVED'),
    ledgers: shelf<Ledger>('LEDGER'),
    waiting: shelf<Waiting>('WAITING'),
    quotaAlerts: shelf<QuotaAlert>('QUOTA-ALERT'),
    entries: shelf<{
      readonly ledger: LedgerKey;
      readonly entry: LedgerEntry;
      readonly requestHash: string;
    }>('ENTRY'),
    digests: shelf<KeptDigest>('DIGEST'),
    generations: shelf<Generations>('GENERATIONS'),
    counts: shelf<StoredCounts>('COUNTS'),
    counted: shelf<CaseCounted>('COUNTED'),
    sweep: shelf<string>('SWEEP'),
    webhooks: shelf<Webhook>('WEBHOOK', ({ audience }) => audience),
    webhookPlaces: shelf<WebhookPlace>('WEBHOOK-PLACE'),
    webhookDeliveries: shelf<Delivery & { readonly webhookId: string }>(
      'WEBHOOK-DELIVERY',
      ({ webhookId, state }) => `${webhookId} ${state}`,
    ),
    relayed: shelf<number>('RELAYED'),
    feeds: shelf<number>('FEED'),
    feedItems: shelf<FeedItem>('FEED-ITEM', ({ audience }) => audience),
    codes: shelf<DocumentCode>('CODE'),
    published: shelf<PublishedDocument>('PUBLISHED'),
    signers: shelf<ShownSigner & { readonly place: number }>('SIGNER'),
    signatureRequests: shelf<SignatureRequest>('SIGNATURE-REQUEST'),
  };
}

export const workListOf = ({ region, stage }: { readonly region: Region; readonly stage: string }): string =>
  `${region} ${stage}`;

export type Shelves = ReturnType<typeof shelves>;

export const registerKeyOf = ({ kind, region, year, synthetic }: Register): string =>
  `${synthetic ? 'synthetic ' : ''}${kind} ${region} ${year}`;

export const ledgerKeyOf = ({ year, region, category }: LedgerKey): string => `${year} ${region} ${category}`;
