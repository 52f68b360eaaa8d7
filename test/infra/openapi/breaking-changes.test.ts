import { describe, expect, it } from 'vitest';
import {
  type BreakingChange,
  breakingChanges,
  changeInWords,
  KINDS,
} from '#infra/openapi/breaking-changes.ts';
import { committedDocument } from '#infra/openapi/committed.ts';
import type { OpenApiDocument } from '#infra/openapi/document.ts';

const body = (schema: object) => ({ required: true, content: { 'application/json': { schema } } });
const family = {
  type: 'object',
  properties: {
    name: { type: 'string', minLength: 1, maxLength: 60 },
    kin: { type: 'string', enum: ['child', 'parent'] },
    born: { type: 'string', format: 'date' },
  },
  required: ['name'],
  additionalProperties: false,
};
const shown = {
  type: 'object',
  properties: {
    id: { type: 'string' },
    stage: { type: 'string', enum: ['filed', 'decided'] },
    places: { type: 'integer' },
    events: {
      type: 'array',
      items: {
        anyOf: [
          {
            type: 'object',
            properties: { type: { const: 'Filed' }, at: { type: 'string' } },
            required: ['type', 'at'],
          },
          { type: 'object', properties: { type: { const: 'Decided' } }, required: ['type'] },
        ],
      },
    },
  },
  required: ['id', 'stage'],
};

/** A document of a few operations, with parts put in place of its own. */
function documentOf(parts: {
  readonly family?: object;
  readonly shown?: object;
  readonly post?: object;
  readonly get?: object | null;
  readonly codes?: readonly string[];
  readonly status?: string;
}): OpenApiDocument {
  const answer = { description: 'it', headers: { etag: {} }, ...body(parts.shown ?? shown) };
  return {
    paths: {
      '/cases': {
        ...(parts.get === null
          ? {}
          : {
              get: {
                security: [],
                parameters: [{ in: 'query', name: 'limit', schema: { type: 'integer', maximum: 100 } }],
                responses: {
                  200: { description: 'all', content: { 'text/csv': { schema: { type: 'string' } } } },
                },
                ...parts.get,
              },
            }),
        post: {
          parameters: [{ $ref: '#/components/parameters/key' }],
          requestBody: body(parts.family ?? { $ref: '#/components/schemas/Family' }),
          responses: { [parts.status ?? '201']: answer, 409: { description: 'no' } },
          ...parts.post,
        },
      },
    },
    components: {
      schemas: {
        Family: family,
        Problem: { properties: { code: { enum: parts.codes ?? ['not-permitted', 'busy'] } } },
      },
      parameters: { key: { in: 'header', name: 'key', schema: { type: 'string' } } },
    },
  } as unknown as OpenApiDocument;
}

const with_ = (schema: typeof family | typeof shown, properties: object, rest: object = {}) => ({
  ...schema,
  properties: { ...schema.properties, ...properties },
  ...rest,
});
const without = (schema: typeof family | typeof shown, name: string) => ({
  ...schema,
  properties: Object.fromEntries(Object.entries(schema.properties).filter(([one]) => one !== name)),
});
const events = (items: object) => with_(shown, { events: { type: 'array', items } });
const [filed, decided] = shown.properties.events.items.anyOf;

