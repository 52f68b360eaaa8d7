import { drawLines } from './draw-text.ts';
import type { Line } from './lines.ts';
import type { Pages } from './pages.ts';
import { textString } from './pdf-metadata.ts';
import { type QrCode, qrCode } from './qr-code.ts';
import { child, type Element } from './structure.ts';
import { CODE, PAGE, type TextStyle } from './styles.ts';

/** The standard asks for four light modules around a code. */
const QUIET_MODULES = 4;

const points = (value: number): string => value.toFixed(2);

function drawSquare(pages: Pages, code: QrCode, text: string, document: Element): void {
  const module = CODE.side / (code.size + 2 * QUIET_MODULES);
  const inset = QUIET_MODULES * module;
  const box = [PAGE.left, pages.y - CODE.side, PAGE.left + CODE.side, pages.y].map(points).join(' ');
  const entries = `/Alt${textString(text)}/A<</O/Layout/Placement/Block/BBox[${box}]>>`;
  pages.open(child(document, 'Figure', entries));
  pages.modules(code, PAGE.left + inset, pages.y - inset, CODE.side - 2 * inset);
  pages.close();
}

/** The outline of the place where a code is to stand. */
function drawPlace(pages: Pages): void {
  const bottom = pages.y - CODE.side;
  for (const y of [pages.y, bottom]) pages.rule(PAGE.left, y, CODE.side, 0.5);
  for (const x of [PAGE.left, PAGE.left + CODE.side]) pages.rule(x, bottom, 0.5, CODE.side);
}

/** Height of a code with its text. */
export const codeHeight = (lines: readonly Line[], style: TextStyle): number =>
  CODE.before + Math.max(CODE.side, lines.length * style.leading);

/** Draws the QR code of a text, or its empty place, and text beside it; the caller has seen to the room. */
export function drawCode(
  pages: Pages,
  text: string,
  lines: readonly Line[],
  style: TextStyle,
  document: Element,
): void {
  pages.y -= CODE.before;
  const top = pages.y;
  const code = text === '' ? undefined : qrCode(text);
  if (code) drawSquare(pages, code, text, document);
  else drawPlace(pages);
  drawLines(pages, lines, style, child(document, 'P'));
  pages.y = top - Math.max(CODE.side, lines.length * style.leading);
}
