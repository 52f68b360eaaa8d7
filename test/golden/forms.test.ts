import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { type FormId, findForm } from '#functions/documents/forms.ts';
import { render } from '#functions/documents/render.ts';
import { sampleWords } from '#infra/local/sample-words.ts';
import registry from '#templates/compiled/forms.json' with { type: 'json' };
import { expectedText, fixedLines } from './expected-text.ts';
import { extractText, folded, type PlacedText, readingText } from './extract-text.ts';
import { outsideMargins, overlapping } from './page-rules.ts';

const META = { issuedAt: '2026-11-21T05:00:00.000Z' };

const isFormId = (id: string): id is FormId => Object.hasOwn(registry, id);
const ids = Object.keys(registry).filter(isFormId);
const official = ids.filter((id) => findForm(id)?.official);

async function rendered(id: FormId, familySize: number): Promise<readonly PlacedText[]> {
  const made = render(id, sampleWords(id, familySize), META);
  if (!made.ok) throw new Error(`${made.refusal.code} ${made.refusal.field}`);
  return extractText(made.value);
}

describe('the official forms', () => {
  it('are those of the golden texts, no more and no fewer', () => {
    const golden = readdirSync(new URL('./forms/', import.meta.url)).map((name) => name.replace('.txt', ''));
    expect(golden.length).toBe(13);
    expect(official).toEqual(golden.sort());
  });

  it.each(official)(
    '%s prints its golden text with the values in their places, and nothing else',
    async (id) => {
      expect(readingText(await rendered(id, 5))).toBe(expectedText(id, sampleWords(id, 5)));
    },
  );

  it.each(official)('%s holds every fixed line of the order', async (id) => {
    const text = readingText(await rendered(id, 2));
    const lines = fixedLines(id);
    expect(lines.length).toBeGreaterThan(5);
    expect(lines.filter((line) => !text.includes(line))).toEqual([]);
  });
});

describe('a family of thirty', () => {
  const withTables = official.filter((id) => !id.includes('refusal-to-accept'));

  it.each(withTables)('in %s finds the head of its table on every page that goes on with it', async (id) => {
    const placed = await rendered(id, 30);
    const artifacts = (page: number) =>
      folded(
        placed
          .filter((item) => item.isArtifact && item.page === page)
          .map(({ text }) => text)
          .join(' '),
      );
    const last = Math.max(...placed.map(({ page }) => page));
    expect(last).toBeGreaterThan(1);
    expect(artifacts(last)).toContain(`${last} / ${last}`);
    expect(artifacts(1)).toBe(`1 / ${last}`);
    expect(artifacts(last === 2 ? 2 : 3)).toContain('Туған күні');
  });
});

describe.each(ids)('%s', (id) => {
  it.each([0, 5, 30])('keeps text inside the margins and apart, with a family of %i', async (familySize) => {
    const placed = await rendered(id, familySize);
    expect(outsideMargins(placed)).toEqual([]);
    expect(overlapping(placed)).toEqual([]);
    expect(placed.filter(({ size }) => size < 9)).toEqual([]);
  });
});
