import type { PlainDate } from '#functions/law/calendar/instant.ts';
import type { Balance, LedgerEntry } from './ledger.ts';
import { type LimitMovement, leastLimitFrom, limitOn, stepsOf } from './limit.ts';

/**
 * The balance at the end of a day (24:00 in Asia/Almaty) by every entry known now. `limit` is the one in force on
 * that day, `taken` counts what entries in force by then have taken and not given back. `left` is their difference
 * for a day that is past; from today on it is what may be taken, which a lowering known for a later day has
 * reduced already. Of a day to come it is known what is taken today, and no more.
 */
export function balanceOn(entries: readonly LedgerEntry[], day: PlainDate, today: PlainDate): Balance {
  const inOrder = entries.toSorted((one, other) => (one.revision ?? 0) - (other.revision ?? 0));
  const steps = stepsOf(inOrder.flatMap(limitMovementsOf));
  const until = entries.filter(({ from }) => from <= day);
  const sum = (of: 'places' | 'decisions') => until.reduce((all, entry) => all + takenIn(entry)[of], 0);
  const [limit, taken, decisions] = [limitOn(steps, day), sum('places'), sum('decisions')];
  const mayBeTaken = day < today ? limit : leastLimitFrom(steps, day);
  return { limit, taken, decisions, left: mayBeTaken - taken };
}

function limitMovementsOf(entry: LedgerEntry): readonly LimitMovement[] {
  const { from } = entry;
  switch (entry.kind) {
    case 'set':
      return [{ from, set: entry.limit }];
    case 'raise':
    case 'moved-in':
      return [{ from, by: entry.places }];
    case 'lower':
    case 'moved-out':
      return [{ from, by: -entry.places }];
    default:
      return [];
  }
}

const NOTHING = { places: 0, decisions: 0 };

function takenIn(entry: LedgerEntry): { readonly places: number; readonly decisions: number } {
  switch (entry.kind) {
    case 'taken':
    case 'taken-before':
      return entry;
    case 'given-back':
    case 'given-back-before':
      return { places: -entry.places, decisions: -entry.decisions };
    default:
      return NOTHING;
  }
}
