import { Topic } from 'aws-cdk-lib/aws-sns';
import { onTable, parkIn, publishTo } from '../constructs/grants.ts';
import { ServiceFunction } from '../constructs/service-function.ts';
import { consumeQueue, runHourly, subscribe } from '../constructs/triggers.ts';
import { WatchedQueue } from '../constructs/watched-queue.ts';
import type { ServiceParts } from './parts.ts';

const TELL = { timeoutSeconds: 30, memoryMegabytes: 512 };
/** Twenty regions, each with some twenty work lists. */
const DIGEST = { timeoutSeconds: 120, memoryMegabytes: 512 };

/** From 8:00 to 18:00 in Almaty, which is UTC+5: the digest is made by the first tick, and the others make good a lost one. */
const OFFICE_HOURS_UTC = { from: 3, to: 13 };

/** What people are told: the topic that mailers subscribe to, the messages of alerts, and the digest of each day. */
export function alerts({
  stack,
  house,
  data: { table, storageKey },
  events,
}: ServiceParts): readonly ServiceFunction[] {
  const topic = new Topic(stack, 'AlertTopic', {
    topicName: `qonys-${house.stage.name}-alerts`,
    enforceSSL: true,
    masterKey: storageKey,
  });
  const raised = new WatchedQueue(stack, 'AlertMessages', {
    ...house,
    name: 'alert-messages',
    impactOfDelay: 'Alerts are raised and shown, but the messages about them to officials are late.',
    impactOfLoss: 'Some alerts stand in the list of alerts only: no official was written to about them.',
    oldestMinutes: 15,
    consumerTimeoutSeconds: TELL.timeoutSeconds,
  });
  subscribe(events, raised, { of: ['DeadlineAlertRaised'] });
  const tell = new ServiceFunction(stack, 'TellAlerts', {
    ...house,
    ...TELL,
    name: 'alert-messages',
    description: 'Publishes each alert ready to be sent as e-mail',
    impact: 'No official is written to about terms that end; the list of alerts still shows them.',
    may: [
      onTable(table, { actions: ['GetItem', 'Query'] }),
      publishTo('ALERTS_TOPIC_ARN', topic),
      parkIn(raised),
    ],
  });
  consumeQueue(tell, raised);
  const digest = new ServiceFunction(stack, 'AlertDigest', {
    ...house,
    ...DIGEST,
    name: 'alert-digest',
    description:
      'On working days publishes for each region what is late and what is due within three working days',
    impact: 'Regions do not get their digest of the day: what is late and what is due is only in the lists.',
    may: [
      onTable(table, { actions: ['GetItem', 'Query', 'PutItem', 'UpdateItem'], indexes: ['work'] }),
      publishTo('ALERTS_TOPIC_ARN', topic),
    ],
  });
  runHourly(OFFICE_HOURS_UTC, digest);
  return [tell, digest];
}
