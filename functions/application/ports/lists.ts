import type { List, ListEvent } from '#functions/case/list.ts';
import type { Instant } from '#functions/law/calendar/instant.ts';
import type { Region } from '#functions/law/regions.ts';
import type { Numbering } from './registers.ts';
import type { Conflict, Idempotency, Page } from './store.ts';

/** An event of a list in its place in the list's own chain, as those of a case. */
export type RecordedListEvent = {
  readonly listId: string;
  readonly sequence: number;
  readonly event: ListEvent;
  readonly previousHash: string;
  readonly hash: string;
};

/** `version` is the number of events so far; `hash` that of the last one. */
export type StoredList = { readonly list: List; readonly version: number; readonly hash: string };

/** Everything that one act on a list writes: one transaction. */
export type ListChange = {
  /** Undefined for an opening; else the list as it was read. */
  readonly before: StoredList | undefined;
  readonly recorded: RecordedListEvent;
  readonly after: List;
  /** The cases that come onto the list, at the version that was read; refused when it has moved, or another list has one. */
  readonly adds?: readonly { readonly caseId: string; readonly version: number }[];
  /** The case that comes off the list by an act on the list. */
  readonly takesOff?: string;
  readonly number?: Numbering;
  readonly idempotency?: Idempotency;
};

/** How many cases one act may put on a list: its transaction holds each case beside the list itself. */
export const MOST_CASES_AT_ONCE = 90;

export type ListStore = {
  load(listId: string): Promise<StoredList | undefined>;
  /** The events in order, up to and with `upTo` when given. */
  events(listId: string, upTo?: number): Promise<readonly RecordedListEvent[]>;
  /** The lists that a region has drawn up, and those that have come to it; the newest first. */
  ofRegion(
    region: Region,
    page: { readonly limit: number; readonly after?: string },
  ): Promise<Page<StoredList>>;
  /** What a key was used for: the version of which list it has made, if it was an act on a list, and of what request. */
  actUnder(key: string): Promise<
    | {
        readonly requestHash: string;
        readonly did?: { readonly listId: string; readonly version: number };
      }
    | undefined
  >;
  /** Refused (`version`) where the list or a case has moved since it was read. */
  save(change: ListChange): Promise<'saved' | Conflict>;
  /** The cases to which the act of a list has come. */
  followed(listId: string): Promise<readonly string[]>;
  /** The forwarded lists to a region whose act may not have come to every case yet. */
  settling(region: Region): Promise<readonly string[]>;
  /** That the act of a list has come to every case. */
  settled(list: Pick<List, 'id' | 'receiving'>): Promise<void>;
};

/** The queue by which the act of a list comes to its cases. At-least-once, no earlier than `delaySeconds` (at most 900). */
export type ListQueue = {
  /** One message for each case. */
  follow(listId: string, caseIds: readonly string[]): Promise<void>;
  /** To look again whether the act has come to every case, for the `pass`-th time. */
  again(listId: string, pass: number, delaySeconds: number): Promise<void>;
};

export type ListMessage = {
  readonly id: string;
  readonly type: ListEvent['type'];
  readonly listId: string;
  readonly sequence: number;
  readonly at: Instant;
};
