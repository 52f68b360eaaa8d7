import type { PlainDate } from '#functions/law/calendar/instant.ts';
import { addDays } from '#functions/law/calendar/plain-date.ts';
import type { LedgerEntry } from '#functions/quota/ledger.ts';

type Standing = Pick<LedgerEntry, 'from'> & LedgerEntry;

/** The last day that any test dates an entry to. */
const LAST = '2026-12-31' as PlainDate;

/**
 * The ledger as a plain list, read from the start each time and day by day: what the reckoning is held against. It
 * shares no code with it.
 */
export class PlainList {
  readonly standing: Standing[] = [];

  /** Goes through the acts in force by a day, one after the other. */
  limitOn(day: PlainDate, entries: readonly LedgerEntry[] = this.standing): number {
    let limit = 0;
    for (const first of [...new Set(entries.map(({ from }) => from))].toSorted()) {
      if (first > day) break;
      for (const entry of entries) {
        if (entry.from !== first) continue;
        if (entry.kind === 'set') limit = entry.limit;
        if (entry.kind === 'raise' || entry.kind === 'moved-in') limit += entry.places;
        if (entry.kind === 'lower' || entry.kind === 'moved-out') limit -= entry.places;
      }
    }
    return limit;
  }

  takenOn(day: PlainDate): number {
    let taken = 0;
    for (const entry of this.standing) {
      if (entry.from > day) continue;
      if (entry.kind === 'taken' || entry.kind === 'taken-before') taken += entry.places;
      if (entry.kind === 'given-back' || entry.kind === 'given-back-before') taken -= entry.places;
    }
    return taken;
  }

  taken(): number {
    return this.takenOn(LAST);
  }

  decisions(): number {
    let decisions = 0;
    for (const entry of this.standing) {
      if (entry.kind === 'taken' || entry.kind === 'taken-before') decisions += entry.decisions;
      if (entry.kind === 'given-back' || entry.kind === 'given-back-before') decisions -= entry.decisions;
    }
    return decisions;
  }

  /** What may be taken on a day: asks every day that follows. */
  leftOn(day: PlainDate, entries: readonly LedgerEntry[] = this.standing): number {
    let least = this.limitOn(day, entries);
    for (let next = day; next < LAST; next = addDays(next, 1)) {
      least = Math.min(least, this.limitOn(addDays(next, 1), entries));
    }
    return least - this.taken();
  }

  /** Puts the entry in if it may stand on the day on which it comes. */
  add(entry: LedgerEntry, today: PlainDate): boolean {
    if (this.standing.length === 0 && entry.kind !== 'set') return false;
    const before = this.leftOn(today);
    this.standing.push(entry);
    const stands = this.#stands(entry, before, today);
    if (!stands) this.standing.pop();
    return stands;
  }

  #stands(entry: LedgerEntry, leftBefore: number, today: PlainDate): boolean {
    const ownOf = (kinds: readonly LedgerEntry['kind'][], sign: number) =>
      this.standing.reduce(
        (sum, one) => sum + ('places' in one && kinds.includes(one.kind) ? sign * one.places : 0),
        0,
      );
    const before = ownOf(['taken-before'], 1) + ownOf(['given-back-before'], -1);
    const byCases = ownOf(['taken'], 1) + ownOf(['given-back'], -1);
    if (before < 0 || byCases < 0 || this.decisions() < 0) return false;
    if (this.standing.some(({ from }) => this.limitOn(from) < 0)) return false;
    const left = this.leftOn(today);
    if (left >= 0 || left >= leftBefore) return true;
    return entry.kind !== 'taken' && entry.belowTaken !== undefined;
  }
}
