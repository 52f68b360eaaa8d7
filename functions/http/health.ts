import * as z from 'zod';
import { operation } from './operation.ts';
import { json } from './response.ts';
import { type Routes, route } from './route.ts';

const HEALTH = operation({
  summary: 'Says that the API answers',
  policy: 'public',
  refuses: [],
  answers: () => ({
    200: {
      says: 'It answers',
      json: z.strictObject({ status: z.literal('ok') }),
      example: { status: 'ok' },
    },
  }),
  example: {},
});

/** Public, and therefore says nothing else. */
export const healthRoutes: Routes = {
  'GET /health': route(HEALTH, async () => json(200, { status: 'ok' })),
};
