import type { Instant, PlainDate } from '#functions/law/calendar/instant.ts';
import type { Region } from '#functions/law/regions.ts';
import type {
  Actor,
  ArmedRung,
  Deadline,
  Decision,
  IssuedDocument,
  Outcome,
  PersonsReference,
} from './case.ts';

type Happened = { readonly at: Instant; readonly by: Actor };

/** A step from one stage to another: which clock it closed and which it opened, under which paragraph. */
type Moved = Happened & {
  readonly from: string;
  readonly to: string;
  readonly opens: readonly Deadline[];
  readonly basis: string;
};

export type ApplicationFiled = Happened & {
  readonly type: 'ApplicationFiled';
  readonly caseId: string;
  readonly number: string;
  readonly service: { readonly code: string; readonly edition: string };
  readonly region: Region;
  readonly channel: string;
  readonly acceptedOn: PlainDate;
  readonly places: number;
  readonly documents: readonly string[];
  readonly persons: PersonsReference;
  readonly to: string;
  readonly opens: readonly Deadline[];
  readonly basis: string;
};

export type ApplicationHandedOver = Moved & { readonly type: 'ApplicationHandedOver' };
export type ApplicationRegistered = Moved & { readonly type: 'ApplicationRegistered' };
export type ApplicationForwarded = Moved & { readonly type: 'ApplicationForwarded' };
export type OutcomeRecommended = Moved & {
  readonly type: 'OutcomeRecommended';
  readonly outcome: Outcome;
  readonly grounds: readonly string[];
};
export type HearingOffered = Happened & {
  readonly type: 'HearingOffered';
  readonly heldAt: Instant;
  readonly grounds: readonly string[];
  readonly basis: string;
};
export type DecisionTaken = Moved & {
  readonly type: 'DecisionTaken';
  readonly decision: Decision;
  /** Places that the decision takes from the quota; zero for a refusal. */
  readonly places: number;
};
export type DocumentIssued = Happened & {
  readonly type: 'DocumentIssued';
  readonly document: IssuedDocument;
};
export type DecisionDelivered = Moved & {
  readonly type: 'DecisionDelivered';
  readonly delivery: { readonly by: string; readonly reference: string };
};
export type DeadlineAlertRaised = Happened & {
  readonly type: 'DeadlineAlertRaised';
  readonly deadline: string;
  readonly stage: string;
  readonly rung: ArmedRung;
  readonly dueAt: Instant;
  readonly basis: string;
};

/** Everything that can have happened to a case. No event holds personal data. */
export type CaseEvent =
  | ApplicationFiled
  | ApplicationHandedOver
  | ApplicationRegistered
  | ApplicationForwarded
  | OutcomeRecommended
  | HearingOffered
  | DecisionTaken
  | DocumentIssued
  | DecisionDelivered
  | DeadlineAlertRaised;
