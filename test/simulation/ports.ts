import type { Identities } from '#functions/application/file-application.ts';
import type { PaperSettings } from '#functions/application/issue-document.ts';
import { listedCases } from '#functions/application/listed-cases.ts';
import type { Pause } from '#functions/application/persist.ts';
import type { AlertTopic } from '#functions/application/ports/alert-messages.ts';
import type { AlertStore } from '#functions/application/ports/alerts.ts';
import type { CalendarChanges, CalendarStore, Calendars } from '#functions/application/ports/calendar.ts';
import type { CaseEvents } from '#functions/application/ports/case-events.ts';
import type { CaseStore } from '#functions/application/ports/cases.ts';
import type { Clock } from '#functions/application/ports/clock.ts';
import type { ArmedRungItem, DeadlineChecks, RungStore } from '#functions/application/ports/deadlines.ts';
import type { DocumentStore } from '#functions/application/ports/documents.ts';
import type { ListQueue, ListStore } from '#functions/application/ports/lists.ts';
import type { QuotaStore } from '#functions/application/ports/quota.ts';
import type { RegisterStore } from '#functions/application/ports/registers.ts';
import type { ReportStore } from '#functions/application/ports/reports.ts';
import type { CommissionStore, SessionQueue, SessionStore } from '#functions/application/ports/sessions.ts';
import type { Conflict } from '#functions/application/ports/store.ts';
import type { Papers, UploadStore } from '#functions/application/ports/uploads.ts';
import type { Vault } from '#functions/application/ports/vault.ts';
import type { DocumentCodes, TokenKeys } from '#functions/application/ports/verification.ts';
import { type Instant, instantAt } from '#functions/law/calendar/instant.ts';
import { Outage } from '#test/support/in-memory-transactions.ts';
import { inMemoryPapers } from '#test/support/in-memory-uploads.ts';
import type { World } from './world.ts';

/** What one call of a function sees of the world. */
export type Ports = {
  readonly cases: CaseStore;
  readonly stored: CaseStore;
  readonly lists: ListStore;
  readonly registers: RegisterStore;
  readonly listIds: () => string;
  readonly queue: ListQueue;
  readonly commissions: CommissionStore;
  readonly sessions: SessionStore;
  readonly sessionIds: () => string;
  readonly sessionQueue: SessionQueue;
  readonly calendar: CalendarStore;
  readonly calendars: Calendars;
  readonly quotas: QuotaStore;
  readonly rungs: RungStore;
  readonly checks: DeadlineChecks;
  readonly changes: CalendarChanges;
  readonly events: CaseEvents;
  readonly alerts: AlertStore;
  readonly topic: AlertTopic;
  readonly reports: ReportStore;
  readonly documents: DocumentStore;
  readonly codes: DocumentCodes;
  readonly tokens: TokenKeys;
  readonly paper: PaperSettings;
  readonly newCode: () => string;
  readonly vault: Vault;
  readonly uploads: UploadStore;
  readonly papers: Papers;
  readonly identities: Identities;
  readonly clock: Clock;
  /** The clock of a deadline check: that of its worker. */
  readonly checkClock: Clock;
  readonly pause: Pause;
  /** The worker's time, so many milliseconds later. */
  readonly ahead: (milliseconds: number) => Instant;
};

/** The process of a function was ended from outside: nothing of it happens any more. */
export class Killed extends Error {
  override name = 'Killed';
}

/** A machine whose clock is so many milliseconds before (negative) or behind true time. */
export type Worker = { readonly name: string; readonly offset: number };

/** After so many more an act gives up: by their number and not by time, which stands still in a simulation. */
const MOST_LOST_RACES = 11;

/** Five minutes lie between the two clocks. */
export const APART_MILLISECONDS = 5 * 60_000;
export const WORKERS: readonly Worker[] = [
  { name: 'slow', offset: -APART_MILLISECONDS / 2 },
  { name: 'fast', offset: APART_MILLISECONDS / 2 },
];

/** At which of its effects a call dies, if it does. */
export type Fate = { dead: boolean; effects: number; readonly diesAt?: number };

const LONGEST_LATENCY_MILLISECONDS = 60;
const MOST_EFFECTS_BEFORE_DEATH = 6;

export const fateOf = (world: World, dies: boolean): Fate => ({
  dead: false,
  effects: 0,
  ...(dies ? { diesAt: 1 + world.machines.whole(MOST_EFFECTS_BEFORE_DEATH) } : {}),
});

