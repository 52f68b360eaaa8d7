import { beforeAll, describe, expect, it } from 'vitest';
import { type ReplayDependencies, replayCase } from '#functions/application/replay-case.ts';
import { serviceOf } from '#functions/law/services.ts';
import { almaty } from '#test/support/almaty.ts';
import { applicationOf } from '#test/support/applications.ts';
import { official } from '#test/support/callers.ts';
import { acceptedOf, EXAMPLES } from '#test/support/given-case.ts';
import { type House, house, recommended } from '#test/support/house.ts';

let at: House;
let included: string;
let refused: string;
let dependencies: ReplayDependencies;

beforeAll(async () => {
  at = house();
  await at.setQuota(100);
  included = await recommended(at, applicationOf({ seed: 1 }));
  acceptedOf(await at.act(included, EXAMPLES.include));
  await at.issue(included);
  const annulment = { verb: 'annul', said: { reference: 'order 12' } } as const;
  acceptedOf(await at.act(included, annulment, { by: official('head') }));
  refused = await recommended(at, applicationOf({ seed: 2 }));
  acceptedOf(await at.act(refused, EXAMPLES['offer-hearing']));
  at.clock.set(almaty('2026-04-10'));
  await at.check({ caseId: refused, deadline: 'recommended-1', rung: 'due-1wd' });
  acceptedOf(await at.act(refused, EXAMPLES.refuse));
  dependencies = {
    ...at.ports,
    quotas: at.store.quotas,
    definitionOf: serviceOf,
    rendered: async (_kase, event) => event.document.sha256,
  };
});

describe('the replay of a case', () => {
  it('computes every event again as it is on record: dates, number, places, receipt, alerts', async () => {
    for (const [caseId, events, documents] of [
      [included, 7, 1],
      [refused, 7, 0],
    ] as const) {
      const replayed = await replayCase(dependencies, caseId);
      expect(replayed).toEqual({ events, documents, persons: true, differences: [] });
    }
  });
});
