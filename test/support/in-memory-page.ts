import { CursorInvalid, type Page } from '#functions/application/ports/store.ts';

type Listed<T> = {
  readonly items: readonly T[];
  /** Orders the items and tells them apart. */
  readonly order: (item: T) => string;
  readonly descending?: boolean;
};

/** One page of a list; a cursor says where it goes on, and in which list. @throws {CursorInvalid} */
export function pageOf<T>(
  list: string,
  { limit, after }: { readonly limit: number; readonly after?: string },
  { items, order, descending = false }: Listed<T>,
): Page<T> {
  const place = after === undefined ? undefined : placeIn(list, after);
  const rest = items
    .map((item) => ({ item, at: order(item) }))
    .filter(({ at }) => place === undefined || (descending ? at < place : at > place))
    .toSorted((one, other) => (one.at < other.at === descending ? 1 : -1));
  const page = rest.slice(0, limit);
  const last = page.at(-1);
  const next = last && rest.length > limit ? { next: cursorAt(list, last.at) } : {};
  return { items: page.map(({ item }) => item), ...next };
}

const cursorAt = (list: string, place: string): string =>
  Buffer.from(JSON.stringify([list, place])).toString('base64url');

function placeIn(list: string, cursor: string): string {
  try {
    const said: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString());
    if (Array.isArray(said) && said[0] === list && typeof said[1] === 'string') return said[1];
  } catch {
    // Not JSON: refused below like the cursor of another list.
  }
  throw new CursorInvalid('the cursor is not one of this list');
}
