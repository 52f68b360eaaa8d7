/**
 * The first module of a function's worker thread: it shifts `Date`, judges what is sent to the services, loads the bundled handler and answers one
 * invocation at a time, as Lambda's runtime for Node.js does.
 */
import { performance } from 'node:perf_hooks';
import { pathToFileURL } from 'node:url';
import { parentPort, workerData } from 'node:worker_threads';
import { judgeConnections } from './access/judged-connections.ts';
import type { FunctionError, WorkerInvocation, WorkerMessage, WorkerStart } from './function-protocol.ts';
import { shiftDate } from './shift-date.ts';

const start: WorkerStart = workerData;
const clock = new BigInt64Array(start.clock);
shiftDate(() => Number(Atomics.load(clock, 0)));

const say = (message: WorkerMessage): void => parentPort?.postMessage(message);
if (start.judged) judgeConnections(start.judged, (told) => say({ kind: 'told', told }));

try {
  const handler = await loadHandler();
  parentPort?.on('message', (invocation: WorkerInvocation) => {
    void answer(handler, invocation).then(say);
  });
  say({ kind: 'ready' });
} catch (error) {
  console.error('Init failed', error);
  say({ kind: 'unusable', error: errorOf(error) });
}

type Handler = (event: unknown, context: unknown) => unknown;

async function loadHandler(): Promise<Handler> {
  const exported: Record<string, unknown> = await import(pathToFileURL(start.handlerFile).href);
  const handler = exported[start.handlerName];
  if (!isHandler(handler))
    throw new Error(`${start.handlerName} is not a function exported by the handler file`);
  return handler;
}

function isHandler(value: unknown): value is Handler {
  return typeof value === 'function';
}

async function answer(handler: Handler, invocation: WorkerInvocation): Promise<WorkerMessage> {
  const { requestId } = invocation;
  process.env['_X_AMZN_TRACE_ID'] = traceId();
  try {
    const returned = await handler(JSON.parse(invocation.event), contextOf(invocation));
    return { kind: 'returned', requestId, payload: JSON.stringify(returned) ?? 'null' };
  } catch (error) {
    console.error(new Date().toISOString(), requestId, 'ERROR', 'Invoke Error', error);
    return { kind: 'failed', requestId, error: errorOf(error) };
  }
}

function contextOf(invocation: WorkerInvocation): unknown {
  const ends = performance.now() + invocation.timeoutMilliseconds;
  return {
    callbackWaitsForEmptyEventLoop: true,
    functionName: start.functionName,
    functionVersion: '$LATEST',
    invokedFunctionArn: start.functionArn,
    memoryLimitInMB: String(start.memoryMegabytes),
    awsRequestId: invocation.requestId,
    logGroupName: start.logGroup,
    logStreamName: start.logStream,
    getRemainingTimeInMillis: () => Math.max(0, Math.floor(ends - performance.now())),
  };
}

function errorOf(thrown: unknown): FunctionError {
  if (!(thrown instanceof Error))
    return { errorType: typeof thrown, errorMessage: String(thrown), trace: [] };
  return { errorType: thrown.name, errorMessage: thrown.message, trace: (thrown.stack ?? '').split('\n') };
}

function traceId(): string {
  const hex = (digits: number): string =>
    Array.from({ length: digits }, () => Math.floor(Math.random() * 16).toString(16)).join('');
  const seconds = Math.floor(Date.now() / 1000).toString(16);
  return `Root=1-${seconds}-${hex(24)};Parent=${hex(16)};Sampled=0`;
}
