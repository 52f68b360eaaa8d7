import type { Act, NamedDay, Words } from '#functions/law/calendar/day.ts';
import type { Instant, PlainDate } from '#functions/law/calendar/instant.ts';
import type { Region } from '#functions/law/regions.ts';
import type { ComplainedOf, StatementName } from '#functions/law/service.ts';
import type { SigningOffice } from '#functions/law/signers.ts';
import type {
  Actor,
  ArmedRung,
  ComplaintOf,
  ComplaintOutcome,
  Deadline,
  Decision,
  DocumentSignature,
  GivenConsent,
  IssuedDocument,
  Outcome,
  PendingSignature,
  PersonsReference,
} from './case.ts';
import type { Deficiency, FiledDocument } from './completeness.ts';
import type {
  HearingHeld,
  HearingNoticeDelivered,
  HearingOffered,
  ObjectionAccepted,
  ObjectionReceived,
} from './hearing-events.ts';
import type { Synthetic } from './synthetic.ts';

export type Happened = { readonly at: Instant; readonly by: Actor };

/** A step from one stage to another: which clock it closed and which it opened, under which paragraph. */
export type Moved = Happened & {
  readonly from: string;
  readonly to: string;
  readonly opens: readonly Deadline[];
  /** The region whose office acts next, where that is not the region of the case. */
  readonly office?: Region;
  readonly basis: string;
};

export type ApplicationFiled = Happened &
  Synthetic & {
    readonly type: 'ApplicationFiled';
    readonly caseId: string;
    readonly number: string;
    readonly service: { readonly code: string; readonly edition: string };
    readonly region: Region;
    readonly channel: string;
    readonly acceptedOn: PlainDate;
    readonly places: number;
    readonly consent?: GivenConsent;
    readonly documents: readonly FiledDocument[];
    readonly stated: readonly StatementName[];
    readonly originRegion?: Region;
    readonly consentCase?: string;
    readonly deficiencies: readonly Deficiency[];
    readonly persons: PersonsReference;
    readonly to: string;
    readonly opens: readonly Deadline[];
    readonly office?: Region;
    readonly basis: string;
  };

export type ApplicationHandedOver = Moved & { readonly type: 'ApplicationHandedOver' };
export type ApplicationRegistered = Moved & {
  readonly type: 'ApplicationRegistered';
  /** What the documents lack, judged at registration against the latest day of the decision. */
  readonly deficiencies: readonly Deficiency[];
};
export type ApplicationAccepted = Moved & {
  readonly type: 'ApplicationAccepted';
  readonly deficiencies: readonly Deficiency[];
};
/** An incomplete or expired set was given back: a person confirmed what the check had found. */
export type AcceptanceRefused = Moved & {
  readonly type: 'AcceptanceRefused';
  readonly deficiencies: readonly Deficiency[];
  readonly form?: string;
};
/** The list with which an application went on: its number in the register, and its id. */
export type ByList = { readonly list: string; readonly listId?: string };
/** The session of the commission that did it: its id, and the number of its minutes. */
export type InSession = { readonly session?: { readonly id: string; readonly number: string } };
export type ApplicationListed = Moved & ByList & { readonly type: 'ApplicationListed' };
export type ApplicationForwarded = Moved & Partial<ByList> & { readonly type: 'ApplicationForwarded' };
export type OutcomeRecommended = Moved &
  InSession & {
    readonly type: 'OutcomeRecommended';
    readonly outcome: Outcome;
    readonly grounds: readonly string[];
  };
/** The commission's decision for refusal (K¶7), kept beside that which follows the hearing (K¶8). */
export type RefusalProposed = Moved &
  InSession & {
    readonly type: 'RefusalProposed';
    readonly grounds: readonly string[];
  };
/** What a decision was computed from, each by its hash (SHA-256, hexadecimal), so that it can be computed again. */
export type DecisionReceipt = {
  readonly definition: { readonly code: string; readonly edition: string; readonly sha256: string };
  /** The version of the working calendar as it was known. */
  readonly calendar: number;
  /** The entry of the ledger that took the places. */
  readonly ledgerEntry?: string;
  readonly template?: { readonly form: string; readonly sha256: string };
  readonly fonts?: string;
  /** Every paragraph that was applied. */
  readonly paragraphs: readonly string[];
};

