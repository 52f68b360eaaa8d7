import fc from 'fast-check';
import { ROLES } from '#functions/law/service.ts';
import { committedDocument } from '#infra/openapi/committed.ts';
import { claimsOf } from '#test/support/api-events.ts';
import { applicationOf } from '#test/support/applications.ts';
import { nationalOfficial, official, portal } from '#test/support/callers.ts';
import { acceptedOf, EXAMPLES } from '#test/support/given-case.ts';
import { house, recommended } from '#test/support/house.ts';
import { hostile, nearly, resolved, valuesOf } from '#test/support/values-of-schema.ts';
import { exampleOf, OPERATIONS, wholeApi } from '#test/support/whole-api.ts';

const fuzzed = [...OPERATIONS.keys()];

/** How often each status was answered, in all. */
export type Fuzzed = { readonly requests: number; readonly statuses: ReadonlyMap<number, number> };

type Request = {
  readonly claims: Readonly<Record<string, string>>;
  readonly path: Readonly<Record<string, string>>;
  readonly query: Readonly<Record<string, string>>;
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: string | undefined;
};

const callers = [
  portal(),
  portal('egov'),
  ...ROLES.filter((role) => role !== 'applicant').map((role) => official(role)),
  nationalOfficial('authorised-body'),
].map(claimsOf);

const text = (values: fc.Arbitrary<unknown>): fc.Arbitrary<string> =>
  values.map((value) => (typeof value === 'string' ? value : (JSON.stringify(value) ?? '')).toWellFormed());
const rarely = <T>(often: fc.Arbitrary<T>, rare: fc.Arbitrary<T>): fc.Arbitrary<T> =>
  fc.oneof({ weight: 5, arbitrary: often }, { weight: 1, arbitrary: rare });

/** A header holds what HTTP lets in. */
const header = text(hostile).map((value) => value.replace(/[^\t\x20-\x7e]/g, '').slice(0, 300));

function requestsTo(key: string, caseIds: readonly string[]): fc.Arbitrary<Request> {
  const [method = '', path = ''] = key.split(' ');
  const operation = committedDocument().paths[path]?.[method.toLowerCase()];
  const example = exampleOf(key);
  const parameters = (Array.isArray(operation?.['parameters']) ? operation['parameters'] : []).map(resolved);
  const ofKind = (kind: string) => parameters.filter((one) => one['in'] === kind);
  const queries = ofKind('query').map(
    (one) => [String(one['name']), text(rarely(valuesOf(one['schema']), hostile))] as const,
  );
  const content = resolved(operation?.['requestBody'])['content'] as
    | Record<string, { schema: unknown }>
    | undefined;
  const schema = content?.['application/json']?.schema;
  const sent: unknown = example.body === undefined ? {} : JSON.parse(example.body);
  const body = fc.oneof(
    fc.constant(sent),
    schema ? valuesOf(schema) : hostile,
    nearly(sent),
    nearly(sent).chain(nearly),
    hostile,
  );
  const pathNames = [...path.matchAll(/\{(\w+)\}/g)].map(([, name = '']) => name);
  const step = (name: string) =>
    name === 'caseId'
      ? rarely(fc.constantFrom(...caseIds), text(hostile))
      : fc.oneof(fc.constant(example.path?.[name] ?? ''), text(hostile));
  return fc.record({
    claims: rarely(
      fc.constantFrom(...callers),
      fc.dictionary(fc.constantFrom('sub', 'role', 'region', 'organisation'), text(hostile)),
    ),
    path: fc.record(Object.fromEntries(pathNames.map((name) => [name, step(name)]))),
    query: rarely(
      fc.oneof(
        fc.constant(example.query ?? {}),
        fc.record(Object.fromEntries(queries), { requiredKeys: [] }),
      ),
      fc.dictionary(fc.string({ maxLength: 10 }), text(hostile), { maxKeys: 3 }),
    ) as fc.Arbitrary<Record<string, string>>,
    headers: fc.record(
      {
        'idempotency-key': rarely(fc.uuid(), header),
        'if-match': rarely(fc.constantFrom('"1"', '"2"', '"4"', '"5"'), header),
        'if-none-match': rarely(fc.constantFrom('"1"', '"h-1"', '*', 'W/"1", "4"'), header),
        accept: rarely(
          fc.constantFrom('*/*', 'application/json', 'application/*;q=0.2', 'text/html'),
          header,
        ),
        'accept-language': rarely(fc.constantFrom('kk', 'ru;q=0.5, en', '*'), header),
        'content-type': rarely(
          fc.constantFrom(
            'application/json',
            'application/json; charset=utf-8',
            ...Object.keys(content ?? {}),
          ),
          fc.oneof(header, fc.constant('text/csv')),
        ),
      },
      { requiredKeys: ['content-type'] },
    ),
    body: content
      ? rarely(
          body.map((value) => JSON.stringify(value)),
          text(hostile),
        )
      : fc.constant(undefined),
  }) as fc.Arbitrary<Request>;
}

/**
 * Sends generated requests to every operation of the document, on cases in several stages. Each answer is held to the
 * document by the handler under test.
 * @throws {Error} on the first 5xx, but 503 with Retry-After, and on the first answer outside the document.
 */
export async function fuzz({
  seed,
  perOperation,
  forMilliseconds = 0,
}: {
  readonly seed: number;
  readonly perOperation: number;
  /** Further rounds begin until so many milliseconds have passed; the first is always whole. */
  readonly forMilliseconds?: number;
}): Promise<Fuzzed> {
  const at = house();
  await at.setQuota(20);
  const filed = acceptedOf(await at.file(applicationOf({ seed: 1 }))).kase.id;
  const ready = await recommended(at, applicationOf({ seed: 2 }));
  const decided = await recommended(at, applicationOf({ seed: 3, familySize: 2 }));
  acceptedOf(await at.act(decided, EXAMPLES.include));
  const ask = wholeApi(at);
  const statuses = new Map<number, number>();
  const fuzzOne = (key: string, by: number) =>
    fc.assert(
      fc.asyncProperty(requestsTo(key, [filed, ready, decided]), async ({ claims, ...asking }) => {
        const { statusCode = 0, headers } = await ask(key, claims, {
          ...asking,
          ...(asking.body === undefined ? {} : { body: asking.body }),
        } as never);
        statuses.set(statusCode, (statuses.get(statusCode) ?? 0) + 1);
        const isDeclared = statusCode === 503 && headers?.['retry-after'] !== undefined;
        if (statusCode >= 500 && !isDeclared) throw new Error(`${key} answered ${statusCode}`);
      }),
      { seed: by, numRuns: perOperation, endOnFailure: true },
    );
  const end = performance.now() + forMilliseconds;
  for (let round = 0; round === 0 || performance.now() < end; round += 1) {
    for (const key of fuzzed) await fuzzOne(key, seed + round);
  }
  const requests = [...statuses.values()].reduce((sum, count) => sum + count, 0);
  return { requests, statuses };
}
