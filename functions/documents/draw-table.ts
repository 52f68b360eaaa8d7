import { withWrapSpace } from './draw-text.ts';
import type { Line } from './lines.ts';
import type { Pages } from './pages.ts';
import { type Column, cellMeasure, type PreparedTable, setWording } from './prepare.ts';
import { child, type Element, HEADS_COLUMN, HEADS_ROW } from './structure.ts';
import { MEASURE, PAGE, TABLE } from './styles.ts';
import { BOLD, type Face, REGULAR } from './typeface.ts';

export type Cells = readonly (readonly Line[])[];
/** What stands for a cell in the structure tree; absent for a head that is repeated. */
type CellElements = readonly Element[] | undefined;

const ASCENT = 0.891;

const linesOf = (cells: Cells): number => cells.reduce((most, { length }) => Math.max(most, length), 1);
const heightOf = (lines: number): number => lines * TABLE.leading + 2 * TABLE.above;

/** The part of a table on the current page: where its first row began. */
type Frame = { top: number };

const drawLevel = (pages: Pages): void =>
  pages.rule(PAGE.left, pages.y - TABLE.hairline / 2, MEASURE, TABLE.hairline);

/** Begins the frame of a table where the cursor is; every row draws the line under it. */
function openFrame(pages: Pages, frame: Frame): void {
  frame.top = pages.y;
  drawLevel(pages);
}

/** Draws the lines between the columns of all rows on the page, and at both sides. */
function closeFrame(pages: Pages, columns: readonly Column[], { top }: Frame): void {
  const { hairline } = TABLE;
  const height = top - pages.y;
  for (const { offset } of columns) pages.rule(PAGE.left + offset, pages.y, hairline, height);
  pages.rule(PAGE.right - hairline, pages.y, hairline, height);
}

/** Draws lines `from` to `to` of a row's cells. */
function drawSlice(
  pages: Pages,
  table: PreparedTable,
  cells: Cells,
  face: Face,
  [from, to]: readonly [number, number],
  elements: CellElements,
): void {
  const height = heightOf(to - from);
  const top = pages.y - TABLE.above - (TABLE.leading - TABLE.size) / 2 - TABLE.size * ASCENT;
  cells.forEach((lines, column) => {
    const of = elements?.[column];
    const shown = lines.slice(from, to).some(({ pieces }) => pieces.length > 0);
    if (!shown) return;
    if (of) pages.open(of);
    for (let index = from; index < Math.min(to, lines.length); index++) {
      const { pieces } = withWrapSpace(lines, index, face, false);
      const x = PAGE.left + (table.columns[column]?.offset ?? 0) + TABLE.beside;
      pages.line(pieces, { x, y: top - (index - from) * TABLE.leading, size: TABLE.size });
    }
    if (of) pages.close();
  });
  pages.y -= height;
  drawLevel(pages);
}

function drawHeads(pages: Pages, table: PreparedTable, rows: readonly Element[] | undefined): void {
  if (table.heads.length === 0) return;
  if (!rows) pages.openArtifact('Header');
  table.heads.forEach((cells, index) => {
    const face = index === 0 ? BOLD : REGULAR;
    drawSlice(pages, table, cells, face, [0, linesOf(cells)], rows?.[index]?.elements);
  });
  if (!rows) pages.close();
}

const headsHeight = (table: PreparedTable): number =>
  table.heads.reduce((sum, cells) => sum + heightOf(linesOf(cells)), 0);

/** Draws a row, on a new page under a repeated head where it does not fit; one taller than a page is divided. */
function drawRow(
  pages: Pages,
  table: PreparedTable,
  cells: Cells,
  elements: readonly Element[],
  frame: Frame,
): void {
  const count = linesOf(cells);
  let from = 0;
  while (from < count) {
    if (pages.free < heightOf(count - from) && !pages.isFresh) {
      closeFrame(pages, table.columns, frame);
      pages.start();
      openFrame(pages, frame);
      drawHeads(pages, table, undefined);
    }
    const room = Math.max(1, Math.floor((pages.free - 2 * TABLE.above) / TABLE.leading));
    const to = Math.min(count, from + room);
    drawSlice(pages, table, cells, REGULAR, [from, to], elements);
    from = to;
  }
}

function rowElements(of: Element, table: PreparedTable): readonly Element[] {
  const row = child(of, 'TR');
  return table.columns.map((_, column) =>
    column === table.rowHeads ? child(row, 'TH', HEADS_ROW) : child(row, 'TD'),
  );
}

function headElements(of: Element, table: PreparedTable): readonly Element[] {
  return table.heads.map(() => {
    const row = child(of, 'TR');
    for (let column = 0; column < table.columns.length; column++) child(row, 'TH', HEADS_COLUMN);
    return row;
  });
}

/** The set cells of each line of a table, given the values of its fields. */
export function tableRows(
  table: PreparedTable,
  fields: (name: string) => string,
  rows: readonly ((name: string) => string)[],
): readonly Cells[] {
  const setCell = (
    wording: PreparedTable['cells'][number],
    column: number,
    values: (name: string) => string,
  ) => {
    const width = table.columns[column];
    const measure = width ? cellMeasure(width) : 0;
    return setWording(wording, values, REGULAR, { first: measure, rest: measure, whereEmpty: 'nothing' });
  };
  const fixed = table.lines.map((line) => line.map((cell, column) => setCell(cell, column, fields)));
  if (table.each === undefined) return fixed;
  const listed = rows.length > 0 ? rows : [() => ''];
  return [...fixed, ...listed.map((row) => table.cells.map((cell, column) => setCell(cell, column, row)))];
}

/** Height of a table's head and first row: what must fit under the line that announces the table. */
export const tableStart = (table: PreparedTable, rows: readonly Cells[]): number =>
  TABLE.before + headsHeight(table) + heightOf(linesOf(rows[0] ?? []));

/** Height of a table that is not divided. */
export const tableHeight = (table: PreparedTable, rows: readonly Cells[]): number =>
  TABLE.before + headsHeight(table) + rows.reduce((sum, cells) => sum + heightOf(linesOf(cells)), 0);

/** Draws a table under what is there, over as many pages as it takes. */
export function drawTable(pages: Pages, table: PreparedTable, rows: readonly Cells[], of: Element): void {
  const page = PAGE.top - PAGE.bottom - PAGE.foot;
  if (pages.free < Math.min(page, tableStart(table, rows)) && !pages.isFresh) pages.start();
  if (!pages.isFresh) pages.y -= TABLE.before;
  const frame = { top: pages.y };
  openFrame(pages, frame);
  drawHeads(pages, table, headElements(of, table));
  for (const cells of rows) drawRow(pages, table, cells, rowElements(of, table), frame);
  closeFrame(pages, table.columns, frame);
}
