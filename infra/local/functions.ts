import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Acting } from './access/acting-as.ts';
import { LocalCloudFault } from './fault.ts';
import type { WorkerStart } from './function-protocol.ts';
import {
  type FunctionWorker,
  type Invocation,
  newRequestId,
  payloadLimitBytes,
  runtimeError,
  startFunctionWorker,
} from './function-worker.ts';
import { type JsonObject, number, object, text } from './template.ts';

/**
 * Workers of a function that reserves no concurrency. On AWS there may be a thousand; here more events wait for one
 * of these, because a machine has few cores.
 */
const defaultWorkers = 4;

/** A function of the template. */
export interface LocalFunction {
  readonly name: string;
  readonly arn: string;
  readonly workers: number;
  /** Every variable that the function is given. */
  readonly environment: Readonly<Record<string, string>>;
  /** Invokes and waits for the outcome; never throws. Only a function with reserved concurrency answers `throttled`. */
  invoke(event: unknown): Promise<Invocation>;
  stop(): Promise<void>;
}

export interface FunctionHost {
  readonly region: string;
  readonly accountId: string;
  readonly clock: SharedArrayBuffer;
  /** What Lambda and the local cloud add to the template's environment: credentials and endpoints. */
  readonly environment: Readonly<Record<string, string>>;
  /** How a function that has a role acts by it; absent where nothing is judged. */
  readonly actingAs?: ((name: string, role: string) => Acting) | undefined;
  /** Takes the place of those variables of the template that a function has. */
  readonly addresses?: Readonly<Record<string, string>>;
  /** The folder of the code that the asset key names. */
  assetFolder(key: string): string;
  log(functionName: string, line: string): void;
  /** One line for the terminal; holds no message of the error, which may hold personal data. */
  readonly hint: (line: string) => void;
}

export function createFunction(host: FunctionHost, name: string, properties: JsonObject): LocalFunction {
  const reserved = number(properties['ReservedConcurrentExecutions']);
  const limit = reserved ?? defaultWorkers;
  const settings = settingsOf(host, name, properties);
  const workers = new Set<FunctionWorker>();
  const idle: FunctionWorker[] = [];
  const waiting: (() => void)[] = [];
  let busy = 0;
  let stopped = false;

  const take = (): FunctionWorker => {
    const ready = idle.pop();
    if (ready?.usable) return ready;
    if (ready !== undefined) {
      workers.delete(ready);
      return take();
    }
    const { acting, start, ...others } = settings;
    const started = startFunctionWorker({
      ...others,
      start: { ...start, judged: acting?.judged() },
      log: (line) => host.log(name, line),
      tell: (told) => acting?.tell(told),
    });
    workers.add(started);
    return started;
  };

  const runOn = async (event: string, requestId: string): Promise<Invocation> => {
    const worker = take();
    try {
      return await worker.invoke(event, requestId);
    } finally {
      if (worker.usable) idle.push(worker);
      else workers.delete(worker);
    }
  };

  const invoke = async (event: unknown): Promise<Invocation> => {
    const requestId = newRequestId();
    const sent = JSON.stringify(event);
    if (Buffer.byteLength(sent) > payloadLimitBytes)
      return { kind: 'too large', requestId, error: runtimeError('RequestEntityTooLarge', 'over 6 MB') };
    if (busy >= limit && reserved !== undefined)
      return {
        kind: 'throttled',
        requestId,
        error: runtimeError('TooManyRequestsException', 'Rate Exceeded.'),
      };
    while (busy >= limit && !stopped) await new Promise<void>((resolve) => waiting.push(resolve));
    if (stopped)
      return { kind: 'failed', requestId, error: runtimeError('Runtime.Stopped', 'the cloud stops') };
    busy += 1;
    try {
      const outcome = await runOn(sent, requestId);
      if (outcome.kind !== 'returned' && !stopped) report(host, name, outcome.kind, requestId, outcome.error);
      return outcome;
    } finally {
      busy -= 1;
      waiting.shift()?.();
    }
  };

  return {
    name,
    arn: settings.start.functionArn,
    workers: limit,
    environment: settings.environment,
    invoke,
    stop: async () => {
      stopped = true;
      for (const wake of waiting.splice(0)) wake();
      await Promise.all([...workers].map((worker) => worker.stop()));
    },
  };
}

