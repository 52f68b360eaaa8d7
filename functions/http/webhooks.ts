import * as z from 'zod';
import {
  createWebhook,
  deleteWebhook,
  enableWebhook,
  listDeliveries,
  listWebhooks,
  readWebhook,
  resendDelivery,
  rotateSecret,
  type WebhookAnswer,
  type WebhookDependencies,
} from '#functions/application/manage-webhooks.ts';
import type { Delivery } from '#functions/application/ports/webhooks.ts';
import { isDown } from '#functions/application/webhook-backoff.ts';
import { CloudEventShown, EVENT_EXAMPLE } from './events.ts';
import { once, operation } from './operation.ts';
import { After, Limit, PathId } from './path.ts';
import { json, problem, type Response } from './response.ts';
import { type Asked, type Routes, route } from './route.ts';
import { At, LOCATION, listOf } from './shown.ts';

const WebhookPath = z.object({ webhookId: PathId });
const WebhookBody = z.strictObject({
  url: z.string().min(1).max(2000),
  /** A cursor of the feed to begin from; without it, what happens from now on. */
  after: After,
});

const FailureShown = () =>
  z.strictObject({
    at: At(),
    reason: z.enum(['status', 'time-out', 'connection', 'address-refused']),
    status: z.int().optional(),
  });

const WebhookShown = once(() =>
  z
    .strictObject({
      id: z.string(),
      url: z.string(),
      createdAt: At(),
      status: z.enum(['active', 'failing', 'disabled']),
      disabled: z.strictObject({ at: At(), because: z.literal('receiver-gone') }).optional(),
      behind: z.int().meta({ description: 'Events of the feed that it has not come to yet' }),
      failures: z.int().meta({ description: 'Attempts that failed since the last one that did not' }),
      failingSince: At().optional(),
      nextAttemptAt: At().optional(),
      lastSuccessAt: At().optional(),
      lastFailure: FailureShown().optional(),
      secret: z.string().optional().meta({ description: 'Only in the answer to the request that made it' }),
    })
    .meta({ id: 'Webhook' }),
);

const DeliveryShown = once(() =>
  z
    .strictObject({
      id: z.string(),
      state: z.enum(['waiting', 'parked']),
      event: CloudEventShown(),
      since: At(),
      attempts: z.int(),
      nextAttemptAt: At().optional(),
      parkedAt: At().optional(),
      lastFailure: FailureShown().optional(),
    })
    .meta({ id: 'Delivery' }),
);

const ID = '5f0c1d3a7be94e06b7a1f3c2d4e5f607';
const EXAMPLE = {
  id: ID,
  url: 'https://portal.example/qonys',
  createdAt: '2026-03-18T05:00:00.000Z',
  status: 'active',
  behind: 0,
  failures: 0,
};
const DELIVERY = {
  id: '12',
  state: 'parked',
  event: EVENT_EXAMPLE,
  since: '2026-03-18T06:00:01.000Z',
  attempts: 76,
  parkedAt: '2026-03-21T06:00:01.000Z',
  lastFailure: { at: '2026-03-21T06:00:01.000Z', reason: 'status', status: 500 },
};
const SECRET = 'whsec_C2FVsBQIhrscChlQIMV+b5sSYspob7oDazfX3UVjSgY=';

const shows = (says: string, example: unknown = EXAMPLE) => ({ says, json: WebhookShown(), example });

const CREATE = operation({
  summary: 'Registers a URL to which the events of all cases that you may see are sent',
  description:
    'Each event is a CloudEvent in JSON, signed as [Standard Webhooks](https://www.standardwebhooks.com); `webhook-id` is ' +
    'its id. Answer 2xx within ten seconds. What is not taken is sent again for three days, ever more seldom, and then ' +
    'parked. The events of one case come in order; the same event may come twice. 410 disables the webhook.',
  policy: 'have-webhooks',
  body: WebhookBody,
  changes: true,
  refuses: [
    'not-permitted',
    'webhook-invalid',
    'webhook-limit',
    'webhook-not-found',
    'cursor-invalid',
    'idempotency-key-reused',
  ],
  answers: () => ({
    201: { ...shows('The webhook, with its secret', { ...EXAMPLE, secret: SECRET }), headers: LOCATION },
  }),
  example: { body: { url: 'https://portal.example/qonys' } },
});

const LIST = operation({
  summary: 'Lists the webhooks of your office',
  policy: 'have-webhooks',
  refuses: ['not-permitted'],
  answers: () => ({
    200: { says: 'The webhooks', json: listOf(WebhookShown()), example: { items: [EXAMPLE] } },
  }),
  example: {},
});

const READ = operation({
  summary: 'Shows a webhook and how its receiver is doing',
  policy: 'see-webhook',
  path: WebhookPath,
  refuses: ['webhook-not-found'],
  answers: () => ({ 200: shows('The webhook') }),
  example: { path: { webhookId: ID } },
});

const DELETE = operation({
  summary: 'Deletes a webhook: nothing more is sent to it',
  policy: 'see-webhook',
  path: WebhookPath,
  changes: true,
  produces: 'nothing',
  refuses: [],
  answers: () => ({ 204: { says: 'It is gone' } }),
  example: { path: { webhookId: ID } },
});

const ROTATE = operation({
  summary: 'Makes a new secret; the old one signs beside it for 24 hours',
  policy: 'see-webhook',
  path: WebhookPath,
  changes: true,
  refuses: ['webhook-not-found', 'idempotency-key-reused'],
  answers: () => ({ 200: shows('The webhook, with its new secret', { ...EXAMPLE, secret: SECRET }) }),
  example: { path: { webhookId: ID } },
});

