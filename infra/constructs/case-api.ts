import { CfnOutput, Duration, Stack } from 'aws-cdk-lib';
import { ApiMapping, DomainName, SecurityPolicy } from 'aws-cdk-lib/aws-apigatewayv2';
import { Certificate } from 'aws-cdk-lib/aws-certificatemanager';
import { MathExpression } from 'aws-cdk-lib/aws-cloudwatch';
import { Bucket } from 'aws-cdk-lib/aws-s3';
import { Construct } from 'constructs';
import type { Domain, Stage } from '../config.ts';
import { ApiDoor } from './api-door.ts';
import { ImpactAlarm, PER_FIVE_MINUTES, type Watched } from './impact-alarm.ts';
import type { ServiceFunction } from './service-function.ts';

/** A route key as API Gateway writes it. */
export type Route = `${'GET' | 'POST' | 'PUT' | 'DELETE'} /${string}` | typeof ANY_OTHER;

/** What no other route matches. It asks for a token: without one, nobody learns which paths there are. */
const ANY_OTHER = '$default';

/** The only routes that answer without a token, and why. */
const PUBLIC_ROUTES: Readonly<Record<string, string>> = {
  'GET /health': 'Whoever asks whether the service is up has no token; it says nothing else.',
  'GET /openapi.json': 'Who builds a portal reads the documentation before there is a token.',
  'GET /docs': 'Who builds a portal reads the documentation before there is a token.',
  'GET /.well-known/jwks.json': 'Public keys are for everybody.',
  'GET /v1/verify': 'Everybody may check a document.',
  'GET /v1/verify/{code}': 'Everybody who holds a document may check it by the code on it.',
  'POST /v1/verify': 'Everybody who holds a document may check it.',
};

/** The routes that take much more than a page of the table: they set a file, or search. */
const COSTLY_ROUTES: readonly Route[] = [
  'POST /v1/cases/search',
  'POST /v1/subject-access',
  'POST /v1/forms/{form}/preview',
  'GET /v1/cases/{caseId}/history.pdf',
  'GET /v1/lists/{listId}/csv',
  'GET /v1/quotas/export',
  'POST /v1/quotas/orders',
];

/** `$default` catches preflight requests and asks them for a token, which a browser never sends: this lets them in. */
const PREFLIGHT = 'OPTIONS /{proxy+}';

/** The share of requests that may fail in thirty days (ours): half of a hundredth is three and a half hours. */
const ERROR_BUDGET = 0.005;
/** Fewer requests than this say nothing about a share. */
const FEWEST_REQUESTS = 20;

/** How many times too fast the budget is spent when it rings: at 14.4 an hour takes 2 % of it, at 6 six hours take 5 %. */
const BURNS = [
  { heading: 'error-budget-fast', hours: 1, times: 14.4 },
  { heading: 'error-budget-slow', hours: 6, times: 6 },
] as const;

interface CaseApiProps extends Watched {
  /** Who is hurt while it answers with server errors, as a sentence. */
  readonly impact: string;
}

/**
 * The HTTP API: every route asks for a token of the stage's issuer unless it is one of the public routes. Where back-ends
 * must show a certificate, the public routes stand behind a door of their own, which has no other.
 */
export class CaseApi extends Construct {
  readonly door: ApiDoor;
  /** Where the routes that ask for a token answer. */
  readonly url: string;
  /** Where the public routes answer. */
  readonly publicUrl: string;
  readonly #open: ApiDoor;
  readonly #stage: Stage;

  constructor(scope: Construct, id: string, { stage, watch, impact }: CaseApiProps) {
    super(scope, id);
    this.#stage = stage;
    const { domain } = stage;
    const certified = domain?.clientAuthorities !== undefined;
    const apiName = `qonys-${stage.name}`;
    this.door = new ApiDoor(this, 'Door', { stage, apiName, closesOwnAddress: certified });
    this.#open = certified ? new ApiDoor(this, 'OpenDoor', { stage, apiName: `${apiName}-open` }) : this.door;
    if (domain) this.#nameIt(domain);
    this.url = domain === undefined ? this.door.api.apiEndpoint : `https://${domain.name}`;
    this.publicUrl = certified ? this.#open.api.apiEndpoint : this.url;
    this.#watch({ stage, watch, impact });
  }

  /** Lets the function answer these routes. */
  serve(handler: ServiceFunction, routes: readonly Route[]): void {
    const { openRoutesThrottling, costlyRoutesThrottling, allowedOrigins } = this.#stage;
    for (const route of routes) {
      const open = PUBLIC_ROUTES[route];
      if (open !== undefined)
        // Whoever needs no token is held to fewer requests, so that nobody takes the API from those who have one.
        this.#open.route(handler, route, { open, throttling: openRoutesThrottling });
      else
        this.door.route(handler, route, {
          throttling: COSTLY_ROUTES.includes(route) ? costlyRoutesThrottling : undefined,
        });
      if (route === ANY_OTHER && allowedOrigins.length > 0)
        this.door.route(handler, PREFLIGHT, {
          open: 'A browser sends no token with the question whether it may ask.',
          throttling: openRoutesThrottling,
        });
    }
  }

  #nameIt({ name, certificate, clientAuthorities }: Domain): void {
    const [, bucket = '', key = ''] = /^s3:\/\/([^/]+)\/(.+)$/.exec(clientAuthorities ?? '') ?? [];
    const domain = new DomainName(this, 'Domain', {
      domainName: name,
      certificate: Certificate.fromCertificateArn(this, 'Certificate', certificate),
      securityPolicy: SecurityPolicy.TLS_1_2,
      ...(clientAuthorities === undefined
        ? {}
        : { mtls: { bucket: Bucket.fromBucketName(this, 'ClientAuthorities', bucket), key } }),
    });
    new ApiMapping(this, 'Mapping', { api: this.door.api, domainName: domain, stage: this.door.stage });
    new CfnOutput(Stack.of(this), 'DomainTarget', { value: domain.regionalDomainName });
  }

  #watch({ stage, watch, impact }: CaseApiProps): void {
    const { api } = this.door;
    const standing = { stage, watch, impact, stack: Stack.of(this) };
    new ImpactAlarm({
      ...standing,
      heading: 'api-server-errors',
      metric: api.metricServerError(PER_FIVE_MINUTES),
      threshold: 1,
    });
    for (const { heading, hours, times } of BURNS) {
      const over = { period: Duration.hours(hours), statistic: 'Sum' };
      new ImpactAlarm({
        ...standing,
        heading,
        metric: new MathExpression({
          expression: `IF(requests >= ${FEWEST_REQUESTS}, FILL(faults, 0) / requests, 0)`,
          label: `share of requests that failed in ${hours} h`,
          usingMetrics: { faults: api.metricServerError(over), requests: api.metricCount(over) },
          period: over.period,
        }),
        threshold: times * ERROR_BUDGET,
      });
    }
  }
}
