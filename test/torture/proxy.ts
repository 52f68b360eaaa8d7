import { Agent, createServer, type IncomingMessage, request, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';
import type { NetworkFault, NetworkFaults } from './network-faults.ts';

/** A call as the proxy sees it: whole, so that it can be sent twice. */
export type Call = {
  readonly operation: string;
  readonly method: string;
  readonly path: string;
  readonly headers: IncomingMessage['headers'];
  readonly body: Buffer;
};
export type Answer = {
  readonly status: number;
  readonly headers: IncomingMessage['headers'];
  readonly body: Buffer;
};

/** A bug put in between the code and the service: the call as it goes on, or the answer that it gets instead. */
export type Tampering = (call: Call) => Call | Answer;

export type FaultyProxy = {
  readonly url: string;
  /** What a planted bug does to every call. */
  tamper: Tampering | undefined;
  readonly stop: () => Promise<void>;
};

/**
 * Stands between the code and one service, on loopback, and does to its calls what `faults` draws. The service may be
 * killed and come back elsewhere: `target` is asked at each call.
 */
export async function startProxy(target: () => string, faults: NetworkFaults): Promise<FaultyProxy> {
  const agent = new Agent({ keepAlive: true });
  const server = createServer((incoming, outgoing) => {
    respond(incoming, outgoing).catch(() => outgoing.destroy());
  });
  const respond = async (incoming: IncomingMessage, outgoing: ServerResponse): Promise<void> => {
    const call = await callOf(incoming);
    const answer = await answered(call, faults, (sent) => {
      const through = proxy.tamper?.(sent) ?? sent;
      return 'status' in through ? Promise.resolve(through) : forward(agent, target(), through);
    });
    if (!answer) return void outgoing.destroy();
    const { 'transfer-encoding': _chunked, connection: _connection, ...headers } = answer.headers;
    outgoing.writeHead(answer.status, { ...headers, 'content-length': answer.body.length });
    outgoing.end(answer.body);
  };
  server.keepAliveTimeout = 60_000;
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const proxy: FaultyProxy = {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    tamper: undefined,
    stop: async () => {
      server.close();
      server.closeAllConnections();
      agent.destroy();
    },
  };
  return proxy;
}

/** The answer of the service or of the fault that the call meets; undefined where the connection is cut. */
async function answered(
  call: Call,
  faults: NetworkFaults,
  send: (call: Call) => Promise<Answer>,
): Promise<Answer | undefined> {
  switch (faults.meeting(call.operation)) {
    case undefined:
      return send(call);
    case 'request-lost':
      return undefined;
    case 'answer-lost':
      await send(call);
      return undefined;
    case 'doubled':
      await send(call);
      return send(call);
    case 'delayed':
      await wait(faults.delay());
      return send(call);
    case 'throttled':
      return refusal(call, 'throttled');
    case 'conflict':
      return refusal(call, 'conflict');
    case 'hanging':
      await wait(HANGING_MILLISECONDS);
      return undefined;
  }
}

/** Longer than a function of the API may run. */
const HANGING_MILLISECONDS = 12_000;

async function callOf(incoming: IncomingMessage): Promise<Call> {
  const chunks: Buffer[] = [];
  for await (const chunk of incoming) chunks.push(Buffer.from(chunk));
  const body = Buffer.concat(chunks);
  const { headers, method = 'POST', url: path = '/' } = incoming;
  const target = String(headers['x-amz-target'] ?? '');
  const operation =
    target.slice(target.lastIndexOf('.') + 1) || new URLSearchParams(body.toString()).get('Action') || '';
  return { operation, method, path, headers, body };
}

function forward(agent: Agent, target: string, { method, path, headers, body }: Call): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const { host: _host, connection: _connection, 'content-length': _length, ...passed } = headers;
    const sent = request(
      new URL(path, target),
      { agent, method, headers: { ...passed, 'content-length': body.length } },
      (incoming) => {
        const chunks: Buffer[] = [];
        incoming.on('data', (chunk: Buffer) => chunks.push(chunk));
        incoming.on('error', reject);
        incoming.on('end', () =>
          resolve({
            status: incoming.statusCode ?? 500,
            headers: incoming.headers,
            body: Buffer.concat(chunks),
          }),
        );
      },
    );
    sent.on('error', reject);
    sent.end(body);
  });
}

/** How the service says no, in the protocol of the call. */
function refusal(call: Call, why: Extract<NetworkFault, 'throttled' | 'conflict'>): Answer {
  if (why === 'conflict') return cancelled(call);
  const isQuery = String(call.headers['content-type']).includes('x-www-form-urlencoded');
  return isQuery
    ? {
        status: 400,
        headers: { 'content-type': 'text/xml' },
        body: Buffer.from(
          '<ErrorResponse><Error><Type>Sender</Type><Code>Throttling</Code><Message>slow down</Message></Error></ErrorResponse>',
        ),
      }
    : json(400, { __type: 'com.amazonaws#ThrottlingException', message: 'slow down' });
}

/** DynamoDB names a reason for each item of a transaction; here the first is held by another. */
function cancelled({ body }: Call): Answer {
  const { TransactItems = [] } = JSON.parse(body.toString()) as { TransactItems?: unknown[] };
  const CancellationReasons = TransactItems.map((_item, place) => ({
    Code: place === 0 ? 'TransactionConflict' : 'None',
  }));
  const message = `Transaction cancelled, please refer cancellation reasons for specific reasons [${CancellationReasons.map(({ Code }) => Code).join(', ')}]`;
  const __type = 'com.amazonaws.dynamodb.v20120810#TransactionCanceledException';
  return json(400, { __type, message, CancellationReasons });
}

export const json = (status: number, body: unknown): Answer => ({
  status,
  headers: { 'content-type': 'application/x-amz-json-1.0' },
  body: Buffer.from(JSON.stringify(body)),
});
