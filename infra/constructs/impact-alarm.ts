import { Duration, type Stack } from 'aws-cdk-lib';
import {
  Alarm,
  ComparisonOperator,
  type IMetric,
  type MetricOptions,
  Stats,
  TreatMissingData,
} from 'aws-cdk-lib/aws-cloudwatch';
import { SnsAction } from 'aws-cdk-lib/aws-cloudwatch-actions';
import type { Stage } from '../config.ts';
import type { WatchStack } from '../watch-stack.ts';

/** What every construct that is watched is given. */
export interface Watched {
  readonly stage: Stage;
  readonly watch: WatchStack;
}

interface ImpactAlarmProps extends Watched {
  /** The alarm's name after `qonys-<stage>-`, and its heading in infra/docs/runbook.md. */
  readonly heading: string;
  /** Who is hurt while it rings, as a sentence. */
  readonly impact: string;
  /** Rings when one data point reaches the threshold; no data is good news. */
  readonly metric: IMetric;
  readonly threshold: number;
  /** Rings when a data point is below the threshold instead, or when there is none: for what must happen. */
  readonly silenceRings?: true;
  /** Where the alarm stands when it refers to what only the service knows; otherwise in the stack that watches. */
  readonly stack?: Stack;
}

/** Every count of what went wrong is read over five minutes, every level at its highest. */
export const PER_FIVE_MINUTES: MetricOptions = { period: Duration.minutes(5), statistic: Stats.SUM };
export const HIGHEST_IN_FIVE_MINUTES: MetricOptions = {
  period: Duration.minutes(5),
  statistic: Stats.MAXIMUM,
};

/** An alarm that says who is hurt and where the runbook says what to do, and rings on the topic of alarms. */
export class ImpactAlarm extends Alarm {
  constructor(props: ImpactAlarmProps) {
    const { stage, watch, heading, impact, metric, threshold, silenceRings } = props;
    super(props.stack ?? watch, heading, {
      alarmName: `qonys-${stage.name}-${heading}`,
      alarmDescription: `${impact} Runbook: infra/docs/runbook.md#${heading}`,
      metric,
      threshold,
      comparisonOperator: silenceRings
        ? ComparisonOperator.LESS_THAN_THRESHOLD
        : ComparisonOperator.GREATER_THAN_OR_EQUAL_TO_THRESHOLD,
      evaluationPeriods: 1,
      treatMissingData: silenceRings ? TreatMissingData.BREACHING : TreatMissingData.NOT_BREACHING,
    });
    this.addAlarmAction(new SnsAction(watch.alarms));
    this.addOkAction(new SnsAction(watch.alarms));
  }
}
