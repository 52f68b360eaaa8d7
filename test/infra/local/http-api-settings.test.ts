import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type LocalCloud, startLocalCloud } from '#infra/local/local-cloud.ts';
import { httpApi, lambda, resource, smallAssembly } from './small-assembly.ts';

const answer = `export const handler = async (event) => {
  if (event.queryStringParameters?.slow) await new Promise((resolve) => setTimeout(resolve, 9000));
  return { statusCode: 200, cookies: ['a=1', 'b=2'], headers: { 'Access-Control-Allow-Origin': 'of the function' },
    body: JSON.stringify({ path: event.rawPath, stage: event.requestContext.stage, variables: event.stageVariables }) };
};`;

const small = smallAssembly({
  handlers: { answer },
  resources: () => ({
    Answer: lambda('answer', { Timeout: 20 }),
    ...httpApi(
      { 'GET /here': 'Answer' },
      {
        integration: { TimeoutInMillis: 6000 },
        stage: {
          StageName: 'v1',
          StageVariables: { colour: 'blue' },
          DefaultRouteSettings: { ThrottlingBurstLimit: 5, ThrottlingRateLimit: 0.01 },
        },
      },
    ),
    Api: resource('AWS::ApiGatewayV2::Api', {
      ProtocolType: 'HTTP',
      CorsConfiguration: {
        AllowOrigins: ['https://portal.example'],
        AllowMethods: ['GET'],
        AllowHeaders: ['authorization'],
        MaxAge: 600,
      },
    }),
  }),
});

let cloud: LocalCloud;
beforeAll(async () => {
  cloud = await startLocalCloud({ folder: 'memory', port: 0, assembly: small.assembly });
});
afterAll(async () => {
  await cloud.stop();
  small.remove();
});

const call = (path: string, init?: RequestInit): Promise<Response> => fetch(cloud.url + path, init);

describe('the settings of an HTTP API', () => {
  it('put a named stage first in the address, and its variables into the event', async () => {
    const response = await call('/v1/here');
    expect(await response.json()).toEqual({ path: '/v1/here', stage: 'v1', variables: { colour: 'blue' } });
    expect(response.headers.getSetCookie()).toEqual(['a=1', 'b=2']);
    expect((await call('/here')).status).toBe(404);
  });

  it('answer a preflight from an allowed origin without the function, and replace its CORS headers', async () => {
    const headers = { origin: 'https://portal.example', 'access-control-request-method': 'GET' };
    const preflight = await call('/v1/here', { method: 'OPTIONS', headers });
    expect([preflight.status, Object.fromEntries(preflight.headers)]).toEqual([
      204,
      expect.objectContaining({
        'access-control-allow-origin': 'https://portal.example',
        'access-control-allow-methods': 'GET',
        'access-control-allow-headers': 'authorization',
        'access-control-max-age': '600',
      }),
    ]);
    const actual = await call('/v1/here', { headers: { origin: 'https://portal.example' } });
    expect(actual.headers.get('access-control-allow-origin')).toBe('https://portal.example');
  });

  it('give another origin no leave', async () => {
    const headers = { origin: 'https://other.example', 'access-control-request-method': 'GET' };
    const preflight = await call('/v1/here', { method: 'OPTIONS', headers });
    expect(preflight.headers.has('access-control-allow-origin')).toBe(false);
  });

  it('give up a slow function by 503 and throttle a burst by 429', async () => {
    const slow = await call('/v1/here?slow=1');
    expect([slow.status, await slow.json()]).toEqual([503, { message: 'Service Unavailable' }]);
    const burst = await Promise.all(Array.from({ length: 6 }, () => call('/v1/here')));
    const refused = burst.find(({ status }) => status === 429);
    expect(await refused?.json()).toEqual({ message: 'Too Many Requests' });
  });
});
