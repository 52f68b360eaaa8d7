import fc from 'fast-check';
import { expect, it } from 'vitest';
import { formFields } from '#functions/documents/form-fields.ts';
import { type FormId, findForm } from '#functions/documents/forms.ts';
import { render } from '#functions/documents/render.ts';
import type { Words } from '#functions/documents/words.ts';
import registry from '#templates/compiled/forms.json' with { type: 'json' };
import { extractText, type PlacedText } from '../golden/extract-text.ts';
import { outsideMargins, overlapping } from '../golden/page-rules.ts';

const isFormId = (id: string): id is FormId => Object.hasOwn(registry, id);
const ids = Object.keys(registry).filter(isFormId);

const LETTERS = Array.from(
  'АБВГДЕЖЗИЙКЛМНОПРСТУФХЦЧШЩЪЫЬЭЮЯабвгдежзийклмнопрстуфхцчшщъыьэюяӘәҒғҚқҢңӨөҰұҮүҺһІіӂѳԥ' +
    'ABCXYZabcxyzÄÖÜßçğŞıŁżőŘøæĐđặỳșțəʻ0123456789-–,.()/"№',
);
const word = fc.string({ unit: fc.constantFrom(...LETTERS), minLength: 1, maxLength: 40 });
/** As long as the contract of persons allows an address to be, and with words wider than any cell. */
const value = fc.oneof(
  { weight: 6, arbitrary: word },
  { weight: 3, arbitrary: fc.array(word, { minLength: 1, maxLength: 12 }).map((words) => words.join(' ')) },
  { weight: 1, arbitrary: fc.constant('Ш'.repeat(500)) },
);

const valuesOf = (names: readonly string[]) =>
  fc.record(Object.fromEntries(names.map((name) => [name, value])));

function anyWords(id: FormId): fc.Arbitrary<Words> {
  const form = findForm(id);
  if (!form) throw new Error('the registry names its forms');
  const asked = formFields(form);
  const rows = Array.from(asked.rows, ([list, fields]) => [
    list,
    fc.array(valuesOf([...fields.keys()]), { maxLength: 35 }),
  ]);
  return fc.record({ fields: valuesOf([...asked.fields.keys()]), rows: fc.record(Object.fromEntries(rows)) });
}

const bare = (text: string): string => text.replaceAll(/\s/gu, '');

/** The texts of the pieces of marked content, in order. */
function blocksOf(placed: readonly PlacedText[]): readonly string[] {
  const blocks = new Map<number, string>();
  for (const { isArtifact, block, text } of placed) {
    if (!isArtifact) blocks.set(block, (blocks.get(block) ?? '') + bare(text));
  }
  return [...blocks.values()];
}

/** A cell divided over pages stands in several pieces, with those of its neighbours between. */
const isDivided = (blocks: readonly string[], text: string): boolean =>
  text === '' ||
  blocks.some(
    (block, at) => text.startsWith(block) && isDivided(blocks.slice(at + 1), text.slice(block.length)),
  );

const holds = (blocks: readonly string[], text: string): boolean =>
  blocks.join('').includes(bare(text)) || isDivided(blocks, bare(text));

it.each(ids)(
  '%s takes any legal words: nothing is cut, laid over other text or outside the margins',
  async (id) => {
    await fc.assert(
      fc.asyncProperty(anyWords(id), async (words) => {
        const made = render(id, words, { issuedAt: '2026-11-21T05:00:00.000Z' });
        if (!made.ok) throw new Error(`${made.refusal.code} ${made.refusal.field}`);
        const placed = await extractText(made.value);
        const values = [words.fields, ...Object.values(words.rows).flat()].flatMap((row) =>
          Object.values(row),
        );
        const blocks = blocksOf(placed);
        expect(values.filter((text) => !holds(blocks, text))).toEqual([]);
        expect(outsideMargins(placed)).toEqual([]);
        expect(overlapping(placed)).toEqual([]);
        expect(placed.filter(({ size }) => size < 9)).toEqual([]);
      }),
      { numRuns: Number(process.env['FORM_RUNS'] ?? 2), seed: 20261121 },
    );
  },
);
