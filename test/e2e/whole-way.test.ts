import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Verb } from '#functions/law/verbs.ts';
import { almaty } from '#infra/local/demo/almaty.ts';
import { decideInSession } from '#infra/local/demo/decide-in-session.ts';
import { familyOfFive, familyOfOne } from '#infra/local/demo/families.ts';
import { forwardWithList } from '#infra/local/demo/forward-with-list.ts';
import { answered, officeAt } from '#infra/local/demo/office.ts';
import { OFFICES, type OfficeName } from '#infra/local/demo/offices.ts';
import { signedByHead } from '#infra/local/demo/sign.ts';
import type { CaseBody } from '#infra/local/demo/story.ts';
import type { LocalCloud } from '#infra/local/local-cloud.ts';
import { applicationOf } from '#test/support/applications.ts';
import { listenToAlerts } from './alert-topic.ts';
import { eventually, type Offices, startSeededCloud } from './local-offices.ts';
import { portalAt } from './portal.ts';

/** Each applicant has one open application: others, for cases beside. */
const OTHERS = [
  applicationOf({ seed: 101 }),
  applicationOf({ seed: 102 }),
  applicationOf({ seed: 103 }),
] as const;

let cloud: LocalCloud;
let offices: Offices;

beforeAll(async () => {
  ({ cloud, offices } = await startSeededCloud(almaty('2026-03-18T10:00')));
});
afterAll(() => cloud?.stop());

const file = async (application: unknown): Promise<CaseBody> =>
  answered('filing', await offices.portal.post('/v1/applications', application), 201);

const read = async (id: string, office: OfficeName = 'provider'): Promise<CaseBody> =>
  answered('reading', await offices[office].get(`/v1/cases/${id}`), 200);

async function act(kase: CaseBody, office: OfficeName, verb: Verb, said: unknown = {}): Promise<CaseBody> {
  const sent = await offices[office].post(`/v1/cases/${kase.id}/${verb}`, said, {
    ifMatch: `"${kase.version}"`,
  });
  return answered(verb, sent, 200);
}

const withDocument = (id: string): Promise<CaseBody> =>
  eventually(async () => {
    const kase = await read(id);
    return kase.documents.length > 0 ? kase : undefined;
  });

type Quota = { limit: number; taken: number; left: number };
async function quota(): Promise<Quota | undefined> {
  const answer = await offices.provider.get('/v1/quotas?year=2026&region=550000000&category=kandas');
  return answered<{ items: Quota[] }>('quota', answer, 200).items[0];
}

async function toCommission(filed: CaseBody): Promise<CaseBody> {
  const registered = await act(filed, 'provider', 'register');
  return (await forwardWithList(offices.provider, [registered])).kase;
}

/** What the offices do with a case that is filed, without a word to the portal. */
async function decidedAndSent(filed: CaseBody): Promise<void> {
  const forwarded = await toCommission(filed);
  const { kase: recommended } = await decideInSession(offices, [forwarded]);
  const included = await act(recommended, 'provider', 'include');
  const signed = await signedByHead(cloud, offices.head, await withDocument(included.id));
  await act(signed, 'provider', 'deliver', { by: 'personal-cabinet', reference: 'cabinet-2' });
}

type Mailer = Awaited<ReturnType<typeof listenToAlerts>>;

/** The office that was told acknowledges once, and nobody else does. */
async function acknowledged(id: string): Promise<void> {
  const path = `/v1/alerts/${encodeURIComponent(id)}/acknowledgement`;
  expect((await offices.provider.post(path, {})).status).toBe(403);
  const first = answered<{ acknowledged: unknown }>('acknowledging', await offices.head.post(path, {}), 200);
  expect(first.acknowledged).toMatchObject({ by: { role: 'head' } });
  expect((await offices.head.post(path, {})).body).toEqual(first);
}

/** Each alert comes as a message with the case's number, and the region's digest of the day with what is late. */
async function told(mailer: Mailer, { id, number }: CaseBody): Promise<void> {
  const heard = await eventually(async () => {
    const all = await mailer.heard();
    const mine = all.filter((message) => message.kind === 'deadline' && message.caseId === id);
    const digest = all.find((message) => message.kind === 'digest' && message.region === '550000000');
    return new Set(mine.map((message) => message.id)).size >= 3 && digest ? { mine, digest } : undefined;
  });
  for (const message of heard.mine) expect(message.subject.kk).toContain(number);
  expect(heard.digest.text.ru).toContain('Просрочено');
}

async function poisonIsParked(mailer: Mailer): Promise<void> {
  await mailer.poison('not JSON');
  await mailer.poison(JSON.stringify({ caseId: 'no-such-case', deadline: 'filed-1', rung: 'due' }));
  const reasons = await eventually(async () => {
    const letters = await mailer.letters();
    return letters.length >= 2 ? letters.map(({ reason }) => reason ?? '') : undefined;
  });
  expect(new Set(reasons)).toEqual(new Set(['body-not-json', 'case-unknown']));
}

