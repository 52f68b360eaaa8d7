import type { CaseStore } from '#functions/application/ports/cases.ts';
import type { DeadLetters } from '#functions/application/ports/dead-letters.ts';
import type { WebhookStore, WebhookWakes } from '#functions/application/ports/webhooks.ts';
import { wakeWebhooks } from '#functions/application/wake-webhooks.ts';
import { batch, Unprocessable } from './batch.ts';
import { caseIdOf } from './case-message.ts';

type Dependencies = {
  readonly cases: Pick<CaseStore, 'load'>;
  readonly webhooks: WebhookStore;
  readonly wakes: WebhookWakes;
};

/** An event of a case wakes the webhooks of all who may see the case. */
export const wakeWebhooksOfEvents = (dependencies: Dependencies, deadLetters?: DeadLetters) =>
  batch(async ({ body }) => {
    const woken = await wakeWebhooks(dependencies, caseIdOf(body));
    if (woken === undefined) throw new Unprocessable('case-unknown');
    return `woke ${woken}`;
  }, deadLetters);
