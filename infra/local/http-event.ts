import type { APIGatewayProxyEventV2WithJWTAuthorizer } from 'aws-lambda';
import type { Authorization } from './jwt-authorizer.ts';

/** A request as API Gateway has read it: header names in lower case, repeated headers joined by a comma. */
export interface HttpRequest {
  readonly method: string;
  /** With percent-encoding decoded, as an HTTP API hands it on. */
  readonly path: string;
  readonly rawQuery: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly cookies: readonly string[];
  readonly body: Buffer;
  readonly protocol: string;
  readonly sourceIp: string;
}

type HttpEvent = Omit<APIGatewayProxyEventV2WithJWTAuthorizer, 'requestContext'> & {
  requestContext: Omit<APIGatewayProxyEventV2WithJWTAuthorizer['requestContext'], 'authorizer'> & {
    authorizer?: { jwt: { claims: Readonly<Record<string, string>>; scopes: readonly string[] | null } };
  };
};

/** The event of payload format 2.0 (developer guide, "Create AWS Lambda proxy integrations for HTTP APIs"). */
export function httpEvent(
  request: HttpRequest,
  matched: {
    routeKey: string;
    stage: string;
    stageVariables: Readonly<Record<string, string>>;
    pathParameters: Readonly<Record<string, string>>;
    authorization?: Authorization;
    apiId: string;
    accountId: string;
    requestId: string;
    at: Date;
  },
): HttpEvent {
  const query = queryParameters(request.rawQuery);
  const domainName = request.headers['host'] ?? 'localhost';
  const binary = request.body.length > 0 && !isText(request.headers['content-type']);
  return {
    version: '2.0',
    routeKey: matched.routeKey,
    rawPath: request.path,
    rawQueryString: request.rawQuery,
    ...(request.cookies.length > 0 ? { cookies: [...request.cookies] } : {}),
    headers: { ...request.headers },
    ...(query ? { queryStringParameters: query } : {}),
    requestContext: {
      accountId: matched.accountId,
      apiId: matched.apiId,
      ...(matched.authorization ? { authorizer: { jwt: matched.authorization } } : {}),
      domainName,
      domainPrefix: domainName.split(/[.:]/)[0] ?? '',
      http: {
        method: request.method,
        path: request.path,
        protocol: request.protocol,
        sourceIp: request.sourceIp,
        userAgent: request.headers['user-agent'] ?? '',
      },
      requestId: matched.requestId,
      routeKey: matched.routeKey,
      stage: matched.stage,
      time: commonLogTime(matched.at),
      timeEpoch: matched.at.getTime(),
    },
    ...(Object.keys(matched.pathParameters).length > 0
      ? { pathParameters: { ...matched.pathParameters } }
      : {}),
    ...(Object.keys(matched.stageVariables).length > 0
      ? { stageVariables: { ...matched.stageVariables } }
      : {}),
    ...(request.body.length > 0 ? { body: request.body.toString(binary ? 'base64' : 'utf8') } : {}),
    isBase64Encoded: binary,
  };
}

/** An HTTP API hands over as text only these types; a form or a body without a type arrives in base64. */
function isText(contentType: string | undefined): boolean {
  const type = (contentType ?? '').split(';')[0]?.trim().toLowerCase() ?? '';
  return type.startsWith('text/') || /^application\/(json|xml|javascript)$/.test(type);
}

function queryParameters(rawQuery: string): Record<string, string> | undefined {
  const found = new Map<string, string>();
  for (const [name, value] of new URLSearchParams(rawQuery)) {
    const before = found.get(name);
    found.set(name, before === undefined ? value : `${before},${value}`);
  }
  return found.size > 0 ? Object.fromEntries(found) : undefined;
}

/** Such as `12/Mar/2020:19:03:58 +0000`. */
function commonLogTime(at: Date): string {
  const [, day, month, year, time] = at.toUTCString().split(' ');
  return `${day}/${month}/${year}:${time} +0000`;
}
