import { KMSClient } from '@aws-sdk/client-kms';
import { SQSClient } from '@aws-sdk/client-sqs';
import type { Table } from '#functions/adapters/dynamodb/table.ts';
import { webhookStore } from '#functions/adapters/dynamodb/webhook-store.ts';
import { receivers } from '#functions/adapters/https/receivers.ts';
import { webhookSecrets } from '#functions/adapters/kms/webhook-secrets.ts';
import { webhookWakes } from '#functions/adapters/sqs/webhook-wakes.ts';
import type {
  Receivers,
  WebhookSecrets,
  WebhookStore,
  WebhookWakes,
} from '#functions/application/ports/webhooks.ts';
import { type Reach, reachable } from '#functions/application/webhook-url.ts';
import { configuration } from './configuration.ts';

type Waking = { readonly webhooks: WebhookStore; readonly wakes: WebhookWakes };

/** Webhooks in that table, and the queue that wakes them, by the environment. */
export const wakingIn = (from: Table): Waking => ({
  webhooks: webhookStore(from),
  wakes: webhookWakes(
    new SQSClient({}),
    configuration('WEBHOOK_DELIVERIES_QUEUE_URL').WEBHOOK_DELIVERIES_QUEUE_URL,
  ),
});

/** Where webhooks may lead: to the machine itself only in the stage of development. */
const reach = (): Reach => (configuration('STAGE').STAGE === 'dev' ? 'public-and-loopback' : 'public');

/** The receivers of this stage. */
export const receiversHere = (): Receivers => receivers(reachable(reach()));

/** The same, with their secrets and where they may lead. */
export function webhooksIn(
  from: Table,
): Waking & { readonly secrets: WebhookSecrets; readonly reach: Reach } {
  const { WEBHOOK_KEY_ID } = configuration('WEBHOOK_KEY_ID');
  return {
    ...wakingIn(from),
    secrets: webhookSecrets(new KMSClient({}), WEBHOOK_KEY_ID),
    reach: reach(),
  };
}
