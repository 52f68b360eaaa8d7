import { inMemoryStore } from '#test/support/in-memory-store.ts';
import { randomFrom } from '#test/support/random.ts';
import { faultsOf, openLedger, raceOf, run, turnsFrom } from './race.ts';

type Planted = { readonly checkThenAct?: boolean; readonly outages?: boolean };

/** The items whose conditions keep decisions of one region apart: taken away, what was checked is acted upon. */
const isCounter = (item: string) =>
  item.startsWith('LEDGER') || item.startsWith('REGISTER') || item.startsWith('NUMBER');

/**
 * One seeded race on the store in memory, which rejects transactions that overlap as AWS does. Some writes fail
 * before they are done, and some after, so that the client does not know. @returns what must hold and does not.
 */
export async function raceInMemory(seed: number, families: number, planted: Planted = {}): Promise<string[]> {
  const race = raceOf(seed, families);
  const store = inMemoryStore(planted.checkThenAct ? { conditional: (item) => !isCounter(item) } : {});
  store.adopt(race.cases);
  await openLedger(store, race.places);
  const random = randomFrom(seed + 1);
  if (planted.outages !== false) {
    store.faults.plan('before', 'save', Math.floor(random() * 5));
    store.faults.plan('after', 'save', Math.floor(random() * 5));
  }
  return faultsOf(store, race, await run(store, race, turnsFrom(random)));
}
