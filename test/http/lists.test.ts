import { randomUUID } from 'node:crypto';
import { beforeEach, describe, expect, it } from 'vitest';
import { issueList } from '#functions/application/issue-list.ts';
import type { Caller } from '#functions/case/authority.ts';
import { listRoutes } from '#functions/http/lists.ts';
import { almaty } from '#test/support/almaty.ts';
import { apiEvent, claimsOf } from '#test/support/api-events.ts';
import { applicationOf } from '#test/support/applications.ts';
import { official } from '#test/support/callers.ts';
import { acceptedOf, EXAMPLES } from '#test/support/given-case.ts';
import { handlerOf } from '#test/support/handler.ts';
import { type House, house } from '#test/support/house.ts';

const provider = official('provider');
const commission = official('commission');
const stranger = official('provider', '110000000');
const KANDAS = { code: 'kandas-inclusion', edition: '2026-01-01' };

type Asking = {
  readonly by?: Caller;
  readonly body?: object;
  readonly version?: number;
  readonly key?: string;
  readonly path?: Readonly<Record<string, string>>;
  readonly query?: Readonly<Record<string, string>>;
};

let at: House;
let ask: (route: string, asking?: Asking) => Promise<{ status: number; headers: object; body: never }>;
const openFor = (start: ReturnType<typeof almaty>): void => {
  at = house(start);
  const handler = handlerOf(listRoutes(at.ports));
  ask = async (key, { by = provider, body, version, key: idempotency = randomUUID(), path, query } = {}) => {
    const [method = '', route = ''] = key.split(' ');
    const answered = await handler(
      apiEvent({
        method,
        route,
        claims: claimsOf(by),
        headers: {
          ...(method === 'GET' ? {} : { 'idempotency-key': idempotency }),
          ...(version === undefined ? {} : { 'if-match': `"${version}"` }),
        },
        ...(path ? { parameters: path } : {}),
        ...(query ? { query } : {}),
        ...(body ? { body: JSON.stringify(body) } : {}),
      }),
    );
    const { statusCode: status = 0, headers = {}, body: text = '' } = answered;
    const isJson = String(headers['content-type'] ?? '').includes('json');
    return { status, headers, body: (isJson ? JSON.parse(text) : text) as never };
  };
};
beforeEach(() => openFor(almaty('2026-03-18T10:00')));

let seed = 7000;
async function registered(count: number): Promise<readonly string[]> {
  const ids: string[] = [];
  while (ids.length < count) {
    seed += 1;
    const { id } = acceptedOf(await at.file(applicationOf({ seed }))).kase;
    acceptedOf(await at.act(id, EXAMPLES.register));
    ids.push(id);
  }
  return ids;
}

async function opened(cases: readonly string[]): Promise<{ readonly listId: string }> {
  const { status, body } = await ask('POST /v1/lists', { body: { service: KANDAS, cases } });
  expect(status).toBe(201);
  return { listId: (body as { id: string }).id };
}
const FORWARD = 'POST /v1/lists/{listId}/forward';
const PUT = 'PUT /v1/lists/{listId}/members';

