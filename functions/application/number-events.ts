import { type Audience, audiencesOf } from '#functions/case/audience.ts';
import { cloudEventFor, type ToldEvent } from './cloud-event.ts';
import { persistAct } from './persist.ts';
import type { CaseStore } from './ports/cases.ts';
import type { Clock } from './ports/clock.ts';
import type { FeedAppend, FeedItem, FeedState, FeedStore } from './ports/feed.ts';
import type { Conflict } from './ports/store.ts';

type Dependencies = {
  readonly feed: FeedStore;
  readonly cases: Pick<CaseStore, 'history'>;
  readonly clock: Clock;
};

/** Ten events of ten cases, each for four audiences of its own, are 10 + 40 + 40 of a transaction's 100 items. */
const AT_ONCE = 10;

/**
 * Gives events their numbers in the feeds of all who may see their cases, once each and in the order of each case,
 * however often, late or concurrently it is called. An event before them that was passed over is told with them.
 * @throws {StoreBusy} when others kept numbering; nothing was passed over, and the call may be repeated.
 */
export async function numberEvents(dependencies: Dependencies, events: readonly ToldEvent[]): Promise<void> {
  let left: readonly ToldEvent[] = events;
  while (left.length > 0) {
    const numbered = await persistAct('numbering', () => attempt(dependencies, left), [
      'version',
      'number',
      'transaction',
    ]);
    left = numbered;
  }
}

/** @returns the events that are still to be numbered. */
async function attempt(
  { feed, cases, clock }: Dependencies,
  events: readonly ToldEvent[],
): Promise<readonly ToldEvent[] | Conflict> {
  const caseIds = [...new Set(events.map(({ caseId }) => caseId))];
  const audiences = [...new Set(events.flatMap(({ facts }) => audiencesOf(facts)))];
  const before = await feed.state(caseIds, audiences);
  const due = await withPassedOver(cases, events, before.relayed);
  if (due.length === 0) return [];
  const appended = await feed.append(appendOf(before, due.slice(0, AT_ONCE), clock));
  return appended === 'appended' ? due.slice(AT_ONCE) : appended;
}

/** Those that are not yet numbered, each case's from the first that is missing on. */
async function withPassedOver(
  cases: Dependencies['cases'],
  events: readonly ToldEvent[],
  relayed: ReadonlyMap<string, number>,
): Promise<readonly ToldEvent[]> {
  const last = new Map(relayed);
  const due: ToldEvent[] = [];
  for (const event of events) {
    const { caseId, sequence, facts } = event;
    const known = last.get(caseId) ?? 0;
    if (sequence <= known) continue;
    if (sequence > known + 1) {
      const history = await cases.history(caseId, sequence - 1);
      due.push(
        ...history
          .filter((recorded) => recorded.sequence > known)
          .map((recorded) => ({ caseId, sequence: recorded.sequence, event: recorded.event, facts })),
      );
    }
    due.push(event);
    last.set(caseId, sequence);
  }
  return due;
}

function appendOf(before: FeedState, events: readonly ToldEvent[], clock: Clock): FeedAppend {
  const relayed = new Map<string, number>();
  const lengths = new Map<Audience, number>();
  const items: FeedItem[] = [];
  const numberedAt = clock.now();
  for (const told of events) {
    relayed.set(told.caseId, told.sequence);
    for (const audience of audiencesOf(told.facts)) {
      const number = (lengths.get(audience) ?? before.lengths.get(audience) ?? 0) + 1;
      lengths.set(audience, number);
      items.push({ audience, number, numberedAt, event: cloudEventFor(audience, told), facts: told.facts });
    }
  }
  return { before, after: { relayed, lengths }, items };
}
