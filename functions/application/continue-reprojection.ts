import { evolve } from '#functions/case/evolve.ts';
import { type ActedAmendment, reprojectDeadlines } from '#functions/case/reproject-deadlines.ts';
import type { WorkingCalendar } from '#functions/law/calendar/calendar.ts';
import { serviceOf } from '#functions/law/services.ts';
import { system } from './actor.ts';
import { type Pause, persistAct } from './persist.ts';
import type { CalendarChanges, CalendarStore, Calendars, Reprojection } from './ports/calendar.ts';
import type { CaseStore, StoredCase } from './ports/cases.ts';
import type { Clock } from './ports/clock.ts';
import { record } from './record.ts';
import { countCases, nextCases, OPEN_LISTS } from './work-lists.ts';

type Dependencies = {
  readonly cases: CaseStore;
  readonly calendar: CalendarStore;
  readonly calendars: Calendars;
  readonly changes: CalendarChanges;
  readonly clock: Clock;
  readonly pause?: Pause;
};

/**
 * How long after a change every act has ended that may have read the calendar before it: the longest time-out of the
 * change and of an act, one after the other, and room for an index that lags. The work lists are gone through once
 * more when it is over. The infra tests hold the time-outs to it.
 */
export const SETTLING_SECONDS = 60;

const CASES_A_PAGE = 100;
const CASES_AT_ONCE = 10;

/** `overtaken`: a twin of the message has done this page and goes on. `waiting`: the last pass may not begin yet. */
export type Continued = 'continued' | 'waiting' | 'overtaken' | 'done' | 'superseded' | 'unknown';

/**
 * Does one page of the re-projection that a change of the calendar started, and sends itself the next. Its place is
 * kept in the table and moves on only by one page at a time, and a case that stands as the calendar has it is left
 * alone: a page that is killed, or comes twice or late, changes nothing that it should not. A newer change goes
 * through every list itself, so an older job ends where that one begins.
 */
export async function continueReprojection(dependencies: Dependencies, version: number): Promise<Continued> {
  const { calendar: store, calendars, changes, clock } = dependencies;
  const [kept, calendar] = await Promise.all([store.reprojection(version), calendars.latest()]);
  if (!kept) return 'unknown';
  const job = kept.lists === OPEN_LISTS.length ? kept : phaseAnew(kept);
  if (job.phase === 'done' || job.phase === 'superseded') return job.phase;
  const wait = waitOf(job, Date.parse(clock.now()));
  if (wait > 0 && calendar.version === version) {
    await changes.send({ version, delaySeconds: wait });
    return 'waiting';
  }
  const after = await pageDone(dependencies, job, calendar);
  const advanced = await store.advance({ ...after, page: job.page + 1 });
  if (advanced !== 'advanced') return 'overtaken';
  if (after.phase === 'done' || after.phase === 'superseded') return after.phase;
  await changes.send({ version, delaySeconds: waitOf(after, Date.parse(clock.now())) });
  return 'continued';
}

/** A place in other lists than today's means nothing: what this phase has done is done again. */
const phaseAnew = ({ after: _there, ...job }: Reprojection): Reprojection => ({
  ...job,
  lists: OPEN_LISTS.length,
  list: 0,
  seen: 0,
  unknown: 0,
  ...(job.phase === 'counting' ? { counted: 0 } : {}),
});

/** Seconds until the last pass may begin; 0 in every other phase. */
const waitOf = ({ phase, seen, startedAt }: Reprojection, now: number): number =>
  phase === 'checking' && seen === 0
    ? Math.max(0, Math.ceil((Date.parse(startedAt) + SETTLING_SECONDS * 1000 - now) / 1000))
    : 0;

async function pageDone(
  dependencies: Dependencies,
  job: Reprojection,
  calendar: WorkingCalendar,
): Promise<Reprojection> {
  const { cases, clock } = dependencies;
  const { after, ...rest } = job;
  if (calendar.version > job.version) return { ...rest, phase: 'superseded', endedAt: clock.now() };
  const place = { list: job.list, ...(after ? { after } : {}) };
  if (job.phase === 'counting') {
    const { count, next } = await countCases(cases, place);
    const counted = job.counted + count;
    return next ? { ...rest, ...next, counted } : { ...rest, phase: 'moving', list: 0, counted };
  }
  const { items, next } = await nextCases(cases, place, CASES_A_PAGE);
  const unknown = await moveAll(dependencies, items, { version: job.version, calendar });
  const seen = job.seen + items.length;
  if (next) return { ...rest, ...next, seen, unknown: job.unknown + unknown };
  return job.phase === 'moving'
    ? { ...rest, phase: 'checking', list: 0, seen: 0, unknown: 0 }
    : { ...rest, phase: 'done', list: 0, seen, unknown: job.unknown + unknown, endedAt: clock.now() };
}

type Change = { readonly version: number; readonly calendar: WorkingCalendar };

/** Moves the cases, ten at once. @returns how many have a new date that is not known */
async function moveAll(
  dependencies: Dependencies,
  items: readonly StoredCase[],
  change: Change,
): Promise<number> {
  const amendments = await dependencies.calendar.amendments(0);
  let unknown = 0;
  for (let start = 0; start < items.length; start += CASES_AT_ONCE) {
    const moves = await Promise.all(
      items
        .slice(start, start + CASES_AT_ONCE)
        .map((seen) => moveCase(dependencies, seen, { ...change, amendments })),
    );
    unknown += moves.filter((move) => move === 'unknown').length;
  }
  return unknown;
}

/** Moves one case in one transaction: as the list showed it, or, where that was out of date, as it is. */
function moveCase(
  { cases, clock, pause }: Dependencies,
  seen: StoredCase,
  { version, calendar, amendments }: Change & { readonly amendments: readonly ActedAmendment[] },
): Promise<'moved' | 'unmoved' | 'unknown'> {
  let listed: StoredCase | undefined = seen;
  return persistAct(
    'a re-projection',
    async () => {
      const stored = listed ?? (await cases.load(seen.state.id));
      listed = undefined;
      if (!stored) throw new Error('a case that was listed is gone');
      const { state } = stored;
      const service = serviceOf(state.service);
      const decided = reprojectDeadlines(state, {
        now: clock.now(),
        by: system,
        service,
        calendar,
        amendments,
      });
      if (!decided.ok) return 'unknown' as const;
      if (!decided.value) return 'unmoved' as const;
      const recorded = record(state.id, decided.value, stored);
      const after = evolve(state, decided.value);
      const saved = await cases.save({ before: stored, recorded, after, reprojects: version });
      return saved === 'saved' ? ('moved' as const) : saved;
    },
    ['version', 'transaction'],
    pause,
  );
}
