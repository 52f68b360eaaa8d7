import { createServer, type IncomingHttpHeaders, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Webhook as Verifier } from 'standardwebhooks';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { CloudEvent } from '#functions/application/cloud-event.ts';
import { almaty } from '#infra/local/demo/almaty.ts';
import { familyOfFive } from '#infra/local/demo/families.ts';
import { forwardWithList } from '#infra/local/demo/forward-with-list.ts';
import { answered } from '#infra/local/demo/office.ts';
import type { CaseBody } from '#infra/local/demo/story.ts';
import type { LocalCloud } from '#infra/local/local-cloud.ts';
import { eventually, type Offices, startSeededCloud } from './local-offices.ts';

type Made = { readonly id: string; readonly secret: string };
type Page = { readonly items: readonly CloudEvent[]; readonly next: string };
type Taken = { readonly body: string; readonly headers: IncomingHttpHeaders };

let cloud: Pick<LocalCloud, 'stop'>;
let offices: Offices;
let server: Server;
let url: string;
/** What the receiver answers now, and everything that it took. */
let status = 200;
const taken: Taken[] = [];

beforeAll(async () => {
  ({ cloud, offices } = await startSeededCloud(almaty('2026-03-18T10:00')));
  server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      if (status === 200) taken.push({ body: Buffer.concat(chunks).toString(), headers: request.headers });
      response.writeHead(status).end();
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/hook`;
});
afterAll(async () => {
  server?.closeAllConnections();
  server?.close();
  await cloud?.stop();
});

/** By the package of Standard Webhooks; the cloud's clock is not that of this process, so the instant is not judged. */
function isSigned({ body, headers }: Taken, secret: string): boolean {
  const at = new Date(Number(headers['webhook-timestamp']) * 1000);
  const signature = new Verifier(secret).sign(String(headers['webhook-id']), at, body);
  return String(headers['webhook-signature']).split(' ').includes(signature);
}

describe('a portal that follows its cases, over HTTP', () => {
  it('is sent each event signed and in order, what it missed too, and reads the same in the feed', async () => {
    const made = answered<Made>('registering', await offices.portal.post('/v1/webhooks', { url }), 201);
    const kase = answered<CaseBody>(
      'filing',
      await offices.portal.post('/v1/applications', familyOfFive),
      201,
    );
    await eventually(async () => (taken.length >= 1 ? true : undefined));

    status = 500;
    const path = `/v1/cases/${kase.id}`;
    const registering = await offices.provider.post(`${path}/register`, {}, { ifMatch: '"1"' });
    const registered = answered<CaseBody>('registering the case', registering, 200);
    await eventually(async () => {
      const { body } = await offices.portal.get(`/v1/webhooks/${made.id}`);
      return (body as { failures: number }).failures > 0 ? true : undefined;
    });
    await forwardWithList(offices.provider, [registered]);
    status = 200;
    await eventually(async () => (taken.length >= 3 ? true : undefined));

    const sent = taken.map(({ body }) => JSON.parse(body) as CloudEvent);
    expect(sent.map(({ id }) => id)).toEqual([1, 2, 3].map((sequence) => `${kase.id}/${sequence}`));
    expect(taken.every((one) => isSigned(one, made.secret))).toBe(true);
    const feed = answered<Page>('feed', await offices.portal.get('/v1/events'), 200);
    expect(feed.items).toEqual(sent);
    const rest = answered<Page>('feed', await offices.portal.get(`/v1/events?after=${feed.next}`), 200);
    expect(rest).toMatchObject({ items: [], next: feed.next });
    expect(await offices.provider.get(`/v1/webhooks/${made.id}`)).toMatchObject({ status: 404 });

    answered('deleting', await offices.portal.delete(`/v1/webhooks/${made.id}`, {}), 204);
    expect(await offices.portal.get(`/v1/webhooks/${made.id}`)).toMatchObject({ status: 404 });
  });
});
