import type { Suspension } from '#functions/law/calendar/count-term.ts';
import type { Instant, PlainDate } from '#functions/law/calendar/instant.ts';
import type { Region } from '#functions/law/regions.ts';
import type { ComplainedOf, Role, StatementName } from '#functions/law/service.ts';
import type { SigningOffice } from '#functions/law/signers.ts';
import type { Deficiency, FiledDocument } from './completeness.ts';
import type { Due } from './deadlines.ts';
import type { ActingFor } from './substitution.ts';
import type { Synthetic } from './synthetic.ts';

/** Whoever did something: an opaque subject of the token, never a name. */
export type Actor = {
  readonly subject: string;
  readonly role: Role | 'system';
  readonly organisation?: string;
  /** Whose office it was done for, where its holder was absent. */
  readonly for?: ActingFor;
};

/** One telling of a deadline: when, and whom. Armed while the deadline is open. */
export type ArmedRung = {
  readonly name: string;
  readonly to: 'actor' | 'head' | 'authorised-body';
  readonly fireAt: Instant;
  /** The generation of the deadline that armed it; absent for the first, which opened with the stage. */
  readonly generation?: number;
};

/** The clock of one stage, with the service term beside it where the definition says that it caps the stage. */
export type Deadline = {
  readonly id: string;
  readonly stage: string;
  /** Who has to act. */
  readonly actor: Role;
  readonly openedAt: Instant;
  /** The day that the term counts from and does not count. */
  readonly startsOn: PlainDate;
  /** Absent where neither the orders nor a parameter state a term for the stage. */
  readonly own?: Due;
  readonly service?: Due;
  /** The earlier of the two. */
  readonly due: Due;
  readonly binds: 'own' | 'service';
  /** The parameter that the own term comes from, where the orders state none. */
  readonly parameter?: string;
  /** The day that the service term counts from; absent where that does not cap the stage. */
  readonly serviceFrom?: PlainDate;
  /** The version of the working calendar that the dates were computed with. */
  readonly calendar: number;
  /** Counts the computations: 2 after the calendar has moved it once. Absent before that. */
  readonly generation?: number;
  /** The rules behind the two dates. */
  readonly cites: readonly string[];
  readonly rungs: readonly ArmedRung[];
  /** The suspensions that its dates rest on. */
  readonly suspensions?: readonly Suspension[];
  /** The day from which it stands still; until it runs on the dates are those that it had, and no rung is armed. */
  readonly suspendedSince?: PlainDate;
  /** Rungs that fall outside the known years: named, never guessed, and armed once their years are known. */
  readonly rungsUnknown?: readonly string[];
  readonly closedAt?: Instant;
};

export type Outcome = 'include' | 'consent' | 'refuse';
/** What a complaint comes to. */
export type ComplaintOutcome = 'dismiss' | 'uphold';

export type Decision = {
  readonly outcome: Outcome | ComplaintOutcome;
  readonly number: string;
  readonly at: Instant;
  readonly on: PlainDate;
  readonly grounds: readonly string[];
  /** The place of the number in the register of the region's decisions. */
  readonly entry?: { readonly year: number; readonly value: number };
  /** Absent where the orders give the decision no form. */
  readonly form?: string;
  /** Which version of the decision this is, once a clerical error was corrected: 2 for the first correction. */
  readonly version?: number;
};

/** The levels of ETSI EN 319 142-1: less than it asks, alone, with a time-stamp, with what its validation needs. */
type SignatureLevel = 'below B-B' | 'B-B' | 'B-T' | 'B-LT';

/** One signature on a document, as the case keeps it. Who the certificate names stands in the evidence alone. */
export type DocumentSignature = {
  readonly office: SigningOffice;
  readonly by: Actor;
  readonly level: SignatureLevel;
  /** The time of the time-stamp; without one, that of the check. */
  readonly signedAt: Instant;
  /** Of the file with this signature and those before it. */
  readonly sha256: string;
  readonly bytes: number;
};