export type DecisionTaken = Moved &
  InSession & {
    readonly type: 'DecisionTaken';
    readonly receipt?: DecisionReceipt;
    readonly decision: Decision & { readonly outcome: Outcome };
    /** Places that the decision takes from the quota; zero for a refusal or a consent. */
    readonly places: number;
    /** Documents that had expired, or expired on the day of the decision: the person who decided saw them. */
    readonly deficiencies: readonly Deficiency[];
  };
export type DocumentIssued = Happened & {
  readonly type: 'DocumentIssued';
  readonly document: IssuedDocument;
};
/** A signature was received and checked, and has no time-stamp yet. */
export type SignatureReceived = Happened & {
  readonly type: 'SignatureReceived';
  readonly document: string;
  readonly signature: Omit<PendingSignature, 'by' | 'receivedAt'>;
  readonly basis: string;
};
/** A signature that was received turned out not to be valid; the turn is its signer's again. */
export type SignatureRefused = Happened & {
  readonly type: 'SignatureRefused';
  readonly document: string;
  readonly office: SigningOffice;
  /** Codes of the verdict. */
  readonly reasons: readonly string[];
  readonly basis: string;
};
/** The file with the signature is stored, and so is the evidence. */
export type DocumentSigned = Happened & {
  readonly type: 'DocumentSigned';
  readonly document: string;
  readonly signature: Omit<DocumentSignature, 'by'>;
  readonly basis: string;
};
/** The decision, or its copy, went to the next office on its way to the applicant. */
export type DecisionPassedOn = Moved & { readonly type: 'DecisionPassedOn'; readonly reference: string };
export type DecisionDelivered = Moved & {
  readonly type: 'DecisionDelivered';
  readonly delivery: { readonly by: string; readonly reference: string };
};
export type DecisionAnnulled = Moved & { readonly type: 'DecisionAnnulled'; readonly reference: string };
/** The applicant took the application back before a decision was sent; places that a decision held come back. */
export type ApplicationWithdrawn = Moved & { readonly type: 'ApplicationWithdrawn' };
/** A clerical error of the decision is corrected: the same decision in a new version, which is sent anew. */
export type DecisionCorrected = Moved & {
  readonly type: 'DecisionCorrected';
  readonly version: number;
  readonly persons: PersonsReference;
  readonly reference: string;
};
export type InclusionWithdrawn = Moved & { readonly type: 'InclusionWithdrawn' };
/** The family has as many persons now, and the decision holds a place for each. */
export type FamilyChanged = Happened & {
  readonly type: 'FamilyChanged';
  readonly persons: number;
  /** Where the persons as they are now stand, if they were given. */
  readonly family?: PersonsReference;
  readonly reference: string;
  readonly basis: string;
};
/** The family has grown and places are too few: the decision stays as it is, and so do its places. */
export type FamilyChangeRefused = Happened & {
  readonly type: 'FamilyChangeRefused';
  readonly persons: number;
  readonly needed: number;
  readonly left: number;
  readonly reference: string;
  readonly basis: string;
};
export type DeadlineAlertRaised = Happened & {
  readonly type: 'DeadlineAlertRaised';
  readonly deadline: string;
  readonly stage: string;
  readonly rung: ArmedRung;
  readonly dueAt: Instant;
  readonly basis: string;
};

/** A change of the working calendar as a case's journal names it. */
export type CalendarReason = {
  readonly version: number;
  readonly change: 'set' | 'withdraw';
  readonly day: PlainDate;
  readonly effect?: NamedDay['effect'];
  readonly name?: Words;
  readonly act: Act;
};

/** The working calendar changed while clocks ran: what stood, what stands now, and by which acts. */
export type DeadlinesReprojected = Happened & {
  readonly type: 'DeadlinesReprojected';
  /** The version of the calendar that the new dates were computed with. */
  readonly calendar: number;
  readonly because: readonly CalendarReason[];
  readonly acceptedOn?: { readonly before: PlainDate; readonly after: PlainDate };
  readonly moved: readonly {
    readonly before: Pick<Deadline, 'id' | 'calendar' | 'startsOn' | 'own' | 'service' | 'due' | 'binds'>;
    readonly after: Deadline;
  }[];
  readonly basis: string;
};

/** The terms of a case stand still from a day on: the clocks that are paused by it, as they stand now. */
export type TermsSuspended = Happened & {
  readonly type: 'TermsSuspended';
  readonly reference: string;
  readonly since: PlainDate;
  readonly paused: readonly Deadline[];
  readonly basis: string;
};

