import type { Instant, PlainDate } from '#functions/law/calendar/instant.ts';
import type { Region } from '#functions/law/regions.ts';
import type { Actor } from './case.ts';
import type { Synthetic } from './synthetic.ts';

/** The seats of a commission. */
export const SEATS = ['chair', 'deputy', 'secretary', 'member'] as const;
export type Seat = (typeof SEATS)[number];

/** Who sits on a commission: `id` is the subject of the member's token; office and name are those of the act. */
export type Member = {
  readonly id: string;
  readonly seat: Seat;
  readonly office: string;
  readonly name: string;
};

/** At least so large a part of something, or more than that. */
export type Share = {
  readonly numerator: number;
  readonly denominator: number;
  readonly moreThan: boolean;
};

/**
 * How a commission decides, as the act that appoints it says (ours: the orders are silent, parameter
 * `commission-quorum`). `quorum` is a share of the members who vote; `majority` of those, of those present or of the
 * votes for and against (`of`).
 */
export type Rules = {
  readonly quorum: Share;
  readonly majority: Share & { readonly of: 'members' | 'present' | 'votes' };
  /** Whether as many votes for as against go by the vote of whoever presides, or carry nothing. */
  readonly tie: 'presiding' | 'not-carried';
  readonly secretaryVotes: boolean;
};

/**
 * The composition of the commission of a region for a service, by one act. It never changes: a later act has another
 * one, which holds from its own first day on, and sessions keep theirs.
 */
export type Composition = Synthetic & {
  readonly id: string;
  readonly region: Region;
  /** The code of the service, whatever its edition. */
  readonly service: string;
  readonly act: { readonly number: string; readonly day: PlainDate };
  readonly from: PlainDate;
  /** The last day, where the act names one. */
  readonly to?: PlainDate;
  readonly members: readonly Member[];
  readonly rules: Rules;
  readonly recordedAt: Instant;
  readonly recordedBy: Actor;
};

/** The dates of a composition. */
type Dates = Pick<Composition, 'from' | 'to'>;

/**
 * The composition in effect on a day: that with the latest first day by then. Undefined before the first, and when the
 * last day of that one has passed: what a later act has replaced does not come back.
 */
export function compositionOn<T extends Dates>(compositions: readonly T[], day: PlainDate): T | undefined {
  const latest = compositions
    .filter(({ from }) => from <= day)
    .toSorted((one, other) => (one.from < other.from ? -1 : 1))
    .at(-1);
  return latest?.to !== undefined && latest.to < day ? undefined : latest;
}

/** The members who have a vote. */
export const voters = ({ members, rules }: Pick<Composition, 'members' | 'rules'>): readonly Member[] =>
  members.filter(({ seat }) => seat !== 'secretary' || rules.secretaryVotes);

/** Whether `count` of `of` is as large a part as a share asks. Of none, nothing is. */
export const meets = ({ numerator, denominator, moreThan }: Share, count: number, of: number): boolean =>
  of > 0 && (moreThan ? count * denominator > numerator * of : count * denominator >= numerator * of);

/** An act of appointment as people name it. */
export const actInWords = ({ act }: Pick<Composition, 'act'>): string => `act ${act.number} of ${act.day}`;
