import { accepted, type Result, refused } from '../result.ts';
import type { Term } from '../term.ts';
import {
  addCalendarDays,
  type CountRefusal,
  calendarDay,
  isWorkingDay,
  restsOnProvisional,
  type WorkingCalendar,
  workingDayFrom,
  workingDaysBetween,
} from './calendar.ts';
import type { PlainDate } from './instant.ts';
import { addDays, lastDayOfNextMonth, ordinalOf } from './plain-date.ts';

/**
 * Days that a term does not count, `from` and `to` included; still going on where `to` is absent. The day of the act
 * that suspends and the day of the act that resumes are both among them, since only whole days count (ours).
 */
export type Suspension = { readonly from: PlainDate; readonly to?: PlainDate | undefined };

/** What one suspension did to a term, in days of the term's own unit (in working days once the term rolls). */
export type LedgerEntry = {
  readonly from: PlainDate;
  readonly to: PlainDate;
  /** Days of the term that were consumed before it, and those that remained after it. */
  readonly consumed: number;
  readonly remaining: number;
  /** Days that would have counted and did not. */
  readonly held: number;
};

export type CountedTerm = {
  /** The day from which the term is counted. It counts itself only in a term of 0 days. */
  readonly start: PlainDate;
  /** The last day by counting alone, and the last day after a roll to the next working day. */
  readonly last: PlainDate;
  readonly end: PlainDate;
  readonly ledger: readonly LedgerEntry[];
  /** The end rests on a day that is not confirmed yet. */
  readonly provisional: boolean;
};

export type TermRefusal =
  | CountRefusal
  | { readonly code: 'suspension-invalid'; readonly from: string; readonly to?: string }
  /** The term stands still: it has no end before it is resumed. */
  | {
      readonly code: 'suspended';
      readonly since: PlainDate;
      readonly consumed: number;
      readonly remaining: number;
    }
  /** No service counts in this unit yet. */
  | { readonly code: 'unit-not-in-use'; readonly unit: 'working-minutes' };

/** Parameters of a service; quota-procedures.md, section 9. */
export type Counting = { readonly rollForward: boolean };
const countingByDefault: Counting = { rollForward: true };

/** How a unit counts: its `count`-th day from `first` on, and how many of its days `first` to `last` hold. */
type Unit = {
  readonly dayFrom: (first: PlainDate, count: number) => Result<PlainDate, CountRefusal>;
  readonly within: (first: PlainDate, last: PlainDate) => Result<number, TermRefusal>;
};

const workingDaysOf = (calendar: WorkingCalendar): Unit => ({
  dayFrom: (first, count) => workingDayFrom(calendar, first, count),
  within(first, last) {
    const worked = isWorkingDay(calendar, first);
    if (!worked.ok) return worked;
    const after = workingDaysBetween(calendar, first, last);
    if (!after.ok) return after.refusal.code === 'range-reversed' ? accepted(0) : refused(after.refusal);
    return accepted(after.value + (worked.value ? 1 : 0));
  },
});

const calendarDaysOf = (calendar: WorkingCalendar): Unit => ({
  dayFrom: (first, count) => addCalendarDays(calendar, first, count - 1, false),
  within(first, last) {
    const known = calendarDay(calendar, last);
    return known.ok ? accepted(Math.max(0, daysFrom(first, last) + 1)) : known;
  },
});

const daysFrom = (first: PlainDate, last: PlainDate): number =>
  (ordinalOf(last) ?? 0) - (ordinalOf(first) ?? 0);

/** Ordered, without overlap; refused if a day is no day or a suspension ends before it begins. */
function inOrder(suspensions: readonly Suspension[]): Result<readonly Suspension[], TermRefusal> {
  const wrong = suspensions.find(
    ({ from, to }) =>
      ordinalOf(from) === undefined || (to !== undefined && (ordinalOf(to) === undefined || to < from)),
  );
  if (wrong) {
    const { from, to } = wrong;
    return refused({ code: 'suspension-invalid', from, ...(to !== undefined && { to }) });
  }
  const merged: Suspension[] = [];
  for (const next of suspensions.toSorted((one, other) => (one.from < other.from ? -1 : 1))) {
    const before = merged.at(-1);
    if (!before || (before.to !== undefined && before.to < next.from)) merged.push(next);
    else if (before.to !== undefined && (next.to === undefined || next.to > before.to)) {
      merged[merged.length - 1] = { from: before.from, to: next.to };
    }
  }
  return accepted(merged);
}

