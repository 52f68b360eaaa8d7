import type { oas31, ZodOpenApiResponseObject } from 'zod-openapi';
import { PROBLEMS } from '#functions/http/problems.ts';

const codes = Object.keys(PROBLEMS).toSorted();

/** Schemas that every operation refers to. */
export const SHARED = {
  problem: {
    type: 'object',
    description:
      'A problem document (RFC 9457). Its `code` is stable; its title comes in the language asked for',
    properties: {
      type: { type: 'string', format: 'uri-reference', description: 'Where the code is explained' },
      code: { type: 'string', enum: codes },
      status: { type: 'integer' },
      title: { type: 'string' },
      errors: { type: 'array', items: { $ref: '#/components/schemas/FieldError' } },
    },
    required: ['type', 'code', 'status', 'title'],
    additionalProperties: true,
    example: {
      type: '/docs#problem-version-changed',
      code: 'version-changed',
      status: 412,
      title: 'The case has changed meanwhile',
      version: 4,
    },
  },
  fieldError: {
    type: 'object',
    description: 'What is wrong with one field. It describes what was found and never repeats it',
    properties: {
      pointer: { type: 'string', description: 'A JSON pointer (RFC 6901) into the body, query or path' },
      code: { type: 'string' },
      found: { type: 'string' },
      allowed: { type: 'string' },
    },
    required: ['pointer', 'code', 'found', 'allowed'],
    additionalProperties: false,
  },
  gateway: {
    type: 'object',
    description: 'What API Gateway answers by itself, before any function runs',
    properties: { message: { type: ['string', 'null'] } },
    required: ['message'],
    additionalProperties: false,
    example: { message: 'Unauthorized' },
  },
} satisfies Record<string, oas31.SchemaObject>;

const key = {
  in: 'header',
  name: 'Idempotency-Key',
  schema: { type: 'string', minLength: 1, maxLength: 255, pattern: '^[\\x21-\\x7e]+$' },
} as const;

export const PARAMETERS = {
  'Accept-Language': {
    in: 'header',
    name: 'Accept-Language',
    description: 'The language of titles of problems: kk, ru or en',
    schema: { type: 'string' },
    example: 'kk',
  },
  'If-None-Match': {
    in: 'header',
    name: 'If-None-Match',
    description: 'The entity tag that you have: 304 when it is still the same',
    schema: { type: 'string' },
    example: '"3"',
  },
  'If-Match': {
    in: 'header',
    name: 'If-Match',
    description: 'The entity tag of what you read: 412 when it has changed since',
    required: true,
    schema: { type: 'string', pattern: '^"\\d{1,8}"$' },
    example: '"3"',
  },
  Substitution: {
    in: 'header',
    name: 'Substitution',
    description:
      'The id of the substitution under which you act for the absent holder of an office; without it you act for yourself',
    schema: { type: 'string', pattern: '^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$' },
    example: '0b8f5c9e-3f43-4a8e-9a53-0f6f2f0f9a11',
  },
  'Idempotency-Key': {
    ...key,
    description:
      'Your name for this request, 1 to 255 visible ASCII characters. Sent again with the same body it gives the same answer and nothing happens twice; with another body, 422.',
    required: true,
    example: '5f0c1d9e-7a57-4f0b-9b40-6a3a0e7fb1de',
  },
  'Idempotency-Key-unless-dry-run': {
    ...key,
    description: 'As everywhere; a dry run needs none.',
    example: '5f0c1d9e-7a57-4f0b-9b40-6a3a0e7fb1de',
  },
} as const;

const gatewayAnswer = (description: string, message: string) => ({
  description,
  content: {
    'application/json': { schema: { $ref: '#/components/schemas/GatewayMessage' }, example: { message } },
  },
});

/** Answers without a problem: what the caller has already, and what only API Gateway says. */
export const ANSWERS = {
  NotModified: {
    description: 'You have it already: it is what `If-None-Match` names',
    headers: { etag: { description: 'The entity tag', schema: { type: 'string' } } },
  },
  Unauthorized: {
    ...gatewayAnswer('No token, or one that is not good', 'Unauthorized'),
    headers: {
      'www-authenticate': { description: 'What is wrong with the token', schema: { type: 'string' } },
    },
  },
  TooManyRequests: gatewayAnswer('More requests than the stage allows', 'Too Many Requests'),
} satisfies Record<string, ZodOpenApiResponseObject>;
