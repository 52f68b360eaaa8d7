import * as z from 'zod';
import { type ChangeRequest, changeCalendar } from '#functions/application/change-calendar.ts';
import type { CalendarStore, Calendars } from '#functions/application/ports/calendar.ts';
import type { CaseStore } from '#functions/application/ports/cases.ts';
import type { Clock } from '#functions/application/ports/clock.ts';
import { previewCalendarChange } from '#functions/application/preview-calendar-change.ts';
import { readCalendar, readCalendarChange } from '#functions/application/read-calendar.ts';
import { PlainDate } from '#functions/law/calendar/instant.ts';
import {
  AMENDED,
  AmendmentShown,
  CalendarShown,
  PROGRESSED,
  PreviewShown,
  ProgressShown,
  YEAR,
} from './calendar-shown.ts';
import { amendmentView, calendarView, previewedView, progressView } from './calendar-view.ts';
import { etagOf } from './case-view.ts';
import { operation } from './operation.ts';
import { json, problem, type Response } from './response.ts';
import { type Asked, type Route, type Routes, route } from './route.ts';
import { ETAG, LOCATION } from './shown.ts';

type Dependencies = {
  readonly cases: CaseStore;
  readonly calendar: CalendarStore;
  readonly calendars: Calendars;
  readonly clock: Clock;
};

export const calendarRoutes = (dependencies: Dependencies): Routes => ({
  'GET /v1/calendar': read(dependencies),
  'GET /v1/calendar/changes/{version}': progress(dependencies),
  'PUT /v1/calendar/days/{date}': route(SET, (asked) =>
    change(dependencies, asked, setDay(asked.path.date, asked.body)),
  ),
  'DELETE /v1/calendar/days/{date}': route(WITHDRAW, (asked) =>
    change(dependencies, asked, withdrawDay(asked.path.date, asked.body)),
  ),
});

/** A name in Kazakh, the language of the law; where no Russian or English one is given, that stands for it. */
const InLanguages = (longest: number) => {
  const name = z.string().trim().min(1).max(longest);
  return z
    .strictObject({ kk: name, ru: name.optional(), en: name.optional() })
    .transform(({ kk, ru = kk, en = kk }) => ({ kk, ru, en }));
};

/** The act behind a change, and where its text can be found. */
const ActBody = z.strictObject({ title: InLanguages(500), source: z.string().trim().min(1).max(200) });
const Reason = z.string().trim().min(1).max(1000).optional();

const SetDay = z.strictObject({
  effect: z.enum(['off', 'worked']),
  name: InLanguages(300),
  act: ActBody,
  reason: Reason,
});
const WithdrawDay = z.strictObject({ act: ActBody, reason: Reason });

type Said = Pick<ChangeRequest, 'change' | 'act'> & { readonly reason?: string | undefined };

const setDay = (day: PlainDate, { effect, name, act, reason }: z.output<typeof SetDay>): Said => ({
  change: { change: 'set', named: { day, effect, name, act, provisional: false } },
  act,
  reason,
});

const withdrawDay = (day: PlainDate, said: z.output<typeof WithdrawDay>): Said => ({
  change: { change: 'withdraw', day },
  ...said,
});

const READ = operation({
  summary: 'Shows the working calendar of a year as known now',
  policy: 'read-law',
  query: z.strictObject({ year: z.coerce.number().int().min(1900).max(2999) }),
  refuses: ['year-not-known'],
  answers: () => ({
    200: {
      says: 'The days that do not follow their weekday, or that have a name',
      json: CalendarShown(),
      headers: ETAG,
      example: YEAR,
    },
  }),
  example: { query: { year: '2026' } },
});

const read = (dependencies: Dependencies): Route =>
  route(READ, async ({ query, language }) => {
    const found = await readCalendar(dependencies, query.year);
    if (!found.ok) return problem(found.refusal, language);
    return json(200, calendarView(found.value), { etag: etagOf(found.value.version) });
  });

const PROGRESS = operation({
  summary: 'Shows a change of the calendar and how far its re-projection is',
  policy: 'read-law',
  path: z.object({ version: z.string().regex(/^\d{1,6}$/) }),
  refuses: ['calendar-change-not-found'],
  answers: () => ({ 200: { says: 'The change', json: ProgressShown(), example: PROGRESSED } }),
  example: { path: { version: '1' } },
});

const progress = (dependencies: Dependencies): Route =>
  route(PROGRESS, async ({ path, language }) => {
    const found = await readCalendarChange(dependencies, Number(path.version));
    return found.ok ? json(200, progressView(found.value)) : problem(found.refusal, language);
  });

const ChangeQuery = z.strictObject({
  dryRun: z
    .stringbool({ truthy: ['true'], falsy: ['false'], case: 'sensitive' })
    .default(false)
    .meta({ description: 'Shows which deadlines would move, a page at a time, and changes nothing' }),
  limit: z.coerce
    .number()
    .int()
    .min(1)
    .max(500)
    .default(200)
    .meta({ description: 'How many cases a page of a dry run looks at' }),
  after: z.string().max(2000).optional(),
});

const changing = {
  policy: 'change-calendar',
  path: z.object({ date: PlainDate }),
  query: ChangeQuery,
  changes: 'unless-dry-run',
  ifMatch: true,
  refuses: [
    'not-permitted',
    'calendar-changed',
    'calendar-change-invalid',
    'idempotency-key-reused',
    'year-not-known',
    'cursor-invalid',
  ],
  answers: () => ({
    200: {
      says: 'The change as it was recorded, or what a dry run found',
      json: z.union([AmendmentShown(), PreviewShown()]),
      headers: { ...ETAG, ...LOCATION },
      example: AMENDED,
    },
  }),
} as const;

const act = { title: { kk: 'Үкіметтің қаулысы' }, source: 'adilet.zan.kz/kaz/docs/P2600000000' };

const SET = operation({
  ...changing,
  summary: 'Makes a day a day off or a working day',
  body: SetDay,
  example: {
    path: { date: '2026-03-20' },
    body: { effect: 'off', name: { kk: 'Қосымша демалыс күні' }, act },
  },
});

const WITHDRAW = operation({
  ...changing,
  summary: 'Withdraws what an earlier change said of a day',
  body: WithdrawDay,
  example: { path: { date: '2026-03-20' }, body: { act } },
});

async function change(
  dependencies: Dependencies,
  { query, version, idempotency, caller, language }: Asked<typeof SET> | Asked<typeof WITHDRAW>,
  { reason, ...said }: Said,
): Promise<Response> {
  const asked: ChangeRequest = { caller, version, ...said, ...(reason ? { reason } : {}) };
  const { limit, after } = query;
  if (!idempotency) {
    const page = { limit, ...(after ? { after } : {}) };
    const previewed = await previewCalendarChange(dependencies, { ...asked, ...page });
    return previewed.ok
      ? json(200, previewedView(previewed.value), { etag: etagOf(version) })
      : problem(previewed.refusal, language);
  }
  const changed = await changeCalendar(dependencies, { ...asked, idempotency });
  if (!changed.ok) return problem(changed.refusal, language);
  return json(200, amendmentView(changed.value), {
    etag: etagOf(changed.value.version),
    location: `/v1/calendar/changes/${changed.value.version}`,
  });
}
