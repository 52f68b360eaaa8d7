import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { afterAll, describe, expect, it } from 'vitest';
import { decideInSession } from '#infra/local/demo/decide-in-session.ts';
import { familyOfFive } from '#infra/local/demo/families.ts';
import { forwardWithList, type ListBody } from '#infra/local/demo/forward-with-list.ts';
import { answered, type Office, officeAt } from '#infra/local/demo/office.ts';
import type { OfficeName } from '#infra/local/demo/offices.ts';
import type { CaseBody } from '#infra/local/demo/story.ts';
import { applicationOf } from '#test/support/applications.ts';
import { watchAnswersOf } from '#test/support/documented-fetch.ts';
import { eventually, explainAll, replayAll } from './local-offices.ts';

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

const another = applicationOf({ seed: 1 });
const third = applicationOf({ seed: 2 });

async function typesOf(url: string, { id }: CaseBody): Promise<readonly string[]> {
  const { body } = await office(url, 'provider').get(`/v1/cases/${id}/events`);
  return (body as { items: { type: string }[] }).items.map(({ type }) => type);
}

const at = (kase: CaseBody) => ({ ifMatch: `"${kase.version}"` });

afterAll(async () => {
  await kill();
  rmSync(folder, { recursive: true, force: true });
});

describe('a local cloud that is killed and started again', () => {
  // One kill for all that may be under way, since a start costs more than everything that is done in between.
  it('has lost nothing that it acknowledged, and goes on', async () => {
    let url = await start();
    const filing = (as: object, key: string) => office(url, 'portal').post('/v1/applications', as, { key });
    const register = async (filed: CaseBody) => {
      const asked = await office(url, 'provider').post(`/v1/cases/${filed.id}/register`, {}, at(filed));
      return answered<CaseBody>('register', asked, 200);
    };
    const decided = answered<CaseBody>('filing', await filing(familyOfFive, 'to-be-decided'), 201);
    const path = `/v1/cases/${decided.id}`;
    const { kase: forwarded } = await forwardWithList(office(url, 'provider'), [await register(decided)]);
    const offices = { provider: office(url, 'provider'), commission: office(url, 'commission') };
    const { kase: recommended } = await decideInSession(offices, [forwarded]);
    const filed = answered<CaseBody>('filing', await filing(another, 'before-the-kill'), 201);
    const listed = answered<CaseBody>('filing', await filing(third, 'listed'), 201);
    const { list } = await forwardWithList(office(url, 'provider'), [await register(listed)]);
    const included = await office(url, 'provider').post(`${path}/include`, {}, at(recommended));
    await kill();

    url = await start();
    const again = await filing(another, 'before-the-kill');
    expect([again.status, again.body]).toEqual([201, filed]);
    expect((await register(filed)).stage).toBe('registered');
    // The decision was acknowledged; whether its document was rendered before the kill or not, it comes.
    answered('include', included, 200);
    const ready = await eventually(async () => {
      const kase = answered<CaseBody>('reading', await office(url, 'provider').get(path), 200);
      return kase.documents.length > 0 ? kase : undefined;
    });
    expect(ready).toMatchObject({ stage: 'included', decision: { outcome: 'include' } });
    expect(await typesOf(url, decided)).toEqual([
      'ApplicationFiled',
      'ApplicationRegistered',
      'ApplicationForwarded',
      'OutcomeRecommended',
      'DecisionTaken',
      'DocumentIssued',
    ]);
    // So was the list: its act comes to its case, once.
    await eventually(async () => {
      const read = await office(url, 'provider').get(`/v1/lists/${list.id}`);
      return answered<ListBody>('reading a list', read, 200).remaining === 0 || undefined;
    });
    expect(await typesOf(url, listed)).toEqual([
      'ApplicationFiled',
      'ApplicationRegistered',
      'ApplicationForwarded',
    ]);
    const quota = await office(url, 'provider').get('/v1/quotas?year=2026&region=550000000&category=kandas');
    expect(quota.body).toMatchObject({ items: [{ limit: 977, taken: 5, left: 972 }] });
    const every = new Set([decided.id, filed.id, listed.id]);
    await explainAll(office(url, 'portal'), every);
    await replayAll(folder, every);
    // Two starts take some ten seconds, and minutes on a machine that has much else to do.
  }, 300_000);
});
