import * as z from 'zod';
import {
  importQuotaOrder,
  type QuotaOrderImport,
  type QuotaOrderImported,
} from '#functions/application/import-quota-order.ts';
import type { Clock } from '#functions/application/ports/clock.ts';
import type { QuotaStore } from '#functions/application/ports/quota.ts';
import { PlainDate } from '#functions/law/calendar/instant.ts';
import { QUOTA_CATEGORIES, regionCodes } from '#functions/law/regions.ts';
import { accepted, type Result, refused } from '#functions/law/result.ts';
import { linesOfCsv } from './quota-order-csv.ts';
import { type ApiEvent, bodyOf, idempotencyOf, parsedBy, queryOf, type Refused, textOf } from './request.ts';
import { json, problem } from './response.ts';
import type { Route } from './route.ts';

type Dependencies = { readonly quotas: QuotaStore; readonly clock: Clock };

const MOST_PERSONS = 1_000_000;
const Persons = z.int().min(0).max(MOST_PERSONS);
const Act = z.string().trim().min(1).max(200);
const Order = z.strictObject({
  year: z.int().min(2000).max(2100),
  act: Act,
  from: PlainDate.optional(),
  belowTaken: z.strictObject({ reason: z.string().trim().min(1).max(500) }).optional(),
  totals: z.strictObject({ kandas: Persons.optional(), resettlers: Persons.optional() }).optional(),
  lines: z
    .array(
      z.strictObject({ region: z.enum(regionCodes), category: z.enum(QUOTA_CATEGORIES), persons: Persons }),
    )
    .min(1)
    .max(200),
});
type Order = z.infer<typeof Order>;

const Flag = z.enum(['true', 'false']).default('false');
const JsonQuery = z.strictObject({ dryRun: Flag });
/** What JSON says in its body stands in the query where the body is CSV. */
const CsvQuery = z.strictObject({
  dryRun: Flag,
  year: z.coerce.number().int().min(2000).max(2100),
  act: Act,
  from: PlainDate.optional(),
  kandas: z.coerce.number().int().min(0).optional(),
  resettlers: z.coerce.number().int().min(0).optional(),
});

type Read = { readonly order: Order; readonly dryRun: boolean };

/** Imports the order of a year, as JSON or as CSV; `dryRun=true` shows the difference and changes nothing. */
export const importOrder =
  (dependencies: Dependencies): Route =>
  async ({ event, caller, language }) => {
    const read = isCsv(event) ? orderOfCsv(event) : orderOfJson(event);
    if (!read.ok) return problem(read.refusal, language);
    const { order, dryRun } = read.value;
    const idempotency = idempotencyOf(event, caller, order);
    if (!idempotency.ok) return problem(idempotency.refusal, language);
    const { belowTaken, from, totals, ...stated } = order;
    const imported = await importQuotaOrder(dependencies, {
      caller,
      order: { ...stated, ...(from ? { from } : {}), ...(totals ? { totals: totalsOf(totals) } : {}) },
      ...(belowTaken ? { belowTaken: belowTaken.reason } : {}),
      dryRun,
      idempotency: idempotency.value,
    });
    if (!imported.ok) return problem(imported.refusal, language);
    return json(200, view(imported.value));
  };

type Totals = NonNullable<QuotaOrderImport['order']['totals']>;
const totalsOf = ({ kandas, resettlers }: NonNullable<Order['totals']>): Totals => ({
  ...(kandas === undefined ? {} : { kandas }),
  ...(resettlers === undefined ? {} : { resettlers }),
});

const isCsv = ({ headers }: ApiEvent): boolean => /^text\/csv\s*(;|$)/i.test(headers['content-type'] ?? '');

function orderOfJson(event: ApiEvent): Result<Read, Refused> {
  const query = queryOf(event, JsonQuery);
  if (!query.ok) return query;
  const order = bodyOf(event, Order);
  return order.ok ? accepted({ order: order.value, dryRun: query.value.dryRun === 'true' }) : order;
}

function orderOfCsv(event: ApiEvent): Result<Read, Refused> {
  const query = queryOf(event, CsvQuery);
  if (!query.ok) return query;
  const { dryRun, year, act, from, kandas, resettlers } = query.value;
  const lines = linesOfCsv(textOf(event), year);
  if (!lines.ok) return refused({ code: 'body-invalid', errors: lines.refusal });
  const totals = {
    ...(kandas === undefined ? {} : { kandas }),
    ...(resettlers === undefined ? {} : { resettlers }),
  };
  const order = parsedBy(Order, { year, act, ...(from ? { from } : {}), totals, lines: lines.value });
  return order.ok ? accepted({ order: order.value, dryRun: dryRun === 'true' }) : order;
}

/** The difference line by line; a limit that was never set before is `null`. */
const view = ({ lines, ...about }: QuotaOrderImported) => ({
  ...about,
  changed: lines.filter(({ changes }) => changes).length,
  unchanged: lines.filter(({ changes }) => !changes).length,
  lines: lines.map(({ persons, before = null, ...line }) => ({ ...line, before, after: persons })),
});
