import { systemClock } from '#functions/adapters/clock.ts';
import { commissionStore } from '#functions/adapters/dynamodb/commission-store.ts';
import { registerStore } from '#functions/adapters/dynamodb/register-store.ts';
import { sessionStore } from '#functions/adapters/dynamodb/session-store.ts';
import { commissionRoutes } from '#functions/http/commissions.ts';
import { sessionRoutes } from '#functions/http/sessions.ts';
import { api } from '#functions/runtime/api.ts';
import { casesIn, table } from '#functions/runtime/stores.ts';

const kept = table();
const commissions = commissionStore(kept);

export const handler = api({
  ...commissionRoutes({ commissions, clock: systemClock }),
  ...sessionRoutes({
    ...casesIn(kept),
    commissions,
    sessions: sessionStore(kept),
    registers: registerStore(kept),
    clock: systemClock,
  }),
});
