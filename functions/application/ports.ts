import type { Actor, Case } from '#functions/case/case.ts';
import type { CaseEvent } from '#functions/case/events.ts';
import type { ActedAmendment } from '#functions/case/reproject-deadlines.ts';
import type { Waiting } from '#functions/case/waiting.ts';
import type { WorkingCalendar } from '#functions/law/calendar/calendar.ts';
import type { Instant } from '#functions/law/calendar/instant.ts';
import type { Region } from '#functions/law/regions.ts';
import type { Ledger, LedgerEntry, LedgerKey } from '#functions/quota/ledger.ts';
import type { Crossing, Range } from '#functions/quota/thresholds.ts';

/** An event in its place in the chain: `hash` covers the event, its place and the hash before it. */
export type RecordedEvent = {
  readonly caseId: string;
  readonly sequence: number;
  readonly event: CaseEvent;
  readonly previousHash: string;
  readonly hash: string;
};

/** `version` is the number of events so far; `hash` that of the last one. */
export type StoredCase = { readonly state: Case; readonly version: number; readonly hash: string };

/** Personal data as they lie in the table: encrypted, with the wrapped key that opens them. */
export type SealedPersons = {
  readonly item: string;
  readonly wrappedKey: Uint8Array;
  readonly nonce: Uint8Array;
  readonly ciphertext: Uint8Array;
};

/** Which answer an idempotency key has had. The answer itself is rebuilt from the case at that version. */
export type IdempotencyRecord = {
  readonly requestHash: string;
  readonly caseId: string;
  readonly version: number;
};

export type Idempotency = { readonly key: string; readonly requestHash: string };

/** A gap-free register: applications or decisions of a region and year. */
export type Register = {
  readonly kind: 'application' | 'decision';
  readonly region: Region;
  readonly year: number;
};

/** One telling of a deadline, in one of its generations; without one it is the first. */
export type RungKey = {
  readonly caseId: string;
  readonly deadline: string;
  readonly rung: string;
  readonly generation?: number;
};

export type Alert = RungKey & {
  readonly region: Region;
  readonly caseNumber: string;
  readonly stage: string;
  readonly to: string;
  readonly basis: string;
  readonly dueAt: Instant;
  readonly raisedAt: Instant;
};

/** That a share of a limit is taken, or no longer: raised once per threshold, direction and limit. */
export type QuotaAlert = LedgerKey &
  Crossing & {
    readonly kind: 'quota';
    /** Only alerts of deadlines have these. */
    readonly caseId?: never;
    readonly rung?: never;
    /** Which limit of the ledger it is about: the number of acts in force that have moved it. */
    readonly nth: number;
    readonly limit: number;
    readonly taken: number;
    readonly to: string;
    readonly raisedAt: Instant;
  };

/**
 * One entry and what it makes of its ledger. Written only while the ledger has the limits that were read, what is
 * taken lies `within` the range in which the same thresholds are crossed, and so many places are left as `needs` says.
 */
export type LedgerChange = {
  readonly key: LedgerKey;
  readonly before: Ledger | undefined;
  readonly after: Ledger;
  readonly entry: LedgerEntry;
  readonly within: Range;
  readonly needs?: number;
  readonly alerts: readonly QuotaAlert[];
};

/** Everything that one act writes: one transaction. */
export type CaseChange = {
  /** Undefined for a filing; else the case as it was read. */
  readonly before: StoredCase | undefined;
  readonly recorded: RecordedEvent;
  readonly after: Case;
  readonly sealed?: SealedPersons;
  readonly applicantKey?: string;
  readonly number?: { readonly register: Register; readonly value: number };
  /** The places that this change takes or gives back. */
  readonly places?: LedgerChange;
  /** The rung that this change fires; refused when another has fired or disarmed it. */
  readonly fires?: { readonly rung: RungKey; readonly alert: Alert };
  /** The version of the calendar whose change moves the case: it is counted once, however often it is moved. */
  readonly reprojects?: number;
  readonly idempotency?: Idempotency;
};

