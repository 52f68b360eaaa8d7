import * as z from 'zod';
import { enterQuota, type QuotaMovement } from '#functions/application/enter-quota.ts';
import type { Clock } from '#functions/application/ports/clock.ts';
import type { QuotaStore } from '#functions/application/ports/quota.ts';
import { type QuotaReading, readLedger, readQuota } from '#functions/application/read-quota.ts';
import { readWaiting } from '#functions/application/read-waiting.ts';
import type { Caller } from '#functions/case/authority.ts';
import { PlainDate } from '#functions/law/calendar/instant.ts';
import { QUOTA_CATEGORIES, regionCodes } from '#functions/law/regions.ts';
import { operation } from './operation.ts';
import { importOrder, QUOTA_REFUSALS } from './quota-orders.ts';
import {
  ENTRY,
  LINE,
  QuotaEnteredShown,
  QuotaEntryShown,
  QuotaLineShown,
  WaitingShown,
} from './quota-shown.ts';
import { linesAsCsv, lineView, waitingView } from './quota-view.ts';
import { json, NO_STORE, problem } from './response.ts';
import { type Route, type Routes, route } from './route.ts';
import { listOf } from './shown.ts';

type Dependencies = { readonly quotas: QuotaStore; readonly clock: Clock };

export const quotaRoutes = (dependencies: Dependencies): Routes => ({
  'GET /v1/quotas': read(dependencies),
  'GET /v1/quotas/entries': entries(dependencies),
  'POST /v1/quotas/entries': enter(dependencies),
  'GET /v1/quotas/waiting': waiting(dependencies),
  'GET /v1/quotas/export': exported(dependencies),
  'POST /v1/quotas/orders': importOrder(dependencies),
});

const YearAsked = z.coerce.number().int().min(2000).max(2100);
const Region = z.enum(regionCodes);
const Category = z.enum(QUOTA_CATEGORIES);
const Ledger = z.strictObject({ year: YearAsked, region: Region, category: Category });
const QuotaQuery = z.strictObject({
  year: YearAsked,
  region: Region.optional(),
  category: Category.optional(),
  at: PlainDate.optional(),
});

const MOST_PERSONS = 1_000_000;
const act = {
  year: z.int().min(2000).max(2100),
  region: Region,
  category: Category,
  act: z.string().trim().min(1).max(200),
  from: PlainDate.optional(),
};
const belowTaken = { belowTaken: z.strictObject({ reason: z.string().trim().min(1).max(500) }).optional() };
const places = z.int().min(1).max(MOST_PERSONS);
const before = { places, decisions: z.int().min(0).max(MOST_PERSONS) };

/** Each kind of entry. A limit may fall below what is taken only with `belowTaken`, which says why. */
const QuotaEntry = z.discriminatedUnion('kind', [
  z.strictObject({ ...act, ...belowTaken, kind: z.literal('set'), limit: z.int().min(0).max(MOST_PERSONS) }),
  z.strictObject({ ...act, kind: z.literal('raise'), places }),
  z.strictObject({ ...act, ...belowTaken, kind: z.literal('lower'), places }),
  z.strictObject({
    ...act,
    ...belowTaken,
    kind: z.literal('move'),
    places,
    to: z.strictObject({ region: Region, category: Category }),
  }),
  z.strictObject({ ...act, ...belowTaken, kind: z.literal('taken-before'), ...before }),
  z.strictObject({ ...act, kind: z.literal('given-back-before'), ...before }),
]);
type QuotaEntry = z.infer<typeof QuotaEntry>;

const LEDGER = { year: '2026', region: '550000000', category: 'kandas' };

const readingOf = (
  caller: Caller,
  { year, region, category, at }: z.infer<typeof QuotaQuery>,
): QuotaReading => ({
  caller,
  year,
  ...(region ? { region } : {}),
  ...(category ? { category } : {}),
  ...(at ? { at } : {}),
});

const READ = operation({
  summary: 'Shows the places of a year, now or at the end of any day',
  policy: 'see-quota',
  query: QuotaQuery,
  refuses: ['not-permitted', 'quota-act-invalid', 'quota-year-without-order'],
  answers: () => ({
    200: { says: 'A line for each ledger', json: listOf(QuotaLineShown()), example: { items: [LINE] } },
  }),
  example: { query: { ...LEDGER, at: '2026-03-31' } },
});

