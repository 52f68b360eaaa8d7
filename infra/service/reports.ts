import { onTable, parkIn } from '../constructs/grants.ts';
import { ServiceFunction } from '../constructs/service-function.ts';
import { consumeQueue, subscribe } from '../constructs/triggers.ts';
import { WatchedQueue } from '../constructs/watched-queue.ts';
import { OF_NO_CASE } from './of-no-case.ts';
import type { ServiceParts } from './parts.ts';

const CALL = { timeoutSeconds: 10, memoryMegabytes: 512 };
/** A batch of ten cases, each a transaction that may be tried again. */
const COUNT = { timeoutSeconds: 30, memoryMegabytes: 512 };

/** What can open or close no clock. What moves clocks is told of. */
const COUNT_NOTHING = [...OF_NO_CASE, 'DeadlineAlertRaised', 'DocumentIssued'];

/** The reports about terms: what counts the cases, and what shows the counts. */
export function reports({
  stack,
  house,
  data: { table },
  events,
  api,
}: ServiceParts): readonly ServiceFunction[] {
  const toCount = new WatchedQueue(stack, 'CasesToCount', {
    ...house,
    name: 'report-counts',
    impactOfDelay: 'The figures of the reports about terms are behind what has happened.',
    impactOfLoss:
      'The figures of the reports are wrong for some cases until they move again or are recounted.',
    oldestMinutes: 15,
    consumerTimeoutSeconds: COUNT.timeoutSeconds,
  });
  subscribe(events, toCount, { allBut: COUNT_NOTHING });
  const count = new ServiceFunction(stack, 'CountCases', {
    ...house,
    ...COUNT,
    name: 'count-cases',
    description: 'Counts the terms of cases for the reports',
    impact: 'The figures of the reports about terms fall behind what happens.',
    may: [onTable(table, { actions: ['GetItem', 'Query', 'PutItem'] }), parkIn(toCount)],
  });
  consumeQueue(count, toCount);
  const shown = new ServiceFunction(stack, 'Reports', {
    ...house,
    ...CALL,
    name: 'reports',
    description: 'Shows how the terms of a region stand',
    impact: 'Heads and the authorised body do not see how many terms are kept, missed and about to end.',
    may: [onTable(table, { actions: ['GetItem', 'Query'] })],
  });
  api.serve(shown, ['GET /v1/reports/deadlines']);
  return [count, shown];
}
