import { onTable } from '../constructs/grants.ts';
import { ServiceFunction } from '../constructs/service-function.ts';
import type { ServiceParts } from './parts.ts';

const CALL = { timeoutSeconds: 10, memoryMegabytes: 512 };

/** What shows the feed of events. */
export function events({ stack, house, data: { table }, api }: ServiceParts): readonly ServiceFunction[] {
  const feed = new ServiceFunction(stack, 'Events', {
    ...house,
    ...CALL,
    name: 'events',
    description: 'Shows the feed of the events of all cases that a caller may see',
    impact:
      'Portals do not learn what happened to their applications until it answers again; no event is lost.',
    may: [onTable(table, { actions: ['GetItem', 'Query'] })],
  });
  api.serve(feed, ['GET /v1/events']);
  return [feed];
}
