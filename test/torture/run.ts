import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { almaty } from '#infra/local/demo/almaty.ts';
import { officeAt } from '#infra/local/demo/office.ts';
import { OFFICES } from '#infra/local/demo/offices.ts';
import { seedQuotas } from '#infra/local/demo/seed-quotas.ts';
import { kept } from '#infra/local/folder.ts';
import { openPki } from '#infra/local/pki/development-pki.ts';
import type { Assembly } from '#infra/local/template.ts';
import { type Draw, drawOf } from '#test/simulation/draw.ts';
import { type Machines, startMachines } from './machines.ts';
import { listenToAlerts } from './mailer.ts';
import { type NetworkFault, NetworkFaults } from './network-faults.ts';
import { type Answer, type Asking, type Fared, patientClient, Unanswered } from './patient.ts';
import { ACTING, type Offices, People, REGIONS } from './people.ts';
import { PLANTED } from './planted.ts';
import { type Receiver, startReceiver } from './receiver.ts';
import { type Broken, lookAt, proven, settle } from './settle.ts';

export type Settings = {
  readonly seconds: number;
  /** It goes on until so many acts were acknowledged, however long they take. */
  readonly leastActs: number;
  readonly seed: number;
  readonly clients: number;
  /** Milliseconds on average between two kills. */
  readonly killEvery: number;
  /** The name of a bug that is put in from the beginning on. */
  readonly planted?: string;
  /** One that is put in at the end, after all was found to hold. */
  readonly plantedAtEnd?: string;
  readonly assembly: Assembly;
};

export type Verdict = {
  /** For each invariant that does not hold, where. */
  readonly broken: readonly Broken[];
  /** What the bug of the end has broken. */
  readonly brokenAtEnd: readonly Broken[];
  readonly injected: Readonly<Record<NetworkFault, number>>;
  readonly kills: Readonly<Record<string, number>>;
  readonly acknowledged: {
    readonly filings: number;
    readonly acts: number;
    readonly refusals: readonly (readonly [string, number])[];
  };
  readonly fared: {
    readonly requests: number;
    readonly again: number;
    readonly heard: readonly (readonly [string, number])[];
  };
  readonly webhooks: { readonly events: number; readonly deliveries: number };
  readonly alerts: number;
  readonly days: number;
};

/** A Monday; the term of what is filed passes some weeks later. */
const BEGINS = almaty('2026-03-16T09:00');
/** Tokens hold as long, and so do the quotas of the year. */
const LONGEST_DAYS = 200;
const HOUR = 3_600_000;
const ACTS_AT_END = 6;
/** Nothing is killed before so many acts more were acknowledged: on a busy machine nothing would come to its end. */
const ACTS_BETWEEN_KILLS = 5;

