import { Duration, Validations } from 'aws-cdk-lib';
import { Queue, QueueEncryption } from 'aws-cdk-lib/aws-sqs';
import { Construct } from 'constructs';
import { ImpactAlarm, type Watched } from './impact-alarm.ts';
import { messagesOf, ofQueue } from './named-metrics.ts';

interface DeadLetterQueueProps extends Watched {
  /** What could not be handled; the queue, the alarm and its runbook heading are `<name>-dead-letters`. */
  readonly name: string;
  /** Who is hurt while a message lies here, as a sentence. */
  readonly impact: string;
}

/** Where messages lie that could not be handled: encrypted, TLS only, kept for 14 days, and one is enough to ring. */
export class DeadLetterQueue extends Construct {
  readonly queue: Queue;

  constructor(scope: Construct, id: string, { stage, watch, name, impact }: DeadLetterQueueProps) {
    super(scope, id);
    const heading = `${name}-dead-letters`;
    const queueName = `qonys-${stage.name}-${heading}`;
    this.queue = new Queue(this, 'Queue', {
      queueName,
      encryption: QueueEncryption.SQS_MANAGED,
      enforceSSL: true,
      retentionPeriod: Duration.days(14),
    });
    Validations.of(this.queue).acknowledge({
      id: 'AwsSolutions-SQS3',
      reason: 'This queue is where dead letters lie; an alarm rings at the first.',
    });
    new ImpactAlarm({
      stage,
      watch,
      heading,
      impact,
      metric: ofQueue(queueName, 'ApproximateNumberOfMessagesVisible'),
      threshold: 1,
    });
  }
}

interface WatchedQueueProps extends Watched {
  /** The alarms and their runbook headings are `<name>-age` and `<name>-dead-letters`. */
  readonly name: string;
  /** Who is hurt while messages wait, as a sentence. */
  readonly impactOfDelay: string;
  /** Who is hurt by a message that was given up, as a sentence. */
  readonly impactOfLoss: string;
  /** The longest that a message may wait before it rings, its own delay included. */
  readonly oldestMinutes: number;
  /** How many messages may be under way before `<name>-length` rings; nothing rings for their number without. */
  readonly mostMessages?: number;
  /** The consumer's time-out. A message stays invisible six times as long, as AWS advises for Lambda consumers. */
  readonly consumerTimeoutSeconds: number;
  /** After how many receives a message is given up; 5 unless told. */
  readonly receives?: number;
}

/** A queue with its dead-letter queue, both encrypted and TLS only, and alarms on its age and its dead letters. */
export class WatchedQueue extends Construct {
  readonly name: string;
  readonly queue: Queue;
  readonly deadLetters: DeadLetterQueue;
  readonly consumerTimeoutSeconds: number;

  constructor(scope: Construct, id: string, props: WatchedQueueProps) {
    super(scope, id);
    const { stage, watch, name } = props;
    const queueName = `qonys-${stage.name}-${name}`;
    this.name = name;
    this.consumerTimeoutSeconds = props.consumerTimeoutSeconds;
    this.deadLetters = new DeadLetterQueue(this, 'DeadLetters', {
      stage,
      watch,
      name,
      impact: props.impactOfLoss,
    });
    this.queue = new Queue(this, 'Queue', {
      queueName,
      encryption: QueueEncryption.SQS_MANAGED,
      enforceSSL: true,
      visibilityTimeout: Duration.seconds(6 * props.consumerTimeoutSeconds),
      // Long enough for a fault that begins on a Friday evening, and short of the dead letters' own 14 days.
      retentionPeriod: Duration.days(4),
      deadLetterQueue: { queue: this.deadLetters.queue, maxReceiveCount: props.receives ?? 5 },
    });
    new ImpactAlarm({
      stage,
      watch,
      heading: `${name}-age`,
      impact: props.impactOfDelay,
      metric: ofQueue(queueName, 'ApproximateAgeOfOldestMessage'),
      threshold: Duration.minutes(props.oldestMinutes).toSeconds(),
    });
    if (props.mostMessages !== undefined)
      new ImpactAlarm({
        stage,
        watch,
        heading: `${name}-length`,
        impact: props.impactOfDelay,
        metric: messagesOf(queueName),
        threshold: props.mostMessages,
      });
  }
}
