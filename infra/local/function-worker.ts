import { randomUUID } from 'node:crypto';
import { Worker } from 'node:worker_threads';
import type { FunctionError, WorkerInvocation, WorkerMessage, WorkerStart } from './function-protocol.ts';

/** Lambda gives the initialization of a function 10 seconds before it counts against the first invocation. */
const initSeconds = 10;
/** Lambda's limit on the payload of a synchronous invocation, in each direction. */
export const payloadLimitBytes = 6 * 1024 * 1024;

export type Invocation =
  | { readonly kind: 'returned'; readonly requestId: string; readonly payload: string }
  | {
      readonly kind: 'failed' | 'timed out' | 'throttled' | 'too large';
      readonly requestId: string;
      readonly error: FunctionError;
    };

/** One execution environment: a worker thread that handles one event at a time. */
export interface FunctionWorker {
  /** False once it has failed in a way after which Lambda starts a fresh environment. */
  readonly usable: boolean;
  invoke(event: string, requestId: string): Promise<Invocation>;
  stop(): Promise<void>;
}

export function startFunctionWorker(options: {
  start: WorkerStart;
  environment: Readonly<Record<string, string>>;
  timeoutMilliseconds: number;
  log: (line: string) => void;
}): FunctionWorker {
  const worker = new Worker(new URL('./worker-bootstrap.ts', import.meta.url), {
    workerData: options.start,
    env: { ...options.environment },
    argv: [],
    execArgv: [],
    stdin: false,
    stdout: true,
    stderr: true,
    resourceLimits: { maxOldGenerationSizeMb: options.start.memoryMegabytes },
    name: options.start.functionName,
  });
  for (const stream of [worker.stdout, worker.stderr]) logLines(stream, options.log);

  const failure = { usable: true, heard: (_message: WorkerMessage | FunctionError): void => {} };
  const dead = (error: FunctionError): void => {
    failure.usable = false;
    failure.heard(error);
  };
  worker.on('message', (message: WorkerMessage) => failure.heard(message));
  worker.on('error', (error) => {
    options.log(error instanceof Error ? (error.stack ?? error.message) : String(error));
    dead(runtimeError('Runtime.UnhandledError', String(error)));
  });
  worker.on('exit', (code) => dead(runtimeError('Runtime.ExitError', `the runtime exited with ${code}`)));

  /** Waits for the next word of the worker; after a time-out or a fault the worker is of no more use. */
  const hear = async (milliseconds: number, late: FunctionError): Promise<WorkerMessage | FunctionError> => {
    const heard = await new Promise<WorkerMessage | FunctionError>((resolve) => {
      const timer = setTimeout(() => resolve(late), milliseconds);
      failure.heard = (message) => {
        clearTimeout(timer);
        resolve(message);
      };
    });
    if ('kind' in heard && heard.kind !== 'unusable') return heard;
    failure.usable = false;
    void worker.terminate();
    return heard;
  };

  const late = runtimeError('Runtime.InitTimeout', `initialization took longer than ${initSeconds} s`);
  const initialized = hear(initSeconds * 1000, late);
  return {
    get usable() {
      return failure.usable;
    },
    stop: async () => {
      await worker.terminate();
    },
    invoke: async (event, requestId) => {
      const ready = await initialized;
      if ('errorType' in ready) return { kind: 'failed', requestId, error: ready };
      if (ready.kind === 'unusable') return { kind: 'failed', requestId, error: ready.error };
      const { timeoutMilliseconds } = options;
      const answered = hear(timeoutMilliseconds, timedOut(requestId, timeoutMilliseconds));
      const invocation: WorkerInvocation = { requestId, event, timeoutMilliseconds };
      worker.postMessage(invocation);
      return outcome(requestId, await answered);
    },
  };
}

function outcome(requestId: string, answer: WorkerMessage | FunctionError): Invocation {
  if ('errorType' in answer)
    return {
      kind: answer.errorType === 'Sandbox.Timedout' ? 'timed out' : 'failed',
      requestId,
      error: answer,
    };
  if (answer.kind === 'returned') return checkedSize(requestId, answer.payload);
  if (answer.kind === 'failed') return { kind: 'failed', requestId, error: answer.error };
  return {
    kind: 'failed',
    requestId,
    error: runtimeError('Runtime.Unknown', 'unexpected word of the worker'),
  };
}

function checkedSize(requestId: string, payload: string): Invocation {
  if (Buffer.byteLength(payload) <= payloadLimitBytes) return { kind: 'returned', requestId, payload };
  const message = `Response payload size exceeded maximum allowed payload size (${payloadLimitBytes} bytes).`;
  return { kind: 'failed', requestId, error: runtimeError('Function.ResponseSizeTooLarge', message) };
}

export const runtimeError = (errorType: string, errorMessage: string): FunctionError => ({
  errorType,
  errorMessage,
  trace: [],
});

const timedOut = (requestId: string, milliseconds: number): FunctionError =>
  runtimeError(
    'Sandbox.Timedout',
    `RequestId: ${requestId} Error: Task timed out after ${(milliseconds / 1000).toFixed(2)} seconds`,
  );

function logLines(stream: NodeJS.ReadableStream, log: (line: string) => void): void {
  let rest = '';
  stream.setEncoding('utf8');
  stream.on('data', (chunk: string) => {
    const lines = (rest + chunk).split('\n');
    rest = lines.pop() ?? '';
    for (const line of lines) log(line);
  });
}

export const newRequestId = (): string => randomUUID();
