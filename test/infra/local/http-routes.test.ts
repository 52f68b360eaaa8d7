import { describe, expect, it } from 'vitest';
import { matchRoute, routePattern } from '#infra/local/http-routes.ts';

const routes = [
  '$default',
  'ANY /{proxy+}',
  'GET /pets/{proxy+}',
  'GET /pets/dog/{id}',
  'GET /pets/dog/1',
  'ANY /pets/dog/1',
  'POST /v1/cases/{caseId}/{verb}',
  'GET /v1/cases/{caseId}/events',
].map(routePattern);

const chosen = (method: string, path: string, from = routes) => matchRoute(from, method, path);

describe('the route of an HTTP API', () => {
  it.each([
    ['GET', '/pets/dog/1', 'GET /pets/dog/1'],
    ['PUT', '/pets/dog/1', 'ANY /pets/dog/1'],
    ['GET', '/pets/dog/2', 'GET /pets/dog/{id}'],
    ['GET', '/pets/cat/1', 'GET /pets/{proxy+}'],
    ['POST', '/test/5', 'ANY /{proxy+}'],
    ['GET', '/v1/cases/7/events', 'GET /v1/cases/{caseId}/events'],
    ['GET', '/', '$default'],
  ])('%s %s is answered by %s', (method, path, routeKey) => {
    expect(chosen(method, path)?.route.routeKey).toBe(routeKey);
  });

  it('gives the variables of the path', () => {
    expect(chosen('POST', '/v1/cases/c-1/forward')?.pathParameters).toEqual({
      caseId: 'c-1',
      verb: 'forward',
    });
    expect(chosen('GET', '/pets/cat/1')?.pathParameters).toEqual({ proxy: 'cat/1' });
  });

  it('matches neither an empty variable, nor a further segment, nor another method', () => {
    const only = [routePattern('GET /v1/cases/{caseId}')];
    expect(chosen('GET', '/v1/cases/', only)).toBeUndefined();
    expect(chosen('GET', '/v1/cases/1/', only)).toBeUndefined();
    expect(chosen('HEAD', '/v1/cases/1', only)).toBeUndefined();
  });
});
