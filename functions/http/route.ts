import * as z from 'zod';
import type { Idempotency } from '#functions/application/ports/store.ts';
import { type Caller, may } from '#functions/case/authority.ts';
import { accepted, type Result, refused } from '#functions/law/result.ts';
import { accepts, matchesEtag } from './negotiation.ts';
import type { Operation } from './operation.ts';
import type { Language } from './problems.ts';
import {
  type ApiEvent,
  bodyOf,
  idempotencyOf,
  isOfType,
  parsedBy,
  type Refused,
  substitutionOf,
  textOf,
  versionOf,
} from './request.ts';
import { problem, type Response, withEtag } from './response.ts';

/** A request of a known caller, on its way to one use case. */
export type Request = { readonly event: ApiEvent; readonly caller: Caller; readonly language: Language };

type Read<S> = S extends z.ZodType ? z.output<S> : undefined;

/** A request that the schemas of its operation have let in. Whoever asks a public operation is not known. */
export type Asked<O extends Operation> = (O['policy'] extends 'public'
  ? Omit<Request, 'caller'>
  : Request) & {
  readonly path: Read<O['path']>;
  readonly query: Read<O['query']>;
  readonly body: Read<O['body']>;
  /** The body as text, where it came in the other type that the operation takes. */
  readonly text: O extends { readonly text: object } ? string | undefined : undefined;
  /** The version of `If-Match`. */
  readonly version: O extends { readonly ifMatch: true } ? number : undefined;
  /** The substitution under which the caller says to act. */
  readonly substitution: O extends { readonly forAnother: true } ? string | undefined : undefined;
  readonly idempotency: O extends { readonly changes: true }
    ? Idempotency
    : O extends { readonly changes: 'unless-dry-run' }
      ? Idempotency | undefined
      : undefined;
};

/** A route with what it says of itself. */
export type Route = {
  (request: Request): Promise<Response>;
  readonly isPublic: boolean;
  /** Its operations by method and path: more than one where a parameter of its key has a fixed set of values. */
  readonly operations: (key: string) => Readonly<Record<string, Operation>>;
};

/** Routes by API Gateway's route key, for example `GET /v1/cases/{caseId}`. */
export type Routes = Readonly<Record<string, Route>>;

/** A route that answers one operation. The handler sees only requests that the operation's schemas have let in. */
export function route<const O extends Operation>(
  operation: O,
  handle: (asked: Asked<O>) => Promise<Response>,
): Route {
  const isPublic = operation.policy === 'public';
  const answer = (request: Request) => answerOne(operation, handle, request);
  return Object.assign(answer, { isPublic, operations: (key: string) => ({ [key]: operation }) });
}

/**
 * A route whose parameter has one operation for each of its values, such as the verbs of the law. A value that is none
 * of them is refused as unknown.
 */
export function routeOfEach<const O extends Operation>(
  parameterName: string,
  operations: Readonly<Record<string, O>>,
  handle: (asked: Asked<O>) => Promise<Response>,
): Route {
  const answer = async (request: Request): Promise<Response> => {
    const named = parameter(request.event, parameterName);
    const operation = Object.hasOwn(operations, named) ? operations[named] : undefined;
    if (!operation) {
      return problem({ code: 'verb-unknown', allowed: Object.keys(operations) }, request.language);
    }
    return answerOne(operation, handle, request);
  };
  const keyed = (key: string) =>
    Object.fromEntries(
      Object.entries(operations).map(([value, one]) => [key.replace(`{${parameterName}}`, value), one]),
    );
  return Object.assign(answer, { isPublic: false, operations: keyed });
}

async function answerOne<O extends Operation>(
  operation: O,
  handle: (asked: Asked<O>) => Promise<Response>,
  request: Request,
): Promise<Response> {
  const { event, language } = request;
  if (!accepts(event, operation)) return problem({ code: 'not-acceptable' }, language);
  if (isForbidden(operation, request.caller)) return problem({ code: 'not-permitted' }, language);
  const asked = read(operation, request);
  if (!asked.ok) return problem(asked.refusal, language);
  const response = await handle({ ...request, ...asked.value } as unknown as Asked<O>);
  return event.requestContext.http.method === 'GET' ? sparing(event, withEtag(response)) : response;
}

