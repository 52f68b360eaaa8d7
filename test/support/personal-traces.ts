import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { Persons } from '#functions/case/person.ts';
import { REGIONS } from '#functions/law/regions.ts';

/** Every IIN, name and address of these persons. A name that is part of a region's stands in public texts as well. */
export function wordsOf({ applicant, family }: Pick<Persons, 'applicant' | 'family'>): readonly string[] {
  const places = Object.values(REGIONS).flatMap(({ kk, ru }) => [kk, ru]);
  return [applicant, ...family]
    .flatMap((person) => [
      person.iin,
      person.surname,
      person.givenName,
      person.patronymic,
      'address' in person ? person.address : undefined,
    ])
    .filter((word) => word !== undefined)
    .filter((word) => !places.some((place) => place.includes(word)));
}

/** A word as it may stand in a file: plain, escaped as JSON does it, or as a URL does it. */
const formsOf = (word: string): readonly Buffer[] =>
  [
    word,
    word.replaceAll(/[^ -~]/g, (letter) => `\\u${letter.charCodeAt(0).toString(16).padStart(4, '0')}`),
    encodeURIComponent(word),
  ].map((form) => Buffer.from(form));

/**
 * Where any of the words stands under a folder: in a file or in its name. Files of the document store are the papers
 * themselves, and those of the templates are the code, whose examples name people who are made up: of both the names are
 * searched.
 */
export function tracesIn(folder: string, words: readonly string[]): readonly string[] {
  const names = readdirSync(folder, { recursive: true }).map(String);
  const forms = words.flatMap(formsOf);
  const traces = names.filter((name) => forms.some((form) => Buffer.from(name).includes(form)));
  const files = names.filter((name) => !isPaperOrCode(name) && statSync(join(folder, name)).isFile());
  const found = files.filter((name) => {
    const bytes = readFileSync(join(folder, name));
    return forms.some((form) => bytes.includes(form));
  });
  return [...traces, ...found];
}

const isPaperOrCode = (name: string): boolean =>
  ['documents', 'templates'].includes(name.split('/')[0] ?? '');
