import { randomUUID } from 'node:crypto';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Application } from '#functions/case/application.ts';
import { callService, type JsonService } from '#infra/local/aws-json.ts';
import { almaty } from '#infra/local/demo/almaty.ts';
import { decideInSession, type SessionBody, VOTERS } from '#infra/local/demo/decide-in-session.ts';
import type { ListBody } from '#infra/local/demo/forward-with-list.ts';
import { answered, type Office, officeAt } from '#infra/local/demo/office.ts';
import { OFFICES } from '#infra/local/demo/offices.ts';
import type { CaseBody } from '#infra/local/demo/story.ts';
import type { LocalCloud } from '#infra/local/local-cloud.ts';
import { signAsHead } from '#infra/local/pki/development-trust.ts';
import { applicationOf } from '#test/support/applications.ts';
import { eventually, type Offices, startSeededCloud } from './local-offices.ts';

/** What the other stories leave out: acts that are seldom done, and what follows from them. */
const [family, other] = [applicationOf({ seed: 301 }), applicationOf({ seed: 302 })];

let cloud: LocalCloud;
let offices: Offices;

beforeAll(async () => {
  ({ cloud, offices } = await startSeededCloud(almaty('2026-03-18T10:00')));
});
afterAll(() => cloud?.stop());

const read = async (id: string): Promise<CaseBody> =>
  answered('reading', await offices.provider.get(`/v1/cases/${id}`), 200);

async function registered(application: Application): Promise<CaseBody> {
  const filed = answered<CaseBody>('filing', await offices.portal.post('/v1/applications', application), 201);
  return act(filed.id, 'register');
}

/** An official acts on what is seen; when an alert has come meanwhile, looks again. */
async function act(
  id: string,
  verb: string,
  said: unknown = {},
  by: keyof Offices = 'provider',
): Promise<CaseBody> {
  const { version } = await read(id);
  const sent = await offices[by].post(`/v1/cases/${id}/${verb}`, said, { ifMatch: `"${version}"` });
  return sent.status === 412 ? act(id, verb, said, by) : answered<CaseBody>(verb, sent, 200);
}

