import { hash } from 'node:crypto';
import type { ToldEvent } from '#functions/application/cloud-event.ts';
import type { Identities } from '#functions/application/file-application.ts';
import { knownCalendars } from '#functions/application/known-calendars.ts';
import type { AlertMessage, DigestMessage } from '#functions/application/ports/alert-messages.ts';
import type { CalendarAmendment, Calendars } from '#functions/application/ports/calendar.ts';
import type { TopicMessage } from '#functions/application/ports/case-events.ts';
import type { CaseChange, RecordedEvent } from '#functions/application/ports/cases.ts';
import type { ArmedRungItem } from '#functions/application/ports/deadlines.ts';
import type { DocumentStore } from '#functions/application/ports/documents.ts';
import type { ListChange, RecordedListEvent } from '#functions/application/ports/lists.ts';
import type { RecordedSessionEvent, SessionChange } from '#functions/application/ports/sessions.ts';
import type { Idempotency } from '#functions/application/ports/store.ts';
import type { Vault } from '#functions/application/ports/vault.ts';
import type { TokenKeys } from '#functions/application/ports/verification.ts';
import { sha256 } from '#functions/application/record.ts';
import type { Case } from '#functions/case/case.ts';
import { factsOf } from '#functions/case/facts.ts';
import { type Region, regionCodes } from '#functions/law/regions.ts';
import { inMemoryStore } from '#test/support/in-memory-store.ts';
import { takeShortTurns } from '#test/support/turn.ts';
import { officeHours } from './actors/office-hours.ts';
import { Agenda } from './agenda.ts';
import { Disturbances } from './disturbances.ts';
import { type Draw, drawOf } from './draw.ts';
import { Faults } from './faults.ts';
import { openVault } from './open-vault.ts';
import type { Planted } from './planted.ts';
import { type Fate, fateOf, type Ports, portsOf, WORKERS, type Worker } from './ports.ts';
import { Watch } from './watch.ts';

/** How many cases are filed in how many days, and the seed of everything that chance decides. */
export type Settings = {
  readonly seed: number;
  readonly cases: number;
  readonly days: number;
  /** Days after those in which nothing goes wrong any more and what is late is made up for. */
  readonly calmDays: number;
  /** False: nothing goes wrong; the world that the faults are held against. */
  readonly faults: boolean;
  /** The regions that this world has; every region of the country by default. */
  readonly regions?: readonly Region[];
  readonly planted?: Planted;
};

/** An event as the world saw it committed: by whom, and when by true time. Milliseconds since 1970. */
export type Observed = { readonly recorded: RecordedEvent; readonly by: Worker; readonly at: number };

/** Where the machines and the people of a run are told of what has happened. */
export type Listeners = {
  /** A check was sent to its queue. */
  checks: (check: ArmedRungItem & { readonly delaySeconds: number }) => void;
  /** A change of the calendar was sent to its queue. */
  change: (change: { readonly version: number; readonly delaySeconds: number }) => void;
  /** The topic has a message. */
  published: (message: TopicMessage) => void;
  /** The topic of what people are told has a message. */
  told: (message: AlertMessage | DigestMessage) => void;
  /** The table's stream has a record. */
  stream: (record: ToldEvent | CalendarAmendment | RecordedListEvent | RecordedSessionEvent) => void;
  /** A message about a list, or a case on it, was sent to its queue. */
  list: (
    message: { readonly listId: string; readonly caseId?: string; readonly pass?: number },
    delaySeconds: number,
  ) => void;
  /** A message about a closed session was sent to its queue. */
  session: (sessionId: string) => void;
  /** A case stands as it does after an event. */
  stood: (kase: Case, recorded: RecordedEvent) => void;
};

export const START = Date.parse('2025-12-31T19:00:00Z');
export const DAY = 86_400_000;

export const regionsOf = ({ regions = regionCodes }: Pick<Settings, 'regions'>): readonly Region[] => regions;

/** The house of one run: the table in memory, virtual time, chance, and what was seen. */
export type World = {
  readonly settings: Settings;
  readonly agenda: Agenda;
  /** Chance as it strikes people. */
  readonly people: Draw;
  /** Chance as it strikes machines. */
  readonly machines: Draw;
  readonly faults: Faults;
  readonly disturbances: Disturbances;
  readonly store: ReturnType<typeof inMemoryStore>;
  /** The calendars as the workers know them. */
  calendars: Calendars;
  readonly documents: DocumentStore;
  /** The hash of every file that is kept, by its key: the bytes of a year would not fit. */
  readonly files: Map<string, string>;
  readonly tokens: TokenKeys;
  readonly vault: Vault;
  readonly identities: Identities;
  readonly listeners: Listeners;
  /** Holds what has happened to what must hold, midnight by midnight. */
  readonly watch: Watch;
  /** Every event of every case, in the order in which they were committed. */
  readonly journal: Observed[];
  /** Faults that nobody planned, in words. */
  readonly broken: string[];
  readonly counts: Record<Count, number>;
  /** Cases for which places were too few and which an official has decided to refuse for it. */
  readonly toRefuse: Set<string>;
  /** Complaints that cannot be upheld any more. */
  readonly toDismiss: Set<string>;
  /** Until when the queues hand nothing out. Milliseconds since 1970. */
  queuesDownUntil: number;
  /** What lies among the dead letters, by a name of the message, and why. */
  readonly deadLetters: Map<string, 'failed' | 'poisoned'>;
  /** How often something took effect under a key. */
  readonly effects: Map<string, number>;
  /** New code takes over: whatever is under way ends where it is, and workers know nothing any more. */
  readonly deploy: () => void;
  /** When the offices of a region act. */
  readonly atWork: ReturnType<typeof officeHours>;
  readonly tookEffect: (under: Idempotency) => void;
  readonly committed: (change: CaseChange, by: Worker) => void;
  readonly listCommitted: (change: ListChange) => void;
  readonly sessionCommitted: (change: SessionChange) => void;
  /** Every session that was closed. */
  readonly closedSessions: SessionChange[];
  readonly calendarChanged: (amendment: CalendarAmendment) => void;
  /** Calls a function on one of the workers; when it dies, it does so at one of its effects. */
  readonly call: <T>(does: (ports: Ports) => Promise<T>, dies?: boolean) => Promise<T>;
};

