import { setImmediate as turn } from 'node:timers/promises';
import { actOnCase } from '#functions/application/act-on-case.ts';
import { changeLedger } from '#functions/application/change-ledger.ts';
import type { Pause } from '#functions/application/persist.ts';
import type { CaseStore, StoredCase } from '#functions/application/ports/cases.ts';
import type { QuotaStore } from '#functions/application/ports/quota.ts';
import { StoreBusy } from '#functions/application/ports/store.ts';
import { calendarOfKazakhstan } from '#functions/law/calendar/calendar.ts';
import { dayOf } from '#functions/law/calendar/instant.ts';
import type { LedgerEntry } from '#functions/quota/ledger.ts';
import { official } from '#test/support/callers.ts';
import { acceptedOf, EXAMPLES, FILED_AT, givenAt } from '#test/support/given-case.ts';
import { inMemoryVault } from '#test/support/in-memory-services.ts';
import { Outage } from '#test/support/in-memory-transactions.ts';
import { movableClock } from '#test/support/movable-clock.ts';
import { randomFrom } from '#test/support/random.ts';

const LEDGER = { year: 2026, region: '550000000', category: 'kandas' } as const;
const REGISTER = { kind: 'decision', region: LEDGER.region, year: LEDGER.year } as const;
const LARGEST_FAMILY = 9;
const KNOWN = async () => calendarOfKazakhstan;

/** A pause of some turns of the event loop, eleven times: with it a race in memory is the same for the same seed. */
export const turnsFrom =
  (random: () => number): Pause =>
  async (tried) => {
    for (let turns = Math.floor(random() * 2 ** Math.min(tried + 3, 9)); turns >= 0; turns -= 1) await turn();
    return tried < 11;
  };

const recommendedOf = (familySize: number): StoredCase => {
  const { kase, events } = givenAt('recommended', { familySize });
  return { state: kase, version: events.length, hash: 'f'.repeat(64) };
};
const TEMPLATES = Array.from({ length: LARGEST_FAMILY }, (_, index) => recommendedOf(index));

export type Race = {
  readonly sizes: readonly number[];
  readonly places: number;
  readonly cases: readonly StoredCase[];
};

/** Families of 1 to 9, each recommended and waiting for its decision, and the last places that they race for. */
export function raceOf(seed: number, families: number, most = 60): Race {
  const random = randomFrom(seed);
  const sizes = Array.from({ length: families }, () => 1 + Math.floor(random() * LARGEST_FAMILY));
  const cases = sizes.map((size, index): StoredCase => {
    const { state, ...stored } = TEMPLATES[size - 1] as StoredCase;
    return { ...stored, state: { ...state, id: `case-${index}` } };
  });
  return { sizes, places: Math.floor(random() * most), cases };
}

export type Stores = { readonly cases: CaseStore; readonly quotas: QuotaStore };

/** Sets the limit of the ledger before anybody races. */
export async function openLedger({ quotas }: Stores, limit: number): Promise<void> {
  const about = { id: 'set', at: FILED_AT, by: 'somebody', act: 'an order', from: dayOf(FILED_AT) };
  const change = acceptedOf(changeLedger(LEDGER, undefined, { ...about, kind: 'set', limit }));
  await quotas.enter({ at: FILED_AT, changes: [change], idempotency: { key: 'set', requestHash: 'h' } });
}

type Told = { readonly size: number; readonly included: boolean; readonly told: string };

/** Every decision at once, each sent again under its key by a client whom an outage or a busy house turned away. */
export async function run({ cases, quotas }: Stores, race: Race, pause?: Pause): Promise<readonly Told[]> {
  const dependencies = {
    cases,
    quotas,
    calendars: { latest: KNOWN, knownAt: KNOWN, at: KNOWN },
    vault: inMemoryVault(),
    clock: movableClock(givenAt('recommended').kase.stageSince),
    ...(pause ? { pause } : {}),
  };
  const decide = async ({ state, version }: StoredCase): Promise<Told> => {
    const request = {
      caller: official('provider', LEDGER.region),
      caseId: state.id,
      command: EXAMPLES.include,
      version,
      idempotency: { key: `include ${state.id}`, requestHash: 'h' },
    };
    for (;;) {
      try {
        const answer = await actOnCase(dependencies, request);
        return {
          size: state.places,
          included: answer.ok,
          told: answer.ok ? 'included' : answer.refusal.code,
        };
      } catch (fault) {
        if (!(fault instanceof StoreBusy) && !(fault instanceof Outage)) throw fault;
      }
    }
  };
  return Promise.all(race.cases.map(decide));
}

const placesIn = (entries: readonly LedgerEntry[]) =>
  entries.flatMap((entry) => (entry.kind === 'taken' ? [entry] : []));

/** Everything that must hold once a race is over; empty when it does. */
export async function faultsOf(
  { cases, quotas }: Stores,
  race: Race,
  told: readonly Told[],
): Promise<string[]> {
  const ledger = await quotas.ledger(LEDGER);
  if (!ledger) return ['the ledger is gone'];
  const taken = placesIn(await quotas.entries(LEDGER));
  const sum = taken.reduce((all, { places }) => all + places, 0);
  const included = told.filter((one) => one.included);
  const turnedAway = told.filter((one) => !one.included);
  const smallest = Math.min(...turnedAway.map(({ size }) => size));
  const split = taken.filter(({ caseId, places }) => race.sizes[Number(caseId.slice(5))] !== places);
  const faults = {
    'more is taken than the limit': ledger.taken > race.places,
    'what is left is below zero': ledger.left < 0,
    'taken and left do not make the limit': ledger.taken + ledger.left !== race.places,
    'the counter is not the sum of the ledger': ledger.taken !== sum || ledger.decisions !== taken.length,
    'a family is split': split.length > 0,
    'a family has taken twice': new Set(taken.map(({ caseId }) => caseId)).size !== taken.length,
    'those included are not those who took': included.length !== taken.length,
    'places are left that the smallest family turned away would fit': smallest <= ledger.left,
    'somebody was told something else than that places are too few': turnedAway.some(
      (one) => one.told !== 'quota-exhausted',
    ),
    'numbers of decisions have a gap': (await cases.lastNumber(REGISTER)) !== taken.length,
  };
  return Object.entries(faults).flatMap(([fault, is]) => (is ? [fault] : []));
}
