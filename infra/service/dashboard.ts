import { Duration } from 'aws-cdk-lib';
import {
  Dashboard,
  GraphWidget,
  type IMetric,
  MathExpression,
  Metric,
  TextWidget,
} from 'aws-cdk-lib/aws-cloudwatch';
import { PER_FIVE_MINUTES } from '../constructs/impact-alarm.ts';
import { eachOf, ofService } from '../constructs/named-metrics.ts';
import type { ServiceParts } from './parts.ts';

const DAY = Duration.days(1);
const HOUR = Duration.hours(1);
const FIVE_MINUTES = Duration.minutes(5);

/** All metrics of a kind, a line for each: what CloudWatch finds when it is looked at. */
const each = (schema: string, metricName: string, statistic: string, period = FIVE_MINUTES): MathExpression =>
  new MathExpression({
    expression: `SEARCH('{${schema}} MetricName="${metricName}"', '${statistic}')`,
    label: '',
    usingMetrics: {},
    period,
  });

const summed = (named: string, of: MathExpression): MathExpression =>
  new MathExpression({
    expression: `SUM(${of.expression})`,
    label: named,
    usingMetrics: {},
    ...(of.period ? { period: of.period } : {}),
  });

const graph = (title: string, ...left: readonly IMetric[]): GraphWidget =>
  new GraphWidget({ title, left: [...left], width: 8, height: 6 });

/** The one page that says how the service is: what comes in, what is late, what waits, what fails, what it costs. */
export function dashboard({ stack, house: { stage }, data: { table }, api }: ServiceParts): void {
  const { api: http } = api.door;
  const percentile = (statistic: string) => http.metricLatency({ statistic, period: FIVE_MINUTES });
  const capacity = (metricName: string) =>
    new Metric({
      namespace: 'AWS/DynamoDB',
      metricName,
      dimensionsMap: { TableName: table.tableName },
      statistic: 'Sum',
      period: DAY,
    });
  const page = new Dashboard(stack, 'Dashboard', { dashboardName: `qonys-${stage.name}` });
  page.addWidgets(
    new TextWidget({
      markdown:
        'What to do when something rings: `infra/docs/runbook.md`. Synthetic cases are not counted here.',
      width: 24,
      height: 1,
    }),
  );
  page.addWidgets(
    graph(
      'Intake: applications filed in a day',
      ofService('ApplicationsFiled', { statistic: 'Sum', period: DAY }),
    ),
    graph('Stages: cases that entered one, in a day', eachOf('StagesEntered', 'Sum', DAY)),
    graph('Quota left, by region and category', eachOf('PlacesLeft', 'Minimum', HOUR)),
  );
  page.addWidgets(
    graph(
      'Clocks: late, and ending within three working days',
      ofService('ClocksLate', { statistic: 'Sum', period: DAY }),
      ofService('ClocksDueSoon', { statistic: 'Sum', period: DAY }),
    ),
    graph('Rungs fired in a day', eachOf('RungsFired', 'Sum', DAY)),
    graph(
      'How late rungs fire (s), and sweeps',
      ofService('RungLateness', { statistic: 'Maximum', period: FIVE_MINUTES }),
      ofService('SweepsCompleted', PER_FIVE_MINUTES),
      ofService('ChecksSent', PER_FIVE_MINUTES),
    ),
  );
  page.addWidgets(
    graph(
      'Queues: age of the oldest message (s)',
      each('AWS/SQS,QueueName', 'ApproximateAgeOfOldestMessage', 'Maximum'),
    ),
    graph(
      'Queues: messages that wait',
      each('AWS/SQS,QueueName', 'ApproximateNumberOfMessagesVisible', 'Maximum'),
    ),
    graph(
      'Stream: how far the relay is behind (ms)',
      each('AWS/Lambda,FunctionName', 'IteratorAge', 'Maximum'),
    ),
  );
  page.addWidgets(
    graph(
      'API: requests and their faults',
      http.metricCount(PER_FIVE_MINUTES),
      http.metricServerError(PER_FIVE_MINUTES),
      http.metricClientError(PER_FIVE_MINUTES),
    ),
    graph('API: latency (ms)', percentile('p50'), percentile('p95'), percentile('p99')),
    graph(
      'Functions: errors and throttles',
      each('AWS/Lambda,FunctionName', 'Errors', 'Sum'),
      each('AWS/Lambda,FunctionName', 'Throttles', 'Sum'),
    ),
  );
  page.addWidgets(
    graph(
      'Cost: milliseconds of functions in a day',
      summed('all functions', each('AWS/Lambda,FunctionName', 'Duration', 'Sum', DAY)),
    ),
    graph(
      'Cost: the table in a day',
      capacity('ConsumedReadCapacityUnits'),
      capacity('ConsumedWriteCapacityUnits'),
    ),
    graph(
      'Cost: requests, messages and log bytes in a day',
      http.metricCount({ statistic: 'Sum', period: DAY }),
      summed('messages sent', each('AWS/SQS,QueueName', 'NumberOfMessagesSent', 'Sum', DAY)),
      summed('bytes of log', each('AWS/Logs,LogGroupName', 'IncomingBytes', 'Sum', DAY)),
    ),
  );
}