/** Wishes that concern no case, region or form are judged here, before anything of the request is read. */
const PLAIN_WISHES = [
  'read-law',
  'see-quota',
  'set-quota',
  'preview-form',
  'change-calendar',
  'upload',
] as const;

const isForbidden = ({ policy }: Operation, caller: Caller): boolean =>
  PLAIN_WISHES.some((plain) => plain === policy && !may(caller, { to: plain }));

type ReadRequest = Readonly<
  Record<'path' | 'query' | 'body' | 'text' | 'version' | 'substitution' | 'idempotency', unknown>
>;

/** Everything that the operation asks of a request, or the first part of it that is wrong. */
function read(operation: Operation, { event, caller }: Request): Result<ReadRequest, Refused> {
  const path = operation.path
    ? parsedBy(operation.path, event.pathParameters ?? {}, 'path-invalid')
    : accepted(undefined);
  if (!path.ok) return path;
  const query = parsedBy(operation.query ?? NO_QUERY, event.queryStringParameters ?? {}, 'query-invalid');
  if (!query.ok) return query;
  const said = readBody(operation, event);
  if (!said.ok) return said;
  const version = operation.ifMatch ? versionOf(event) : accepted(undefined);
  if (!version.ok) return version;
  const named = actedUnder(operation, event);
  if (!named.ok) return named;
  const { value: substitution } = named;
  const asked = [query.value, said.value.body, said.value.text, version.value];
  const idempotency = needsKey(operation, query.value)
    ? idempotencyOf(event, caller, substitution === undefined ? asked : [...asked, substitution])
    : accepted(undefined);
  if (!idempotency.ok) return idempotency;
  return accepted({
    path: path.value,
    query: query.value,
    ...said.value,
    version: version.value,
    substitution,
    idempotency: idempotency.value,
  });
}

/** Whoever looks at something acts for nobody: the header means nothing there. A write that does not know it refuses it. */
function actedUnder(
  { forAnother, changes }: Operation,
  event: ApiEvent,
): Result<string | undefined, Refused> {
  if (forAnother) return substitutionOf(event);
  return changes && event.headers['substitution'] !== undefined
    ? refused({ code: 'substitution-not-taken' })
    : accepted(undefined);
}

const NO_QUERY = z.strictObject({});

type Said = { readonly body: unknown; readonly text: string | undefined };

/** The longest body that is read, in bytes. API Gateway itself takes ten times as much. */
const LONGEST_BODY = 1024 * 1024;

function readBody({ body, text }: Operation, event: ApiEvent): Result<Said, Refused> {
  if (!body && !text) return accepted({ body: undefined, text: undefined });
  if (Buffer.byteLength(event.body ?? '', event.isBase64Encoded ? 'base64' : 'utf8') > LONGEST_BODY) {
    return refused({ code: 'body-too-large', allowed: `at most ${LONGEST_BODY} bytes` });
  }
  if (text && isOfType(event, text.type)) return accepted({ body: undefined, text: textOf(event) });
  const read = body ? bodyOf(event, body) : refused<Refused>({ code: 'media-type-unsupported' });
  return read.ok ? accepted({ body: read.value, text: undefined }) : read;
}

function needsKey({ changes }: Operation, query: unknown): boolean {
  const isDryRun = typeof query === 'object' && query !== null && 'dryRun' in query && query.dryRun === true;
  return changes === true || (changes === 'unless-dry-run' && !isDryRun);
}

/** Nothing is sent again that the caller has (RFC 9110, 13.1.2). */
function sparing(event: ApiEvent, response: Response): Response {
  const etag = response.headers?.['etag'];
  if (response.statusCode !== 200 || typeof etag !== 'string') return response;
  if (!matchesEtag(event.headers['if-none-match'], etag)) return response;
  return { statusCode: 304, headers: { etag, 'cache-control': 'no-store' } };
}

/** A path parameter that the route key declares; empty where API Gateway sent none. */
const parameter = (event: ApiEvent, name: string): string => event.pathParameters?.[name] ?? '';
