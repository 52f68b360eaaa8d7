import { setLines } from './lines.ts';
import type { Pages } from './pages.ts';
import { PAGE } from './styles.ts';
import { phrase } from './text.ts';
import { BOLD } from './typeface.ts';

/** "Preview" and "test": what is marked so is no document. The words are the project's own. */
const WORDS = { preview: 'АЛДЫН АЛА ҚАРАУ', synthetic: 'СЫНАҚ · ТЕСТ · TEST' } as const;
export type Mark = keyof typeof WORDS;
const SIZE = 54;
/** The slope of the page's diagonal. */
const ANGLE = Math.atan2(PAGE.height, PAGE.width);

/** Writes a pale word across every page, behind its text. */
export function watermark(pages: Pages, mark: Mark): void {
  const measure = Number.POSITIVE_INFINITY;
  const text = { phrase: phrase(WORDS[mark], BOLD), isValue: false };
  const [line] = setLines([text], BOLD, { first: measure, rest: measure });
  if (!line) return;
  const half = (line.width * SIZE) / 2000;
  const [cos, sin] = [Math.cos(ANGLE), Math.sin(ANGLE)];
  const x = PAGE.width / 2 - half * cos;
  const y = PAGE.height / 2 - half * sin;
  const matrix = [cos, sin, -sin, cos, x, y].map((value) => value.toFixed(3)).join(' ');
  const hex = line.pieces.map((piece) => piece.hex).join('');
  pages.behind = `/Artifact<</Type/Pagination/Subtype/Watermark>>BDC\nq 0.88 g BT ${matrix} Tm/B ${SIZE} Tf<${hex}>Tj ET Q\nEMC\n`;
}
