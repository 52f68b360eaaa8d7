import { ServiceFunction } from '../constructs/service-function.ts';
import type { ServiceParts } from './parts.ts';

const ANSWER_ONLY = { timeoutSeconds: 5, memoryMegabytes: 256 };

/** What says of the API what it can do, and answers what no other route does. */
export function documentation({ stack, house, api }: ServiceParts): readonly ServiceFunction[] {
  const documentation = new ServiceFunction(stack, 'Documentation', {
    ...house,
    ...ANSWER_ONLY,
    name: 'documentation',
    description: 'Shows the documentation, and refuses paths and methods that there are not',
    impact: 'Those who build portals cannot read the documentation; cases are not affected.',
  });
  api.serve(documentation, ['GET /openapi.json', 'GET /docs', '$default']);
  return [documentation];
}
