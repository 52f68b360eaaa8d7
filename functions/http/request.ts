import type { APIGatewayProxyEventV2WithJWTAuthorizer } from 'aws-lambda';
import Negotiator from 'negotiator';
import * as z from 'zod';
import type { Idempotency } from '#functions/application/ports/store.ts';
import { canonicalJson, sha256 } from '#functions/application/record.ts';
import type { Caller } from '#functions/case/authority.ts';
import { isRegion } from '#functions/law/regions.ts';
import { accepted, type Result, refused } from '#functions/law/result.ts';
import { ROLES } from '#functions/law/service.ts';
import { SIGNING_OFFICES, type SigningOffice } from '#functions/law/signers.ts';
import { fieldErrorsOf } from './field-errors.ts';
import type { Language, RequestRefusal } from './problems.ts';

export type ApiEvent = APIGatewayProxyEventV2WithJWTAuthorizer;
export type Refused = { readonly code: RequestRefusal } & Readonly<Record<string, unknown>>;

/** The language of titles: the reader's choice among kk, ru and en; kk when none is asked for. */
export function languageOf(event: Pick<ApiEvent, 'headers'>): Language {
  const chosen = new Negotiator({ headers: event.headers }).language(['kk', 'ru', 'en']);
  return chosen === 'ru' || chosen === 'en' ? chosen : 'kk';
}

const OFFICES = Object.keys(SIGNING_OFFICES) as [SigningOffice, ...SigningOffice[]];

const Claims = z.object({
  sub: z.string().min(1).max(120),
  role: z.enum(ROLES),
  region: z.string().refine(isRegion).optional(),
  organisation: z.string().min(1).max(120),
  office: z.enum(OFFICES).optional(),
  /** API Gateway hands every claim on as text. */
  synthetic: z.enum(['true', 'false']).or(z.boolean()).optional(),
});

/** Who calls, by the claims of a token that the authorizer has verified. */
export function callerOf(event: ApiEvent): Result<Caller, Refused> {
  const claims = Claims.safeParse(event.requestContext.authorizer.jwt.claims);
  if (!claims.success) return refused({ code: 'token-without-office' });
  const { sub: subject, role, region, organisation, office, synthetic } = claims.data;
  return accepted({
    subject,
    role,
    organisation,
    ...(region ? { region } : {}),
    ...(office ? { office } : {}),
    ...(String(synthetic) === 'true' ? { synthetic: true } : {}),
  });
}

/** Whether the body is said to be of a media type, whatever its parameters. */
export const isOfType = ({ headers }: Pick<ApiEvent, 'headers'>, type: string): boolean =>
  (headers['content-type'] ?? '').split(';')[0]?.trim().toLowerCase() === type;

/** Who calls where no token is asked for; a handler of a public operation never sees it. */
export const NOBODY = accepted<Caller>({ subject: '', role: 'applicant', organisation: '' });

/** The body by its schema, or every field that is wrong with it. */
export function bodyOf<T>(event: ApiEvent, schema: z.ZodType<T>): Result<T, Refused> {
  if (!isOfType(event, 'application/json')) return refused({ code: 'media-type-unsupported' });
  const sent = jsonOf(event);
  if (sent === NOT_JSON) return refused({ code: 'body-not-json' });
  return parsedBy(schema, sent);
}

type PartInvalid = 'body-invalid' | 'query-invalid' | 'path-invalid';

/** What was sent by its schema, or every field that is wrong with it. */
export function parsedBy<T>(
  schema: z.ZodType<T>,
  sent: unknown,
  code: PartInvalid = 'body-invalid',
): Result<T, Refused> {
  const parsed = schema.safeParse(sent);
  return parsed.success
    ? accepted(parsed.data)
    : refused({ code, errors: fieldErrorsOf(parsed.error, sent) });
}

const NOT_JSON = Symbol('not JSON');

/** The body as text in UTF-8. */
export const textOf = ({ body = '', isBase64Encoded }: ApiEvent): string =>
  isBase64Encoded ? Buffer.from(body, 'base64').toString('utf8') : body;

function jsonOf(event: ApiEvent): unknown {
  try {
    return JSON.parse(textOf(event));
  } catch {
    return NOT_JSON;
  }
}

/** Printable ASCII, as the IETF draft "The Idempotency-Key HTTP Header Field" allows; quotes around it are dropped. */
const KEY = /^[\x21-\x7e]{1,255}$/;

/** The caller's key, bound to caller and route so that nobody meets another's, with a hash of what was asked. */
export function idempotencyOf(event: ApiEvent, caller: Caller, asked: unknown): Result<Idempotency, Refused> {
  const header = event.headers['idempotency-key'];
  if (header === undefined || header === '') return refused({ code: 'idempotency-key-missing' });
  if (!KEY.test(header)) {
    return refused({
      code: 'idempotency-key-invalid',
      found: `text of ${header.length} characters`,
      allowed: '1 to 255 visible ASCII characters',
    });
  }
  const { organisation, subject } = caller;
  const { method, path } = event.requestContext.http;
  return accepted({
    key: sha256(canonicalJson([organisation, subject, method, path, header])),
    requestHash: sha256(canonicalJson(asked)),
  });
}

/** The substitution that the caller says to act under, if any. */
export function substitutionOf(event: ApiEvent): Result<string | undefined, Refused> {
  const { substitution } = event.headers;
  if (substitution === undefined) return accepted(undefined);
  return UUID.test(substitution)
    ? accepted(substitution)
    : refused({
        code: 'substitution-header-invalid',
        found: `text of ${substitution.length} characters`,
        allowed: 'the id of a substitution, as POST /v1/substitutions answers it',
      });
}

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** The version of `If-Match`: the ETag of a case is its version in quotes. */
export function versionOf(event: ApiEvent): Result<number, Refused> {
  const header = event.headers['if-match'];
  if (header === undefined || header === '') return refused({ code: 'if-match-missing' });
  const version = /^"(\d{1,8})"$/.exec(header)?.[1];
  return version === undefined
    ? refused({ code: 'if-match-invalid', allowed: 'the ETag of the case, such as "3"' })
    : accepted(Number(version));
}
