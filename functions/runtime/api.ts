import middy from '@middy/core';
import type { Context } from 'aws-lambda';
import { CursorInvalid } from '#functions/application/ports/store.ts';
import { type ApiEvent, callerOf, languageOf, NOBODY } from '#functions/http/request.ts';
import { problem, type Response } from '#functions/http/response.ts';
import type { Routes } from '#functions/http/route.ts';
import { log, logFault, logInfo } from './log.ts';
import { inTime, isOverload } from './overload.ts';

/**
 * The handler of an API function: finds the caller and the route, and answers every fault with a problem document. Where
 * it or what it asks has too much to do, that says when to come again, before the function runs out of time.
 */
export const api = (routes: Routes) =>
  middy<ApiEvent, Response, Error, Context>()
    .before(({ event, context }) => {
      log.resetKeys();
      log.appendKeys({ requestId: context.awsRequestId, route: event.routeKey });
    })
    .after(({ response }) => logInfo('request-completed', { status: response?.statusCode ?? 0 }))
    .onError((request) => {
      request.response = answerToFault(request.error, request.event);
    })
    .handler((event, context) => inTime(context.getRemainingTimeInMillis(), answer(routes, event)));

const PREFLIGHT = 'OPTIONS /{proxy+}';

async function answer(routes: Routes, event: ApiEvent): Promise<Response> {
  // There is such a route only where origins are allowed; API Gateway adds what they may do.
  if (event.routeKey === PREFLIGHT) return { statusCode: 204 };
  const language = languageOf(event);
  const route = routes[event.routeKey];
  if (!route) return problem({ code: 'route-unknown' }, language);
  // No token came with a public request: its handler never sees a caller.
  const caller = route.isPublic ? NOBODY : callerOf(event);
  if (!caller.ok) return problem(caller.refusal, language);
  return route({ event, caller: caller.value, language });
}

function answerToFault(fault: Error | null | undefined, event: ApiEvent): Response {
  const language = languageOf(event);
  if (fault instanceof CursorInvalid) return problem({ code: 'cursor-invalid' }, language);
  logFault('request-failed', fault);
  return isOverload(fault)
    ? problem({ code: 'busy' }, language, { 'retry-after': '1' })
    : problem({ code: 'internal-error' }, language);
}
