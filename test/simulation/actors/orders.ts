import { changeLedger } from '#functions/application/change-ledger.ts';
import { enterQuota, type QuotaEntering } from '#functions/application/enter-quota.ts';
import { instantAt, PlainDate } from '#functions/law/calendar/instant.ts';
import { QUOTA_ORDER_2026 } from '#functions/law/quota-orders.ts';
import type { QuotaCategory, Region } from '#functions/law/regions.ts';
import { nationalOfficial } from '#test/support/callers.ts';
import { acceptedOf } from '#test/support/given-case.ts';
import { isMeant } from '../queue.ts';
import { regionsOf, START, type World } from '../world.ts';

/** Persons that a case asks places for, on the average, in a year in which not all of them fit. */
const PLACES_A_CASE = 2.6;
const CHANGES_A_YEAR = 12;
const AGAIN_MILLISECONDS = 30_000;

/** The lines of the order of 2026 for the regions of this world. */
export const linesOf = (world: Pick<World, 'settings'>) =>
  QUOTA_ORDER_2026.lines.filter(({ region }) => regionsOf(world.settings).includes(region));

/** The places of a line, as many times more as there are more cases here than the order reckons with. */
function limitOf(world: World, persons: number): number {
  const ordered = linesOf(world).reduce((sum, line) => sum + line.persons, 0);
  return Math.max(5, Math.round((persons * world.settings.cases * PLACES_A_CASE) / ordered));
}

/** Opens the ledgers by the order of 2026, and as many places for 2027, whose order is not known. */
export async function openLedgers(world: World): Promise<void> {
  const at = instantAt(START);
  for (const year of [2026, 2027]) {
    const changes = linesOf(world).map(({ region, category, persons }) => {
      const from = PlainDate.parse(`${year}-01-01`);
      const about = { id: 'set', at, by: 'ministry', act: QUOTA_ORDER_2026.act, from };
      const entry = { ...about, kind: 'set', limit: limitOf(world, persons) } as const;
      return acceptedOf(changeLedger({ year, region, category }, undefined, entry));
    });
    const idempotency = { key: `ledgers ${year}`, requestHash: 'set' };
    await world.store.quotas.enter({ at, changes, idempotency });
  }
}

/** The authorised body changes the quotas during the year: raises and lowers limits, and moves places between regions. */
export function orders(world: World, until: number): void {
  const { agenda, people } = world;
  const changes = Math.round((CHANGES_A_YEAR * world.settings.days) / 365);
  for (let nth = 0; nth < changes; nth += 1) {
    agenda.at(people.between(START, until), () => insist(world, wanted(world, nth)));
  }
}

function wanted({ people, settings }: World, nth: number): QuotaEntering {
  const lines = linesOf({ settings });
  const { region, category } = people.one(lines);
  const places = 1 + people.whole(Math.ceil((settings.cases * PLACES_A_CASE) / lines.length / 4));
  const others = lines.filter((line) => line.category === category && line.region !== region);
  const kind = people.one(
    others.length > 0 ? (['raise', 'lower', 'move'] as const) : (['raise', 'lower'] as const),
  );
  const key = `order ${nth}`;
  return {
    caller: nationalOfficial('authorised-body'),
    ledger: ledger(region, category),
    movement: kind === 'move' ? { kind, places, to: people.one(others) } : { kind, places },
    act: `an order of the simulation, ${nth + 1}`,
    idempotency: { key, requestHash: key },
  };
}

const ledger = (region: Region, category: QuotaCategory) => ({ year: 2026, region, category });

async function insist(world: World, entering: QuotaEntering): Promise<void> {
  try {
    const entered = await world.call((ports) => enterQuota(ports, entering));
    if (entered.ok) world.counts.quotaChanges += 1;
    // A limit below what is taken is refused, as it should be: that order is not made.
    else if (!LAWFUL.includes(entered.refusal.code)) throw new Error(entered.refusal.code);
  } catch (fault) {
    if (!isMeant(fault)) throw fault;
    world.agenda.after(AGAIN_MILLISECONDS, () => insist(world, entering));
  }
}

const LAWFUL: readonly string[] = ['quota-below-taken', 'quota-limit-negative'];
