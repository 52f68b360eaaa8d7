import { beforeEach, describe, expect, it } from 'vitest';
import { alertIdOf, alertKeyOf } from '#functions/application/alert-id.ts';
import { almaty } from '#test/support/almaty.ts';
import { applicationOf } from '#test/support/applications.ts';
import { nationalOfficial, official, portal } from '#test/support/callers.ts';
import { acceptedOf } from '#test/support/given-case.ts';
import { type House, house } from '#test/support/house.ts';
import { Outage } from '#test/support/in-memory-transactions.ts';

const DUE = almaty('2026-03-19');

let at: House;
let alertId: string;
beforeEach(async () => {
  at = house();
  const caseId = acceptedOf(await at.file(applicationOf())).kase.id;
  at.clock.set(DUE);
  await at.check({ caseId, deadline: 'filed-1', rung: 'due' });
  alertId = `${caseId}.filed-1.due`;
});

describe('an alert is acknowledged', () => {
  it('by the office that was told, with who and when, and the list shows it', async () => {
    at.clock.move({ hours: 10 });
    const acknowledged = {
      at: almaty('2026-03-19T10:00'),
      by: { subject: 'head-of-550000000', role: 'head', organisation: 'head-550000000' },
    };
    expect(await at.acknowledge(alertId, official('head'))).toMatchObject({
      ok: true,
      value: { acknowledged },
    });
    expect((await at.store.alerts.list('550000000', { limit: 5 })).items).toMatchObject([{ acknowledged }]);
  });

  it('once: whoever comes again, or later, gets the acknowledgement that stands', async () => {
    const first = acceptedOf(await at.acknowledge(alertId, official('head')));
    at.clock.move({ hours: 1 });
    const other = { ...official('head'), subject: 'deputy' };
    expect(acceptedOf(await at.acknowledge(alertId, official('head')))).toEqual(first);
    expect(acceptedOf(await at.acknowledge(alertId, other))).toEqual(first);
  });

  it('once, when ten do it at the same instant', async () => {
    const answers = await Promise.all(
      Array.from({ length: 10 }, (_, nth) =>
        at.acknowledge(alertId, { ...official('head'), subject: `head-${nth}` }),
      ),
    );
    const by = answers.map((answer) => acceptedOf(answer).acknowledged?.by.subject);
    expect(new Set(by).size).toBe(1);
  });

  it('though the answer to the first request was lost', async () => {
    at.store.faults.plan('after', 'acknowledge');
    await expect(at.acknowledge(alertId, official('head'))).rejects.toThrow(Outage);
    expect(acceptedOf(await at.acknowledge(alertId, official('head'))).acknowledged?.at).toBe(DUE);
  });

  it.each([
    ['another role of the region', official('provider'), 'not-permitted'],
    ['the authorised body, which was not told', nationalOfficial('authorised-body'), 'not-permitted'],
    ['the head in another region', official('head', '110000000'), 'alert-not-found'],
    ['a portal', portal(), 'alert-not-found'],
  ])('not by %s', async (_, caller, code) => {
    expect(await at.acknowledge(alertId, caller)).toMatchObject({ ok: false, refusal: { code } });
    expect((await at.store.alerts.list('550000000', { limit: 5 })).items[0]).not.toHaveProperty(
      'acknowledged',
    );
  });

  it.each(['', 'x', 'no-such-case.filed-1.due', '..', 'a.b.c.d', 'a.b.c.2.e', 'quota.2026.1.kandas.1.80.up'])(
    'not when no alert has the id %j',
    async (id) => {
      expect(await at.acknowledge(id, official('head'))).toMatchObject({
        refusal: { code: 'alert-not-found' },
      });
    },
  );
});

it('an id names one alert, and leads back to it', () => {
  const rung = { caseId: 'c', deadline: 'filed-1', rung: 'due+1wd' };
  const quota = {
    kind: 'quota',
    year: 2026,
    region: '550000000',
    category: 'kandas',
    nth: 2,
    threshold: 95,
    direction: 'up',
  } as const;
  for (const key of [rung, { ...rung, generation: 3 }, quota]) {
    expect(alertKeyOf(alertIdOf(key as Parameters<typeof alertIdOf>[0]))).toEqual(key);
  }
});
