import type { Style } from './form.ts';
import { BOLD, type Face, REGULAR } from './typeface.ts';

const millimetres = (length: number): number => (length * 72) / 25.4;

/** A4 with the margins of Kazakh office practice: 30 mm at the left, 10 at the right, 20 above and below. Points. */
export const PAGE = {
  width: 595.28,
  height: 841.89,
  left: millimetres(30),
  right: 595.28 - millimetres(10),
  top: 841.89 - millimetres(20),
  bottom: millimetres(20),
  /** Kept free above the bottom margin for the page number. */
  foot: 16,
} as const;

export const MEASURE = PAGE.right - PAGE.left;

export type TextStyle = {
  readonly face: Face;
  /** Points; never under 9. */
  readonly size: number;
  readonly leading: number;
  readonly align: 'left' | 'centre' | 'right';
  /** The tag of the structure tree. */
  readonly tag: 'H1' | 'P' | 'LBody';
  /** Free space above, left of the text, and left of its first line; points. */
  readonly before: number;
  readonly indent: number;
  readonly firstIndent: number;
  /** A blank of the paper form: a rule under the value, or under the whole line it stands on. */
  readonly rule: 'none' | 'value' | 'line';
  /** Stays on the page of what follows. */
  readonly keepWithNext: boolean;
};

const plain: TextStyle = {
  face: REGULAR,
  size: 12,
  leading: 14.4,
  align: 'left',
  tag: 'P',
  before: 8,
  indent: 0,
  firstIndent: 0,
  rule: 'value',
  keepWithNext: false,
};

const centredBold = { ...plain, face: BOLD, align: 'centre', keepWithNext: true } as const;

export const STYLES: Readonly<Record<Style, TextStyle>> = {
  annex: { ...plain, size: 11, leading: 13.2, align: 'right', before: 2, indent: MEASURE * 0.45 },
  title: { ...centredBold, size: 13, leading: 16, tag: 'H1', before: 18 },
  dateline: { ...centredBold, before: 10 },
  blank: { ...centredBold, before: 8, rule: 'line' },
  caption: { ...centredBold, size: 9, leading: 11, before: 2 },
  paragraph: { ...plain, before: 10, firstIndent: millimetres(12.5) },
  lead: { ...plain, before: 10, keepWithNext: true },
  item: { ...plain, before: 3, tag: 'LBody' },
  answer: { ...plain, before: 4, rule: 'line' },
  note: { ...plain, size: 9, leading: 11, before: 3 },
  signed: { ...plain, before: 14, keepWithNext: true },
  sign: { ...plain, before: 18 },
};

/** Tables: hairlines, ten points, a little air around the text. Points. */
export const TABLE = {
  size: 10,
  leading: 12,
  hairline: 0.5,
  beside: 3.5,
  above: 2.5,
  before: 6,
} as const;

/** The QR code: its side with the quiet zone around it, and the space to the text beside it. Points. */
export const CODE = { side: millimetres(28), gap: 8, before: 8 } as const;
