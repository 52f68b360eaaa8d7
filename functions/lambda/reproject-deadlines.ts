import { SQSClient } from '@aws-sdk/client-sqs';
import { systemClock } from '#functions/adapters/clock.ts';
import { calendarChanges } from '#functions/adapters/sqs/calendar-changes.ts';
import { reprojectDeadlines } from '#functions/queue/reproject-deadlines.ts';
import { configuration } from '#functions/runtime/configuration.ts';
import { parkingPlace } from '#functions/runtime/parking-place.ts';
import { calendarIn, casesIn, table } from '#functions/runtime/stores.ts';

const { CALENDAR_CHANGES_QUEUE_URL: queue } = configuration('CALENDAR_CHANGES_QUEUE_URL');
const kept = table();

export const handler = reprojectDeadlines(
  {
    cases: casesIn(kept).cases,
    ...calendarIn(kept),
    changes: calendarChanges(new SQSClient({}), queue),
    clock: systemClock,
  },
  parkingPlace(),
);
