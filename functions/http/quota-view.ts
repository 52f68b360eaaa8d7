import type { QuotaLine } from '#functions/application/read-quota.ts';
import type { PlacesOfCase, WaitingList } from '#functions/application/read-waiting.ts';

/** A ledger on a day; `coming` are the limits that acts have entered for later days. */
export const lineView = ({ ledger, balance, coming }: QuotaLine) => ({
  ...ledger,
  ...balance,
  ...(coming.length > 0 ? { coming } : {}),
});

/** The quota beside a case: what it needs, what is left, the grounds for want of it, and its place in the list. */
export const placesView = ({ ledger, balance, needed, enough, grounds, waiting }: PlacesOfCase) => ({
  ...ledger,
  ...balance,
  needed,
  enough,
  grounds: grounds.map(({ code, text }) => ({ code, text })),
  ...(waiting ? { waiting } : {}),
});

export const waitingView = ({ left, items }: WaitingList) => ({
  left,
  items: items.map(({ region: _region, category: _category, ...item }) => item),
});

const COLUMNS = ['year', 'region', 'category', 'limit', 'taken', 'decisions', 'left'] as const;

/** The lines as CSV (RFC 4180), in the columns that the import reads and some that it ignores. */
export const linesAsCsv = (lines: readonly QuotaLine[]): string =>
  [
    COLUMNS.join(','),
    ...lines.map(({ ledger, balance }) => {
      const cells: Readonly<Record<string, string | number>> = { ...ledger, ...balance };
      return COLUMNS.map((column) => String(cells[column])).join(',');
    }),
    '',
  ].join('\r\n');
