import { digestInWords, hoursUntil } from '#functions/case/alert-in-words.ts';
import { openDeadline } from '#functions/case/case.ts';
import { addWorkingDays, isWorkingDay } from '#functions/law/calendar/calendar.ts';
import { dayOf, endOfDay, type Instant, instantOf } from '#functions/law/calendar/instant.ts';
import { type Region, regionCodes } from '#functions/law/regions.ts';
import { stageOf } from '#functions/law/service.ts';
import { serviceOf } from '#functions/law/services.ts';
import type { AlertTopic, DigestMessage, DigestStore, ToldClock } from './ports/alert-messages.ts';
import type { Calendars } from './ports/calendar.ts';
import type { CaseStore, StoredCase } from './ports/cases.ts';
import type { Clock } from './ports/clock.ts';
import { OPEN_LISTS } from './work-lists.ts';

type Dependencies = {
  readonly cases: Pick<CaseStore, 'workList'>;
  readonly calendars: Pick<Calendars, 'latest'>;
  readonly digests: DigestStore;
  readonly topic: AlertTopic;
  readonly clock: Clock;
};

/** Digests are made from 8:00 on a working day, to be told at 9:00 (ours). */
const MADE_FROM = '08:00';
const TOLD_AT = '09:00';
const WORKING_DAYS_AHEAD = 3;
/** How many of each kind are listed; all are counted. A message of SNS holds 256 KB. */
const LISTED = 50;
const CASES_A_PAGE = 100;
const LISTS_AT_ONCE = 8;

export type Digests = {
  readonly made: number;
  readonly published: number;
  /** The terms that those published count: late, and due within three working days. */
  readonly late: number;
  readonly dueSoon: number;
};

const NONE: Digests = { made: 0, published: 0, late: 0, dueSoon: 0 };

const sumOf = (one: Digests, other: Digests): Digests => ({
  made: one.made + other.made,
  published: one.published + other.published,
  late: one.late + other.late,
  dueSoon: one.dueSoon + other.dueSoon,
});

/**
 * Makes and publishes the digest of each region for today, where it is a working day and eight o'clock has come. One
 * digest is made for a region and day, whoever races; until it is marked as published every tick publishes that same
 * one again, so that it goes out at least once and always with the same id and words.
 */
export async function sendDigests(dependencies: Dependencies): Promise<Digests> {
  const { calendars, clock } = dependencies;
  const now = clock.now();
  const today = dayOf(now);
  const calendar = await calendars.latest();
  const works = isWorkingDay(calendar, today);
  const ahead = addWorkingDays(calendar, today, WORKING_DAYS_AHEAD);
  if (!works.ok || !works.value || now < instantOf(today, MADE_FROM)) return NONE;
  // Where the third working day is not known, what is due by the last known midnight is all that can be said.
  const until = ahead.ok ? endOfDay(ahead.value) : endOfDay(today);
  let all = NONE;
  for (const region of regionCodes) all = sumOf(all, await sendOne(dependencies, region, { now, until }));
  return all;
}

type Window = { readonly now: Instant; readonly until: Instant };

async function sendOne(dependencies: Dependencies, region: Region, window: Window): Promise<Digests> {
  const { digests, topic, clock } = dependencies;
  const today = dayOf(window.now);
  let kept = await digests.digest(today, region);
  let made = 0;
  if (!kept) {
    const answer = await digests.keep(await digestOf(dependencies, region, window));
    if (answer === 'kept') made = 1;
    kept = await digests.digest(today, region);
  }
  if (!kept || kept.publishedAt !== undefined) return { ...NONE, made };
  await topic.publish(kept.message);
  await digests.published(kept.message, clock.now());
  const { late, dueWithinThreeWorkingDays: dueSoon } = kept.message;
  return { made, published: 1, late: late.count, dueSoon: dueSoon.count };
}

async function digestOf(
  { cases }: Dependencies,
  region: Region,
  { now, until }: Window,
): Promise<DigestMessage> {
  const day = dayOf(now);
  const planned = instantOf(day, TOLD_AT);
  const tellAt = planned > now ? planned : now;
  const late: ToldClock[] = [];
  const due: ToldClock[] = [];
  const lists = OPEN_LISTS.filter((list) => list.region === region);
  for (let start = 0; start < lists.length; start += LISTS_AT_ONCE) {
    const found = await Promise.all(
      lists.slice(start, start + LISTS_AT_ONCE).map((list) => dueOf(cases, list, until)),
    );
    for (const stored of found.flat()) {
      const clock = clockOf(stored, tellAt);
      if (clock) (clock.dueAt <= now ? late : due).push(clock);
    }
  }
  const listed = { late: firstOf(late), due: firstOf(due) };
  return {
    kind: 'digest',
    id: `digest.${day}.${region}`,
    region,
    day,
    at: now,
    tellAt,
    late: listed.late,
    dueWithinThreeWorkingDays: listed.due,
    ...digestInWords({ region, at: now, ...listed }),
  };
}

function firstOf(clocks: readonly ToldClock[]) {
  const first = clocks.toSorted((one, other) => (one.dueAt < other.dueAt ? -1 : 1)).slice(0, LISTED);
  return { count: clocks.length, first };
}

/** The cases of a list that are late or due by an instant: the list has the earliest first. */
async function dueOf(
  cases: Pick<CaseStore, 'workList'>,
  list: (typeof OPEN_LISTS)[number],
  until: Instant,
): Promise<readonly StoredCase[]> {
  const found: StoredCase[] = [];
  let after: string | undefined;
  do {
    const page = await cases.workList(list, { limit: CASES_A_PAGE, ...(after ? { after } : {}) });
    const inTime = page.items.filter(({ state }) => {
      const open = openDeadline(state);
      return open !== undefined && open.due.at <= until;
    });
    found.push(...inTime);
    after = inTime.length === page.items.length ? page.next : undefined;
  } while (after !== undefined);
  return found;
}

function clockOf({ state }: StoredCase, tellAt: Instant): ToldClock | undefined {
  const open = openDeadline(state);
  // What stands still is due by no day, and nobody is told of a day's work that is none.
  if (!open || open.suspendedSince !== undefined || state.synthetic) return undefined;
  return {
    caseId: state.id,
    caseNumber: state.number,
    service: state.service,
    stage: { name: open.stage, title: stageOf(serviceOf(state.service), open.stage).title },
    actor: open.actor,
    dueAt: open.due.at,
    hours: hoursUntil(open.due.at, tellAt),
  };
}
