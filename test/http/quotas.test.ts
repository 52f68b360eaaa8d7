import { beforeEach, describe, expect, it } from 'vitest';
import type { Caller } from '#functions/case/authority.ts';
import { quotaRoutes } from '#functions/http/quotas.ts';
import { QUOTA_ORDER_2026, QUOTA_ORDERS } from '#functions/law/quota-orders.ts';
import { apiEvent, claimsOf } from '#test/support/api-events.ts';
import { applicationOf } from '#test/support/applications.ts';
import { nationalOfficial, official, portal } from '#test/support/callers.ts';
import { acceptedOf, EXAMPLES } from '#test/support/given-case.ts';
import { handlerOf } from '#test/support/handler.ts';
import { type House, house, recommended } from '#test/support/house.ts';

const MINISTRY = nationalOfficial('authorised-body');
const PAVLODAR = { year: 2026, region: '550000000', category: 'kandas' } as const;

let at: House;
beforeEach(() => {
  at = house();
});

type Asked = {
  readonly by?: Caller;
  readonly query?: Record<string, string>;
  readonly key?: string;
  readonly csv?: boolean;
};
let keys = 0;

async function ask(route: string, body?: unknown, { by = MINISTRY, query, key, csv }: Asked = {}) {
  const [method = '', path = ''] = route.split(' ');
  keys += 1;
  const event = apiEvent({
    method,
    route: path,
    ...(query ? { query } : {}),
    headers: {
      'idempotency-key': key ?? `key-${keys}`,
      ...(csv ? { 'content-type': 'text/csv; charset=utf-8' } : {}),
    },
    ...(body === undefined ? {} : { body: typeof body === 'string' ? body : JSON.stringify(body) }),
    claims: claimsOf(by),
  });
  const response = await handlerOf(quotaRoutes(at.ports))(event);
  const text = response.body ?? '';
  return { status: response.statusCode, text, body: text.startsWith('{') ? JSON.parse(text) : undefined };
}

const enter = (entry: object, asked?: Asked) =>
  ask('POST /v1/quotas/entries', { ...PAVLODAR, act: 'some act', ...entry }, asked);
const order = (changed: object = {}) => {
  const { year, act, totals, lines } = QUOTA_ORDER_2026;
  return { year, act, totals, lines, ...changed };
};
const importOrder = (body: unknown, asked?: Asked) => ask('POST /v1/quotas/orders', body, asked);
const balances = async (query: Record<string, string>) => ask('GET /v1/quotas', undefined, { query });

