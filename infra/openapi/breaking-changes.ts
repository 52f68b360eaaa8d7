import type { OpenApiDocument } from './document.ts';

type Node = Readonly<Record<string, unknown>>;

/**
 * What a client that was written against the old document may trip over. Requests must not be asked for more, or for
 * something else; answers must not say less, or something else. They may say more: the introduction tells clients so.
 */
export const KINDS = {
  'operation-removed': 'an operation is gone',
  'token-required': 'a public operation asks for a token',
  'parameter-removed': 'a parameter that was taken is refused, as everything that is not documented',
  'parameter-required': 'a parameter has to be given that had not to be',
  'body-required': 'a body has to be given that had not to be',
  'body-type-removed': 'a media type of the body is not taken any more',
  'field-removed': 'a field that was taken is refused',
  'field-required': 'a field has to be given that had not to be',
  'value-removed': 'a value that was taken is refused',
  'limit-tightened': 'values are refused that were taken: shorter, smaller or of another pattern',
  'answer-removed': 'an answer of success has gone, or has another status',
  'answer-type-removed': 'an answer does not come in this media type any more',
  'header-removed': 'a header of an answer has gone',
  'member-removed': 'a member of an answer has gone',
  'member-optional': 'a member of an answer may be absent that never was',
  'type-changed': 'a value is of another type',
  'alternative-changed': 'one of several shapes has gone or is another',
  'code-removed': 'a code of problems has gone',
} as const;

type Kind = keyof typeof KINDS;

/** One breaking change: its kind, and where, such as `POST /v1/applications request /region`. */
export type BreakingChange = { readonly kind: Kind; readonly at: string };

export const changeInWords = ({ kind, at }: BreakingChange): string => `${at}: ${KINDS[kind]} (${kind})`;

type Direction = 'request' | 'answer';
type Side = { readonly before: OpenApiDocument; readonly after: OpenApiDocument };

/** Every breaking change between two documents, in the order of the old one. */
export function breakingChanges(before: OpenApiDocument, after: OpenApiDocument): readonly BreakingChange[] {
  const side: Side = { before, after };
  const operations = Object.entries(before.paths).flatMap(([path, item]) =>
    Object.entries(item).flatMap(([method, operation]) => {
      const at = `${method.toUpperCase()} ${path}`;
      const other = after.paths[path]?.[method];
      if (!other) return [{ kind: 'operation-removed', at } as const];
      return [
        ...tokenChanges(operation, other, at),
        ...parameterChanges(side, operation, other, at),
        ...bodyChanges(side, operation, other, at),
        ...answerChanges(side, operation, other, at),
      ];
    }),
  );
  return [...operations, ...codeChanges(side)];
}

const node = (value: unknown): Node =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Node) : {};
const items = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);

/** What a `$ref` leads to; anything else is itself. */
function resolved(document: OpenApiDocument, value: unknown): Node {
  const reference = node(value)['$ref'];
  if (typeof reference !== 'string') return node(value);
  const found = reference
    .split('/')
    .slice(1)
    .reduce<unknown>((part, step) => node(part)[step], document);
  return resolved(document, found);
}

function tokenChanges(before: Node, after: Node, at: string): readonly BreakingChange[] {
  const isPublic = (operation: Node) =>
    operation['security'] !== undefined && items(operation['security']).length === 0;
  return isPublic(before) && !isPublic(after) ? [{ kind: 'token-required', at }] : [];
}

function parametersOf(document: OpenApiDocument, operation: Node): ReadonlyMap<string, Node> {
  const all = items(operation['parameters']).map((one) => resolved(document, one));
  return new Map(all.map((one) => [`${String(one['in'])} ${String(one['name'])}`, one]));
}

