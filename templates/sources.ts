import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';

/** The data of a form (or of the e-document block) as it stands in its folder. */
export type FormSource = { readonly id: string; readonly text: string };

const here = (path: string): URL => new URL(path, import.meta.url);

/** Every folder of templates/ that holds a form, by name. */
export function formSources(): readonly FormSource[] {
  const folders = readdirSync(here('.'), { withFileTypes: true }).filter((entry) => entry.isDirectory());
  return folders
    .map(({ name }) => name)
    .sort()
    .flatMap((id) => {
      const file = [`${id}/form.json`, `${id}/block.json`].map(here).find((path) => existsSync(path));
      return file ? [{ id, text: readFileSync(file, 'utf8') }] : [];
    });
}

/** The SHA-256 of a form's data. */
export const hashOf = (text: string): string => createHash('sha256').update(text).digest('hex');
