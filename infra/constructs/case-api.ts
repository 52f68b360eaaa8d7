import { Duration } from 'aws-cdk-lib';
import { AccessLogFormat } from 'aws-cdk-lib/aws-apigateway';
import {
  type CfnRoute,
  type CfnStage,
  CorsHttpMethod,
  HttpApi,
  HttpMethod,
  HttpNoneAuthorizer,
  HttpRoute,
  HttpRouteKey,
  HttpStage,
  LogGroupLogDestination,
} from 'aws-cdk-lib/aws-apigatewayv2';
import { HttpJwtAuthorizer } from 'aws-cdk-lib/aws-apigatewayv2-authorizers';
import { HttpLambdaIntegration } from 'aws-cdk-lib/aws-apigatewayv2-integrations';
import { Construct } from 'constructs';
import type { Stage } from '../config.ts';
import { ImpactAlarm, PER_FIVE_MINUTES } from './impact-alarm.ts';
import type { ServiceFunction } from './service-function.ts';
import { StageLogGroup } from './stage-log-group.ts';

/** A route key as API Gateway writes it. */
export type Route = `${'GET' | 'POST' | 'PUT' | 'DELETE'} /${string}` | typeof ANY_OTHER;

/** What no other route matches. It asks for a token: without one, nobody learns which paths there are. */
const ANY_OTHER = '$default';

const methodOf = (route: string): HttpMethod =>
  ({ GET: HttpMethod.GET, POST: HttpMethod.POST, PUT: HttpMethod.PUT, DELETE: HttpMethod.DELETE })[
    route.slice(0, route.indexOf(' ')) as 'GET' | 'POST' | 'PUT' | 'DELETE'
  ];

/** The only routes that answer without a token. */
const PUBLIC_ROUTES: readonly Route[] = [
  'GET /health',
  'GET /openapi.json',
  'GET /docs',
  'GET /.well-known/jwks.json',
  'GET /v1/verify',
  'GET /v1/verify/{code}',
  'POST /v1/verify',
];

/**
 * What is logged of each request. No address, no user agent, no path and no claim: a path names a case and a query may
 * name anything; `routeKey` is the route's pattern.
 */
const ACCESS_LOG = {
  requestId: '$context.requestId',
  requestTime: '$context.requestTime',
  routeKey: '$context.routeKey',
  status: '$context.status',
  latencyMilliseconds: '$context.responseLatency',
  integrationLatencyMilliseconds: '$context.integrationLatency',
  integrationStatus: '$context.integration.status',
  integrationError: '$context.integrationErrorMessage',
  authorizerError: '$context.authorizer.error',
  responseBytes: '$context.responseLength',
} as const;

/** What a page of an allowed origin may send, and which headers of an answer it may read. */
const CORS = {
  allowMethods: [CorsHttpMethod.GET, CorsHttpMethod.POST, CorsHttpMethod.PUT, CorsHttpMethod.DELETE],
  allowHeaders: [
    'accept-language',
    'authorization',
    'content-type',
    'idempotency-key',
    'if-match',
    'if-none-match',
  ],
  exposeHeaders: ['etag', 'location', 'retry-after'],
  maxAge: Duration.minutes(10),
};

/** `$default` catches preflight requests and asks them for a token, which a browser never sends: this lets them in. */
const PREFLIGHT = 'OPTIONS /{proxy+}';

interface CaseApiProps {
  readonly stage: Stage;
  /** Who is hurt while it answers with server errors, as a sentence. */
  readonly impact: string;
}

/** The HTTP API: every route asks for a token of the stage's issuer unless it is one of the public routes. */
export class CaseApi extends Construct {
  readonly api: HttpApi;
  readonly #stage: CfnStage;
  readonly #openRoutes: Stage['throttling'];
  readonly #hasCors: boolean;

  constructor(scope: Construct, id: string, { stage, impact }: CaseApiProps) {
    super(scope, id);
    this.#hasCors = stage.allowedOrigins.length > 0;
    this.api = new HttpApi(this, 'Http', {
      ...(this.#hasCors ? { corsPreflight: { ...CORS, allowOrigins: [...stage.allowedOrigins] } } : {}),
      apiName: `qonys-${stage.name}`,
      description: 'Qonys: cases of the regional quota',
      createDefaultStage: false,
      defaultAuthorizer: new HttpJwtAuthorizer('Tokens', stage.issuer, { jwtAudience: [...stage.audience] }),
    });
    const deployed = new HttpStage(this, 'Stage', {
      httpApi: this.api,
      stageName: '$default',
      autoDeploy: true,
      throttle: { rateLimit: stage.throttling.requestsPerSecond, burstLimit: stage.throttling.burst },
      accessLogSettings: {
        destination: new LogGroupLogDestination(new StageLogGroup(this, 'AccessLog', stage)),
        format: AccessLogFormat.custom(JSON.stringify(ACCESS_LOG)),
      },
    });
    this.#stage = deployed.node.defaultChild as CfnStage;
    this.#openRoutes = stage.openRoutesThrottling;
    new ImpactAlarm(this, 'ServerErrors', {
      stage,
      heading: 'api-server-errors',
      impact,
      metric: this.api.metricServerError(PER_FIVE_MINUTES),
      threshold: 1,
    });
  }

  /** Lets the function answer these routes. */
  serve(handler: ServiceFunction, routes: readonly Route[]): void {
    const integration = new HttpLambdaIntegration(`${handler.node.id}Integration`, handler.lambda);
    for (const route of routes) {
      if (route === ANY_OTHER) {
        new HttpRoute(this, 'AnyOther', { httpApi: this.api, routeKey: HttpRouteKey.DEFAULT, integration });
        if (this.#hasCors) this.#letPreflightIn(integration);
        continue;
      }
      const added = this.api.addRoutes({
        path: route.slice(route.indexOf('/')),
        methods: [methodOf(route)],
        integration,
        ...(PUBLIC_ROUTES.includes(route) ? { authorizer: new HttpNoneAuthorizer() } : {}),
      });
      if (PUBLIC_ROUTES.includes(route)) this.#throttle(route, added);
    }
  }

  #letPreflightIn(integration: HttpLambdaIntegration): void {
    const route = new HttpRoute(this, 'Preflight', {
      httpApi: this.api,
      routeKey: HttpRouteKey.with('/{proxy+}', HttpMethod.OPTIONS),
      integration,
      authorizer: new HttpNoneAuthorizer(),
    });
    this.#throttle(PREFLIGHT, [route]);
  }

  /** Whoever needs no token is held to fewer requests, so that nobody takes the API from those who have one. */
  #throttle(route: Route | typeof PREFLIGHT, added: readonly HttpRoute[]): void {
    const { requestsPerSecond: ThrottlingRateLimit, burst: ThrottlingBurstLimit } = this.#openRoutes;
    const settings: unknown = this.#stage.routeSettings ?? {};
    this.#stage.routeSettings = {
      ...(settings as object),
      [route]: { ThrottlingRateLimit, ThrottlingBurstLimit },
    };
    // The stage names the route, which must be there before it.
    for (const one of added) this.#stage.addResourceDependency(one.node.defaultChild as CfnRoute);
  }
}
