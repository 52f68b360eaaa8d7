import { documentationRoutes } from '#functions/http/documentation.ts';
import document from '#functions/http/openapi.json' with { type: 'json' };
import { api } from '#functions/runtime/api.ts';

export const handler = api(documentationRoutes({ document }));
