import type { Told } from './access/judge.ts';
import type { Judged } from './access/judged-connections.ts';

/** What the cloud gives a worker when it starts it. */
export interface WorkerStart {
  readonly handlerFile: string;
  readonly handlerName: string;
  /** One signed 64-bit integer: milliseconds to add to this machine's clock. */
  readonly clock: SharedArrayBuffer;
  readonly functionName: string;
  readonly functionArn: string;
  readonly memoryMegabytes: number;
  readonly logGroup: string;
  readonly logStream: string;
  /** Absent where nothing is judged. */
  readonly judged?: Judged | undefined;
}

/** What the cloud sends to a worker: one event, as JSON text. */
export interface WorkerInvocation {
  readonly requestId: string;
  readonly event: string;
  readonly timeoutMilliseconds: number;
}

export interface FunctionError {
  readonly errorType: string;
  readonly errorMessage: string;
  readonly trace: readonly string[];
}

/** What a worker sends back. `payload` is the JSON text of what the handler returned. */
export type WorkerMessage = { readonly kind: 'told'; readonly told: Told } | Answer;

/** What the cloud waits for. */
export type Answer =
  | { readonly kind: 'ready' }
  | { readonly kind: 'unusable'; readonly error: FunctionError }
  | { readonly kind: 'returned'; readonly requestId: string; readonly payload: string }
  | { readonly kind: 'failed'; readonly requestId: string; readonly error: FunctionError };