function parameterChanges(side: Side, before: Node, after: Node, at: string): readonly BreakingChange[] {
  const old = parametersOf(side.before, before);
  const now = parametersOf(side.after, after);
  const added = [...now].filter(([name, one]) => !old.has(name) && one['required'] === true);
  return [
    ...added.map(([name]) => ({ kind: 'parameter-required', at: `${at} ${name}` }) as const),
    ...[...old].flatMap(([name, one]): readonly BreakingChange[] => {
      const other = now.get(name);
      const where = `${at} ${name}`;
      if (!other) return [{ kind: 'parameter-removed', at: where }];
      return [
        ...(other['required'] === true && one['required'] !== true
          ? [{ kind: 'parameter-required', at: where } as const]
          : []),
        ...schemaChanges(side, 'request', one['schema'], other['schema'], where),
      ];
    }),
  ];
}

function bodyChanges(side: Side, before: Node, after: Node, at: string): readonly BreakingChange[] {
  const [old, now] = [node(before['requestBody']), node(after['requestBody'])];
  const where = `${at} request`;
  const isNew = now['required'] === true && old['required'] !== true;
  return [
    ...(isNew ? [{ kind: 'body-required', at: where } as const] : []),
    ...contentChanges(side, 'request', old, now, where),
  ];
}

function contentChanges(side: Side, direction: Direction, before: Node, after: Node, at: string) {
  const now = node(after['content']);
  const kind = direction === 'request' ? 'body-type-removed' : 'answer-type-removed';
  return Object.entries(node(before['content'])).flatMap(([type, media]): readonly BreakingChange[] =>
    now[type] === undefined
      ? [{ kind, at: `${at} ${type}` }]
      : schemaChanges(side, direction, node(media)['schema'], node(now[type])['schema'], at),
  );
}

/** Answers of success; which problems there are may change, but not that a code exists. */
function answerChanges(side: Side, before: Node, after: Node, at: string): readonly BreakingChange[] {
  return Object.entries(node(before['responses']))
    .filter(([status]) => status < '400')
    .flatMap(([status, answer]): readonly BreakingChange[] => {
      const where = `${at} ${status}`;
      const other = node(after['responses'])[status];
      if (other === undefined) return [{ kind: 'answer-removed', at: where }];
      const [old, now] = [resolved(side.before, answer), resolved(side.after, other)];
      const headers = Object.keys(node(old['headers'])).filter((name) => !(name in node(now['headers'])));
      return [
        ...headers.map((name) => ({ kind: 'header-removed', at: `${where} ${name}` }) as const),
        ...contentChanges(side, 'answer', old, now, where),
      ];
    });
}

function codeChanges({ before, after }: Side): readonly BreakingChange[] {
  const codes = (document: OpenApiDocument) =>
    items(node(node(node(document.components['schemas']?.['Problem'])['properties'])['code'])['enum']);
  const now = codes(after);
  return codes(before)
    .filter((code) => !now.includes(code))
    .map((code) => ({ kind: 'code-removed', at: `problem ${String(code)}` }));
}

function schemaChanges(
  side: Side,
  direction: Direction,
  before: unknown,
  after: unknown,
  at: string,
): readonly BreakingChange[] {
  const [old, now] = [resolved(side.before, before), resolved(side.after, after)];
  const [shapes, others] = [alternativesOf(old), alternativesOf(now)];
  if (shapes.length > 1 || others.length > 1) return alternativeChanges(side, direction, shapes, others, at);
  return [
    ...typeChanges(direction, old, now, at),
    ...(direction === 'request' ? limitChanges(old, now, at) : []),
    ...propertyChanges(side, direction, old, now, at),
    ...(old['items'] && now['items']
      ? schemaChanges(side, direction, old['items'], now['items'], `${at}/*`)
      : []),
  ];
}

function alternativesOf(schema: Node): readonly unknown[] {
  const shapes = items(schema['anyOf'] ?? schema['oneOf']);
  return shapes.length > 0 ? shapes : [schema];
}

/** Each old shape must still be one of the new ones. */
const alternativeChanges = (
  side: Side,
  direction: Direction,
  before: readonly unknown[],
  after: readonly unknown[],
  at: string,
): readonly BreakingChange[] =>
  before.flatMap((shape, index) => {
    const isKept = after.some((other) => schemaChanges(side, direction, shape, other, at).length === 0);
    return isKept ? [] : [{ kind: 'alternative-changed', at: `${at} (${index + 1})` } as const];
  });

