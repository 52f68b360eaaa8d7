import type { lookup } from 'node:dns';
import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, describe, expect, it } from 'vitest';
import { receivers } from '#functions/adapters/https/receivers.ts';
import { reachable } from '#functions/application/webhook-url.ts';

let server: Server | undefined;
afterEach(() => {
  server?.closeAllConnections();
  server?.close();
  server = undefined;
});

/** A receiver on this machine. @returns its URL */
async function listening(answer: RequestListener): Promise<string> {
  const made = createServer(answer);
  server = made;
  await new Promise<void>((resolve) => made.listen(0, '127.0.0.1', resolve));
  return `http://127.0.0.1:${(made.address() as AddressInfo).port}/hook`;
}

const local = receivers(reachable('public-and-loopback'), 20_000);
const impatient = receivers(reachable('public-and-loopback'), 300);
const post = (url: string, from = local) => from.post(url, { 'webhook-id': 'case-1/1' }, '{"a":"ә"}');

describe('posting to a receiver', () => {
  it('sends headers and body, and has it taken by any 2xx', async () => {
    let seen: unknown;
    const url = await listening((request, response) => {
      const chunks: Buffer[] = [];
      request.on('data', (chunk: Buffer) => chunks.push(chunk));
      request.on('end', () => {
        seen = [request.method, request.headers['webhook-id'], Buffer.concat(chunks).toString()];
        response.writeHead(204).end();
      });
    });
    expect(await post(url)).toEqual({ taken: true });
    expect(seen).toEqual(['POST', 'case-1/1', '{"a":"ә"}']);
  });

  it.each([302, 400, 410, 500])('is not taken by %i, and no redirect is followed', async (status) => {
    let requests = 0;
    const url = await listening((_, response) => {
      requests += 1;
      response.writeHead(status, { location: '/elsewhere' }).end('a body that nobody reads');
    });
    expect(await post(url)).toEqual({ taken: false, reason: 'status', status });
    expect(requests).toBe(1);
  });

  it('ends when the receiver does not answer in time', async () => {
    const url = await listening(() => undefined);
    expect(await post(url, impatient)).toEqual({ taken: false, reason: 'time-out' });
  });

  it('does not wait for the end of an answer', async () => {
    const url = await listening((_, response) => void response.writeHead(200).write('never ends'));
    expect(await post(url)).toEqual({ taken: true });
  });

  it('fails where nobody listens', async () => {
    const url = await listening(() => undefined);
    server?.close();
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect(await post(url)).toEqual({ taken: false, reason: 'connection' });
  });

  it('refuses a public name that leads to a private address at the instant of the connection', async () => {
    const leading = ((_host: string, _options: object, done: (...answer: unknown[]) => void) =>
      done(null, [{ address: '169.254.169.254', family: 4 }])) as unknown as typeof lookup;
    const strict = receivers(reachable('public'), 20_000, leading);
    expect(await post('https://portal.example/', strict)).toEqual({
      taken: false,
      reason: 'address-refused',
    });
  });

  it('refuses an address that is not public, by number and by a name that leads there', async () => {
    let requests = 0;
    const url = await listening((_, response) => {
      requests += 1;
      response.end();
    });
    const strict = receivers(reachable('public'), 20_000);
    expect(await post(url, strict)).toEqual({ taken: false, reason: 'address-refused' });
    const named = url.replace('http:', 'https:').replace('127.0.0.1', 'localhost');
    expect(await post(named, strict)).toEqual({ taken: false, reason: 'address-refused' });
    expect(requests).toBe(0);
  });
});
