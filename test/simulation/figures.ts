import { dayOf, instantAt } from '#functions/law/calendar/instant.ts';
import type { QuotaCategory, Region } from '#functions/law/regions.ts';
import { balanceOf } from '#functions/quota/ledger.ts';
import { linesOf } from './actors/orders.ts';
import type { Ended } from './invariants.ts';

/** What happened in one month of Almaty, `2026-03`. */
export type Month = { readonly month: string } & Record<MonthCount, number>;
const MONTH_COUNTS = ['filed', 'included', 'refused', 'alerts'] as const;
export type MonthCount = (typeof MONTH_COUNTS)[number];

/** How the terms of a stage were kept, over every region. */
export type StageTerms = {
  readonly stage: string;
  readonly met: number;
  readonly missed: number;
  readonly open: number;
};

export type QuotaLine = {
  readonly region: Region;
  readonly category: QuotaCategory;
  readonly limit: number;
  readonly taken: number;
  readonly waiting: number;
};

/** What a person wants to see of a year. */
export type Figures = {
  readonly months: readonly Month[];
  readonly stages: readonly StageTerms[];
  readonly quotas: readonly QuotaLine[];
  /** How many cases ended, or stand, in each stage. */
  readonly standing: Readonly<Record<string, number>>;
  readonly events: Readonly<Record<string, number>>;
};

const ALMATY_MILLISECONDS = 5 * 3_600_000;

export async function figuresOf(ended: Ended): Promise<Figures> {
  const { world, states, counts } = ended;
  const months = new Map<string, Month>();
  const events: Record<string, number> = {};
  for (const { recorded } of world.journal) {
    const { event } = recorded;
    add(events, event.type);
    const counted = countOf(event);
    if (!counted) continue;
    const name = new Date(Date.parse(event.at) + ALMATY_MILLISECONDS).toISOString().slice(0, 7);
    const month = months.get(name) ?? { month: name, filed: 0, included: 0, refused: 0, alerts: 0 };
    months.set(name, { ...month, [counted]: month[counted] + 1 });
  }
  const stages = new Map<string, StageTerms>();
  for (const { stage, counts: kinds } of counts) {
    const known = stages.get(stage) ?? { stage, met: 0, missed: 0, open: 0 };
    stages.set(stage, {
      stage,
      met: known.met + sum(kinds['met']),
      missed: known.missed + sum(kinds['missed']),
      open: known.open + sum(kinds['open']),
    });
  }
  const standing: Record<string, number> = {};
  for (const { state } of states) add(standing, state.stage);
  return {
    months: [...months.values()].toSorted((one, other) => (one.month < other.month ? -1 : 1)),
    stages: [...stages.values()].toSorted((one, other) => (one.stage < other.stage ? -1 : 1)),
    quotas: await quotasOf(ended),
    standing,
    events,
  };
}

function countOf(event: {
  readonly type: string;
  readonly decision?: { readonly outcome: string };
}): MonthCount | undefined {
  if (event.type === 'ApplicationFiled') return 'filed';
  if (event.type === 'DeadlineAlertRaised') return 'alerts';
  if (event.type !== 'DecisionTaken') return undefined;
  return event.decision?.outcome === 'refuse' ? 'refused' : 'included';
}

async function quotasOf({ world }: Ended): Promise<readonly QuotaLine[]> {
  const today = dayOf(instantAt(world.agenda.now()));
  return Promise.all(
    linesOf(world).map(async ({ region, category }) => {
      const ledger = await world.store.quotas.ledger({ year: 2026, region, category });
      const waiting = await world.store.quotas.waiting({ region, category });
      const { limit = 0, taken = 0 } = ledger ? balanceOf(ledger, today) : {};
      return { region, category, limit, taken, waiting: waiting.length };
    }),
  );
}

function add(counts: Record<string, number>, name: string): void {
  counts[name] = (counts[name] ?? 0) + 1;
}

const sum = (counts: Readonly<Record<string, number>> = {}): number =>
  Object.values(counts).reduce((all, one) => all + one, 0);

/** The figures of several worlds of one year as those of one. */
export function together(parts: readonly Figures[]): Figures {
  const by = <T, K extends string>(
    lists: readonly (readonly T[])[],
    key: (one: T) => K,
    join: (one: T, other: T) => T,
  ) => {
    const found = new Map<K, T>();
    for (const one of lists.flat()) {
      const known = found.get(key(one));
      found.set(key(one), known ? join(known, one) : one);
    }
    return [...found.keys()].toSorted().map((name) => found.get(name) as T);
  };
  const counted = (lists: readonly Readonly<Record<string, number>>[]) => {
    const all: Record<string, number> = {};
    for (const one of lists)
      for (const [name, count] of Object.entries(one)) all[name] = (all[name] ?? 0) + count;
    return all;
  };
  return {
    months: by(
      parts.map(({ months }) => months),
      ({ month }) => month,
      (one, other) => ({
        month: one.month,
        ...(Object.fromEntries(MONTH_COUNTS.map((name) => [name, one[name] + other[name]])) as Record<
          MonthCount,
          number
        >),
      }),
    ),
    stages: by(
      parts.map(({ stages }) => stages),
      ({ stage }) => stage,
      (one, other) => ({
        stage: one.stage,
        met: one.met + other.met,
        missed: one.missed + other.missed,
        open: one.open + other.open,
      }),
    ),
    quotas: parts.flatMap(({ quotas }) => quotas),
    standing: counted(parts.map(({ standing }) => standing)),
    events: counted(parts.map(({ events }) => events)),
  };
}
