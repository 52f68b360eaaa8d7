import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { afterAll, describe, expect, it } from 'vitest';
import { familyOfFive } from '#infra/local/demo/families.ts';
import { forwardWithList } from '#infra/local/demo/forward-with-list.ts';
import { answered, type Office, officeAt } from '#infra/local/demo/office.ts';
import type { OfficeName } from '#infra/local/demo/offices.ts';
import type { CaseBody } from '#infra/local/demo/story.ts';
import { watchAnswersOf } from '#test/support/documented-fetch.ts';
import { eventually, explainAll } from './local-offices.ts';

const folder = mkdtempSync(join(tmpdir(), 'qonys-kill-'));
let cloud: ChildProcess | undefined;

/** Starts the cloud of the folder as `npm start` does, and gives its address once it answers. */
async function start(): Promise<string> {
  const started = spawn(process.execPath, ['infra/local/start.ts', '--folder', folder, '--port', '0'], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  cloud = started;
  for await (const line of createInterface({ input: started.stdout })) {
    const url = /answers at (\S+)/.exec(line)?.[1];
    if (url) {
      watchAnswersOf(url);
      return url;
    }
  }
  throw new Error('the local cloud did not start');
}

async function kill(): Promise<void> {
  if (!cloud || cloud.exitCode !== null || cloud.signalCode !== null) return;
  const ended = once(cloud, 'exit');
  cloud.kill('SIGKILL');
  await ended;
}

const office = (url: string, name: OfficeName): Office => {
  const header = readFileSync(join(folder, 'first-steps', name), 'utf8');
  return officeAt(url, header.replace('authorization: Bearer ', '').trim());
};

const at = (kase: CaseBody) => ({ ifMatch: `"${kase.version}"` });

afterAll(async () => {
  await kill();
  rmSync(folder, { recursive: true, force: true });
});

describe('a local cloud that is killed between steps and started again', () => {
  it('has lost nothing that it acknowledged, and goes on', async () => {
    let url = await start();
    const filed = answered<CaseBody>(
      'filing',
      await office(url, 'portal').post('/v1/applications', familyOfFive, { key: 'before-the-kill' }),
      201,
    );
    await kill();

    url = await start();
    const again = await office(url, 'portal').post('/v1/applications', familyOfFive, {
      key: 'before-the-kill',
    });
    expect([again.status, again.body]).toEqual([201, filed]);
    const path = `/v1/cases/${filed.id}`;
    const registered = answered<CaseBody>(
      'register',
      await office(url, 'provider').post(`${path}/register`, {}, at(filed)),
      200,
    );
    const { kase: forwarded } = await forwardWithList(office(url, 'provider'), [registered]);
    const outcome = { outcome: 'include' };
    const recommended = answered<CaseBody>(
      'recommend',
      await office(url, 'commission').post(`${path}/recommend`, outcome, at(forwarded)),
      200,
    );
    const included = await office(url, 'provider').post(`${path}/include`, {}, at(recommended));
    await kill();

    // The decision was acknowledged; whether its document was rendered before the kill or not, it comes.
    url = await start();
    answered('include', included, 200);
    const ready = await eventually(async () => {
      const kase = answered<CaseBody>('reading', await office(url, 'provider').get(path), 200);
      return kase.documents.length > 0 ? kase : undefined;
    });
    expect(ready).toMatchObject({ stage: 'included', decision: { outcome: 'include' } });
    const { body } = await office(url, 'provider').get(`${path}/events`);
    const types = (body as { items: { type: string }[] }).items.map(({ type }) => type);
    expect(types).toEqual([
      'ApplicationFiled',
      'ApplicationRegistered',
      'ApplicationForwarded',
      'OutcomeRecommended',
      'DecisionTaken',
      'DocumentIssued',
    ]);
    const quota = await office(url, 'provider').get('/v1/quotas?year=2026&region=550000000&category=kandas');
    expect(quota.body).toMatchObject({ items: [{ limit: 977, taken: 5, left: 972 }] });
    await explainAll(office(url, 'portal'), new Set([filed.id]));
  }, 120_000);
});
