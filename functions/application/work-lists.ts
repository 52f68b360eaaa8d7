import { regionCodes } from '#functions/law/regions.ts';
import { isEnd } from '#functions/law/service.ts';
import { SERVICES } from '#functions/law/services.ts';
import type { CaseStore, StoredCase } from './ports/cases.ts';
import { CursorInvalid, type Page } from './ports/store.ts';

const STAGES = [
  ...new Set(
    SERVICES.flatMap(({ stages }) =>
      Object.entries(stages).flatMap(([name, stage]) => (isEnd(stage) ? [] : [name])),
    ),
  ),
];

/** Every work list in which a clock can run: each region with each stage that is no end, of every service. */
export const OPEN_LISTS = regionCodes.flatMap((region) => STAGES.map((stage) => ({ region, stage })));

/** Where a walk through the open lists goes on: the place of a list, and where in it. */
export type Place = { readonly list: number; readonly after?: string };

export const FIRST_PLACE: Place = { list: 0 };

/** Most lists are empty, so several are asked at once; after so many rounds a page is handed on. */
const LISTS_AT_ONCE = 8;
const ROUNDS_A_PAGE = 125;

/** The places of the next lists from one on; a list that holds more than a page is gone through alone. */
function placesFrom(place: Place): readonly Place[] {
  if (place.after !== undefined) return [place];
  const last = Math.min(place.list + LISTS_AT_ONCE, OPEN_LISTS.length);
  const others = Array.from({ length: last - place.list - 1 }, (_, index) => ({
    list: place.list + 1 + index,
  }));
  return [place, ...others];
}

type Walk<T> = { readonly found: T; readonly next?: Place };

/**
 * Goes through the lists from a place on, many at once, and adds up what they hold in their order. `add` says what a
 * page adds, or `full` where it no longer fits: then the walk goes on there another time.
 */
async function walk<P extends { readonly next?: string }, T>(
  from: Place,
  start: T,
  read: (list: (typeof OPEN_LISTS)[number], after: string | undefined) => Promise<P>,
  add: (found: T, page: P) => T | 'full',
): Promise<Walk<T>> {
  let found = start;
  let place: Place | undefined = from;
  for (let round = 0; place && round < ROUNDS_A_PAGE; round += 1) {
    const places = placesFrom(place);
    const pages = await Promise.all(
      places.map(({ list, after }) => read(OPEN_LISTS[list] as (typeof OPEN_LISTS)[number], after)),
    );
    for (const [index, page] of pages.entries()) {
      const { list } = places[index] as Place;
      const added = add(found, page);
      if (added === 'full') return { found, next: places[index] as Place };
      found = added;
      if (page.next !== undefined) return { found, next: { list, after: page.next } };
      place = list + 1 < OPEN_LISTS.length ? { list: list + 1 } : undefined;
    }
  }
  return place ? { found, next: place } : { found };
}

/** The next cases of the open lists, at most `limit`, and where to go on; no place after the last list. */
export async function nextCases(
  cases: Pick<CaseStore, 'workList'>,
  from: Place,
  limit: number,
): Promise<{ readonly items: readonly StoredCase[]; readonly next?: Place }> {
  const { found, next } = await walk<Page<StoredCase>, readonly StoredCase[]>(
    from,
    [],
    (list, after) => cases.workList(list, { limit, ...(after ? { after } : {}) }),
    (items, page) => (items.length + page.items.length > limit ? 'full' : [...items, ...page.items]),
  );
  return next ? { items: found, next } : { items: found };
}

/** How many cases the next open lists hold, and where to go on counting. */
export async function countCases(
  cases: Pick<CaseStore, 'countWorkList'>,
  from: Place,
): Promise<{ readonly count: number; readonly next?: Place }> {
  const { found, next } = await walk(
    from,
    0,
    (list, after) => cases.countWorkList(list, after),
    (count, page) => count + page.count,
  );
  return next ? { count: found, next } : { count: found };
}

export const cursorOf = (place: Place): string =>
  Buffer.from(JSON.stringify([place.list, place.after ?? null])).toString('base64url');

/** @throws {CursorInvalid} for a cursor that is not one of ours. */
export function placeOf(cursor: string): Place {
  try {
    const said: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString());
    if (Array.isArray(said)) {
      const [list, after]: readonly unknown[] = said;
      if (typeof list === 'number' && OPEN_LISTS[list]) {
        if (after === null) return { list };
        if (typeof after === 'string') return { list, after };
      }
    }
  } catch {
    // Not JSON: refused below like any other foreign cursor.
  }
  throw new CursorInvalid('the cursor is not one of this list');
}