/** The ports of one call on one worker: each effect may be slow, fail, be done unseen, or be the last one. */
export function portsOf(world: World, worker: Worker, fate: Fate): Ports {
  const { store, faults, machines, agenda } = world;

  async function read<T>(does: () => Promise<T>): Promise<T> {
    if (isSlow()) await latency();
    if (faults.meets('read-failed')) throw new Outage('a read failed');
    return does();
  }

  function isSlow(): boolean {
    if (fate.dead) throw new Killed();
    return machines.chance(0.3);
  }

  async function latency(): Promise<void> {
    await agenda.sleep(machines.between(1, LONGEST_LATENCY_MILLISECONDS));
    if (fate.dead) throw new Killed();
  }

  async function effect<T>(does: () => Promise<T>): Promise<T> {
    if (isSlow()) await latency();
    fate.effects += 1;
    const dies = fate.effects === fate.diesAt;
    const unseen = dies && machines.chance(0.5);
    if (dies) fate.dead = true;
    if (dies && !unseen) throw new Killed();
    const done = await does();
    if (dies) throw new Killed();
    return done;
  }

  const write = <T>(does: () => Promise<T>, turnedAway?: T): Promise<T> =>
    effect(async () => {
      if (turnedAway !== undefined && faults.meets('write-turned-away')) return turnedAway;
      if (faults.meets('write-failed')) throw new Outage('a write failed');
      const done = await does();
      if (faults.meets('acknowledgement-lost')) throw new Outage('the answer of a write was lost');
      return done;
    });

  const busy: Conflict = { conflict: 'transaction' };
  const ahead = (milliseconds: number): Instant => instantAt(agenda.now() + worker.offset + milliseconds);
  const clock: Clock = { now: () => ahead(0) };
  const { stored: cases, calendar, quotas, rungs, alerts, reports } = store;
  const { calendars } = world;
  const stored: CaseStore = {
    ...cases,
    load: (id) => read(() => cases.load(id)),
    workList: (list, page) => read(() => cases.workList(list, page)),
    countWorkList: (list, after) => read(() => cases.countWorkList(list, after)),
    save: (change) =>
      write(async () => {
        const saved = await cases.save(change);
        if (saved !== 'saved') return saved;
        world.committed(change, worker);
        if (change.also) world.committed(change.also, worker);
        return saved;
      }, busy),
  };
  const lists: ListStore = {
    ...store.lists,
    load: (id) => read(() => store.lists.load(id)),
    save: (change) =>
      write(async () => {
        const saved = await store.lists.save(change);
        if (saved === 'saved') world.listCommitted(change);
        return saved;
      }, busy),
    settled: (list) => write(() => store.lists.settled(list)),
  };
  return {
    cases: listedCases({ cases: stored, lists, calendars, clock }),
    stored,
    lists,
    registers: store.registers,
    listIds: world.identities.caseId,
    queue: {
      follow: (listId, caseIds) =>
        effect(async () => {
          for (const caseId of caseIds) world.listeners.list({ listId, caseId }, 0);
        }),
      again: (listId, pass, delaySeconds) =>
        effect(async () => world.listeners.list({ listId, pass }, delaySeconds)),
    },
    commissions: store.commissions,
    sessions: {
      ...store.sessions,
      load: (id) => read(() => store.sessions.load(id)),
      save: (change) =>
        write(async () => {
          const saved = await store.sessions.save(change);
          if (saved === 'saved') world.sessionCommitted(change);
          return saved;
        }, busy),
      keepEffect: (id, kept) => write(() => store.sessions.keepEffect(id, kept), busy),
    },
    sessionIds: world.identities.caseId,
    sessionQueue: { again: (id) => effect(async () => world.listeners.session(id)) },
    calendar: {
      ...calendar,
      change: (changing) =>
        write(async () => {
          const changed = await calendar.change(changing);
          if (changed === 'changed') world.tookEffect(changing.idempotency);
          if (changed === 'changed') world.calendarChanged(changing.amendment);
          return changed;
        }, busy),
      advance: (job) => write(() => calendar.advance(job), busy),
    },
    calendars,
    quotas: {
      ...quotas,
      enter: (act) =>
        write(async () => {
          const entered = await quotas.enter(act);
          if (entered === 'entered') world.tookEffect(act.idempotency);
          return entered;
        }, busy),
    },
    rungs: {
      due: (hour: string, until: Instant): Promise<readonly ArmedRungItem[]> =>
        read(() => rungs.due(hour, until)),
      firstHour: () => read(() => rungs.firstHour()),
      isArmed: (rung) => read(() => rungs.isArmed(rung)),
      setAside: (rung, reason, at) => write(() => rungs.setAside(rung, reason, at)),
      sweptTo: () => read(() => rungs.sweptTo()),
      setSweptTo: (hour) => write(() => rungs.setSweptTo(hour)),
    },
    checks: { send: (checks) => effect(async () => checks.forEach(world.listeners.checks)) },
    changes: { send: (change) => effect(async () => world.listeners.change(change)) },
    events: { publish: (message) => write(async () => world.listeners.published(message)) },
    alerts: { ...alerts, find: (alert) => read(() => alerts.find(alert)) },
    topic: { publish: (message) => write(async () => world.listeners.told(message)) },
    reports: {
      ...reports,
      generations: () => read(() => reports.generations()),
      counted: (generation, caseId) => read(() => reports.counted(generation, caseId)),
      countsOf: (generation, key) => read(() => reports.countsOf(generation, key)),
      count: (counting) => write(() => reports.count(counting), busy),
    },
    documents: {
      ...world.documents,
      put: (key, bytes, sha256) => write(() => world.documents.put(key, bytes, sha256)),
    },
    codes: {
      find: (caseId, paper) => read(() => store.codes.find(caseId, paper)),
      keep: (caseId, paper, code) => write(() => store.codes.keep(caseId, paper, code)),
    },
    tokens: world.tokens,
    paper: { verifyAt: 'https://qonys.example', seal: 'none' },
    newCode: world.identities.caseId,
    vault: world.vault,
    uploads: store.uploads,
    papers: inMemoryPapers(clock),
    identities: world.identities,
    clock,
    checkClock: clock,
    pause: (tried) => agenda.sleep(machines.between(1, 5 * 2 ** Math.min(tried, 6)), tried < MOST_LOST_RACES),
    ahead,
  };
}
