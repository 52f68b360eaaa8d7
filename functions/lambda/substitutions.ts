import { systemClock } from '#functions/adapters/clock.ts';
import { substitutionStore } from '#functions/adapters/dynamodb/substitution-store.ts';
import { substitutionRoutes } from '#functions/http/substitutions.ts';
import { api } from '#functions/runtime/api.ts';
import { table } from '#functions/runtime/stores.ts';

export const handler = api(
  substitutionRoutes({ substitutions: substitutionStore(table()), clock: systemClock }),
);
