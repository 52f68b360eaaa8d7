import { beforeEach, describe, expect, it } from 'vitest';
import { applicationOf } from '#test/support/applications.ts';
import { acceptedOf, EXAMPLES } from '#test/support/given-case.ts';
import { type House, house, recommended } from '#test/support/house.ts';
import { Outage } from '#test/support/in-memory-transactions.ts';

const KEY = 'the key of one request';
const MOMENTS = ['before', 'after'] as const;

let at: House;
beforeEach(() => {
  at = house();
});

/** The first try fails where it is planned, the second is what its caller does next. */
async function twice<T>(request: () => Promise<T>): Promise<T> {
  await expect(request()).rejects.toThrow(Outage);
  return request();
}

describe.each(MOMENTS)('when the store fails %s it has written', (moment) => {
  it('a filing that is sent again opens one case', async () => {
    at.store.faults.plan(moment, 'save');
    const answer = acceptedOf(await twice(() => at.file(applicationOf(), { key: KEY })));
    expect(at.store.changes).toHaveLength(1);
    expect(answer).toMatchObject({ version: 1, kase: { number: '55-2026-000001' } });
    expect(await at.store.cases.load(answer.kase.id)).toMatchObject({ state: answer.kase, version: 1 });
  });

  it('a decision that is sent again takes its places and its number once', async () => {
    await at.setQuota(10);
    const caseId = await recommended(at, applicationOf({ familySize: 3 }));
    at.store.faults.plan(moment, 'save');
    const answer = acceptedOf(await twice(() => at.act(caseId, EXAMPLES.include, { key: KEY, version: 4 })));
    expect(answer).toMatchObject({ version: 5, kase: { decision: { number: '55-2026-000001' } } });
    expect(await at.balance()).toMatchObject({ limit: 10, taken: 4, left: 6 });
  });

  it('an entry of the quota that is sent again is entered once', async () => {
    at.store.faults.plan(moment, 'enter');
    expect((await twice(() => at.setQuota(977, '550000000', { key: KEY }))).ok).toBe(true);
    expect(await at.balance()).toMatchObject({ limit: 977, taken: 0, left: 977 });
  });

  it('a check that is delivered again raises one alert', async () => {
    const { id } = acceptedOf(await at.file(applicationOf())).kase;
    at.clock.move({ days: 1 });
    at.store.faults.plan(moment, 'save');
    const checked = await twice(() => at.check({ caseId: id, deadline: 'filed-1', rung: 'due' }));
    expect(checked).toBe(moment === 'before' ? 'raised' : 'already-raised');
    expect((await at.store.alerts.list('550000000', { limit: 10 })).items).toHaveLength(1);
    expect(await at.store.cases.history(id)).toHaveLength(2);
  });

  it('a document that is rendered again is issued once', async () => {
    await at.setQuota(10);
    const caseId = await recommended(at, applicationOf());
    await at.act(caseId, EXAMPLES.include);
    at.store.faults.plan(moment, 'save');
    expect(await twice(() => at.issue(caseId))).toBe(moment === 'before' ? 'issued' : 'already-issued');
    expect((await at.store.cases.load(caseId))?.state.documents).toHaveLength(1);
    expect(at.ports.documents.files.size).toBe(1);
  });
});

describe.each(MOMENTS)('when the bucket fails %s it has stored the document', (moment) => {
  it('the next delivery of the message issues it', async () => {
    await at.setQuota(10);
    const caseId = await recommended(at, applicationOf());
    await at.act(caseId, EXAMPLES.include);
    at.ports.documents.faults.plan(moment, 'put');
    expect(await twice(() => at.issue(caseId))).toBe('issued');
    expect(at.ports.documents.files.size).toBe(1);
  });
});
