import { isDeepStrictEqual } from 'node:util';
import type { StoredCase } from '#functions/application/ports/cases.ts';
import type { RecordedListEvent } from '#functions/application/ports/lists.ts';
import type { RecordedSessionEvent } from '#functions/application/ports/sessions.ts';
import type { Case } from '#functions/case/case.ts';
import { evolve } from '#functions/case/evolve.ts';
import { isEnd, stageOf } from '#functions/law/service.ts';
import { serviceOf } from '#functions/law/services.ts';
import type { LedgerKey } from '#functions/quota/ledger.ts';
import { claimedBy } from './claimed-by.ts';
import { rungName } from './disturbances.ts';
import { ExpectedNumbers } from './expected-numbers.ts';
import { ExpectedPlaces } from './expected-places.ts';
import { ExpectedOfCase, type ExpectedRung } from './expected-rungs.ts';
import { DAY, type Observed, START, type World } from './world.ts';

/** What a case must be by its events: their fold, the place and the hash of the last, whether each followed the one before. */
type Seen = {
  kase: Case | undefined;
  version: number;
  hash: string;
  linked: boolean;
  readonly expected: ExpectedOfCase;
};

/** Names of what must hold at every midnight, in the order in which it is looked at. */
export const AT_MIDNIGHT = {
  fold: 'the stored state of every case is the fold of its events, which form a chain',
  clock: 'no case stands in a stage with a term without its clock',
  told: 'every rung that was due has been told of, unless something stood in its way',
  ledger: 'the ledgers of places say what the events took and gave back, and no more than their limits',
  numbers: 'no register leaves a number out or gives one twice',
} as const;
type AtMidnight = keyof typeof AT_MIDNIGHT;

/**
 * Follows every event as it is committed, and at midnight holds what has changed since the last one to what the events say.
 * Keeps each place that does not hold once, with the day on which it was seen first.
 */
export class Watch {
  readonly cases = new Map<string, Seen>();
  readonly broken = new Map<string, Set<string>>();
  midnights = 0;
  readonly #places = new ExpectedPlaces();
  readonly #numbers = new ExpectedNumbers();
  readonly #changed = new Set<string>();
  /** Rungs that are armed, by the midnight by which they are due. */
  readonly #armed = new Map<number, ExpectedRung[]>();
  /** Rungs that are due, until they are told of or taken back. */
  readonly #due = new Set<ExpectedRung>();
  /** Lists that were forwarded: their cases have left their stages, though a message may yet be on its way to them. */
  readonly #forwarded = new Set<string>();

  see(observed: Observed): void {
    const { recorded } = observed;
    const { caseId, sequence, previousHash, hash, event } = recorded;
    const seen = this.cases.get(caseId) ?? nothing();
    seen.linked &&= sequence === seen.version + 1 && (sequence === 1 || previousHash === seen.hash);
    seen.kase = evolve(seen.kase, event);
    seen.version = sequence;
    seen.hash = hash;
    this.cases.set(caseId, seen);
    this.#changed.add(caseId);
    for (const rung of seen.expected.see(observed)) this.#file(rung);
    this.#places.see(recorded);
    this.#numbers.seeCase(recorded);
  }

  seeList(recorded: RecordedListEvent): void {
    this.#numbers.seeList(recorded);
    if (recorded.event.type === 'ListForwarded') this.#forwarded.add(recorded.listId);
  }

  seeSession(recorded: RecordedSessionEvent): void {
    this.#numbers.seeSession(recorded);
  }

  async midnight(world: World): Promise<void> {
    this.midnights += 1;
    for (const caseId of this.#changed) this.#look(caseId, await world.store.stored.load(caseId));
    this.#changed.clear();
    await this.#lookForTold(world);
    await this.#lookAtLedgers(world);
    const numbers = await this.#numbers.broken((register) => world.store.registers.lastNumber(register));
    for (const place of numbers) this.#note('numbers', place);
  }

  /** Looks at every case once more, whether anything is known to have changed it or not. */
  async end({ store }: World): Promise<void> {
    for (const caseId of this.cases.keys()) this.#look(caseId, await store.stored.load(caseId));
  }

  #look(caseId: string, stored: StoredCase | undefined): void {
    const seen = this.cases.get(caseId);
    if (!seen?.kase) return;
    const same =
      stored?.version === seen.version &&
      stored.hash === seen.hash &&
      isDeepStrictEqual(stored.state, seen.kase);
    if (!same || !seen.linked) this.#note('fold', caseId);
    if (stored && lacksClock(stored.state)) this.#note('clock', `${caseId} in ${stored.state.stage}`);
  }

  #file(rung: ExpectedRung): void {
    const midnight = START + Math.ceil((rung.fireAt - START) / DAY) * DAY;
    const known = this.#armed.get(midnight);
    if (known) known.push(rung);
    else this.#armed.set(midnight, [rung]);
  }

  async #lookForTold(world: World): Promise<void> {
    const now = world.agenda.now();
    for (const [midnight, rungs] of this.#armed) {
      if (midnight > now) continue;
      for (const rung of rungs) this.#due.add(rung);
      this.#armed.delete(midnight);
    }
    for (const rung of this.#due) {
      if (rung.raised.length > 0 || rung.endedAt !== undefined) this.#due.delete(rung);
      else if (now > claimedBy(world, rung) && !(await this.#hasLeft(world, rung))) {
        this.#note('told', `${rungName(rung)} was due ${new Date(rung.fireAt).toISOString()}`);
      }
    }
  }

  async #hasLeft({ store }: World, { caseId }: ExpectedRung): Promise<boolean> {
    const { onList } = (await store.stored.load(caseId)) ?? {};
    return onList !== undefined && this.#forwarded.has(onList);
  }

  async #lookAtLedgers({ store }: World): Promise<void> {
    for (const [name, taken] of this.#places.taken) {
      const [year, region, category] = name.split(' ');
      const ledger = await store.quotas.ledger({ year: Number(year), region, category } as LedgerKey);
      if (ledger?.taken !== taken) this.#note('ledger', `${name}: ${ledger?.taken} taken and not ${taken}`);
      else if (ledger.left < 0) this.#note('ledger', `${name}: ${-ledger.left} above its limit`);
    }
  }

  #note(of: AtMidnight, place: string): void {
    const places = this.broken.get(of) ?? new Set<string>();
    if (places.size < MOST_PLACES) places.add(place);
    this.broken.set(of, places);
  }
}

/** More than a person reads. */
const MOST_PLACES = 1000;

const nothing = (): Seen => ({
  kase: undefined,
  version: 0,
  hash: '',
  linked: true,
  expected: new ExpectedOfCase(),
});

/** Whether the definition gives the stage a term and no clock of it runs or stands still. */
function lacksClock(kase: Case): boolean {
  const stage = stageOf(serviceOf(kase.service), kase.stage);
  if (isEnd(stage) || stage.within.unit === 'none') return false;
  return !kase.deadlines.some((one) => one.stage === kase.stage && one.closedAt === undefined);
}
