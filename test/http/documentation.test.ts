import { describe, expect, it } from 'vitest';
import { documentationRoutes } from '#functions/http/documentation.ts';
import { PROBLEMS } from '#functions/http/problems.ts';
import type { ApiEvent } from '#functions/http/request.ts';
import { committedDocument } from '#infra/openapi/committed.ts';
import { apiEvent, claimsOf } from '#test/support/api-events.ts';
import { portal } from '#test/support/callers.ts';
import { handlerOf } from '#test/support/handler.ts';

const document = committedDocument();
const handler = handlerOf(documentationRoutes({ document: document as never }));

/** A request that came without a token: there are no claims in its event at all. */
function withoutToken(path: string): ApiEvent {
  const event = apiEvent({ method: 'GET', route: path });
  const { authorizer: _none, ...requestContext } = event.requestContext;
  return { ...event, requestContext } as ApiEvent;
}

const other = (method: string, path: string) =>
  handler({
    ...apiEvent({ method, route: path, claims: claimsOf(portal()), headers: { 'accept-language': 'en' } }),
    routeKey: '$default',
  });

describe('GET /openapi.json', () => {
  it('gives the document to everybody, once: then it has not changed', async () => {
    const { statusCode, headers, body } = await handler(withoutToken('/openapi.json'));
    expect(statusCode).toBe(200);
    expect(JSON.parse(body ?? '')).toEqual(document);
    const event = withoutToken('/openapi.json');
    const again = await handler({ ...event, headers: { 'if-none-match': String(headers?.['etag']) } });
    expect(again).toMatchObject({ statusCode: 304 });
    expect(again.body).toBeUndefined();
  });
});

describe('GET /docs', () => {
  it('is one page without script or anything from elsewhere', async () => {
    const { statusCode, headers, body = '' } = await handler(withoutToken('/docs'));
    expect(statusCode).toBe(200);
    expect(headers?.['content-type']).toBe('text/html; charset=utf-8');
    expect(headers?.['content-security-policy']).toContain("default-src 'none'");
    expect(body).not.toMatch(/<script|<link|<img|<iframe|@import|url\(|\son\w+=|src=/i);
    expect([...body.matchAll(/href="([^"#][^"]*)"/g)].map(([, to]) => to)).toEqual(['/openapi.json']);
  });

  it('names every operation and explains every problem, and no link leads nowhere', async () => {
    const { body = '' } = await handler(withoutToken('/docs'));
    const ids = [...body.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id);
    for (const item of Object.values(document.paths)) {
      for (const { operationId } of Object.values(item)) expect(ids).toContain(operationId);
    }
    for (const code of Object.keys(PROBLEMS)) expect(ids).toContain(`problem-${code}`);
    expect(new Set(ids).size, 'each place once').toBe(ids.length);
    const dead = [...body.matchAll(/href="#([^"]+)"/g)].filter(([, to]) => !ids.includes(to));
    expect(dead.map(([, to]) => to)).toEqual([]);
  });
});

describe('any other request', () => {
  it('of a path that there is, with a method that there is not, is told the methods', async () => {
    const { statusCode, headers, body } = await other('PATCH', '/v1/cases/1/deadlines');
    expect(statusCode).toBe(405);
    expect(headers?.['allow']).toBe('GET');
    expect(JSON.parse(body ?? '')).toMatchObject({ code: 'method-not-allowed', allowed: ['GET'] });
    expect((await other('DELETE', '/v1/quotas/entries')).headers?.['allow']).toBe('GET, POST');
    expect((await other('HEAD', '/health')).statusCode).toBe(405);
  });

  it.each(['/', '/v1', '/v2/cases', '/v1/cases/1/2/3', '/v1/cases//deadlines', '/openapi.yaml'])(
    'of the path %s, which there is not, is not found',
    async (path) => {
      const { statusCode, body } = await other('GET', path);
      expect(statusCode).toBe(404);
      expect(JSON.parse(body ?? '')).toMatchObject({ code: 'route-unknown' });
    },
  );
});
