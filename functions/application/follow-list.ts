import { pendingChange } from './listed-cases.ts';
import { type Pause, persistAct } from './persist.ts';
import type { Calendars } from './ports/calendar.ts';
import type { CaseStore } from './ports/cases.ts';
import type { Clock } from './ports/clock.ts';
import type { ListQueue, ListStore } from './ports/lists.ts';
import { remainingOf } from './remaining-cases.ts';

type Dependencies = {
  /** The cases as they are stored, not as listed-cases.ts shows them. */
  readonly stored: CaseStore;
  readonly lists: ListStore;
  readonly calendars: Pick<Calendars, 'at'>;
  readonly queue: ListQueue;
  readonly clock: Clock;
  readonly pause?: Pause;
};

const FIRST_LOOK_SECONDS = 5;
const LONGEST_DELAY_SECONDS = 900;
/** By then some 80 minutes have passed: what is still missing needs people. */
const MOST_LOOKS = 12;

/** `unfinished`: every look was in vain; some cases do not follow. */
export type Looked = 'sent' | 'settled' | 'unknown' | 'unfinished';

/**
 * Sends each case of a forwarded list that its act has not come to the message that brings it, and itself one to look
 * again: a message that was lost, or a look that was killed midway, is made good by the next. Ends when none remains.
 */
export async function lookAfterList(
  { lists, queue }: Pick<Dependencies, 'lists' | 'queue'>,
  listId: string,
  pass: number,
): Promise<Looked> {
  const stored = await lists.load(listId);
  if (!stored?.list.forwarding) return 'unknown';
  const remaining = await remainingOf(lists, listId);
  if (remaining.length === 0) {
    await lists.settled(stored.list);
    return 'settled';
  }
  if (pass >= MOST_LOOKS) return 'unfinished';
  await queue.follow(listId, remaining);
  const delay = Math.min(LONGEST_DELAY_SECONDS, FIRST_LOOK_SECONDS * 2 ** pass);
  await queue.again(listId, pass + 1, delay);
  return 'sent';
}

/** `impossible`: the law has no such act for the case as it stands, which a list never leaves one in. */
export type Followed = 'followed' | 'already-followed' | 'unknown' | 'impossible';

/**
 * Brings the act of a forwarded list to one of its cases, as of the instant of the act, in one transaction. A message
 * that comes twice, late or out of order brings it once.
 */
export function followListWithCase(
  dependencies: Dependencies,
  listId: string,
  caseId: string,
): Promise<Followed> {
  const { stored: cases, lists, clock, pause } = dependencies;
  return persistAct<Followed>(
    'a case on a list',
    async () => {
      const stored = await cases.load(caseId);
      if (!stored) return 'unknown';
      if (stored.onList !== listId) return 'already-followed';
      const list = await lists.load(listId);
      if (!list?.list.forwarding) return 'unknown';
      const change = await pendingChange(dependencies, stored, list);
      if (!change) return 'impossible';
      const saved = await cases.save({ ...change, writtenAt: clock.now() });
      return saved === 'saved' ? 'followed' : saved;
    },
    ['version', 'transaction'],
    pause,
  );
}
