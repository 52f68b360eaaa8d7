import { readFileSync } from 'node:fs';
import type { Words } from '#functions/documents/words.ts';
import { folded } from './extract-text.ts';

const FOLDER = new URL('./forms/', import.meta.url);
const ROWS = /^\[rows (\w+)[^\]]*\] (.*)$/u;
const LAYOUT = /^\[(right|left|centre|bold|table)/u;

/** The last line of a list ends otherwise than the others: the comments in the golden texts say so. */
const LAST: Readonly<Record<string, string>> = {
  'kandas-2021-annex-1-application': '{title}.',
  'resettler-2021-annex-1-application': '{title}',
};

function goldenLines(id: string): readonly string[] {
  const lines = readFileSync(new URL(`${id}.txt`, FOLDER), 'utf8').split('\n');
  return lines.flatMap((line) => {
    const same = /^\[same as (.+)\.txt\]$/u.exec(line);
    if (!same) return line === '' || line.startsWith('#') ? [] : [line];
    const others = goldenLines(same[1] ?? '');
    return others.slice(others.indexOf('[left]') + 1);
  });
}

const fill = (line: string, values: Readonly<Record<string, string>>): string =>
  line
    .replaceAll('[signature]', '')
    .replaceAll(/\{([\w.]+)\}/gu, (_, name: string) => (name === 'signature' ? '' : (values[name] ?? '')));

function filledRows(id: string, line: string, words: Words): readonly string[] {
  const [, list = '', wording = ''] = ROWS.exec(line) ?? [];
  const rows = words.rows[list] ?? [];
  return rows.map((row, index) => {
    const isLast = index === rows.length - 1;
    const numbered = line.includes('numbered 1)') ? `${index + 1}) ${wording}` : wording;
    const last = list === 'documents' ? LAST[id] : undefined;
    return fill(isLast ? (last ?? numbered) : numbered, { ...row, n: String(index + 1) });
  });
}

/** Categories listed under a row stand in its label cell, before the value cell: so says the golden text's comment. */
function withCategories(lines: readonly string[]): readonly string[] {
  const whole: string[] = [];
  for (const line of lines) {
    const [label, value] = whole.at(-1)?.split(' | ') ?? [];
    if (/^\d\) /u.test(line) && label && value) whole[whole.length - 1] = `${label} ${line} | ${value}`;
    else whole.push(line);
  }
  return whole;
}

const printed = (line: string): string => folded(line.replaceAll(' | ', ' '));

/** What a form must print for some words, in order: the golden text with its fields filled. */
export const expectedText = (id: string, words: Words): string =>
  folded(
    withCategories(goldenLines(id).filter((line) => !LAYOUT.test(line)))
      .flatMap((line) => (ROWS.test(line) ? filledRows(id, line, words) : [fill(line, words.fields)]))
      .map(printed)
      .join(' '),
  );

/** The lines and cells of a form that hold no field. */
export const fixedLines = (id: string): readonly string[] =>
  goldenLines(id)
    .filter((line) => !LAYOUT.test(line) && !ROWS.test(line))
    .flatMap((line) => line.split(' | '))
    .filter((line) => !/[{[]/u.test(line))
    .map(folded);
