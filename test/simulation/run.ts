import { createHash } from 'node:crypto';
import { documentKey } from '#functions/application/document-key.ts';
import type { Alert, QuotaAlert } from '#functions/application/ports/alerts.ts';
import type { StoredCounts } from '#functions/application/ports/reports.ts';
import { replayCase } from '#functions/application/replay-case.ts';
import { regionCodes } from '#functions/law/regions.ts';
import { serviceOf } from '#functions/law/services.ts';
import { applicants } from './actors/applicants.ts';
import { complainants } from './actors/complainants.ts';
import { courts } from './actors/courts.ts';
import { families } from './actors/families.ts';
import { ministry } from './actors/ministry.ts';
import { officials } from './actors/officials.ts';
import { openLedgers, orders } from './actors/orders.ts';
import type { Fault } from './faults.ts';
import { type Figures, figuresOf } from './figures.ts';
import { type Ended, INVARIANTS } from './invariants.ts';
import { subscriptions, type Told } from './subscriptions.ts';
import { sweeps } from './sweeps.ts';
import { DAY, type Observed, type Settings, START, type World, worldOf } from './world.ts';

export type Verdict = {
  readonly settings: Settings;
  readonly injected: Readonly<Record<Fault, number>>;
  readonly counts: Readonly<Record<string, number>>;
  /** Each invariant that does not hold, with the places where it does not. */
  readonly broken: readonly { readonly holds: string; readonly places: readonly string[] }[];
  /** The same for the same settings: a hash of every event, who recorded it and when. */
  readonly digest: string;
  readonly figures: Figures;
};

/** One simulated year. `tell` hears how many days have passed, once for each. */
export async function run(
  settings: Settings,
  tell: (day: number, counts: World['counts']) => void = () => {},
): Promise<Verdict> {
  const world = worldOf(settings);
  const { days, calmDays } = settings;
  const end = START + days * DAY;
  await openLedgers(world);
  const told = subscriptions(world);
  sweeps(world, end + calmDays * DAY);
  applicants(world, end);
  officials(world);
  families(world);
  complainants(world);
  ministry(world, end);
  orders(world, end);
  courts(world, end);
  for (let day = 1; day <= days + calmDays; day += 1) {
    if (day === days + 1) world.faults.on = false;
    await world.agenda.run(START + day * DAY);
    await world.watch.midnight(world);
    tell(day, world.counts);
  }
  await world.watch.end(world);
  const ended = await endedOf(world, told);
  return { ...verdictOf(world, ended), figures: await figuresOf(ended) };
}

async function endedOf(world: World, told: Told): Promise<Ended> {
  const histories = new Map<string, Observed[]>();
  for (const observed of world.journal) {
    const { caseId } = observed.recorded;
    const known = histories.get(caseId);
    if (known) known.push(observed);
    else histories.set(caseId, [observed]);
  }
  const cases = await Promise.all([...histories.keys()].map((caseId) => world.store.cases.load(caseId)));
  return {
    world,
    told,
    histories,
    expected: new Map([...world.watch.cases].map(([caseId, { expected }]) => [caseId, expected])),
    states: cases.flatMap((stored) => stored ?? []),
    amendments: await world.store.calendar.amendments(0),
    alerts: await alertsOf(world),
    armed: world.store.armed(),
    counts: await countsOf(world),
    unreplayed: await replayed(world, histories),
    unsettled: await unsettledOf(world, histories),
  };
}

/** Holds each decision of a closed session to the events of its case, and to what is kept of it. */
async function unsettledOf(
  { store, closedSessions }: World,
  histories: ReadonlyMap<string, readonly Observed[]>,
): Promise<readonly string[]> {
  const found = await Promise.all(
    closedSessions.map(async ({ after }) => {
      const kept = new Map((await store.sessions.effects(after.id)).map((effect) => [effect.caseId, effect]));
      return (after.closing?.decided ?? []).flatMap(({ caseId, result }) => {
        const carried = result === 'carried';
        const came = (histories.get(caseId) ?? []).filter(
          ({ recorded: { event } }) => 'session' in event && event.session?.id === after.id,
        );
        const effect = kept.get(caseId);
        const should = carried && effect?.done !== false ? 1 : 0;
        return came.length === should && (!carried || effect) ? [] : [`${after.id} and ${caseId}`];
      });
    }),
  );
  return found.flat();
}

/** Computes every case again that has a document, or a decision that should have one, and names what differs. */
async function replayed(
  { store, vault, files }: World,
  histories: ReadonlyMap<string, readonly Observed[]>,
): Promise<readonly string[]> {
  const dependencies = { ...store, cases: store.stored, vault, definitionOf: serviceOf };
  const found: string[] = [];
  for (const [caseId, history] of histories) {
    const events = history.map(({ recorded }) => recorded.event);
    const decided = events.filter(
      (event) =>
        (event.type === 'DecisionTaken' || event.type === 'ComplaintAnswered') &&
        event.decision.form !== undefined,
    );
    const issued = events.flatMap((event) => (event.type === 'DocumentIssued' ? [event.document] : []));
    const lost = issued.filter(({ id, sha256 }) => files.get(documentKey(caseId, id)) !== sha256);
    found.push(...lost.map(({ id }) => `${caseId}: the file of ${id} is not kept`));
    if (issued.length < decided.length) found.push(`${caseId} has a decision without its document`);
    if (issued.length === 0) continue;
    const { differences } = await replayCase(dependencies, caseId);
    // No definition wires a suspension: those of the simulation cannot be computed from one.
    const differing = differences.filter(({ type }) => type !== 'TermsSuspended' && type !== 'TermsResumed');
    found.push(...differing.map(({ at, type, pointer }) => `${caseId} event ${at} ${type} ${pointer}`));
  }
  return found;
}

async function alertsOf({ store }: World): Promise<readonly (Alert | QuotaAlert)[]> {
  const pages = await Promise.all(
    regionCodes.map((region) => store.alerts.list(region, { limit: Number.MAX_SAFE_INTEGER })),
  );
  return pages.flatMap(({ items }) => items);
}

async function countsOf({ store }: World): Promise<readonly StoredCounts[]> {
  const { current } = await store.reports.generations();
  const counts = await Promise.all(regionCodes.map((region) => store.reports.countsIn(current, region)));
  return counts.flat();
}

function verdictOf(world: World, ended: Ended): Omit<Verdict, 'figures'> {
  const { settings, faults, counts, journal } = world;
  const hash = createHash('sha256');
  for (const { recorded, by, at } of journal) hash.update(`${recorded.hash} ${by.name} ${at}\n`);
  const events = (type: string) => journal.filter(({ recorded }) => recorded.event.type === type).length;
  return {
    settings,
    injected: faults.injected,
    counts: {
      ...counts,
      events: journal.length,
      alerts: events('DeadlineAlertRaised'),
      reprojected: events('DeadlinesReprojected'),
      rungs: [...ended.expected.values()].reduce((sum, { rungs }) => sum + rungs.length, 0),
    },
    broken: INVARIANTS.flatMap(({ holds, broken }) => {
      const places = broken(ended);
      return places.length > 0 ? [{ holds, places }] : [];
    }),
    digest: hash.digest('hex').slice(0, 16),
  };
}
