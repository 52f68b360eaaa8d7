import type { ZodOpenApiResponseObject } from 'zod-openapi';
import type { Answer, Operation } from '#functions/http/operation.ts';
import { PROBLEMS, type ProblemCode } from '#functions/http/problems.ts';

type Content = NonNullable<ZodOpenApiResponseObject['content']>;

/** What an operation asks in its body, with its example. */
export function requestBodyOf({ body, text, file, example }: Operation) {
  if (file) return fileBodyOf(file);
  if (!body && !text) return undefined;
  return {
    required: true,
    content: {
      ...(body
        ? {
            'application/json': {
              schema: body,
              ...(example.body === undefined ? {} : { example: example.body }),
            },
          }
        : {}),
      ...(text
        ? {
            [text.type]: {
              schema: { type: 'string' as const, description: text.says },
              example: text.example,
            },
          }
        : {}),
    },
  };
}

/** A file as it is, or as the field `file` of a form. */
function fileBodyOf({ type, says }: NonNullable<Operation['file']>) {
  const binary = { type: 'string' as const, format: 'binary', description: says };
  const form = { type: 'object' as const, properties: { file: binary }, required: ['file'] };
  return { required: true, content: { [type]: { schema: binary }, 'multipart/form-data': { schema: form } } };
}

/** Every answer of an operation by its status: its own, its problems, and those of API Gateway. */
export function answersOf(method: string, operation: Operation): Record<string, ResponseOrReference> {
  const own = Object.entries(operation.answers()).map(
    ([status, answer]) => [status, ownAnswer(method, Number(status), answer, operation)] as const,
  );
  const isSparing = method === 'GET' && operation.produces !== 'nothing';
  const statuses = new Set([
    ...codesByStatus(operation).keys(),
    ...GATEWAY_STATUSES.filter((status) => answersByItself(status, operation)),
  ]);
  return Object.fromEntries([
    ...own,
    ...(isSparing ? [['304', { $ref: '#/components/responses/NotModified' }] as const] : []),
    ...[...statuses].map((status) => [status, refusal(status, operation)] as const),
  ]);
}

type Reference = { readonly $ref: `#/components/responses/${string}` };
type ResponseOrReference = ZodOpenApiResponseObject | Reference;

const text = (description: string) => ({ description, schema: { type: 'string' as const } });

function ownAnswer(
  method: string,
  status: number,
  { says, json, headers = {}, example }: Answer,
  { produces = 'application/json', alsoProduces }: Operation,
): ZodOpenApiResponseObject {
  const named = { ...(method === 'GET' && status === 200 ? { etag: 'The entity tag' } : {}), ...headers };
  const content: Content | undefined =
    produces === 'nothing'
      ? undefined
      : {
          [produces]: json
            ? { schema: json, ...(example === undefined ? {} : { example }) }
            : { schema: { type: 'string' } },
          ...(alsoProduces ? { [alsoProduces]: { schema: { type: 'string' } } } : {}),
        };
  return {
    description: says,
    ...(Object.keys(named).length > 0
      ? { headers: Object.fromEntries(Object.entries(named).map(([name, what]) => [name, text(what)])) }
      : {}),
    ...(content ? { content } : {}),
  };
}

/** The problems that a request can have, whatever its use case: they follow from what the operation asks. */
function problemCodesOf(operation: Operation): readonly ProblemCode[] {
  const { path, body, text, file, changes, ifMatch, forAnother, policy, produces, refuses } = operation;
  const codes: readonly ProblemCode[] = [
    ...(policy === 'public' ? [] : (['token-without-office'] as const)),
    ...(produces === 'nothing' ? [] : (['not-acceptable'] as const)),
    ...(path ? (['path-invalid'] as const) : []),
    'query-invalid',
    ...(body || text
      ? (['body-not-json', 'body-invalid', 'body-too-large', 'media-type-unsupported'] as const)
      : []),
    ...(file ? (['body-too-large', 'media-type-unsupported'] as const) : []),
    ...(ifMatch ? (['if-match-missing', 'if-match-invalid'] as const) : []),
    ...(forAnother ? (['substitution-header-invalid'] as const) : []),
    ...(changes && !forAnother ? (['substitution-not-taken'] as const) : []),
    ...(changes
      ? (['idempotency-key-missing', 'idempotency-key-invalid', 'idempotency-key-reused'] as const)
      : []),
    'busy',
    'internal-error',
    ...refuses,
  ];
  return [...new Set(codes)];
}

