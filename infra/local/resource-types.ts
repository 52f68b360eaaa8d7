import { isList, isObject, type Json } from './template.ts';

/**
 * What the local cloud does with a type of resource. `run`: it behaves as on AWS as far as the properties in
 * `honours` say; every other property present in a template is named once at start. A path such as
 * `ScalingConfig.MaximumConcurrency` honours one property inside another.
 */
export type Treatment =
  | { readonly kind: 'run'; readonly type: RunType; readonly honours: readonly string[] }
  | { readonly kind: 'without effect here'; readonly because: string }
  | { readonly kind: 'refused'; readonly because: string };

const shift = 'new code meets all the traffic at once here';
const backups = 'the folder of the cloud is all there is to keep';
const permissions =
  'what others may do with a resource is tested on the template; here only roles of functions are judged';
const observation = 'nothing is measured here; the log of the functions is in the folder';
const tableProperties = [
  'TableName',
  'KeySchema',
  'AttributeDefinitions',
  'BillingMode',
  'GlobalSecondaryIndexes',
  'LocalSecondaryIndexes',
  'StreamSpecification.StreamViewType',
  'TimeToLiveSpecification',
] as const;

const run = {
  'AWS::DynamoDB::Table': [...tableProperties],
  'AWS::DynamoDB::GlobalTable': [...tableProperties, 'Replicas.Region'],
  'AWS::SQS::Queue': [
    'QueueName',
    'VisibilityTimeout',
    'DelaySeconds',
    'MessageRetentionPeriod',
    'ReceiveMessageWaitTimeSeconds',
    'MaximumMessageSize',
    'RedrivePolicy',
    'FifoQueue',
    'ContentBasedDeduplication',
  ],
  'AWS::SNS::Topic': ['TopicName', 'FifoTopic', 'ContentBasedDeduplication'],
  'AWS::SNS::Subscription': [
    'TopicArn',
    'Protocol',
    'Endpoint',
    'RawMessageDelivery',
    'FilterPolicy',
    'FilterPolicyScope',
  ],
  'AWS::S3::Bucket': [
    'BucketName',
    'VersioningConfiguration.Status',
    'ObjectLockEnabled',
    'ObjectLockConfiguration',
  ],
  'AWS::KMS::Key': ['KeySpec'],
  'AWS::IAM::Role': ['AssumeRolePolicyDocument'],
  'AWS::IAM::Policy': ['PolicyName', 'PolicyDocument', 'Roles'],
  'AWS::Lambda::Function': [
    'FunctionName',
    'Role',
    'Code',
    'Handler',
    'Runtime',
    'Environment',
    'Timeout',
    'MemorySize',
    'ReservedConcurrentExecutions',
  ],
  'AWS::Lambda::Version': ['FunctionName'],
  'AWS::Lambda::Alias': ['FunctionName', 'FunctionVersion', 'Name'],
  'AWS::Lambda::EventSourceMapping': [
    'EventSourceArn',
    'FunctionName',
    'Enabled',
    'BatchSize',
    'MaximumBatchingWindowInSeconds',
    'FunctionResponseTypes',
    'FilterCriteria',
    'ScalingConfig.MaximumConcurrency',
    'StartingPosition',
    'MaximumRetryAttempts',
    'MaximumRecordAgeInSeconds',
    'BisectBatchOnFunctionError',
    'DestinationConfig.OnFailure',
  ],
  'AWS::Events::Rule': ['ScheduleExpression', 'State', 'Targets.Id', 'Targets.Arn', 'Targets.Input'],
  'AWS::ApiGatewayV2::Api': ['Name', 'ProtocolType', 'CorsConfiguration'],
  'AWS::ApiGatewayV2::Stage': [
    'ApiId',
    'StageName',
    'AutoDeploy',
    'StageVariables',
    'DefaultRouteSettings.ThrottlingBurstLimit',
    'DefaultRouteSettings.ThrottlingRateLimit',
    'RouteSettings',
  ],
  'AWS::ApiGatewayV2::Integration': [
    'ApiId',
    'IntegrationType',
    'IntegrationUri',
    'PayloadFormatVersion',
    'TimeoutInMillis',
  ],
  'AWS::ApiGatewayV2::Route': [
    'ApiId',
    'RouteKey',
    'Target',
    'AuthorizationType',
    'AuthorizerId',
    'AuthorizationScopes',
  ],
  'AWS::ApiGatewayV2::Authorizer': ['ApiId', 'AuthorizerType', 'IdentitySource', 'JwtConfiguration', 'Name'],
} as const satisfies Readonly<Record<string, readonly string[]>>;

export type RunType = keyof typeof run;

const withoutEffect: Readonly<Record<string, string>> = {
  'AWS::KMS::Alias': 'functions are given key ids',
  'AWS::IAM::ManagedPolicy': permissions,
  'AWS::Lambda::Permission': permissions,
  'AWS::SQS::QueuePolicy': permissions,
  'AWS::SNS::TopicPolicy': permissions,
  'AWS::S3::BucketPolicy': permissions,
  'AWS::Logs::LogGroup': observation,
  'AWS::Logs::MetricFilter': observation,
  'AWS::Logs::QueryDefinition': observation,
  'AWS::CloudWatch::Alarm': observation,
  'AWS::CloudWatch::CompositeAlarm': observation,
  'AWS::CloudWatch::Dashboard': observation,
  'AWS::CodeDeploy::Application': shift,
  'AWS::CodeDeploy::DeploymentGroup': shift,
  'AWS::Backup::BackupVault': backups,
  'AWS::Backup::BackupPlan': backups,
  'AWS::Backup::BackupSelection': backups,
  'AWS::CDK::Metadata': 'it only tells AWS which CDK made the template',
};

const refused: Readonly<Record<string, string>> = {
  'AWS::CloudFormation::CustomResource': 'it runs code of the deployment itself',
  'AWS::CloudFormation::Stack': 'nested stacks are not read',
  'AWS::Lambda::LayerVersion': 'layers are not mounted',
};

/** What is done with a resource of this type. A type that stands in no table is refused. */
export function treatmentOf(type: string): Treatment {
  if (isRun(type)) return { kind: 'run', type, honours: run[type] };
  const because = withoutEffect[type];
  if (because !== undefined) return { kind: 'without effect here', because };
  return { kind: 'refused', because: refused[type] ?? 'the local cloud does not know it' };
}

const isRun = (type: string): type is RunType => Object.hasOwn(run, type);

/** The paths of the properties that are present and not honoured, such as `ScalingConfig.MaximumConcurrency`. */
export function propertiesNotHonoured(properties: Json, honours: readonly string[]): string[] {
  const found = new Set<string>();
  const look = (value: Json, path: string): void => {
    if (isList(value)) for (const item of value) look(item, path);
    if (!isObject(value)) return;
    for (const [name, held] of Object.entries(value)) {
      const here = path === '' ? name : `${path}.${name}`;
      if (honours.includes(here)) continue;
      if (honours.some((honoured) => honoured.startsWith(`${here}.`))) look(held, here);
      else found.add(here);
    }
  };
  look(properties, '');
  return [...found];
}