const PLANTED: readonly (readonly [
  kind: BreakingChange['kind'],
  at: string,
  parts: Parameters<typeof documentOf>[0],
])[] = [
  ['operation-removed', 'GET /cases', { get: null }],
  ['token-required', 'GET /cases', { get: { security: undefined } }],
  ['parameter-removed', 'GET /cases query limit', { get: { parameters: [] } }],
  [
    'parameter-required',
    'POST /cases header trace',
    {
      post: {
        parameters: [
          { $ref: '#/components/parameters/key' },
          { in: 'header', name: 'trace', required: true, schema: {} },
        ],
      },
    },
  ],
  [
    'limit-tightened',
    'GET /cases query limit maximum',
    { get: { parameters: [{ in: 'query', name: 'limit', schema: { type: 'integer', maximum: 50 } }] } },
  ],
  ['body-required', 'GET /cases request', { get: { requestBody: body({ type: 'object' }) } }],
  [
    'body-type-removed',
    'POST /cases request application/json',
    { post: { requestBody: { required: true, content: { 'text/csv': { schema: {} } } } } },
  ],
  ['field-removed', 'POST /cases request/born', { family: without(family, 'born') }],
  ['field-required', 'POST /cases request/kin', { family: { ...family, required: ['name', 'kin'] } }],
  [
    'value-removed',
    'POST /cases request/kin parent',
    { family: with_(family, { kin: { type: 'string', enum: ['child'] } }) },
  ],
  [
    'value-removed',
    'POST /cases request/name any other',
    { family: with_(family, { name: { type: 'string', enum: ['A'], minLength: 1, maxLength: 60 } }) },
  ],
  [
    'limit-tightened',
    'POST /cases request/name maxLength',
    { family: with_(family, { name: { type: 'string', minLength: 1, maxLength: 59 } }) },
  ],
  ['answer-removed', 'POST /cases 201', { status: '200' }],
  [
    'answer-type-removed',
    'GET /cases 200 text/csv',
    { get: { responses: { 200: { content: { 'text/plain': {} } } } } },
  ],
  [
    'header-removed',
    'POST /cases 201 etag',
    { post: { responses: { 201: { description: 'it', ...body(shown) } } } },
  ],
  ['member-removed', 'POST /cases 201/places', { shown: without(shown, 'places') }],
  ['member-optional', 'POST /cases 201/stage', { shown: { ...shown, required: ['id'] } }],
  ['type-changed', 'POST /cases 201/places', { shown: with_(shown, { places: { type: 'string' } }) }],
  [
    'type-changed',
    'POST /cases request/born',
    { family: with_(family, { born: { type: 'integer', format: 'date' } }) },
  ],
  [
    'type-changed',
    'POST /cases 201/places',
    { shown: with_(shown, { places: { type: ['integer', 'null'] } }) },
  ],
  ['alternative-changed', 'POST /cases 201/events/* (2)', { shown: events({ anyOf: [filed, filed] }) }],
  [
    'alternative-changed',
    'POST /cases 201/events/* (1)',
    { shown: events({ anyOf: [{ ...filed, required: ['type'] }, decided] }) },
  ],
  ['code-removed', 'problem busy', { codes: ['not-permitted'] }],
];

describe('a breaking change', () => {
  it.each(PLANTED)('of the kind %s is found at %s', (kind, at, parts) => {
    const found = breakingChanges(documentOf({}), documentOf(parts));
    expect(found).toEqual([{ kind, at }]);
    expect(changeInWords({ kind, at })).toContain(at);
  });
});

it('of every kind is planted above', () => {
  expect(new Set(PLANTED.map(([kind]) => kind))).toEqual(new Set(Object.keys(KINDS)));
});

describe('a change that breaks nobody', () => {
  it.each<readonly [string, Parameters<typeof documentOf>[0]]>([
    ['nothing at all', {}],
    ['a new optional field', { family: with_(family, { sex: { type: 'string' } }) }],
    ['a field that need not be given any more', { family: { ...family, required: [] } }],
    [
      'a value more in a request',
      { family: with_(family, { kin: { enum: ['child', 'parent', 'x'], type: 'string' } }) },
    ],
    ['a wider limit', { family: with_(family, { name: { type: 'string', maxLength: 90 } }) }],
    ['a new member of an answer', { shown: with_(shown, { held: { type: 'integer' } }) }],
    ['a new kind of event', { shown: events({ anyOf: [filed, decided, { type: 'object' }] }) }],
    [
      'a new optional parameter',
      {
        get: {
          parameters: [
            { in: 'query', name: 'limit', schema: { type: 'integer', maximum: 200 } },
            { in: 'query', name: 'after', schema: {} },
          ],
        },
      },
    ],
    ['a new code', { codes: ['not-permitted', 'busy', 'new'] }],
  ])('%s', (_, parts) => {
    expect(breakingChanges(documentOf({}), documentOf(parts))).toEqual([]);
  });
});

describe('the real document', () => {
  const committed = committedDocument();
  it('breaks nobody against itself, and everybody against nothing', () => {
    expect(breakingChanges(committed, committed)).toEqual([]);
    const none = { ...committed, paths: {} } as OpenApiDocument;
    const removed = breakingChanges(committed, none);
    expect(removed.length).toBe(Object.values(committed.paths).flatMap((item) => Object.keys(item)).length);
  });
});
