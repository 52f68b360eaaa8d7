import { beforeAll, describe, expect, it } from 'vitest';
import { treatmentOf } from '#infra/local/resource-types.ts';
import { list, object } from '#infra/local/template.ts';
import {
  behindAlias,
  type Found,
  functionName,
  lambdaNames,
  type Synthesized,
  synthesized,
  word,
} from './synthesized.ts';

let cloud: Synthesized;
beforeAll(() => {
  cloud = synthesized('dev');
});

const functions = (): readonly Found[] => cloud.ofType('AWS::Lambda::Function');
const variables = ({ properties }: Found) => object(object(properties['Environment'])['Variables']);

function only(type: string): Found {
  const [found, ...others] = cloud.ofType(type);
  if (found === undefined || others.length > 0) throw new Error(`there is not exactly one ${type}`);
  return found;
}

describe('the functions', () => {
  it('are the files of functions/lambda, both ways', () => {
    expect(lambdaNames().length).toBeGreaterThan(0);
    expect(functions().map(functionName).toSorted()).toEqual(lambdaNames().toSorted());
  });

  it('run Node 24 on arm64 with source maps, a time-out and a log group that forgets', () => {
    const retained = new Map(
      cloud
        .ofType('AWS::Logs::LogGroup')
        .map(({ properties }) => [properties['LogGroupName'], properties['RetentionInDays']]),
    );
    for (const found of functions()) {
      const { properties } = found;
      expect(properties).toMatchObject({
        Runtime: 'nodejs24.x',
        Architectures: ['arm64'],
        Handler: 'index.handler',
      });
      expect(variables(found)).toMatchObject({ NODE_OPTIONS: '--enable-source-maps' });
      expect(Number(properties['Timeout'])).toBeGreaterThanOrEqual(5);
      expect(Number(properties['MemorySize'])).toBeGreaterThanOrEqual(256);
      expect(retained.get(object(properties['LoggingConfig'])['LogGroup'])).toBe(7);
    }
  });

  it('find their resources in exactly these variables', () => {
    const common = ['NODE_OPTIONS', 'POWERTOOLS_LOG_LEVEL', 'POWERTOOLS_SERVICE_NAME', 'STAGE'];
    const own = functions().map((found) => [
      functionName(found),
      Object.keys(variables(found))
        .filter((name) => !common.includes(name))
        .toSorted(),
    ]);
    for (const found of functions())
      expect(Object.keys(variables(found))).toEqual(expect.arrayContaining(common));
    expect(Object.fromEntries(own)).toEqual({
      applications: ['APPLICANT_KEY_ID', 'DATA_KEY_ID', 'TABLE_NAME', 'UPLOADS_BUCKET'],
      cases: ['APPLICANT_KEY_ID', 'DATA_KEY_ID', 'TABLE_NAME'],
      'case-acts': ['APPLICANT_KEY_ID', 'DATA_KEY_ID', 'TABLE_NAME', 'VIRUS_SCAN'],
      documents: ['DOCUMENTS_BUCKET', 'TABLE_NAME', 'UPLOADS_BUCKET', 'VIRUS_SCAN'],
      uploads: ['TABLE_NAME', 'UPLOADS_BUCKET'],
      quotas: ['TABLE_NAME'],
      calendar: ['TABLE_NAME'],
      'reproject-deadlines': ['CALENDAR_CHANGES_QUEUE_URL', 'DEAD_LETTERS_QUEUE_URL', 'TABLE_NAME'],
      lists: ['DATA_KEY_ID', 'DOCUMENTS_BUCKET', 'TABLE_NAME'],
      'follow-list': ['DEAD_LETTERS_QUEUE_URL', 'LIST_CASES_QUEUE_URL', 'TABLE_NAME'],
      'render-list': ['DATA_KEY_ID', 'DEAD_LETTERS_QUEUE_URL', 'DOCUMENTS_BUCKET', 'TABLE_NAME'],
      sessions: ['DOCUMENTS_BUCKET', 'TABLE_NAME'],
      'follow-session': ['DEAD_LETTERS_QUEUE_URL', 'DOCUMENTS_BUCKET', 'SESSIONS_QUEUE_URL', 'TABLE_NAME'],
      alerts: ['TABLE_NAME'],
      reports: ['TABLE_NAME'],
      'count-cases': ['DEAD_LETTERS_QUEUE_URL', 'TABLE_NAME'],
      forms: [],
      'case-history': ['TABLE_NAME'],
      services: [],
      substitutions: ['TABLE_NAME'],
      documentation: [],
      health: [],
      relay: ['CASE_EVENTS_TOPIC_ARN', 'TABLE_NAME'],
      events: ['TABLE_NAME'],
      'render-document': [
        'DATA_KEY_ID',
        'DEAD_LETTERS_QUEUE_URL',
        'DOCUMENTS_BUCKET',
        'PUBLIC_URL',
        'SEAL',
        'TABLE_NAME',
        'TOKEN_KEY_IDS',
      ],
      'alert-messages': ['ALERTS_TOPIC_ARN', 'DEAD_LETTERS_QUEUE_URL', 'TABLE_NAME'],
      'alert-digest': ['ALERTS_TOPIC_ARN', 'TABLE_NAME'],
      webhooks: ['TABLE_NAME', 'WEBHOOK_DELIVERIES_QUEUE_URL', 'WEBHOOK_KEY_ID'],
      'wake-webhooks': ['DEAD_LETTERS_QUEUE_URL', 'TABLE_NAME', 'WEBHOOK_DELIVERIES_QUEUE_URL'],
      'deliver-webhooks': [
        'DEAD_LETTERS_QUEUE_URL',
        'TABLE_NAME',
        'WEBHOOK_DELIVERIES_QUEUE_URL',
        'WEBHOOK_KEY_ID',
      ],
      'erase-persons': ['DOCUMENTS_BUCKET', 'TABLE_NAME', 'UPLOADS_BUCKET'],
      'webhook-sweep': ['TABLE_NAME', 'WEBHOOK_DELIVERIES_QUEUE_URL'],
      signatures: ['DOCUMENTS_BUCKET', 'TABLE_NAME'],
      'continue-signatures': [
        'DEAD_LETTERS_QUEUE_URL',
        'DOCUMENTS_BUCKET',
        'SEAL_KEY_ID',
        'SIGNATURE_BACKLOG_QUEUE_URL',
        'TABLE_NAME',
      ],
      verification: ['DOCUMENTS_BUCKET', 'TABLE_NAME', 'TOKEN_KEY_IDS'],
      'deadline-sweep': ['DEADLINE_CHECKS_QUEUE_URL', 'TABLE_NAME'],
      'deadline-check': ['DEAD_LETTERS_QUEUE_URL', 'TABLE_NAME'],
    });
  });

  it('are not made by the CDK behind our back: no custom resource, no provider', () => {
    const types = new Set(cloud.all().map(({ type }) => type));
    expect([...types].filter((type) => /^Custom::|CustomResource|CDK::Metadata/.test(type))).toEqual([]);
  });
});

