import type { Context } from 'aws-lambda';
import type { Caller } from '#functions/case/authority.ts';
import type { ApiEvent } from '#functions/http/request.ts';

type Wanted = {
  readonly method: string;
  readonly route: string;
  readonly parameters?: Readonly<Record<string, string>>;
  readonly query?: Readonly<Record<string, string>>;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string;
  readonly claims?: Readonly<Record<string, string>>;
};

export const claimsOf = ({
  subject,
  role,
  region,
  organisation,
  synthetic,
}: Caller): Record<string, string> => ({
  sub: subject,
  role,
  organisation,
  ...(region ? { region } : {}),
  ...(synthetic ? { synthetic: 'true' } : {}),
});

/** An event as API Gateway's HTTP API sends it (payload format 2.0, JWT authorizer). */
export function apiEvent({
  method,
  route,
  parameters = {},
  query,
  headers = {},
  body,
  claims = {},
}: Wanted): ApiEvent {
  const path = Object.entries(parameters).reduce(
    (text, [name, value]) => text.replace(`{${name}}`, value),
    route,
  );
  return {
    version: '2.0',
    routeKey: `${method} ${route}`,
    rawPath: path,
    rawQueryString: new URLSearchParams(query).toString(),
    headers: { 'content-type': 'application/json', ...headers },
    pathParameters: { ...parameters },
    ...(query ? { queryStringParameters: { ...query } } : {}),
    ...(body === undefined ? {} : { body }),
    isBase64Encoded: false,
    requestContext: {
      accountId: '000000000000',
      apiId: 'api',
      authorizer: { principalId: '', integrationLatency: 0, jwt: { claims: { ...claims }, scopes: [] } },
      domainName: 'api.example',
      domainPrefix: 'api',
      http: { method, path, protocol: 'HTTP/1.1', sourceIp: '127.0.0.1', userAgent: 'test' },
      requestId: 'request',
      routeKey: `${method} ${route}`,
      stage: '$default',
      time: '18/Mar/2026:05:00:00 +0000',
      timeEpoch: 1_773_810_000_000,
    },
  };
}

/** What Lambda gives beside the event. */
export const context: Context = {
  awsRequestId: 'request',
  callbackWaitsForEmptyEventLoop: true,
  functionName: 'test',
  functionVersion: '$LATEST',
  invokedFunctionArn: 'arn:aws:lambda:eu-central-1:000000000000:function:test',
  logGroupName: 'test',
  logStreamName: 'test',
  memoryLimitInMB: '512',
  getRemainingTimeInMillis: () => 10_000,
  done: () => undefined,
  fail: () => undefined,
  succeed: () => undefined,
};
