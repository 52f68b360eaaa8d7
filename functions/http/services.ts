import { nameOf, type ServiceDefinition } from '#functions/law/service.ts';
import { SERVICES } from '#functions/law/services.ts';
import { stateDiagram } from '#functions/law/state-diagram.ts';
import { json } from './response.ts';
import type { Routes } from './route.ts';

/** The law as data, for whoever has a token: every service and edition with its stages, terms, paragraphs, diagram. */
export const serviceRoutes: Routes = {
  'GET /v1/services': async () => json(200, { items: SERVICES.map(serviceView) }),
};

const serviceView = (service: ServiceDefinition) => ({
  name: nameOf(service),
  ...service,
  diagram: stateDiagram(service),
});
