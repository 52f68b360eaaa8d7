import type { Audience } from '#functions/case/audience.ts';
import type { CaseFacts } from '#functions/case/facts.ts';
import type { Instant } from '#functions/law/calendar/instant.ts';
import type { CloudEvent } from '../cloud-event.ts';
import type { Conflict } from './store.ts';

/** An event in its place in the feed of an audience. */
export type FeedItem = {
  readonly audience: Audience;
  /** From 1, without gaps. */
  readonly number: number;
  readonly numberedAt: Instant;
  readonly event: CloudEvent;
  readonly facts: CaseFacts;
};

/** How far the events of cases have been numbered, and how many items feeds have. */
export type FeedState = {
  readonly relayed: ReadonlyMap<string, number>;
  readonly lengths: ReadonlyMap<Audience, number>;
};

/** Events that get their numbers together: one transaction, written only while the state is as it was read. */
export type FeedAppend = {
  readonly before: FeedState;
  readonly after: FeedState;
  readonly items: readonly FeedItem[];
};

/**
 * The feeds, one for each audience. Only the relay numbers them, after commit; numbers have no gaps, so that a cursor
 * never passes over an event that appears later.
 */
export type FeedStore = {
  /** 0 for a case of which nothing, and an audience to which nothing was told. Strongly consistent. */
  state(caseIds: readonly string[], audiences: readonly Audience[]): Promise<FeedState>;
  /** Refused (`version`) when another has relayed events of a case, (`number`) when another has numbered. */
  append(append: FeedAppend): Promise<'appended' | Conflict>;
  /** The next items after a number, at most `limit`, without a gap among them or before them. */
  read(audience: Audience, after: number, limit: number): Promise<readonly FeedItem[]>;
  length(audience: Audience): Promise<number>;
};
