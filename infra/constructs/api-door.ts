import { Duration, Validations } from 'aws-cdk-lib';
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
import type { ServiceFunction } from './service-function.ts';
import { StageLogGroup } from './stage-log-group.ts';

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

interface ApiDoorProps {
  readonly stage: Stage;
  readonly apiName: string;
  /** AWS's own address answers nobody: what is asked comes by a domain. */
  readonly closesOwnAddress?: boolean;
}

type Throttling = Stage['throttling'];

/** One HTTP API with its deployment and its access log. Every route asks for a token unless it is opened. */
export class ApiDoor extends Construct {
  readonly api: HttpApi;
  readonly stage: HttpStage;
  readonly #integrations = new Map<ServiceFunction, HttpLambdaIntegration>();

  constructor(scope: Construct, id: string, { stage, apiName, closesOwnAddress = false }: ApiDoorProps) {
    super(scope, id);
    const { allowedOrigins, throttling } = stage;
    this.api = new HttpApi(this, 'Http', {
      ...(allowedOrigins.length > 0 ? { corsPreflight: { ...CORS, allowOrigins: [...allowedOrigins] } } : {}),
      apiName,
      description: 'Qonys: cases of the regional quota',
      createDefaultStage: false,
      ...(closesOwnAddress ? { disableExecuteApiEndpoint: true } : {}),
      defaultAuthorizer: new HttpJwtAuthorizer('Tokens', stage.issuer, { jwtAudience: [...stage.audience] }),
    });
    this.stage = new HttpStage(this, 'Stage', {
      httpApi: this.api,
      stageName: '$default',
      autoDeploy: true,
      throttle: { rateLimit: throttling.requestsPerSecond, burstLimit: throttling.burst },
      accessLogSettings: {
        destination: new LogGroupLogDestination(new StageLogGroup(this, 'AccessLog', stage)),
        format: AccessLogFormat.custom(JSON.stringify(ACCESS_LOG)),
      },
    });
  }

  /** Lets a function answer a route. An `open` one asks for no token, and says why. */
  route(
    handler: ServiceFunction,
    routeKey: string,
    {
      open,
      throttling,
    }: { readonly open?: string | undefined; readonly throttling?: Throttling | undefined },
  ): void {
    const route = new HttpRoute(this.api, routeKey.replaceAll('/', '-'), {
      httpApi: this.api,
      routeKey: keyOf(routeKey),
      integration: this.#integrationOf(handler),
      ...(open === undefined ? {} : { authorizer: new HttpNoneAuthorizer() }),
    });
    if (open !== undefined) Validations.of(route).acknowledge({ id: 'AwsSolutions-APIG4', reason: open });
    if (throttling !== undefined) this.#throttle(routeKey, route, throttling);
  }

  /** One for each function, and one leave to call it for all its routes. */
  #integrationOf(handler: ServiceFunction): HttpLambdaIntegration {
    const known = this.#integrations.get(handler);
    if (known) return known;
    const made = new HttpLambdaIntegration(`${handler.node.id}Integration`, handler.live, {
      scopePermissionToRoute: false,
    });
    this.#integrations.set(handler, made);
    return made;
  }

  #throttle(routeKey: string, route: HttpRoute, { requestsPerSecond, burst }: Throttling): void {
    const deployed = this.stage.node.defaultChild as CfnStage;
    const settings: unknown = deployed.routeSettings ?? {};
    deployed.routeSettings = {
      ...(settings as object),
      [routeKey]: { ThrottlingRateLimit: requestsPerSecond, ThrottlingBurstLimit: burst },
    };
    // The stage names the route, which must be there before it.
    deployed.addResourceDependency(route.node.defaultChild as CfnRoute);
  }
}

function keyOf(routeKey: string): HttpRouteKey {
  if (routeKey === '$default') return HttpRouteKey.DEFAULT;
  const [method = '', path = ''] = routeKey.split(' ');
  return HttpRouteKey.with(path, HttpMethod[method as keyof typeof HttpMethod]);
}
