import * as z from 'zod';
import { listAlerts } from '#functions/application/list-alerts.ts';
import type { AlertStore } from '#functions/application/ports/alerts.ts';
import { QUOTA_CATEGORIES, regionCodes } from '#functions/law/regions.ts';
import { alertView } from './case-view.ts';
import { CASE_ID } from './examples.ts';
import { once, operation } from './operation.ts';
import { After, Limit } from './path.ts';
import { json, problem } from './response.ts';
import { type Routes, route } from './route.ts';
import { At, InThreeLanguages, pageOf, RegionShown } from './shown.ts';

const AlertQuery = z.strictObject({ region: z.enum(regionCodes), limit: Limit, after: After });

const DeadlineAlert = () =>
  z.strictObject({
    id: z.string(),
    kind: z.literal('deadline'),
    caseId: z.string(),
    deadline: z.string(),
    rung: z.string(),
    generation: z.int().optional(),
    region: RegionShown(),
    caseNumber: z.string(),
    stage: z.string(),
    to: z.string(),
    basis: z.string(),
    dueAt: At(),
    raisedAt: At(),
    tellAt: At().optional().meta({ description: 'From when on people are told' }),
    text: InThreeLanguages().optional(),
  });

const QuotaAlertShown = () =>
  z.strictObject({
    id: z.string(),
    kind: z.literal('quota'),
    year: z.int(),
    region: RegionShown(),
    category: z.enum(QUOTA_CATEGORIES),
    threshold: z.union([z.literal(80), z.literal(95), z.literal(100)]),
    direction: z.enum(['up', 'down']),
    limit: z.int(),
    taken: z.int(),
    to: z.string(),
    raisedAt: At(),
  });

const AlertShown = once(() =>
  z.discriminatedUnion('kind', [DeadlineAlert(), QuotaAlertShown()]).meta({ id: 'Alert' }),
);

const LIST = operation({
  summary: 'Lists the alerts of a region, the newest first',
  policy: 'see-alerts',
  query: AlertQuery,
  refuses: ['not-permitted', 'cursor-invalid'],
  answers: () => ({
    200: {
      says: 'A page of alerts',
      json: pageOf(AlertShown()),
      example: {
        items: [
          {
            id: `${CASE_ID}/filed-1/due`,
            kind: 'deadline',
            caseId: CASE_ID,
            deadline: 'filed-1',
            rung: 'due',
            region: '550000000',
            caseNumber: 'A-2026-550000000-000001',
            stage: 'filed',
            to: 'head',
            basis: 'K¶6',
            dueAt: '2026-03-20T19:00:00.000Z',
            raisedAt: '2026-03-20T19:00:01.000Z',
          },
        ],
      },
    },
  }),
  example: { query: { region: '550000000', limit: '25' } },
});

export const alertRoutes = (dependencies: { readonly alerts: AlertStore }): Routes => ({
  'GET /v1/alerts': route(LIST, async ({ query, caller, language }) => {
    const { after, ...rest } = query;
    const page = await listAlerts(dependencies, { caller, ...rest, ...(after ? { after } : {}) });
    if (!page.ok) return problem(page.refusal, language);
    const { items, next } = page.value;
    return json(200, { items: items.map(alertView), ...(next ? { next } : {}) });
  }),
});
