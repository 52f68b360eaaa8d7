import { z } from 'zod';
import { type ChangeRequest, changeCalendar } from '#functions/application/change-calendar.ts';
import type { CalendarStore, Calendars } from '#functions/application/ports/calendar.ts';
import type { CaseStore } from '#functions/application/ports/cases.ts';
import type { Clock } from '#functions/application/ports/clock.ts';
import { previewCalendarChange } from '#functions/application/preview-calendar-change.ts';
import { readCalendar, readCalendarChange } from '#functions/application/read-calendar.ts';
import type { CalendarChange } from '#functions/law/calendar/amendments.ts';
import { PlainDate } from '#functions/law/calendar/instant.ts';
import { accepted, type Result } from '#functions/law/result.ts';
import { amendmentView, calendarView, previewedView, progressView } from './calendar-view.ts';
import { etagOf } from './case-view.ts';
import { fieldErrorsOf } from './field-errors.ts';
import { type ApiEvent, bodyOf, idempotencyOf, queryOf, type Refused, versionOf } from './request.ts';
import { json, problem } from './response.ts';
import { parameter, type Request, type Route, type Routes } from './route.ts';

type Dependencies = {
  readonly cases: CaseStore;
  readonly calendar: CalendarStore;
  readonly calendars: Calendars;
  readonly clock: Clock;
};

export const calendarRoutes = (dependencies: Dependencies): Routes => ({
  'GET /v1/calendar': read(dependencies),
  'GET /v1/calendar/changes/{version}': progress(dependencies),
  'PUT /v1/calendar/days/{date}': change(dependencies, setDay),
  'DELETE /v1/calendar/days/{date}': change(dependencies, withdrawDay),
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
type Saying = (event: ApiEvent, day: PlainDate) => Result<Said, Refused>;

const setDay: Saying = (event, day) => {
  const body = bodyOf(event, SetDay);
  if (!body.ok) return body;
  const { effect, name, act, reason } = body.value;
  const set: CalendarChange = { change: 'set', named: { day, effect, name, act, provisional: false } };
  return accepted({ change: set, act, reason });
};

const withdrawDay: Saying = (event, day) => {
  const body = bodyOf(event, WithdrawDay);
  return body.ok ? accepted({ change: { change: 'withdraw', day }, ...body.value }) : body;
};

const Year = z.strictObject({ year: z.coerce.number().int().min(1900).max(2999) });

const read =
  (dependencies: Dependencies): Route =>
  async ({ event, language }) => {
    const query = queryOf(event, Year);
    if (!query.ok) return problem(query.refusal, language);
    const found = await readCalendar(dependencies, query.value.year);
    if (!found.ok) return problem(found.refusal, language);
    const etag = etagOf(found.value.version);
    if (event.headers['if-none-match'] === etag) return { statusCode: 304, headers: { etag } };
    return json(200, calendarView(found.value), { etag });
  };

const progress =
  (dependencies: Dependencies): Route =>
  async ({ event, language }) => {
    const version = parameter(event, 'version');
    const found = await readCalendarChange(dependencies, /^\d{1,6}$/.test(version) ? Number(version) : 0);
    return found.ok ? json(200, progressView(found.value)) : problem(found.refusal, language);
  };

const ChangeQuery = z.strictObject({
  dryRun: z.stringbool({ truthy: ['true'], falsy: ['false'], case: 'sensitive' }).default(false),
  /** How many cases a page of a dry run looks at. */
  limit: z.coerce.number().int().min(1).max(500).default(200),
  after: z.string().max(2000).optional(),
});

const DATE = z.strictObject({ date: PlainDate });

/** The day of the path; 30 February is none. */
function dayOfPath(event: ApiEvent): Result<PlainDate, Refused> {
  const sent = { date: parameter(event, 'date') };
  const parsed = DATE.safeParse(sent);
  if (parsed.success) return accepted(parsed.data.date);
  return {
    ok: false,
    refusal: { code: 'calendar-change-invalid', errors: fieldErrorsOf(parsed.error, sent) },
  };
}

/** The change as it is asked for, or the first of: which field is wrong, which header is missing. */
function requested({ event, caller }: Request, saying: Saying): Result<ChangeRequest, Refused> {
  const day = dayOfPath(event);
  if (!day.ok) return day;
  const said = saying(event, day.value);
  if (!said.ok) return said;
  const version = versionOf(event);
  if (!version.ok) return version;
  const { reason, ...rest } = said.value;
  return accepted({ caller, version: version.value, ...rest, ...(reason ? { reason } : {}) });
}

const change =
  (dependencies: Dependencies, saying: Saying): Route =>
  async (request) => {
    const { event, caller, language } = request;
    const query = queryOf(event, ChangeQuery);
    if (!query.ok) return problem(query.refusal, language);
    const asked = requested(request, saying);
    if (!asked.ok) return problem(asked.refusal, language);
    const { dryRun, limit, after } = query.value;
    if (dryRun) {
      const page = { limit, ...(after ? { after } : {}) };
      const previewed = await previewCalendarChange(dependencies, { ...asked.value, ...page });
      return previewed.ok
        ? json(200, previewedView(previewed.value), { etag: etagOf(asked.value.version) })
        : problem(previewed.refusal, language);
    }
    const { change: wanted, act, reason, version } = asked.value;
    const idempotency = idempotencyOf(event, caller, [wanted, act, reason, version]);
    if (!idempotency.ok) return problem(idempotency.refusal, language);
    const changed = await changeCalendar(dependencies, { ...asked.value, idempotency: idempotency.value });
    if (!changed.ok) return problem(changed.refusal, language);
    return json(200, amendmentView(changed.value), {
      etag: etagOf(changed.value.version),
      location: `/v1/calendar/changes/${changed.value.version}`,
    });
  };
