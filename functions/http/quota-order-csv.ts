import type { FieldError } from '#functions/case/field-errors.ts';
import { accepted, type Result, refused } from '#functions/law/result.ts';

/** A line as it was written; whether its cells are a region, a category and a number is judged with JSON's. */
type WrittenLine = { readonly region: string; readonly category: string; readonly persons: number | string };

const REQUIRED = ['region', 'category', 'limit'] as const;
/** Columns of the export that say what stands, not what is ordered. */
const IGNORED = ['taken', 'decisions', 'left'];
const MOST_LINES = 200;

/**
 * Reads the lines of a quota order from CSV: a heading with the columns `region`, `category` and `limit` in any order,
 * with `,` or `;` between, LF or CRLF; a `year` column must hold the year asked for. No cell of an order needs quotes,
 * so none are read. @returns every fault with the number of its line.
 */
export function linesOfCsv(
  text: string,
  year: number,
): Result<readonly WrittenLine[], readonly FieldError[]> {
  const [heading = '', ...rows] = text.replace(/^\uFEFF/, '').split(/\r?\n/);
  const separator = heading.includes(';') ? ';' : ',';
  const columns = heading.split(separator).map((name) => name.trim());
  const errors = headingErrors(columns);
  const written = rows.filter((row) => row.trim() !== '');
  if (written.length === 0 || written.length > MOST_LINES) {
    const found = `${written.length} lines`;
    errors.push({ pointer: '/lines', code: 'lines-missing', found, allowed: `1 to ${MOST_LINES} lines` });
  }
  if (errors.length > 0) return refused(errors);
  const lines = written.map((row, index) => lineOf(row.split(separator), columns, index, year, errors));
  return errors.length > 0 ? refused(errors) : accepted(lines);
}

function headingErrors(columns: readonly string[]): FieldError[] {
  const known: readonly string[] = [...REQUIRED, ...IGNORED, 'year'];
  const allowed = known.join(', ');
  return [
    ...REQUIRED.filter((name) => !columns.includes(name)).map((name) => ({
      pointer: '/heading',
      code: 'column-missing',
      found: 'nothing',
      allowed: name,
    })),
    ...columns
      .filter((name, index) => !known.includes(name) || columns.indexOf(name) !== index)
      .map((name) => ({
        pointer: '/heading',
        code: known.includes(name) ? 'column-repeated' : 'column-unknown',
        found: `a name of ${name.length} characters`,
        allowed,
      })),
  ];
}

function lineOf(
  cells: readonly string[],
  columns: readonly string[],
  index: number,
  year: number,
  errors: FieldError[],
): WrittenLine {
  const cell = (name: string) => (cells[columns.indexOf(name)] ?? '').trim();
  const pointer = `/lines/${index}`;
  if (cells.length !== columns.length) {
    const found = `${cells.length} cells`;
    errors.push({ pointer, code: 'cells-differ', found, allowed: `${columns.length}, as in the heading` });
  }
  if (columns.includes('year') && cell('year') !== String(year)) {
    const found = 'another year than the one asked for';
    errors.push({ pointer: `${pointer}/year`, code: 'year-differs', found, allowed: String(year) });
  }
  const limit = cell('limit');
  const persons = /^[+-]?\d+([.,]\d+)?$/.test(limit) ? Number(limit.replace(',', '.')) : limit;
  return { region: cell('region'), category: cell('category'), persons };
}
