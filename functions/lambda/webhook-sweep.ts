import { systemClock } from '#functions/adapters/clock.ts';
import { table } from '#functions/runtime/stores.ts';
import { wakingIn } from '#functions/runtime/webhooks.ts';
import { webhookSweep } from '#functions/schedule/webhook-sweep.ts';

export const handler = webhookSweep({ ...wakingIn(table()), clock: systemClock });
