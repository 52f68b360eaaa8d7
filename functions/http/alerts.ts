import * as z from 'zod';
import { acknowledgeAlert } from '#functions/application/acknowledge-alert.ts';
import { listAlerts } from '#functions/application/list-alerts.ts';
import type { AlertStore } from '#functions/application/ports/alerts.ts';
import type { Clock } from '#functions/application/ports/clock.ts';
import { QUOTA_CATEGORIES, regionCodes } from '#functions/law/regions.ts';
import { alertView } from './case-view.ts';
import { CASE_ID } from './examples.ts';
import { once, operation } from './operation.ts';
import { After, Limit } from './path.ts';
import { json, problem } from './response.ts';
import { type Routes, route } from './route.ts';
import { At, InThreeLanguages, pageOf, RegionShown, SyntheticShown } from './shown.ts';

const AlertQuery = z.strictObject({ region: z.enum(regionCodes), limit: Limit, after: After });

const AcknowledgementShown = () =>
  z.strictObject({
    at: At(),
    by: z.strictObject({ subject: z.string(), role: z.string(), organisation: z.string().optional() }),
  });

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
    synthetic: SyntheticShown(),
    stage: z.string(),
    to: z.string(),
    basis: z.string(),
    dueAt: At(),
    raisedAt: At(),
    tellAt: At().optional().meta({ description: 'From when on people are told' }),
    text: InThreeLanguages().optional(),
    acknowledged: AcknowledgementShown().optional(),
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
    acknowledged: AcknowledgementShown().optional(),
  });

const AlertShown = once(() =>
  z.discriminatedUnion('kind', [DeadlineAlert(), QuotaAlertShown()]).meta({ id: 'Alert' }),
);

const EXAMPLE = {
  id: `${CASE_ID}.filed-1.due`,
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
  tellAt: '2026-03-26T04:00:00.000Z',
  text: {
    kk: 'Мерзім өтті, әрекет жасалған жоқ',
    ru: 'Срок истёк, действие не совершено',
    en: 'The term has ended and the act is not done',
  },
};

const ACKNOWLEDGE = operation({
  summary: 'Acknowledges an alert',
  description:
    'For the office that was told. Recorded once, with who and when: whoever comes later gets the acknowledgement that stands.',
  policy: 'acknowledge-alert',
  path: z.strictObject({ alertId: z.string().min(1).max(200) }),
  changes: true,
  refuses: ['not-permitted', 'alert-not-found'],
  answers: () => ({
    200: {
      says: 'The alert with its acknowledgement',
      json: AlertShown(),
      example: {
        ...EXAMPLE,
        acknowledged: {
          at: '2026-03-26T04:10:00.000Z',
          by: { subject: 'head-17', role: 'head', organisation: 'akimat-550000000' },
        },
      },
    },
  }),
  example: { path: { alertId: EXAMPLE.id } },
});

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
        items: [EXAMPLE],
      },
    },
  }),
  example: { query: { region: '550000000', limit: '25' } },
});

export const alertRoutes = (dependencies: {
  readonly alerts: AlertStore;
  readonly clock: Clock;
}): Routes => ({
  'POST /v1/alerts/{alertId}/acknowledgement': route(ACKNOWLEDGE, async ({ path, caller, language }) => {
    const answer = await acknowledgeAlert(dependencies, { caller, ...path });
    return answer.ok ? json(200, alertView(answer.value)) : problem(answer.refusal, language);
  }),
  'GET /v1/alerts': route(LIST, async ({ query, caller, language }) => {
    const { after, ...rest } = query;
    const page = await listAlerts(dependencies, { caller, ...rest, ...(after ? { after } : {}) });
    if (!page.ok) return problem(page.refusal, language);
    const { items, next } = page.value;
    return json(200, { items: items.map(alertView), ...(next ? { next } : {}) });
  }),
});
