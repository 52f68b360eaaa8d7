import { Duration } from 'aws-cdk-lib';
import type { Table } from 'aws-cdk-lib/aws-dynamodb';
import { Rule, Schedule } from 'aws-cdk-lib/aws-events';
import { LambdaFunction as LambdaTarget } from 'aws-cdk-lib/aws-events-targets';
import { FilterCriteria, FilterRule, StartingPosition } from 'aws-cdk-lib/aws-lambda';
import { type ITopic, SubscriptionFilter } from 'aws-cdk-lib/aws-sns';
import { SqsSubscription } from 'aws-cdk-lib/aws-sns-subscriptions';
import { ConfigurationFault } from '../config.ts';
import { allow } from './grants.ts';
import type { ServiceFunction } from './service-function.ts';
import type { DeadLetterQueue, WatchedQueue } from './watched-queue.ts';

/**
 * Hands the queue's messages to the function, ten at a time unless it says otherwise; it reports those that failed, and only they return.
 * Refuses a function whose time-out is not the one the queue's visibility was reckoned from.
 */
export function consumeQueue(
  consumer: ServiceFunction,
  source: WatchedQueue,
  { batchSize = 10 }: { readonly batchSize?: number } = {},
): void {
  if (consumer.timeoutSeconds !== source.consumerTimeoutSeconds) {
    throw new ConfigurationFault(
      `${source.name} expects a consumer with a time-out of ${source.consumerTimeoutSeconds} s, ` +
        `but ${consumer.name} has ${consumer.timeoutSeconds} s.`,
    );
  }
  const { queueArn } = source.queue;
  consumer.lambda.addToRolePolicy(
    allow('sqs', ['ReceiveMessage', 'DeleteMessage', 'GetQueueAttributes'], [queueArn]),
  );
  const { reservedConcurrency } = consumer;
  consumer.live.addEventSourceMapping('Messages', {
    eventSourceArn: queueArn,
    batchSize,
    // Without it more messages would be fetched than may be handled, and be given up after so many refusals.
    ...(reservedConcurrency === undefined ? {} : { maxConcurrency: Math.max(2, reservedConcurrency) }),
    reportBatchItemFailures: true,
  });
}

/** The kinds of events that a queue is told of. */
type Kinds = { readonly of: readonly string[] } | { readonly allBut: readonly string[] };

/** Has the topic put every message of these kinds into the queue, as it is. */
export function subscribe(topic: ITopic, { queue }: WatchedQueue, kinds: Kinds): void {
  const type = SubscriptionFilter.stringFilter(
    'of' in kinds ? { allowlist: [...kinds.of] } : { denylist: [...kinds.allBut] },
  );
  topic.addSubscription(new SqsSubscription(queue, { rawMessageDelivery: true, filterPolicy: { type } }));
}

/**
 * Hands the new events of the table to the function in the order of each partition. A batch that fails is halved until one
 * change is left; after ten attempts the place of that change in the stream is left in `givenUp`, and the rest go on.
 */
export function followChanges(follower: ServiceFunction, table: Table, givenUp: DeadLetterQueue): void {
  const { tableStreamArn } = table;
  if (tableStreamArn === undefined)
    throw new ConfigurationFault(`${follower.name} follows a table without a stream.`);
  const reading = ['DescribeStream', 'GetRecords', 'GetShardIterator', 'ListStreams'];
  follower.lambda.addToRolePolicy(allow('dynamodb', reading, [tableStreamArn]));
  follower.lambda.addToRolePolicy(allow('sqs', ['SendMessage'], [givenUp.queue.queueArn]));
  follower.live.addEventSourceMapping('Changes', {
    eventSourceArn: tableStreamArn,
    startingPosition: StartingPosition.TRIM_HORIZON,
    batchSize: 100,
    // Of all items of the table only new events, of cases, lists and sessions, and amendments are news: nothing else starts the function.
    filters: ['EVENT#', 'LIST-EVENT#', 'SESSION-EVENT#', 'AMENDMENT#'].map((kind) =>
      FilterCriteria.filter({
        eventName: FilterRule.isEqual('INSERT'),
        dynamodb: { Keys: { sk: { S: FilterRule.beginsWith(kind) } } },
      }),
    ),
    reportBatchItemFailures: true,
    bisectBatchOnError: true,
    retryAttempts: 10,
    onFailure: { bind: () => ({ destination: givenUp.queue.queueArn }) },
  });
}

/** Runs the function at the start of each hour of the day, by UTC; a tick that is lost is made good by the next. */
export function runHourly(
  hours: { readonly from: number; readonly to: number },
  ticked: ServiceFunction,
): void {
  new Rule(ticked, 'Clock', {
    schedule: Schedule.cron({ minute: '0', hour: `${hours.from}-${hours.to}` }),
    targets: [new LambdaTarget(ticked.live, { retryAttempts: 0, maxEventAge: Duration.hours(1) })],
  });
}

/** Runs the function by the clock. A tick that cannot be handed over is not repeated: the next one does its work. */
export function runEvery(minutes: number, ticked: ServiceFunction): void {
  new Rule(ticked, 'Clock', {
    schedule: Schedule.rate(Duration.minutes(minutes)),
    targets: [new LambdaTarget(ticked.live, { retryAttempts: 0, maxEventAge: Duration.minutes(minutes) })],
  });
}
