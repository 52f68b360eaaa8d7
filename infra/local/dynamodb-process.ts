import { type ChildProcess, spawn } from 'node:child_process';
import { closeSync, openSync } from 'node:fs';
import { createRequire } from 'node:module';
import { createServer } from 'node:net';
import { dirname, join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { setTimeout as delay } from 'node:timers/promises';
import { LocalCloudFault } from './fault.ts';

export interface DynamodbProcess {
  readonly url: string;
  readonly pid: number;
  readonly stop: () => Promise<void>;
}

/**
 * Starts dynoxide on the SQLite file, on loopback, on any free port. `died` is called when it ends without `stop`.
 * It ends with this process, kill -9 included. Throws a fault when there is no binary for this platform.
 */
export async function startDynamodb(options: {
  file: string;
  log: string;
  died: (sentence: string) => void;
}): Promise<DynamodbProcess> {
  const binary = locateBinary();
  const port = await freePort();
  const child = spawnTied(
    binary,
    ['serve', '--host', '127.0.0.1', '--port', String(port), '--db-path', options.file],
    options.log,
  );
  let stopping = false;
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  child.once('exit', (code, signal) => {
    if (!stopping)
      options.died(
        `The DynamoDB emulator (dynoxide) ended unexpectedly (${signal ?? `exit ${code}`}): see ${options.log} and start again.`,
      );
  });
  const stop = async (): Promise<void> => {
    stopping = true;
    child.kill('SIGTERM');
    await Promise.race([ended, delay(2000, undefined, { ref: false })]);
    child.kill('SIGKILL');
    child.stdin?.destroy();
  };
  const url = `http://127.0.0.1:${port}`;
  await answering(url, child).catch(async (error: unknown) => {
    await stop();
    throw error;
  });
  indexStreamRecords(options.file);
  return { url, pid: child.pid ?? 0, stop };
}

function locateBinary(): string {
  const platform = `${process.platform}-${process.arch}`;
  try {
    const manifest = createRequire(import.meta.url).resolve(`@dynoxide/${platform}/package.json`);
    return join(dirname(manifest), process.platform === 'win32' ? 'dynoxide.exe' : 'dynoxide');
  } catch {
    throw new LocalCloudFault(
      `The DynamoDB emulator @dynoxide/${platform} is not installed: install it, or run another and set AWS_ENDPOINT_URL_DYNAMODB to its address.`,
    );
  }
}

/**
 * The child in a process group of its own, so that Ctrl-C reaches only this process, which then stops it in order.
 * A kill -9 of this process closes the pipe that the watching subshell reads, which then kills the child: `exec`
 * keeps the shell's process id, so `$$` is the emulator itself.
 */
function spawnTied(binary: string, parameters: readonly string[], logFile: string): ChildProcess {
  const log = openSync(logFile, 'a');
  try {
    if (process.platform === 'win32')
      return spawn(binary, parameters, { stdio: ['pipe', log, log], env: {}, windowsHide: true });
    const watch = 'exec 3<&0; ( read -r _ <&3; kill -9 $$ ) & exec "$0" "$@" </dev/null 3<&-';
    return spawn('/bin/sh', ['-c', watch, binary, ...parameters], {
      stdio: ['pipe', log, log],
      env: {},
      detached: true,
    });
  } finally {
    closeSync(log);
  }
}

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  await new Promise((resolve) => server.close(resolve));
  if (address === null || typeof address === 'string') throw new Error('no free port on loopback');
  return address.port;
}

async function answering(url: string, child: ChildProcess): Promise<void> {
  for (let attempt = 0; attempt < 1500 && child.exitCode === null; attempt += 1) {
    const answered = await fetch(url, { signal: AbortSignal.timeout(1000) }).then(
      () => true,
      () => false,
    );
    if (answered) return;
    await delay(20);
  }
  const why = child.exitCode === null ? 'did not answer within 30 seconds' : `ended with ${child.exitCode}`;
  throw new LocalCloudFault(`The DynamoDB emulator (dynoxide) did not start: it ${why}.`);
}

/**
 * dynoxide finds the next sequence number of a stream by scanning all stream records of the table, so every write
 * gets slower than the one before (1,041 transactions a second fall to 86). This index answers it at once.
 */
function indexStreamRecords(file: string): void {
  const database = new DatabaseSync(file, { timeout: 5000 });
  database.exec(
    'CREATE INDEX IF NOT EXISTS qonys_stream_order ON _stream_records(table_name, CAST(sequence_number AS INTEGER))',
  );
  database.close();
}
