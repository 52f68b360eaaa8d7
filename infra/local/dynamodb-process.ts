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
  readonly stop: () => Promise<void>;
}

interface DynamodbOptions {
  readonly file: string;
  readonly log: string;
  readonly died: (sentence: string) => void;
}

/** Another process may take the port between its choice and its use. */
const attempts = 3;

/**
 * Starts dynoxide on the SQLite file, on loopback, on any free port. `died` is called when it ends without `stop`.
 * It ends with this process, kill -9 included. Throws a fault when there is no binary for this platform.
 */
export async function startDynamodb(options: DynamodbOptions): Promise<DynamodbProcess> {
  const binary = locateBinary();
  for (let attempt = 1; attempt < attempts; attempt += 1) {
    const started = await startOnce(binary, options);
    if (started !== undefined) return started;
  }
  const started = await startOnce(binary, options);
  if (started !== undefined) return started;
  throw new LocalCloudFault(`The DynamoDB emulator (dynoxide) does not start: see ${options.log}.`);
}

async function startOnce(binary: string, options: DynamodbOptions): Promise<DynamodbProcess | undefined> {
  const port = await freePort();
  const url = `http://127.0.0.1:${port}`;
  const parameters = ['serve', '--host', '127.0.0.1', '--port', String(port), '--db-path', options.file];
  const child = spawnTied(binary, parameters, options.log);
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  let expected = true;
  child.once('exit', (code, signal) => {
    if (expected) return;
    const how = signal ?? `exit ${code}`;
    options.died(
      `The DynamoDB emulator (dynoxide) ended unexpectedly (${how}): see ${options.log} and start again.`,
    );
  });
  const stop = async (): Promise<void> => {
    expected = true;
    child.kill('SIGTERM');
    await Promise.race([ended, delay(2000, undefined, { ref: false })]);
    child.kill('SIGKILL');
    child.stdin?.destroy();
  };
  if (!(await answers(url, child))) {
    await stop();
    return undefined;
  }
  expected = false;
  indexStreamRecords(options.file);
  return { url, stop };
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

/** Whether it answers within 5 seconds. */
async function answers(url: string, child: ChildProcess): Promise<boolean> {
  for (let attempt = 0; attempt < 250 && child.exitCode === null; attempt += 1) {
    const answered = await fetch(url, { signal: AbortSignal.timeout(1000) }).then(
      () => true,
      () => false,
    );
    if (answered) return true;
    await delay(20);
  }
  return false;
}

/**
 * dynoxide finds the next sequence number of a stream by scanning all stream records of the table, so every write
 * gets slower than the one before (1,041 transactions a second fall to 86). The first index answers it at once. It
 * describes a stream by the first and the last of a shard, and reads every record for that; the second is seven times
 * shorter than they are.
 */
function indexStreamRecords(file: string): void {
  const database = new DatabaseSync(file, { timeout: 5000 });
  database.exec(`
    CREATE INDEX IF NOT EXISTS qonys_stream_order ON _stream_records(table_name, CAST(sequence_number AS INTEGER));
    CREATE INDEX IF NOT EXISTS qonys_stream_ends ON _stream_records(table_name, shard_id, sequence_number);
  `);
  database.close();
}
