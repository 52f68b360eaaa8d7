import { describe, expect, it } from 'vitest';
import { numberEvents } from '#functions/application/number-events.ts';
import type { Delivery } from '#functions/application/ports/webhooks.ts';
import type { Caller } from '#functions/case/authority.ts';
import { eventRoutes } from '#functions/http/events.ts';
import { webhookRoutes } from '#functions/http/webhooks.ts';
import { apiEvent, claimsOf } from '../support/api-events.ts';
import { nationalOfficial, official, portal } from '../support/callers.ts';
import { handlerOf } from '../support/handler.ts';
import { toldOf } from '../support/told-events.ts';
import { REFUSES, webhookWorld } from '../support/webhook-world.ts';

const ONE = '/v1/webhooks/{webhookId}';
const URL = 'https://portal.example/hook';

function api() {
  const world = webhookWorld();
  const handler = handlerOf({
    ...webhookRoutes({ ...world.ports, reach: 'public' }),
    ...eventRoutes(world.ports),
  });
  let keys = 0;
  const ask = async (
    caller: Caller,
    method: string,
    route: string,
    {
      id,
      body,
      key,
      query,
      deliveryId,
    }: Partial<Record<'id' | 'key' | 'deliveryId', string>> & {
      readonly body?: object;
      readonly query?: Record<string, string>;
    } = {},
  ) => {
    keys += 1;
    const { statusCode, body: text } = await handler(
      apiEvent({
        method,
        route,
        parameters: { ...(id ? { webhookId: id } : {}), ...(deliveryId ? { deliveryId } : {}) },
        claims: claimsOf(caller),
        ...(query ? { query } : {}),
        headers: { 'idempotency-key': key ?? `key-${keys}` },
        ...(body ? { body: JSON.stringify(body) } : {}),
      }),
    );
    return { status: statusCode, body: text ? JSON.parse(text) : undefined };
  };
  const make = async (caller: Caller = portal(), url = URL) =>
    (await ask(caller, 'POST', '/v1/webhooks', { body: { url } })).body as { id: string; secret: string };
  return { world, ask, make };
}

