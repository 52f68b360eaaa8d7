import { createDocument, type ZodOpenApiOperationObject, type ZodOpenApiPathsObject } from 'zod-openapi';
import { type EveryDependency, everyRoute } from '#functions/http/every-route.ts';
import type { Operation } from '#functions/http/operation.ts';
import { INTRODUCTION } from './introduction.ts';
import { openAnswers } from './open-answers.ts';
import { answersOf, requestBodyOf, sharedRefusals } from './operation-parts.ts';
import { ANSWERS, PARAMETERS, SHARED } from './shared-parts.ts';
import { tagOf, tagsOf } from './tags.ts';

/** The document as JSON holds it. */
export type OpenApiDocument = Readonly<Record<string, unknown>> & {
  readonly paths: Readonly<Record<string, Readonly<Record<string, DocumentedOperation>>>>;
  readonly components: Readonly<Record<string, Readonly<Record<string, unknown>>>>;
};
export type DocumentedOperation = Readonly<Record<string, unknown>> & {
  readonly operationId: string;
  readonly summary: string;
  readonly responses: Readonly<Record<string, unknown>>;
};

/** Every operation by method and path, such as `POST /v1/cases/{caseId}/forward`. */
export function everyOperation(): readonly (readonly [key: string, operation: Operation])[] {
  const routes = everyRoute(NO_DEPENDENCY);
  return Object.entries(routes).flatMap(([key, route]) => Object.entries(route.operations(key)));
}

/** The operations are read and no handler runs, so nothing that a handler needs is ever looked at. */
const NO_DEPENDENCY = {} as EveryDependency;

/**
 * The OpenAPI 3.1 document of every route, from the schemas by which requests are judged. The same routes give the same
 * text: paths and components stand in the order of their names.
 */
export function openApiDocument(): OpenApiDocument {
  const operations = everyOperation();
  const document = createDocument(
    {
      openapi: '3.1.1',
      info: {
        title: 'Qonys',
        version: '1',
        summary: 'Cases of the regional quota for kandas and resettlers',
        description: INTRODUCTION,
        license: { name: 'Apache License 2.0', identifier: 'Apache-2.0' },
      },
      servers: [{ url: '/', description: 'The host that served this document' }],
      security: [{ token: [] }],
      tags: tagsOf(operations.map(([key]) => key.split(' ')[1] ?? '')) as unknown as never,
      paths: pathsOf(operations),
      components: {
        schemas: { Problem: SHARED.problem, FieldError: SHARED.fieldError, GatewayMessage: SHARED.gateway },
        parameters: PARAMETERS,
        responses: { ...ANSWERS, ...sharedRefusals(operations.map(([, operation]) => operation)) },
        securitySchemes: {
          token: {
            type: 'http',
            scheme: 'bearer',
            bearerFormat: 'JWT',
            description:
              'A token of the configured issuer with the claims `sub`, `role`, `organisation` and, for offices of a region, `region`.',
          },
        },
      },
    },
    { override: plainFormats },
  );
  return sorted(openAnswers(JSON.parse(JSON.stringify(document)) as OpenApiDocument));
}

/** The format says it; zod's pattern of a date is 170 characters long and repeats it. Instants are asked for in UTC. */
function plainFormats({
  jsonSchema,
}: {
  readonly jsonSchema: { format?: unknown; pattern?: unknown };
}): void {
  if (jsonSchema.format === 'date') delete jsonSchema.pattern;
  if (jsonSchema.format === 'date-time') jsonSchema.pattern = 'Z$';
}

function pathsOf(operations: readonly (readonly [string, Operation])[]): ZodOpenApiPathsObject {
  const paths: Record<string, Record<string, ZodOpenApiOperationObject>> = {};
  for (const [key, operation] of operations) {
    const [method = '', path = ''] = key.split(' ');
    paths[path] = { ...paths[path], [method.toLowerCase()]: documented(method, path, operation) };
  }
  return paths;
}

function documented(method: string, path: string, operation: Operation): ZodOpenApiOperationObject {
  const { summary, description, policy, query, changes, ifMatch, forAnother } = operation;
  const requestBody = requestBodyOf(operation);
  return {
    operationId: operationIdOf(method, path),
    summary,
    ...(description ? { description } : {}),
    tags: [tagOf(path)],
    ...(policy === 'public' ? { security: [] } : {}),
    'x-policy': policy,
    requestParams: {
      ...(operation.path ? { path: operation.path } : {}),
      ...(query ? { query: query as never } : {}),
    },
    parameters: [
      parameter('Accept-Language'),
      ...(method === 'GET' && operation.produces !== 'nothing' ? [parameter('If-None-Match')] : []),
      ...(changes
        ? [parameter(changes === true ? 'Idempotency-Key' : 'Idempotency-Key-unless-dry-run')]
        : []),
      ...(ifMatch ? [parameter('If-Match')] : []),
      ...(forAnother ? [parameter('Substitution')] : []),
    ],
    ...(requestBody ? { requestBody } : {}),
    responses: answersOf(method, operation),
  };
}

const parameter = (name: keyof typeof PARAMETERS) => ({ $ref: `#/components/parameters/${name}` as const });

/** `GET /v1/cases/{caseId}/events` is `getCasesCaseIdEvents`. */
const operationIdOf = (method: string, path: string): string =>
  [
    method.toLowerCase(),
    ...path
      .replace(/^\/v1/, '')
      .split(/[^A-Za-z0-9]+/)
      .filter(Boolean),
  ]
    .map((word, index) => (index === 0 ? word : word.charAt(0).toUpperCase() + word.slice(1)))
    .join('');

/** Methods in the order in which people expect them. */
const METHODS = ['get', 'post', 'put', 'delete'];

function sorted(document: OpenApiDocument): OpenApiDocument {
  const byName = <T>(record: Readonly<Record<string, T>>) =>
    Object.fromEntries(Object.entries(record).toSorted(([one], [other]) => (one < other ? -1 : 1)));
  const byMethod = <T>(record: Readonly<Record<string, T>>) =>
    Object.fromEntries(
      Object.entries(record).toSorted(([one], [other]) => METHODS.indexOf(one) - METHODS.indexOf(other)),
    );
  const paths = byName(document.paths);
  return {
    ...document,
    paths: Object.fromEntries(Object.entries(paths).map(([path, item]) => [path, byMethod(item)])),
    components: Object.fromEntries(
      Object.entries(document.components).map(([kind, parts]) => [kind, byName(parts)]),
    ),
  };
}
