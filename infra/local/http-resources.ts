import type { JWK } from 'jose';
import type { Deployer, Site } from './deployed.ts';
import { LocalCloudFault } from './fault.ts';
import { functionOf } from './function-resources.ts';
import type { HttpApi, HttpRoute } from './http-api.ts';
import { corsOf } from './http-cors.ts';
import { routePattern } from './http-routes.ts';
import { authorizerOf } from './jwt-authorizer.ts';
import { isObject, type JsonObject, list, number, object, text } from './template.ts';
import { type TokenBucket, tokenBucket } from './token-bucket.ts';

export const deployApi: Deployer = ({ logicalId, properties }, site) => {
  if (site.parts.http.api !== undefined)
    throw new LocalCloudFault(`The template has a second HTTP API, ${logicalId}; one runs here.`);
  if (text(properties['ProtocolType']) !== 'HTTP')
    throw new LocalCloudFault(
      `The API ${logicalId} is of the type ${text(properties['ProtocolType'])}; only HTTP runs here.`,
    );
  const cors = properties['CorsConfiguration'];
  site.parts.http.api = { id: logicalId, ...(isObject(cors) ? { cors: corsOf(cors) } : {}) };
  return { ref: logicalId, attributes: { ApiId: logicalId, ApiEndpoint: site.url } };
};

export const deployStage: Deployer = ({ logicalId, properties }, site) => {
  if (site.parts.http.stage !== undefined)
    throw new LocalCloudFault(`The HTTP API has a second stage, ${logicalId}; one runs here.`);
  const settings = object(properties['DefaultRouteSettings']);
  const name = text(properties['StageName']) ?? '$default';
  site.parts.http.stage = {
    name,
    variables: Object.fromEntries(
      Object.entries(object(properties['StageVariables'])).map(([key, value]) => [key, text(value) ?? '']),
    ),
    ...throttleOf(settings),
    routes: Object.fromEntries(
      Object.entries(object(properties['RouteSettings'])).map(([key, own]) => [key, throttleOf(object(own))]),
    ),
  };
  return { ref: name, attributes: {} };
};

function throttleOf(settings: JsonObject): { readonly throttle?: TokenBucket } {
  const rate = number(settings['ThrottlingRateLimit']);
  const burst = number(settings['ThrottlingBurstLimit']);
  return rate !== undefined && burst !== undefined ? { throttle: tokenBucket(rate, burst) } : {};
}

export const deployIntegration: Deployer = ({ logicalId, properties }, site) => {
  const type = text(properties['IntegrationType']);
  const format = text(properties['PayloadFormatVersion']);
  if (type !== 'AWS_PROXY' || format !== '2.0')
    throw new LocalCloudFault(
      `The integration ${logicalId} is ${type} with payload ${format}; AWS_PROXY with 2.0 runs here.`,
    );
  const uri = text(properties['IntegrationUri']) ?? '';
  const functionArn = /arn:aws:lambda:[^/]*:function:[^/]+/.exec(uri)?.[0] ?? uri;
  site.parts.http.integrations.set(logicalId, {
    target: functionOf(site, functionArn, logicalId),
    timeoutMilliseconds: number(properties['TimeoutInMillis']) ?? 30_000,
  });
  return { ref: logicalId, attributes: {} };
};

export const deployAuthorizer: Deployer = ({ logicalId, properties }, site) => {
  if (text(properties['AuthorizerType']) !== 'JWT')
    throw new LocalCloudFault(
      `The authorizer ${logicalId} is not of the type JWT, the only one that runs here.`,
    );
  site.parts.http.authorizers.set(logicalId, authorizerOf(properties));
  return { ref: logicalId, attributes: { AuthorizerId: logicalId } };
};

export const deployRoute: Deployer = ({ logicalId, properties }, site) => {
  const authorization = text(properties['AuthorizationType']) ?? 'NONE';
  if (authorization !== 'NONE' && authorization !== 'JWT')
    throw new LocalCloudFault(
      `The route ${logicalId} is authorized by ${authorization}; only JWT and NONE run here.`,
    );
  const authorizerId = text(properties['AuthorizerId']);
  site.parts.http.routes.push({
    key: text(properties['RouteKey']) ?? '',
    integrationId: (text(properties['Target']) ?? '').replace('integrations/', ''),
    scopes: list(properties['AuthorizationScopes']).map((scope) => text(scope) ?? ''),
    ...(authorization === 'JWT' && authorizerId !== undefined ? { authorizerId } : {}),
  });
  return { ref: logicalId, attributes: { RouteId: logicalId } };
};

/** The HTTP API of the template, once all its resources are deployed; nothing when it has none. */
export function httpApiOf(site: Site, trustedKey: JWK): HttpApi | undefined {
  const { api, stage, routes } = site.parts.http;
  if (api === undefined || stage === undefined) return undefined;
  return {
    apiId: api.id,
    accountId: site.accountId,
    stage: stage.name,
    stageVariables: stage.variables,
    trustedKey,
    now: site.clock.now,
    routes: routes.map((route) => httpRoute(site, route)),
    ...(api.cors ? { cors: api.cors } : {}),
    ...(stage.throttle ? { throttle: stage.throttle } : {}),
  };
}

function httpRoute(site: Site, route: Site['parts']['http']['routes'][number]): HttpRoute {
  const integration = site.parts.http.integrations.get(route.integrationId);
  const authorizer = site.parts.http.authorizers.get(route.authorizerId ?? '');
  if (integration === undefined || (route.authorizerId !== undefined && authorizer === undefined))
    throw new LocalCloudFault(
      `The route ${route.key} names an integration or an authorizer that is not there.`,
    );
  return {
    ...routePattern(route.key),
    ...integration,
    ...site.parts.http.stage?.routes[route.key],
    scopes: route.scopes,
    ...(authorizer ? { authorizer } : {}),
  };
}
