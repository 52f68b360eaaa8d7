import { beforeAll, describe, expect, it } from 'vitest';
import { type Json, type JsonObject, list, object } from '#infra/local/template.ts';
import { type Found, inWords, type Synthesized, several, synthesized, word } from './synthesized.ts';

const logs = ['logs:CreateLogStream', 'logs:PutLogEvents'];
/** What every function is traced by. */
const TRACES = { '*': ['xray:PutTelemetryRecords', 'xray:PutTraceSegments'] };
const table = (...actions: string[]) => actions.map((action) => `dynamodb:${action}`);
const received = ['sqs:DeleteMessage', 'sqs:GetQueueAttributes', 'sqs:ReceiveMessage'];

/** What each function may do, and nothing else: resource by resource. */
const MAY: Readonly<Record<string, Readonly<Record<string, readonly string[]>>>> = {
  applications: {
    ApplicationsLogs: logs,
    Table: table('ConditionCheckItem', 'GetItem', 'PutItem', 'Query', 'UpdateItem'),
    DataKey: ['kms:GenerateDataKey'],
    ApplicantKey: ['kms:GenerateMac'],
    Uploads: ['s3:ListBucket'],
    'Uploads/unused/*': ['s3:GetObject'],
    'Uploads/filed/*': ['s3:DeleteObject', 's3:PutObject'],
  },
  uploads: {
    UploadsLogs: logs,
    Table: table('GetItem', 'PutItem'),
    'Uploads/unused/*': ['s3:PutObject'],
  },
  cases: {
    CasesLogs: logs,
    Table: table('GetItem', 'PutItem', 'Query'),
    'Table/index/work': table('Query'),
    'Table/index/applicants': table('Query'),
    ApplicantKey: ['kms:GenerateMac'],
    DataKey: ['kms:Decrypt'],
  },
  'case-acts': {
    CaseActsLogs: logs,
    Table: table('ConditionCheckItem', 'DeleteItem', 'GetItem', 'PutItem', 'Query', 'UpdateItem'),
    ApplicantKey: ['kms:GenerateMac'],
    DataKey: ['kms:Decrypt', 'kms:GenerateDataKey'],
  },
  documents: {
    CaseDocumentsLogs: logs,
    Table: table('GetItem', 'PutItem', 'Query', 'UpdateItem'),
    'Documents/*': ['s3:GetObject'],
    'Uploads/filed/*': ['s3:GetObject'],
  },
  quotas: { QuotasLogs: logs, Table: table('GetItem', 'PutItem', 'Query', 'UpdateItem') },
  calendar: {
    CalendarLogs: logs,
    Table: table('ConditionCheckItem', 'GetItem', 'PutItem', 'Query'),
    'Table/index/work': table('Query'),
  },
  'reproject-deadlines': {
    ReprojectDeadlinesLogs: logs,
    Table: table('ConditionCheckItem', 'DeleteItem', 'GetItem', 'PutItem', 'Query', 'UpdateItem'),
    'Table/index/work': table('Query'),
    CalendarChangesQueue: [
      'sqs:DeleteMessage',
      'sqs:GetQueueAttributes',
      'sqs:ReceiveMessage',
      'sqs:SendMessage',
    ],
    CalendarChangesDeadLettersQueue: ['sqs:SendMessage'],
  },
  lists: {
    ListsLogs: logs,
    Table: table('DeleteItem', 'GetItem', 'PutItem', 'Query', 'UpdateItem'),
    DataKey: ['kms:Decrypt'],
    'Documents/*': ['s3:GetObject'],
  },
  'follow-list': {
    FollowListLogs: logs,
    Table: table('DeleteItem', 'GetItem', 'PutItem', 'Query', 'UpdateItem'),
    ListCasesQueue: ['sqs:DeleteMessage', 'sqs:GetQueueAttributes', 'sqs:ReceiveMessage', 'sqs:SendMessage'],
    ListCasesDeadLettersQueue: ['sqs:SendMessage'],
  },
  'render-list': {
    RenderListLogs: logs,
    Table: table('GetItem', 'PutItem', 'Query'),
    'Documents/*': ['s3:GetObject', 's3:PutObject'],
    DataKey: ['kms:Decrypt'],
    ListsToRenderQueue: received,
    ListsToRenderDeadLettersQueue: ['sqs:SendMessage'],
  },
  sessions: {
    SessionsLogs: logs,
    Table: table('GetItem', 'PutItem', 'Query', 'UpdateItem'),
    'Documents/*': ['s3:GetObject'],
  },
  'follow-session': {
    FollowSessionLogs: logs,
    Table: table('DeleteItem', 'GetItem', 'PutItem', 'Query', 'UpdateItem'),
    'Documents/*': ['s3:GetObject', 's3:PutObject'],
    DataKey: ['kms:Decrypt'],
    ClosedSessionsQueue: [
      'sqs:DeleteMessage',
      'sqs:GetQueueAttributes',
      'sqs:ReceiveMessage',
      'sqs:SendMessage',
    ],
    ClosedSessionsDeadLettersQueue: ['sqs:SendMessage'],
  },
  alerts: { AlertsLogs: logs, Table: table('GetItem', 'UpdateItem'), 'Table/index/alerts': table('Query') },
  reports: { ReportsLogs: logs, Table: table('GetItem', 'Query') },
  'count-cases': {
    CountCasesLogs: logs,
    Table: table('ConditionCheckItem', 'GetItem', 'PutItem', 'Query'),
    CasesToCountQueue: received,
    CasesToCountDeadLettersQueue: ['sqs:SendMessage'],
  },
  forms: { FormsLogs: logs },
  'case-history': { CaseHistoryLogs: logs, Table: table('GetItem', 'PutItem', 'Query') },
  services: { ServicesLogs: logs },
  substitutions: { SubstitutionsLogs: logs, Table: table('GetItem', 'PutItem', 'Query') },
  documentation: { DocumentationLogs: logs },
  health: { HealthLogs: logs },
  events: { EventsLogs: logs, Table: table('GetItem', 'Query') },
  webhooks: {
    WebhooksLogs: logs,
    Table: table('DeleteItem', 'GetItem', 'PutItem', 'Query', 'UpdateItem'),
    WebhookKey: ['kms:Decrypt', 'kms:Encrypt'],
    WebhookDeliveriesQueue: ['sqs:SendMessage'],
  },
  'wake-webhooks': {
    WakeWebhooksLogs: logs,
    Table: table('GetItem', 'Query'),
    WebhookDeliveriesQueue: ['sqs:SendMessage'],
    WebhookEventsQueue: received,
    WebhookEventsDeadLettersQueue: ['sqs:SendMessage'],
  },
  'deliver-webhooks': {
    DeliverWebhooksLogs: logs,
    Table: table('DeleteItem', 'GetItem', 'PutItem', 'Query', 'UpdateItem'),
    WebhookKey: ['kms:Decrypt'],
    WebhookDeliveriesQueue: [...received, 'sqs:SendMessage'],
    WebhookDeliveriesDeadLettersQueue: ['sqs:SendMessage'],
  },
  'webhook-sweep': {
    WebhookSweepLogs: logs,
    'Table/index/rungs': table('Query'),
    WebhookDeliveriesQueue: ['sqs:SendMessage'],
  },
  'erase-persons': {
    ErasePersonsLogs: logs,
    Table: table('DeleteItem', 'GetItem', 'PutItem', 'Query', 'UpdateItem'),
    'Table/index/work': table('Query'),
    Documents: ['s3:ListBucket'],
    'Documents/cases/*': ['s3:DeleteObject'],
    'Documents/lists/*': ['s3:DeleteObject'],
    Uploads: ['s3:ListBucket'],
    'Uploads/filed/*': ['s3:DeleteObject'],
  },
  relay: {
    RelayLogs: logs,
    Table: table('GetItem', 'PutItem', 'Query'),
    'Table.StreamArn': table('DescribeStream', 'GetRecords', 'GetShardIterator', 'ListStreams'),
    CaseEvents: ['sns:Publish'],
    RelayGivenUpQueue: ['sqs:SendMessage'],
  },
  'render-document': {
    RenderDocumentLogs: logs,
    Table: table('ConditionCheckItem', 'GetItem', 'PutItem', 'Query', 'UpdateItem'),
    'Documents/*': ['s3:GetObject', 's3:PutObject'],
    DataKey: ['kms:Decrypt'],
    TokenKey1: ['kms:GetPublicKey', 'kms:Sign'],
    DocumentsToRenderQueue: received,
    DocumentsToRenderDeadLettersQueue: ['sqs:SendMessage'],
  },
  'alert-messages': {
    TellAlertsLogs: logs,
    Table: table('GetItem', 'Query'),
    AlertTopic: ['sns:Publish'],
    AlertMessagesQueue: received,
    AlertMessagesDeadLettersQueue: ['sqs:SendMessage'],
  },
  'alert-digest': {
    AlertDigestLogs: logs,
    Table: table('GetItem', 'PutItem', 'Query', 'UpdateItem'),
    'Table/index/work': table('Query'),
    AlertTopic: ['sns:Publish'],
  },
  signatures: {
    SignaturesLogs: logs,
    Table: table('ConditionCheckItem', 'GetItem', 'PutItem', 'Query', 'UpdateItem'),
    'Documents/*': ['s3:GetObject', 's3:PutObject'],
  },
  'continue-signatures': {
    ContinueSignaturesLogs: logs,
    Table: table('ConditionCheckItem', 'GetItem', 'PutItem', 'Query', 'UpdateItem'),
    'Documents/*': ['s3:GetObject', 's3:PutObject'],
    SealKey: ['kms:Sign'],
    SignatureBacklogDeadLettersQueue: ['sqs:SendMessage'],
    SignatureBacklogQueue: [
      'sqs:ChangeMessageVisibility',
      'sqs:DeleteMessage',
      'sqs:GetQueueAttributes',
      'sqs:ReceiveMessage',
    ],
  },
  verification: {
    VerificationLogs: logs,
    Table: table('GetItem', 'Query'),
    'Documents/*': ['s3:GetObject'],
    TokenKey1: ['kms:GetPublicKey'],
  },
  'deadline-sweep': {
    DeadlineSweepLogs: logs,
    Table: table('GetItem', 'PutItem', 'UpdateItem'),
    'Table/index/rungs': table('Query', 'Scan'),
    DeadlineChecksQueue: ['sqs:SendMessage'],
  },
  'deadline-check': {
    DeadlineCheckLogs: logs,
    Table: table('ConditionCheckItem', 'DeleteItem', 'GetItem', 'PutItem', 'Query', 'UpdateItem'),
    DeadlineChecksQueue: received,
    DeadlineChecksDeadLettersQueue: ['sqs:SendMessage'],
  },
};