describe('a list over HTTP', () => {
  it('is gathered, read with its clocks, forwarded and found by the commission', async () => {
    const [one = '', other = '', third = ''] = await registered(3);
    const path = await opened([one, other]);
    const added = await ask(PUT, { path, version: 1, body: { cases: [third] } });
    expect([added.status, added.headers, added.body]).toMatchObject([200, { etag: '"2"' }, { count: 3 }]);
    const off = await ask('DELETE /v1/lists/{listId}/members/{caseId}', {
      path: { ...path, caseId: other },
      version: 2,
    });
    expect([off.status, off.body]).toMatchObject([200, { count: 2, version: 3, state: 'open' }]);
    const sent = await ask(FORWARD, { path, version: 3, body: {} });
    expect([sent.status, sent.body]).toMatchObject([
      200,
      { state: 'forwarded', number: '55-2026-000001', remaining: 2, forwardedAt: at.clock.now() },
    ]);
    const members = await ask('GET /v1/lists/{listId}/members', { path, by: commission });
    expect(members.body).toMatchObject({
      items: [one, third].map((caseId) => ({
        caseId,
        stage: 'at-commission',
        deadline: { stage: 'at-commission' },
      })),
    });
    const query = { region: '550000000', state: 'forwarded' };
    expect((await ask('GET /v1/lists', { by: commission, query })).body).toMatchObject({
      items: [{ id: path.listId }],
    });
    const events = await ask('GET /v1/lists/{listId}/events', { path });
    expect((events.body as { items: { type: string }[] }).items.map(({ type }) => type)).toEqual([
      'ListOpened',
      'CasesAdded',
      'CaseTakenOff',
      'ListForwarded',
    ]);
    await at.settleList(path.listId);
    expect((await ask('GET /v1/lists/{listId}', { path })).body).toMatchObject({ remaining: 0 });
  });

  it('is a table of its applications, for those who may see persons', async () => {
    const path = await opened(await registered(2));
    const csv = await ask('GET /v1/lists/{listId}/csv', { path });
    expect([csv.status, csv.headers]).toMatchObject([
      200,
      {
        'content-type': 'text/csv; charset=utf-8; header=present',
        'content-disposition': `attachment; filename="list-${path.listId}.csv"`,
        'cache-control': 'no-store',
      },
    ]);
    const lines = (csv.body as string).split('\r\n');
    expect(lines).toHaveLength(4);
    for (const [place, line] of lines.slice(1, 3).entries()) {
      expect(line).toMatch(
        new RegExp(`^55-2026-00000${place + 1},[^,]+,\\d{12},\\d{4}-\\d\\d-\\d\\d,1,2026-03-18$`),
      );
    }
    const body = { path, by: official('authorised-body') };
    expect((await ask('GET /v1/lists/{listId}/csv', body)).status).toBe(403);
  });

  it('answers the same request under the same key as before, and another one not at all', async () => {
    const path = await opened(await registered(1));
    const add = async () => ({ path, version: 1, key: 'the-same', body: { cases: await registered(1) } });
    const adding = await add();
    const [first, second] = [await ask(PUT, adding), await ask(PUT, adding)];
    expect([first.status, second]).toEqual([200, first]);
    const other = await ask(PUT, await add());
    expect([other.status, other.body]).toMatchObject([422, { code: 'idempotency-key-reused' }]);
  });

  it('wants to know which version was seen, and says when that has moved', async () => {
    const path = await opened(await registered(1));
    const cases = await registered(1);
    expect((await ask(FORWARD, { path, body: {} })).body).toMatchObject({ code: 'if-match-missing' });
    expect((await ask(PUT, { path, version: 1, body: { cases } })).status).toBe(200);
    const late = await ask(FORWARD, { path, version: 1, body: {} });
    expect([late.status, late.body]).toMatchObject([412, { code: 'list-changed' }]);
  });

  it('is refused with the reason where it is empty, gone already, or an application stands on another', async () => {
    const [one = ''] = await registered(1);
    const empty = await opened([]);
    const refusedEmpty = await ask(FORWARD, { path: empty, version: 1, body: {} });
    expect([refusedEmpty.status, refusedEmpty.body]).toMatchObject([409, { code: 'list-empty' }]);
    const path = await opened([one]);
    const twice = await ask(PUT, { path: empty, version: 1, body: { cases: [one] } });
    expect([twice.status, twice.body]).toMatchObject([
      409,
      { code: 'list-cases-invalid', errors: [{ pointer: '/cases/0', code: 'case-on-other-list' }] },
    ]);
    await ask(FORWARD, { path, version: 1, body: {} });
    const again = await ask(FORWARD, { path, version: 2, body: {} });
    expect([again.status, again.body]).toMatchObject([409, { code: 'list-forwarded' }]);
  });

  it('is none to another region, which cannot put its applications on one either', async () => {
    const [one = ''] = await registered(1);
    const path = await opened([one]);
    for (const route of [
      'GET /v1/lists/{listId}',
      'GET /v1/lists/{listId}/csv',
      'GET /v1/lists/{listId}/members',
    ])
      expect([route, (await ask(route, { path, by: stranger })).status]).toEqual([route, 404]);
    expect((await ask(FORWARD, { path, by: stranger, version: 1, body: {} })).status).toBe(404);
    const theirs = await ask('POST /v1/lists', { by: stranger, body: { service: KANDAS, cases: [one] } });
    expect(theirs.body).toMatchObject({ errors: [{ pointer: '/cases/0', code: 'case-unknown' }] });
    expect((await ask(FORWARD, { path, by: commission, version: 1, body: {} })).status).toBe(403);
  });
});

