import { onTable, parkIn, sendTo } from '../constructs/grants.ts';
import { ServiceFunction } from '../constructs/service-function.ts';
import { consumeQueue, subscribe } from '../constructs/triggers.ts';
import { WatchedQueue } from '../constructs/watched-queue.ts';
import type { ServiceParts } from './parts.ts';

/** A page of a hundred cases, each a transaction that may be tried again. */
const REPROJECT = { timeoutSeconds: 30, memoryMegabytes: 512 };

/** What moves open terms after a change of the calendar. */
export function calendarChanges({
  stack,
  house,
  data: { table },
  events,
}: ServiceParts): readonly ServiceFunction[] {
  const changes = new WatchedQueue(stack, 'CalendarChanges', {
    ...house,
    name: 'calendar-changes',
    impactOfDelay:
      'The calendar has changed but open terms still show their old dates, and alerts follow them.',
    impactOfLoss:
      'A change of the calendar has stopped midway: some open terms keep dates that are no longer right.',
    // The last pass waits for a minute; a page that fails is hidden for three before it comes again.
    oldestMinutes: 10,
    consumerTimeoutSeconds: REPROJECT.timeoutSeconds,
  });
  subscribe(events, changes, { of: ['CalendarChanged'] });
  const reproject = new ServiceFunction(stack, 'ReprojectDeadlines', {
    ...house,
    ...REPROJECT,
    name: 'reproject-deadlines',
    description: 'Moves the open terms of cases after a change of the calendar, a page at a time',
    impact: 'After a change of the calendar open terms keep dates that are no longer right.',
    may: [
      onTable(table, {
        actions: ['GetItem', 'Query', 'PutItem', 'UpdateItem', 'DeleteItem', 'ConditionCheckItem'],
        indexes: ['work'],
      }),
      sendTo('CALENDAR_CHANGES_QUEUE_URL', changes.queue),
      parkIn(changes),
    ],
  });
  consumeQueue(reproject, changes);
  return [reproject];
}
