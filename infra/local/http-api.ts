import { randomBytes } from 'node:crypto';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { JWK } from 'jose';
import { LocalCloudFault, messageOf } from './fault.ts';
import { type Invocation, newRequestId } from './function-worker.ts';
import type { LocalFunction } from './functions.ts';
import { type Cors, corsHeaders, isPreflight, preflightAnswer } from './http-cors.ts';
import { type HttpRequest, httpEvent } from './http-event.ts';
import { gatewayAnswer, type HttpResponse, responseOf } from './http-response.ts';
import { matchRoute, type RouteMatch, type RoutePattern } from './http-routes.ts';
import { type Authorization, authorize, type JwtAuthorizer } from './jwt-authorizer.ts';
import type { TokenBucket } from './token-bucket.ts';

/** What requests in hand get to end by themselves at a stop. */
const graceMilliseconds = 1000;
/** API Gateway's limit on the body of a request. */
const bodyLimitBytes = 10 * 1024 * 1024;

export interface HttpRoute extends RoutePattern {
  readonly target: LocalFunction;
  readonly timeoutMilliseconds: number;
  readonly authorizer?: JwtAuthorizer;
  readonly scopes: readonly string[];
  /** Its own, in the place of the stage's. */
  readonly throttle?: TokenBucket;
}

/** One deployed HTTP API with its stage. */
export interface HttpApi {
  readonly apiId: string;
  readonly accountId: string;
  readonly stage: string;
  readonly stageVariables: Readonly<Record<string, string>>;
  readonly routes: readonly HttpRoute[];
  readonly cors?: Cors;
  readonly throttle?: TokenBucket;
  readonly trustedKey: JWK;
  readonly now: () => Date;
}

export interface HttpServer {
  readonly url: string;
  /** Answers by this API from now on; before that every request is answered 503. */
  serve(api: HttpApi): void;
  readonly stop: () => Promise<void>;
}

/** Listens on loopback. Throws a fault when the port is taken. */
export async function startHttpServer(port: number): Promise<HttpServer> {
  let api: HttpApi | undefined;
  const server = createServer((incoming, outgoing) => {
    void respond(api, incoming, outgoing);
  });
  await listen(server, port);
  const address = server.address();
  const actual = typeof address === 'object' && address !== null ? address.port : port;
  return {
    url: `http://127.0.0.1:${actual}`,
    serve: (deployed) => {
      api = deployed;
    },
    stop: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeIdleConnections();
        setTimeout(() => server.closeAllConnections(), graceMilliseconds).unref();
      }),
  };
}

async function listen(server: Server, port: number): Promise<void> {
  await new Promise<void>((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      const taken = `The port ${port} is taken: stop what uses it or choose another with --port.`;
      reject(
        new LocalCloudFault(
          error.code === 'EADDRINUSE' ? taken : `The port ${port} cannot be used (${error.message}).`,
        ),
      );
    });
    server.listen(port, '127.0.0.1', resolve);
  });
}

async function respond(
  api: HttpApi | undefined,
  incoming: IncomingMessage,
  outgoing: ServerResponse,
): Promise<void> {
  const requestId = newRequestId();
  let response: HttpResponse;
  try {
    response = await answer(api, incoming, requestId);
  } catch (error) {
    if (incoming.destroyed && !incoming.complete) return;
    console.error(`HTTP request ${requestId}: ${messageOf(error)}`);
    response = gatewayAnswer(500, 'Internal Server Error');
  }
  if (!incoming.complete) outgoing.setHeader('connection', 'close');
  for (const [name, value] of Object.entries(response.headers)) outgoing.setHeader(name, value);
  if (response.cookies.length > 0) outgoing.setHeader('set-cookie', [...response.cookies]);
  outgoing.setHeader('apigw-requestid', requestId);
  outgoing.setHeader('content-length', response.body.length);
  outgoing.writeHead(response.status).end(response.body);
}

async function answer(
  api: HttpApi | undefined,
  incoming: IncomingMessage,
  requestId: string,
): Promise<HttpResponse> {
  if (api === undefined) return gatewayAnswer(503, 'Service Unavailable');
  const body = await readBody(incoming);
  if (body === undefined) return gatewayAnswer(413, 'Request Entity Too Large');
  const request = readRequest(incoming, body);
  if (request === undefined) return gatewayAnswer(400, 'Bad Request');
  const response = await answerRequest(api, request, requestId);
  return api.cors
    ? { ...response, headers: { ...response.headers, ...allowedBy(api.cors, request) } }
    : response;
}

const allowedBy = (cors: Cors, request: HttpRequest): Record<string, string> => ({
  ...corsHeaders(cors, request),
  ...(isPreflight(request) ? preflightAnswer(cors, request).headers : {}),
});

