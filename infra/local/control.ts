import { randomBytes, timingSafeEqual } from 'node:crypto';
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type IncomingMessage } from 'node:http';
import { LocalCloudFault } from './fault.ts';

/** What the clock said before and after a move, RFC 3339 UTC. */
export interface ClockMove {
  readonly before: string;
  readonly after: string;
}

/**
 * Lets another process of the same user move the clock: on loopback, for who can read the secret in the file. The
 * returned function closes it and removes the file.
 */
export async function startControl(
  file: string,
  moveClock: (milliseconds: number) => Promise<ClockMove>,
): Promise<() => void> {
  const secret = randomBytes(32).toString('hex');
  const server = createServer((request, response) => {
    const answer = async (): Promise<void> => {
      if (!allowed(request, secret)) return void response.writeHead(403).end();
      const milliseconds = Number(await bodyText(request));
      if (!Number.isSafeInteger(milliseconds) || milliseconds <= 0) return void response.writeHead(400).end();
      response.end(JSON.stringify(await moveClock(milliseconds)));
    };
    answer().catch(() => response.writeHead(500).end());
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  const port = typeof address === 'object' ? address?.port : undefined;
  writeFileSync(file, JSON.stringify({ port, secret }), { mode: 0o600 });
  return () => {
    rmSync(file, { force: true });
    server.close();
    server.closeAllConnections();
  };
}

function allowed(request: IncomingMessage, secret: string): boolean {
  const given = Buffer.from(request.headers.authorization ?? '');
  const wanted = Buffer.from(`Bearer ${secret}`);
  return request.method === 'POST' && given.length === wanted.length && timingSafeEqual(given, wanted);
}

async function bodyText(request: IncomingMessage): Promise<string> {
  let text = '';
  for await (const chunk of request) {
    text += String(chunk);
    if (text.length > 100) break;
  }
  return text;
}

/** Moves the clock of the running local cloud whose control file this is. Throws a fault when none is running. */
export async function requestClockMove(
  file: string,
  folder: string,
  milliseconds: number,
): Promise<ClockMove> {
  const none = new LocalCloudFault(
    `No local cloud is running with the folder ${folder}: start one with npm start.`,
  );
  let control: { port: number; secret: string };
  try {
    control = JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    throw none;
  }
  const response = await fetch(`http://127.0.0.1:${control.port}/`, {
    method: 'POST',
    headers: { authorization: `Bearer ${control.secret}` },
    body: String(milliseconds),
  }).catch(() => undefined);
  if (response === undefined || response.status === 403) throw none;
  if (!response.ok)
    throw new LocalCloudFault(`The local cloud could not move its clock (status ${response.status}).`);
  const move: ClockMove = JSON.parse(await response.text());
  return move;
}
