import { expect, it } from 'vitest';
import { actOnCase } from '#functions/application/act-on-case.ts';
import { fileApplication } from '#functions/application/file-application.ts';
import { applicationOf } from '#test/support/applications.ts';
import { official, portal } from '#test/support/callers.ts';
import { acceptedOf, EXAMPLES } from '#test/support/given-case.ts';
import { goOnWithList } from './actors/lists.ts';
import { openLedgers } from './actors/orders.ts';
import { DAY, START, type World, worldOf } from './world.ts';

const asked = (key: string) => ({ key, requestHash: key });

/** A case that was registered on the first working day, in a world without sweeps, and whose list nobody follows. */
async function registered(world: World, then: (caseId: string) => Promise<void>): Promise<void> {
  await openLedgers(world);
  world.agenda.at(START + 12 * DAY + DAY / 2, async () => {
    const filing = { caller: portal(), application: applicationOf(), idempotency: asked('filing') };
    const { kase, version } = acceptedOf(await world.call((ports) => fileApplication(ports, filing)));
    const acting = {
      caller: official('provider', kase.region),
      caseId: kase.id,
      command: EXAMPLES.register,
      version,
      idempotency: asked('register'),
    };
    acceptedOf(await world.call((ports) => actOnCase(ports, acting)));
    await then(kase.id);
  });
  await world.agenda.run(START + 40 * DAY);
  await world.watch.midnight(world);
}

const calm = () => worldOf({ seed: 1, cases: 1, days: 1, calmDays: 1, faults: false });

it('misses the alerts of a stage that nobody has left', async () => {
  const world = calm();
  await registered(world, async () => {});
  expect(world.broken).toEqual([]);
  expect([...(world.watch.broken.get('told') ?? [])].join('\n')).toMatch(/registered-1 due 1 was due/);
});

it('misses none of a stage that a list has left, though no message of the list has come to the case yet', async () => {
  const world = calm();
  await registered(world, (caseId) =>
    goOnWithList(world, official('provider'), caseId, 'registered', async () => {}),
  );
  expect(world.broken).toEqual([]);
  expect(
    (await world.store.stored.workList({ region: '550000000', stage: 'registered' }, { limit: 2 })).items,
  ).toHaveLength(1);
  expect(world.watch.broken.get('told')).toBeUndefined();
});

it('notices a state that nobody has recorded a change of, in the end', async () => {
  const world = calm();
  await registered(world, async (caseId) => {
    const stored = await world.store.stored.load(caseId);
    await world.watch.midnight(world);
    if (stored) world.store.adopt([{ ...stored, state: { ...stored.state, places: 99 } }]);
  });
  expect(world.watch.broken.get('fold')).toBeUndefined();
  await world.watch.end(world);
  expect(world.watch.broken.get('fold')?.size).toBe(1);
});
