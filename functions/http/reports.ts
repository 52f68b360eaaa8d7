import * as z from 'zod';
import type { Calendars } from '#functions/application/ports/calendar.ts';
import type { Clock } from '#functions/application/ports/clock.ts';
import type { ReportStore } from '#functions/application/ports/reports.ts';
import { type DeadlineReport, ROWS, readReport, SPANS } from '#functions/application/read-report.ts';
import { regionCodes } from '#functions/law/regions.ts';
import { operation } from './operation.ts';
import { json, problem } from './response.ts';
import { type Routes, route } from './route.ts';
import { At, Day, RegionShown } from './shown.ts';

const ReportQuery = z.strictObject({
  region: z.enum(regionCodes).optional(),
  rows: z.enum(ROWS).default('stage'),
});

const Count = () => z.int().min(0);
const DueWithin = () =>
  z.strictObject(Object.fromEntries(SPANS.map((span) => [String(span), Count()]))).meta({
    description: 'Open terms that end today or in so many working days after it',
  });

const Row = () =>
  z
    .strictObject({
      region: RegionShown(),
      service: z.string().optional(),
      stage: z.string().optional(),
      open: Count(),
      suspended: Count().meta({ description: 'Terms that stand still: neither open nor late' }),
      dueWithin: DueWithin(),
      late: Count().meta({ description: 'Open terms whose last day is past' }),
      met: Count(),
      missed: Count(),
      daysUsed: z
        .strictObject({ median: Count(), ninetieth: Count() })
        .optional()
        .meta({ description: 'Working days that the stages took which were left, met or missed' }),
    })
    .meta({ id: 'DeadlineReportRow' });

const READ = operation({
  summary: 'How the terms of a region stand, by service and stage',
  description:
    'Counts follow the cases within seconds. Without `region` every region, for the offices that work for the whole country.',
  policy: 'see-reports',
  query: ReportQuery,
  refuses: ['not-permitted'],
  answers: () => ({
    200: {
      says: 'The counts as they stand',
      json: z.strictObject({
        at: At(),
        dueBy: z
          .strictObject(Object.fromEntries(SPANS.map((span) => [String(span), Day()])))
          .meta({ description: 'The last day of each span, by the working calendar as known now' }),
        items: z.array(Row()),
      }),
      example: {
        at: '2026-03-18T05:00:00.000Z',
        dueBy: { 1: '2026-03-19', 3: '2026-03-26', 5: '2026-03-30' },
        items: [
          {
            region: '550000000',
            service: 'kandas-inclusion',
            stage: 'registered',
            open: 12,
            suspended: 0,
            dueWithin: { 1: 3, 3: 9, 5: 11 },
            late: 1,
            met: 240,
            missed: 6,
            daysUsed: { median: 2, ninetieth: 3 },
          },
        ],
      },
    },
  }),
  example: { query: { region: '550000000', rows: 'stage' } },
});

type Dependencies = {
  readonly reports: ReportStore;
  readonly calendars: Calendars;
  readonly clock: Clock;
};

export const reportRoutes = (dependencies: Dependencies): Routes => ({
  'GET /v1/reports/deadlines': route(READ, async ({ query, caller, language }) => {
    const { region, rows } = query;
    const report = await readReport(dependencies, { caller, rows, ...(region ? { region } : {}) });
    if (!report.ok) return problem(report.refusal, language);
    return json(200, reportView(report.value));
  }),
});

/** By the length of each span. */
const bySpan = <T>(values: readonly T[]): Readonly<Record<string, T>> =>
  Object.fromEntries(SPANS.map((span, place) => [span, values[place] as T]));

const reportView = ({ at, dueBy, rows }: DeadlineReport) => ({
  at,
  dueBy: bySpan(dueBy),
  items: rows.map(({ report, ...key }) => {
    const { dueBy: within, medianDays: median, ninetiethDays: ninetieth, ...counts } = report;
    return {
      ...key,
      ...counts,
      dueWithin: bySpan(within),
      ...(median === undefined || ninetieth === undefined ? {} : { daysUsed: { median, ninetieth } }),
    };
  }),
});
