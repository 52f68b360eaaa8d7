import type { CodeBlock, Form, ListBlock, TableBlock, TextBlock } from './form.ts';
import { type Line, type Part, setLines } from './lines.ts';
import { CODE, MEASURE, STYLES, TABLE, type TextStyle } from './styles.ts';
import { blankPhrase, phrase } from './text.ts';
import { BOLD, type Face, REGULAR } from './typeface.ts';
import { wordingParts } from './wording.ts';

/** Wording whose fixed text is already cut into words: done once for each form, not for each document. */
type PreparedPart = Part | { readonly field: string; readonly mayBeEmpty: boolean };

/** A blank to write on by hand, in thousandths of an em of the text it stands in. */
const BLANK: Part = { phrase: blankPhrase(13_000), isValue: true };

export type PreparedText = {
  readonly kind: 'text';
  readonly style: TextStyle;
  readonly wording: readonly PreparedPart[];
};

export type PreparedList = {
  readonly kind: 'list';
  readonly style: TextStyle;
  readonly each: string;
  readonly wording: readonly PreparedPart[];
  readonly last: readonly PreparedPart[];
};

export type Column = { readonly offset: number; readonly width: number };

export type PreparedTable = {
  readonly kind: 'table';
  readonly columns: readonly Column[];
  /** Head and row of column numbers, set: they hold no values. */
  readonly heads: readonly (readonly (readonly Line[])[])[];
  readonly rowHeads: number | undefined;
  readonly lines: readonly (readonly (readonly PreparedPart[])[])[];
  readonly each: string | undefined;
  readonly cells: readonly (readonly PreparedPart[])[];
};

export type PreparedCode = {
  readonly kind: 'code';
  readonly style: TextStyle;
  readonly of: string;
  readonly wording: readonly PreparedPart[];
};

export type PreparedBlock = PreparedText | PreparedList | PreparedTable | PreparedCode;

const prepareWording = (wording: string, face: Face): readonly PreparedPart[] =>
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

function headLines(texts: readonly string[], columns: readonly Column[], face: Face) {
  return columns.map((column, index) => {
    const measure = cellMeasure(column);
    const part = { phrase: phrase(texts[index] ?? '', face), isValue: false };
    return setLines([part], face, { first: measure, rest: measure });
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

/**
 * Puts values into the blanks of prepared wording. A field without a value leaves the blank of the paper form in
 * text, an empty cell in a table (`check-words.ts` refuses fields that must not be empty).
 */
export const fill = (
  wording: readonly PreparedPart[],
  values: (field: string) => string,
  face: Face,
  whereEmpty: 'blank' | 'nothing',
): readonly Part[] =>
  wording.map((part): Part => {
    if ('phrase' in part) return part;
    const value = values(part.field);
    if (value === '' && whereEmpty === 'blank') return BLANK;
    return { phrase: phrase(value, face), isValue: true };
  });
