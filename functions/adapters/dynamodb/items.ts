import type { AttributeValue } from '@aws-sdk/client-dynamodb';
import { marshall } from '@aws-sdk/util-dynamodb';
import type { Alert, AlertKey } from '#functions/application/ports/alerts.ts';
import type { OpenApplication, RecordedEvent } from '#functions/application/ports/cases.ts';
import type { ArmedRungItem, RungKey } from '#functions/application/ports/deadlines.ts';
import type { RecordedListEvent } from '#functions/application/ports/lists.ts';
import type { Register } from '#functions/application/ports/registers.ts';
import type { CountKey } from '#functions/application/ports/reports.ts';
import type { Commission } from '#functions/application/ports/sessions.ts';
import type { Signable } from '#functions/application/ports/signing.ts';
import type { Idempotency, IdempotencyRecord } from '#functions/application/ports/store.ts';
import type { Upload } from '#functions/application/ports/uploads.ts';
import type { Delivery, WebhookKey } from '#functions/application/ports/webhooks.ts';
import type { Audience } from '#functions/case/audience.ts';
import type { Case } from '#functions/case/case.ts';
import { officeRegion } from '#functions/case/case.ts';
import { dueHour } from '#functions/case/due-hour.ts';
import type { CaseFacts } from '#functions/case/facts.ts';
import type { Waiting } from '#functions/case/waiting.ts';
import { workOrderOf } from '#functions/case/work-order.ts';
import type { Instant, PlainDate } from '#functions/law/calendar/instant.ts';
import type { Region } from '#functions/law/regions.ts';
import type { LedgerKey } from '#functions/quota/ledger.ts';

