import { healthRoutes } from '#functions/http/health.ts';
import { api } from '#functions/runtime/api.ts';

export const handler = api(healthRoutes);
