import * as z from 'zod';
import { enterQuota, type QuotaMovement } from '#functions/application/enter-quota.ts';
import type { Clock } from '#functions/application/ports/clock.ts';
import type { QuotaStore } from '#functions/application/ports/quota.ts';
import { type QuotaReading, readLedger, readQuota } from '#functions/application/read-quota.ts';
import { readWaiting } from '#functions/application/read-waiting.ts';
import type { Caller } from '#functions/case/authority.ts';
import { PlainDate } from '#functions/law/calendar/instant.ts';
import { QUOTA_CATEGORIES, regionCodes } from '#functions/law/regions.ts';
import { importOrder } from './quota-orders.ts';
import { linesAsCsv, lineView, waitingView } from './quota-view.ts';
import { bodyOf, idempotencyOf, queryOf } from './request.ts';
import { json, NO_STORE, problem } from './response.ts';
import type { Route, Routes } from './route.ts';

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

const read =
  (dependencies: Dependencies): Route =>
  async ({ event, caller, language }) => {
    const query = queryOf(event, QuotaQuery);
    if (!query.ok) return problem(query.refusal, language);
    const lines = await readQuota(dependencies, readingOf(caller, query.value));
    if (!lines.ok) return problem(lines.refusal, language);
    return json(200, { items: lines.value.map(lineView) });
  };

/** The same lines as a file that the import of an order reads. */
const exported =
  (dependencies: Dependencies): Route =>
  async ({ event, caller, language }) => {
    const query = queryOf(event, QuotaQuery);
    if (!query.ok) return problem(query.refusal, language);
    const lines = await readQuota(dependencies, readingOf(caller, query.value));
    if (!lines.ok) return problem(lines.refusal, language);
    return {
      statusCode: 200,
      headers: {
        'content-type': 'text/csv; charset=utf-8; header=present',
        'content-disposition': `attachment; filename="quotas-${query.value.year}.csv"`,
        ...NO_STORE,
      },
      body: linesAsCsv(lines.value),
    };
  };

const waiting =
  (dependencies: Dependencies): Route =>
  async ({ event, caller, language }) => {
    const ledger = queryOf(event, Ledger);
    if (!ledger.ok) return problem(ledger.refusal, language);
    const found = await readWaiting(dependencies, { caller, ledger: ledger.value });
    return found.ok ? json(200, waitingView(found.value)) : problem(found.refusal, language);
  };

const entries =
  (dependencies: Dependencies): Route =>
  async ({ event, caller, language }) => {
    const ledger = queryOf(event, Ledger);
    if (!ledger.ok) return problem(ledger.refusal, language);
    const found = await readLedger(dependencies, { caller, ledger: ledger.value });
    return found.ok ? json(200, { items: found.value }) : problem(found.refusal, language);
  };

const enter =
  (dependencies: Dependencies): Route =>
  async ({ event, caller, language }) => {
    const body = bodyOf(event, QuotaEntry);
    if (!body.ok) return problem(body.refusal, language);
    const idempotency = idempotencyOf(event, caller, body.value);
    if (!idempotency.ok) return problem(idempotency.refusal, language);
    const { year, region, category, from } = body.value;
    const reason = 'belowTaken' in body.value ? body.value.belowTaken?.reason : undefined;
    const entered = await enterQuota(dependencies, {
      caller,
      ledger: { year, region, category },
      movement: movementOf(body.value),
      act: body.value.act,
      ...(from ? { from } : {}),
      ...(reason === undefined ? {} : { belowTaken: reason }),
      idempotency: idempotency.value,
    });
    if (!entered.ok) return problem(entered.refusal, language);
    return json(201, { ...entered.value.ledger, ...entered.value.entry });
  };

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
