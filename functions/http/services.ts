import * as z from 'zod';
import { consentTextsOf } from '#functions/law/consents.ts';
import { nameOf, type ServiceDefinition } from '#functions/law/service.ts';
import { SERVICES } from '#functions/law/services.ts';
import { stateDiagram } from '#functions/law/state-diagram.ts';
import { once, operation } from './operation.ts';
import { json } from './response.ts';
import { type Routes, route } from './route.ts';
import { listOf } from './shown.ts';

/** What stands in each part is `ServiceDefinition` of functions/law/service.ts, which says more than a schema can. */
const part = () => z.looseObject({});
const parts = () => z.array(part());

const ServiceShown = once(() =>
  z
    .strictObject({
      name: z.string(),
      code: z.string(),
      edition: z.string(),
      openTo: part().optional(),
      act: z.string(),
      sources: z.string().optional(),
      title: part(),
      cite: part(),
      term: part(),
      termFrom: z.union([z.literal('acceptance'), z.strictObject({ stage: z.string() })]),
      capped: z.array(z.string()),
      quota: part(),
      applicantIin: z.enum(['required', 'if-any']),
      channels: z.record(z.string(), part()),
      statements: parts(),
      documents: parts(),
      expiry: part(),
      grounds: parts(),
      stages: z.record(z.string(), part()),
      duties: parts(),
      anyStage: part(),
      hearing: part().optional(),
      complaint: part().optional(),
      escalation: part(),
      forms: z.record(z.string(), part()),
      parameters: z.record(z.string(), part()),
      readings: parts(),
      consents: parts().meta({
        description: 'The texts of consent that its application form has had, the newest last',
      }),
      diagram: z.string().meta({ description: 'Its stages as a Mermaid diagram' }),
    })
    .meta({ id: 'Service', description: 'A service in one edition: every part with its paragraph' }),
);

const LIST = operation({
  summary: 'Shows the law as data',
  description: 'Every service and edition with its stages, terms, documents, grounds and forms.',
  policy: 'read-law',
  refuses: [],
  answers: () => ({
    200: {
      says: 'The definitions',
      json: listOf(ServiceShown()),
      example: { items: [] },
    },
  }),
  example: {},
});

export const serviceRoutes: Routes = {
  'GET /v1/services': route(LIST, async () => json(200, { items: SERVICES.map(serviceView) })),
};

function serviceView(service: ServiceDefinition) {
  return {
    name: nameOf(service),
    ...service,
    consents: consentTextsOf(service),
    diagram: stateDiagram(service),
  };
}