/** One run, in a folder that is removed. @throws when something that was not killed ends, or nobody answers for minutes. */
export async function torture(settings: Settings, tell: (line: string) => void = () => {}): Promise<Verdict> {
  const folder = mkdtempSync(join(tmpdir(), 'qonys-torture-'));
  const machinesDraw = drawOf(settings.seed, 'machines');
  const faults = new NetworkFaults(drawOf(settings.seed + 1, 'machines'));
  const receiver = await startReceiver(drawOf(settings.seed + 2, 'machines'));
  const machines = await startMachines({ folder, assembly: settings.assembly, startsAt: BEGINS, faults });
  try {
    return await tortured(settings, { folder, machines, faults, receiver, draw: machinesDraw, tell });
  } finally {
    receiver.stop();
    await machines.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}

type Chamber = {
  readonly folder: string;
  readonly machines: Machines;
  readonly faults: NetworkFaults;
  readonly receiver: Receiver;
  readonly draw: Draw;
  readonly tell: (line: string) => void;
};

async function tortured(settings: Settings, chamber: Chamber): Promise<Verdict> {
  const { machines, faults, receiver, tell } = chamber;
  const fared: Fared = { requests: 0, again: 0, heard: new Map() };
  const offices = await officesOf(settings, machines, fared);
  const mailer = await listenToAlerts(machines.cloudFolder);
  await prepare(machines, receiver, offices);
  const people = new People({
    offices,
    draw: drawOf(settings.seed, 'people'),
    pki: () => openPki(join(machines.cloudFolder, kept.pki)),
  });
  const plant = (name: string | undefined): (() => boolean) => {
    const planted = name === undefined ? undefined : PLANTED[name];
    if (!planted) return () => true;
    let struck = 0;
    machines.proxies[planted.of].tamper = planted.tampering(() => {
      struck += 1;
    });
    return () => struck >= planted.least;
  };
  const isEnough = plant(settings.planted);
  const { kills, moved, unanswered } = await storm(settings, chamber, people, isEnough);
  faults.on = false;
  receiver.wayward = false;
  for (const proxy of Object.values(machines.proxies)) proxy.tamper = undefined;
  // What was in hand when an answer was lost is hidden for minutes otherwise.
  await machines.restart('queues');
  const webhooks = { audience: `portal:${OFFICES.portal.organisation}`, taken: receiver.taken };
  tell(
    `all is sound again: ${people.acknowledged.filings.size} applications, ${people.acknowledged.acts.length} acts`,
  );
  const watched = { machines, mailer, webhooks, acknowledged: people.acknowledged };
  const broken = [
    { holds: 'every request is answered in the end', where: unanswered },
    ...(await settle(watched, tell)),
    ...(await proven(machines, people.acknowledged, offices('portal', '550000000'), tell)),
  ].filter(({ where }) => where.length > 0);
  plant(settings.plantedAtEnd);
  for (let act = 0; settings.plantedAtEnd !== undefined && act < ACTS_AT_END; act += 1)
    await people.doSomething();
  const brokenAtEnd = settings.plantedAtEnd === undefined ? [] : await lookAt(watched, BEGINS);
  const { acknowledged } = people;
  return {
    broken,
    brokenAtEnd,
    injected: faults.injected,
    kills,
    acknowledged: {
      filings: acknowledged.filings.size,
      acts: acknowledged.acts.length,
      refusals: [...acknowledged.refusals],
    },
    fared: { ...fared, heard: [...fared.heard].map(([status, times]) => [String(status), times] as const) },
    webhooks: {
      events: receiver.taken.size,
      deliveries: [...receiver.taken.values()].reduce((all, times) => all + times, 0),
    },
    alerts: mailer.heard.size,
    days: Math.round(moved / (24 * HOUR)),
  };
}

/** Clients by office and region, each with a token, which it has before anything is killed, and a stream of chance of its own. */
async function officesOf(settings: Settings, machines: Machines, fared: Fared): Promise<Offices> {
  const clients = new Map<string, (asking: Asking) => Promise<Answer>>();
  for (const office of ACTING) {
    for (const region of REGIONS) {
      const own = { ...OFFICES[office], ...('region' in OFFICES[office] ? { region } : {}), exp: EXPIRES };
      const token = await machines.token(own);
      const draw = drawOf(settings.seed + 3 + clients.size, 'people');
      clients.set(`${office} ${region}`, patientClient({ url: machines.url, token, draw, fared }));
    }
  }
  return (office, region) => {
    const client = clients.get(`${office} ${region}`);
    if (!client) throw new Error(`no ${office} in ${region}`);
    return client;
  };
}
const EXPIRES = BEGINS.getTime() / 1000 + (LONGEST_DAYS + 100) * 24 * 3600;

/** The quotas of the year, and the portal's webhook; nothing goes wrong yet. */
async function prepare(machines: Machines, receiver: Receiver, offices: Offices): Promise<void> {
  const token = await machines.token({ ...OFFICES.authorisedBody });
  await seedQuotas(officeAt(machines.url(), token));
  const asking: Asking = {
    method: 'POST',
    path: '/v1/webhooks',
    body: { url: receiver.url },
    key: 'webhook',
  };
  const { status } = await offices('portal', '550000000')(asking);
  if (status !== 201) throw new Error(`the webhook was answered ${status}`);
}

/** People act while the network fails, processes are killed and time passes. */
async function storm(settings: Settings, chamber: Chamber, people: People, isEnough: () => boolean) {
  const { machines, faults, draw, tell } = chamber;
  const end = performance.now() + settings.seconds * 1000;
  const unanswered: string[] = [];
  const under = (): boolean =>
    unanswered.length === 0 &&
    (performance.now() < end || people.acknowledged.acts.length < settings.leastActs || !isEnough());
  const kills: Record<string, number> = { cloud: 0, tables: 0, queues: 0 };
  let moved = 0;
  faults.on = true;
  const work = Array.from({ length: settings.clients }, async () => {
    while (under())
      await people.doSomething().catch((fault: unknown) => {
        if (!(fault instanceof Unanswered)) throw fault;
        unanswered.push(fault.message);
      });
  });
  const mischief = async (): Promise<void> => {
    let nextKill = performance.now() + draw.between(0.5, 1.5) * settings.killEvery;
    let actsAtKill = 0;
    let moving = false;
    while (under()) {
      await wait(draw.between(200, 1500));
      const gone = machines.broken();
      if (gone.length > 0) throw new Error(`${gone.join(' and ')} ended without being killed`);
      const acts = people.acknowledged.acts.length;
      if (performance.now() > nextKill && acts >= actsAtKill + ACTS_BETWEEN_KILLS) {
        actsAtKill = acts;
        const name = draw.weighted({ cloud: 3, tables: 1, queues: 1 });
        await machines.restart(name);
        kills[name] = (kills[name] ?? 0) + 1;
        nextKill = performance.now() + draw.between(0.5, 1.5) * settings.killEvery;
        const { filings } = people.acknowledged;
        tell(`${name} killed and started again; ${filings.size} applications, ${acts} acts so far`);
      } else if (!moving && moved < LONGEST_DAYS * 24 * HOUR) {
        const by = Math.round(draw.between(0.2, 16) * HOUR);
        // It resolves when what fell due has run: time that ran ahead of that would leave no core for anybody else.
        moving = true;
        void machines.moveClock(by).finally(() => {
          moving = false;
        });
        moved += by;
      }
    }
  };
  await Promise.all([...work, mischief()]);
  return { kills, moved, unanswered };
}