const COUNTS = [
  'sweeps',
  'checks',
  'deadLetters',
  'acts',
  'filings',
  'calendarChanges',
  'quotaChanges',
  'suspensions',
  'complaints',
] as const;
type Count = (typeof COUNTS)[number];

export function worldOf(settings: Settings): World {
  takeShortTurns();
  const { seed, planted } = settings;
  const broken: string[] = [];
  const agenda = new Agenda(START, (fault) => {
    broken.push(fault instanceof Error ? (fault.stack ?? fault.message) : String(fault));
  });
  const machines = drawOf(seed, 'machines');
  const faults = new Faults(machines);
  faults.on = settings.faults;
  const journal: Observed[] = [];
  const files = new Map<string, string>();
  /** Of the calls that are to die. */
  const underWay = new Set<Fate>();
  const store = inMemoryStore({ ...planted?.store, lean: true });
  const listeners: Listeners = {
    checks: () => {},
    change: () => {},
    published: () => {},
    told: () => {},
    stream: () => {},
    list: () => {},
    session: () => {},
    stood: () => {},
  };
  const world: World = {
    settings,
    agenda,
    people: drawOf(seed, 'people'),
    machines,
    faults,
    disturbances: new Disturbances(),
    store,
    calendars: knownCalendars(store.calendar),
    documents: documentsKeptAs(files),
    files,
    tokens: sameTokens,
    vault: openVault,
    identities: identitiesOf(seed),
    listeners,
    watch: new Watch(),
    toRefuse: new Set(),
    toDismiss: new Set(),
    queuesDownUntil: 0,
    deadLetters: new Map(),
    effects: new Map(),
    deploy: () => {
      for (const fate of [...underWay, code.fate]) fate.dead = true;
      world.calendars = knownCalendars(world.store.calendar);
      code = codeIn(world);
      world.disturbances.ofAll(agenda.now(), agenda.now());
    },
    atWork: officeHours(seed),
    journal,
    broken,
    counts: Object.fromEntries(COUNTS.map((count) => [count, 0])) as Record<Count, number>,
    tookEffect: ({ key }) => world.effects.set(key, (world.effects.get(key) ?? 0) + 1),
    committed: ({ recorded, after, idempotency }, by) => {
      const observed = { recorded, by, at: agenda.now() };
      if (idempotency) world.tookEffect(idempotency);
      journal.push(observed);
      world.watch.see(observed);
      listeners.stream({ ...recorded, facts: factsOf(after) });
      listeners.stood(after, recorded);
    },
    listCommitted: ({ recorded, idempotency }) => {
      if (idempotency) world.tookEffect(idempotency);
      world.watch.seeList(recorded);
      listeners.stream(recorded);
    },
    closedSessions: [],
    sessionCommitted: (change) => {
      const { recorded, idempotency } = change;
      if (idempotency) world.tookEffect(idempotency);
      world.watch.seeSession(recorded);
      if (recorded.event.type === 'SessionClosed') world.closedSessions.push(change);
      listeners.stream(recorded);
    },
    calendarChanged: (amendment) => listeners.stream(amendment),
    call: async (does, dies = faults.meets('call-killed')) => {
      const fate = dies ? fateOf(world, dies) : code.fate;
      const worker = machines.one(WORKERS);
      const ports = (!dies && code.ports.get(worker)) || portsOf(world, worker, fate);
      if (dies) underWay.add(fate);
      try {
        return await does(planted?.ports ? planted.ports(ports) : ports);
      } finally {
        underWay.delete(fate);
      }
    },
  };
  let code = codeIn(world);
  return world;
}

/** What the calls see that do not die, on each worker: made once, until new code takes over. */
function codeIn(world: World) {
  const fate = fateOf(world, false);
  return { fate, ports: new Map(WORKERS.map((worker) => [worker, portsOf(world, worker, fate)])) };
}

/** A store of documents that keeps what a file hashes to. */
const documentsKeptAs = (files: Map<string, string>): DocumentStore => ({
  put: async (key, bytes, digest) => {
    if (sha256(bytes) !== digest) throw new Error('BadDigest');
    if (!files.has(key)) files.set(key, digest);
  },
  get: () => Promise.reject(new Error('the simulation reads no file')),
  link: () => Promise.reject(new Error('the simulation makes no link')),
  hide: () => Promise.reject(new Error('the simulation hides no file')),
});

/** No signatures, but the same for the same claims: the events of a seed have to be the same, too. */
const sameTokens: TokenKeys = {
  published: async () => [
    { kty: 'EC', crv: 'P-256', x: '', y: '', alg: 'ES256', use: 'sig', kid: 'simulation' },
  ],
  sign: async (input) => hash('sha512', input, 'buffer'),
};

/** Ids and salts that nobody needs to guess here, the same for the same seed. */
function identitiesOf(seed: number): Identities {
  const draw = drawOf(seed, 'identities');
  const next = () => sha256(`${seed} ${draw.whole(2 ** 31)} ${draw.whole(2 ** 31)}`).slice(0, 32);
  return { caseId: next, salt: next };
}
