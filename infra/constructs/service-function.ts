import { Duration, Stack, Validations } from 'aws-cdk-lib';
import { Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import {
  Alias,
  ApplicationLogLevel,
  Architecture,
  Code,
  type IFunction,
  type IVersion,
  Function as LambdaFunction,
  LoggingFormat,
  Runtime,
  Tracing,
} from 'aws-cdk-lib/aws-lambda';
import { LogGroup } from 'aws-cdk-lib/aws-logs';
import { Construct } from 'constructs';
import { allow, type Grant } from './grants.ts';
import type { House } from './house.ts';
import { ImpactAlarm } from './impact-alarm.ts';
import { failuresOf } from './named-metrics.ts';
import { StageLogGroup } from './stage-log-group.ts';

interface ServiceFunctionProps extends House {
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
  readonly reservedConcurrency: number | undefined;
  readonly lambda: LambdaFunction;
  /** What calls the function: the version of the last deployment that held. */
  readonly live: IFunction;

  constructor(scope: Construct, id: string, props: ServiceFunctionProps) {
    super(scope, id);
    const { stage, watch, name, may = [] } = props;
    const functionName = `qonys-${stage.name}-${name}`;
    this.name = name;
    this.timeoutSeconds = props.timeoutSeconds;
    this.reservedConcurrency = props.reservedConcurrency;
    const logGroupName = `/qonys/${stage.name}/${name}`;
    // It stands with what watches the function, which like an alarm is known by its name.
    new StageLogGroup(watch, `${id}Logs`, stage, logGroupName);
    const logGroup = LogGroup.fromLogGroupName(this, 'Logs', logGroupName);
    const role = new Role(this, 'Role', { assumedBy: new ServicePrincipal('lambda.amazonaws.com') });
    role.addToPolicy(allow('logs', ['CreateLogStream', 'PutLogEvents'], [logGroup.logGroupArn]));
    for (const statement of may.flatMap((grant) => grant.statements)) role.addToPolicy(statement);
    this.lambda = new LambdaFunction(this, 'Function', {
      functionName,
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
      tracing: Tracing.ACTIVE,
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
    // The classes say `role: IRole | undefined` where their interfaces say `role?: IRole`.
    const version = this.lambda.currentVersion as IVersion;
    const live = new Alias(this, 'Live', { aliasName: 'live', version });
    this.live = live as IFunction;
    const heading = `${name}-errors`;
    new ImpactAlarm({
      stage,
      watch,
      heading,
      impact: props.impact,
      metric: failuresOf(functionName),
      threshold: 1,
    });
    props.shift?.watch(live, [heading]);
    const wildcards = [
      { resource: '*', why: 'Traces of X-Ray have no name that a statement could give.' },
      { resource: logGroup.logGroupArn, why: 'The streams of this very log group, which Lambda names.' },
      ...may.flatMap((grant) => grant.wildcards ?? []),
    ];
    for (const { resource, why } of wildcards)
      acknowledge(role, `Resource::${inWords(Stack.of(this).resolve(resource))}`, why);
  }
}

const acknowledge = (role: Role, finding: string, reason: string): void =>
  Validations.of(role).acknowledge({ id: `AwsSolutions-IAM5[${finding}]`, reason });

/** A resource as a rule of cdk-nag names it: `<Documents7E5B2978.Arn>/*`. */
function inWords(resolved: unknown): string {
  if (typeof resolved === 'string') return resolved;
  const { Ref: reference, 'Fn::Join': join, 'Fn::GetAtt': attribute } = Object(resolved);
  if (typeof reference === 'string') return `<${reference}>`;
  if (Array.isArray(attribute)) return `<${attribute.join('.')}>`;
  return (join[1] as readonly unknown[]).map(inWords).join('');
}