function typeChanges(direction: Direction, before: Node, after: Node, at: string): readonly BreakingChange[] {
  const types = (schema: Node) => [schema['type'] ?? []].flat();
  const [old, now] = [types(before), types(after)];
  const [narrow, wide] = direction === 'request' ? [old, now] : [now, old];
  const isSame =
    wide.length === 0 ||
    (narrow.length > 0 &&
      narrow.every((type) => wide.includes(type) || (type === 'integer' && wide.includes('number'))));
  const values = valuesOf(after);
  const removed = values
    ? (valuesOf(before) ?? ['any other']).filter((value) => !values.includes(value))
    : [];
  return [
    ...(isSame ? [] : [{ kind: 'type-changed', at } as const]),
    ...(direction === 'request'
      ? removed.map((value) => ({ kind: 'value-removed', at: `${at} ${String(value)}` }) as const)
      : constantChanges(before, after, at)),
  ];
}

const valuesOf = (schema: Node): readonly unknown[] | undefined =>
  schema['const'] === undefined
    ? schema['enum'] === undefined
      ? undefined
      : items(schema['enum'])
    : [schema['const']];

/** A constant names the shape that an answer has: another one is another shape. */
const constantChanges = (before: Node, after: Node, at: string): readonly BreakingChange[] =>
  before['const'] !== undefined &&
  before['const'] !== after['const'] &&
  !(valuesOf(after) ?? []).includes(before['const'])
    ? [{ kind: 'type-changed', at }]
    : [];

/** By limit: whether the new value refuses what the old one took. */
const LIMITS: Readonly<Record<string, (before: unknown, after: unknown) => boolean>> = {
  minLength: (before, after) => Number(after) > Number(before ?? 0),
  minItems: (before, after) => Number(after) > Number(before ?? 0),
  minimum: (before, after) => Number(after) > Number(before ?? Number.NEGATIVE_INFINITY),
  exclusiveMinimum: (before, after) => Number(after) > Number(before ?? Number.NEGATIVE_INFINITY),
  maxLength: (before, after) => Number(after) < Number(before ?? Number.POSITIVE_INFINITY),
  maxItems: (before, after) => Number(after) < Number(before ?? Number.POSITIVE_INFINITY),
  maximum: (before, after) => Number(after) < Number(before ?? Number.POSITIVE_INFINITY),
  exclusiveMaximum: (before, after) => Number(after) < Number(before ?? Number.POSITIVE_INFINITY),
  pattern: (before, after) => after !== before,
  format: (before, after) => after !== before,
};

const limitChanges = (before: Node, after: Node, at: string): readonly BreakingChange[] =>
  Object.entries(LIMITS)
    .filter(([limit, tightens]) => after[limit] !== undefined && tightens(before[limit], after[limit]))
    .map(([limit]) => ({ kind: 'limit-tightened', at: `${at} ${limit}` }));

function propertyChanges(side: Side, direction: Direction, before: Node, after: Node, at: string) {
  const [old, now] = [node(before['properties']), node(after['properties'])];
  const [needed, needs] = [items(before['required']), items(after['required'])];
  const isOpen = after['additionalProperties'] !== false && direction === 'request';
  const required: readonly BreakingChange[] =
    direction === 'request'
      ? needs
          .filter((name) => !needed.includes(name))
          .map((name) => ({ kind: 'field-required', at: `${at}/${String(name)}` }))
      : needed
          .filter((name) => !needs.includes(name) && String(name) in now)
          .map((name) => ({ kind: 'member-optional', at: `${at}/${String(name)}` }));
  const changed = Object.entries(old).flatMap(([name, schema]): readonly BreakingChange[] => {
    const where = `${at}/${name}`;
    if (name in now) return schemaChanges(side, direction, schema, now[name], where);
    if (isOpen) return [];
    return [{ kind: direction === 'request' ? 'field-removed' : 'member-removed', at: where }];
  });
  return [...required, ...changed];
}
