import { type Audience, audienceOf } from '#functions/case/audience.ts';
import { type Caller, may } from '#functions/case/authority.ts';
import { accepted, type Result, refused } from '#functions/law/result.ts';
import type { CloudEvent } from './cloud-event.ts';
import type { FeedStore } from './ports/feed.ts';
import { CursorInvalid } from './ports/store.ts';
import type { UseCaseRefusal } from './refusals.ts';

export type FeedPage = {
  readonly items: readonly CloudEvent[];
  /** Where to go on, also after a page without items. */
  readonly next: string;
  /** Whether there may be more by now. */
  readonly more: boolean;
};

type Reading = { readonly caller: Caller; readonly limit: number; readonly after?: string };

/**
 * The next events of all cases that the caller may see, from the first event on or after a cursor. Whoever goes on from
 * `next` misses none. One query, however long the feed, and one read more for a page without items.
 * @throws {CursorInvalid} for a cursor of another feed, or one that this feed has not reached.
 */
export async function readFeed(
  { feed }: { readonly feed: FeedStore },
  { caller, limit, after }: Reading,
): Promise<Result<FeedPage, UseCaseRefusal>> {
  const audience = audienceOf(caller);
  if (!audience) return refused({ code: 'not-permitted' });
  const from = after === undefined ? 0 : placeOf(audience, after);
  const found = await feed.read(audience, from, limit);
  if (found.length === 0 && from > (await feed.length(audience))) {
    throw new CursorInvalid('the cursor is ahead of this feed');
  }
  return accepted({
    items: found
      .filter(({ facts }) => may(caller, { to: 'see-case', kase: facts }))
      .map(({ event }) => event),
    next: feedCursor(audience, found.at(-1)?.number ?? from),
    more: found.length === limit,
  });
}

/** A place in the feed of an audience, as text that says nothing to others. */
const feedCursor = (audience: Audience, number: number): string =>
  Buffer.from(JSON.stringify([audience, number])).toString('base64url');

/** @throws {CursorInvalid} for what is not a cursor of this feed. */
export function placeOf(audience: Audience, cursor: string): number {
  try {
    const said: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString());
    if (Array.isArray(said) && said.length === 2 && said[0] === audience && isPlace(said[1])) return said[1];
  } catch {
    // Not base64url, or not JSON: refused below like any other foreign cursor.
  }
  throw new CursorInvalid('the cursor is not one of this feed');
}

const isPlace = (value: unknown): value is number =>
  typeof value === 'number' && Number.isSafeInteger(value) && value >= 0 && value < 1e12;
