import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { familyOfFive } from '#infra/local/demo/families.ts';
import { tracesIn, wordsOf } from './personal-traces.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'qonys-traces-'));
  mkdirSync(join(folder, 'inner'));
});
afterEach(() => rmSync(folder, { recursive: true }));

const words = wordsOf(familyOfFive);

describe('the search for traces of persons', () => {
  it('is for every IIN, name and address of an application', () => {
    expect(words).toEqual(expect.arrayContaining(['900101300007', 'Серікбаев', 'Күләш', 'Жүнісқызы']));
    expect(words.length).toBeGreaterThan(15);
  });

  it.each([
    ['as it is', (word: string) => `{"name":"${word}"}`],
    ['escaped in JSON', (word: string) => `"${word.replaceAll(/[^ -~]/g, unicode)}"`],
    ['escaped in a URL', (word: string) => `GET /v1/cases?name=${encodeURIComponent(word)} 200`],
  ])('finds each of them %s, wherever it stands in a file', (_, written) => {
    for (const word of words) {
      writeFileSync(join(folder, 'inner', 'log'), `a line\n${'x'.repeat(70_000)}${written(word)}\n`);
      expect([word, tracesIn(folder, words)]).toEqual([word, ['inner/log']]);
    }
  });

  it('finds one in the name of a file', () => {
    writeFileSync(join(folder, 'decision-Серікбаев.pdf'), '');
    expect(tracesIn(folder, words)).toEqual(['decision-Серікбаев.pdf']);
  });

  it('finds nothing where nothing is', () => {
    writeFileSync(join(folder, 'inner', 'log'), '{"code":"request-completed","status":200}');
    expect(tracesIn(folder, words)).toEqual([]);
  });
});

const unicode = (letter: string): string => `\\u${letter.charCodeAt(0).toString(16).padStart(4, '0')}`;