type Count = { readonly end: PlainDate; readonly ledger: readonly LedgerEntry[] };

/** The `count`-th day of the unit from `first` on that no suspension holds. Takes one step per suspension. */
function countFrom(
  unit: Unit,
  first: PlainDate,
  count: number,
  suspensions: readonly Suspension[],
): Result<Count, TermRefusal> {
  const ledger: LedgerEntry[] = [];
  let held = 0;
  let end = unit.dayFrom(first, count);
  for (const { from, to } of suspensions) {
    if (!end.ok) return end;
    if (from > end.value) break;
    if (to !== undefined && to < first) continue;
    const before = from <= first ? accepted(0) : unit.within(first, addDays(from, -1));
    if (!before.ok) return before;
    const consumed = before.value - held;
    const remaining = count - consumed;
    if (to === undefined) return refused({ code: 'suspended', since: from, consumed, remaining });
    const during = unit.within(from < first ? first : from, to);
    if (!during.ok) return during;
    ledger.push({ from, to, consumed, remaining, held: during.value });
    held += during.value;
    end = unit.dayFrom(first, count + held);
  }
  return end.ok ? accepted({ end: end.value, ledger }) : end;
}

/** A last day that is off runs to the next working day that no suspension holds (section 9, a parameter). */
function roll(
  last: PlainDate,
  calendar: WorkingCalendar,
  suspensions: readonly Suspension[],
): Result<Count, TermRefusal> {
  const works = isWorkingDay(calendar, last);
  if (!works.ok) return works;
  if (works.value) return accepted({ end: last, ledger: [] });
  return countFrom(workingDaysOf(calendar), addDays(last, 1), 1, suspensions);
}

type DayTerm = Extract<Term, { unit: 'working-days' | 'calendar-days' }>;

function countDays(
  { unit, length }: DayTerm,
  start: PlainDate,
  calendar: WorkingCalendar,
  suspensions: readonly Suspension[],
  { rollForward }: Counting,
): Result<CountedTerm, TermRefusal> {
  const working = unit === 'working-days';
  const first = length === 0 ? start : addDays(start, 1);
  const days = working ? workingDaysOf(calendar) : calendarDaysOf(calendar);
  const counted = countFrom(days, first, Math.max(length, 1), suspensions);
  if (!counted.ok) return counted;
  const last = counted.value.end;
  if (working || !rollForward) {
    const provisional = working && restsOnProvisional(calendar, first, last);
    return accepted({ start, last, end: last, ledger: counted.value.ledger, provisional });
  }
  const rolled = roll(last, calendar, suspensions);
  if (!rolled.ok) return rolled;
  const { end } = rolled.value;
  const ledger = [...counted.value.ledger, ...rolled.value.ledger];
  return accepted({ start, last, end, ledger, provisional: restsOnProvisional(calendar, last, end) });
}

/** R¶6: "no later than" the last day of the month: a date, which neither a day off nor a suspension moves (ours). */
function countMonth(start: PlainDate, calendar: WorkingCalendar): Result<CountedTerm, TermRefusal> {
  const last = lastDayOfNextMonth(start);
  const known = calendarDay(calendar, last);
  return known.ok ? accepted({ start, last, end: last, ledger: [], provisional: false }) : known;
}

/**
 * Counts a term from the day `start`, which it does not count unless its length is 0 (K¶9; for stage terms ours).
 * For a monthly term `start` is any day of the reporting month. Takes constant time and one step per suspension.
 * Refuses what leaves the known years, a length that is negative or fractional, a term that stands suspended, and
 * working minutes, which no service uses yet.
 */
export function countTerm(
  term: Term,
  start: PlainDate,
  calendar: WorkingCalendar,
  suspensions: readonly Suspension[] = [],
  counting: Counting = countingByDefault,
): Result<CountedTerm, TermRefusal> {
  if (term.unit === 'working-minutes') return refused({ code: 'unit-not-in-use', unit: term.unit });
  const known = calendarDay(calendar, start);
  if (!known.ok) return known;
  if (term.unit === 'end-of-next-month') return countMonth(start, calendar);
  if (!Number.isInteger(term.length) || term.length < 0) {
    return refused({ code: 'length-invalid', length: term.length });
  }
  const ordered = inOrder(suspensions);
  return ordered.ok ? countDays(term, start, calendar, ordered.value, counting) : ordered;
}
