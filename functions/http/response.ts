import type { APIGatewayProxyStructuredResultV2 } from 'aws-lambda';
import { sha256 } from '#functions/application/record.ts';
import { type Language, PROBLEMS, type ProblemCode } from './problems.ts';

export type Response = APIGatewayProxyStructuredResultV2;

/** Answers are about persons and offices: no cache keeps them. */
export const NO_STORE = { 'cache-control': 'no-store' };

export const json = (statusCode: number, body: unknown, headers: Record<string, string> = {}): Response => ({
  statusCode,
  headers: { 'content-type': 'application/json', ...NO_STORE, ...headers },
  body: JSON.stringify(body),
});

/** A problem document (RFC 9457): a stable code, a title in the reader's language, and what the refusal says. */
export function problem(
  refusal: { readonly code: ProblemCode } & Readonly<Record<string, unknown>>,
  language: Language,
  headers: Record<string, string> = {},
): Response {
  const { code, ...details } = refusal;
  const { status, title } = PROBLEMS[code];
  return {
    statusCode: status,
    headers: {
      'content-type': 'application/problem+json',
      'content-language': language,
      ...NO_STORE,
      ...headers,
    },
    body: JSON.stringify({ type: `/docs#problem-${code}`, code, status, title: title[language], ...details }),
  };
}

/** A page gets the hash of its body as its entity tag, where it has no version to say. */
export function withEtag(response: Response): Response {
  const { statusCode, headers = {}, body } = response;
  if (statusCode !== 200 || body === undefined || headers['etag'] !== undefined) return response;
  return { ...response, headers: { ...headers, etag: `"h-${sha256(body).slice(0, 24)}"` } };
}

/** A PDF made for whoever asks, which nobody keeps. */
export const pdf = (bytes: Uint8Array): Response => ({
  statusCode: 200,
  headers: { 'content-type': 'application/pdf', 'cache-control': 'no-store' },
  isBase64Encoded: true,
  body: Buffer.from(bytes).toString('base64'),
});