/** Every wildcard that is allowed to stand in a statement of any policy, and why it must. */
const WILDCARDS: readonly { readonly statement: string; readonly why: string }[] = [
  {
    statement: 'AWS::KMS::Key Allow kms:* on this key',
    why: 'without it IAM could not govern the key and nobody could mend its policy',
  },
  {
    statement: 'AWS::IAM::Policy Allow xray:PutTraceSegments on *',
    why: 'traces have no name that a statement could give',
  },
  {
    statement: 'AWS::IAM::Policy Allow xray:PutTelemetryRecords on *',
    why: 'traces have no name that a statement could give',
  },
  {
    statement: 'AWS::IAM::Policy Allow s3:DeleteObject on Documents/cases/*',
    why: 'an erasure hides every paper of a case, under whatever name; versions stay',
  },
  {
    statement: 'AWS::IAM::Policy Allow s3:DeleteObject on Documents/lists/*',
    why: 'an erasure hides the paper of a list on which nobody is left; versions stay',
  },
  {
    statement: 'AWS::S3::BucketPolicy Deny s3:* on Documents',
    why: 'a refusal: whatever is asked without TLS 1.2',
  },
  {
    statement: 'AWS::S3::BucketPolicy Deny s3:* on Documents/*',
    why: 'a refusal: whatever is asked of any object without TLS 1.2',
  },
  {
    statement: 'AWS::SQS::QueuePolicy Deny sqs:* on a queue',
    why: 'a refusal: whatever is asked without TLS',
  },
  {
    statement: 'AWS::IAM::Policy Allow s3:GetObject on Documents/*',
    why: 'an object is named when it is made',
  },
  {
    statement: 'AWS::IAM::Policy Allow s3:PutObject on Documents/*',
    why: 'an object is named when it is made',
  },
  {
    statement: 'AWS::S3::BucketPolicy Deny s3:* on Uploads',
    why: 'a refusal: whatever is asked without TLS 1.2',
  },
  {
    statement: 'AWS::S3::BucketPolicy Deny s3:* on Uploads/*',
    why: 'a refusal: whatever is asked of any object without TLS 1.2',
  },
  {
    statement: 'AWS::IAM::Policy Allow s3:GetObject on Uploads/unused/*',
    why: 'an object is named when it is made',
  },
  {
    statement: 'AWS::IAM::Policy Allow s3:PutObject on Uploads/unused/*',
    why: 'an object is named when it is made',
  },
  {
    statement: 'AWS::IAM::Policy Allow s3:GetObject on Uploads/filed/*',
    why: 'an object is named when it is made',
  },
  {
    statement: 'AWS::IAM::Policy Allow s3:PutObject on Uploads/filed/*',
    why: 'an object is named when it is made',
  },
  {
    statement: 'AWS::IAM::Policy Allow s3:DeleteObject on Uploads/filed/*',
    why: 'what was kept for a case that was not opened',
  },
];

