import * as z from 'zod';
import {
  importQuotaOrder,
  type QuotaOrderImport,
  type QuotaOrderImported,
} from '#functions/application/import-quota-order.ts';
import type { Clock } from '#functions/application/ports/clock.ts';
import type { QuotaStore } from '#functions/application/ports/quota.ts';
import { PlainDate } from '#functions/law/calendar/instant.ts';
import { QUOTA_ORDER_2026 } from '#functions/law/quota-orders.ts';
import { QUOTA_CATEGORIES, regionCodes } from '#functions/law/regions.ts';
import { accepted, type Result, refused } from '#functions/law/result.ts';
import { operation } from './operation.ts';
import type { ProblemCode } from './problems.ts';
import { linesOfCsv } from './quota-order-csv.ts';
import { QuotaOrderShown } from './quota-shown.ts';
import { parsedBy, type Refused } from './request.ts';
import { json, problem } from './response.ts';
import { type Route, route } from './route.ts';

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

const DryRun = z
  .stringbool({ truthy: ['true'], falsy: ['false'], case: 'sensitive' })
  .default(false)
  .meta({ description: 'Shows the difference and changes nothing' });
/** What JSON says in its body stands in the query where the body is CSV. */
const ofCsv = {
  year: z.coerce.number().int().min(2000).max(2100),
  act: Act,
  from: PlainDate.optional(),
  kandas: z.coerce.number().int().min(0).max(MOST_PERSONS).optional(),
  resettlers: z.coerce.number().int().min(0).max(MOST_PERSONS).optional(),
};
const OrderQuery = z.strictObject({
  ...ofCsv,
  dryRun: DryRun,
  year: ofCsv.year.optional(),
  act: Act.optional(),
});
const JsonQuery = z.strictObject({ dryRun: z.boolean() });
const CsvQuery = z.strictObject({ ...ofCsv, dryRun: z.boolean() });
type OrderQuery = z.infer<typeof OrderQuery>;

const { year, act, totals, lines } = QUOTA_ORDER_2026;

/** What is refused wherever the quota is moved by an act. */
export const QUOTA_REFUSALS = [
  'not-permitted',
  'quota-act-invalid',
  'quota-not-set',
  'quota-exhausted',
  'quota-below-taken',
  'quota-limit-negative',
  'quota-not-taken',
] as const satisfies readonly ProblemCode[];

const IMPORT = operation({
  summary: 'Imports the quota order of a year',
  description:
    'Line by line, whole or not at all. Where the body is CSV, `year`, `act`, `from` and the totals stand in the query; ' +
    'where it is JSON, in the body and only there.',
  policy: 'set-quota',
  query: OrderQuery,
  body: Order,
  text: {
    type: 'text/csv',
    says: 'A heading with the columns region, category and limit, and a line for each ledger',
    example: 'region,category,limit\r\n550000000,kandas,977\r\n',
  },
  changes: true,
  refuses: QUOTA_REFUSALS,
  answers: () => ({
    200: {
      says: 'The difference between the order and what stood',
      json: QuotaOrderShown(),
      example: {
        year: 2026,
        act: 'order of 2025-12-12',
        from: '2026-01-01',
        dryRun: true,
        changed: 1,
        unchanged: 0,
        lines: [
          { region: '550000000', category: 'kandas', taken: 0, changes: true, before: null, after: 977 },
        ],
      },
    },
  }),
  example: { query: { dryRun: 'true' }, body: { year, act, totals, lines } },
});

/** Imports the order of a year, as JSON or as CSV; `dryRun=true` shows the difference and changes nothing. */
export const importOrder = (dependencies: Dependencies): Route =>
  route(IMPORT, async ({ query, body, text, caller, idempotency, language }) => {
    const read = text === undefined ? orderOfJson(query, body) : orderOfCsv(query, text);
    if (!read.ok) return problem(read.refusal, language);
    const { belowTaken, from, totals, ...stated } = read.value;
    const imported = await importQuotaOrder(dependencies, {
      caller,
      order: { ...stated, ...(from ? { from } : {}), ...(totals ? { totals: totalsOf(totals) } : {}) },
      ...(belowTaken ? { belowTaken: belowTaken.reason } : {}),
      dryRun: query.dryRun,
      idempotency,
    });
    if (!imported.ok) return problem(imported.refusal, language);
    return json(200, view(imported.value));
  });

type Totals = NonNullable<QuotaOrderImport['order']['totals']>;
const totalsOf = ({ kandas, resettlers }: NonNullable<Order['totals']>): Totals => ({
  ...(kandas === undefined ? {} : { kandas }),
  ...(resettlers === undefined ? {} : { resettlers }),
});

function orderOfJson(query: OrderQuery, order: Order): Result<Order, Refused> {
  const alone = parsedBy(JsonQuery, query, 'query-invalid');
  return alone.ok ? accepted(order) : alone;
}

function orderOfCsv(query: OrderQuery, text: string): Result<Order, Refused> {
  const stated = parsedBy(CsvQuery, query, 'query-invalid');
  if (!stated.ok) return stated;
  const { year, act, from, kandas, resettlers } = stated.value;
  const lines = linesOfCsv(text, year);
  if (!lines.ok) return refused({ code: 'body-invalid', errors: lines.refusal });
  const totals = {
    ...(kandas === undefined ? {} : { kandas }),
    ...(resettlers === undefined ? {} : { resettlers }),
  };
  return parsedBy(Order, { year, act, ...(from ? { from } : {}), totals, lines: lines.value });
}

/** The difference line by line; a limit that was never set before is `null`. */
const view = ({ lines, ...about }: QuotaOrderImported) => ({
  ...about,
  changed: lines.filter(({ changes }) => changes).length,
  unchanged: lines.filter(({ changes }) => !changes).length,
  lines: lines.map(({ persons, before = null, ...line }) => ({ ...line, before, after: persons })),
});