/** A signature that was received and checked, and waits for its time-stamp. The document bears it only then. */
export type PendingSignature = {
  readonly office: SigningOffice;
  readonly by: Actor;
  /** Of the CMS as it came; it is kept under this name. */
  readonly cms: string;
  readonly receivedAt: Instant;
};

/** What the QR code of a document says: the code of its public page, and a signed token that is checked offline. */
export type DocumentCode = { readonly code: string; readonly token: string };

export type IssuedDocument = {
  readonly id: string;
  readonly form: string;
  /** Of the file as it was issued, before the first signature. */
  readonly sha256: string;
  readonly bytes: number;
  readonly issuedAt: Instant;
  /** The version of the decision that it is of; absent for the first. */
  readonly version?: number;
  /** When what it says was annulled on a complaint: it is then of no decision that the case has now. */
  readonly annulledAt?: Instant;
  readonly verification?: DocumentCode;
  /** What the file was drawn with beside the case: the template and the fonts by their SHA-256. */
  readonly drawn?: { readonly verifyAt: string; readonly template: string; readonly fonts: string };
  /** Who has to sign, one after another: fixed when the document is issued. Absent where nobody has to. */
  readonly signers?: readonly SigningOffice[];
  readonly signatures?: readonly DocumentSignature[];
  readonly pending?: PendingSignature;
};

/** Where the personal data of a case stand, and the salted hash that proves what they were. */
export type PersonsReference = { readonly item: string; readonly hash: string };

/** How a paper went to the applicant: when, by whose hands, and under which number. */
export type Delivery = { readonly at: Instant; readonly by: string; readonly reference: string };

/** The hearing before a refusal (K¶8, R¶9), by the notice that holds now: a later one replaces it. */
export type Hearing = {
  readonly offeredAt: Instant;
  readonly heldAt: Instant;
  readonly grounds: readonly string[];
  /** Which notice of the case it is, from 2 on where it replaced another. */
  readonly notice?: number;
  /** Where the place or the link stands, sealed as the persons are. */
  readonly place?: PersonsReference;
  /** The form of the notice; absent where the definition has none. */
  readonly form?: string;
  /** That the notice went out; a new notice has to go out anew. */
  readonly delivery?: Delivery;
  /** An earlier notice reached the applicant, who knows what is intended. */
  readonly told?: true;
  readonly objection?: Objection;
  /** The protocol; a new notice asks for a new one. */
  readonly protocol?: {
    readonly at: Instant;
    readonly applicant: 'heard' | 'absent';
    readonly reference: string;
    readonly form?: string;
  };
  /** The clocks stand still for it. */
  readonly standsStill?: true;
};

/** What the applicant has against the intended refusal. It stays when a new notice comes: nobody needs to say it twice. */
export type Objection = {
  readonly at: Instant;
  readonly reference: string;
  /** After the last day on which one may object. */
  readonly late: boolean;
  /** The last day on which the provider may accept it, where the definition reads the one day so. */
  readonly acceptBy?: PlainDate;
  /** Which notice it answers. */
  readonly notice: number;
  readonly accepted?: { readonly at: Instant; readonly reference: string; readonly late: boolean };
};

/** Which text of consent to the processing of personal data was agreed to, and when (Law 94-V, Art. 8). */
export type GivenConsent = { readonly text: string; readonly givenAt: Instant };

/** What a complaint is about: never its text, which stands with the persons. */
export type ComplaintOf = {
  readonly caseId: string;
  readonly number: string;
  readonly against: ComplainedOf;
  /** The number of the decision, or of the act in the history of its case. */
  readonly decision?: string;
  readonly act?: number;
  /** The last day of the time in which one may complain, where something runs it. */
  readonly until?: PlainDate;
  /** It came after that day: accepted all the same. */
  readonly late?: true;
};

/** A complaint as the case knows it that it is about. */
export type ComplaintAbout = {
  readonly caseId: string;
  readonly number: string;
  readonly channel: string;
  readonly against: ComplainedOf;
  readonly at: Instant;
  readonly outcome?: ComplaintOutcome | 'withdrawn';
};

