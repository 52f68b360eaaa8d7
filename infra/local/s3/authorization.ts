import { accepted, type Result, refused } from '#functions/law/result.ts';
import type { S3Refusal } from './refusal.ts';
import { parameter, type S3Request } from './request.ts';

/** What a caller says about how it signed. */
export type Authorization = {
  readonly accessKeyId: string;
  readonly scope: { readonly day: string; readonly region: string; readonly service: string };
  readonly signedHeaders: readonly string[];
  readonly signature: string;
  /** Basic format of ISO 8601: 20260318T050000Z. */
  readonly date: string;
  /** Seconds; only a presigned URL has it. */
  readonly expires?: number;
};

const ALGORITHM = 'AWS4-HMAC-SHA256';
const WEEK = 604_800;
const CREDENTIAL = /^(?<id>[^/]+)\/(?<day>\d{8})\/(?<region>[^/]+)\/(?<service>[^/]+)\/aws4_request$/;
const HEADER = new RegExp(
  `^${ALGORITHM}\\s+Credential=(?<credential>[^,\\s]+)\\s*,\\s*SignedHeaders=(?<headers>[^,\\s]+)\\s*,\\s*Signature=(?<signature>[0-9a-f]+)$`,
);
const BASIC_INSTANT = /^\d{8}T\d{6}Z$/;
const PRESIGNED = ['Algorithm', 'Credential', 'Signature', 'Date', 'SignedHeaders', 'Expires'] as const;

/** Reads the Authorization header or the query of a presigned URL; refuses neither, both, and malformed ones. */
export function readAuthorization(request: S3Request): Result<Authorization, S3Refusal> {
  const header = request.headers.get('authorization');
  const presigned = request.query.some(([name]) => name === 'X-Amz-Algorithm' || name === 'X-Amz-Signature');
  if (header === undefined) return presigned ? fromQuery(request) : refused({ code: 'AccessDenied' });
  if (!presigned) return fromHeader(request, header);
  return refused({ code: 'InvalidArgument', message: 'Only one auth mechanism allowed' });
}

function fromHeader(request: S3Request, header: string): Result<Authorization, S3Refusal> {
  if (!header.startsWith(`${ALGORITHM} `))
    return refused({
      code: 'InvalidRequest',
      message: `The authorization mechanism you have provided is not supported. Please use ${ALGORITHM}.`,
    });
  const parts = HEADER.exec(header)?.groups;
  const date = request.headers.get('x-amz-date') ?? '';
  if (!BASIC_INSTANT.test(date))
    return refused({
      code: 'AccessDenied',
      message: 'AWS authentication requires a valid Date or x-amz-date header',
    });
  const scoped = scopeOf(parts?.['credential'] ?? '', date);
  if (parts === undefined || scoped === undefined) return refused({ code: 'AuthorizationHeaderMalformed' });
  const signedHeaders = (parts['headers'] ?? '').split(';');
  return headersInOrder(signedHeaders)
    ? accepted({ ...scoped, signedHeaders, signature: parts['signature'] ?? '', date })
    : refused({ code: 'AuthorizationHeaderMalformed' });
}

function fromQuery(request: S3Request): Result<Authorization, S3Refusal> {
  const given = PRESIGNED.map((name) => parameter(request, `X-Amz-${name}`));
  const [algorithm, credential = '', signature = '', date = '', headers = '', seconds = ''] = given;
  if (given.includes(undefined))
    return malformedQuery(
      `Query-string authentication version 4 requires the ${PRESIGNED.map((name) => `X-Amz-${name}`).join(', ')} parameters.`,
    );
  if (algorithm !== ALGORITHM) return malformedQuery(`X-Amz-Algorithm only supports "${ALGORITHM}"`);
  if (!/^-?\d+$/.test(seconds)) return malformedQuery('X-Amz-Expires should be a number');
  const expires = Number(seconds);
  if (expires < 0) return malformedQuery('X-Amz-Expires must be non-negative');
  if (expires > WEEK) return malformedQuery(`X-Amz-Expires must be less than a week (in seconds): ${WEEK}`);
  if (!BASIC_INSTANT.test(date)) return malformedQuery('X-Amz-Date must be in the ISO8601 Long Format');
  const scoped = scopeOf(credential, date);
  const signedHeaders = headers.split(';');
  if (scoped === undefined || !headersInOrder(signedHeaders))
    return malformedQuery('Error parsing the X-Amz-Credential or X-Amz-SignedHeaders parameter');
  return accepted({ ...scoped, signedHeaders, signature, date, expires });
}

const malformedQuery = (message: string): Result<Authorization, S3Refusal> =>
  refused({ code: 'AuthorizationQueryParametersError', message });

function scopeOf(credential: string, date: string): Pick<Authorization, 'accessKeyId' | 'scope'> | undefined {
  const { id, day, region, service } = CREDENTIAL.exec(credential)?.groups ?? {};
  if (id === undefined || day === undefined || region === undefined || service !== 's3') return undefined;
  return date.startsWith(day) ? { accessKeyId: id, scope: { day, region, service } } : undefined;
}

const headersInOrder = (names: readonly string[]): boolean =>
  names.includes('host') && names.every((name, at) => at === 0 || name > (names[at - 1] ?? ''));
