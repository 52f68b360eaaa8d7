import { randomUUID } from 'node:crypto';
import { Worker } from 'node:worker_threads';
import type { Told } from './access/judge.ts';
import type {
  Answer,
  FunctionError,
  WorkerInvocation,
  WorkerMessage,
  WorkerStart,
} from './function-protocol.ts';
import { workerCode } from './worker-code.ts';

/** Lambda gives the initialization of a function 10 seconds before it counts against the first invocation. */
const initSeconds = 10;
/** As a process of Node has. A thread may otherwise fill 192 MB with what is soon forgotten, and a cloud has some forty. */
const youngMegabytes = 48;
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

interface WorkerOptions {
  readonly start: WorkerStart;
  readonly environment: Readonly<Record<string, string>>;
  readonly timeoutMilliseconds: number;
  readonly log: (line: string) => void;
  /** What it used of its grants, and what it was refused. */
  readonly tell: (told: Told) => void;
}

export const startFunctionWorker = (options: WorkerOptions): FunctionWorker => new WorkerThread(options);

/** What is heard of a worker: its own word, or what ended it. */
type Heard = Answer | FunctionError;

class WorkerThread implements FunctionWorker {
  readonly #worker: Worker;
  readonly #timeoutMilliseconds: number;
  readonly #initialized: Promise<Heard>;
  #usable = true;
  #hears: (heard: Heard) => void = () => {};

  constructor({ start, environment, timeoutMilliseconds, log, tell }: WorkerOptions) {
    this.#timeoutMilliseconds = timeoutMilliseconds;
    this.#worker = new Worker(workerCode(), {
      workerData: start,
      env: { ...environment },
      argv: [],
      execArgv: [],
      stdin: false,
      stdout: true,
      stderr: true,
      resourceLimits: {
        maxOldGenerationSizeMb: start.memoryMegabytes,
        maxYoungGenerationSizeMb: youngMegabytes,
      },
      name: start.functionName,
    });
    for (const stream of [this.#worker.stdout, this.#worker.stderr]) logLines(stream, log);
    this.#worker.on('message', (message: WorkerMessage) => {
      if (message.kind === 'told') tell(message.told);
      else this.#hears(message);
    });
    this.#worker.on('error', (error) => {
      log(error instanceof Error ? (error.stack ?? error.message) : String(error));
      this.#end('Runtime.UnhandledError', String(error));
    });
    this.#worker.on('exit', (code) => this.#end('Runtime.ExitError', `the runtime exited with ${code}`));
    const late = `initialization took longer than ${initSeconds} s`;
    this.#initialized = this.#hear(initSeconds * 1000, runtimeError('Runtime.InitTimeout', late));
  }

  get usable(): boolean {
    return this.#usable;
  }

  async stop(): Promise<void> {
    await this.#worker.terminate();
  }

  async invoke(event: string, requestId: string): Promise<Invocation> {
    const ready = await this.#initialized;
    if ('errorType' in ready) return { kind: 'failed', requestId, error: ready };
    if (ready.kind === 'unusable') return { kind: 'failed', requestId, error: ready.error };
    if (!this.#usable)
      return {
        kind: 'failed',
        requestId,
        error: runtimeError('Runtime.ExitError', 'it ended between calls'),
      };
    const timeoutMilliseconds = this.#timeoutMilliseconds;
    const answered = this.#hear(timeoutMilliseconds, timedOut(requestId, timeoutMilliseconds));
    const invocation: WorkerInvocation = { requestId, event, timeoutMilliseconds };
    this.#worker.postMessage(invocation);
    return outcome(requestId, await answered);
  }

  #end(errorType: string, errorMessage: string): void {
    this.#usable = false;
    this.#hears(runtimeError(errorType, errorMessage));
  }

  /** Waits for the next word of the worker; after a time-out or a fault it is of no more use. */
  async #hear(milliseconds: number, late: FunctionError): Promise<Heard> {
    const heard = await new Promise<Heard>((resolve) => {
      const timer = setTimeout(() => resolve(late), milliseconds);
      this.#hears = (message) => {
        clearTimeout(timer);
        resolve(message);
      };
    });
    if ('kind' in heard && heard.kind !== 'unusable') return heard;
    this.#usable = false;
    void this.#worker.terminate();
    return heard;
  }
}

function outcome(requestId: string, answer: Heard): Invocation {
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