const ENABLE = operation({
  summary:
    'Sends again to a webhook that was disabled, from where it was left, or tries a failing one at once',
  policy: 'see-webhook',
  path: WebhookPath,
  changes: true,
  refuses: ['webhook-not-found', 'idempotency-key-reused'],
  answers: () => ({ 200: shows('The webhook') }),
  example: { path: { webhookId: ID } },
});

const Number12 = z.string().regex(/^[1-9]\d{0,11}$/);

const DELIVERIES = operation({
  summary: 'Lists the events that a receiver has not taken: those that wait, or those that were parked',
  policy: 'see-webhook',
  path: WebhookPath,
  query: z.strictObject({
    state: z.enum(['waiting', 'parked']).default('parked'),
    after: Number12.optional(),
    limit: Limit,
  }),
  refuses: ['webhook-not-found'],
  answers: () => ({
    200: {
      says: 'The events, in the order of the feed; give the last `id` as `after` to get what follows',
      json: listOf(DeliveryShown()),
      example: { items: [DELIVERY] },
    },
  }),
  example: { path: { webhookId: ID }, query: { state: 'parked' } },
});

const RESEND = operation({
  summary: 'Sends a parked event again, for another three days',
  policy: 'see-webhook',
  path: z.object({ webhookId: PathId, deliveryId: Number12 }),
  changes: true,
  refuses: ['webhook-not-found', 'delivery-not-found'],
  answers: () => ({
    202: {
      says: 'It waits to be sent',
      json: z.strictObject({ id: z.string(), state: z.literal('waiting') }),
      example: { id: '12', state: 'waiting' },
    },
  }),
  example: { path: { webhookId: ID, deliveryId: '12' } },
});

function view({ webhook, progress, behind, secret }: WebhookAnswer) {
  const { id, url, createdAt, disabled } = webhook;
  const { failures, failingSince, nextAt, lastSuccessAt, lastFailure } = progress;
  return {
    id,
    url,
    createdAt,
    status: disabled ? 'disabled' : isDown(progress) ? 'failing' : 'active',
    ...(disabled ? { disabled } : {}),
    behind,
    failures,
    ...(failingSince ? { failingSince } : {}),
    ...(nextAt ? { nextAttemptAt: nextAt } : {}),
    ...(lastSuccessAt ? { lastSuccessAt } : {}),
    ...(lastFailure ? { lastFailure } : {}),
    ...(secret ? { secret } : {}),
  };
}

const deliveryView = ({ number, nextAt, ...delivery }: Delivery) => ({
  ...delivery,
  id: String(number),
  ...(nextAt ? { nextAttemptAt: nextAt } : {}),
});

type Answered = Awaited<ReturnType<typeof readWebhook>>;

const shown = (
  answer: Answered,
  { language }: Pick<Asked<typeof READ>, 'language'>,
  status = 200,
): Response => (answer.ok ? json(status, view(answer.value)) : problem(answer.refusal, language));

export const webhookRoutes = (dependencies: WebhookDependencies): Routes => ({
  'POST /v1/webhooks': route(CREATE, async ({ body, caller, idempotency, language }) => {
    const { url, after } = body;
    const asked = { caller, url, idempotency, ...(after ? { after } : {}) };
    const made = await createWebhook(dependencies, asked);
    if (!made.ok) return problem(made.refusal, language);
    return json(201, view(made.value), { location: `/v1/webhooks/${made.value.webhook.id}` });
  }),
  'GET /v1/webhooks': route(LIST, async ({ caller, language }) => {
    const list = await listWebhooks(dependencies, caller);
    return list.ok ? json(200, { items: list.value.map(view) }) : problem(list.refusal, language);
  }),
  'GET /v1/webhooks/{webhookId}': route(READ, async (asked) =>
    shown(await readWebhook(dependencies, { caller: asked.caller, ...asked.path }), asked),
  ),
  'DELETE /v1/webhooks/{webhookId}': route(DELETE, async ({ caller, path }) => {
    await deleteWebhook(dependencies, { caller, ...path });
    return { statusCode: 204, headers: { 'cache-control': 'no-store' } };
  }),
  'POST /v1/webhooks/{webhookId}/secret': route(ROTATE, async (asked) => {
    const { caller, path, idempotency } = asked;
    return shown(await rotateSecret(dependencies, { caller, ...path, idempotency }), asked);
  }),
  'POST /v1/webhooks/{webhookId}/enable': route(ENABLE, async (asked) =>
    shown(
      await enableWebhook(dependencies, {
        ...asked.path,
        caller: asked.caller,
        idempotency: asked.idempotency,
      }),
      asked,
    ),
  ),
  'GET /v1/webhooks/{webhookId}/deliveries': route(DELIVERIES, async ({ caller, path, query, language }) => {
    const { state, limit, after } = query;
    const from = after === undefined ? {} : { after: Number(after) };
    const listed = await listDeliveries(dependencies, { caller, ...path, state, limit, ...from });
    return listed.ok
      ? json(200, { items: listed.value.map(deliveryView) })
      : problem(listed.refusal, language);
  }),
  'POST /v1/webhooks/{webhookId}/deliveries/{deliveryId}/resend': route(RESEND, async (asked) => {
    const { caller, path, idempotency, language } = asked;
    const { webhookId, deliveryId } = path;
    const number = Number(deliveryId);
    const resent = await resendDelivery(dependencies, { caller, webhookId, number, idempotency });
    return resent.ok ? json(202, { id: deliveryId, state: 'waiting' }) : problem(resent.refusal, language);
  }),
});
