/**
 * Writes templates/compiled/: the fonts as subsets and the forms as one registry, all as JSON, so that Node, vitest
 * and the bundler load them alike and nothing is read from disk when a document is rendered.
 * Run it after changing a form or a font: `node templates/compile.ts`. A test holds its output to its sources.
 */
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { deflateSync } from 'node:zlib';
import { colourProfile } from './colour-profile.ts';
import { compileFont } from './fonts/compile-font.ts';
import { SUBSETS } from './fonts/subsets.ts';

const FACES = { regular: '400Regular/Tinos_400Regular', bold: '700Bold/Tinos_700Bold' } as const;

const here = (path: string): URL => new URL(path, import.meta.url);

async function compileFonts(): Promise<void> {
  for (const face of ['regular', 'bold'] as const) {
    const file = import.meta.resolve(`@expo-google-fonts/tinos/${FACES[face]}.ttf`);
    const source = readFileSync(new URL(file));
    for (const [subset, codes] of Object.entries(SUBSETS[face])) {
      const font = await compileFont(source, codes);
      writeFileSync(here(`compiled/tinos-${face}-${subset}.json`), `${JSON.stringify(font)}\n`);
    }
  }
}

function compileForms(): void {
  const ids = readdirSync(here('.'), { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && existsSync(here(`${entry.name}/form.json`)))
    .map(({ name }) => name)
    .sort();
  const forms = ids.map((id) => [id, JSON.parse(readFileSync(here(`${id}/form.json`), 'utf8'))] as const);
  writeFileSync(here('compiled/forms.json'), `${JSON.stringify(Object.fromEntries(forms))}\n`);
}

function compileEDocument(): void {
  const block: unknown = JSON.parse(readFileSync(here('e-document/block.json'), 'utf8'));
  writeFileSync(here('compiled/e-document.json'), `${JSON.stringify(block)}\n`);
}

function compileColourProfile(): void {
  const profile = { deflated: deflateSync(colourProfile(), { level: 9 }).toString('base64') };
  writeFileSync(here('compiled/colour-profile.json'), `${JSON.stringify(profile)}\n`);
}

compileForms();
compileEDocument();
compileColourProfile();
await compileFonts();