/** Unless a route takes them, preflight requests are answered here; `$default` takes whatever no other route does. */
async function answerRequest(api: HttpApi, request: HttpRequest, requestId: string): Promise<HttpResponse> {
  const path = withoutStage(api.stage, request.path);
  const match = path === undefined ? undefined : matchRoute(api.routes, request.method, path);
  const isTaken = match?.route.method === 'OPTIONS' || match?.route.routeKey === '$default';
  if (api.cors && isPreflight(request) && !isTaken) return preflightAnswer(api.cors, request);
  if (match === undefined) return gatewayAnswer(404, 'Not Found');
  const throttle = match.route.throttle ?? api.throttle;
  if (throttle && !throttle.take()) return gatewayAnswer(429, 'Too Many Requests');
  const { authorizer, scopes } = match.route;
  if (authorizer === undefined) return invokeRoute(api, request, match, requestId);
  const judged = await authorize(authorizer, request, { scopes }, { key: api.trustedKey, now: api.now() });
  if (judged.kind === 'authorized') return invokeRoute(api, request, match, requestId, judged.authorization);
  const challenge = { 'www-authenticate': judged.challenge };
  return judged.kind === 'forbidden'
    ? gatewayAnswer(403, 'Forbidden', challenge)
    : gatewayAnswer(401, 'Unauthorized', challenge);
}

async function invokeRoute(
  api: HttpApi,
  request: HttpRequest,
  match: RouteMatch<HttpRoute>,
  requestId: string,
  authorization?: Authorization,
): Promise<HttpResponse> {
  const { route, pathParameters } = match;
  const event = httpEvent(request, {
    ...api,
    routeKey: route.routeKey,
    pathParameters,
    requestId,
    at: api.now(),
    ...(authorization ? { authorization } : {}),
  });
  const outcome = await within(route.timeoutMilliseconds, route.target.invoke(event));
  if (outcome === undefined || outcome.kind === 'throttled') return gatewayAnswer(503, 'Service Unavailable');
  if (outcome.kind === 'too large') return gatewayAnswer(413, 'Request Entity Too Large');
  if (outcome.kind !== 'returned') return gatewayAnswer(500, 'Internal Server Error');
  return responseOf(outcome.payload);
}

/** The outcome, or nothing when the time-out of the integration comes first; the function itself runs on. */
async function within(milliseconds: number, invoked: Promise<Invocation>): Promise<Invocation | undefined> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<undefined>((resolve) => {
    timer = setTimeout(() => resolve(undefined), milliseconds);
  });
  return Promise.race([invoked, late]).finally(() => clearTimeout(timer));
}

async function readBody(incoming: IncomingMessage): Promise<Buffer | undefined> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of incoming) {
    const bytes = Buffer.from(chunk);
    size += bytes.length;
    if (size > bodyLimitBytes) return undefined;
    chunks.push(bytes);
  }
  return Buffer.concat(chunks);
}

function readRequest(incoming: IncomingMessage, body: Buffer): HttpRequest | undefined {
  const target = incoming.url ?? '/';
  const mark = target.indexOf('?');
  const { cookie, ...sent } = joinedHeaders(incoming);
  const sourceIp = incoming.socket.remoteAddress ?? '127.0.0.1';
  try {
    return {
      method: incoming.method ?? 'GET',
      path: decodeURIComponent(mark < 0 ? target : target.slice(0, mark)),
      rawQuery: mark < 0 ? '' : target.slice(mark + 1),
      headers: {
        ...sent,
        'x-amzn-trace-id': traceRoot(),
        'x-forwarded-for': sourceIp,
        'x-forwarded-port': String(incoming.socket.localPort ?? ''),
        'x-forwarded-proto': 'http',
      },
      cookies: cookie ? cookie.split(/;\s*/) : [],
      body,
      protocol: `HTTP/${incoming.httpVersion}`,
      sourceIp,
    };
  } catch {
    return undefined;
  }
}

function traceRoot(): string {
  const seconds = Math.floor(Date.now() / 1000).toString(16);
  return `Root=1-${seconds}-${randomBytes(12).toString('hex')}`;
}

function joinedHeaders(incoming: IncomingMessage): Record<string, string> {
  const joined: Record<string, string> = {};
  for (const [name, values] of Object.entries(incoming.headersDistinct))
    if (values !== undefined) joined[name] = values.join(name === 'cookie' ? '; ' : ',');
  return joined;
}

/** The path that routes are matched on: a stage other than `$default` is the first segment of the address. */
function withoutStage(stage: string, path: string): string | undefined {
  if (stage === '$default') return path;
  if (path === `/${stage}`) return '/';
  return path.startsWith(`/${stage}/`) ? path.slice(stage.length + 1) : undefined;
}
