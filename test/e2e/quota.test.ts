import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { almaty } from '#infra/local/demo/almaty.ts';
import { decideInSession } from '#infra/local/demo/decide-in-session.ts';
import { familyOfFive } from '#infra/local/demo/families.ts';
import { forwardWithList } from '#infra/local/demo/forward-with-list.ts';
import { answered } from '#infra/local/demo/office.ts';
import type { OfficeName } from '#infra/local/demo/offices.ts';
import type { CaseBody } from '#infra/local/demo/story.ts';
import type { LocalCloud } from '#infra/local/local-cloud.ts';
import { type Offices, startSeededCloud } from './local-offices.ts';

let cloud: Pick<LocalCloud, 'stop'>;
let offices: Offices;
let kase: CaseBody;

beforeAll(async () => {
  ({ cloud, offices } = await startSeededCloud(almaty('2026-03-18T10:00'), { stage: 'test' }));
  kase = answered('filing', await offices.portal.post('/v1/applications', familyOfFive), 201);
  await act('provider', 'register');
  kase = (await forwardWithList(offices.provider, [kase])).kase;
});
afterAll(() => cloud?.stop());

async function act(office: OfficeName, verb: string, said: unknown = {}): Promise<void> {
  const path = `/v1/cases/${kase.id}`;
  kase = answered('reading', await offices[office].get(path), 200);
  const sent = await offices[office].post(`${path}/${verb}`, said, { ifMatch: `"${kase.version}"` });
  kase = answered(verb, sent, 200);
}

const ledger = { year: 2026, region: '550000000', category: 'kandas' };
const enter = (entry: object) =>
  offices.authorisedBody.post('/v1/quotas/entries', { ...ledger, act: 'order of the test', ...entry });
const balance = async () => {
  const { body } = await offices.provider.get('/v1/quotas?year=2026&region=550000000&category=kandas');
  return (body as { items: unknown[] }).items[0];
};

describe('the quota, over HTTP', () => {
  it('is seen by the commission before it recommends: what the family needs, and what is left', async () => {
    const { body } = await offices.commission.get(`/v1/cases/${kase.id}/quota`);
    expect(body).toMatchObject({ needed: 5, left: 977, enough: true });
  });

  it('gives its places with the decision, and takes them back when that is annulled', async () => {
    await decideInSession(offices, [kase]);
    await act('provider', 'include');
    expect(await balance()).toMatchObject({ limit: 977, taken: 5, left: 972 });
    const below = await enter({ kind: 'lower', places: 975 });
    expect(below).toMatchObject({ status: 409, body: { code: 'quota-below-taken', taken: 5, decisions: 1 } });
    await act('head', 'annul', { reference: 'A-1' });
    expect(await balance()).toMatchObject({ limit: 977, taken: 0, left: 977 });
  });

  it('moves places to another region in one act', async () => {
    const to = { region: '110000000', category: 'kandas' };
    const moved = await enter({ kind: 'move', places: 10, to });
    expect(moved.status).toBe(201);
    expect(await balance()).toMatchObject({ limit: 967 });
    const { body } = await offices.provider.get('/v1/quotas?year=2026&region=110000000&category=kandas');
    expect(body).toMatchObject({ items: [{ limit: 295 }] });
  });

  it.each([
    ['a negative number', { kind: 'raise', places: -1 }, '/places'],
    ['a fraction', { kind: 'raise', places: 1.5 }, '/places'],
    ['an unknown region', { kind: 'raise', places: 1, region: '990000000' }, '/region'],
  ])('is not changed by %s', async (_, entry, pointer) => {
    const before = await balance();
    const { status, body } = await enter(entry);
    expect([status, body]).toEqual([422, expect.objectContaining({ code: 'body-invalid' })]);
    expect(body).toMatchObject({ errors: [{ pointer }] });
    expect(await balance()).toEqual(before);
  });

  it('shows what an order would change, and changes nothing, in a dry run', async () => {
    const before = await balance();
    const order = { year: 2026, act: 'a later order', lines: [{ ...ledger, year: undefined, persons: 900 }] };
    const { status, body } = await offices.authorisedBody.post('/v1/quotas/orders?dryRun=true', order);
    expect([status, body]).toEqual([200, expect.objectContaining({ changed: 1, unchanged: 0 })]);
    expect(await balance()).toEqual(before);
  });
});
