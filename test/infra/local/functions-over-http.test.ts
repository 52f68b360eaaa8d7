import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type LocalCloud, startLocalCloud } from '#infra/local/local-cloud.ts';
import { httpApi, lambda, resource, smallAssembly, stackName } from './small-assembly.ts';

const echo = `export const handler = async (event, context) => ({
  statusCode: 200,
  headers: { 'content-type': 'application/json' },
  body: JSON.stringify({
    event,
    environment: process.env,
    context: { ...context, remaining: context.getRemainingTimeInMillis() },
    zone: new Date(0).getTimezoneOffset(),
    now: [Date.now(), new Date().getTime(), Date.parse(Date())],
    fixed: new Date('2026-01-01T00:00:00Z').toISOString(),
    isDate: new Date() instanceof Date,
  }),
});`;

const misbehave = `
let calls = 0;
export const handler = async (event) => {
  calls += 1;
  const how = event.pathParameters.how;
  if (how === 'loop') for (;;);
  if (how === 'hang') await new Promise(() => {});
  if (how === 'throw') throw new TypeError('a secret of a person');
  if (how === 'exit') process.exit(3);
  if (how === 'large') return 'x'.repeat(6 * 1024 * 1024);
  return { calls, at: process.pid };
};`;

const slow = `export const handler = async () => {
  await new Promise((resolve) => setTimeout(resolve, 1500));
  return 'done';
};`;

const authorizer = { Issuer: 'https://issuer.example', Audience: ['portal'] };
const routes = {
  'GET /open/{name}': 'Echo',
  'POST /open/{name}': 'Echo',
  'GET /guarded': 'Echo',
  'GET /misbehave/{how}': 'Misbehave',
  'GET /one-at-a-time': 'OneAtATime',
  'GET /many': 'Many',
};

const small = smallAssembly({
  handlers: { echo, misbehave, slow, broken: 'throw new Error("cannot start");' },
  resources: () => ({
    Echo: lambda('echo', { MemorySize: 256 }, { OWN: 'value', OTHER: { Ref: 'Misbehave' } }),
    Misbehave: lambda('misbehave', { Timeout: 3 }),
    OneAtATime: lambda('slow', { ReservedConcurrentExecutions: 1 }),
    Many: lambda('slow'),
    Broken: lambda('broken'),
    Role: resource('AWS::IAM::Role', {}),
    ...httpApi({ ...routes, 'GET /broken': 'Broken' }, { authorizer, guarded: ['GET /guarded'] }),
  }),
});

let cloud: LocalCloud;
const lines: string[] = [];
beforeAll(async () => {
  process.env['A_SECRET_OF_THIS_MACHINE'] = 'x';
  cloud = await startLocalCloud({
    folder: 'memory',
    port: 0,
    assembly: small.assembly,
    log: (line) => lines.push(line),
  });
});
afterAll(async () => {
  delete process.env['A_SECRET_OF_THIS_MACHINE'];
  await cloud.stop();
  small.remove();
});

const call = (path: string, init?: RequestInit): Promise<Response> => fetch(cloud.url + path, init);
const echoed = async (path: string, init?: RequestInit) => JSON.parse(await (await call(path, init)).text());

