import * as z from 'zod';
import { type ApiDocument, documentationPage, isNode } from './documentation-page.ts';
import { operation } from './operation.ts';
import { problem, type Response } from './response.ts';
import { type Request, type Route, type Routes, route } from './route.ts';

type Dependencies = {
  /** The OpenAPI document of the routes, as `npm run openapi` writes it. */
  readonly document: ApiDocument;
};

export const documentationRoutes = (dependencies: Dependencies): Routes => ({
  'GET /openapi.json': document(dependencies),
  'GET /docs': page(dependencies),
  $default: anythingElse(dependencies),
});

/** Public and the same for everybody: caches may keep it for a while. */
const PUBLIC = { 'cache-control': 'public, max-age=300' };

const DOCUMENT = operation({
  summary: 'Gives the OpenAPI document',
  policy: 'public',
  refuses: [],
  answers: () => ({
    200: {
      says: 'This document',
      json: z.looseObject({ openapi: z.string(), info: z.looseObject({}), paths: z.looseObject({}) }),
      example: { openapi: '3.1.1', info: { title: 'Qonys', version: '1' }, paths: {} },
    },
  }),
  example: {},
});

const document = (dependencies: Dependencies): Route => {
  let text: string | undefined;
  return route(DOCUMENT, async () => {
    text ??= JSON.stringify(dependencies.document);
    return { statusCode: 200, headers: { 'content-type': 'application/json', ...PUBLIC }, body: text };
  });
};

const PAGE = operation({
  summary: 'Shows the documentation to people',
  description: 'One page that needs nothing else: no script, no font and no picture from anywhere.',
  policy: 'public',
  produces: 'text/html',
  refuses: [],
  answers: () => ({ 200: { says: 'The page' } }),
  example: {},
});

const page = (dependencies: Dependencies): Route => {
  let html: string | undefined;
  return route(PAGE, async () => {
    html ??= documentationPage(dependencies.document);
    return {
      statusCode: 200,
      headers: {
        'content-type': 'text/html; charset=utf-8',
        'content-security-policy':
          "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
        'x-content-type-options': 'nosniff',
        ...PUBLIC,
      },
      body: html,
    };
  });
};

/** What no route answers: another method of a path that there is (405, with those it has), or no such path. */
function anythingElse(dependencies: Dependencies): Route {
  const answer = async ({ event, language }: Request): Promise<Response> => {
    const methods = methodsAt(dependencies.document.paths, event.rawPath);
    return methods.length === 0
      ? problem({ code: 'route-unknown' }, language)
      : problem({ code: 'method-not-allowed', allowed: methods }, language, { allow: methods.join(', ') });
  };
  return Object.assign(answer, { isPublic: false, operations: () => ({}) });
}

function methodsAt(paths: ApiDocument['paths'], path: string): readonly string[] {
  const steps = path.split('/');
  const fits = (template: string) => {
    const parts = template.split('/');
    return (
      parts.length === steps.length &&
      parts.every((part, index) => part === steps[index] || (part.startsWith('{') && steps[index] !== ''))
    );
  };
  const found = Object.entries(paths).filter(([template]) => fits(template));
  const methods = found.flatMap(([, item]) => Object.keys(isNode(item) ? item : {}));
  return [...new Set(methods)].map((method) => method.toUpperCase()).toSorted();
}
