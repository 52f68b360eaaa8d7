import { type Caller, may } from '#functions/case/authority.ts';
import { merged, NOTHING_COUNTED, type TermReport, termReport } from '#functions/case/term-counts.ts';
import { addWorkingDays } from '#functions/law/calendar/calendar.ts';
import { dayOf, type Instant, type PlainDate } from '#functions/law/calendar/instant.ts';
import { type Region, regionCodes } from '#functions/law/regions.ts';
import { accepted, type Result, refused } from '#functions/law/result.ts';
import type { Calendars } from './ports/calendar.ts';
import type { Clock } from './ports/clock.ts';
import type { CountKey, ReportStore, StoredCounts } from './ports/reports.ts';
import type { UseCaseRefusal } from './refusals.ts';

/** What a row of a report stands for: each stage of each service, each service, or each region as a whole. */
export const ROWS = ['stage', 'service', 'region'] as const;
export type Rows = (typeof ROWS)[number];

/** The spans, in working days from today, for which it is said how many terms end in them (the 1, 3 and 5). */
export const SPANS = [1, 3, 5] as const;

export type ReportRow = Pick<CountKey, 'region'> &
  Partial<CountKey> & {
    readonly report: TermReport;
  };

export type DeadlineReport = {
  readonly at: Instant;
  /** The last day of each span; a span that leaves the known years ends with them. */
  readonly dueBy: readonly PlainDate[];
  readonly rows: readonly ReportRow[];
};

type Asked = { readonly caller: Caller; readonly region?: Region; readonly rows: Rows };

/**
 * How the terms stand now, by region, and by service and stage as asked. Without a region every one of them, for the
 * offices that work for the whole country. Counts follow the cases within seconds, not at once.
 */
export async function readReport(
  {
    reports,
    calendars,
    clock,
  }: { readonly reports: ReportStore; readonly calendars: Calendars; readonly clock: Clock },
  { caller, region, rows }: Asked,
): Promise<Result<DeadlineReport, UseCaseRefusal>> {
  const regions = region ? [region] : regionCodes;
  if (!regions.every((one) => may(caller, { to: 'see-reports', region: one }))) {
    return refused({ code: 'not-permitted' });
  }
  const [{ current }, calendar] = await Promise.all([reports.generations(), calendars.latest()]);
  const at = clock.now();
  const today = dayOf(at);
  const dueBy = SPANS.map((span) => {
    const last = addWorkingDays(calendar, today, span);
    return last.ok ? last.value : ('9999-12-31' as PlainDate);
  });
  const counts = await Promise.all(regions.map((one) => reports.countsIn(current, one)));
  const grouped = groupsOf(counts.flat(), rows);
  return accepted({
    at,
    dueBy,
    rows: grouped.map(({ counts: all, ...key }) => ({ ...key, report: termReport(all, { today, dueBy }) })),
  });
}

/** The counts with what stands for one row counted together, in the order in which they came. */
function groupsOf(stored: readonly StoredCounts[], rows: Rows) {
  const groups = new Map<
    string,
    Pick<CountKey, 'region'> & Partial<CountKey> & { counts: typeof NOTHING_COUNTED }
  >();
  for (const { region, service, stage, counts } of stored) {
    const key = {
      region,
      ...(rows === 'region' ? {} : { service }),
      ...(rows === 'stage' ? { stage } : {}),
    };
    const name = Object.values(key).join(' ');
    groups.set(name, { ...key, counts: merged(groups.get(name)?.counts ?? NOTHING_COUNTED, counts) });
  }
  return [...groups.values()];
}
