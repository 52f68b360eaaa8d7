import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import pixelmatch from 'pixelmatch';
import { PNG } from 'pngjs';
import { expect, it } from 'vitest';
import type { FormId } from '#functions/documents/forms.ts';
import { render } from '#functions/documents/render.ts';
import { pageImages } from '#infra/local/page-images.ts';
import { sampleWords } from '#infra/local/sample-words.ts';
import registry from '#templates/compiled/forms.json' with { type: 'json' };

const FOLDER = new URL('./pages/', import.meta.url);
/** Of all pixels of a page. */
const ALLOWED = 0.001;
const FAMILY = 3;

const isFormId = (id: string): id is FormId => Object.hasOwn(registry, id);

/** Writes the pages anew instead of comparing them: `UPDATE_PAGES=1 npx vitest run test/golden/pages`. */
const isUpdate = process.env['UPDATE_PAGES'] === '1';

function differing(image: Buffer, golden: Buffer): number {
  const [one, other] = [PNG.sync.read(image), PNG.sync.read(golden)];
  if (one.width !== other.width || one.height !== other.height) return 1;
  return pixelmatch(one.data, other.data, undefined, one.width, one.height) / (one.width * one.height);
}

it.each(Object.keys(registry).filter(isFormId))('%s looks as it did', async (id) => {
  const made = render(id, sampleWords(id, FAMILY), { issuedAt: '2026-11-21T05:00:00.000Z' });
  if (!made.ok) throw new Error(made.refusal.code);
  const images = await pageImages(made.value, 1);
  images.forEach((image, index) => {
    const file = new URL(`${id}-${index + 1}.png`, FOLDER);
    if (isUpdate) {
      mkdirSync(FOLDER, { recursive: true });
      writeFileSync(file, image);
    }
    expect(existsSync(file)).toBe(true);
    expect(differing(image, readFileSync(file))).toBeLessThan(ALLOWED);
  });
  expect(existsSync(new URL(`${id}-${images.length + 1}.png`, FOLDER))).toBe(false);
});