const read = (dependencies: Dependencies): Route =>
  route(READ, async ({ query, caller, language }) => {
    const lines = await readQuota(dependencies, readingOf(caller, query));
    if (!lines.ok) return problem(lines.refusal, language);
    return json(200, { items: lines.value.map(lineView) });
  });

const EXPORT = operation({
  summary: 'Exports the places of a year as CSV',
  description: 'In columns that the import of an order reads.',
  policy: 'see-quota',
  query: QuotaQuery,
  produces: 'text/csv',
  refuses: ['not-permitted', 'quota-act-invalid', 'quota-year-without-order'],
  answers: () => ({
    200: { says: 'The lines', headers: { 'content-disposition': 'The name of the file' } },
  }),
  example: { query: { year: '2026' } },
});

/** The same lines as a file that the import of an order reads. */
const exported = (dependencies: Dependencies): Route =>
  route(EXPORT, async ({ query, caller, language }) => {
    const lines = await readQuota(dependencies, readingOf(caller, query));
    if (!lines.ok) return problem(lines.refusal, language);
    return {
      statusCode: 200,
      headers: {
        'content-type': 'text/csv; charset=utf-8; header=present',
        'content-disposition': `attachment; filename="quotas-${query.year}.csv"`,
        ...NO_STORE,
      },
      body: linesAsCsv(lines.value),
    };
  });

const WAITING = operation({
  summary: 'Shows who waits for places, in order of filing',
  policy: 'see-quota',
  query: Ledger,
  refuses: ['not-permitted', 'quota-act-invalid'],
  answers: () => ({
    200: {
      says: 'The waiting list, and the places that are left',
      json: WaitingShown(),
      example: { left: 0, items: [] },
    },
  }),
  example: { query: LEDGER },
});

const waiting = (dependencies: Dependencies): Route =>
  route(WAITING, async ({ query: ledger, caller, language }) => {
    const found = await readWaiting(dependencies, { caller, ledger });
    return found.ok ? json(200, waitingView(found.value)) : problem(found.refusal, language);
  });

const ENTRIES = operation({
  summary: 'Shows the movements of one ledger in the order in which they were entered',
  policy: 'see-quota',
  query: Ledger,
  refuses: ['not-permitted', 'quota-act-invalid'],
  answers: () => ({
    200: { says: 'The entries', json: listOf(QuotaEntryShown()), example: { items: [ENTRY] } },
  }),
  example: { query: LEDGER },
});

const entries = (dependencies: Dependencies): Route =>
  route(ENTRIES, async ({ query: ledger, caller, language }) => {
    const found = await readLedger(dependencies, { caller, ledger });
    return found.ok ? json(200, { items: found.value }) : problem(found.refusal, language);
  });

const ENTER = operation({
  summary: 'Records an act that moves the quota',
  policy: 'set-quota',
  body: QuotaEntry,
  changes: true,
  refuses: QUOTA_REFUSALS,
  answers: () => ({
    201: {
      says: 'The entry in the ledger that it names',
      json: QuotaEnteredShown(),
      example: { year: 2026, region: '550000000', category: 'kandas', ...ENTRY },
    },
  }),
  example: {
    body: {
      kind: 'raise',
      year: 2026,
      region: '550000000',
      category: 'kandas',
      act: 'order of 2026-05-04',
      places: 20,
    },
  },
});

const enter = (dependencies: Dependencies): Route =>
  route(ENTER, async ({ body, caller, idempotency, language }) => {
    const { year, region, category, from } = body;
    const reason = 'belowTaken' in body ? body.belowTaken?.reason : undefined;
    const entered = await enterQuota(dependencies, {
      caller,
      ledger: { year, region, category },
      movement: movementOf(body),
      act: body.act,
      ...(from ? { from } : {}),
      ...(reason === undefined ? {} : { belowTaken: reason }),
      idempotency,
    });
    if (!entered.ok) return problem(entered.refusal, language);
    return json(201, { ...entered.value.ledger, ...entered.value.entry });
  });

function movementOf(entry: QuotaEntry): QuotaMovement {
  switch (entry.kind) {
    case 'set':
      return { kind: entry.kind, limit: entry.limit };
    case 'raise':
    case 'lower':
      return { kind: entry.kind, places: entry.places };
    case 'move':
      return { kind: entry.kind, places: entry.places, to: entry.to };
    case 'taken-before':
    case 'given-back-before':
      return { kind: entry.kind, places: entry.places, decisions: entry.decisions };
  }
}
