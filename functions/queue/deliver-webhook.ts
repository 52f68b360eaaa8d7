import * as z from 'zod';
import { type DeliveryDependencies, deliverWebhook } from '#functions/application/deliver-webhook.ts';
import type { DeadLetters } from '#functions/application/ports/dead-letters.ts';
import type { WebhookKey } from '#functions/application/ports/webhooks.ts';
import { batch } from './batch.ts';

const Wake = z.object({
  audience: z.custom<WebhookKey['audience']>((value) => typeof value === 'string' && value !== ''),
  id: z.string().min(1),
});

/** A message that wakes a webhook: everything that it has to send is sent, one message for each batch. */
export const deliverWebhooks = (dependencies: DeliveryDependencies, deadLetters?: DeadLetters) =>
  batch(async ({ body }) => deliverWebhook(dependencies, Wake.parse(JSON.parse(body))), deadLetters);