let cloud: Synthesized;
beforeAll(() => {
  cloud = synthesized('prod');
});

const statementsOf = (policy: Json | undefined): readonly JsonObject[] =>
  list(object(policy)['Statement']).map(object);

describe('the role of a function', () => {
  it('may do exactly what the table says, on exactly those resources', () => {
    const functions = cloud.ofType('AWS::Lambda::Function');
    expect(functions.length).toBe(Object.keys(MAY).length);
    const granted = functions.map((found) => [shortName(found), grantsOf(roleOf(found))]);
    const may = Object.entries(MAY).map(([name, grants]) => [name, { ...grants, ...TRACES }]);
    expect(Object.fromEntries(granted)).toEqual(Object.fromEntries(may));
  });

  it('is no other function’s, has no managed policy, and can be assumed by Lambda only', () => {
    const functions = cloud.ofType('AWS::Lambda::Function');
    expect(new Set(functions.map(roleOf)).size).toBe(functions.length);
    const [roles, others] = parted(cloud.ofType('AWS::IAM::Role'), (role) =>
      functions.some((found) => roleOf(found) === role.logicalId),
    );
    expect(others.map(({ logicalId }) => logicalId.slice(0, -8)).toSorted()).toEqual([
      'BackupsRole',
      'ShiftRole',
    ]);
    for (const { properties } of roles) {
      expect(Object.keys(properties)).toEqual(['AssumeRolePolicyDocument']);
      expect(statementsOf(properties['AssumeRolePolicyDocument'])).toEqual([
        { Action: 'sts:AssumeRole', Effect: 'Allow', Principal: { Service: 'lambda.amazonaws.com' } },
      ]);
    }
  });
});

