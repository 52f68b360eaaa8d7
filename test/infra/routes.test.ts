import { describe, expect, it } from 'vitest';
import { type EveryDependency, everyRoute } from '#functions/http/every-route.ts';
import { synthesized, word } from './synthesized.ts';

/** The closed list of the design: everything else asks for a token. */
const PUBLIC: readonly string[] = [
  'GET /health',
  'GET /openapi.json',
  'GET /docs',
  'GET /.well-known/jwks.json',
  'GET /v1/verify',
  'GET /v1/verify/{code}',
  'POST /v1/verify',
];

/** Operations that ask by POST and change nothing: what they ask is no word for a URL. */
const ASK_BY_POST: readonly string[] = [
  'POST /v1/forms/{form}/preview',
  'POST /v1/applications/check',
  'POST /v1/cases/search',
  'POST /v1/subject-access',
];

const routes = everyRoute({} as EveryDependency);
const operations = Object.entries(routes).flatMap(([key, route]) => Object.entries(route.operations(key)));
const deployed = synthesized('prod')
  .ofType('AWS::ApiGatewayV2::Route')
  .map(({ properties }) => ({
    key: word(properties['RouteKey']),
    isOpen: properties['AuthorizationType'] === 'NONE',
  }));

describe('the routes of functions/http/every-route.ts', () => {
  it('are those of the template, both ways: a route that is only in one of them has no policy or no function', () => {
    const keys = deployed.map(({ key }) => key);
    expect(Object.keys(routes).toSorted()).toEqual(keys.toSorted());
  });

  it('are open exactly where their policy is public, which only the closed list may be', () => {
    const declared = Object.entries(routes).filter(([, { isPublic }]) => isPublic);
    const open = deployed.filter(({ isOpen }) => isOpen).map(({ key }) => key);
    expect(open.toSorted()).toEqual(declared.map(([key]) => key).toSorted());
    expect(open.filter((key) => !PUBLIC.includes(key))).toEqual([]);
  });

  it('ask for an Idempotency-Key wherever they change something', () => {
    const keyless = operations.filter(([, { changes }]) => !changes).map(([key]) => key);
    const changing = keyless.filter((key) => !key.startsWith('GET ') && !PUBLIC.includes(key));
    expect(changing.filter((key) => !ASK_BY_POST.includes(key))).toEqual([]);
    expect(operations.filter(([key, { changes }]) => key.startsWith('GET ') && changes)).toEqual([]);
  });
});
