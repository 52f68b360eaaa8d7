import { CfnOutput, Duration, Stack } from 'aws-cdk-lib';
import { Metric } from 'aws-cdk-lib/aws-cloudwatch';
import { PolicyStatement, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { Topic } from 'aws-cdk-lib/aws-sns';
import type { Construct } from 'constructs';
import { placeOf, type Stage } from './config.ts';
import { ImpactAlarm } from './constructs/impact-alarm.ts';
import { vaultName } from './constructs/nightly-backups.ts';
import type { DataStack } from './data-stack.ts';

/**
 * What watches the service: its alarms, the topic on which they ring, and the logs of its functions. It stands before the service, and knows
 * functions and queues by their names, so that a shift of traffic finds its alarms at the first deployment already.
 */
export class WatchStack extends Stack {
  /** Where every alarm rings. Who answers subscribes. */
  readonly alarms: Topic;

  constructor(
    scope: Construct,
    id: string,
    { stage, data }: { readonly stage: Stage; readonly data: DataStack },
  ) {
    super(scope, id, {
      env: placeOf(stage),
      description: `Qonys (${stage.name}): the alarms and the logs`,
    });
    this.alarms = new Topic(this, 'Alarms', {
      topicName: `qonys-${stage.name}-alarms`,
      enforceSSL: true,
      masterKey: data.storageKey,
    });
    this.alarms.addToResourcePolicy(
      new PolicyStatement({
        principals: [new ServicePrincipal('cloudwatch.amazonaws.com')],
        actions: ['sns:Publish'],
        resources: [this.alarms.topicArn],
        conditions: { StringEquals: { 'aws:SourceAccount': this.account } },
      }),
    );
    if (stage.backups)
      new ImpactAlarm({
        stage,
        watch: this,
        heading: 'backups-missing',
        impact: 'If the table is deleted now, more than a day of everything that happened is lost with it.',
        metric: new Metric({
          namespace: 'AWS/Backup',
          metricName: 'NumberOfBackupJobsCompleted',
          dimensionsMap: { BackupVaultName: vaultName(stage.name) },
          period: Duration.days(1),
          statistic: 'Sum',
        }),
        threshold: 1,
        silenceRings: true,
      });
    new CfnOutput(this, 'AlarmTopic', { value: this.alarms.topicArn });
  }
}