/** That the case went back on a complaint: its terms count afresh from the day, in the clocks after so many. */
type Return = { readonly on: PlainDate; readonly after: number };

/** The current state of a case: a fold of its events, without personal data. */
export type Case = Synthetic & {
  readonly id: string;
  readonly number: string;
  readonly service: { readonly code: string; readonly edition: string };
  readonly region: Region;
  readonly channel: string;
  readonly filedBy: Actor;
  readonly filedAt: Instant;
  /** The day of acceptance, which no term counts (K¶9). */
  readonly acceptedOn: PlainDate;
  /** Places in the quota that the family needs: the applicant and every member (K¶2(5)). */
  readonly places: number;
  /** Absent of cases that were filed before texts had versions. */
  readonly consent?: GivenConsent;
  readonly documentsFiled: readonly FiledDocument[];
  /** Names of what the applicant stated; the values are with the persons. */
  readonly stated: readonly StatementName[];
  /** Where the application comes from, where that is another region. */
  readonly originRegion?: Region;
  /** The case whose consent this one builds on (K¶20, K¶22). */
  readonly consentCase?: string;
  /** What the last look at the documents found; a person decides what follows from it. */
  readonly deficiencies: readonly Deficiency[];
  readonly persons: PersonsReference;
  readonly stage: string;
  /** The region whose office has to act, where that is not the region of the case. */
  readonly office?: Region;
  readonly stageSince: Instant;
  readonly deadlines: readonly Deadline[];
  /** The spans in which its terms stood still, in their order; the last one goes on while it has no end. */
  readonly suspensions?: readonly Suspension[];
  /** What the commission recommended, or decided subject to the hearing (K¶7, K¶8). */
  readonly recommendation?: {
    readonly outcome: Outcome;
    readonly grounds: readonly string[];
    readonly at: Instant;
  };
  readonly hearing?: Hearing;
  /** That the set was given back, with what was missing (K¶5, M¶14, M¶15). */
  readonly refusedAcceptance?: {
    readonly at: Instant;
    readonly deficiencies: readonly Deficiency[];
    readonly form?: string;
  };
  /** The number and the id of the list with which it went on last: to the commission, or to another region (K¶6, R¶6). */
  readonly list?: string;
  readonly listId?: string;
  /** The session of the commission that dealt with it last. */
  readonly session?: { readonly id: string; readonly number: string };
  readonly decision?: Decision;
  /** The stage that the decision led to: a corrected one is sent from there anew. */
  readonly decidedTo?: string;
  /** The places that its decision holds in the quota, and the year from whose quota they were taken. */
  readonly held?: { readonly places: number; readonly year: number };
  /** A family that has grown and for which places were too few: how many persons it has, and how many more it needs. */
  readonly grown?: {
    readonly persons: number;
    readonly needed: number;
    readonly left: number;
    readonly at: Instant;
    readonly reference: string;
  };
  readonly documents: readonly IssuedDocument[];
  /** Since when its personal data are erased. */
  readonly erased?: {
    readonly at: Instant;
    readonly because: 'retention' | 'order';
    readonly reference?: string;
  };
  readonly delivery?: Delivery;
  /** Of a complaint: the case that it is about. */
  readonly complaint?: ComplaintOf;
  /** The complaints about it, in their order. */
  readonly complaints?: readonly ComplaintAbout[];
  readonly returns?: readonly Return[];
  /** How many notices of hearings there were before it went back last. */
  readonly noticesBefore?: number;
};

/** The region in which the case lies now: its own, or that of origin while an office there has to act. */
export const officeRegion = ({ office, region }: Pick<Case, 'office' | 'region'>): Region => office ?? region;

export const openDeadline = (kase: Case): Deadline | undefined =>
  kase.deadlines.find((deadline) => deadline.closedAt === undefined);

/** The suspension that goes on, if the terms of the case stand still. */
export const openSuspension = ({ suspensions }: Pick<Case, 'suspensions'>): Suspension | undefined =>
  suspensions?.find(({ to }) => to === undefined);
