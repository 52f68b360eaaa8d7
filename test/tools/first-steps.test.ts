import { type ChildProcess, execFileSync, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { afterAll, describe, expect, it } from 'vitest';

const missing = spawnSync('curl', ['--version']).error !== undefined;
const why = missing ? ' (skipped: curl not installed)' : '';
let cloud: ChildProcess | undefined;

afterAll(async () => {
  if (!cloud || cloud.exitCode !== null) return;
  const ended = once(cloud, 'exit');
  cloud.kill('SIGINT');
  await ended;
});

/** Starts the cloud as `npm start` does. @returns the curl lines that it prints */
async function curlLines(): Promise<readonly string[]> {
  const started = spawn(process.execPath, ['infra/local/start.ts', '--memory', '--port', '0'], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  cloud = started;
  const lines: string[] = [];
  for await (const line of createInterface({ input: started.stdout })) {
    if (line.startsWith('curl ')) lines.push(line);
    if (line.includes('answers at')) return lines;
  }
  throw new Error('the local cloud did not start');
}

describe.skipIf(missing)(`the first steps that npm start prints${why}`, () => {
  it('are five curl lines that work as printed, in that order', async () => {
    const lines = await curlLines();
    const answers = lines.map((line) =>
      JSON.parse(execFileSync('/bin/sh', ['-c', line], { encoding: 'utf8' })),
    );
    expect(answers).toHaveLength(5);
    const [quotas, filed, work, registered, alerts] = answers;
    expect(quotas.items).toHaveLength(8);
    expect(filed).toMatchObject({ stage: 'filed', version: 1 });
    expect(work.items).toEqual([
      expect.objectContaining({ id: filed.id, acts: expect.arrayContaining(['register']) }),
    ]);
    expect(registered).toMatchObject({ id: filed.id, stage: 'registered', version: 2 });
    expect(alerts.items).toEqual(expect.any(Array));
  }, 60_000);
});
