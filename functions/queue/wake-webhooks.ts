import type { SQSBatchResponse, SQSEvent } from 'aws-lambda';
import type { DeadLetters } from '#functions/application/ports/dead-letters.ts';
import type { WebhookKey } from '#functions/application/ports/webhooks.ts';
import { wakeWebhooks } from '#functions/application/wake-webhooks.ts';
import { batch, Unprocessable } from './batch.ts';
import { caseIdOf } from './case-message.ts';

type Dependencies = Parameters<typeof wakeWebhooks>[0];

/** An event of a case wakes the webhooks of all who may see the case. */
export const wakeWebhooksOfEvents =
  (dependencies: Dependencies, deadLetters?: DeadLetters) =>
  (event: SQSEvent): Promise<SQSBatchResponse> => {
    const once = { ...dependencies, webhooks: askedOnce(dependencies.webhooks) };
    const one = batch(async ({ body }) => {
      const woken = await wakeWebhooks(once, caseIdOf(body));
      if (woken === undefined) throw new Unprocessable('case-unknown');
      return `woke ${woken}`;
    }, deadLetters);
    return one(event);
  };

/** The cases of a batch are mostly seen by the same: whose webhooks there are is asked once for each. */
function askedOnce({ ofAudience }: Dependencies['webhooks']): Dependencies['webhooks'] {
  const known = new Map<WebhookKey['audience'], ReturnType<typeof ofAudience>>();
  return {
    ofAudience: (audience) => {
      const asked = known.get(audience) ?? ofAudience(audience);
      known.set(audience, asked);
      return asked;
    },
  };
}
