import { regionCodes } from '#functions/law/regions.ts';
import { isEnd } from '#functions/law/service.ts';
import { SERVICES } from '#functions/law/services.ts';
import { type CaseStore, CursorInvalid, type StoredCase } from './ports.ts';

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

/** Most lists are empty; a page looks into so many before it is handed on. */
const LISTS_A_PAGE = 200;

/** The next cases of the open lists, about `limit`, and where to go on; no place after the last list. */
export async function nextCases(
  cases: Pick<CaseStore, 'workList'>,
  from: Place,
  limit: number,
): Promise<{ readonly items: readonly StoredCase[]; readonly next?: Place }> {
  const items: StoredCase[] = [];
  let place: Place | undefined = from;
  for (let looked = 0; place && looked < LISTS_A_PAGE && items.length < limit; looked += 1) {
    const list = OPEN_LISTS[place.list];
    if (!list) return { items };
    const { after } = place;
    const page = await cases.workList(list, { limit: limit - items.length, ...(after ? { after } : {}) });
    items.push(...page.items);
    place = placeAfter(place, page.next);
  }
  return place ? { items, next: place } : { items };
}

/** How many cases the next open lists hold, and where to go on counting. */
export async function countCases(
  cases: Pick<CaseStore, 'countWorkList'>,
  from: Place,
): Promise<{ readonly count: number; readonly next?: Place }> {
  let count = 0;
  let place: Place | undefined = from;
  for (let looked = 0; place && looked < LISTS_A_PAGE; looked += 1) {
    const list = OPEN_LISTS[place.list];
    if (!list) return { count };
    const page = await cases.countWorkList(list, place.after);
    count += page.count;
    place = placeAfter(place, page.next);
  }
  return place ? { count, next: place } : { count };
}

function placeAfter({ list }: Place, next: string | undefined): Place | undefined {
  if (next !== undefined) return { list, after: next };
  return list + 1 < OPEN_LISTS.length ? { list: list + 1 } : undefined;
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