describe('a family of five, over HTTP', () => {
  it('is filed, registered, forwarded, recommended, included, sent and downloaded', async () => {
    const before = await quota();
    const forwarded = await toCommission(await file(familyOfFive));
    expect(forwarded).toMatchObject({
      stage: 'at-commission',
      places: 5,
      deadline: { actor: 'commission', due: { on: '2026-04-06' }, binds: 'own' },
    });
    const { kase: recommended } = await decideInSession(offices, [forwarded]);
    const included = await act(recommended, 'provider', 'include');
    expect(included.decision).toMatchObject({
      outcome: 'include',
      number: '55-2026-000001',
      on: '2026-03-18',
    });
    const after = await quota();
    expect(after).toMatchObject({
      ...before,
      decisions: 1,
      taken: (before?.taken ?? 0) + 5,
      left: (before?.left ?? 0) - 5,
    });

    const ready = await withDocument(included.id);
    expect((await read(included.id, 'portal')).documents, 'the applicant before delivery').toEqual([]);
    const sent = { by: 'personal-cabinet', reference: 'cabinet-1' };
    const unsigned = await offices.provider.post(`/v1/cases/${ready.id}/deliver`, sent, {
      ifMatch: `"${ready.version}"`,
    });
    expect(unsigned).toMatchObject({
      status: 409,
      body: { code: 'document-not-signed', missing: ['head'] },
    });
    const signed = await signedByHead(cloud, offices.head, ready, cloud.rsa);
    const delivered = await act(signed, 'provider', 'deliver', sent);
    expect(delivered).toMatchObject({
      stage: 'delivered',
      delivery: sent,
      acts: ['change-family', 'correct'],
    });
    expect(delivered.deadline).toBeUndefined();

    const [document] = (await read(included.id, 'portal')).documents;
    const path = `/v1/cases/${included.id}/documents/${document?.id}`;
    const { status, bytes } = await offices.portal.download(path);
    const [signature] = document?.signatures ?? [];
    expect([status, bytes.length]).toEqual([200, signature?.bytes]);
    expect(createHash('sha256').update(bytes).digest('hex')).toBe(signature?.sha256);
    expect(new TextDecoder().decode(bytes.subarray(0, 5))).toBe('%PDF-');
    const listed = await offices.portal.get(`/v1/cases/${included.id}/documents`);
    expect(listed.body).toMatchObject({ items: [{ downloadedAt: [expect.any(String)] }] });
  });

  it('leaves a chain of events in which each carries the hash of the one before', async () => {
    const filed = await toCommission(await file(familyOfOne));
    const { body } = await offices.provider.get(`/v1/cases/${filed.id}/events`);
    const { items } = body as {
      items: { sequence: number; type: string; hash: string; previousHash: string }[];
    };
    expect(items.map(({ sequence, type }) => [sequence, type])).toEqual([
      [1, 'ApplicationFiled'],
      [2, 'ApplicationRegistered'],
      [3, 'ApplicationForwarded'],
    ]);
    expect(items.slice(1).map(({ previousHash }) => previousHash)).toEqual(
      items.slice(0, -1).map(({ hash }) => hash),
    );
  });

  it('is refused only on a ground, after a hearing was offered and held', async () => {
    const forwarded = await toCommission(await file(OTHERS[0]));
    const { kase: recommended } = await decideInSession(offices, [forwarded], {
      outcome: 'refuse',
      grounds: ['inaccurate-documents'],
    });
    const refusal = { grounds: ['inaccurate-documents'] };
    const early = await offices.provider.post(`/v1/cases/${recommended.id}/refuse`, refusal, {
      ifMatch: `"${recommended.version}"`,
    });
    expect([early.status, early.body]).toEqual([
      409,
      expect.objectContaining({ code: 'hearing-not-offered' }),
    ]);
    const heldAt = almaty('2026-03-27T10:00').toISOString();
    const place = 'Павлодар, Естай көшесі, 50';
    const offered = await act(recommended, 'provider', 'offer-hearing', { heldAt, place, ...refusal });
    const withNotice = await withDocument(offered.id);
    const told = await act(withNotice, 'provider', 'deliver-notice', {
      by: 'personal-cabinet',
      reference: '12/351',
    });
    expect(told.documents.map(({ form }) => form)).toEqual(['hearing-notice']);
    const objected = await act(told, 'portal', 'object', { reference: '77' });
    await act(objected, 'provider', 'accept-objection', { reference: '12/352' });
    await cloud.moveClock(almaty('2026-03-27T12:00').getTime() - cloud.now().getTime());
    // Warnings of the passing days are events of the case too.
    const acted = (verb: string, body: unknown) =>
      eventually(async () => {
        const kase = await read(offered.id);
        const sent = await offices.provider.post(`/v1/cases/${kase.id}/${verb}`, body, {
          ifMatch: `"${kase.version}"`,
        });
        return sent.status === 412 ? undefined : answered<CaseBody>(verb, sent, 200);
      });
    await acted('hold-hearing', { applicant: 'heard', reference: '12/353' });
    const seen = await acted('refuse', refusal);
    expect(seen.decision).toMatchObject({ outcome: 'refuse', grounds: ['inaccurate-documents'] });
    const documents = await eventually(async () => {
      const forms = (await read(seen.id)).documents.map(({ form }) => form);
      return forms.length === 3 ? forms : undefined;
    });
    expect(documents).toEqual(['hearing-notice', 'hearing-protocol', 'kandas-2026-annex-5-refusal']);
  });

  it('raises each alert of a missed term once, and tells the office that it is for', async () => {
    const mailer = await listenToAlerts(cloud);
    const registered = await act(await file(OTHERS[1]), 'provider', 'register');
    await cloud.moveClock(10 * 24 * 60 * 60_000);
    const alerts = await eventually(async () => {
      const { body } = await offices.head.get('/v1/alerts?region=550000000&limit=100');
      const { items } = body as { items: { id: string; caseId: string; rung: string; to: string }[] };
      const mine = items.filter(({ caseId }) => caseId === registered.id);
      return mine.length >= 3 ? mine : undefined;
    });
    expect(new Set(alerts.map(({ rung, to }) => `${rung} ${to}`))).toEqual(
      new Set(['due-1wd provider', 'due head', 'due+1wd authorised-body']),
    );
    expect(alerts).toHaveLength(3);
    await acknowledged(alerts.find(({ rung }) => rung === 'due')?.id ?? '');
    await told(mailer, registered);
    await poisonIsParked(mailer);
  });

  it('is counted in the reports, which a recount leaves as they are', async () => {
    type Row = { stage: string; open: number; late: number; met: number; missed: number };
    const report = async () => {
      const answer = await offices.head.get('/v1/reports/deadlines?region=550000000');
      const { items } = answered<{ items: Row[] }>('report', answer, 200);
      return new Map(items.map(({ stage, ...row }) => [stage, row]));
    };
    const counted = await eventually(async () => {
      const rows = await report();
      // Four families have been registered; one of them was left lying when its term passed.
      const filed = rows.get('filed');
      return filed && filed.met + filed.missed === 4 && rows.get('registered')?.late === 1 ? rows : undefined;
    });
    expect(counted.get('included')).toMatchObject({ open: 0, met: 1, missed: 0 });
    const command = ['infra/local/reports.ts', '--recount', '--json', '--folder', cloud.folder];
    const { stdout } = await promisify(execFile)(process.execPath, command);
    expect(JSON.parse(stdout)).toEqual({ cases: 4 });
    expect(await report()).toEqual(counted);
  });

  it('is filed, followed and downloaded by a portal of at most sixty lines', async () => {
    const source = await readFile(new URL('portal.ts', import.meta.url), 'utf8');
    expect(source.trimEnd().split('\n').length).toBeLessThanOrEqual(60);
    const portal = portalAt(cloud.url, await cloud.token(OFFICES.portal));
    const application = JSON.parse(JSON.stringify(OTHERS[2]));
    const filed = await portal.file(application, 'one-key-for-both');
    expect((await portal.file(application, 'one-key-for-both')).id).toBe(filed.id);
    const following = portal.follow(filed.id, ['delivered']);
    await decidedAndSent(await read(filed.id));
    expect(await following).toMatchObject({ id: filed.id, stage: 'delivered' });
    const papers = await portal.download(filed.id);
    expect(papers.map((bytes) => new TextDecoder().decode(bytes.subarray(0, 5)))).toEqual(['%PDF-']);
  });

  it('is tried out by a synthetic case that comes through the feed and is taken back, also after a run that broke off', {
    timeout: 300_000,
  }, async () => {
    const claims = { role: 'applicant', organisation: 'smoke', sub: 'smoke', synthetic: true };
    const portal = officeAt(cloud.url, await cloud.token(claims));
    const left = await portal.post('/v1/applications', { ...familyOfOne, synthetic: true });
    expect(left.status).toBe(201);
    const { stdout } = await promisify(execFile)(
      process.execPath,
      [join(import.meta.dirname, '../../infra/deploy/smoke.ts'), '--url', cloud.url, '--patience', '240'],
      {
        env: {
          QONYS_TOKEN: await cloud.token(claims),
          QONYS_OFFICE_TOKEN: await cloud.token({ ...OFFICES.provider, synthetic: true }),
        },
      },
    );
    expect(stdout.trim().split('\n')).toEqual([
      `✓ ${cloud.url} answers`,
      expect.stringMatching(/^✓ filed SYN-/),
      '✓ its event has come to the feed',
      '✓ an office has registered it',
      '✓ taken back',
    ]);
  });

  it('tells its metrics by the log of the functions, and leaves no personal data there', async () => {
    const log = await readFile(join(cloud.folder, 'functions.log'), 'utf8');
    expect(log).toContain('"code":"request-completed"');
    expect(log).toMatch(/ qonys-dev-relay \{.*"stage":"delivered".*"StagesEntered":1/);
    const persons = [familyOfFive, familyOfOne, ...OTHERS].flatMap(({ applicant, family }) => [
      applicant,
      ...family,
    ]);
    const personal = persons.flatMap(({ iin, surname, givenName }) => [
      surname,
      givenName,
      ...(iin ? [iin] : []),
    ]);
    expect(personal.filter((word) => log.includes(word))).toEqual([]);
  });
});
