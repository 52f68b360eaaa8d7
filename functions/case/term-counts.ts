import type { PlainDate } from '#functions/law/calendar/instant.ts';
import type { TermOutcome } from './term-outcomes.ts';

/** How many there are of each: none of them is zero, and a name that is absent has none. */
type Counts = Readonly<Record<string, number>>;

/**
 * How many clocks run, by the day on which they are due; how many stand still, by the day since when; and how many were met and missed, by the working days that they
 * took (`unknown` where the calendar did not know the day). What is due soon or late depends on the day of asking and is
 * summed then.
 */
export type TermCounts = {
  readonly open: Counts;
  readonly suspended: Counts;
  readonly met: Counts;
  readonly missed: Counts;
};

export const NOTHING_COUNTED: TermCounts = { open: {}, suspended: {}, met: {}, missed: {} };

/** The counts with one outcome more, or with one less (-1). */
export function counted(counts: TermCounts, outcome: TermOutcome, by: 1 | -1): TermCounts {
  const name = nameOf(outcome);
  return { ...counts, [outcome.is]: moved(counts[outcome.is], name, by) };
}

function nameOf(outcome: TermOutcome): string {
  if (outcome.is === 'open') return outcome.due;
  return outcome.is === 'suspended' ? outcome.since : String(outcome.days ?? 'unknown');
}

function moved(counts: Counts, name: string, by: number): Counts {
  const count = (counts[name] ?? 0) + by;
  if (count !== 0) return { ...counts, [name]: count };
  const { [name]: _none, ...others } = counts;
  return others;
}

const KINDS = ['open', 'suspended', 'met', 'missed'] as const;

/** Both counted together. */
export function merged(one: TermCounts, other: TermCounts): TermCounts {
  const sum = (kind: (typeof KINDS)[number]): Counts =>
    Object.entries(other[kind]).reduce((all, [name, count]) => moved(all, name, count), one[kind]);
  return { open: sum('open'), met: sum('met'), missed: sum('missed'), suspended: sum('suspended') };
}

const total = (counts: Counts): number => Object.values(counts).reduce((sum, count) => sum + count, 0);

/**
 * The days of which at least a share `of` (0 to 1) took no more: the smallest such number (nearest rank). Undefined where
 * nothing has been left yet, or of nothing the days are known.
 */
export function daysOfShare({ met, missed }: TermCounts, of: number): number | undefined {
  const { unknown: _unknown, ...days } = merged(
    { ...NOTHING_COUNTED, met },
    { ...NOTHING_COUNTED, met: missed },
  ).met;
  const sorted = Object.entries(days)
    .map(([taken, count]) => [Number(taken), count] as const)
    .toSorted(([one], [other]) => one - other);
  const rank = Math.ceil(of * total(days));
  let seen = 0;
  return sorted.find(([, count]) => {
    seen += count;
    return seen >= rank;
  })?.[0];
}

/** What a report says of one row on a day. `dueBy` holds the last day of each of the spans that are asked for. */
export type TermReport = {
  /** The clocks that run. */
  readonly open: number;
  /** Those that stand still: they are neither open nor late. */
  readonly suspended: number;
  /** Of the open ones, those due today or later, by the last day of each span. */
  readonly dueBy: readonly number[];
  /** Of the open ones, those whose due day is past. */
  readonly late: number;
  readonly met: number;
  readonly missed: number;
  readonly medianDays?: number;
  readonly ninetiethDays?: number;
};

export function termReport(
  counts: TermCounts,
  { today, dueBy }: { readonly today: PlainDate; readonly dueBy: readonly PlainDate[] },
): TermReport {
  const { open, suspended, met, missed } = counts;
  const among = (which: (due: string) => boolean): number =>
    total(Object.fromEntries(Object.entries(open).filter(([due]) => which(due))));
  const [medianDays, ninetiethDays] = [daysOfShare(counts, 0.5), daysOfShare(counts, 0.9)];
  return {
    open: total(open),
    suspended: total(suspended),
    dueBy: dueBy.map((last) => among((due) => due >= today && due <= last)),
    late: among((due) => due < today),
    met: total(met),
    missed: total(missed),
    ...(medianDays === undefined ? {} : { medianDays }),
    ...(ninetiethDays === undefined ? {} : { ninetiethDays }),
  };
}
