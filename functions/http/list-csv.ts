import type { ListRow } from '#functions/application/list-rows.ts';

const COLUMNS = {
  number: ({ caseNumber }: ListRow) => caseNumber,
  full_name: ({ fullName }: ListRow) => fullName,
  iin: ({ iin }: ListRow) => iin ?? '',
  birth_date: ({ birthDate }: ListRow) => birthDate,
  family_size: ({ familySize }: ListRow) => String(familySize),
  filed_on: ({ filedOn }: ListRow) => filedOn,
} as const satisfies Record<string, (row: ListRow) => string>;

/** What a spreadsheet takes for a formula, also behind the spaces that it trims (OWASP, "CSV Injection"). */
const FORMULA = /^[\s]*[=+\-@\t\r|%]/u;

/** A cell that a spreadsheet shows and never runs: one that could be a formula is marked as text. */
function cell(text: string): string {
  const shown = FORMULA.test(text) ? `'${text}` : text;
  return /[",;\r\n']/u.test(shown) ? `"${shown.replaceAll('"', '""')}"` : shown;
}

/** UTF-8 says so at its beginning, or Excel reads Kazakh letters in another code page. */
const BYTE_ORDER_MARK = '\uFEFF';

/** The applications of a list as CSV (RFC 4180), in the order of their numbers. */
export const rowsAsCsv = (rows: readonly ListRow[]): string =>
  BYTE_ORDER_MARK +
  [
    Object.keys(COLUMNS).join(','),
    ...rows.map((row) =>
      Object.values(COLUMNS)
        .map((of) => cell(of(row)))
        .join(','),
    ),
    '',
  ].join('\r\n');
