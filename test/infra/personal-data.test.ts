import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { keys } from '#functions/adapters/dynamodb/items.ts';
import { Applicant, FamilyMember } from '#functions/case/person.ts';
import { Statements } from '#functions/case/statements.ts';

const page = readFileSync(new URL('../../infra/docs/personal-data.md', import.meta.url), 'utf8');
const document = JSON.parse(
  readFileSync(new URL('../../functions/http/openapi.json', import.meta.url), 'utf8'),
);

/** The rows of the table under a heading, as cells. */
function tableUnder(heading: string): readonly (readonly string[])[] {
  const section = page.split(/^## /m).find((part) => part.startsWith(`${heading}\n`)) ?? '';
  const rows = section.split('\n').filter((line) => line.startsWith('|'));
  return rows.slice(2).map((row) =>
    row
      .slice(1, -1)
      .split('|')
      .map((cell) => cell.trim()),
  );
}

const namesIn = (cell = ''): readonly string[] =>
  [...cell.matchAll(/`(\w+)`/g)].map(([, name]) => name ?? '');

const NONE =
  /## Fields that hold none.*?```text\n(.*?)```/s.exec(page)?.[1]?.split(/\s+/).filter(Boolean) ?? [];

type Schema = {
  readonly $ref?: string;
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly items?: Schema;
  readonly additionalProperties?: Schema | boolean;
  readonly anyOf?: readonly Schema[];
  readonly oneOf?: readonly Schema[];
  readonly allOf?: readonly Schema[];
};

/** Every name of a field that a schema may carry, however deep. */
function fieldsOf(given: Schema, found: Set<string>, seen = new Set<string>()): void {
  const name = given.$ref?.split('/').at(-1);
  if (name !== undefined && seen.has(name)) return;
  if (name !== undefined) seen.add(name);
  const schema: Schema = name === undefined ? given : document.components.schemas[name];
  for (const [field, of] of Object.entries(schema.properties ?? {})) {
    found.add(field);
    fieldsOf(of, found, seen);
  }
  const { items, additionalProperties: more, anyOf = [], oneOf = [], allOf = [] } = schema;
  const parts = [items, typeof more === 'object' ? more : undefined, ...anyOf, ...oneOf, ...allOf];
  for (const part of parts) if (part) fieldsOf(part, found, seen);
}

type Body = { readonly requestBody?: { readonly content: Readonly<Record<string, { schema?: Schema }>> } };

function requested(): readonly string[] {
  const found = new Set<string>();
  for (const operations of Object.values<Record<string, Body>>(document.paths)) {
    for (const { requestBody } of Object.values(operations)) {
      for (const { schema } of Object.values(requestBody?.content ?? {})) if (schema) fieldsOf(schema, found);
    }
  }
  return [...found].toSorted();
}

describe('the inventory of personal data', () => {
  const fields = tableUnder('Fields that hold personal data');

  it('has every field that a request may carry, on one side or the other, and none that no request has', () => {
    const personal = fields.flatMap(([field]) => namesIn(field));
    const listed = [...personal, ...NONE];
    expect(requested().length).toBeGreaterThan(80);
    expect(listed.toSorted()).toEqual(requested());
  });

  it('says of each what it is, why, by which basis, where it lies and for how long', () => {
    for (const row of fields) expect(row.filter((cell) => cell.length > 2)).toHaveLength(6);
    const [iin] = fields.filter(([field]) => field === '`iin`');
    expect(iin?.[3]).toContain('Art. 7, 8');
  });

  it('has every kind of item that the table may hold, once, and none that it does not', () => {
    const items = tableUnder('Items of the table').flatMap(([item]) => namesIn(item));
    expect(items.toSorted()).toEqual(Object.keys(keys).toSorted());
  });

  it('takes all that an application says of a person for personal', () => {
    const said = [
      ...Object.keys(Applicant.shape),
      ...Object.keys(FamilyMember.shape),
      ...Object.keys(Statements.shape),
    ];
    const personal = fields.flatMap(([field]) => namesIn(field));
    // The case of an earlier consent is an id.
    expect([...new Set(said)].filter((field) => !personal.includes(field))).toEqual(['consentCase']);
  });
});
