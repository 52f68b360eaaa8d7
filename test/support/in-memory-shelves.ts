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
import { Shelf } from './in-memory-transactions.ts';

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

/** Every kind of item of the one table. */
export const shelves = () => ({
  states: new Shelf<FiledCase>('STATE', ({ state }) =>
    workListOf({ region: officeRegion(state), stage: state.stage }),
  ),
  events: new Shelf<RecordedEvent>('EVENT', ({ caseId }) => caseId),
  accesses: new Shelf<Access>('ACCESS', ({ caseId }) => caseId),
  numbers: new Shelf<{ readonly caseId: string }>('NUMBER'),
  named: new Shelf<readonly NamedPerson[]>('NAMED'),
  namings: new Shelf<{ readonly personKey: string; readonly caseId: string }>(
    'PERSON',
    ({ personKey }) => personKey,
  ),
  openApplications: new Shelf<{ readonly caseId: string }>('OPEN'),
  persons: new Shelf<SealedPersons>('PERSONS'),
  dataKeys: new Shelf<Uint8Array>('DATA-KEY'),
  halfErased: new Shelf<{ readonly caseId: string }>('HALF-ERASED'),
  rungs: new Shelf<FiledRung>('RUNG', ({ dueHour }) => dueHour),
  alerts: new Shelf<Alert>('ALERT'),
  downloads: new Shelf<Download>('DOWNLOAD'),
  registers: new Shelf<{ readonly last: number }>('REGISTER'),
  registerEntries: new Shelf<RegisterEntry & { readonly register: Register }>('NUMBER', ({ register }) =>
    registerKeyOf(register),
  ),
  lists: new Shelf<StoredList>('LIST'),
  listEvents: new Shelf<RecordedListEvent>('LIST-EVENT', ({ listId }) => listId),
  listPlaces: new Shelf<{ readonly region: Region; readonly listId: string; readonly at: Instant }>(
    'LIST-PLACE',
    ({ region }) => region,
  ),
  followed: new Shelf<{ readonly listId: string; readonly caseId: string }>(
    'FOLLOWED',
    ({ listId }) => listId,
  ),
  settling: new Shelf<{ readonly region: Region; readonly listId: string }>(
    'SETTLING',
    ({ region }) => region,
  ),
  sessions: new Shelf<StoredSessionHead & { readonly hash: string }>('SESSION'),
  sessionEvents: new Shelf<RecordedSessionEvent>('SESSION-EVENT', ({ sessionId }) => sessionId),
  sessionPlaces: new Shelf<{ readonly region: Region; readonly sessionId: string; readonly at: Instant }>(
    'SESSION-PLACE',
    ({ region }) => region,
  ),
  effects: new Shelf<CaseEffect & { readonly sessionId: string }>('EFFECT', ({ sessionId }) => sessionId),
  compositions: new Shelf<Composition>('COMPOSITION'),
  compositionPlaces: new Shelf<Composition>('COMPOSITION-PLACE', commissionKeyOf),
  substitutions: new Shelf<Substitution>('SUBSTITUTION'),
  substitutionPlaces: new Shelf<{ readonly region: Region; readonly substitution: Substitution }>(
    'SUBSTITUTION-PLACE',
    ({ region }) => region,
  ),
  idempotency: new Shelf<
    Partial<IdempotencyRecord> & {
      readonly requestHash: string;
      readonly calendar?: number;
      readonly listId?: string;
      readonly sessionId?: string;
      readonly composition?: string;
      readonly substitution?: string;
    }
  >('IDEMPOTENCY'),
  uploads: new Shelf<Upload>('UPLOAD'),
  calendar: new Shelf<{ readonly version: number }>('CALENDAR'),
  amendments: new Shelf<CalendarAmendment>('AMENDMENT'),
  reprojections: new Shelf<Reprojection>('REPROJECTION'),
  movedCases: new Shelf<{ readonly version: number; readonly caseId: string }>('MOVED'),
  ledgers: new Shelf<Ledger>('LEDGER'),
  waiting: new Shelf<Waiting>('WAITING'),
  quotaAlerts: new Shelf<QuotaAlert>('QUOTA-ALERT'),
  entries: new Shelf<{
    readonly ledger: LedgerKey;
    readonly entry: LedgerEntry;
    readonly requestHash: string;
  }>('ENTRY'),
  digests: new Shelf<KeptDigest>('DIGEST'),
  generations: new Shelf<Generations>('GENERATIONS'),
  counts: new Shelf<StoredCounts>('COUNTS'),
  counted: new Shelf<CaseCounted>('COUNTED'),
  sweep: new Shelf<string>('SWEEP'),
  webhooks: new Shelf<Webhook>('WEBHOOK', ({ audience }) => audience),
  webhookPlaces: new Shelf<WebhookPlace>('WEBHOOK-PLACE'),
  webhookDeliveries: new Shelf<Delivery & { readonly webhookId: string }>(
    'WEBHOOK-DELIVERY',
    ({ webhookId, state }) => `${webhookId} ${state}`,
  ),
  relayed: new Shelf<number>('RELAYED'),
  feeds: new Shelf<number>('FEED'),
  feedItems: new Shelf<FeedItem>('FEED-ITEM', ({ audience }) => audience),
  codes: new Shelf<DocumentCode>('CODE'),
  published: new Shelf<PublishedDocument>('PUBLISHED'),
  signers: new Shelf<ShownSigner & { readonly place: number }>('SIGNER'),
  signatureRequests: new Shelf<SignatureRequest>('SIGNATURE-REQUEST'),
});

export const workListOf = ({ region, stage }: { readonly region: Region; readonly stage: string }): string =>
  `${region} ${stage}`;

export type Shelves = ReturnType<typeof shelves>;

export const registerKeyOf = ({ kind, region, year, synthetic }: Register): string =>
  `${synthetic ? 'synthetic ' : ''}${kind} ${region} ${year}`;

export const ledgerKeyOf = ({ year, region, category }: LedgerKey): string => `${year} ${region} ${category}`;
