import { Duration } from 'aws-cdk-lib';
import { MathExpression, Metric, type MetricOptions } from 'aws-cdk-lib/aws-cloudwatch';
import { METRICS, type MetricName, NAMESPACE, SERVICE } from '#functions/runtime/metric-names.ts';
import { HIGHEST_IN_FIVE_MINUTES, PER_FIVE_MINUTES } from './impact-alarm.ts';

/** A metric of a function that is known by its name, whether it stands yet or not. */
export const ofFunction = (
  functionName: string,
  metricName: 'Errors' | 'Throttles' | 'Duration' | 'Invocations' | 'IteratorAge',
  options: MetricOptions = PER_FIVE_MINUTES,
): Metric =>
  new Metric({
    namespace: 'AWS/Lambda',
    metricName,
    dimensionsMap: { FunctionName: functionName },
    ...options,
  });

/** A metric of a queue that is known by its name. */
export const ofQueue = (
  queueName: string,
  metricName:
    | 'ApproximateAgeOfOldestMessage'
    | 'ApproximateNumberOfMessagesVisible'
    | 'ApproximateNumberOfMessagesNotVisible'
    | 'ApproximateNumberOfMessagesDelayed',
): Metric =>
  new Metric({
    namespace: 'AWS/SQS',
    metricName,
    dimensionsMap: { QueueName: queueName },
    ...HIGHEST_IN_FIVE_MINUTES,
  });

/** A metric that the functions tell by themselves; `by` gives the words that its table asks for. */
export const ofService = (
  metricName: MetricName,
  options: MetricOptions,
  by: Readonly<Record<string, string>> = {},
): Metric =>
  new Metric({ namespace: NAMESPACE, metricName, dimensionsMap: { service: SERVICE, ...by }, ...options });

/** All that a metric is told apart by, a line for each: what CloudWatch finds when it is looked at. */
export const eachOf = (metricName: MetricName, statistic: string, period: Duration): MathExpression => {
  const told = [NAMESPACE, ...METRICS[metricName].by, 'service'].join(',');
  return new MathExpression({
    expression: `SEARCH('{${told}} MetricName="${metricName}"', '${statistic}')`,
    label: '',
    usingMetrics: {},
    period,
  });
};

/** Invocations that failed, and those that were refused for want of executions. */
export const failuresOf = (functionName: string): MathExpression =>
  new MathExpression({
    expression: 'FILL(errors, 0) + FILL(throttles, 0)',
    label: `${functionName} failed or throttled`,
    usingMetrics: {
      errors: ofFunction(functionName, 'Errors'),
      throttles: ofFunction(functionName, 'Throttles'),
    },
    period: Duration.minutes(5),
  });

/** Every message of a queue: those that wait, those that are delayed, and those in hand. */
export const messagesOf = (queueName: string): MathExpression =>
  new MathExpression({
    expression: 'FILL(waiting, 0) + FILL(delayed, 0) + FILL(inHand, 0)',
    label: `${queueName} messages`,
    usingMetrics: {
      waiting: ofQueue(queueName, 'ApproximateNumberOfMessagesVisible'),
      delayed: ofQueue(queueName, 'ApproximateNumberOfMessagesDelayed'),
      inHand: ofQueue(queueName, 'ApproximateNumberOfMessagesNotVisible'),
    },
    period: Duration.minutes(5),
  });