/** Why a change was not written. Nothing of it was. */
export type Conflict =
  | { readonly conflict: 'version' }
  | { readonly conflict: 'number' }
  | { readonly conflict: 'rung' }
  | { readonly conflict: 'idempotency' }
  /** The ledger of places has moved since it was read, past what the change allows for. */
  | { readonly conflict: 'ledger' }
  /** Another transaction held an item; try again. */
  | { readonly conflict: 'transaction' };

/** A cursor that is not one of ours, or belongs to another list. */
export class CursorInvalid extends Error {
  override name = 'CursorInvalid';
}

export type Page<T> = { readonly items: readonly T[]; readonly next?: string };

export type CaseStore = {
  load(caseId: string): Promise<StoredCase | undefined>;
  /** The events in order, up to and with `upTo` when given. */
  history(caseId: string, upTo?: number): Promise<readonly RecordedEvent[]>;
  /** Cases of a region in a stage, the earliest due first. */
  workList(
    list: { readonly region: Region; readonly stage: string },
    page: { readonly limit: number; readonly after?: string },
  ): Promise<Page<StoredCase>>;
  /** How many cases one page of such a list holds, without reading them; `next` where there are more. */
  countWorkList(
    list: { readonly region: Region; readonly stage: string },
    after?: string,
  ): Promise<{ readonly count: number; readonly next?: string }>;
  lastNumber(register: Register): Promise<number>;
  idempotencyRecord(key: string): Promise<IdempotencyRecord | undefined>;
  sealedPersons(caseId: string, item: string): Promise<SealedPersons | undefined>;
  recordDownload(caseId: string, documentId: string, by: string, at: Instant): Promise<void>;
  downloads(caseId: string): Promise<readonly { readonly documentId: string; readonly at: Instant }[]>;
  save(change: CaseChange): Promise<'saved' | Conflict>;
};

export type AlertStore = {
  list(
    region: Region,
    page: { readonly limit: number; readonly after?: string },
  ): Promise<Page<Alert | QuotaAlert>>;
};

/** One act on one or more ledgers: every entry is written, or none. Its entries bear its key as their id. */
export type QuotaAct = {
  readonly at: Instant;
  readonly changes: readonly LedgerChange[];
  readonly idempotency: Idempotency;
};

export type QuotaStore = {
  ledger(key: LedgerKey): Promise<Ledger | undefined>;
  /** In the order in which they were entered. */
  entries(key: LedgerKey): Promise<readonly LedgerEntry[]>;
  entry(
    key: LedgerKey,
    id: string,
  ): Promise<{ readonly entry: LedgerEntry; readonly requestHash: string } | undefined>;
  /** Who waits for places of a region and category, in order of filing. */
  waiting(of: Pick<Waiting, 'region' | 'category'>): Promise<readonly Waiting[]>;
  enter(act: QuotaAct): Promise<'entered' | Conflict>;
};

export type ArmedRungItem = RungKey & { readonly fireAt: Instant };

export type RungStore = {
  /** Rungs filed under an hour (`2026-03-18T05`) that fire no later than `until`. */
  due(hour: string, until: Instant): Promise<readonly ArmedRungItem[]>;
  /** The first hour that may still hold armed rungs; undefined before the first sweep. */
  sweptTo(): Promise<string | undefined>;
  setSweptTo(hour: string): Promise<void>;
};

export type DeadlineChecks = {
  /** At-least-once, no earlier than `delaySeconds` (at most 900) from now. */
  send(checks: readonly (ArmedRungItem & { readonly delaySeconds: number })[]): Promise<void>;
};

/** A change of the calendar as it was made, with whoever made it. Never altered. */
export type CalendarAmendment = ActedAmendment & { readonly by: Actor; readonly reason?: string };