function report(
  host: FunctionHost,
  name: string,
  kind: string,
  requestId: string,
  error: { errorType: string; errorMessage: string; trace: readonly string[] },
): void {
  host.log(name, JSON.stringify({ requestId, outcome: kind, ...error }));
  host.hint(
    `function ${name} ${kind} (${error.errorType}, request ${requestId}): see the log of the functions`,
  );
}

function settingsOf(
  host: FunctionHost,
  name: string,
  properties: JsonObject,
): {
  start: WorkerStart;
  environment: Record<string, string>;
  timeoutMilliseconds: number;
  acting: Acting | undefined;
} {
  const runtime = text(properties['Runtime']) ?? '';
  if (!runtime.startsWith('nodejs'))
    throw new LocalCloudFault(
      `The function ${name} has the runtime ${runtime || 'of an image'}; only nodejs runs here.`,
    );
  const handler = text(properties['Handler']) ?? '';
  const folder = host.assetFolder(text(object(properties['Code'])['S3Key']) ?? '');
  const memoryMegabytes = number(properties['MemorySize']) ?? 128;
  const logStream = `${new Date().toISOString().slice(0, 10).replaceAll('-', '/')}/[$LATEST]${newRequestId().replaceAll('-', '')}`;
  const logGroup = `/aws/lambda/${name}`;
  const variables = textValues(object(object(properties['Environment'])['Variables']));
  const role = text(properties['Role']);
  const acting = role === undefined ? undefined : host.actingAs?.(name, role);
  return {
    acting,
    timeoutMilliseconds: (number(properties['Timeout']) ?? 3) * 1000,
    start: {
      handlerFile: handlerFile(folder, handler),
      handlerName: handler.slice(handler.lastIndexOf('.') + 1),
      clock: host.clock,
      functionName: name,
      functionArn: `arn:aws:lambda:${host.region}:${host.accountId}:function:${name}`,
      memoryMegabytes,
      logGroup,
      logStream,
    },
    environment: {
      ...lambdaEnvironment(host.region, {
        name,
        handler,
        runtime,
        memoryMegabytes,
        folder,
        logGroup,
        logStream,
      }),
      ...host.environment,
      ...variables,
      ...Object.fromEntries(Object.entries(host.addresses ?? {}).filter(([each]) => each in variables)),
      ...acting?.environment,
    },
  };
}

/** The variables that Lambda's runtime sets itself. */
function lambdaEnvironment(
  region: string,
  set: {
    name: string;
    handler: string;
    runtime: string;
    memoryMegabytes: number;
    folder: string;
    logGroup: string;
    logStream: string;
  },
): Record<string, string> {
  return {
    AWS_REGION: region,
    AWS_DEFAULT_REGION: region,
    AWS_EXECUTION_ENV: `AWS_Lambda_${set.runtime}`,
    AWS_LAMBDA_FUNCTION_NAME: set.name,
    AWS_LAMBDA_FUNCTION_VERSION: '$LATEST',
    AWS_LAMBDA_FUNCTION_MEMORY_SIZE: String(set.memoryMegabytes),
    AWS_LAMBDA_INITIALIZATION_TYPE: 'on-demand',
    AWS_LAMBDA_LOG_GROUP_NAME: set.logGroup,
    AWS_LAMBDA_LOG_STREAM_NAME: set.logStream,
    LAMBDA_TASK_ROOT: set.folder,
    _HANDLER: set.handler,
    LANG: 'en_US.UTF-8',
    TZ: 'UTC',
  };
}

function textValues(variables: JsonObject): Record<string, string> {
  return Object.fromEntries(Object.entries(variables).map(([name, value]) => [name, text(value) ?? '']));
}

function handlerFile(folder: string, handler: string): string {
  const stem = handler.slice(0, handler.lastIndexOf('.'));
  const found = ['.mjs', '.js', '.cjs']
    .map((ending) => join(folder, stem + ending))
    .find((file) => existsSync(file));
  if (found === undefined)
    throw new LocalCloudFault(`The handler ${handler} is not in ${folder}: synthesize the templates again.`);
  return found;
}