describe('the statements of all policies', () => {
  it('hold no wildcard without a reason, and every reason is needed', () => {
    const statements = policies().flatMap(sentences);
    expect(statements.length).toBeGreaterThan(50);
    const wild = new Set(statements.filter((sentence) => sentence.includes('*')));
    expect([...wild].toSorted()).toEqual(WILDCARDS.map(({ statement }) => statement).toSorted());
  });

  it('say what they allow by name, never by what they leave out, and to nobody in general', () => {
    const statements = policies().flatMap(({ document }) => statementsOf(document));
    const inverted = statements
      .flatMap((statement) => Object.keys(statement))
      .filter((key) => key.startsWith('Not'));
    expect(inverted).toEqual([]);
    const allowed = statements.filter(({ Effect }) => Effect === 'Allow');
    expect(allowed.length).toBeGreaterThan(20);
    const toAnybody = allowed.filter(({ Principal }) => JSON.stringify(Principal ?? '').includes('*'));
    // Anybody of this account who may use what lies under the key, and through the service that keeps it.
    expect(toAnybody.map(({ Sid }) => Sid)).toEqual(['ThroughTheServicesThatKeep']);
  });

  it('let other services of AWS in only on behalf of this app’s own resources', () => {
    const permissions = cloud.ofType('AWS::Lambda::Permission');
    expect(permissions.length).toBeGreaterThan(0);
    for (const { properties } of permissions) {
      expect(properties['Action']).toBe('lambda:InvokeFunction');
      expect(inWords(properties['SourceArn'], cloud)).toMatch(
        /ApiDoorHttp\/|(Deadline|Webhook)SweepClock|(AlertDigest|ErasePersons)Clock/,
      );
    }
  });
});

