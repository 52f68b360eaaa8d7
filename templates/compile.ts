/**
 * Writes templates/compiled/: the fonts as subsets and the forms as one registry, all as JSON, so that Node, vitest
 * and the bundler load them alike and nothing is read from disk when a document is rendered: the bundler leaves the fonts
 * (`*.font.json`) beside the code, whence they are read as it loads.
 *
 * `node templates/compile.ts` after changing a form or a font. A form whose hash is not the one in hashes.json is
 * refused: name it (`node templates/compile.ts hearing-notice`) to say that the change is meant.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { deflateSync } from 'node:zlib';
import { colourProfile } from './colour-profile.ts';
import { compileFont } from './fonts/compile-font.ts';
import { type FaceName, fontSource, SUBSETS } from './fonts/subsets.ts';
import { formSources, hashOf } from './sources.ts';

const here = (path: string): URL => new URL(path, import.meta.url);

/** @returns what was written. */
function write(name: string, content: unknown): string {
  const text = `${JSON.stringify(content)}\n`;
  writeFileSync(here(`compiled/${name}.json`), text);
  return text;
}

/** Writes the fonts, and one hash that is that of all of them together. */
async function compileFonts(): Promise<void> {
  const faces: readonly FaceName[] = ['regular', 'bold'];
  const written: string[] = [];
  for (const face of faces) {
    const source = fontSource(face);
    for (const [subset, codes] of Object.entries(SUBSETS[face])) {
      written.push(write(`tinos-${face}-${subset}.font`, await compileFont(source, codes)));
    }
  }
  write('fonts', { sha256: hashOf(written.join('')) });
}

/** Writes the registry. @throws when a form changed that `meant` does not name. */
function compileForms(meant: readonly string[]): void {
  const known: Readonly<Record<string, string>> = JSON.parse(readFileSync(here('hashes.json'), 'utf8'));
  const sources = formSources();
  const strays = sources.filter(({ id, text }) => known[id] !== hashOf(text) && !meant.includes(id));
  if (strays.length > 0) {
    throw new Error(`changed, and not named as meant: ${strays.map(({ id }) => id).join(', ')}`);
  }
  const hashes = Object.fromEntries(sources.map(({ id, text }) => [id, hashOf(text)]));
  writeFileSync(here('hashes.json'), `${JSON.stringify(hashes, null, 2)}\n`);
  const forms = sources.filter(({ id }) => id !== 'e-document');
  write('forms', Object.fromEntries(forms.map(({ id, text }) => [id, JSON.parse(text)])));
  write('e-document', JSON.parse(sources.find(({ id }) => id === 'e-document')?.text ?? ''));
}

compileForms(process.argv.slice(2));
write('colour-profile', { deflated: deflateSync(colourProfile(), { level: 9 }).toString('base64') });
await compileFonts();
