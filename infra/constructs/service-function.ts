import { Duration } from 'aws-cdk-lib';
import { Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import {
  ApplicationLogLevel,
  Architecture,
  Code,
  Function as LambdaFunction,
  LoggingFormat,
  Runtime,
} from 'aws-cdk-lib/aws-lambda';
import { Construct } from 'constructs';
import type { Bundle } from '../bundle.ts';
import type { Stage } from '../config.ts';
import { allow, type Grant } from './grants.ts';
import { ImpactAlarm, PER_FIVE_MINUTES } from './impact-alarm.ts';
import { StageLogGroup } from './stage-log-group.ts';

interface ServiceFunctionProps {
  readonly stage: Stage;
  readonly bundle: Bundle;
  /** The file functions/lambda/<name>.ts; the alarm and its runbook heading are `<name>-errors`. */
  readonly name: string;
  readonly description: string;
  /** Who is hurt when it fails, as a sentence. */
  readonly impact: string;
  readonly timeoutSeconds: number;
  readonly memoryMegabytes: number;
  readonly may?: readonly Grant[];
  readonly reservedConcurrency?: number | undefined;
}

/**
 * A function of the service with its log group, its alarm on errors, and a role that may write to that log group
 * and do what `may` and its triggers say; AWS's managed policies are not used, since they allow any log group.
 */
export class ServiceFunction extends Construct {
  readonly name: string;
  readonly timeoutSeconds: number;
  readonly lambda: LambdaFunction;

  constructor(scope: Construct, id: string, props: ServiceFunctionProps) {
    super(scope, id);
    const { stage, name, may = [] } = props;
    this.name = name;
    this.timeoutSeconds = props.timeoutSeconds;
    const logGroup = new StageLogGroup(this, 'Logs', stage);
    const role = new Role(this, 'Role', { assumedBy: new ServicePrincipal('lambda.amazonaws.com') });
    role.addToPolicy(allow('logs', ['CreateLogStream', 'PutLogEvents'], [logGroup.logGroupArn]));
    for (const statement of may.flatMap((grant) => grant.statements)) role.addToPolicy(statement);
    this.lambda = new LambdaFunction(this, 'Function', {
      functionName: `qonys-${stage.name}-${name}`,
      description: props.description,
      runtime: Runtime.NODEJS_24_X,
      architecture: Architecture.ARM_64,
      code: Code.fromAsset(props.bundle.folderOf(name)),
      handler: 'index.handler',
      timeout: Duration.seconds(props.timeoutSeconds),
      memorySize: props.memoryMegabytes,
      ...(props.reservedConcurrency === undefined
        ? {}
        : { reservedConcurrentExecutions: props.reservedConcurrency }),
      role,
      logGroup,
      loggingFormat: LoggingFormat.JSON,
      applicationLogLevelV2: ApplicationLogLevel[stage.logLevel],
      environment: {
        STAGE: stage.name,
        POWERTOOLS_SERVICE_NAME: 'qonys',
        POWERTOOLS_LOG_LEVEL: stage.logLevel,
        NODE_OPTIONS: '--enable-source-maps',
        ...Object.assign({}, ...may.map((grant) => grant.environment)),
      },
    });
    new ImpactAlarm(this, 'Errors', {
      stage,
      heading: `${name}-errors`,
      impact: props.impact,
      metric: this.lambda.metricErrors(PER_FIVE_MINUTES),
      threshold: 1,
    });
  }
}
