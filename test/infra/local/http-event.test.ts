import { describe, expect, it } from 'vitest';
import { type HttpRequest, httpEvent } from '#infra/local/http-event.ts';
import { responseOf } from '#infra/local/http-response.ts';

const request: HttpRequest = {
  method: 'POST',
  path: '/v1/cases/c-1',
  rawQuery: 'a=1&a=2&b=%D2%9B',
  headers: {
    host: 'abc.example:3000',
    'content-type': 'application/json',
    'user-agent': 'test',
    accept: 'a,b',
  },
  cookies: ['x=1', 'y=2'],
  body: Buffer.from('{"қ":1}'),
  protocol: 'HTTP/1.1',
  sourceIp: '127.0.0.1',
};
const matched = {
  routeKey: 'POST /v1/cases/{caseId}',
  stage: '$default',
  stageVariables: {},
  pathParameters: { caseId: 'c-1' },
  apiId: 'api',
  accountId: '000000000000',
  requestId: 'r-1',
  at: new Date('2026-03-12T19:03:58.000Z'),
};

describe('the event of payload format 2.0', () => {
  it('has the shape of the developer guide', () => {
    expect(
      httpEvent(request, { ...matched, authorization: { claims: { sub: 'u', aud: '[a b]' }, scopes: null } }),
    ).toEqual({
      version: '2.0',
      routeKey: 'POST /v1/cases/{caseId}',
      rawPath: '/v1/cases/c-1',
      rawQueryString: 'a=1&a=2&b=%D2%9B',
      cookies: ['x=1', 'y=2'],
      headers: request.headers,
      queryStringParameters: { a: '1,2', b: 'қ' },
      requestContext: {
        accountId: '000000000000',
        apiId: 'api',
        authorizer: { jwt: { claims: { sub: 'u', aud: '[a b]' }, scopes: null } },
        domainName: 'abc.example:3000',
        domainPrefix: 'abc',
        http: {
          method: 'POST',
          path: '/v1/cases/c-1',
          protocol: 'HTTP/1.1',
          sourceIp: '127.0.0.1',
          userAgent: 'test',
        },
        requestId: 'r-1',
        routeKey: 'POST /v1/cases/{caseId}',
        stage: '$default',
        time: '12/Mar/2026:19:03:58 +0000',
        timeEpoch: 1773342238000,
      },
      pathParameters: { caseId: 'c-1' },
      body: '{"қ":1}',
      isBase64Encoded: false,
    });
  });

  it('leaves out what is absent', () => {
    const bare = httpEvent(
      { ...request, rawQuery: '', cookies: [], body: Buffer.alloc(0) },
      { ...matched, pathParameters: {} },
    );
    for (const name of ['cookies', 'queryStringParameters', 'pathParameters', 'stageVariables', 'body'])
      expect(bare).not.toHaveProperty(name);
    expect(bare.requestContext).not.toHaveProperty('authorizer');
  });

  it.each([
    ['application/json; charset=utf-8', false],
    ['text/csv', false],
    ['application/xml', false],
    ['application/x-www-form-urlencoded', true],
    ['application/pdf', true],
    [undefined, true],
  ])('hands over a body of type %s in base64: %s', (type, encoded) => {
    const { 'content-type': _old, ...rest } = request.headers;
    const event = httpEvent(
      { ...request, headers: type ? { ...rest, 'content-type': type } : rest },
      matched,
    );
    expect(event.isBase64Encoded).toBe(encoded);
    expect(event.body).toBe(request.body.toString(encoded ? 'base64' : 'utf8'));
  });
});

describe('what an HTTP API makes of the returned value', () => {
  it('answers 200 with the value as JSON when there is no status code', () => {
    const response = responseOf('{"a":1}');
    expect([response.status, response.headers['content-type'], response.body.toString()]).toEqual([
      200,
      'application/json',
      '{"a":1}',
    ]);
    expect(responseOf('"plain"').body.toString()).toBe('plain');
  });

  it('honours status, headers, cookies and base64 of the full form', () => {
    const full = {
      statusCode: 201,
      headers: { 'X-A': 1 },
      cookies: ['a=1', 'b=2'],
      body: 'aGk=',
      isBase64Encoded: true,
    };
    const response = responseOf(JSON.stringify(full));
    expect(response).toMatchObject({ status: 201, headers: { 'x-a': '1' }, cookies: ['a=1', 'b=2'] });
    expect(response.body.toString()).toBe('hi');
  });

  it.each([{ statusCode: 'no' }, { statusCode: 200, body: { not: 'a text' } }, { statusCode: 20 }])(
    'answers 500 to the malformed %j',
    (returned) => {
      expect(responseOf(JSON.stringify(returned))).toMatchObject({ status: 500 });
    },
  );
});
