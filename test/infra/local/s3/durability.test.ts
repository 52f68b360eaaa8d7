import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import {
  CreateBucketCommand,
  GetObjectCommand,
  ListObjectsV2Command,
  PutObjectCommand,
  S3Client,
} from '@aws-sdk/client-s3';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { CREDENTIALS } from './gate-under-test.ts';

const GATE = new URL('../../../../infra/local/s3/gate.ts', import.meta.url).href;
const SCRIPT = `
  import { startS3Gate } from ${JSON.stringify(GATE)};
  const gate = await startS3Gate({
    folder: process.argv[1],
    now: () => new Date(),
    secretOf: (id) => (${JSON.stringify({ [CREDENTIALS.accessKeyId]: CREDENTIALS.secretAccessKey })})[id],
  });
  console.log(gate.url);
`;

let folder: string;
let running: ChildProcess | undefined;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'qonys-s3-kill-'));
});
afterEach(async () => {
  await kill();
  rmSync(folder, { recursive: true });
});

async function startAlone(): Promise<S3Client> {
  const started = spawn(process.execPath, ['--input-type=module', '--eval', SCRIPT, folder], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  running = started;
  const [endpoint] = await once(createInterface(started.stdout), 'line');
  return new S3Client({
    endpoint: String(endpoint),
    region: 'eu-central-1',
    credentials: CREDENTIALS,
    forcePathStyle: true,
    maxAttempts: 1,
  });
}

async function kill(): Promise<void> {
  if (running === undefined) return;
  const exited = once(running, 'exit');
  running.kill('SIGKILL');
  await exited;
  running = undefined;
}

it('loses nothing that it answered for when it is killed in the middle of writing', async () => {
  const before = await startAlone();
  await before.send(new CreateBucketCommand({ Bucket: 'documents' }));
  const answered: string[] = [];
  const writers = Array.from({ length: 200 }, async (_, index) => {
    const Key = `object-${index}`;
    await before.send(new PutObjectCommand({ Bucket: 'documents', Key, Body: Key.repeat(1000) }));
    answered.push(Key);
    if (answered.length === 60) await kill();
  });
  const outcomes = await Promise.allSettled(writers);
  before.destroy();
  expect(outcomes.some(({ status }) => status === 'rejected')).toBe(true);

  const after = await startAlone();
  const listed = await after.send(new ListObjectsV2Command({ Bucket: 'documents' }));
  const kept = (listed.Contents ?? []).map(({ Key = '' }) => Key);
  expect(kept).toEqual(expect.arrayContaining(answered));
  for (const Key of kept) {
    const read = await after.send(new GetObjectCommand({ Bucket: 'documents', Key }));
    expect(await read.Body?.transformToString()).toBe(Key.repeat(1000));
  }
  after.destroy();
});