function codesByStatus(operation: Operation): ReadonlyMap<string, readonly ProblemCode[]> {
  const byStatus = new Map<string, readonly ProblemCode[]>();
  for (const code of problemCodesOf(operation).toSorted()) {
    const status = String(PROBLEMS[code].status);
    byStatus.set(status, [...(byStatus.get(status) ?? []), code]);
  }
  return byStatus;
}

const GATEWAY_STATUSES = ['401', '403', '413', '429', '500', '503'];

/** API Gateway answers some requests itself, beside the problems of the same status. */
function answersByItself(status: string, { policy, body, text, file }: Operation): boolean {
  if (status === '401' || status === '403') return policy !== 'public';
  if (status === '413') return [body, text, file].some((one) => one !== undefined);
  return GATEWAY_STATUSES.includes(status);
}

/** Refusals with few codes are shared by name; the others stand in their operation. */
function refusal(status: string, operation: Operation): ResponseOrReference {
  const codes = codesByStatus(operation).get(status) ?? [];
  const name = nameOf(codes);
  if (status === '401') return { $ref: '#/components/responses/Unauthorized' };
  if (status === '429') return { $ref: '#/components/responses/TooManyRequests' };
  if (comesAsPage(status, operation))
    return withPage(problemAnswer(codes, answersByItself(status, operation)));
  if (codes.length <= MOST_IN_A_NAME) return { $ref: `#/components/responses/${name}` };
  return problemAnswer(codes, answersByItself(status, operation));
}

/** Whoever asks for a page is told there, too, what is wrong with the request. */
const comesAsPage = (status: string, { alsoProduces }: Operation): boolean =>
  alsoProduces === PAGE && ['400', '404', '413', '415', '422'].includes(status);

const PAGE = 'text/html';
const withPage = (answer: ZodOpenApiResponseObject): ZodOpenApiResponseObject => ({
  ...answer,
  content: { ...answer.content, [PAGE]: { schema: { type: 'string' } } },
});

const MOST_IN_A_NAME = 3;

/** `body-invalid` and `application-invalid` are `ApplicationInvalidOrBodyInvalid`. */
const nameOf = (codes: readonly ProblemCode[]): string =>
  codes
    .map((code) => code.replace(/(^|-)([a-z])/g, (_, _dash, letter: string) => letter.toUpperCase()))
    .join('Or');

/** The refusals that operations share, by their names. */
export function sharedRefusals(operations: readonly Operation[]): Record<string, ZodOpenApiResponseObject> {
  const named = operations.flatMap((operation) =>
    [...codesByStatus(operation)]
      .filter(([status, codes]) => codes.length <= MOST_IN_A_NAME && !comesAsPage(status, operation))
      .map(
        ([status, codes]) =>
          [nameOf(codes), problemAnswer(codes, answersByItself(status, operation))] as const,
      ),
  );
  return Object.fromEntries(named);
}

function problemAnswer(codes: readonly ProblemCode[], besideGateway: boolean): ZodOpenApiResponseObject {
  const retryAfter = text('After how many seconds to send the same request again');
  return {
    description: codes.map((code) => PROBLEMS[code].title.en).join('; '),
    ...(codes.includes('busy') ? { headers: { 'retry-after': retryAfter } } : {}),
    content: {
      'application/problem+json': {
        schema: {
          allOf: [
            { $ref: '#/components/schemas/Problem' },
            { type: 'object', properties: { code: { type: 'string', enum: [...codes] } } },
          ],
        },
      },
      ...(besideGateway
        ? { 'application/json': { schema: { $ref: '#/components/schemas/GatewayMessage' } } }
        : {}),
    },
  };
}
