import type { Context } from 'aws-lambda';
import type { Trust } from '#functions/application/ports/signing.ts';
import type { Caller } from '#functions/case/authority.ts';
import { everyRoute } from '#functions/http/every-route.ts';
import type { Operation } from '#functions/http/operation.ts';
import type { Response } from '#functions/http/response.ts';
import { committedDocument } from '#infra/openapi/committed.ts';
import { everyOperation } from '#infra/openapi/document.ts';
import { apiEvent, claimsOf } from './api-events.ts';
import { handlerOf } from './handler.ts';
import type { House } from './house.ts';
import { inMemorySecrets } from './webhook-world.ts';

export type Asking = {
  readonly path?: Readonly<Record<string, string>>;
  readonly query?: Readonly<Record<string, string>>;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string;
};

/** Operations by key, such as `POST /v1/cases/{caseId}/forward`. */
export const OPERATIONS: ReadonlyMap<string, Operation> = new Map(everyOperation());

const TRUSTS_NOBODY: Trust = {
  timeStampsAt: '',
  revocationAt: '',
  organisations: {},
  policy: {
    anchors: [],
    timeStampAnchors: [],
    timeStampPolicies: [],
    level: 'B-T',
    revocation: 'required',
    freshnessSeconds: 3600,
  },
};

/** Every route with its handler on the ports of a house: what the whole API answers, without a network. */
export function wholeApi({ ports, store }: House, given?: Context) {
  const routes = everyRoute({
    ...ports,
    reports: store.reports,
    webhooks: store.webhooks,
    secrets: inMemorySecrets(),
    wakes: { send: async () => undefined },
    reach: 'public',
    // Only a signature that is valid leads to these; requests that are made up have none.
    trust: { trust: async () => TRUSTS_NOBODY },
    timeStamps: { stamp: () => Promise.reject(new Error('no time-stamp authority')) },
    revocation: {
      ocsp: () => Promise.reject(new Error('no responder')),
      crl: () => Promise.reject(new Error('none')),
    } as never,
    document: committedDocument() as never,
  });
  const handler = handlerOf(routes);
  /** The route behind each operation, with the parameter that the operation fixes. */
  const behind = new Map(
    Object.entries(routes).flatMap(([route, { operations }]) =>
      Object.keys(operations(route)).map((key) => [key, route] as const),
    ),
  );
  return (
    key: string,
    by: Caller | Readonly<Record<string, string>>,
    asking: Asking = {},
  ): Promise<Response> => {
    const route = behind.get(key) ?? key;
    const [method = '', path = ''] = route.split(' ');
    const fixed = fixedParameters(route, key);
    return handler(
      apiEvent({
        method,
        route: path,
        parameters: { ...asking.path, ...fixed },
        ...(asking.query && Object.keys(asking.query).length > 0 ? { query: asking.query } : {}),
        ...(asking.headers ? { headers: asking.headers } : {}),
        ...(asking.body === undefined ? {} : { body: asking.body }),
        claims: 'subject' in by ? claimsOf(by as Caller) : by,
      }),
      given,
    );
  };
}

/** What the path of an operation says where its route has a parameter: the verb. */
function fixedParameters(route: string, key: string): Record<string, string> {
  const steps = key.split('/');
  const named = route
    .split('/')
    .map((step, index) => [/^\{(\w+)\}$/.exec(step)?.[1], steps[index] ?? ''] as const);
  return Object.fromEntries(
    named.filter(([name, step]) => name !== undefined && !step.startsWith('{')),
  ) as Record<string, string>;
}

/** A request by the example of its operation. */
export function exampleOf(key: string): Asking {
  const operation = OPERATIONS.get(key);
  if (!operation) throw new Error(`there is no operation ${key}`);
  const { example, changes, ifMatch } = operation;
  return {
    ...(example.path ? { path: example.path } : {}),
    ...(example.query ? { query: example.query } : {}),
    headers: {
      'accept-language': 'en',
      ...(changes ? { 'idempotency-key': `example of ${key}`.replaceAll(' ', '-') } : {}),
      ...(ifMatch ? { 'if-match': '"1"' } : {}),
    },
    ...(example.body === undefined ? {} : { body: JSON.stringify(example.body) }),
  };
}
