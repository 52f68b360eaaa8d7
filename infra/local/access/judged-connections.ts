import { Agent } from 'node:http';
import type { Socket } from 'node:net';
import { type Judge, judgeOf, type Told } from './judge.ts';
import { type JudgedService, neededActions, type Place } from './needed-actions.ts';
import { refusalOf } from './refused-answer.ts';
import type { Statement } from './statement.ts';
import { type WireRequest, wireRequests } from './wire-request.ts';

/** By what a function's thread is judged. */
export interface Judged {
  readonly functionName: string;
  readonly statements: readonly Statement[];
  /** The addresses of the services. */
  readonly services: Readonly<Record<JudgedService, string>>;
  readonly place: Place;
}

/**
 * Lets this thread send to the services what its function may do, unchanged; for the rest the connection brings the
 * refusal that AWS would send. It judges where the SDK connects, since a function calls thousands of times, and another
 * server on the way would cost more than the call. This is no wall: code that connects without `http` is not judged.
 */
export function judgeConnections(
  { functionName, statements, services, place }: Judged,
  tell: (told: Told) => void,
): void {
  const judge = judgeOf(functionName, statements, tell);
  const ports = Object.values(services).map((url) => new URL(url).port);
  const createConnection = Reflect.get(Agent.prototype, 'createConnection') as Agent['createConnection'];
  Agent.prototype.createConnection = function connecting(options, callback) {
    const connection = createConnection.call(this, options, callback);
    if (ports.includes(String(options.port))) judgeRequests(connection as Socket, judge, place);
    return connection;
  };
}

/** Nobody sends over a connection before the last answer came, so that a refusal is the answer to what was sent last. */
function judgeRequests(connection: Socket, judge: Judge, place: Place): void {
  const send = connection.write.bind(connection) as (bytes: Buffer) => boolean;
  const requestsIn = wireRequests();
  const pass = (request: WireRequest): void => {
    const service = serviceOf(request);
    const judgement = judge.judge(neededActions(service, request, place));
    if (judgement.allowed) send(request.bytes);
    else setImmediate(() => connection.push(refusalOf(service, judgement)));
  };
  type Done = (fault?: Error | null) => void;
  const write = (written: string | Uint8Array, encoding?: BufferEncoding | Done, last?: Done): boolean => {
    const done = typeof encoding === 'function' ? encoding : last;
    const bytes =
      typeof written === 'string'
        ? Buffer.from(written, typeof encoding === 'string' ? encoding : 'utf8')
        : Buffer.from(written);
    try {
      for (const request of requestsIn(bytes)) pass(request);
    } catch (fault) {
      connection.destroy(fault instanceof Error ? fault : undefined);
    }
    if (done) process.nextTick(done);
    return true;
  };
  Object.assign(connection, { write });
}

const SERVICES: readonly JudgedService[] = ['DYNAMODB', 'SQS', 'SNS', 'KMS'];

/** For which the request is signed: one emulator may serve several. @throws {Error} where it is for none of them. */
function serviceOf({ headers }: WireRequest): JudgedService {
  const signedFor = /Credential=[^/]+\/[^/]+\/[^/]+\/([^/]+)\//.exec(headers['authorization'] ?? '')?.[1];
  const service = SERVICES.find((each) => each === signedFor?.toUpperCase());
  if (service === undefined) throw new Error('a request is signed for no service that is judged here');
  return service;
}