describe('seldom', () => {
  let kase: CaseBody;
  let list: ListBody;
  let session: SessionBody;

  it('a case lies on an open list while a day off is declared and its term ends', async () => {
    const [first, second] = [await registered(family), await registered(other)];
    kase = first;
    const opening = { service: kase.service, stage: kase.stage, cases: [first.id, second.id] };
    list = answered('opening', await offices.provider.post('/v1/lists', opening), 201);
    const off = await offices.provider.delete(
      `/v1/lists/${list.id}/members/${second.id}`,
      {},
      {
        ifMatch: `"${list.version}"`,
      },
    );
    list = answered('taking off', off, 200);
    const title = { kk: 'Қаулы', ru: 'Постановление', en: 'Resolution' };
    const day = { effect: 'off', name: title, act: { title, source: 'adilet, a test' } };
    const calendar = { ifMatch: '"0"' };
    answered(
      'a day off',
      await offices.authorisedBody.put('/v1/calendar/days/2026-03-20', day, calendar),
      200,
    );
    await eventually(async () =>
      (await read(kase.id)).deadline?.due.on === '2026-03-27' ? true : undefined,
    );
    await cloud.moveClock(almaty('2026-03-27T09:00').getTime() - cloud.now().getTime());
    await eventually(async () => {
      const { body } = await offices.head.get('/v1/alerts?region=550000000');
      return (body as { items: { caseId: string }[] }).items.find(({ caseId }) => caseId === kase.id);
    });
    expect((await read(kase.id)).stage).toBe('registered');
    // Nine days go by, on a machine that has much else to do.
  }, 300_000);

  it('a substitution is recorded once, and is found in its region', async () => {
    const { sub: absent, organisation, region } = OFFICES.head;
    const act = { number: '41-ж', day: '2026-03-16' };
    const said = { region, organisation, office: 'head', absent, substitute: 'deputy-002', act };
    const days = { from: '2026-03-18', to: '2026-04-01' };
    const key = randomUUID();
    const told = () => offices.head.post('/v1/substitutions', { ...said, ...days }, { key });
    const recorded = answered<{ id: string }>('recording', await told(), 201);
    expect((await told()).body).toEqual(recorded);
    const found = await offices.head.get(`/v1/substitutions?region=${region}`);
    expect(found).toMatchObject({ status: 200, body: { items: [{ id: recorded.id }] } });
  });

  it('a list is read as a table and as a paper, with the persons on it', async () => {
    const { version } = answered<ListBody>('list', await offices.provider.get(`/v1/lists/${list.id}`), 200);
    const sending = { ifMatch: `"${version}"` };
    answered('forward', await offices.provider.post(`/v1/lists/${list.id}/forward`, {}, sending), 200);
    const paper = await eventually(async () => {
      const { body } = await offices.provider.get(`/v1/lists/${list.id}`);
      return (body as { documents: { id: string }[] }).documents[0];
    });
    const { bytes } = await offices.provider.download(`/v1/lists/${list.id}/documents/${paper.id}`);
    expect(Buffer.from(bytes).subarray(0, 5).toString()).toBe('%PDF-');
    const authorization = `Bearer ${await cloud.token(OFFICES.provider)}`;
    const csv = await fetch(`${cloud.url}/v1/lists/${list.id}/csv`, { headers: { authorization } });
    expect([csv.status, await csv.text()]).toEqual([200, expect.stringContaining(family.applicant.surname)]);
  });

  it('a signature waits for an authority that has an outage', async () => {
    ({ session } = await decideInSession(offices, [await read(kase.id)]));
    await act(kase.id, 'include');
    const document = await eventually(async () => (await read(kase.id)).documents[0]);
    const { version } = await read(kase.id);
    const sending = { ifMatch: `"${version}"`, key: randomUUID() };
    const path = `/v1/cases/${kase.id}`;
    const asked = await offices.head.post(
      `${path}/signature-requests`,
      { document: document.id },
      { ifMatch: `"${version}"` },
    );
    const { request, content } = answered<{ request: string; content: string }>('asking', asked, 201);
    const cms = Buffer.from(signAsHead(cloud.pki, Buffer.from(content, 'base64'))).toString('base64');
    cloud.authorityAnswers(false);
    const kept = await offices.head.post(`${path}/signature`, { request, cms }, sending);
    const repeated = await offices.head.post(`${path}/signature`, { request, cms }, sending);
    expect([kept.status, repeated]).toMatchObject([202, { status: 202, body: kept.body }]);
    await eventually(async () => postponed());
    cloud.authorityAnswers(true);
    // As an operator does who does not want to wait for the queue.
    await send('qonys-dev-signature-backlog', JSON.stringify({ caseId: kase.id }));
    await eventually(async () => {
      const [signed] = (await read(kase.id)).documents;
      return signed?.signatures?.length === 1 ? true : undefined;
    });
  });

  it('the minutes of a session are signed by its chair and its secretary, and downloaded', async () => {
    const [chair] = VOTERS;
    const presiding = officeAt(cloud.url, await cloud.token({ ...OFFICES.commission, sub: chair?.id ?? '' }));
    const path = `/v1/sessions/${session.id}`;
    const look = async () => {
      const { version, documents } = answered<Minuted>('session', await presiding.get(path), 200);
      return documents[0] && { version, minutes: documents[0] };
    };
    await eventually(look);
    for (const office of [presiding, offices.commission]) await signMinutes(office, path, look);
    const signed = await look();
    expect(signed?.minutes.signatures).toHaveLength(2);
    const { bytes } = await offices.provider.download(`${path}/documents/${signed?.minutes.id}`);
    expect(Buffer.from(bytes).subarray(0, 5).toString()).toBe('%PDF-');
  });

  it('what was decided is checked by anybody, printed with its history, found again and corrected', async () => {
    await act(kase.id, 'deliver', { by: 'personal-cabinet', reference: 'cabinet-3' });
    const [document] = (await read(kase.id)).documents;
    const { bytes } = await offices.portal.download(`/v1/cases/${kase.id}/documents/${document?.id}`);
    const file = {
      method: 'POST',
      headers: { 'content-type': 'application/pdf', accept: 'application/json' },
      body: Buffer.from(bytes),
    };
    const checked = (await (await fetch(`${cloud.url}/v1/verify`, file)).json()) as {
      valid: boolean;
      document: { code: string };
    };
    expect(checked).toMatchObject({ valid: true, issued: true, document: { status: 'valid' } });
    const json = { headers: { accept: 'application/json' } };
    expect((await fetch(`${cloud.url}/v1/verify/${checked.document.code}`, json)).status).toBe(200);
    expect((await fetch(`${cloud.url}/.well-known/jwks.json`)).status).toBe(200);
    const headers = {
      authorization: `Bearer ${await cloud.token(OFFICES.provider)}`,
      accept: 'application/pdf',
    };
    const history = await fetch(`${cloud.url}/v1/cases/${kase.id}/history.pdf`, { headers });
    expect([history.status, history.headers.get('content-type')]).toEqual([200, 'application/pdf']);
    const found = await offices.provider.post('/v1/cases/search', { iin: family.applicant.iin });
    expect(found).toMatchObject({ status: 200, body: { items: [{ id: kase.id }] } });
    const persons = await offices.provider.get(`/v1/cases/${kase.id}/application`);
    expect(persons).toMatchObject({ status: 200, body: { applicant: family.applicant } });
    const { applicant, family: members } = family;
    await act(kase.id, 'correct', { applicant, family: members, reference: 'paper-1' });
  });

  it('a webhook whose receiver was down is tried again by the clock, and its secret is told twice', async () => {
    let status = 500;
    const server = createServer((request, response) => {
      request.resume().on('end', () => response.writeHead(status).end());
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/hook`;
    try {
      const key = randomUUID();
      const made = await offices.portal.post('/v1/webhooks', { url }, { key });
      expect((await offices.portal.post('/v1/webhooks', { url }, { key })).body).toEqual(made.body);
      const path = `/v1/webhooks/${(made.body as { id: string }).id}`;
      const told = { persons: 3, reference: 'paper-2' };
      await act(kase.id, 'change-family', told);
      await eventually(async () => failing(path));
      status = 200;
      await cloud.moveClock(3_600_000);
      await eventually(async () => ((await failing(path)) ? undefined : true));
      answered('enabling', await offices.portal.post(`${path}/enable`, {}), 200);
    } finally {
      server.closeAllConnections();
      server.close();
    }
  });
});

type Minuted = {
  readonly version: number;
  readonly documents: readonly { readonly id: string; readonly signatures?: readonly unknown[] }[];
};

async function signMinutes(
  office: Office,
  path: string,
  look: () => Promise<{ readonly version: number; readonly minutes: { readonly id: string } } | undefined>,
): Promise<void> {
  const seen = await look();
  const ifMatch = `"${seen?.version}"`;
  const asked = await office.post(
    `${path}/signature-requests`,
    { document: seen?.minutes.id },
    { ifMatch, key: randomUUID() },
  );
  const { request, content } = answered<{ request: string; content: string }>('asking', asked, 201);
  const cms = Buffer.from(signAsHead(cloud.pki, Buffer.from(content, 'base64'))).toString('base64');
  answered('signing', await office.post(`${path}/signature`, { request, cms }, { ifMatch }), 200);
}

const failing = async (path: string) => {
  const { body } = await offices.portal.get(path);
  return (body as { failures: number }).failures > 0 ? true : undefined;
};

/** A message that was received and is hidden: an outage has met it. */
async function postponed(): Promise<true | undefined> {
  const used = cloud.seen().used.some(({ action }) => action === 'sqs:ChangeMessageVisibility');
  return used ? true : undefined;
}

async function send(QueueName: string, body: string): Promise<void> {
  const sqs: JsonService = {
    endpoint: `${cloud.endpoints.SQS}/`,
    region: cloud.region,
    credentials: cloud.credentials,
    signingName: 'sqs',
    target: 'AmazonSQS',
  };
  const queue = await callService<{ QueueUrl: string }>(sqs, 'GetQueueUrl', { QueueName });
  await callService(sqs, 'SendMessage', { QueueUrl: queue.QueueUrl, MessageBody: body });
}
