import type { Synthetic } from '#functions/case/synthetic.ts';
import type { Instant, PlainDate } from '#functions/law/calendar/instant.ts';
import type { Region } from '#functions/law/regions.ts';
import type { Told, Wording } from '#functions/law/service.ts';

/** Hours between the instant at which people are told and the due instant, whole ones: left, or late. */
export type Hours = { readonly left: number } | { readonly late: number };

/** One clock in words that an e-mail can carry. No personal data: a case is named by its number. */
export type ToldClock = Synthetic & {
  readonly caseId: string;
  readonly caseNumber: string;
  readonly service: { readonly code: string; readonly edition: string };
  readonly stage: { readonly name: string; readonly title: Wording };
  readonly actor: string;
  readonly dueAt: Instant;
  readonly hours: Hours;
};

/**
 * An alert, ready to be sent as e-mail. `id` is the alert's: the same alert may come twice and is then the same message.
 * Whoever subscribes sends nothing to people before `tellAt`.
 */
export type AlertMessage = ToldClock & {
  readonly kind: 'deadline';
  readonly id: string;
  readonly region: Region;
  /** The role that is told. */
  readonly to: string;
  readonly rung: string;
  readonly paragraph: string;
  readonly raisedAt: Instant;
  readonly tellAt: Instant;
  readonly subject: Told;
  readonly text: Told;
};

/** What a region has before it on a working day. Of each kind the first are listed, and all of them counted. */
export type DigestMessage = {
  readonly kind: 'digest';
  readonly id: string;
  readonly region: Region;
  readonly day: PlainDate;
  readonly at: Instant;
  readonly tellAt: Instant;
  readonly late: { readonly count: number; readonly first: readonly ToldClock[] };
  readonly dueWithinThreeWorkingDays: { readonly count: number; readonly first: readonly ToldClock[] };
  readonly subject: Told;
  readonly text: Told;
};

/** The topic of what people are told. Subscribers filter by `kind`, `region` and `to`, and send e-mail and SMS. */
export type AlertTopic = { publish(message: AlertMessage | DigestMessage): Promise<void> };

export type KeptDigest = { readonly message: DigestMessage; readonly publishedAt?: Instant };

/** The digests that were made, one for a region and day. */
export type DigestStore = {
  digest(day: PlainDate, region: Region): Promise<KeptDigest | undefined>;
  /** Keeps a digest unless the region has one for that day. */
  keep(message: DigestMessage): Promise<'kept' | 'kept-before'>;
  published(message: DigestMessage, at: Instant): Promise<void>;
};