/** Where each thing stands in the one table. No key holds personal data. */
export const keys = {
  case: (caseId: string) => ({ pk: `CASE#${caseId}`, sk: 'STATE' }),
  event: (caseId: string, sequence: number) => ({
    pk: `CASE#${caseId}`,
    sk: `EVENT#${String(sequence).padStart(8, '0')}`,
  }),
  persons: (caseId: string, item: string) => ({ pk: `CASE#${caseId}`, sk: item }),
  /** The wrapped key of everything that is sealed in the case. */
  dataKey: (caseId: string) => ({ pk: `CASE#${caseId}`, sk: 'DATA-KEY' }),
  halfErased: (caseId: string) => ({ pk: 'HALF-ERASED', sk: caseId }),
  access: (caseId: string, at: Instant, id: string) => ({ pk: `CASE#${caseId}`, sk: `ACCESS#${at}#${id}` }),
  number: (number: string) => ({ pk: `NUMBER#${number}`, sk: 'CASE' }),
  named: (caseId: string) => ({ pk: `CASE#${caseId}`, sk: 'NAMED' }),
  naming: (personKey: string, caseId: string) => ({ pk: `PERSON#${personKey}`, sk: `CASE#${caseId}` }),
  openApplication: ({ applicantKey, service }: OpenApplication) => ({
    pk: `PERSON#${applicantKey}`,
    sk: `OPEN#${service}`,
  }),
  rung: (rung: RungKey) => ({ pk: `CASE#${rung.caseId}`, sk: `RUNG#${rungName(rung)}` }),
  alert: (rung: RungKey) => ({ pk: `CASE#${rung.caseId}`, sk: `ALERT#${rungName(rung)}` }),
  download: (caseId: string, documentId: string, at: Instant) => ({
    pk: `CASE#${caseId}`,
    sk: `DOWNLOAD#${at}#${documentId}`,
  }),
  register: (register: Register) => ({ pk: registerPartition(register), sk: register.kind }),
  entryOf: (register: Register, value: number) => ({
    pk: registerPartition(register),
    sk: `${register.kind}#${String(value).padStart(8, '0')}`,
  }),
  list: (listId: string) => ({ pk: `LIST#${listId}`, sk: 'STATE' }),
  listEvent: (listId: string, sequence: number) => ({
    pk: `LIST#${listId}`,
    sk: `LIST-EVENT#${String(sequence).padStart(8, '0')}`,
  }),
  followed: (listId: string, caseId: string) => ({ pk: `LIST#${listId}`, sk: `FOLLOWED#${caseId}` }),
  listOfRegion: (region: Region, listId: string, at: Instant) => ({
    pk: `LISTS#${region}`,
    sk: `${at}#${listId}`,
  }),
  settling: (region: Region, listId: string) => ({ pk: `SETTLING#${region}`, sk: listId }),
  session: (sessionId: string) => ({ pk: `SESSION#${sessionId}`, sk: 'STATE' }),
  sessionEvent: (sessionId: string, sequence: number) => ({
    pk: `SESSION#${sessionId}`,
    sk: `SESSION-EVENT#${String(sequence).padStart(8, '0')}`,
  }),
  /** What became of a decision of the session. */
  effect: (sessionId: string, caseId: string) => ({ pk: `SESSION#${sessionId}`, sk: `EFFECT#${caseId}` }),
  sessionOfRegion: (region: Region, sessionId: string, at: Instant) => ({
    pk: `SESSIONS#${region}`,
    sk: `${at}#${sessionId}`,
  }),
  composition: (id: string) => ({ pk: `COMPOSITION#${id}`, sk: 'STATE' }),
  /** By their first day: one composition of a commission holds from a day on. */
  compositionFrom: ({ region, service, synthetic }: Commission, from: PlainDate) => ({
    pk: `${synthetic ? 'SYNTHETIC-' : ''}COMMISSION#${region}#${service}`,
    sk: from,
  }),
  substitution: (id: string) => ({ pk: `SUBSTITUTION#${id}`, sk: 'ACT' }),
  substitutionOf: (region: Region, from: string, id: string) => ({
    pk: `SUBSTITUTIONS#${region}`,
    sk: `${from}#${id}`,
  }),
  upload: (id: string) => ({ pk: `UPLOAD#${id}`, sk: 'UPLOAD' }),
  idempotency: (key: string) => ({ pk: `IDEMPOTENCY#${key}`, sk: 'RECORD' }),
  ledger: (ledger: LedgerKey) => ({ pk: ledgerPartition(ledger), sk: 'LEDGER' }),
  entry: (ledger: LedgerKey, id: string) => ({ pk: ledgerPartition(ledger), sk: `ENTRY#${id}` }),
  quotaAlert: (alert: Extract<AlertKey, { readonly kind: 'quota' }>) => ({
    pk: ledgerPartition(alert),
    sk: `ALERT#${alert.nth}#${alert.threshold}#${alert.direction}`,
  }),
  calendar: { pk: 'CALENDAR', sk: 'VERSION' },
  amendment: (version: number) => ({ pk: 'CALENDAR', sk: `AMENDMENT#${sixDigits(version)}` }),
  reprojection: (version: number) => ({ pk: 'CALENDAR', sk: `REPROJECTION#${sixDigits(version)}` }),
  movedCase: (version: number, caseId: string) => ({
    pk: `CALENDAR#${sixDigits(version)}`,
    sk: `CASE#${caseId}`,
  }),
  waiting: ({ region, category, filedAt, caseId }: Waiting) => ({
    pk: waitingPartition({ region, category }),
    sk: `${filedAt}#${caseId}`,
  }),
  digest: (day: PlainDate, region: Region) => ({ pk: `DIGEST#${day}`, sk: region }),
  generations: { pk: 'REPORTS', sk: 'GENERATIONS' },
  /** The counts of reports: a region's stand together. */
  counts: (generation: number, { region, service, stage }: CountKey) => ({
    pk: `REPORT#${sixDigits(generation)}#${region}`,
    sk: `${service}#${stage}`,
  }),
  counted: (generation: number, caseId: string) => ({
    pk: `CASE#${caseId}`,
    sk: `COUNTED#${sixDigits(generation)}`,
  }),
  sweep: { pk: 'SWEEP', sk: 'MARK' },
  relayed: (caseId: string) => ({ pk: `CASE#${caseId}`, sk: 'RELAYED' }),
  webhook: ({ audience, id }: WebhookKey) => ({ pk: `WEBHOOKS#${audience}`, sk: id }),
  webhookPlace: (id: string) => ({ pk: `WEBHOOK#${id}`, sk: 'PLACE' }),
  webhookDelivery: (id: string, state: Delivery['state'], number: number) => ({
    pk: `WEBHOOK#${id}`,
    sk: `${state.toUpperCase()}#${String(number).padStart(12, '0')}`,
  }),
  feed: (audience: Audience) => ({ pk: `FEED#${audience}`, sk: 'LENGTH' }),
  feedItem: (audience: Audience, number: number) => ({
    pk: `FEED#${audience}`,
    sk: String(number).padStart(12, '0'),
  }),
  code: (caseId: string, paper: string) => ({ pk: `CASE#${caseId}`, sk: `CODE#${paper}` }),
  published: (key: string) => ({ pk: `PUBLISHED#${key}`, sk: 'DOCUMENT' }),
  signer: (caseId: string, documentId: string, place: number) => ({
    pk: `CASE#${caseId}`,
    sk: `SIGNER#${documentId}#${String(place).padStart(3, '0')}`,
  }),
  signatureRequest: (caseId: string, id: string, of: Signable = 'cases') => ({
    pk: `${of === 'cases' ? 'CASE' : 'SESSION'}#${caseId}`,
    sk: `SIGNATURE-REQUEST#${id}`,
  }),
} as const;

