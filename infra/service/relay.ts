import { Duration } from 'aws-cdk-lib';
import { onTable, publishTo } from '../constructs/grants.ts';
import { HIGHEST_IN_FIVE_MINUTES, ImpactAlarm } from '../constructs/impact-alarm.ts';
import { ofFunction } from '../constructs/named-metrics.ts';
import { ServiceFunction } from '../constructs/service-function.ts';
import { followChanges } from '../constructs/triggers.ts';
import { DeadLetterQueue } from '../constructs/watched-queue.ts';
import type { ServiceParts } from './parts.ts';

const RELAY = { timeoutSeconds: 30, memoryMegabytes: 512 };

/** What publishes the events of cases from the stream of the table. */
export function relay({ stack, house, data: { table }, events }: ServiceParts): readonly ServiceFunction[] {
  const relay = new ServiceFunction(stack, 'Relay', {
    ...house,
    ...RELAY,
    name: 'relay',
    description: 'Numbers the events of cases in the feeds and publishes them, from the stream of the table',
    impact:
      'What follows from an act comes late or, after 24 hours, not at all: above all the documents of decisions.',
    may: [
      onTable(table, { actions: ['GetItem', 'Query', 'PutItem'] }),
      publishTo('CASE_EVENTS_TOPIC_ARN', events),
    ],
  });
  const givenUp = new DeadLetterQueue(stack, 'RelayGivenUp', {
    ...house,
    name: 'relay',
    impact:
      'Some events were not published, so what follows from them never happens; the stream forgets in 24 hours.',
  });
  followChanges(relay, table, givenUp);
  new ImpactAlarm({
    ...house,
    heading: 'relay-lag',
    impact: 'What follows from an act comes late: documents, alerts to people, feeds, webhooks and reports.',
    metric: ofFunction(`qonys-${house.stage.name}-relay`, 'IteratorAge', HIGHEST_IN_FIVE_MINUTES),
    threshold: Duration.minutes(5).toMilliseconds(),
  });
  return [relay];
}