describe('a webhook over HTTP', () => {
  it('shows its secret once, to the request that made it and its repeats, and to nobody else', async () => {
    const { ask } = api();
    const made = await ask(portal(), 'POST', '/v1/webhooks', { body: { url: URL }, key: 'one' });
    expect(made).toMatchObject({ status: 201, body: { url: URL, status: 'active', behind: 0 } });
    expect(made.body.secret).toMatch(/^whsec_.{44}$/);
    expect(await ask(portal(), 'POST', '/v1/webhooks', { body: { url: URL }, key: 'one' })).toEqual(made);
    const other = { body: { url: `${URL}/other` }, key: 'one' };
    expect(await ask(portal(), 'POST', '/v1/webhooks', other)).toMatchObject({
      status: 422,
      body: { code: 'idempotency-key-reused' },
    });
    const { id, secret: _secret, ...shown } = made.body;
    expect((await ask(portal(), 'GET', ONE, { id })).body).toEqual({ id, ...shown });
    expect((await ask(portal(), 'GET', '/v1/webhooks')).body.items).toEqual([{ id, ...shown }]);
  });

  it('does not exist for another office, which can do nothing to it', async () => {
    const { ask, make } = api();
    const { id } = await make(portal('enbek'));
    const others = [portal('egov'), official('provider'), nationalOfficial('authorised-body')];
    for (const other of others) {
      expect((await ask(other, 'GET', ONE, { id })).status).toBe(404);
      expect((await ask(other, 'GET', '/v1/webhooks')).body.items).toEqual([]);
      expect((await ask(other, 'POST', `${ONE}/secret`, { id })).status).toBe(404);
      expect((await ask(other, 'DELETE', ONE, { id })).status).toBe(204);
    }
    expect((await ask(portal('enbek'), 'GET', ONE, { id })).status).toBe(200);
    expect(
      (await ask(nationalOfficial('provider'), 'POST', '/v1/webhooks', { body: { url: URL } })).status,
    ).toBe(403);
  });

  it('leads to no private address', async () => {
    const { ask } = api();
    const body = { url: 'https://169.254.169.254/' };
    expect(await ask(portal(), 'POST', '/v1/webhooks', { body })).toMatchObject({
      status: 422,
      body: { code: 'webhook-invalid', errors: [{ pointer: '/url', code: 'url-not-public' }] },
    });
  });

  it('is one of ten at most of an office', async () => {
    const { ask, make } = api();
    for (let index = 0; index < 10; index += 1) await make(portal(), `${URL}/${index}`);
    expect(await ask(portal(), 'POST', '/v1/webhooks', { body: { url: URL } })).toMatchObject({
      status: 409,
      body: { code: 'webhook-limit' },
    });
  });

  it('begins with what happens from now on, or at a cursor of the feed', async () => {
    const { world, ask } = api();
    await numberEvents(world.ports, toldOf('case-1'));
    const feed = await ask(portal('applicant'), 'GET', '/v1/events', { query: { limit: '1' } });
    const from = { url: URL, after: feed.body.next };
    const caller = portal('applicant');
    expect((await ask(caller, 'POST', '/v1/webhooks', { body: { url: URL } })).body.behind).toBe(0);
    expect((await ask(caller, 'POST', '/v1/webhooks', { body: from })).body.behind).toBe(2);
    const foreign = await ask(official('provider'), 'POST', '/v1/webhooks', { body: from });
    expect(foreign).toMatchObject({ status: 400, body: { code: 'cursor-invalid' } });
  });

  it('signs with both secrets for a day after a new one was made, and a repeat makes no third', async () => {
    const { world, ask, make } = api();
    const { id, secret } = await make(portal('applicant'));
    const rotated = await ask(portal('applicant'), 'POST', `${ONE}/secret`, { id, key: 'rotate' });
    expect(rotated.body.secret).not.toBe(secret);
    expect(await ask(portal('applicant'), 'POST', `${ONE}/secret`, { id, key: 'rotate' })).toEqual(rotated);
    const signatures: (string | undefined)[] = [];
    world.ports.receivers.post = async (_, headers) => {
      signatures.push(headers['webhook-signature']);
      return { taken: true };
    };
    const [first, second] = toldOf('case-1');
    await world.tell(first ? [first] : []);
    await world.pass(25 * 3_600_000);
    await world.tell(second ? [second] : []);
    expect(signatures.map((text) => text?.split(' ').length)).toEqual([2, 1]);
  });

  it('shows what was parked, and sends it again once for a key', async () => {
    const { world, ask, make } = api();
    const caller = portal('applicant');
    const { id } = await make(caller);
    world.ports.receivers.post = async () => REFUSES;
    await world.tell(toldOf('case-1').slice(0, 1));
    await world.pass(4 * 24 * 3_600_000);
    expect((await ask(caller, 'GET', ONE, { id })).body).toMatchObject({ status: 'failing', behind: 0 });
    const parked = await ask(caller, 'GET', `${ONE}/deliveries`, { id });
    expect(parked.body.items).toMatchObject([
      { id: '1', state: 'parked', event: { id: 'case-1/1' }, lastFailure: { reason: 'status', status: 500 } },
    ]);
    const taken: string[] = [];
    world.ports.receivers.post = async (_, headers) => {
      taken.push(headers['webhook-id'] ?? '');
      return { taken: true };
    };
    const resend = () =>
      ask(caller, 'POST', `${ONE}/deliveries/{deliveryId}/resend`, { id, deliveryId: '1', key: 'again' });
    expect((await resend()).status).toBe(202);
    expect((await resend()).status).toBe(202);
    await world.settle();
    expect(taken).toEqual(['case-1/1']);
    const none: readonly Delivery[] = await world.store.webhooks.deliveries(id, 'parked', { limit: 1 });
    expect(none).toEqual([]);
    const again = { id, deliveryId: '1' };
    expect((await ask(caller, 'POST', `${ONE}/deliveries/{deliveryId}/resend`, again)).status).toBe(404);
  });

  it('that its receiver has disabled says so, and goes on from where it was left when it is enabled', async () => {
    const { world, ask, make } = api();
    const caller = portal('applicant');
    const { id } = await make(caller);
    world.ports.receivers.post = async () => ({ taken: false, reason: 'status', status: 410 });
    await world.tell(toldOf('case-1'));
    expect((await ask(caller, 'GET', ONE, { id })).body).toMatchObject({
      status: 'disabled',
      disabled: { because: 'receiver-gone' },
      behind: 3,
    });
    const taken: string[] = [];
    world.ports.receivers.post = async (_, headers) => {
      taken.push(headers['webhook-id'] ?? '');
      return { taken: true };
    };
    await world.pass(3_600_000);
    expect(taken).toEqual([]);
    expect((await ask(caller, 'POST', `${ONE}/enable`, { id })).status).toBe(200);
    await world.settle();
    expect(taken).toEqual(['case-1/1', 'case-1/2', 'case-1/3']);
  });

  it('stays disabled when the request that once enabled it comes late again', async () => {
    const { world, ask, make } = api();
    const caller = portal('applicant');
    const { id } = await make(caller);
    const status = async () => (await ask(caller, 'GET', ONE, { id })).body.status;
    expect((await ask(caller, 'POST', `${ONE}/enable`, { id, key: 'one' })).body.status).toBe('active');
    world.ports.receivers.post = async () => ({ taken: false, reason: 'status', status: 410 });
    await world.tell(toldOf('case-1'));
    expect(await status()).toBe('disabled');
    await ask(caller, 'POST', `${ONE}/enable`, { id, key: 'one' });
    expect(await status()).toBe('disabled');
  });
});