describe('a function behind the HTTP API', () => {
  it('gets the event of the request and its answer goes back', async () => {
    const response = await call('/open/a%20b?x=1&x=2', {
      method: 'POST',
      headers: { 'X-Mixed': 'One', cookie: 'k=v; l=w', 'content-type': 'text/plain' },
      body: 'hello',
    });
    expect(response.status).toBe(200);
    expect(response.headers.get('apigw-requestid')).toBeTruthy();
    const { event } = JSON.parse(await response.text());
    expect(event).toMatchObject({
      version: '2.0',
      routeKey: 'POST /open/{name}',
      rawPath: '/open/a b',
      rawQueryString: 'x=1&x=2',
      queryStringParameters: { x: '1,2' },
      pathParameters: { name: 'a b' },
      cookies: ['k=v', 'l=w'],
      headers: { 'x-mixed': 'One', 'content-length': '5' },
      body: 'hello',
      isBase64Encoded: false,
    });
    expect(event.headers).not.toHaveProperty('cookie');
  });

  it('has the environment of the template and of Lambda, and nothing of this machine', async () => {
    const { environment, context } = await echoed('/open/x');
    expect(environment).toMatchObject({
      OWN: 'value',
      OTHER: `${stackName}-Misbehave`,
      AWS_REGION: 'eu-central-1',
      AWS_LAMBDA_FUNCTION_NAME: `${stackName}-Echo`,
      AWS_LAMBDA_FUNCTION_MEMORY_SIZE: '256',
      TZ: 'UTC',
      AWS_ENDPOINT_URL_DYNAMODB: cloud.endpoints.DYNAMODB,
    });
    const own = /^(AWS_|LAMBDA_TASK_ROOT$|_HANDLER$|_X_AMZN_TRACE_ID$|LANG$|TZ$|OWN$|OTHER$)/;
    expect(Object.keys(environment).filter((name) => !own.test(name))).toEqual([]);
    expect(context).toMatchObject({
      functionName: `${stackName}-Echo`,
      memoryLimitInMB: '256',
      invokedFunctionArn: `arn:aws:lambda:eu-central-1:000000000000:function:${stackName}-Echo`,
    });
    expect(context.remaining).toBeGreaterThan(4000);
    expect(context.remaining).toBeLessThanOrEqual(5000);
  });

  it('lives in UTC and in the time of the cloud, and only there', async () => {
    const before = await echoed('/open/x');
    expect(before.zone).toBe(0);
    expect(Math.abs(before.now[0] - Date.now())).toBeLessThan(10_000);
    await cloud.moveClock(5 * 86_400_000);
    const after = await echoed('/open/x');
    for (const instant of after.now)
      expect(Math.abs(instant - Date.now() - 5 * 86_400_000)).toBeLessThan(10_000);
    expect(Math.abs(cloud.now().getTime() - after.now[0])).toBeLessThan(10_000);
    expect(after).toMatchObject({ fixed: '2026-01-01T00:00:00.000Z', isDate: true });
    expect(Math.abs(after.event.requestContext.timeEpoch - after.now[0])).toBeLessThan(10_000);
  });

  it.each([
    ['loop', 500],
    ['hang', 500],
    ['throw', 500],
    ['exit', 500],
    ['large', 500],
  ])('that goes wrong by %s is answered %i, and the next call is served', async (how, status) => {
    const failed = await call(`/misbehave/${how}`);
    expect([failed.status, await failed.text()]).toEqual([status, '{"message":"Internal Server Error"}']);
    expect((await call('/misbehave/not')).status).toBe(200);
  });

  it('keeps its worker after an error and starts afresh after a time-out, as Lambda does', async () => {
    const calls = async (): Promise<unknown> => (await (await call('/misbehave/not')).json()).calls;
    await call('/misbehave/hang');
    expect(await calls()).toBe(1);
    await call('/misbehave/throw');
    expect(await calls()).toBe(3);
  });

  it('that cannot start is answered 500', async () => {
    expect((await call('/broken')).status).toBe(500);
  });

  it('writes its faults to the log of the functions and only their kind to the terminal', async () => {
    await call('/misbehave/throw');
    expect(lines.some((line) => /Misbehave failed \(TypeError/.test(line))).toBe(true);
    expect(lines.join()).not.toContain('a secret of a person');
    expect(readFileSync(join(cloud.folder, 'functions.log'), 'utf8')).toContain('a secret of a person');
  });

  it('with reserved concurrency answers 503 when it is used up; one without serves several at once', async () => {
    const at = async (path: string): Promise<number[]> =>
      (await Promise.all([call(path), call(path), call(path)]))
        .map(({ status }) => status)
        .toSorted((one, other) => one - other);
    expect(await at('/one-at-a-time')).toEqual([200, 503, 503]);
    const started = performance.now();
    expect(await at('/many')).toEqual([200, 200, 200]);
    // One after another they would take 4.5 seconds.
    expect(performance.now() - started).toBeLessThan(4400);
  });
});

describe('what the HTTP API answers by itself', () => {
  const message = async (response: Response): Promise<unknown[]> => [response.status, await response.json()];

  it('401 without a token, with a challenge', async () => {
    const response = await call('/guarded');
    expect(response.headers.get('www-authenticate')).toBe('Bearer');
    expect(await message(response)).toEqual([401, { message: 'Unauthorized' }]);
  });

  it('lets in a token of the cloud, which expires by the clock of the cloud', async () => {
    const authorization = `Bearer ${await cloud.token({ sub: 'u-1', role: 'head' })}`;
    const { event } = await echoed('/guarded', { headers: { authorization } });
    expect(event.requestContext.authorizer.jwt).toMatchObject({
      claims: { sub: 'u-1', role: 'head', iss: 'https://issuer.example', aud: 'portal' },
      scopes: null,
    });
    await cloud.moveClock(31 * 86_400_000);
    expect((await call('/guarded', { headers: { authorization } })).status).toBe(401);
  });

  it('404 for a route that is not there, also for another method of one that is', async () => {
    expect(await message(await call('/nowhere'))).toEqual([404, { message: 'Not Found' }]);
    expect((await call('/guarded', { method: 'DELETE' })).status).toBe(404);
  });

  it('413 for a body over 10 MB, and for one over what a function takes', async () => {
    const post = (bytes: number) => call('/open/x', { method: 'POST', body: Buffer.alloc(bytes) });
    expect(await message(await post(10 * 1024 * 1024 + 1))).toEqual([
      413,
      { message: 'Request Entity Too Large' },
    ]);
    expect((await post(7 * 1024 * 1024)).status).toBe(413);
  });
});
