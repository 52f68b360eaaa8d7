import { darkRuns } from './dark-runs.ts';
import type { Piece } from './lines.ts';
import type { QrCode } from './qr-code.ts';
import type { Element } from './structure.ts';
import { PAGE } from './styles.ts';
import type { FontSubset } from './typeface.ts';

/** A page being written: text in its order, rules apart, and how many pieces of marked content it has. */
type Page = { text: string; rules: string; readonly marks: Element[] };

/** Where a line of text goes: left edge and baseline in points, size of the letters. */
export type Place = { readonly x: number; readonly y: number; readonly size: number };

const ROUNDING = 0.001;

const HUNDREDTHS = Array.from({ length: 100 }, (_, rest) =>
  rest === 0 ? '' : `.${String(rest).padStart(2, '0')}`,
);

/** A length in points, which is never negative, to the hundredth. */
function number(value: number): string {
  const hundredths = Math.round(value * 100);
  return Math.floor(hundredths / 100) + (HUNDREDTHS[hundredths % 100] ?? '');
}

/** Pages of content streams (ISO 32000-1, 7.8 and 9.4), filled from the top down. */
export class Pages {
  readonly all: Page[] = [];
  readonly fonts = new Set<FontSubset>();
  /** What every page shows behind its text, as operators. */
  behind = '';
  /** The height still free on the current page ends here: the baseline cursor, in points from the bottom. */
  y = 0;

  constructor() {
    this.start();
  }

  private get page(): Page {
    const page = this.all.at(-1);
    if (!page) throw new Error('no page was started');
    return page;
  }

  /** The height left on the page; heights that add up to it exactly fit in spite of rounding. */
  get free(): number {
    return this.y - PAGE.bottom - PAGE.foot + ROUNDING;
  }

  get isFresh(): boolean {
    return this.y === PAGE.top;
  }

  start(): void {
    this.all.push({ text: '', rules: '', marks: [] });
    this.y = PAGE.top;
  }

  /** Opens marked content of an element; `close` ends it. */
  open(of: Element): void {
    const id = this.page.marks.length;
    of.marks.push({ page: this.all.length - 1, id });
    this.page.marks.push(of);
    this.page.text += `/${of.tag}<</MCID ${id}>>BDC\n`;
  }

  /** Opens content that is no part of the document's text: repeated table heads, page numbers. */
  openArtifact(subtype: 'Header' | 'Footer'): void {
    this.page.text += `/Artifact<</Type/Pagination/Subtype/${subtype}>>BDC\n`;
  }

  close(): void {
    this.page.text += 'EMC\n';
  }

  /** Pieces of one line, side by side from its left edge. */
  line(pieces: readonly Piece[], { x, y, size }: Place): void {
    if (pieces.length === 0) return;
    let out = `BT 1 0 0 1 ${number(x)} ${number(y)} Tm`;
    let current: FontSubset | undefined;
    for (const { font, hex, width } of pieces) {
      if (font !== current) out += `/${font.resource} ${number(size)} Tf`;
      out += hex === '' ? `[${-width}]TJ` : `<${hex}>Tj`;
      this.fonts.add(font);
      current = font;
    }
    this.page.text += `${out} ET\n`;
  }

  /** Adds text to a page that is otherwise finished, as no part of the document's text. */
  stamp(page: number, draw: () => void): void {
    const rest = this.all.splice(page + 1);
    this.openArtifact('Footer');
    draw();
    this.close();
    this.all.push(...rest);
  }

  /** Draws the dark modules of a code in a square whose upper left corner is given. */
  modules(code: QrCode, x: number, y: number, side: number): void {
    const scale = side / code.size;
    const place = `${scale.toFixed(4)} 0 0 ${(-scale).toFixed(4)} ${number(x)} ${number(y)} cm`;
    this.page.text += `q ${place}\n${darkRuns(code)}f Q\n`;
  }

  rule(x: number, y: number, width: number, height: number): void {
    this.page.rules += `${number(x)} ${number(y)} ${number(width)} ${number(height)} re\n`;
  }

  /** The finished content stream of a page. */
  content(index: number): string {
    const page = this.all[index];
    if (!page) throw new Error('no such page');
    const rules = page.rules === '' ? '' : `/Artifact BMC\n${page.rules}f\nEMC\n`;
    return this.behind + rules + page.text;
  }
}
