import type { StoredCase } from './ports/cases.ts';
import type { Page } from './ports/store.ts';

type Asked = { readonly limit: number; readonly after?: string };

/** A page of the index: the orders of what was read, and what of it belongs on the list. */
type IndexPage = {
  readonly read: readonly string[];
  readonly items: readonly StoredCase[];
  readonly next: string | undefined;
};

/** Where a merged list goes on: in the index (`null`: at its beginning, `false`: it has ended), and after which order. */
type Place = { readonly index: string | null | false; readonly after: string };

/**
 * One page of an index with cases among it that the index does not have yet, in their order and each once. Where there
 * are none it is the index's own page, with its own cursor.
 */
export async function pageWith(
  coming: readonly StoredCase[],
  orderOf: (stored: StoredCase) => string,
  { limit, after }: Asked,
  read: (asked: Asked) => Promise<IndexPage>,
): Promise<Page<StoredCase>> {
  const place = after === undefined ? undefined : placeOf(after);
  const index = place ? place.index : (after ?? null);
  if (coming.length === 0 && index !== false) return indexPage(await read(asking(limit, index)));
  const page = index === false ? ENDED : await read(asking(limit, index));
  const from = place?.after ?? (after === undefined ? '' : (page.read[0] ?? ''));
  const to = page.next === undefined ? undefined : page.read.at(-1);
  const known = new Set(page.items.map(({ state }) => state.id));
  const between = coming.filter((stored) => {
    const order = orderOf(stored);
    return !known.has(stored.state.id) && order > from && (to === undefined || order <= to);
  });
  const merged = [...page.items, ...between].toSorted((one, other) =>
    orderOf(one) < orderOf(other) ? -1 : 1,
  );
  if (merged.length <= limit) {
    const end = page.read.at(-1) ?? from;
    return page.next === undefined
      ? { items: merged }
      : { items: merged, next: cursorOf({ index: page.next, after: end }) };
  }
  const items = merged.slice(0, limit);
  const last = items.at(-1);
  const end = last ? orderOf(last) : from;
  const passed = page.read.filter((order) => order <= end).length;
  return { items, next: cursorOf({ index: await indexAfter(passed, page, index, read), after: end }) };
}

const ENDED: IndexPage = { read: [], items: [], next: undefined };

const asking = (limit: number, index: string | null): Asked =>
  index === null ? { limit } : { limit, after: index };

const indexPage = ({ items, next }: IndexPage): Page<StoredCase> =>
  next === undefined ? { items } : { items, next };

/** The place in the index after the first `passed` items of a page. */
async function indexAfter(
  passed: number,
  page: IndexPage,
  index: Place['index'],
  read: (asked: Asked) => Promise<IndexPage>,
): Promise<Place['index']> {
  if (index === false) return false;
  if (passed === page.read.length) return page.next ?? false;
  if (passed === 0) return index;
  return (await read(asking(passed, index))).next ?? false;
}

const MARK = 'with-coming';

const cursorOf = ({ index, after }: Place): string =>
  Buffer.from(JSON.stringify([MARK, index, after])).toString('base64url');

/** Undefined for a cursor of the index itself, which judges those that are none. */
function placeOf(cursor: string): Place | undefined {
  try {
    const said: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString());
    if (!Array.isArray(said) || said[0] !== MARK) return undefined;
    const [, index, after]: readonly unknown[] = said;
    const isPlace = index === null || index === false || typeof index === 'string';
    return isPlace && typeof after === 'string' ? { index, after } : undefined;
  } catch {
    return undefined;
  }
}
