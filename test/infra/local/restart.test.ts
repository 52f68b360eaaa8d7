import { type ChildProcess, execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { LocalCloud } from '#infra/local/local-cloud.ts';
import { emulatorCalls } from './emulator-calls.ts';
import { eventually, seenLines } from './seen-lines.ts';
import {
  attribute,
  httpApi,
  lambda,
  recorder,
  ref,
  resource,
  smallAssembly,
  stackName,
  tableWithStream,
} from './small-assembly.ts';

const follow = recorder(
  'event.Records.map((record) => record.dynamodb?.Keys.pk.S ?? record.body)',
  `if (event.Records.some((record) => (record.dynamodb?.Keys.pk.S ?? record.body).startsWith('slow')) && process.env.HANG)
    await new Promise((resolve) => setTimeout(resolve, 60_000));`,
);

const authorizer = { Issuer: 'https://issuer.example', Audience: ['portal'] };
const assemblyWith = (environment: Record<string, string>) =>
  smallAssembly({
    handlers: { follow, time: 'export const handler = async () => ({ now: Date.now() });' },
    resources: (seen) => ({
      Table: tableWithStream(),
      Work: resource('AWS::SQS::Queue', { VisibilityTimeout: 360 }),
      Follow: lambda('follow', { Timeout: 60 }, { SEEN: seen, ...environment }),
      Time: lambda('time'),
      OfStream: resource('AWS::Lambda::EventSourceMapping', {
        EventSourceArn: attribute('Table', 'StreamArn'),
        FunctionName: ref('Follow'),
        StartingPosition: 'TRIM_HORIZON',
        BatchSize: 1,
      }),
      OfQueue: resource('AWS::Lambda::EventSourceMapping', {
        EventSourceArn: attribute('Work', 'Arn'),
        FunctionName: ref('Follow'),
      }),
      ...httpApi({ 'GET /time': 'Time' }, { authorizer, guarded: ['GET /time'] }),
    }),
  });

const patient = assemblyWith({});
const hanging = assemblyWith({ HANG: 'yes' });
const folder = mkdtempSync(join(tmpdir(), 'restarted-'));
const here = import.meta.dirname;
const table = `${stackName}-Table`;

type Started = Pick<LocalCloud, 'url' | 'region' | 'endpoints' | 'credentials'> & {
  readonly token: string;
  readonly queue: string;
  readonly process: ChildProcess;
};

const running = new Set<ChildProcess>();

async function startProcess(from: typeof patient): Promise<Started> {
  const file = join(folder, `${from === patient ? 'patient' : 'hanging'}.assembly`);
  writeFileSync(file, JSON.stringify(from.assembly));
  const child = spawn(
    process.execPath,
    [fileURLToPath(new URL('./cloud-process.ts', import.meta.url)), file, join(folder, 'cloud')],
    {
      stdio: ['ignore', 'pipe', 'pipe'],
    },
  );
  running.add(child);
  let said = '';
  child.stderr.setEncoding('utf8').on('data', (chunk: string) => {
    said += chunk;
  });
  const line = await Promise.race([
    once(child.stdout.setEncoding('utf8'), 'data'),
    once(child, 'exit').then(() => Promise.reject(new Error(said))),
  ]);
  return { ...JSON.parse(String(line[0])), process: child };
}

async function kill(cloud: Started): Promise<void> {
  const ended = once(cloud.process, 'exit');
  cloud.process.kill('SIGKILL');
  await ended;
  running.delete(cloud.process);
}

const moveClock = (length: string) =>
  promisify(execFile)(process.execPath, [
    join(here, '../../../infra/local/clock.ts'),
    length,
    '--folder',
    join(folder, 'cloud'),
  ]);

async function functionTime(cloud: Started, token: string): Promise<number> {
  const response = await fetch(`${cloud.url}/time`, { headers: { authorization: `Bearer ${token}` } });
  expect(response.status).toBe(200);
  return Number(JSON.parse(await response.text()).now);
}

const seenBy = (from: typeof patient): string[] =>
  seenLines(from.seen).flatMap((line) => Object.values(Object(line)));

const unreachable = (url: string): Promise<true | undefined> =>
  fetch(url).then(
    () => undefined,
    () => true,
  );

afterEach(async () => {
  for (const child of running) child.kill('SIGKILL');
});
afterAll(() => {
  for (const each of [patient, hanging]) each.remove();
  rmSync(folder, { recursive: true, force: true });
});

describe('a cloud that was killed with kill -9', () => {
  let first: Started;
  beforeAll(async () => {
    first = await startProcess(patient);
    const calls = emulatorCalls(first);
    for (const key of ['a', 'b', 'c']) await calls.put(table, key);
    await eventually(() => (seenBy(patient).includes('c') ? true : undefined));
    await moveClock('+1d');
    await calls.send(first.queue, 'delayed', 600);
    await kill(first);
  });

  it('leaves no emulator running', async () => {
    expect(await eventually(() => unreachable(first.endpoints.DYNAMODB))).toBe(true);
  });

  it('has its data, its clock, its key, its queue and its place in the stream when it starts again', async () => {
    const second = await startProcess(patient);
    const calls = emulatorCalls(second);
    expect((await calls.get(table, 'a')).Item).toEqual({ pk: { S: 'a' } });
    const now = await functionTime(second, first.token);
    expect(Math.abs(now - Date.now() - 86_400_000)).toBeLessThan(20_000);
    await calls.put(table, 'd');
    await eventually(() => (seenBy(patient).includes('d') ? true : undefined));
    expect(seenBy(patient)).toEqual(['a', 'b', 'c', 'd']);
    const { stdout } = await moveClock('+10m');
    expect(stdout).toMatch(/moved from .+Z to .+Z\./);
    await eventually(() => (seenBy(patient).includes('delayed') ? true : undefined));
    await kill(second);
  });

  it('handles again at once the record and the message it was handling', async () => {
    const third = await startProcess(hanging);
    await emulatorCalls(third).put(table, 'slow');
    await emulatorCalls(third).send(third.queue, 'slow message');
    for (const key of ['slow', 'slow message'])
      await eventually(() => seenBy(hanging).find((seen) => seen === key));
    await kill(third);
    const fourth = await startProcess(patient);
    for (const key of ['slow', 'slow message'])
      expect(await eventually(() => seenBy(patient).find((seen) => seen === key))).toBe(key);
    await kill(fourth);
  });
});

describe('a cloud whose DynamoDB emulator dies', () => {
  it('says so and ends with 1', async () => {
    const cloud = await startProcess(patient);
    const errors: string[] = [];
    cloud.process.stderr?.on('data', (chunk) => errors.push(String(chunk)));
    const ended = once(cloud.process, 'exit');
    process.kill(emulatorOf(cloud.process.pid ?? 0), 'SIGKILL');
    expect((await ended)[0]).toBe(1);
    expect(errors.join('')).toMatch(/DynamoDB emulator \(dynoxide\) ended unexpectedly/);
  });
});

/** The child of that process that is dynoxide. */
function emulatorOf(pid: number): number {
  const children = readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8').trim().split(' ').map(Number);
  const found = children.find((child) => readFileSync(`/proc/${child}/cmdline`, 'utf8').includes('dynoxide'));
  if (found === undefined) throw new Error('no dynoxide among the children');
  return found;
}
