import type { Clock } from '#functions/application/ports/clock.ts';
import type { WebhookStore, WebhookWakes } from '#functions/application/ports/webhooks.ts';
import { sweepWebhooks } from '#functions/application/wake-webhooks.ts';
import { logInfo } from '#functions/runtime/log.ts';

type Dependencies = {
  readonly webhooks: WebhookStore;
  readonly wakes: WebhookWakes;
  readonly clock: Clock;
};

/** A tick of the schedule: what it says does not matter, only that it came. */
export const webhookSweep = (dependencies: Dependencies) => async (): Promise<void> => {
  logInfo('sweep-completed', { sent: await sweepWebhooks(dependencies) });
};
