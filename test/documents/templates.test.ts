import { readFileSync } from 'node:fs';
import { inflateSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { Form } from '#functions/documents/form.ts';
import eDocument from '#templates/compiled/e-document.json' with { type: 'json' };
import registry from '#templates/compiled/forms.json' with { type: 'json' };
import bold from '#templates/compiled/tinos-bold-core.font.json' with { type: 'json' };
import regular from '#templates/compiled/tinos-regular-core.font.json' with { type: 'json' };
import { compileFont } from '#templates/fonts/compile-font.ts';
import { fontSource, SUBSETS } from '#templates/fonts/subsets.ts';
import hashes from '#templates/hashes.json' with { type: 'json' };
import { formSources, hashOf } from '#templates/sources.ts';

const sources = formSources();
const text = (path: string): string =>
  readFileSync(new URL(`../../templates/${path}`, import.meta.url), 'utf8');

describe('the templates', () => {
  it('are those whose hashes were accepted', () => {
    expect(Object.fromEntries(sources.map((source) => [source.id, hashOf(source.text)]))).toEqual(hashes);
  });

  it('are what the registry was compiled from', () => {
    const forms = sources.filter(({ id }) => id !== 'e-document');
    expect(forms.length).toBeGreaterThanOrEqual(19);
    expect(Object.fromEntries(forms.map((form) => [form.id, JSON.parse(form.text)]))).toEqual(registry);
    expect(JSON.parse(sources.find(({ id }) => id === 'e-document')?.text ?? '')).toEqual(eDocument);
  });

  it.each(Object.entries(registry))('%s is a form, and its folder says where it comes from', (id, form) => {
    expect(Form.safeParse(form).success).toBe(true);
    expect(text(`${id}/README.md`)).toMatch(/^# .+\n\n.{80,}/u);
  });

  it.each([
    ['regular', regular],
    ['bold', bold],
  ] as const)('set in %s come with the font their source gives', async (face, compiled) => {
    const font = await compileFont(fontSource(face), SUBSETS[face]['core'] ?? []);
    const program = (base64: string) => inflateSync(Buffer.from(base64, 'base64'));
    expect(compiled.glyphs).toEqual(font.glyphs);
    expect(program(compiled.program).equals(program(font.program))).toBe(true);
    expect(program(compiled.program).length).toBe(compiled.programLength);
    expect(program(compiled.toUnicode).equals(program(font.toUnicode))).toBe(true);
  });
});
