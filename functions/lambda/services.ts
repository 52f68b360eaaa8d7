import { regionRoutes } from '#functions/http/regions.ts';
import { serviceRoutes } from '#functions/http/services.ts';
import { api } from '#functions/runtime/api.ts';

export const handler = api({ ...regionRoutes, ...serviceRoutes });
