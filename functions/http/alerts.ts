import * as z from 'zod';
import { listAlerts } from '#functions/application/list-alerts.ts';
import type { AlertStore } from '#functions/application/ports/alerts.ts';
import { regionCodes } from '#functions/law/regions.ts';
import { alertView } from './case-view.ts';
import { queryOf } from './request.ts';
import { json, problem } from './response.ts';
import type { Routes } from './route.ts';

const AlertQuery = z.strictObject({
  region: z.enum(regionCodes),
  limit: z.coerce.number().int().min(1).max(100).default(25),
  after: z.string().max(1000).optional(),
});

export const alertRoutes = (dependencies: { readonly alerts: AlertStore }): Routes => ({
  'GET /v1/alerts': async ({ event, caller, language }) => {
    const query = queryOf(event, AlertQuery);
    if (!query.ok) return problem(query.refusal, language);
    const { after, ...rest } = query.value;
    const page = await listAlerts(dependencies, { caller, ...rest, ...(after ? { after } : {}) });
    if (!page.ok) return problem(page.refusal, language);
    const { items, next } = page.value;
    return json(200, { items: items.map(alertView), ...(next ? { next } : {}) });
  },
});
