import type { Instant, PlainDate } from '#functions/law/calendar/instant.ts';
import type { PersonsReference } from './case.ts';
import type { Happened, TermsResumed, TermsSuspended } from './events.ts';

/** The notice of an intended refusal and of its hearing. Where that is stands in the notice alone. */
export type HearingOffered = Happened & {
  readonly type: 'HearingOffered';
  readonly heldAt: Instant;
  readonly grounds: readonly string[];
  /** Which notice of the case it is, from 2 on where it replaced another. */
  readonly notice?: number;
  /** Where the place or the link stands, sealed as the persons are. */
  readonly place?: PersonsReference;
  readonly form?: string;
  /** The clocks that stand still from here on, where a rule of the definition says so. */
  readonly suspends?: Pick<TermsSuspended, 'since' | 'paused'>;
  readonly basis: string;
};

/** The notice of the hearing went to the applicant. */
export type HearingNoticeDelivered = Happened & {
  readonly type: 'HearingNoticeDelivered';
  readonly delivery: { readonly by: string; readonly reference: string };
  readonly basis: string;
};

/** The applicant objected to the intended refusal, or the provider took such an objection. */
export type ObjectionReceived = Happened & {
  readonly type: 'ObjectionReceived';
  readonly reference: string;
  readonly late: boolean;
  readonly acceptBy?: PlainDate;
  readonly basis: string;
};

export type ObjectionAccepted = Happened & {
  readonly type: 'ObjectionAccepted';
  readonly reference: string;
  /** After the last day on which it was to be accepted. */
  readonly late: boolean;
  readonly basis: string;
};

/** The protocol of the hearing: whether the applicant was heard, and where what was said is kept. */
export type HearingHeld = Happened & {
  readonly type: 'HearingHeld';
  readonly applicant: 'heard' | 'absent';
  readonly reference: string;
  readonly form?: string;
  /** The clocks that had stood still for the hearing and run on. */
  readonly resumes?: Pick<TermsResumed, 'suspension' | 'calendar' | 'moved'>;
  readonly basis: string;
};
