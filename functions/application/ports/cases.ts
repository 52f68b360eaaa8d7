import type { Case } from '#functions/case/case.ts';
import type { CaseEvent } from '#functions/case/events.ts';
import type { CaseEffect } from '#functions/case/session.ts';
import type { Instant } from '#functions/law/calendar/instant.ts';
import type { Region } from '#functions/law/regions.ts';
import type { Alert } from './alerts.ts';
import type { RungKey } from './deadlines.ts';
import type { ListChange, StoredList } from './lists.ts';
import type { LedgerChange } from './quota.ts';
import type { Numbering, Register, Voiding } from './registers.ts';
import type { Conflict, Idempotency, IdempotencyRecord, Page } from './store.ts';
import type { Publication } from './verification.ts';

/** An event in its place in the chain: `hash` covers the event, its place and the hash before it. */
export type RecordedEvent = {
  readonly caseId: string;
  readonly sequence: number;
  readonly event: CaseEvent;
  readonly previousHash: string;
  readonly hash: string;
};

/** An applicant's open application for a service, in whatever edition: one at a time, from the filing to the end. */
export type OpenApplication = { readonly applicantKey: string; readonly service: string };

/** A person on an application by the keyed hash of the IIN, with the place on the application. */
export type NamedPerson = { readonly personKey: string; readonly pointer: string };

/** `version` is the number of events so far; `hash` that of the last one. */
export type StoredCase = {
  readonly state: Case;
  readonly version: number;
  readonly hash: string;
  /** What the case keeps others from opening until it ends; absent where the applicant has no IIN. */
  readonly holds?: OpenApplication;
  /** The list that the case is on, until the act of that list has come to it. */
  readonly onList?: string;
  /** That list, as it was read, while it is open. */
  readonly openList?: StoredList;
  /** The act of a forwarded list that is not written yet: the case is shown as it stands after it. */
  readonly pending?: CaseChange;
};

/** Personal data as they lie in the table: encrypted with the data key of their case. */
export type SealedPersons = {
  readonly item: string;
  readonly nonce: Uint8Array;
  readonly ciphertext: Uint8Array;
};

/**
 * What a change means for the list that the case is on: done while that stays open, taking the case off it, or the act
 * of the list itself.
 */
export type OnList =
  | { readonly does: 'stays' | 'follows'; readonly listId: string }
  | { readonly does: 'leaves'; readonly change: ListChange };

/** Everything that one act writes: one transaction. */
export type CaseChange = {
  /** Undefined for a filing; else the case as it was read. */
  readonly before: StoredCase | undefined;
  readonly recorded: RecordedEvent;
  readonly after: Case;
  readonly sealed?: SealedPersons;
  /** The wrapped data key of the case, which its filing brings. */
  readonly dataKey?: Uint8Array;
  readonly applicantKey?: string;
  /** Refused (`duplicate`) while another case holds it. Given back by the change that ends the case. */
  readonly holds?: OpenApplication;
  /** Everybody on the application who has an IIN. */
  readonly named?: readonly NamedPerson[];
  readonly number?: Numbering;
  /** The number that this change voids. */
  readonly voids?: { readonly register: Register; readonly value: number; readonly because: Voiding };
  readonly list?: OnList;
  /** The session whose decision this change is; refused (`version`) where it has come to the case already. */
  readonly session?: { readonly sessionId: string; readonly effect: CaseEffect };
  /** That the key of the case goes, and whatever would find its persons again: those who are named on it. */
  readonly erases?: { readonly named: readonly NamedPerson[] };
  /**
   * When the change is written, where its event is as of an earlier instant. The sweep may have passed that: rungs that
   * were due meanwhile are filed under the hour of writing.
   */
  readonly writtenAt?: Instant;
  /** The places that this change takes or gives back. */
  readonly places?: LedgerChange;
  /** The rung that this change fires; refused when another has fired or disarmed it. */
  readonly fires?: { readonly rung: RungKey; readonly alert: Alert };
  /** The version of the calendar whose change moves the case: it is counted once, however often it is moved. */
  readonly reprojects?: number;
  /** What this change lets everybody find. */
  readonly publication?: Publication;
  /** The uploads that a filing brings; refused (`upload`) unless each is there, unbound and not expired. */
  readonly uploads?: readonly string[];
  readonly idempotency?: Idempotency;
  /** What the act does to another case, in the same transaction: a complaint to the case that it is about. */
  readonly also?: CaseChange;
};

export type CaseStore = {
  load(caseId: string): Promise<StoredCase | undefined>;
  /** The events in order, up to and with `upTo` when given. */
  history(caseId: string, upTo?: number): Promise<readonly RecordedEvent[]>;
  /** Cases of a region in a stage, the earliest due first. */
  workList(
    list: { readonly region: Region; readonly stage: string },
    page: { readonly limit: number; readonly after?: string },
  ): Promise<Page<StoredCase>>;
  /** The first cases of such a list beyond a place in it (`workOrderOf`), and due before an instant. */
  dueList(
    list: { readonly region: Region; readonly stage: string },
    bounds: {
      readonly limit: number;
      readonly beyond?: string | undefined;
      readonly before?: Instant | undefined;
    },
  ): Promise<readonly StoredCase[]>;
  /** The case with a number of the register of applications. */
  caseNumbered(number: string): Promise<string | undefined>;
  /** Cases of an applicant, the latest filed first. @throws {CursorInvalid} */
  ofApplicant(
    applicantKey: string,
    page: { readonly limit: number; readonly after?: string },
  ): Promise<Page<StoredCase>>;
  /** How many cases one page of such a list holds, without reading them; `next` where there are more. */
  countWorkList(
    list: { readonly region: Region; readonly stage: string },
    after?: string,
  ): Promise<{ readonly count: number; readonly next?: string }>;
  lastNumber(register: Register): Promise<number>;
  idempotencyRecord(key: string): Promise<IdempotencyRecord | undefined>;
  /** The case that holds an open application. */
  holderOf(open: OpenApplication): Promise<string | undefined>;
  /** Everybody on an application who has an IIN. */
  namedOn(caseId: string): Promise<readonly NamedPerson[]>;
  /** The cases on whose application a person stands. */
  casesNaming(personKey: string): Promise<readonly string[]>;
  /** The wrapped data key of a case; undefined once it is erased. */
  dataKey(caseId: string): Promise<Uint8Array | undefined>;
  sealedPersons(caseId: string, item: string): Promise<SealedPersons | undefined>;
  /** Some of the cases whose key is erased and whose files may not be yet. */
  halfErased(limit: number): Promise<readonly string[]>;
  /** That the files of such a case are gone as well; the same again changes nothing. */
  erasedWhole(caseId: string): Promise<void>;
  recordDownload(caseId: string, documentId: string, by: string, at: Instant): Promise<void>;
  downloads(caseId: string): Promise<readonly { readonly documentId: string; readonly at: Instant }[]>;
  save(change: CaseChange): Promise<'saved' | Conflict>;
};