describe('an entry of the quota', () => {
  it('sets, raises, lowers and moves the limit, and counts places from before the system', async () => {
    await enter({ kind: 'set', limit: 100, from: '2026-01-01' });
    await enter({ kind: 'set', limit: 50, region: '110000000', from: '2026-01-01' });
    await enter({ kind: 'set', limit: 10, category: 'resettlers', from: '2026-01-01' });
    await enter({ kind: 'raise', places: 20 });
    await enter({ kind: 'lower', places: 5 });
    const to = { region: '110000000', category: 'kandas' };
    expect((await enter({ kind: 'move', places: 15, to })).body).toMatchObject({
      kind: 'moved-out',
      places: 15,
      other: to,
    });
    await enter({ kind: 'move', places: 4, to: { region: '550000000', category: 'resettlers' } });
    await enter({ kind: 'taken-before', places: 30, decisions: 9, from: '2026-03-01' });
    const { body } = await balances({ year: '2026' });
    expect(body.items).toEqual([
      { ...PAVLODAR, region: '110000000', limit: 65, taken: 0, decisions: 0, left: 65 },
      { ...PAVLODAR, limit: 96, taken: 30, decisions: 9, left: 66 },
      { ...PAVLODAR, category: 'resettlers', limit: 14, taken: 0, decisions: 0, left: 14 },
    ]);
    const past = await balances({ year: '2026', region: '550000000', category: 'kandas', at: '2026-02-28' });
    expect(past.body.items).toMatchObject([{ limit: 100, taken: 0, left: 100 }]);
    const entries = await ask('GET /v1/quotas/entries', undefined, {
      query: { year: '2026', region: '550000000', category: 'kandas' },
    });
    expect(entries.body.items).toHaveLength(6);
    expect(entries.body.items[0]).toMatchObject({ by: MINISTRY.subject, act: 'some act', kind: 'set' });
  });

  it('of a later day is shown beside what holds now, and holds back what it will take', async () => {
    await enter({ kind: 'set', limit: 100 });
    await enter({ kind: 'lower', places: 40, from: '2026-09-01' });
    const { body } = await balances({ year: '2026', category: 'kandas' });
    expect(body.items).toMatchObject([{ limit: 100, left: 60, coming: [{ from: '2026-09-01', limit: 60 }] }]);
    const later = await balances({ year: '2026', category: 'kandas', at: '2026-10-01' });
    expect(later.body.items).toMatchObject([{ limit: 60, left: 60 }]);
  });

  it('below what is taken is refused with the numbers, or accepted with a reason; then nobody takes a place', async () => {
    await enter({ kind: 'set', limit: 10 });
    const ids = [
      await recommended(at, applicationOf({ seed: 1, familySize: 3 })),
      await recommended(at, applicationOf({ seed: 2, familySize: 2 })),
    ];
    for (const id of ids) acceptedOf(await at.act(id, EXAMPLES.include));
    const waiting = await recommended(at, applicationOf({ seed: 3 }));
    expect(await enter({ kind: 'lower', places: 4 })).toMatchObject({
      status: 409,
      body: { code: 'quota-below-taken', ...PAVLODAR, limit: 6, taken: 7, decisions: 2 },
    });
    const belowTaken = { reason: 'the republic moved the places to another region' };
    expect(await enter({ kind: 'lower', places: 4, belowTaken })).toMatchObject({
      status: 201,
      body: { belowTaken: belowTaken.reason },
    });
    expect(await at.act(waiting, EXAMPLES.include)).toMatchObject({
      refusal: { code: 'quota-exhausted', left: -1, needed: 1 },
    });
    await enter({ kind: 'raise', places: 1 });
    expect((await at.act(waiting, EXAMPLES.include)).ok).toBe(false);
    await enter({ kind: 'raise', places: 1 });
    expect((await at.act(waiting, EXAMPLES.include)).ok).toBe(true);
  });

  it.each([
    ['negative places', { kind: 'raise', places: -3 }, '/places', 'too-small'],
    ['no places', { kind: 'lower', places: 0 }, '/places', 'too-small'],
    ['a fraction of a place', { kind: 'raise', places: 2.5 }, '/places', 'type-invalid'],
    ['a negative limit', { kind: 'set', limit: -1 }, '/limit', 'too-small'],
    ['a region that is none', { kind: 'set', limit: 1, region: '990000000' }, '/region', 'value-invalid'],
    [
      'a region that does not receive',
      { kind: 'set', limit: 1, region: '710000000' },
      '/region',
      'region-not-receiving',
    ],
    [
      'a category the region does not receive',
      { kind: 'set', limit: 1, region: '110000000', category: 'resettlers' },
      '/region',
      'region-not-receiving',
    ],
    [
      'a move to such a region',
      { kind: 'move', places: 1, to: { region: '710000000', category: 'kandas' } },
      '/to/region',
      'region-not-receiving',
    ],
    [
      'a move to itself',
      { kind: 'move', places: 1, to: { region: '550000000', category: 'kandas' } },
      '/to',
      'same-ledger',
    ],
    ['a day after the year', { kind: 'set', limit: 1, from: '2027-01-01' }, '/from', 'from-too-late'],
    ['a day that is none', { kind: 'set', limit: 1, from: '2026-02-30' }, '/from', 'format-invalid'],
    [
      'places taken before the system and in the future',
      { kind: 'taken-before', places: 1, decisions: 1, from: '2026-12-01' },
      '/from',
      'from-too-late',
    ],
  ])('is refused for %s, precisely', async (_, entry, pointer, code) => {
    await enter({ kind: 'set', limit: 5 });
    const answer = await enter(entry);
    expect(answer.status).toBe(422);
    expect(answer.body.errors).toMatchObject([{ pointer, code }]);
    expect(await at.balance()).toMatchObject({ limit: 5 });
  });

  it('of an unknown kind, and one in a year without an order, are refused', async () => {
    expect((await enter({ kind: 'give', places: 1 })).status).toBe(422);
    expect(await enter({ kind: 'raise', places: 1 })).toMatchObject({
      status: 409,
      body: { code: 'quota-not-set', year: 2026 },
    });
  });

  it('is the authorised body’s alone', async () => {
    for (const by of [official('provider'), official('head'), portal()]) {
      expect((await enter({ kind: 'set', limit: 1 }, { by })).status).toBe(403);
      expect((await importOrder(order(), { by })).status).toBe(403);
    }
  });

  it('that moves places is entered once under its key, in both ledgers', async () => {
    await enter({ kind: 'set', limit: 9 });
    await enter({ kind: 'set', limit: 0, region: '110000000' });
    const move = { kind: 'move', places: 4, to: { region: '110000000', category: 'kandas' } };
    const answers = await Promise.all([1, 2, 3].map(() => enter(move, { key: 'once' })));
    expect(new Set(answers.map(({ text }) => text)).size).toBe(1);
    expect([await at.balance(), await at.balance('110000000')]).toMatchObject([{ limit: 5 }, { limit: 4 }]);
    expect((await enter({ ...move, places: 3 }, { key: 'once' })).body.code).toBe('idempotency-key-reused');
  });
});

