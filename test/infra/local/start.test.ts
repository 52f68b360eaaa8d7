import { execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { describe, expect, it } from 'vitest';
import { startLocalCloud } from '#infra/local/local-cloud.ts';
import { eventually } from './seen-lines.ts';

const local = join(import.meta.dirname, '../../../infra/local');

/** What a command prints and with what it ends. */
async function outcome(
  file: string,
  ...given: string[]
): Promise<{ code: number; out: string; err: string }> {
  try {
    const { stdout, stderr } = await promisify(execFile)(process.execPath, [join(local, file), ...given]);
    return { code: 0, out: stdout, err: stderr };
  } catch (error) {
    const { code, stdout, stderr } = Object(error);
    return { code: Number(code), out: String(stdout), err: String(stderr) };
  }
}

const oneSentence = /^[^\n]+\n$/;

describe('npm start', () => {
  it('runs the app of the project until SIGTERM, then leaves nothing behind', {
    timeout: 40_000,
  }, async () => {
    const child = spawn(process.execPath, [join(local, 'start.ts'), '--memory', '--port', '0'], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    let said = '';
    child.stdout.setEncoding('utf8').on('data', (chunk: string) => {
      said += chunk;
    });
    const failed = once(child, 'exit').then(() => Promise.reject(new Error(said)));
    failed.catch(() => {});
    const url = await Promise.race([failed, eventually(() => /answers at (http:\S+)/.exec(said)?.[1], 30)]);
    expect((await fetch(`${url}/health`)).status).toBe(200);
    expect((await fetch(`${url}/v1/cases`)).status).toBe(401);
    const folder = /kept in ([^)]+)\)/.exec(said)?.[1] ?? '';
    const ended = once(child, 'exit');
    child.kill('SIGTERM');
    expect(await ended).toEqual([0, null]);
    const { stdout } = await promisify(execFile)('ps', ['ax', '-o', 'command']);
    expect(stdout).not.toContain(folder);
  });

  it.each(['test', 'prod'])(
    'runs the template of the stage %s as well',
    { timeout: 300_000 },
    async (stage) => {
      const cloud = await startLocalCloud({ folder: 'memory', port: 0, stage });
      try {
        expect((await fetch(`${cloud.url}/health`)).status).toBe(200);
        expect((await fetch(`${cloud.url}/v1/cases`)).status).toBe(401);
        expect(cloud.region).toBe('eu-central-1');
      } finally {
        await cloud.stop();
      }
    },
  );

  it.each([
    ['an unknown option', ['--bogus'], /--bogus/],
    ['a port that is none', ['--port', 'x'], /--port x is not a port/],
    ['a folder that cannot be written', ['--folder', '/dev/null/x'], /cannot be written/],
    ['an unknown stage', ['--memory', '--port', '0', '--stage', 'moon'], /no stage "moon"/],
  ])('says one sentence about %s and ends with 1', async (_name, given, sentence) => {
    const { code, err } = await outcome('start.ts', ...given);
    expect(code).toBe(1);
    expect(err).toMatch(oneSentence);
    expect(err).toMatch(sentence);
  });

  it('explains its options', async () => {
    const { code, out } = await outcome('start.ts', '--help');
    expect(code).toBe(0);
    for (const option of ['--port', '--folder', '--memory', '--reset', '--stage'])
      expect(out).toContain(option);
  });
});

describe('npm run clock', () => {
  it.each([
    ['nothing', [], /No length is given/],
    ['a length it cannot read', ['5 days'], /5 days is not a length/],
    ['a way back', ['-5d'], /-5|only moves forward/],
    [
      'a folder in which nothing runs',
      ['+5d', '--folder', '/tmp/nothing-runs-here'],
      /No local cloud is running/,
    ],
  ])('says one sentence about %s and ends with 1', async (_name, given, sentence) => {
    const { code, err } = await outcome('clock.ts', ...given);
    expect(code).toBe(1);
    expect(err).toMatch(oneSentence);
    expect(err).toMatch(sentence);
  });
});
