import type { CodeBlock, Form, ListBlock, TableBlock, TextBlock } from './form.ts';
import { type Line, type Part, setLines } from './lines.ts';
import { CODE, MEASURE, STYLES, TABLE, type TextStyle } from './styles.ts';
import { blankPhrase, phrase } from './text.ts';
import { BOLD, type Face, REGULAR } from './typeface.ts';
import { wordingParts } from './wording.ts';

/** Wording whose fixed text is already cut into words: done once for each form, not for each document. */
type PreparedPart = Part | { readonly field: string; readonly mayBeEmpty: boolean };

/** Prepared wording of one place of a form. */
export type Wording = readonly PreparedPart[];

/** A blank to write on by hand, in thousandths of an em of the text it stands in. */
const BLANK: Part = { phrase: blankPhrase(13_000), isValue: true };

export type PreparedText = {
  readonly kind: 'text';
  readonly style: TextStyle;
  readonly wording: Wording;
};

export type PreparedList = {
  readonly kind: 'list';
  readonly style: TextStyle;
  readonly each: string;
  readonly wording: Wording;
  readonly last: Wording;
};

export type Column = { readonly offset: number; readonly width: number };

export type PreparedTable = {
  readonly kind: 'table';
  readonly columns: readonly Column[];
  /** Head and row of column numbers, set: they hold no values. */
  readonly heads: readonly (readonly (readonly Line[])[])[];
  readonly rowHeads: number | undefined;
  readonly lines: readonly (readonly Wording[])[];
  readonly each: string | undefined;
  readonly cells: readonly Wording[];
};

export type PreparedCode = {
  readonly kind: 'code';
  readonly style: TextStyle;
  readonly of: string;
  readonly wording: Wording;
};

export type PreparedBlock = PreparedText | PreparedList | PreparedTable | PreparedCode;

const prepareWording = (wording: string, face: Face): Wording =>
  wordingParts(wording).map((part) => {
    if ('text' in part) return { phrase: phrase(part.text, face), isValue: false };
    return 'signature' in part ? BLANK : part;
  });

const prepareText = (block: TextBlock): PreparedText => {
  const style = STYLES[block.as];
  return { kind: 'text', style, wording: prepareWording(block.text, style.face) };
};

const prepareList = (block: ListBlock): PreparedList => {
  const style = STYLES[block.as];
  const wording = prepareWording(block.text, style.face);
  const last = block.last === undefined ? wording : prepareWording(block.last, style.face);
  return { kind: 'list', style, each: block.each, wording, last };
};

function columnsOf(parts: readonly number[]): readonly Column[] {
  const whole = parts.reduce((sum, part) => sum + part, 0);
  let offset = 0;
  return parts.map((part) => {
    const column = { offset, width: (MEASURE * part) / whole };
    offset += column.width;
    return column;
  });
}

/** The measure of a table's cell, in thousandths of an em. */
export const cellMeasure = ({ width }: Column): number => ((width - 2 * TABLE.beside) * 1000) / TABLE.size;

/** The engine keeps text that was put together as a tree of its parts: what is printed again and again is made one. */
const inOnePiece = (line: Line): Line => ({
  ...line,
  pieces: line.pieces.map((piece) => ({
    ...piece,
    hex: Buffer.from(piece.hex, 'latin1').toString('latin1'),
  })),
});

function headLines(texts: readonly string[], columns: readonly Column[], face: Face) {
  return columns.map((column, index) => {
    const measure = cellMeasure(column);
    const part = { phrase: phrase(texts[index] ?? '', face), isValue: false };
    return setLines([part], face, { first: measure, rest: measure }).map(inOnePiece);
  });
}

function prepareTable(block: TableBlock): PreparedTable {
  const columns = columnsOf(block.columns);
  const heads = [
    ...(block.head ? [headLines(block.head, columns, BOLD)] : []),
    ...(block.numbers ? [headLines(block.numbers, columns, REGULAR)] : []),
  ];
  return {
    kind: 'table',
    columns,
    heads,
    rowHeads: block.rowHeads,
    lines: (block.lines ?? []).map((line) => line.map((cell) => prepareWording(cell, REGULAR))),
    each: block.each,
    cells: (block.cells ?? []).map((cell) => prepareWording(cell, REGULAR)),
  };
}

const prepareCode = (block: CodeBlock): PreparedCode => {
  const style = { ...STYLES[block.as], indent: CODE.side + CODE.gap, rule: 'none' } as const;
  return { kind: 'code', style, of: block.of, wording: prepareWording(block.text, style.face) };
};

function prepareBlock(block: Form['body'][number]): PreparedBlock {
  switch (block.kind) {
    case 'text':
      return prepareText(block);
    case 'list':
      return prepareList(block);
    case 'table':
      return prepareTable(block);
    case 'code':
      return prepareCode(block);
  }
}

/** Blocks ready to be filled many times: fixed text measured, table heads set. */
export const prepare = (body: Form['body']): readonly PreparedBlock[] => body.map(prepareBlock);

function fill(
  wording: Wording,
  values: (field: string) => string,
  face: Face,
  whereEmpty: Setting['whereEmpty'],
): readonly Part[] {
  return wording.map((part): Part => {
    if ('phrase' in part) return part;
    const value = values(part.field);
    if (value === '' && whereEmpty === 'blank') return BLANK;
    return { phrase: phrase(value, face), isValue: true };
  });
}

/** Widths of the first line and of the others, in thousandths of an em, and what stands for an empty field. */
type Setting = { readonly first: number; readonly rest: number; readonly whereEmpty: 'blank' | 'nothing' };

/** Lines of wording without fields: they are the same in every document. */
const fixedLines = new WeakMap<Wording, readonly Line[]>();

/**
 * Puts values into the blanks of prepared wording and sets it in lines. A field without a value leaves the blank of
 * the paper form in text, an empty cell in a table (`check-words.ts` refuses fields that must not be empty). One
 * wording is always set in the same measures.
 */
export function setWording(
  wording: Wording,
  values: (field: string) => string,
  face: Face,
  setting: Setting,
): readonly Line[] {
  const known = fixedLines.get(wording);
  if (known) return known;
  const lines = setLines(fill(wording, values, face, setting.whereEmpty), face, setting);
  if (wording.some((part) => 'field' in part)) return lines;
  const fixed = lines.map(inOnePiece);
  fixedLines.set(wording, fixed);
  return fixed;
}
