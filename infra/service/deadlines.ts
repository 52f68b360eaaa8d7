import { Duration } from 'aws-cdk-lib';
import { onTable, parkIn, sendTo } from '../constructs/grants.ts';
import { ImpactAlarm } from '../constructs/impact-alarm.ts';
import { ofService } from '../constructs/named-metrics.ts';
import { ServiceFunction } from '../constructs/service-function.ts';
import { consumeQueue, runEvery } from '../constructs/triggers.ts';
import { WatchedQueue } from '../constructs/watched-queue.ts';
import type { ServiceParts } from './parts.ts';

/** A batch of ten checks, each a transaction that may be tried again. */
const CHECK = { timeoutSeconds: 30, memoryMegabytes: 512 };
/** After an outage a sweep finds many rungs; it may take a minute, since the next begins five minutes later. */
const SWEEP = { timeoutSeconds: 60, memoryMegabytes: 512 };

/** A check waits for its instant in the queue, so a rung fires within a minute of it. */
const RUNG_LATE = Duration.minutes(15);

/** What watches the terms: the sweep, its queue and the check of each rung. */
export function deadlines({ stack, house, data: { table } }: ServiceParts): readonly ServiceFunction[] {
  const checks = new WatchedQueue(stack, 'DeadlineChecks', {
    ...house,
    name: 'deadline-checks',
    impactOfDelay: 'Alerts about terms come late, so officials may miss a term that they could have kept.',
    impactOfLoss: 'Checks of terms fail again and again, so some alerts are not raised until somebody acts.',
    // A check is sent at most 15 minutes before its instant, and waits them in the queue.
    oldestMinutes: 25,
    consumerTimeoutSeconds: CHECK.timeoutSeconds,
  });
  const sweep = new ServiceFunction(stack, 'DeadlineSweep', {
    ...house,
    ...SWEEP,
    name: 'deadline-sweep',
    description: 'Every five minutes sends the rungs that fall due within fifteen to be checked',
    impact: 'Terms are not watched: alerts before and after a missed term come late for every case.',
    reservedConcurrency: house.stage.reservedConcurrency['deadline-sweep'],
    may: [
      onTable(table, { actions: ['GetItem', 'PutItem'], indexes: ['rungs'], scans: ['rungs'] }),
      sendTo('DEADLINE_CHECKS_QUEUE_URL', checks.queue),
    ],
  });
  runEvery(5, sweep);
  const check = new ServiceFunction(stack, 'DeadlineCheck', {
    ...house,
    ...CHECK,
    name: 'deadline-check',
    description: 'Claims a rung that is due and raises its alert',
    impact:
      'Alerts about terms are late: the next sweep sends the same rungs again until the check succeeds.',
    may: [
      onTable(table, {
        // Claiming a rung deletes it: there is no second one to claim.
        actions: ['GetItem', 'Query', 'PutItem', 'UpdateItem', 'DeleteItem', 'ConditionCheckItem'],
      }),
      parkIn(checks),
    ],
  });
  consumeQueue(check, checks);
  new ImpactAlarm({
    ...house,
    heading: 'sweep-silent',
    impact: 'No term is watched: alerts before and after a missed term do not come at all.',
    metric: ofService('SweepsCompleted', { period: Duration.minutes(15), statistic: 'Sum' }),
    threshold: 1,
    silenceRings: true,
  });
  new ImpactAlarm({
    ...house,
    heading: 'rungs-late',
    impact: 'Alerts about terms come late, so officials may miss a term that they could have kept.',
    metric: ofService('RungLateness', { period: Duration.minutes(5), statistic: 'Maximum' }),
    threshold: RUNG_LATE.toSeconds(),
  });
  return [sweep, check];
}