/** The terms of a case run on: what the clocks that had been paused were, and what they are without those days. */
export type TermsResumed = Happened & {
  readonly type: 'TermsResumed';
  readonly reference: string;
  readonly suspension: { readonly from: PlainDate; readonly to: PlainDate };
  /** The version of the calendar that the new dates were computed with. */
  readonly calendar: number;
  readonly moved: DeadlinesReprojected['moved'];
  readonly basis: string;
};

/** The key of the case was erased: its personal data are open to nobody any more. The chain of events stays whole. */
export type PersonalDataErased = Happened & {
  readonly type: 'PersonalDataErased';
  /** The period of the definition has passed, or an office has ordered it. */
  readonly because: 'retention' | 'order';
  /** The paper of that order. */
  readonly reference?: string;
  readonly basis: string;
};

/** Begins a complaint, which is a case of its own. Its text is sealed with the persons. */
export type ComplaintFiled = Happened &
  Synthetic &
  Pick<
    ApplicationFiled,
    | 'caseId'
    | 'number'
    | 'service'
    | 'region'
    | 'channel'
    | 'acceptedOn'
    | 'persons'
    | 'to'
    | 'opens'
    | 'basis'
  > & {
    readonly type: 'ComplaintFiled';
    readonly complaint: ComplaintOf;
  };

/** The review of a complaint goes on past its term. The reasons are sealed with the persons. */
export type ReviewExtended = Moved & {
  readonly type: 'ReviewExtended';
  readonly persons: PersonsReference;
};
/** The complainant was told of the extension with its reasons, in the form in which the complaint came. */
export type ExtensionTold = Moved & {
  readonly type: 'ExtensionTold';
  readonly manner: 'electronically' | 'in-writing';
  readonly reference: string;
};
/** A complaint has its answer; the words of the reply are sealed with the persons. */
export type ComplaintAnswered = Moved & {
  readonly type: 'ComplaintAnswered';
  readonly decision: Decision & { readonly outcome: ComplaintOutcome };
  readonly persons: PersonsReference;
  /** The stage to which an upheld complaint sends its case back. */
  readonly returnsTo?: string;
};

type OfComplaint = { readonly complaint: { readonly caseId: string; readonly number: string } };

/** Somebody complained about the case. */
export type ComplaintLodged = Happened &
  OfComplaint & {
    readonly type: 'ComplaintLodged';
    readonly channel: string;
    readonly against: ComplainedOf;
    readonly basis: string;
  };
/** A complaint about the case came to its end and leaves the case where it is. */
export type ComplaintSettled = Happened &
  OfComplaint & {
    readonly type: 'ComplaintSettled';
    readonly outcome: ComplaintOutcome | 'withdrawn';
    readonly basis: string;
  };
/** What an upheld complaint takes from its case. */
export const UNDONE = ['decision', 'acceptance-refusal', 'hearing', 'recommendation'] as const;
export type Undone = (typeof UNDONE)[number];
/** An upheld complaint annuls what it was against, and the case goes back: its terms count afresh. */
export type CaseReturned = Moved &
  OfComplaint & {
    readonly type: 'CaseReturned';
    /** The number of the decision that is annulled by it. */
    readonly annuls?: string;
    readonly undoes: readonly Undone[];
  };

/** Everything that can have happened to a case. No event holds personal data. */
export type CaseEvent =
  | ApplicationFiled
  | ComplaintFiled
  | ApplicationHandedOver
  | ApplicationRegistered
  | ApplicationAccepted
  | AcceptanceRefused
  | ApplicationListed
  | ApplicationForwarded
  | OutcomeRecommended
  | RefusalProposed
  | HearingOffered
  | HearingNoticeDelivered
  | ObjectionReceived
  | ObjectionAccepted
  | HearingHeld
  | DecisionTaken
  | DocumentIssued
  | SignatureReceived
  | DocumentSigned
  | SignatureRefused
  | DecisionPassedOn
  | DecisionDelivered
  | DecisionAnnulled
  | ApplicationWithdrawn
  | DecisionCorrected
  | InclusionWithdrawn
  | FamilyChanged
  | FamilyChangeRefused
  | TermsSuspended
  | TermsResumed
  | ReviewExtended
  | ExtensionTold
  | ComplaintAnswered
  | ComplaintLodged
  | ComplaintSettled
  | CaseReturned
  | DeadlineAlertRaised
  | DeadlinesReprojected
  | PersonalDataErased;
