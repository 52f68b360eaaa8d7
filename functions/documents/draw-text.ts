import type { Line, Piece } from './lines.ts';
import type { Pages } from './pages.ts';
import { setWording, type Wording } from './prepare.ts';
import type { Element } from './structure.ts';
import { MEASURE, PAGE, type TextStyle } from './styles.ts';
import { spaceOf } from './text.ts';
import type { Face } from './typeface.ts';

/** How far the letters of Tinos reach above the baseline, in ems; the rest of a line's height is below it. */
const ASCENT = 0.891;
/** A rule stands this far under the baseline and is this thick. Points. */
const RULE = { below: 2, height: 0.5 } as const;

const inEms = (points: number, size: number): number => (points * 1000) / size;

/**
 * The pieces of a line with the space glyph that extraction needs where a line wraps: at the end, or, for text set
 * to the right, before the first letter of the next line, so that the right edge stays even.
 */
export function withWrapSpace(
  lines: readonly Line[],
  index: number,
  face: Face,
  atStart: boolean,
): { readonly pieces: readonly Piece[]; readonly width: number } {
  const line = lines[index];
  if (!line) return { pieces: [], width: 0 };
  const wraps = atStart ? lines[index - 1]?.wrapsAtSpace : line.wrapsAtSpace;
  if (!wraps) return line;
  const space = { ...spaceOf(face), isValue: false };
  return atStart
    ? { pieces: [space, ...line.pieces], width: line.width + space.width }
    : { pieces: [...line.pieces, space], width: line.width };
}

function drawRules(pages: Pages, pieces: readonly Piece[], x: number, y: number, style: TextStyle): void {
  if (style.rule === 'line') {
    const left = PAGE.left + style.indent;
    pages.rule(left, y - RULE.below - RULE.height, PAGE.right - left, RULE.height);
    return;
  }
  if (style.rule === 'none') return;
  let from = x;
  for (const { isValue, width } of pieces) {
    const points = (width * style.size) / 1000;
    if (isValue) pages.rule(from, y - RULE.below - RULE.height, points, RULE.height);
    from += points;
  }
}

function drawLine(pages: Pages, lines: readonly Line[], index: number, style: TextStyle): void {
  const { pieces, width } = withWrapSpace(lines, index, style.face, style.align === 'right');
  const indent = style.indent + (index === 0 ? style.firstIndent : 0);
  const slack = MEASURE - indent - (width * style.size) / 1000;
  const share = { left: 0, centre: 0.5, right: 1 }[style.align];
  const x = PAGE.left + indent + slack * share;
  const y = pages.y - (style.leading - style.size) / 2 - style.size * ASCENT;
  pages.line(pieces, { x, y, size: style.size });
  drawRules(pages, pieces, x, y, style);
  pages.y -= style.leading;
}

/** The lines of a paragraph in a style, over the width of the page. */
export function paragraphLines(
  wording: Wording,
  values: (field: string) => string,
  style: TextStyle,
  whereEmpty: 'blank' | 'nothing',
): readonly Line[] {
  const rest = inEms(MEASURE - style.indent, style.size);
  const first = rest - inEms(style.firstIndent, style.size);
  return setWording(wording, values, style.face, { first, rest, whereEmpty });
}

/** Draws all lines of a paragraph where the cursor is. */
export function drawLines(pages: Pages, lines: readonly Line[], style: TextStyle, of: Element): void {
  pages.open(of);
  for (let index = 0; index < lines.length; index++) drawLine(pages, lines, index, style);
  pages.close();
}

/** Draws a paragraph under what is there, over as many pages as it takes; `room` is asked for free below it. */
export function drawParagraph(
  pages: Pages,
  lines: readonly Line[],
  style: TextStyle,
  of: Element,
  room: number,
): void {
  // One line alone at the foot of a page, or at the head of the next, is avoided where the paragraph has more.
  const together = lines.length <= 3 ? lines.length : 2;
  const needed = style.before + together * style.leading + room;
  if (pages.free < needed && !pages.isFresh) pages.start();
  if (!pages.isFresh) pages.y -= style.before;
  pages.open(of);
  lines.forEach((_, index) => {
    if (pages.free < style.leading) {
      pages.close();
      pages.start();
      pages.open(of);
    }
    drawLine(pages, lines, index, style);
  });
  pages.close();
}
