import { labourCodeWeekend } from '#functions/law/calendar/acts.ts';
import { calendarDays, type WorkingCalendar } from '#functions/law/calendar/calendar.ts';
import {
  type CountedTerm,
  type Counting,
  countTerm,
  type LedgerEntry,
  type Suspension,
  type TermRefusal,
} from '#functions/law/calendar/count-term.ts';
import type { Act, CalendarDay, Words } from '#functions/law/calendar/day.ts';
import type { Instant, PlainDate } from '#functions/law/calendar/instant.ts';
import { addDays, lastDayOfNextMonth } from '#functions/law/calendar/plain-date.ts';
import { plainDayOff } from '#functions/law/calendar/wording.ts';
import { type Citation, cite, ours } from '#functions/law/citation.ts';
import { accepted, type Result } from '#functions/law/result.ts';
import type { BeforeServiceEnd } from '#functions/law/service.ts';
import type { Term } from '#functions/law/term.ts';
import { type Due, dueAtEndOf, effectiveDue, hoursBefore, type Start, startDay } from './deadlines.ts';

/** Whether a step belongs to the stage's own term or to the term of the whole service. */
export type Which = 'own' | 'service';

/** One step of how a date came about; in order they are the whole reckoning, which `replay` repeats. */
export type Step =
  | { readonly step: 'filed'; readonly at: Instant; readonly acceptedOn: PlainDate; readonly cite: Citation }
  | {
      readonly step: 'start';
      readonly of: Which;
      readonly term: Term;
      readonly day: PlainDate;
      /** False unless the term has 0 days: the day from which a term runs is not one of its days. */
      readonly counts: boolean;
      readonly cite: Citation;
    }
  | { readonly step: 'skipped'; readonly day: PlainDate; readonly name: Words; readonly act: Act }
  /** Counted, though it is a weekend day. */
  | { readonly step: 'worked'; readonly day: PlainDate; readonly name: Words; readonly act: Act }
  | ({ readonly step: 'suspended' } & LedgerEntry)
  | { readonly step: 'rolled'; readonly from: PlainDate; readonly to: PlainDate; readonly cite: Citation }
  /** The own term is no count of days: it ends so many hours before the service term does. */
  | { readonly step: 'before-service-end'; readonly hours: number; readonly cite: Citation }
  /** The date is the one from before: it moves when the term runs on. */
  | { readonly step: 'stands-still'; readonly since: PlainDate }
  | ({ readonly step: 'end'; readonly of: Which; readonly cite: Citation } & Due)
  | {
      readonly step: 'binds';
      readonly term: Which;
      readonly on: PlainDate;
      readonly at: Instant;
      readonly cite: Citation;
    };

const rules = {
  intake: cite('standard, item 7'),
  start: {
    own: ours('stage terms are counted like the service term, whose day of acceptance is not counted (K¶9)'),
    service: cite('K¶9'),
  },
  roll: ours('a calendar-day term whose last day is off runs to the next working day'),
  end: ours('a term ends at 24:00 Asia/Almaty of its last day'),
  binds: ours('the own term and the service term both hold: the earlier is the due date'),
} as const;

/** One term as it was counted. */
type Reckoning = {
  readonly term: Term;
  readonly start: Start;
  readonly suspensions?: readonly Suspension[] | undefined;
  readonly counting?: Counting | undefined;
};

export type Question = {
  readonly own?: Reckoning | BeforeServiceEnd | undefined;
  readonly service?: Reckoning | undefined;
  /** The day from which the clock stands still, if it does. */
  readonly standsStillSince?: PlainDate | undefined;
  /** When the application came in, and its day of acceptance. */
  readonly filing?: { readonly at: Instant; readonly acceptedOn: PlainDate } | undefined;
};

/**
 * How a due date came about, in ordered steps: filing, then for each term its start, every day skipped with its name
 * and act, suspensions with what they consumed, the roll and the end, and at last which of the two terms binds.
 * Give the calendar as it was known when the date was computed, and the steps explain that date. Refuses as countTerm.
 */