/**
 * How far the work lists have been gone through after a change. Every list is counted, then gone through, and once
 * more when no act that had read the old calendar can still be under way.
 */
export type Reprojection = {
  /** The version of the calendar that the change made. */
  readonly version: number;
  /** How many pages are done; each moves it on by one. */
  readonly page: number;
  readonly phase: 'counting' | 'moving' | 'checking' | 'done' | 'superseded';
  /** How many lists there were: a release may add some, and the phase then begins anew. */
  readonly lists: number;
  /** The place of the list in which the next page begins, and where in it. */
  readonly list: number;
  readonly after?: string;
  /** Cases that were counted, and those that this phase has seen. */
  readonly counted: number;
  readonly seen: number;
  /** Cases whose new date lies outside the known years; they keep their old one. */
  readonly unknown: number;
  readonly startedAt: Instant;
  readonly endedAt?: Instant;
};

/** A change of the calendar with everything that is written with it, in one transaction. */
export type CalendarChanging = {
  readonly amendment: CalendarAmendment;
  readonly reprojection: Reprojection;
  readonly idempotency: Idempotency;
};

/** The amendments of the working calendar, numbered without gaps from 1, and what each of them set going. */
export type CalendarStore = {
  /** The number of the last amendment; 0 before the first. Strongly consistent. */
  version(): Promise<number>;
  /** The amendments after a version, in their order. */
  amendments(after: number): Promise<readonly CalendarAmendment[]>;
  /** Which version a key has made, and of what request. */
  changeUnder(key: string): Promise<{ readonly requestHash: string; readonly version: number } | undefined>;
  /** Refused (`version`) unless the amendment is the next one, (`idempotency`) when its key was used. */
  change(changing: CalendarChanging): Promise<'changed' | Conflict>;
  reprojection(version: number): Promise<Reprojection | undefined>;
  /** Refused (`version`) unless it follows the page that is kept. */
  advance(reprojection: Reprojection): Promise<'advanced' | Conflict>;
  /** How many cases a change has moved. */
  moved(version: number): Promise<number>;
};

/** The working calendar that dates are computed with. */
export type Calendars = {
  /** As known now: read with every act, so that no date is computed with a calendar older than its request. */
  latest(): Promise<WorkingCalendar>;
  /** As it was known at an instant. */
  knownAt(instant: Instant): Promise<WorkingCalendar>;
  /** As it stood at one of its versions. @throws {RangeError} for a version that was never made. */
  at(version: number): Promise<WorkingCalendar>;
};

/** The queue of changes whose re-projection goes on. At-least-once, no earlier than `delaySeconds` (at most 900). */
export type CalendarChanges = {
  send(change: { readonly version: number; readonly delaySeconds: number }): Promise<void>;
};

export type CaseEventMessage = {
  readonly id: string;
  readonly type: CaseEvent['type'];
  readonly caseId: string;
  readonly sequence: number;
  readonly at: Instant;
};

export type CalendarMessage = {
  readonly id: string;
  readonly type: 'CalendarChanged';
  readonly version: number;
  readonly at: Instant;
};

/** The topic that everything hears of: events of cases, and changes of the calendar that all cases share. */
export type CaseEvents = { publish(message: CaseEventMessage | CalendarMessage): Promise<void> };

export type DocumentStore = {
  /** Stores bytes under a key once; the same key again is no error and changes nothing. */
  put(key: string, bytes: Uint8Array, sha256: string): Promise<void>;
  /** A link that downloads the file under a name and stops working after `seconds`. */
  link(key: string, fileName: string, seconds: number): Promise<string>;
};

export type Vault = {
  seal(caseId: string, item: string, plain: string): Promise<SealedPersons>;
  open(caseId: string, sealed: SealedPersons): Promise<string>;
  /** A keyed hash of an IIN with the id of its key: the only form in which an IIN is looked up. */
  applicantKey(iin: string): Promise<string>;
};

export type Clock = { now(): Instant };
