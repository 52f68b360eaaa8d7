import { Alarm } from 'aws-cdk-lib/aws-cloudwatch';
import { LambdaApplication, LambdaDeploymentConfig, LambdaDeploymentGroup } from 'aws-cdk-lib/aws-codedeploy';
import { PolicyStatement, Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import type { Alias } from 'aws-cdk-lib/aws-lambda';
import { Construct } from 'constructs';
import type { Stage } from '../config.ts';

/** How new code comes before the traffic: a tenth of it first, and back to the old code when an alarm rings meanwhile. */
export class TrafficShift extends Construct {
  readonly #stage: Stage;
  readonly #application: LambdaApplication;
  readonly #role: Role;

  constructor(scope: Construct, id: string, { stage }: { readonly stage: Stage }) {
    super(scope, id);
    this.#stage = stage;
    this.#application = new LambdaApplication(this, 'Application', {
      applicationName: `qonys-${stage.name}`,
    });
    this.#role = new Role(this, 'Role', { assumedBy: new ServicePrincipal('codedeploy.amazonaws.com') });
  }

  /** Shifts the traffic of an alias as the stage says, watched by these alarms, which may stand in another stack. */
  watch(alias: Alias, headings: readonly string[]): void {
    const names = headings.map((heading) => `qonys-${this.#stage.name}-${heading}`);
    const alarms = names.map((name) => Alarm.fromAlarmName(alias, name, name));
    this.#role.addToPolicy(
      new PolicyStatement({
        actions: ['lambda:GetAlias', 'lambda:UpdateAlias', 'lambda:GetProvisionedConcurrencyConfig'],
        resources: [alias.lambda.functionArn],
      }),
    );
    this.#role.addToPolicy(
      new PolicyStatement({
        actions: ['cloudwatch:DescribeAlarms'],
        resources: alarms.map(({ alarmArn }) => alarmArn),
      }),
    );
    new LambdaDeploymentGroup(alias, 'Shift', {
      application: this.#application,
      alias,
      // Its statements stand above; AWS's managed policy would allow them on every function.
      role: this.#role.withoutPolicyUpdates(),
      deploymentConfig: LambdaDeploymentConfig.CANARY_10PERCENT_5MINUTES,
      alarms,
      autoRollback: { failedDeployment: true, stoppedDeployment: true, deploymentInAlarm: true },
    });
  }
}
