/**
 * How long each API function takes in a fresh process to load and to answer its first request, beside a bare function of
 * middy, zod and a DynamoDB client, bundled and started in the same way in the same run. The services answer at once,
 * with nothing. `npm run bench:startup`, or `npm run bench:startup -- cases lists` for some.
 */
import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import document from '#functions/http/openapi.json' with { type: 'json' };
import { bundleFunctions, bundleOfProject } from '#infra/bundle.ts';
import { object } from '#infra/local/template.ts';
import { routesOfFunctions } from '#test/infra/routes-of-functions.ts';
import { type Synthesized, synthesized } from '#test/infra/synthesized.ts';
import { apiEvent, claimsOf } from '#test/support/api-events.ts';
import { official, portal } from '#test/support/callers.ts';

/** Processes for each function; the quickest counts, since whatever else the machine does only adds. */
const ROUNDS = 9;
/** What the README says: at most one and a half times the bare function. */
const AIM = 1.5;

type Started = { readonly load: number; readonly first: number; readonly status: number };

type Parameter = {
  readonly name: string;
  readonly in: string;
  readonly required?: boolean;
  readonly example?: string | number;
};

/** A request as the document of the API shows it; one that only reads, where the function has such a route. */
function eventFor(keys: readonly string[]): object {
  const [key = ''] = keys.toSorted(
    (one, other) => Number(other.startsWith('GET')) - Number(one.startsWith('GET')),
  );
  const [method = '', route = ''] = key.split(' ');
  const operation = object(object(object(document as never)['paths'] as never)[route] as never)[
    method.toLowerCase()
  ];
  const { parameters = [], requestBody } = (operation ?? {}) as {
    parameters?: readonly Parameter[];
    requestBody?: { content: Record<string, { example?: unknown }> };
  };
  const given = (where: string) =>
    Object.fromEntries(
      parameters
        .filter((one) => one.in === where && (one.required || one.example !== undefined))
        .map(({ name, example }) => [name, String(example ?? 'x')]),
    );
  const body = requestBody?.content['application/json']?.example;
  const caller = /applications|uploads|webhooks|events/.test(route) ? portal() : official('provider');
  return apiEvent({
    method,
    route,
    parameters: given('path'),
    query: given('query'),
    headers: { 'idempotency-key': 'bench', 'if-match': '"1"' },
    claims: claimsOf(caller),
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
}

const child = fileURLToPath(new URL('startup-child.ts', import.meta.url));

async function start(file: string, event: string, env: NodeJS.ProcessEnv): Promise<Started> {
  const { stdout } = await promisify(execFile)(
    process.execPath,
    ['--enable-source-maps', child, file, event],
    { env },
  );
  return JSON.parse(stdout.trim().split('\n').at(-1) ?? '');
}

/** Services that know nothing: every read finds nothing. */
async function nothing() {
  const server = createServer((request, response) => {
    request
      .resume()
      .on('end', () => response.writeHead(200, { 'content-type': 'application/x-amz-json-1.0' }).end('{}'));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return { server, url: `http://127.0.0.1:${(server.address() as AddressInfo).port}` };
}

/** Every variable that any function is told, with some value. */
function environmentFor(cloud: Synthesized, url: string): NodeJS.ProcessEnv {
  const names = cloud
    .ofType('AWS::Lambda::Function')
    .flatMap(({ properties }) => Object.keys(object(object(properties['Environment'])['Variables'])));
  return {
    ...Object.fromEntries(names.map((name) => [name, name.endsWith('_URL') ? `${url}/x` : 'arn:x'])),
    STAGE: 'dev',
    SEAL: 'none',
    VIRUS_SCAN: 'off',
    POWERTOOLS_LOG_LEVEL: 'SILENT',
    NODE_OPTIONS: '',
    AWS_REGION: 'eu-central-1',
    AWS_ACCESS_KEY_ID: 'bench',
    AWS_SECRET_ACCESS_KEY: 'bench',
    AWS_ENDPOINT_URL: url,
  };
}

const wanted = process.argv.slice(2);
const cloud = synthesized('dev');
const folder = mkdtempSync(join(tmpdir(), 'qonys-startup-'));
const { server, url } = await nothing();
try {
  const bare = bundleFunctions(folder, fileURLToPath(new URL('startup', import.meta.url)));
  const project = bundleOfProject();
  const environment = environmentFor(cloud, url);
  const eventFile = (name: string, event: object): string => {
    const file = join(folder, `${name}.event.json`);
    writeFileSync(file, JSON.stringify(event));
    return file;
  };
  const subjects = [...routesOfFunctions(cloud)]
    .filter(([name]) => wanted.length === 0 || wanted.includes(name))
    .toSorted(([one], [other]) => (one < other ? -1 : 1))
    .map(([name, keys]) => ({
      name,
      file: join(project.folderOf(name), 'index.mjs'),
      event: eventFile(name, eventFor(keys)),
    }));
  const peer = {
    name: 'bare',
    file: join(bare.folderOf('bare'), 'index.mjs'),
    event: eventFile('bare', { routeKey: 'GET /' }),
  };
  const seen = new Map<string, Started[]>();
  // In turns, so that a busy moment of the machine falls on all alike.
  for (let round = 0; round < ROUNDS; round += 1)
    for (const { name, file, event } of [peer, ...subjects])
      seen.set(name, [...(seen.get(name) ?? []), await start(file, event, environment)]);
  const sumOf = ({ load, first }: Started): number => load + first;
  const quickest = (name: string): Started & { readonly sum: number } => {
    const [best] = (seen.get(name) ?? []).toSorted((one, other) => sumOf(one) - sumOf(other));
    if (!best) throw new Error(`${name} was not started`);
    return { ...best, sum: sumOf(best) };
  };
  const bareSum = quickest('bare').sum;
  console.table(
    [peer, ...subjects].map(({ name, file }) => {
      const { load, first, sum, status } = quickest(name);
      return {
        function: name,
        KB: Math.round(statSync(file).size / 1000),
        'load ms': Number(load.toFixed(1)),
        'first request ms': Number(first.toFixed(1)),
        status,
        'times the bare one': Number((sum / bareSum).toFixed(2)),
      };
    }),
  );
  const above = subjects.filter(({ name }) => quickest(name).sum / bareSum > AIM).map(({ name }) => name);
  console.log(above.length === 0 ? `all within ${AIM} times` : `above ${AIM} times: ${above.join(', ')}`);
} finally {
  server.close();
  rmSync(folder, { recursive: true, force: true });
}