describe('the balances of a year', () => {
  it('without an order are no answer, whatever is narrowed', async () => {
    await importOrder(order());
    expect(await balances({ year: '2031' })).toMatchObject({
      status: 404,
      body: { code: 'quota-year-without-order', year: 2031 },
    });
    expect((await balances({ year: '2026' })).body.items).toHaveLength(15);
  });

  it.each([
    [{ region: '710000000' }, 422],
    [{ region: '110000000', category: 'resettlers' }, 422],
    [{ region: '000' }, 400],
    [{ category: 'tourists' }, 400],
    [{ at: 'yesterday' }, 400],
  ])('with %o are refused', async (narrowed, status) => {
    expect((await balances({ year: '2026', ...narrowed })).status).toBe(status);
  });
});

describe('the order of a year', () => {
  it.each(QUOTA_ORDERS.map((one) => [one.year, one] as const))(
    'of %i is imported, and a second time changes nothing',
    async (year, { act, totals, lines }) => {
      const sent = { year, act, totals, lines };
      expect((await importOrder(sent)).body).toMatchObject({
        year,
        from: `${year}-01-01`,
        changed: 15,
        unchanged: 0,
      });
      const before = at.store.dump();
      expect((await importOrder(sent)).body).toMatchObject({ changed: 0, unchanged: 15 });
      expect((await importOrder(sent, { key: 'the-same' })).body).toMatchObject({ changed: 0 });
      expect(at.store.dump()).toBe(before);
    },
  );

  it('imported again after an act of the year does not undo that act, whatever day it is in force from', async () => {
    await importOrder(order());
    await enter({ kind: 'raise', places: 7 });
    await enter({ kind: 'raise', places: 3, from: '2026-01-01' });
    expect((await importOrder(order())).body).toMatchObject({ changed: 0 });
    expect(await at.balance()).toMatchObject({ limit: 987 });
  });

  it('is shown line by line before it is entered, and a dry run enters nothing', async () => {
    await enter({ kind: 'set', limit: 900, from: '2026-01-01' });
    const before = at.store.dump();
    const { body } = await importOrder(order(), { query: { dryRun: 'true' } });
    expect(body).toMatchObject({ dryRun: true, changed: 15 });
    expect(body.lines.slice(0, 2)).toEqual([
      { region: '550000000', category: 'kandas', taken: 0, changes: true, before: 900, after: 977 },
      { region: '110000000', category: 'kandas', taken: 0, changes: true, before: null, after: 285 },
    ]);
    expect(at.store.dump()).toBe(before);
  });

  it('is entered whole or not at all', async () => {
    await enter({ kind: 'set', limit: 1000, from: '2026-01-01' });
    await enter({ kind: 'taken-before', places: 980, decisions: 300, from: '2026-01-01' });
    const before = at.store.dump();
    expect(await importOrder(order())).toMatchObject({
      status: 409,
      body: {
        code: 'quota-below-taken',
        region: '550000000',
        category: 'kandas',
        limit: 977,
        taken: 980,
        decisions: 300,
      },
    });
    expect(at.store.dump()).toBe(before);
    expect((await importOrder(order({ belowTaken: { reason: 'as the order says' } }))).body).toMatchObject({
      changed: 15,
    });
  });

  it.each([
    ['totals that are not the sums', { totals: { kandas: 2282 } }, '/totals/kandas', 'total-differs'],
    [
      'a line twice',
      { lines: [...QUOTA_ORDER_2026.lines, QUOTA_ORDER_2026.lines[0]], totals: undefined },
      '/lines/15',
      'line-repeated',
    ],
    [
      'a region that does not receive',
      { lines: [{ region: '710000000', category: 'kandas', persons: 1 }], totals: undefined },
      '/lines/0/region',
      'region-not-receiving',
    ],
    [
      'a fraction',
      { lines: [{ region: '550000000', category: 'kandas', persons: 1.5 }] },
      '/lines/0/persons',
      'type-invalid',
    ],
    ['no line', { lines: [] }, '/lines', 'too-short'],
  ])('with %s is refused, precisely', async (_, changed, pointer, code) => {
    const answer = await importOrder(order(changed));
    expect(answer.status).toBe(422);
    expect(answer.body.errors[0]).toMatchObject({ pointer, code });
  });

  it('goes out as CSV and comes in again: nothing changes', async () => {
    await importOrder(order());
    const file = await ask('GET /v1/quotas/export', undefined, { query: { year: '2026' } });
    expect(file.text.split('\r\n')[0]).toBe('year,region,category,limit,taken,decisions,left');
    expect(file.text).toContain('2026,550000000,kandas,977,0,0,977\r\n');
    const query = { year: '2026', act: 'the same again', kandas: '2281', resettlers: '5997' };
    expect((await importOrder(file.text, { csv: true, query })).body).toMatchObject({
      changed: 0,
      unchanged: 15,
    });
    const other = file.text.replace('kandas,977', 'kandas,1000');
    expect(
      (await importOrder(other, { csv: true, query: { year: '2026', act: 'a new act', dryRun: 'true' } }))
        .body,
    ).toMatchObject({ changed: 1 });
  });

  it.each([
    ['region;category;limit\n550000000;kandas;977\n', 200, undefined],
    ['\uFEFFlimit,region,category\r\n977,550000000,kandas\r\n\r\n', 200, undefined],
    ['region,category\n550000000,kandas\n', 422, 'column-missing'],
    ['region,category,limit,colour\n550000000,kandas,1,red\n', 422, 'column-unknown'],
    ['region,category,limit\n550000000,kandas\n', 422, 'cells-differ'],
    ['region,category,limit\n550000000,kandas,-1\n', 422, 'too-small'],
    ['region,category,limit\n550000000,kandas,1.5\n', 422, 'type-invalid'],
    ['region,category,limit\n550000000,kandas,many\n', 422, 'type-invalid'],
    ['year,region,category,limit\n2025,550000000,kandas,1\n', 422, 'year-differs'],
    ['region,category,limit\n', 422, 'lines-missing'],
    ['', 422, 'column-missing'],
  ])('as the CSV %j is answered with %i %s', async (csv, status, code) => {
    const answer = await importOrder(csv, { csv: true, query: { year: '2026', act: 'an act' } });
    expect(answer.status).toBe(status);
    expect(answer.body.errors?.[0]?.code).toBe(code);
  });
});

describe('GET /v1/quotas/waiting', () => {
  it('gives the list in order of filing without what the question said', async () => {
    await enter({ kind: 'set', limit: 2 });
    await recommended(at, applicationOf({ seed: 1, familySize: 2 }));
    const query = { year: '2026', region: '550000000', category: 'kandas' };
    const { body } = await ask('GET /v1/quotas/waiting', undefined, { query });
    expect(body).toMatchObject({
      left: 2,
      items: [{ number: '55-2026-000001', needed: 3, why: 'decision', turn: false }],
    });
    expect(Object.keys(body.items[0])).not.toContain('region');
  });
});
