import type { CalendarAmendment, Reprojection } from '#functions/application/ports/calendar.ts';
import type { Preview, PreviewedCase } from '#functions/application/preview-calendar-change.ts';
import type { CalendarOfYear, ChangeProgress } from '#functions/application/read-calendar.ts';

/** A year as an answer shows it: the days that are named, each with the act behind it. */
export const calendarView = ({ version, year, workingDays, provisional, named }: CalendarOfYear) => ({
  version,
  year,
  workingDays,
  provisional,
  days: named.flatMap(({ named: day, provisional: isProvisional }) =>
    day
      ? [{ day: day.day, effect: day.effect, name: day.name, act: day.act, provisional: isProvisional }]
      : [],
  ),
});

/** A change as it was recorded. Who made it is journaled and not shown. */
export const amendmentView = (amendment: CalendarAmendment) => {
  const { version, recordedAt, act, reason, change } = amendment;
  return {
    version,
    recordedAt,
    change,
    day: amendment.change === 'set' ? amendment.named.day : amendment.day,
    ...(amendment.change === 'set' ? { effect: amendment.named.effect, name: amendment.named.name } : {}),
    act,
    ...(reason ? { reason } : {}),
  };
};

/** What a dry run found on one page of cases. */
export const previewedView = ({ amendment, cases, looked, next }: Preview) => ({
  change: amendmentView(amendment),
  looked,
  items: cases.flatMap(itemsOf),
  ...(next ? { next } : {}),
});

/** The deadlines of a case that would move, or that its new date is not known. */
function itemsOf({ kase, moved }: PreviewedCase): readonly object[] {
  const { id: caseId, number, region, stage } = kase;
  const of = { caseId, number, region, stage };
  if (moved === 'unknown') return [{ ...of, outsideKnownYears: true }];
  return moved.map(({ before, after }) => ({ ...of, deadline: after.id, from: before.due, to: after.due }));
}

/** How far a change is; `remaining` are the cases not looked at yet, unknown while they are being counted. */
export const progressView = ({ amendment, reprojection, moved }: ChangeProgress) => ({
  ...amendmentView(amendment),
  reprojection: {
    state: reprojection.phase,
    cases: reprojection.counted,
    moved,
    ...remainingOf(reprojection),
    outsideKnownYears: reprojection.unknown,
    startedAt: reprojection.startedAt,
    ...(reprojection.endedAt ? { endedAt: reprojection.endedAt } : {}),
  },
});

function remainingOf({ phase, counted, seen }: Reprojection): { readonly remaining?: number } {
  if (phase === 'counting') return {};
  return { remaining: phase === 'moving' ? Math.max(0, counted - seen) : 0 };
}
