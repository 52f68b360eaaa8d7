import type { Case } from '#functions/case/case.ts';
import type { DeadlinesReprojected } from '#functions/case/events.ts';
import { reprojectDeadlines } from '#functions/case/reproject-deadlines.ts';
import { calendarAt } from '#functions/law/calendar/amendments.ts';
import { accepted, type Result } from '#functions/law/result.ts';
import { serviceOf } from '#functions/law/services.ts';
import { system } from './actor.ts';
import { type ChangeRequest, proposeChange } from './change-calendar.ts';
import type { CalendarAmendment, Calendars } from './ports/calendar.ts';
import type { CaseStore, StoredCase } from './ports/cases.ts';
import type { Clock } from './ports/clock.ts';
import type { UseCaseRefusal } from './refusals.ts';
import { cursorOf, FIRST_PLACE, nextCases, placeOf } from './work-lists.ts';

type Dependencies = {
  readonly cases: CaseStore;
  readonly calendars: Calendars;
  readonly clock: Clock;
};

type Moves = DeadlinesReprojected['moved'];

/** What a change would do to one case: its deadlines that move, or that its new date is not known. */
export type PreviewedCase = { readonly kase: Case; readonly moved: Moves | 'unknown' };

export type Preview = {
  readonly amendment: CalendarAmendment;
  readonly cases: readonly PreviewedCase[];
  /** Cases that this page has looked at. */
  readonly looked: number;
  readonly next?: string;
};

/** Which open deadlines a change would move, from when to when: a page of about `limit` cases. Writes nothing. */
export async function previewCalendarChange(
  { cases, calendars, clock }: Dependencies,
  { limit, after, ...request }: ChangeRequest & { readonly limit: number; readonly after?: string },
): Promise<Result<Preview, UseCaseRefusal>> {
  const now = clock.now();
  const calendar = await calendars.latest();
  const proposed = proposeChange(request, calendar, now);
  if (!proposed.ok) return proposed;
  const amendment = proposed.value;
  const changed = calendarAt(calendar, [amendment], amendment.version);
  const { items, next } = await nextCases(cases, after ? placeOf(after) : FIRST_PLACE, limit);
  const previewed = items.flatMap(({ state }: StoredCase): PreviewedCase[] => {
    const moves = reprojectDeadlines(state, {
      now,
      by: system,
      service: serviceOf(state.service),
      calendar: changed,
      amendments: [amendment],
    });
    if (!moves.ok) return [{ kase: state, moved: 'unknown' }];
    return moves.value ? [{ kase: state, moved: moves.value.moved }] : [];
  });
  return accepted({
    amendment,
    cases: previewed,
    looked: items.length,
    ...(next ? { next: cursorOf(next) } : {}),
  });
}