describe('the list of a month between regions', () => {
  const ORIGIN = official('provider', '610000000');
  const resettler = (seed: number) =>
    applicationOf({
      seed,
      service: 'resettler-origin',
      channel: 'egov-portal',
      documents: ['identity', 'work-certificate'],
      statements: { originRegion: '610000000', registeredSince: '2024-01-15' },
    });

  it('takes several cases from the region of origin to the one that receives, as one act and one paper', async () => {
    openFor(almaty('2025-09-08T10:00'));
    const cases: string[] = [];
    for (const nth of [1, 2, 3]) cases.push(acceptedOf(await at.file(resettler(nth))).kase.id);
    const service = { code: 'resettler-origin', edition: '2021-08-11' };
    const opening = { service, stage: 'at-origin-provider', receiving: '550000000', cases };
    const made = await ask('POST /v1/lists', { by: ORIGIN, body: opening });
    expect([made.status, made.body]).toMatchObject([
      201,
      { region: '610000000', receiving: '550000000', act: 'list' },
    ]);
    const path = { listId: (made.body as { id: string }).id };
    expect((await ask('GET /v1/lists', { by: provider, query: { region: '550000000' } })).body).toEqual({
      items: [],
    });
    at.clock.set(almaty('2025-09-30T16:00'));
    const sent = await ask(FORWARD, { by: ORIGIN, path, version: 1, body: {} });
    expect(sent.body).toMatchObject({ number: '61-2025-000001', remaining: 3 });
    for (const id of cases) {
      const kase = (await at.store.cases.load(id))?.state;
      expect(kase).toMatchObject({ stage: 'at-receiving-provider', stageSince: almaty('2025-09-30T16:00') });
      expect(kase?.deadlines.at(-1)).toMatchObject({ startsOn: '2025-09-30' });
    }
    expect((await ask('GET /v1/lists', { by: provider, query: { region: '550000000' } })).body).toMatchObject(
      {
        items: [{ id: path.listId }],
      },
    );
    await at.settleList(path.listId);
    expect(await issueList(at.ports, path.listId)).toBe('issued');
    const { documents } = (await ask('GET /v1/lists/{listId}', { path, by: provider })).body as {
      documents: { id: string; form: string }[];
    };
    expect(documents).toMatchObject([{ form: 'resettler-list' }]);
    const documentId = documents[0]?.id ?? '';
    for (const by of [ORIGIN, provider]) {
      const link = await ask('GET /v1/lists/{listId}/documents/{documentId}', {
        by,
        path: { ...path, documentId },
      });
      expect(link.status).toBe(303);
    }
    const none = await ask('GET /v1/lists/{listId}/documents/{documentId}', {
      by: provider,
      path: { ...path, documentId: 'another' },
    });
    expect(none.status).toBe(404);
    // From here on the receiving region lists them for its commission.
    const next = { service, stage: 'at-receiving-provider', cases };
    expect((await ask('POST /v1/lists', { by: ORIGIN, body: next })).status).not.toBe(201);
    expect((await ask('POST /v1/lists', { by: provider, body: next })).status).toBe(201);
  });
});
