import fc from 'fast-check';
import { committedDocument } from '#infra/openapi/committed.ts';

type Node = Readonly<Record<string, unknown>>;
const node = (value: unknown): Node => (typeof value === 'object' && value !== null ? (value as Node) : {});
const items = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);
const number = (value: unknown, otherwise: number): number => (typeof value === 'number' ? value : otherwise);

const document = committedDocument();

/** What a `$ref` of the document leads to. */
export function resolved(value: unknown): Node {
  const reference = node(value)['$ref'];
  if (typeof reference !== 'string') return node(value);
  return resolved(
    reference
      .split('/')
      .slice(1)
      .reduce<unknown>((part, step) => node(part)[step], document),
  );
}

/** Values that are valid by a schema of the document, as far as JSON Schema can say; rules of the code may refuse them. */
export function valuesOf(given: unknown): fc.Arbitrary<unknown> {
  const schema = resolved(given);
  const shapes = items(schema['anyOf'] ?? schema['oneOf']);
  if (shapes.length > 0) return fc.oneof(...shapes.map(valuesOf));
  if ('const' in schema) return fc.constant(schema['const']);
  if (schema['enum']) return fc.constantFrom(...items(schema['enum']));
  switch (schema['type']) {
    case 'object':
      return objectOf(schema);
    case 'array':
      return fc.array(valuesOf(schema['items']), { minLength: number(schema['minItems'], 0), maxLength: 3 });
    case 'integer':
    case 'number':
      return fc.integer({
        min: number(schema['minimum'], -5),
        max: Math.min(number(schema['maximum'], 3000), 3000),
      });
    case 'boolean':
      return fc.boolean();
    default:
      return textOf(schema);
  }
}

function objectOf(schema: Node): fc.Arbitrary<unknown> {
  const properties = Object.entries(node(schema['properties'])).map(
    ([name, one]) => [name, valuesOf(one)] as const,
  );
  return fc.record(Object.fromEntries(properties), { requiredKeys: items(schema['required']) as string[] });
}

function textOf(schema: Node): fc.Arbitrary<string> {
  const format = schema['format'];
  if (format === 'date')
    return fc.constantFrom('2026-03-18', '2026-01-01', '2025-12-31', '1990-02-28', '2031-06-01');
  if (format === 'date-time')
    return fc.constantFrom('2026-03-25T05:00:00Z', '2026-03-25T05:00:00.000Z', '2001-01-01T00:00:00Z');
  if (format === 'uuid') return fc.uuid();
  const [min, max] = [number(schema['minLength'], 0), Math.min(number(schema['maxLength'], 30), 30)];
  return fc.oneof(
    fc.string({ minLength: min, maxLength: Math.max(min, max) }),
    fc.constantFrom(
      'kandas-inclusion',
      'migration-portal',
      'identity',
      '550000000',
      'filed',
      'Үлгі',
      '12/345',
    ),
  );
}

/** Whatever somebody may send to see what breaks. */
export const hostile: fc.Arbitrary<unknown> = fc.oneof(
  fc.constantFrom<unknown>(
    null,
    '',
    '\u0000',
    '__proto__',
    'constructor',
    "' OR 1=1 --",
    '../../etc/passwd',
    '$' + '{jndi:ldap://x}',
    '\ud800',
    'a'.repeat(5000),
    '🧕'.repeat(50),
    -1,
    1e308,
    Number.MAX_SAFE_INTEGER,
    true,
    [],
    {},
    [[[[]]]],
  ),
  fc.string({ unit: 'binary', maxLength: 40 }),
  fc.jsonValue({ maxDepth: 3 }),
);

/** The same value with one part of it replaced, removed or added. */
export function nearly(value: unknown): fc.Arbitrary<unknown> {
  const members = Object.entries(node(value));
  if (members.length === 0 || typeof value !== 'object') return hostile;
  const changed = fc
    .tuple(fc.constantFrom(...members), fc.constantFrom('replace', 'remove', 'add', 'within'), hostile)
    .chain(([[name, member], how, other]): fc.Arbitrary<unknown> => {
      if (how === 'within') return nearly(member).map((part) => put(value, name, part));
      if (how === 'add') return fc.constant(put(value, 'unheard-of', other));
      return fc.constant(how === 'remove' ? without(value, name) : put(value, name, other));
    });
  return changed;
}

const put = (value: unknown, name: string, member: unknown): unknown =>
  Array.isArray(value)
    ? value.map((one, index) => (String(index) === name ? member : one))
    : { ...node(value), [name]: member };

const without = (value: unknown, name: string): unknown =>
  Array.isArray(value)
    ? value.filter((_, index) => String(index) !== name)
    : Object.fromEntries(Object.entries(node(value)).filter(([one]) => one !== name));
