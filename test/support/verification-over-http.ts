import { createServer, type IncomingMessage } from 'node:http';
import type { ApiEvent } from '#functions/http/request.ts';
import { verificationRoutes } from '#functions/http/verification.ts';
import { apiEvent } from './api-events.ts';
import { handlerOf } from './handler.ts';

/** Puts the public pages of the real handler on a port of this machine, as API Gateway does on its own. */
export async function verificationOverHttp(dependencies: Parameters<typeof verificationRoutes>[0]) {
  const handler = handlerOf(verificationRoutes(dependencies));
  const server = createServer((request, response) => {
    eventOf(request)
      .then((event) => handler(event))
      .then(
        ({ statusCode = 200, headers = {}, body = '' }) =>
          response.writeHead(statusCode, headers as Record<string, string>).end(body),
        (fault: unknown) => response.writeHead(500).end(String(fault)),
      );
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  return {
    url: `http://127.0.0.1:${typeof address === 'object' ? address?.port : 0}`,
    stop: () => {
      server.closeAllConnections();
      server.close();
    },
  };
}

async function eventOf(request: IncomingMessage): Promise<ApiEvent> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  const asked = new URL(request.url ?? '/', 'http://127.0.0.1');
  const code = /^\/v1\/verify\/([^/]+)$/u.exec(asked.pathname)?.[1];
  const event = apiEvent({
    method: request.method ?? 'GET',
    route: code === undefined ? asked.pathname : '/v1/verify/{code}',
    ...(code === undefined ? {} : { parameters: { code: decodeURIComponent(code) } }),
    ...(asked.search === '' ? {} : { query: Object.fromEntries(asked.searchParams) }),
  });
  const headers = Object.entries(request.headers).map(([name, value]) => [name, String(value)]);
  return {
    ...event,
    headers: Object.fromEntries(headers),
    body: Buffer.concat(chunks).toString('base64'),
    isBase64Encoded: true,
  };
}
