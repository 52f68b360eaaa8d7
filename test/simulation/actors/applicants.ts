import { fileApplication } from '#functions/application/file-application.ts';
import type { Application } from '#functions/case/application.ts';
import type { Caller } from '#functions/case/authority.ts';
import type { Region } from '#functions/law/regions.ts';
import { applicationOf } from '#test/support/applications.ts';
import { nationalOfficial, official, portal } from '#test/support/callers.ts';
import { APART_MILLISECONDS } from '../ports.ts';
import { isMeant } from '../queue.ts';
import { DAY, START, type World } from '../world.ts';
import { linesOf } from './orders.ts';

type Kind = Pick<Application, 'service' | 'channel'> & {
  readonly documents: readonly string[];
  readonly statements?: Application['statements'];
  readonly by: (region: Region) => Caller;
};

const resettler = {
  service: 'resettler-inclusion',
  documents: ['identity', 'job-seeker-registration'],
  statements: { registeredSince: '2024-01-15', employmentCategory: 'unemployed' },
} as const;
const kandas = { service: 'kandas-inclusion', documents: ['identity'] } as const;

/** What people apply for in 2026, where they file it, and with what. */
const KINDS = {
  'kandas on the portal': { ...kandas, channel: 'migration-portal', by: () => portal() },
  'kandas on eGov': { ...kandas, channel: 'egov-portal', by: () => portal('egov') },
  'kandas at a counter': {
    ...kandas,
    channel: 'state-corporation',
    by: (region) => official('state-corporation', region),
  },
  'kandas without documents': { ...kandas, documents: [], channel: 'migration-portal', by: () => portal() },
  'resettler on the portal': { ...resettler, channel: 'migration-portal', by: () => portal() },
  'consent at a mission': {
    service: 'kandas-consent',
    channel: 'foreign-mission',
    documents: ['identity', 'work-certificate'],
    by: () => nationalOfficial('foreign-mission'),
  },
} as const satisfies Readonly<Record<string, Kind>>;

const WEIGHTS: Readonly<Record<keyof typeof KINDS, number>> = {
  'kandas on the portal': 40,
  'kandas on eGov': 15,
  'kandas at a counter': 10,
  'kandas without documents': 3,
  'resettler on the portal': 25,
  'consent at a mission': 7,
};

/** 9:00 in Almaty. */
const OPENING = 4 * 3_600_000;
const RUSH = 0.2;
const AGAIN_MILLISECONDS = 20_000;
const LARGEST_FAMILY = 6;

/** Everybody who applies, at any hour of the year; whoever gets no answer sends the same again. */
export function applicants(world: World, until: number): void {
  const { agenda, people } = world;
  for (let nth = 0; nth < world.settings.cases; nth += 1) {
    const at = people.between(START, until);
    // Many press the button when the counters open.
    const wanted = people.chance(RUSH) ? at - (at % DAY) + OPENING : at;
    // By the slowest clock the year has begun as well: its editions are in force.
    agenda.at(Math.max(wanted, START + APART_MILLISECONDS), () => file(world, nth));
  }
}

async function file(world: World, nth: number): Promise<void> {
  const { people } = world;
  const { by, documents, ...kind }: Kind = KINDS[people.weighted(WEIGHTS)];
  const category = kind.service.startsWith('kandas') ? 'kandas' : 'resettlers';
  const lines = linesOf(world).filter((line) => line.category === category);
  const region = people.drawn(lines, ({ persons }) => persons).region;
  const familySize = people.whole(LARGEST_FAMILY);
  const application = applicationOf({
    ...kind,
    documents: [...documents],
    region,
    familySize,
    seed: nth + 1,
  });
  const idempotency = { key: `filing ${nth}`, requestHash: `${nth}` };
  const filing = { caller: by(region), application, idempotency };
  await insist(world, async () => {
    const filed = await world.call((ports) => fileApplication(ports, filing));
    if (!filed.ok) throw new Error(`a filing was refused: ${JSON.stringify(filed.refusal)}`);
    world.counts.filings += 1;
  });
}

async function insist(world: World, does: () => Promise<void>): Promise<void> {
  try {
    await does();
  } catch (fault) {
    if (!isMeant(fault)) throw fault;
    world.agenda.after(AGAIN_MILLISECONDS, () => insist(world, does));
  }
}
