import { drawTable, tableRows, tableStart } from './draw-table.ts';
import { drawParagraph, paragraphLines } from './draw-text.ts';
import { setLines } from './lines.ts';
import { Pages } from './pages.ts';
import {
  fill,
  type PreparedForm,
  type PreparedList,
  type PreparedTable,
  type PreparedText,
} from './prepare.ts';
import { child, type Element, element } from './structure.ts';
import { MEASURE, PAGE, type TextStyle } from './styles.ts';
import { phrase } from './text.ts';
import { REGULAR } from './typeface.ts';
import type { Words } from './words.ts';

/** A laid out document: its pages and the structure over them. */
export type Layout = { readonly pages: Pages; readonly document: Element };

const FOOT_SIZE = 9;
const UNBROKEN = { first: Number.POSITIVE_INFINITY, rest: Number.POSITIVE_INFINITY };

type Values = (name: string) => string;
/** Draws a block; `room` is the height that must stay free below it on the same page. */
type Draw = (room: number) => void;
/** A block set and ready to draw, and the height its beginning takes: what a heading above must leave free. */
type SetBlock = { readonly start: number; readonly keepWithNext: boolean; readonly draw: Draw };

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
  const lines = paragraphLines(fill(wording, values, style.face, 'blank'), style);
  return {
    start: style.before + Math.min(2, lines.length) * style.leading,
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
  const rows = tableRows(table, valuesOf(words.fields), table.each ? rowValues(words, table.each) : []);
  return {
    start: tableStart(table, rows),
    keepWithNext: false,
    draw: () => drawTable(pages, table, rows, child(document, 'Table')),
  };
}

function setBlock(
  pages: Pages,
  block: PreparedForm['blocks'][number],
  words: Words,
  document: Element,
): readonly SetBlock[] {
  switch (block.kind) {
    case 'text': {
      const { style, wording } = block;
      return [setText(pages, style, wording, valuesOf(words.fields), () => child(document, style.tag))];
    }
    case 'list':
      return setList(pages, block, words, document);
    case 'table':
      return [setTable(pages, block, words, document)];
  }
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

/** Lays out a form with its values (settable text, checked by `check-words.ts`) on as many pages as it takes. */
export function layOut({ blocks }: PreparedForm, words: Words): Layout {
  const pages = new Pages();
  const document = element('Document');
  const sets = blocks.flatMap((block) => setBlock(pages, block, words, document));
  for (const [index, { keepWithNext, draw }] of sets.entries()) {
    draw(keepWithNext ? (sets[index + 1]?.start ?? 0) : 0);
  }
  numberPages(pages);
  return { pages, document };
}
