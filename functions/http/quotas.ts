import * as z from 'zod';
import { enterQuota } from '#functions/application/enter-quota.ts';
import type { Clock, QuotaStore } from '#functions/application/ports.ts';
import { readLedger, readQuota } from '#functions/application/read-quota.ts';
import { QUOTA_CATEGORIES, regionCodes } from '#functions/law/regions.ts';
import { bodyOf, idempotencyOf, queryOf } from './request.ts';
import { json, problem } from './response.ts';
import type { Route, Routes } from './route.ts';

type Dependencies = { readonly quotas: QuotaStore; readonly clock: Clock };

export const quotaRoutes = (dependencies: Dependencies): Routes => ({
  'GET /v1/quotas': read(dependencies),
  'GET /v1/quotas/entries': entries(dependencies),
  'POST /v1/quotas/entries': enter(dependencies),
});

const Year = z.coerce.number().int().min(2000).max(2100);
const Ledger = z.strictObject({
  year: Year,
  region: z.enum(regionCodes),
  category: z.enum(QUOTA_CATEGORIES),
});
const QuotaQuery = z.strictObject({
  year: Year,
  region: z.enum(regionCodes).optional(),
  category: z.enum(QUOTA_CATEGORIES).optional(),
});
const QuotaEntry = z.strictObject({
  year: z.int().min(2000).max(2100),
  region: z.enum(regionCodes),
  category: z.enum(QUOTA_CATEGORIES),
  kind: z.literal('set'),
  limit: z.int().min(0).max(1_000_000),
  act: z.string().trim().min(1).max(200),
});

const read =
  (dependencies: Dependencies): Route =>
  async ({ event, caller, language }) => {
    const query = queryOf(event, QuotaQuery);
    if (!query.ok) return problem(query.refusal, language);
    const { year, region, category } = query.value;
    const lines = await readQuota(dependencies, {
      caller,
      year,
      ...(region ? { region } : {}),
      ...(category ? { category } : {}),
    });
    if (!lines.ok) return problem(lines.refusal, language);
    return json(200, { items: lines.value.map(({ ledger, balance }) => ({ ...ledger, ...balance })) });
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
    const { year, region, category, limit, act } = body.value;
    const entered = await enterQuota(dependencies, {
      caller,
      ledger: { year, region, category },
      limit,
      act,
      idempotency: idempotency.value,
    });
    if (!entered.ok) return problem(entered.refusal, language);
    return json(201, { ...entered.value.ledger, ...entered.value.entry });
  };
