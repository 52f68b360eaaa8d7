import type { Context } from 'aws-lambda';
import type { ApiEvent } from '#functions/http/request.ts';
import type { Response } from '#functions/http/response.ts';
import type { Routes } from '#functions/http/route.ts';
import { api } from '#functions/runtime/api.ts';
import { context } from './api-events.ts';
import { mustBeDocumented } from './documented.ts';

/**
 * The handler of an API function as the bundle has it. Every answer that it gives is held to the OpenAPI document, so
 * tests ask handlers by this and by nothing else (`test/architecture.test.ts`).
 */
export function handlerOf(routes: Routes): (event: ApiEvent, given?: Context) => Promise<Response> {
  const handler = api(routes);
  return async (event, given = context) => {
    const answered = (await handler(event, given)) as Response;
    const { statusCode = 0, headers = {}, body = '', isBase64Encoded } = answered;
    mustBeDocumented(event.requestContext.http.method, pathOf(event), {
      status: statusCode,
      headers: Object.fromEntries(Object.entries(headers).map(([name, value]) => [name, String(value)])),
      body: isBase64Encoded ? Buffer.from(body, 'base64').toString('latin1') : body,
    });
    return answered;
  };
}

/** The path with its parameters as one step each, whatever they hold. */
function pathOf({ routeKey, pathParameters = {}, rawPath }: ApiEvent): string {
  if (routeKey === '$default') return rawPath;
  const template = routeKey.slice(routeKey.indexOf(' ') + 1);
  return template.replace(
    /\{(\w+)\}/g,
    (_, name: string) => encodeURIComponent(pathParameters[name] ?? '') || '-',
  );
}