const sixDigits = (version: number): string => String(version).padStart(6, '0');

const rungName = ({ deadline, rung, generation }: RungKey): string =>
  [deadline, rung, ...(generation === undefined ? [] : [generation])].join('#');

export const waitingPartition = ({ region, category }: Pick<Waiting, 'region' | 'category'>): string =>
  `WAITING#${region}#${category}`;

const registerPartition = ({ region, year, synthetic }: Register): string =>
  `${synthetic ? 'SYNTHETIC-' : ''}REGISTER#${region}#${year}`;

const ledgerPartition = ({ year, region, category }: LedgerKey) => `QUOTA#${year}#${region}#${category}`;

export type Item = Record<string, AttributeValue>;

export const itemOf = (value: Record<string, unknown>): Item =>
  marshall(value, { removeUndefinedValues: true });

/** The place of a case in the work list of the region whose office acts: the earliest due first, ended cases by their end. */
export const workListKeys = (kase: Case) => ({
  workKey: workKey(officeRegion(kase), kase.stage),
  workOrder: workOrderOf(kase),
});

export const workKey = (region: Region, stage: string): string => `${region}#${stage}`;

/** The facts beside the event tell the relay what it says of the case, so that it need not read it. */
export const eventItem = (recorded: RecordedEvent, facts: CaseFacts): Item =>
  itemOf({ ...keys.event(recorded.caseId, recorded.sequence), ...recorded, facts });

export const rungItem = (rung: ArmedRungItem, now: Instant): Item =>
  itemOf({ ...keys.rung(rung), ...rung, dueHour: dueHour(rung.fireAt, now) });

export const alertItem = (alert: Alert): Item =>
  itemOf({ ...keys.alert(alert), ...alert, alertKey: alert.region });

/** Answers are repeated for at least 24 hours; the record is kept for two days, then DynamoDB removes it. */
const KEPT_SECONDS = 2 * 24 * 60 * 60;

export const expiry = (now: Instant) => ({ expiresAt: Math.floor(Date.parse(now) / 1000) + KEPT_SECONDS });

export const idempotencyItem = (key: string, record: IdempotencyRecord, now: Instant): Item =>
  itemOf({ ...keys.idempotency(key), ...record, ...expiry(now) });

/** Forgotten a day after nobody may bring it any more: until then whoever tries learns that it has expired. */
export const uploadItem = ({ bound: _bound, ...upload }: Upload): Item =>
  itemOf({
    ...keys.upload(upload.id),
    ...upload,
    expiresAt: Math.floor(Date.parse(upload.usableUntil) / 1000) + KEPT_SECONDS / 2,
  });

/** A key that was used for something other than a case: its answer stands elsewhere. */
export const usedKeyItem = ({ key, requestHash }: Idempotency, now: Instant): Item =>
  itemOf({ ...keys.idempotency(key), requestHash, ...expiry(now) });

export const listEventItem = (recorded: RecordedListEvent): Item =>
  itemOf({ ...keys.listEvent(recorded.listId, recorded.sequence), ...recorded });

/** A key that has done an act on a list, with the version that it made. */
export const listKeyItem = (
  { key, requestHash }: Idempotency,
  { listId, sequence: version, event }: RecordedListEvent,
): Item => itemOf({ ...keys.idempotency(key), requestHash, listId, version, ...expiry(event.at) });

/** A key that has changed the calendar, with the version that it made. */
export const calendarKeyItem = ({ key, requestHash }: Idempotency, calendar: number, now: Instant): Item =>
  itemOf({ ...keys.idempotency(key), requestHash, calendar, ...expiry(now) });
