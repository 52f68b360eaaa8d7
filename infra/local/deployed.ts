import type { S3Client } from '@aws-sdk/client-s3';
import type { SNSClient } from '@aws-sdk/client-sns';
import type { Access } from './access/access.ts';
import type { JsonService } from './aws-json.ts';
import type { CloudClock } from './cloud-clock.ts';
import type { FunctionHost, LocalFunction } from './functions.ts';
import type { Cors } from './http-cors.ts';
import type { JwtAuthorizer } from './jwt-authorizer.ts';
import type { Subscription } from './queues-and-topics.ts';
import type { Schedule } from './schedules.ts';
import type { State } from './state.ts';
import type { Json, JsonObject } from './template.ts';
import type { TokenBucket } from './token-bucket.ts';

/** What other resources may ask of a deployed one. */
export interface Deployed {
  readonly ref: Json;
  readonly attributes: Readonly<Record<string, Json>>;
}

/** A resource whose intrinsic functions are resolved. */
export interface ResolvedResource {
  readonly stack: string;
  readonly logicalId: string;
  readonly properties: JsonObject;
}

/** The services that resources are made in, here or elsewhere. */
export interface Services {
  readonly dynamodb: JsonService;
  readonly streams: JsonService;
  readonly sqs: JsonService;
  sns(): SNSClient;
  /** Topics of an emulator of this cloud have no subscriptions but the template's. */
  readonly ownTopics: boolean;
  s3(): S3Client;
}

/** The parts that resources have been turned into, by what others name them by. */
export interface Parts {
  /** By ARN and by name. */
  readonly functions: Map<string, LocalFunction>;
  /** URLs by ARN. */
  readonly queues: Map<string, string>;
  /** The emulator's name of a stream by the ARN that the template's functions see. */
  readonly streams: Map<string, string>;
  readonly topics: string[];
  readonly subscriptions: Subscription[];
  readonly schedules: Schedule[];
  /** Starts an event source once everything stands; gives what stops it. */
  readonly eventSources: (() => () => Promise<void>)[];
  readonly http: HttpParts;
}

export interface HttpParts {
  api?: { readonly id: string; readonly cors?: Cors };
  stage?: {
    readonly name: string;
    readonly variables: Record<string, string>;
    readonly throttle?: TokenBucket;
    /** Throttles of single routes, by their keys. */
    readonly routes: Readonly<Record<string, { readonly throttle?: TokenBucket }>>;
  };
  readonly integrations: Map<
    string,
    { readonly target: LocalFunction; readonly timeoutMilliseconds: number }
  >;
  readonly authorizers: Map<string, JwtAuthorizer>;
  readonly routes: {
    readonly key: string;
    readonly integrationId: string;
    readonly authorizerId?: string;
    readonly scopes: readonly string[];
  }[];
}

/** Everything a resource is deployed with. */
export interface Site {
  readonly region: string;
  readonly accountId: string;
  /** The address of the HTTP API. */
  readonly url: string;
  readonly services: Services;
  readonly functionHost: FunctionHost;
  /** Absent where services are elsewhere, which judge for themselves. */
  readonly access: Access | undefined;
  readonly clock: CloudClock;
  readonly state: State;
  readonly parts: Parts;
  readonly hint: (line: string) => void;
}

/** Makes a resource, or keeps the one of an earlier start, and says what others may ask of it. */
export type Deployer = (resource: ResolvedResource, site: Site) => Promise<Deployed> | Deployed;

export const emptyParts = (): Parts => ({
  functions: new Map(),
  queues: new Map(),
  streams: new Map(),
  topics: [],
  subscriptions: [],
  schedules: [],
  eventSources: [],
  http: { integrations: new Map(), authorizers: new Map(), routes: [] },
});
