import type { HttpRequest } from './http-event.ts';
import type { HttpResponse } from './http-response.ts';
import { flag, type JsonObject, list, number, text } from './template.ts';

/** The `CorsConfiguration` of an `AWS::ApiGatewayV2::Api`. */
export interface Cors {
  readonly origins: readonly string[];
  readonly methods: readonly string[];
  readonly headers: readonly string[];
  readonly exposed: readonly string[];
  readonly maxAge?: number;
  readonly credentials: boolean;
}

export function corsOf(configuration: JsonObject): Cors {
  const texts = (name: string): string[] => list(configuration[name]).map((value) => text(value) ?? '');
  const maxAge = number(configuration['MaxAge']);
  return {
    origins: texts('AllowOrigins'),
    methods: texts('AllowMethods'),
    headers: texts('AllowHeaders'),
    exposed: texts('ExposeHeaders'),
    ...(maxAge === undefined ? {} : { maxAge }),
    credentials: flag(configuration['AllowCredentials']),
  };
}

export const isPreflight = (request: HttpRequest): boolean =>
  request.method === 'OPTIONS' && 'access-control-request-method' in request.headers;

/** The answer of API Gateway itself to a preflight request, without asking any function. */
export function preflightAnswer(cors: Cors, request: HttpRequest): HttpResponse {
  const allowed = Object.keys(corsHeaders(cors, request)).length > 0;
  return {
    status: 204,
    headers: allowed
      ? {
          'access-control-allow-methods': cors.methods.join(','),
          'access-control-allow-headers': cors.headers.join(','),
          ...(cors.maxAge === undefined ? {} : { 'access-control-max-age': String(cors.maxAge) }),
        }
      : {},
    cookies: [],
    body: Buffer.alloc(0),
  };
}

/** What every answer to an allowed origin carries; they replace those of the function. */
export function corsHeaders(cors: Cors, request: HttpRequest): Record<string, string> {
  const origin = request.headers['origin'];
  if (origin === undefined) return {};
  const any = cors.origins.includes('*');
  if (!any && !cors.origins.includes(origin)) return {};
  return {
    'access-control-allow-origin': any && !cors.credentials ? '*' : origin,
    ...(cors.credentials ? { 'access-control-allow-credentials': 'true' } : {}),
    ...(cors.exposed.length > 0 ? { 'access-control-expose-headers': cors.exposed.join(',') } : {}),
  };
}
