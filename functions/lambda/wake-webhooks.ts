import { caseStore } from '#functions/adapters/dynamodb/case-store.ts';
import { wakeWebhooksOfEvents } from '#functions/queue/wake-webhooks.ts';
import { parkingPlace } from '#functions/runtime/parking-place.ts';
import { table } from '#functions/runtime/stores.ts';
import { wakingIn } from '#functions/runtime/webhooks.ts';

const kept = table();

export const handler = wakeWebhooksOfEvents({ ...wakingIn(kept), cases: caseStore(kept) }, parkingPlace());
