import { RemovalPolicy } from 'aws-cdk-lib';
import { LogGroup } from 'aws-cdk-lib/aws-logs';
import type { Construct } from 'constructs';
import type { Stage } from '../config.ts';

/** A log group that forgets after the stage's days, and outlives its stack where the stage keeps data. */
export class StageLogGroup extends LogGroup {
  constructor(scope: Construct, id: string, stage: Stage, logGroupName?: string) {
    super(scope, id, {
      ...(logGroupName === undefined ? {} : { logGroupName }),
      retention: stage.logRetentionDays,
      removalPolicy: stage.keepsData ? RemovalPolicy.RETAIN : RemovalPolicy.DESTROY,
    });
  }
}