export function explain(question: Question, calendar: WorkingCalendar): Result<readonly Step[], TermRefusal> {
  const { own, service, filing } = question;
  const backward = own && 'unit' in own ? own : undefined;
  const counted = own && 'term' in own ? own : undefined;
  const steps: Step[] = filing ? [{ step: 'filed', ...filing, cite: rules.intake }] : [];
  const dues = new Map<Which, Due>();
  for (const [of, reckoning] of [['own', counted] as const, ['service', service] as const]) {
    if (!reckoning) continue;
    const { term, start, suspensions, counting } = reckoning;
    const reckoned = countTerm(term, startDay(start), calendar, suspensions, counting);
    if (!reckoned.ok) return reckoned;
    const due = dueAtEndOf(reckoned.value.end, reckoned.value.provisional);
    dues.set(of, due);
    steps.push(...stepsOf(of, term, reckoned.value, calendar), { step: 'end', of, ...due, cite: rules.end });
  }
  const serviceDue = dues.get('service');
  if (backward && serviceDue) {
    const { length: hours, cite: by } = backward;
    const due = hoursBefore(serviceDue, hours);
    dues.set('own', due);
    steps.push({ step: 'before-service-end', hours, cite: by });
    steps.push({ step: 'end', of: 'own', ...due, cite: by });
  }
  const { standsStillSince: since } = question;
  if (since !== undefined) steps.push({ step: 'stands-still', since });
  const effective = effectiveDue(dues.get('own'), serviceDue);
  if (effective) {
    const { binds, due } = effective;
    steps.push({ step: 'binds', term: binds, on: due.on, at: due.at, cite: rules.binds });
  }
  return accepted(steps);
}

function stepsOf(of: Which, term: Term, counted: CountedTerm, calendar: WorkingCalendar): Step[] {
  const { start, last, end, ledger } = counted;
  const counts = 'length' in term && term.length === 0;
  const steps: Step[] = [{ step: 'start', of, term, day: start, counts, cite: rules.start[of] }];
  if (term.unit === 'end-of-next-month') return steps;
  const first = counts ? start : addDays(start, 1);
  for (const day of calendarDays(calendar, first, end)) {
    const entry = ledger.find(({ from, to }) => from <= day.day && day.day <= to);
    if (entry && (day.day === entry.from || day.day === first)) steps.push({ step: 'suspended', ...entry });
    // Calendar days count whatever they are, until a last day that is off makes the term roll over working days.
    const asWorkingDays = term.unit === 'working-days' || (last < end && day.day >= last);
    if (!entry && asWorkingDays) steps.push(...named(day));
  }
  if (last < end) steps.push({ step: 'rolled', from: last, to: end, cite: rules.roll });
  return steps;
}

function named({ day, works, named: by }: CalendarDay): Step[] {
  if (works) return by ? [{ step: 'worked', day, name: by.name, act: by.act }] : [];
  const { name, act } = by ?? { name: plainDayOff, act: labourCodeWeekend };
  return [{ step: 'skipped', day, name, act }];
}

/**
 * The date that the steps give when they are followed one by one, without any calendar: only what the steps say is
 * skipped or suspended is left out, and of two terms the earlier end is taken. It does not read where they say the
 * terms end, so it proves them. Undefined if there is no term among the steps.
 */
export function replay(steps: readonly Step[]): PlainDate | undefined {
  const starts = steps.flatMap((step, index) => (step.step === 'start' ? [{ step, index }] : []));
  const ends = starts.map(({ step, index }, which) =>
    follow(step, steps.slice(index, starts[which + 1]?.index ?? steps.length)),
  );
  const before = steps.find((step) => step.step === 'before-service-end');
  const last = ends.at(-1);
  // The service term comes last, and it is what the hours are taken from.
  if (before && last) ends.push(hoursBefore(dueAtEndOf(last, false), before.hours).on);
  return ends.toSorted()[0];
}

function follow(
  { term, day: start, counts }: Extract<Step, { step: 'start' }>,
  steps: readonly Step[],
): PlainDate {
  if (term.unit === 'end-of-next-month') return lastDayOfNextMonth(start);
  const skipped = new Set<PlainDate>(steps.flatMap((step) => (step.step === 'skipped' ? [step.day] : [])));
  const holds = (day: PlainDate) =>
    steps.some((step) => step.step === 'suspended' && step.from <= day && day <= step.to);
  let day = counts ? start : addDays(start, 1);
  let left = Math.max(term.length, 1);
  while (true) {
    if (!holds(day) && (term.unit !== 'working-days' || !skipped.has(day))) left -= 1;
    if (left === 0) break;
    day = addDays(day, 1);
  }
  while (skipped.has(day) || holds(day)) day = addDays(day, 1);
  return day;
}
