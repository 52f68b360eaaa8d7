import { codeHeight, drawCode } from './draw-code.ts';
import { type Cells, drawTable, tableHeight, tableRows, tableStart } from './draw-table.ts';
import { drawParagraph, paragraphLines } from './draw-text.ts';
import { setLines } from './lines.ts';
import { Pages } from './pages.ts';
import type { PreparedBlock, PreparedCode, PreparedList, PreparedTable, PreparedText } from './prepare.ts';
import { child, type Element, element } from './structure.ts';
import { MEASURE, PAGE, type TextStyle } from './styles.ts';
import { phrase } from './text.ts';
import { REGULAR } from './typeface.ts';
import type { Words } from './words.ts';

/** A laid out document: its pages and the structure over them. */
export type Layout = { readonly pages: Pages; readonly document: Element };

/** Blocks and the values that fill them. */
export type Filled = { readonly blocks: readonly PreparedBlock[]; readonly words: Words };

type Values = (name: string) => string;

/** A block set and ready to draw. Heights are in points. */
type SetBlock = {
  /** What its beginning takes: a heading above must leave it free. */
  readonly start: number;
  readonly height: number;
  readonly keepWithNext: boolean;
  /** Draws it; `room` is what must stay free below it on the same page. */
  readonly draw: (room: number) => void;
};

const FOOT_SIZE = 9;
const UNBROKEN = { first: Number.POSITIVE_INFINITY, rest: Number.POSITIVE_INFINITY };

const valuesOf =
  (fields: Readonly<Record<string, string>>): Values =>
  (name) =>
    fields[name] ?? '';

const rowValues = (words: Words, list: string): readonly Values[] =>
  (words.rows[list] ?? []).map((row, index) => valuesOf({ ...row, n: String(index + 1) }));

function setText(
  pages: Pages,
  style: TextStyle,
  wording: PreparedText['wording'],
  values: Values,
  of: () => Element,
): SetBlock {
  const lines = paragraphLines(wording, values, style, 'blank');
  return {
    start: style.before + Math.min(2, lines.length) * style.leading,
    height: style.before + lines.length * style.leading,
    keepWithNext: style.keepWithNext,
    draw: (room) => drawParagraph(pages, lines, style, of(), room),
  };
}

function setList(pages: Pages, list: PreparedList, words: Words, document: Element): readonly SetBlock[] {
  const rows = rowValues(words, list.each);
  let whole: Element | undefined;
  const item = () => {
    whole ??= child(document, 'L');
    return child(child(whole, 'LI'), 'LBody');
  };
  return rows.map((values, index) => {
    const wording = index === rows.length - 1 ? list.last : list.wording;
    return setText(pages, list.style, wording, values, item);
  });
}

function setTable(pages: Pages, table: PreparedTable, words: Words, document: Element): SetBlock {
  const listed = table.each === undefined ? [] : rowValues(words, table.each);
  const rows: readonly Cells[] = tableRows(table, valuesOf(words.fields), listed);
  return {
    start: tableStart(table, rows),
    height: tableHeight(table, rows),
    keepWithNext: false,
    draw: () => drawTable(pages, table, rows, child(document, 'Table')),
  };
}

function setCode(
  pages: Pages,
  { style, wording, of }: PreparedCode,
  words: Words,
  document: Element,
): SetBlock {
  const values = valuesOf(words.fields);
  const lines = paragraphLines(wording, values, style, 'nothing');
  const height = codeHeight(lines, style);
  return {
    start: height,
    height,
    keepWithNext: false,
    draw: () => {
      if (pages.free < height && !pages.isFresh) pages.start();
      drawCode(pages, values(of), lines, style, document);
    },
  };
}

function setBlock(pages: Pages, block: PreparedBlock, words: Words, document: Element): readonly SetBlock[] {
  switch (block.kind) {
    case 'text': {
      const { style, wording } = block;
      return [setText(pages, style, wording, valuesOf(words.fields), () => child(document, style.tag))];
    }
    case 'list':
      return setList(pages, block, words, document);
    case 'table':
      return [setTable(pages, block, words, document)];
    case 'code':
      return [setCode(pages, block, words, document)];
  }
}

const setAll = (pages: Pages, { blocks, words }: Filled, document: Element): readonly SetBlock[] =>
  blocks.flatMap((block) => setBlock(pages, block, words, document));

function drawAll(sets: readonly SetBlock[]): void {
  for (const [index, { keepWithNext, draw }] of sets.entries()) {
    draw(keepWithNext ? (sets[index + 1]?.start ?? 0) : 0);
  }
}

/** Draws blocks at the foot of the last page, on a page of their own where they do not fit under what is there. */
function drawAtFoot(pages: Pages, sets: readonly SetBlock[]): void {
  const height = sets.reduce((sum, set) => sum + set.height, 0);
  if (pages.free < height && !pages.isFresh) pages.start();
  if (pages.free >= height) pages.y = PAGE.bottom + PAGE.foot + height;
  drawAll(sets);
}

/** Numbers the pages in the foot, where there are several. */
function numberPages(pages: Pages): void {
  const count = pages.all.length;
  if (count === 1) return;
  for (let page = 0; page < count; page++) {
    const text = phrase(`${page + 1} / ${count}`, REGULAR);
    const [line] = setLines([{ phrase: text, isValue: false }], REGULAR, UNBROKEN);
    if (!line) continue;
    const x = PAGE.left + (MEASURE - (line.width * FOOT_SIZE) / 1000) / 2;
    pages.stamp(page, () => pages.line(line.pieces, { x, y: PAGE.bottom + 2.5, size: FOOT_SIZE }));
  }
}

/**
 * Lays out a form with its values (settable text, checked by `check-words.ts`) on as many pages as it takes, with
 * what belongs at the foot of its last page.
 */
export function layOut(form: Filled, foot: Filled | undefined): Layout {
  const pages = new Pages();
  const document = element('Document');
  drawAll(setAll(pages, form, document));
  if (foot) drawAtFoot(pages, setAll(pages, foot, document));
  numberPages(pages);
  return { pages, document };
}
