import { cutWord, type Phrase, type Run, spaceOf, type Word } from './text.ts';
import type { Face } from './typeface.ts';

/** Part of a paragraph: fixed wording, or a value, which on paper fills a blank. */
export type Part = { readonly phrase: Phrase; readonly isValue: boolean };

/** Part of a line that is set in one font. */
export type Piece = Run & { readonly isValue: boolean };

/** A set line; width in thousandths of an em, without the space that ends a wrapped line. */
export type Line = {
  readonly pieces: readonly Piece[];
  readonly width: number;
  /** The paragraph goes on below after white space: extraction needs the space glyph to tell the words apart. */
  readonly wrapsAtSpace: boolean;
};

type Writable<T> = { -readonly [name in keyof T]: T[name] };

/** Fills lines with words, greedily. A measure is a width in thousandths of an em. */
class LineFiller {
  readonly lines: Line[] = [];
  private pieces: Writable<Piece>[] = [];
  private width = 0;
  private readonly space: Run;
  private readonly measures: { readonly first: number; readonly rest: number };

  constructor(face: Face, measures: { readonly first: number; readonly rest: number }) {
    this.space = spaceOf(face);
    this.measures = measures;
  }

  private get measure(): number {
    return this.lines.length === 0 ? this.measures.first : this.measures.rest;
  }

  private append({ font, hex, width }: Run, isValue: boolean): void {
    const last = this.pieces.at(-1);
    if (last && last.font === font && last.isValue === isValue && last.hex !== '' && hex !== '') {
      last.hex += hex;
      last.width += width;
    } else {
      this.pieces.push({ font, hex, width, isValue });
    }
    this.width += width;
  }

  endLine(wrapsAtSpace: boolean): void {
    this.lines.push({ pieces: this.pieces, width: this.width, wrapsAtSpace });
    this.pieces = [];
    this.width = 0;
  }

  /** Adds words that stand together without white space: they break only where they are wider than a line. */
  add(cluster: readonly { readonly word: Word; readonly isValue: boolean }[]): void {
    const width = cluster.reduce((sum, { word }) => sum + word.width, 0);
    if (this.width > 0) {
      // The space that ends a wrapped line must stand inside the measure too.
      if (this.width + 2 * this.space.width + width > this.measure) this.endLine(true);
      else this.append(this.space, (cluster[0]?.isValue ?? false) && (this.pieces.at(-1)?.isValue ?? false));
    }
    for (const { word, isValue } of cluster) this.addWhole(word, isValue);
  }

  private addWhole(word: Word, isValue: boolean): void {
    const room = this.measure - this.space.width - this.width;
    const pieces = word.width <= room ? [word] : cutWord(word, room, this.measures.rest - this.space.width);
    pieces.forEach((piece, index) => {
      if (index > 0) this.endLine(false);
      for (const run of piece.runs) this.append(run, isValue);
    });
  }
}

type Placed = { readonly word: Word; readonly isValue: boolean };

/**
 * Breaks a paragraph into lines that fit their measures, white space included. A line is broken at spaces; a word
 * wider than a line, between letters. No text is dropped. A paragraph without words has one empty line.
 */
export function setLines(
  parts: readonly Part[],
  face: Face,
  measures: { readonly first: number; readonly rest: number },
): readonly Line[] {
  const filler = new LineFiller(face, measures);
  let cluster: Placed[] = [];
  const flush = () => {
    if (cluster.length > 0) filler.add(cluster);
    cluster = [];
  };
  for (const { phrase, isValue } of parts) {
    if (phrase.opensWithSpace) flush();
    phrase.words.forEach((word, index) => {
      if (index > 0 || word === 'line-end') flush();
      if (word === 'line-end') filler.endLine(true);
      else cluster.push({ word, isValue });
    });
    if (phrase.closesWithSpace) flush();
  }
  flush();
  filler.endLine(false);
  return filler.lines;
}
