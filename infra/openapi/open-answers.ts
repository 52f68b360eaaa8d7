import type { OpenApiDocument } from './document.ts';

type Node = Readonly<Record<string, unknown>>;

/**
 * The document with answers that may get new members: the schemas are strict, so that the tests notice a member that
 * nobody declared, but a client must not fail on what it does not know yet. Requests stay strict. The tests close the
 * answers again (`test/support/documented.ts`).
 */
export function openAnswers(document: OpenApiDocument): OpenApiDocument {
  const schemas = document.components['schemas'] ?? {};
  const operations = Object.values(document.paths).flatMap((item) => Object.values(item));
  const answered = reachable(
    operations.map(({ responses }) => responses),
    schemas,
  );
  const asked = reachable(
    operations.map((operation) => ({ ...operation, responses: undefined })),
    schemas,
  );
  return {
    ...document,
    paths: mapped(document.paths, (item) =>
      mapped(item, (operation) => ({ ...operation, responses: opened(operation.responses) as Node })),
    ) as OpenApiDocument['paths'],
    components: {
      ...document.components,
      schemas: Object.fromEntries(
        Object.entries(schemas).map(([name, schema]) => [
          name,
          answered.has(name) && !asked.has(name) ? opened(schema) : schema,
        ]),
      ),
    },
  };
}

const mapped = <T, R>(record: Readonly<Record<string, T>>, change: (value: T) => R): Record<string, R> =>
  Object.fromEntries(Object.entries(record).map(([name, value]) => [name, change(value)]));

const isNode = (value: unknown): value is Node => typeof value === 'object' && value !== null;

function opened(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(opened);
  if (!isNode(value)) return value;
  return Object.fromEntries(
    Object.entries(value)
      .filter(([name, member]) => name !== 'additionalProperties' || member !== false)
      .map(([name, member]) => [name, name === 'example' || name === 'examples' ? member : opened(member)]),
  );
}

/** The names of the component schemas that some part of the document refers to, however far down. */
function reachable(from: unknown, schemas: Node, found: Set<string> = new Set()): Set<string> {
  if (Array.isArray(from)) for (const one of from) reachable(one, schemas, found);
  else if (isNode(from)) {
    const name =
      typeof from['$ref'] === 'string' ? /^#\/components\/schemas\/(.+)$/.exec(from['$ref'])?.[1] : undefined;
    if (name !== undefined && !found.has(name)) {
      found.add(name);
      reachable(schemas[name], schemas, found);
    }
    for (const member of Object.values(from)) reachable(member, schemas, found);
  }
  return found;
}