describe('every resource', () => {
  it('is of a type that the local cloud knows', () => {
    const unknown = new Set(
      cloud
        .all()
        .filter(({ type }) => !treatmentOf(type))
        .map(({ type }) => type),
    );
    expect([...unknown]).toEqual([]);
  });
});

/** The routes that set a file or search. */
const COSTLY = [
  'GET /v1/cases/{caseId}/history.pdf',
  'GET /v1/lists/{listId}/csv',
  'GET /v1/quotas/export',
  'POST /v1/cases/search',
  'POST /v1/subject-access',
  'POST /v1/forms/{form}/preview',
  'POST /v1/quotas/orders',
];

describe('the API', () => {
  const routes = (): readonly Found[] => cloud.ofType('AWS::ApiGatewayV2::Route');
  const keyOf = ({ properties }: Found): string => word(properties['RouteKey']);

  /** The function behind a route, by way of its integration. */
  function behind({ properties }: Found): string {
    const integrationId = list(list(object(properties['Target'])['Fn::Join'])[1])
      .map(object)
      .at(-1)?.['Ref'];
    const integration = cloud
      .ofType('AWS::ApiGatewayV2::Integration')
      .find(({ logicalId }) => logicalId === integrationId);
    return functionName(behindAlias(integration?.properties['IntegrationUri'], cloud));
  }

  it('leads every route to its function', () => {
    expect(Object.fromEntries(routes().map((route) => [keyOf(route), behind(route)]))).toEqual({
      'POST /v1/applications': 'applications',
      'POST /v1/commissions': 'sessions',
      'GET /v1/commissions': 'sessions',
      'GET /v1/commissions/{compositionId}': 'sessions',
      'POST /v1/sessions': 'sessions',
      'GET /v1/sessions': 'sessions',
      'GET /v1/sessions/{sessionId}': 'sessions',
      'GET /v1/sessions/{sessionId}/agenda': 'sessions',
      'GET /v1/sessions/{sessionId}/events': 'sessions',
      'GET /v1/sessions/{sessionId}/documents/{documentId}': 'sessions',
      'PUT /v1/sessions/{sessionId}/agenda': 'sessions',
      'DELETE /v1/sessions/{sessionId}/agenda/{caseId}': 'sessions',
      'PUT /v1/sessions/{sessionId}/presence': 'sessions',
      'POST /v1/sessions/{sessionId}/recusals': 'sessions',
      'POST /v1/sessions/{sessionId}/votes': 'sessions',
      'POST /v1/sessions/{sessionId}/close': 'sessions',
      'GET /v1/events': 'events',
      'POST /v1/webhooks': 'webhooks',
      'GET /v1/webhooks': 'webhooks',
      'GET /v1/webhooks/{webhookId}': 'webhooks',
      'DELETE /v1/webhooks/{webhookId}': 'webhooks',
      'POST /v1/webhooks/{webhookId}/secret': 'webhooks',
      'POST /v1/webhooks/{webhookId}/enable': 'webhooks',
      'GET /v1/webhooks/{webhookId}/deliveries': 'webhooks',
      'POST /v1/webhooks/{webhookId}/deliveries/{deliveryId}/resend': 'webhooks',
      'GET /v1/cases': 'cases',
      'GET /v1/cases/{caseId}': 'cases',
      'GET /v1/cases/{caseId}/events': 'cases',
      'GET /v1/cases/{caseId}/history': 'case-history',
      'GET /v1/cases/{caseId}/history.pdf': 'case-history',
      'GET /v1/cases/{caseId}/deadlines': 'cases',
      'GET /v1/cases/{caseId}/deadlines/{deadlineId}/explain': 'cases',
      'GET /v1/cases/{caseId}/quota': 'cases',
      'GET /v1/cases/{caseId}/accesses': 'cases',
      'POST /v1/cases/search': 'cases',
      'POST /v1/subject-access': 'cases',
      'POST /v1/applications/check': 'applications',
      'GET /v1/regions': 'services',
      'GET /v1/cases/{caseId}/progress': 'cases',
      'GET /v1/cases/{caseId}/warnings': 'cases',
      'GET /v1/cases/{caseId}/application': 'cases',
      'POST /v1/cases/{caseId}/{verb}': 'case-acts',
      'POST /v1/complaints': 'case-acts',
      'POST /v1/cases/{caseId}/signature-requests': 'signatures',
      'POST /v1/cases/{caseId}/signature': 'signatures',
      'POST /v1/sessions/{sessionId}/signature-requests': 'signatures',
      'POST /v1/sessions/{sessionId}/signature': 'signatures',
      'GET /v1/verify': 'verification',
      'GET /v1/verify/{code}': 'verification',
      'POST /v1/verify': 'verification',
      'GET /.well-known/jwks.json': 'verification',
      'POST /v1/uploads': 'uploads',
      'GET /v1/cases/{caseId}/documents': 'documents',
      'GET /v1/cases/{caseId}/documents/{documentId}': 'documents',
      'GET /v1/quotas': 'quotas',
      'GET /v1/quotas/entries': 'quotas',
      'POST /v1/quotas/entries': 'quotas',
      'GET /v1/quotas/waiting': 'quotas',
      'GET /v1/quotas/export': 'quotas',
      'POST /v1/quotas/orders': 'quotas',
      'GET /v1/calendar': 'calendar',
      'GET /v1/calendar/changes/{version}': 'calendar',
      'PUT /v1/calendar/days/{date}': 'calendar',
      'DELETE /v1/calendar/days/{date}': 'calendar',
      'POST /v1/lists': 'lists',
      'GET /v1/lists': 'lists',
      'GET /v1/lists/{listId}': 'lists',
      'GET /v1/lists/{listId}/members': 'lists',
      'GET /v1/lists/{listId}/events': 'lists',
      'PUT /v1/lists/{listId}/members': 'lists',
      'DELETE /v1/lists/{listId}/members/{caseId}': 'lists',
      'POST /v1/lists/{listId}/forward': 'lists',
      'GET /v1/lists/{listId}/csv': 'lists',
      'GET /v1/lists/{listId}/documents/{documentId}': 'lists',
      'GET /v1/registers': 'lists',
      'GET /v1/alerts': 'alerts',
      'POST /v1/alerts/{alertId}/acknowledgement': 'alerts',
      'GET /v1/reports/deadlines': 'reports',
      'POST /v1/forms/{form}/preview': 'forms',
      'GET /v1/services': 'services',
      'GET /v1/substitutions': 'substitutions',
      'POST /v1/substitutions': 'substitutions',
      'GET /health': 'health',
      'GET /openapi.json': 'documentation',
      'GET /docs': 'documentation',
      $default: 'documentation',
    });
  });

  it('asks for a token on every route but the public ones', () => {
    const authorizer = only('AWS::ApiGatewayV2::Authorizer').logicalId;
    const open = routes().filter(({ properties }) => properties['AuthorizationType'] !== 'JWT');
    expect(open.map(keyOf).toSorted()).toEqual([
      'GET /.well-known/jwks.json',
      'GET /docs',
      'GET /health',
      'GET /openapi.json',
      'GET /v1/verify',
      'GET /v1/verify/{code}',
      'POST /v1/verify',
    ]);
    for (const { properties } of routes().filter((route) => !open.includes(route)))
      expect(properties['AuthorizerId']).toEqual({ Ref: authorizer });
  });

  it('takes the token from the header, and only of the stage’s issuer and audience', () => {
    expect(only('AWS::ApiGatewayV2::Authorizer').properties).toMatchObject({
      AuthorizerType: 'JWT',
      IdentitySource: ['$request.header.Authorization'],
      JwtConfiguration: { Issuer: 'https://issuer.qonys.example/dev', Audience: ['qonys-dev'] },
    });
  });

  it('sends payloads of version 2.0', () => {
    const integrations = cloud.ofType('AWS::ApiGatewayV2::Integration');
    expect(integrations.length).toBeGreaterThan(0);
    for (const { properties } of integrations) expect(properties['PayloadFormatVersion']).toBe('2.0');
  });

  it('is throttled, and logs what was answered but neither who asked nor for which case', () => {
    const { properties } = only('AWS::ApiGatewayV2::Stage');
    expect(properties).toMatchObject({
      StageName: '$default',
      AutoDeploy: true,
      DefaultRouteSettings: { ThrottlingRateLimit: 50, ThrottlingBurstLimit: 100 },
      RouteSettings: { 'POST /v1/verify': { ThrottlingRateLimit: 10, ThrottlingBurstLimit: 20 } },
    });
    const open = routes().filter((route) => route.properties['AuthorizationType'] !== 'JWT');
    const throttled = object(properties['RouteSettings']);
    expect(Object.keys(throttled).toSorted()).toEqual([...open.map(keyOf), ...COSTLY].toSorted());
    for (const route of COSTLY)
      expect(throttled[route]).toEqual({ ThrottlingRateLimit: 25, ThrottlingBurstLimit: 50 });
    const format = word(object(properties['AccessLogSettings'])['Format']);
    expect(Object.keys(JSON.parse(format))).toEqual(
      expect.arrayContaining(['requestId', 'routeKey', 'status']),
    );
    expect(format).not.toMatch(/\.(identity|path|rawPath|claims|principalId)\b|sourceIp|querystring/i);
  });
});
