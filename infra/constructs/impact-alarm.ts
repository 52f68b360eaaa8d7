import { Duration } from 'aws-cdk-lib';
import {
  Alarm,
  ComparisonOperator,
  type IMetric,
  type MetricOptions,
  Stats,
  TreatMissingData,
} from 'aws-cdk-lib/aws-cloudwatch';
import type { Construct } from 'constructs';
import type { Stage } from '../config.ts';

interface ImpactAlarmProps {
  readonly stage: Stage;
  /** The alarm's name after `qonys-<stage>-`, and its heading in infra/docs/runbook.md. */
  readonly heading: string;
  /** Who is hurt while it rings, as a sentence. */
  readonly impact: string;
  /** Rings when one data point reaches the threshold; no data is good news. */
  readonly metric: IMetric;
  readonly threshold: number;
}

/** Every count of what went wrong is read over five minutes, every level at its highest. */
export const PER_FIVE_MINUTES: MetricOptions = { period: Duration.minutes(5), statistic: Stats.SUM };
export const HIGHEST_IN_FIVE_MINUTES: MetricOptions = {
  period: Duration.minutes(5),
  statistic: Stats.MAXIMUM,
};

/** An alarm that says who is hurt and where the runbook says what to do. */
export class ImpactAlarm extends Alarm {
  constructor(scope: Construct, id: string, { stage, heading, impact, metric, threshold }: ImpactAlarmProps) {
    super(scope, id, {
      alarmName: `qonys-${stage.name}-${heading}`,
      alarmDescription: `${impact} Runbook: infra/docs/runbook.md#${heading}`,
      metric,
      threshold,
      comparisonOperator: ComparisonOperator.GREATER_THAN_OR_EQUAL_TO_THRESHOLD,
      evaluationPeriods: 1,
      treatMissingData: TreatMissingData.NOT_BREACHING,
    });
  }
}
