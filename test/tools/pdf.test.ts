import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import type { FormId } from '#functions/documents/forms.ts';
import { render } from '#functions/documents/render.ts';
import { sampleWords } from '#infra/local/sample-words.ts';
import registry from '#templates/compiled/forms.json' with { type: 'json' };

const missing = ['qpdf', 'pdfinfo'].filter((tool) => spawnSync(tool, ['--version']).error !== undefined);
const forms = Object.keys(registry) as FormId[];
const folder = mkdtempSync(join(tmpdir(), 'qonys-tools-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function rendered(form: FormId): string {
  const made = render(form, sampleWords(form, 5), { issuedAt: '2026-11-21T05:00:00.000Z' });
  if (!made.ok) throw new Error(made.refusal.code);
  const file = join(folder, `${form}.pdf`);
  writeFileSync(file, made.value);
  return file;
}

/** `.ci/run` installs these tools from Debian; elsewhere the tests that need them are skipped, and say so here. */
const why = missing.length > 0 ? ` (skipped: ${missing.join(' and ')} not installed)` : '';

describe.skipIf(missing.length > 0)(`every form, judged by other programmes${why}`, () => {
  it.each(forms)('%s has no error that qpdf can find', (form) => {
    const said = execFileSync('qpdf', ['--check', rendered(form)], { encoding: 'utf8' });
    expect(said).toContain('No syntax or stream encoding errors found');
  });

  it.each(forms)('%s is tagged, and its structure reads as paragraphs of whole words', (form) => {
    const file = rendered(form);
    expect(execFileSync('pdfinfo', [file], { encoding: 'utf8' })).toMatch(/^Tagged:\s+yes$/m);
    const structure = execFileSync('pdfinfo', ['-struct-text', file], { encoding: 'utf8' });
    expect(structure.split('\n')[0]).toMatch(/^Document/);
    expect(structure).toMatch(/^\s+(H1|P|Table)/m);
    expect(structure).toMatch(/"[^"]*Қ[^"]*"|"[^"]*қ[^"]*"/);
  });
});