/** In the policy of a key `*` is that key. */
const THEMSELVES: Readonly<Record<string, string>> = {
  'AWS::SQS::QueuePolicy': 'a queue',
  'AWS::KMS::Key': 'this key',
};

function policies(): readonly { readonly type: string; readonly document: Json | undefined }[] {
  return cloud
    .all()
    .flatMap(({ type, properties }) =>
      ['PolicyDocument', 'KeyPolicy', 'AssumeRolePolicyDocument']
        .filter((key) => key in properties)
        .map((key) => ({ type, document: properties[key] })),
    );
}

function sentences({
  type,
  document,
}: {
  readonly type: string;
  readonly document: Json | undefined;
}): string[] {
  return statementsOf(document).flatMap(({ Effect, Action, Resource }) =>
    several(Action).flatMap((action) =>
      (Resource === undefined ? [''] : several(Resource)).map((resource) => {
        const on = THEMSELVES[type] ?? inWords(resource, cloud);
        return `${type} ${word(Effect)} ${word(action)} on ${on}`;
      }),
    ),
  );
}

const shortName = ({ properties }: Found): string =>
  word(properties['FunctionName']).replace('qonys-prod-', '');

const parted = <T>(all: readonly T[], is: (one: T) => boolean): readonly [readonly T[], readonly T[]] => [
  all.filter(is),
  all.filter((one) => !is(one)),
];

const roleOf = ({ properties }: Found): string => word(list(object(properties['Role'])['Fn::GetAtt'])[0]);

/** The actions that the policies of a role allow, by resource. */
function grantsOf(role: string): Record<string, readonly string[]> {
  const grants = new Map<string, string[]>();
  for (const { properties } of cloud.ofType('AWS::IAM::Policy')) {
    if (!list(properties['Roles']).some((held) => object(held)['Ref'] === role)) continue;
    for (const statement of statementsOf(properties['PolicyDocument'])) {
      expect(Object.keys(statement).toSorted()).toEqual(['Action', 'Effect', 'Resource']);
      expect(statement['Effect']).toBe('Allow');
      for (const resource of several(statement['Resource']).map((value) => inWords(value, cloud)))
        grants.set(resource, [...(grants.get(resource) ?? []), ...several(statement['Action']).map(word)]);
    }
  }
  return Object.fromEntries([...grants].map(([resource, actions]) => [resource, actions.toSorted()]));
}
