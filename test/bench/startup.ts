/**
 * How long each API function takes in a fresh process to load and to answer its first request, beside a bare function of
 * middy, zod and a DynamoDB client that reads a case, bundled and started in the same way in the same run. Every request
 * is one that succeeds, against the emulators of a local cloud with a case in it.
 * `npm run bench:startup`, or `npm run bench:startup -- cases lists` for some.
 */
import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { bundleFunctions, bundleOfProject } from '#infra/bundle.ts';
import { routesOfFunctions } from '#test/infra/routes-of-functions.ts';
import { synthesized } from '#test/infra/synthesized.ts';
import { eventOf, type First, firstRequests, startCloudWithCases } from './startup-cloud.ts';

/** Processes for each function; the quickest counts, since whatever else the machine does only adds. */
const ROUNDS = 11;
/** What the README says: at most one and a half times the bare function. */
const AIM = 1.5;

type Started = {
  readonly load: number;
  readonly first: number;
  readonly status: number;
  /** What the answer was, where it was a refusal. */
  readonly body?: string;
};
type Subject = { readonly name: string; readonly route: string; readonly file: string };

const child = fileURLToPath(new URL('startup-child.ts', import.meta.url));
const sumOf = ({ load, first }: Started): number => load + first;

const wanted = process.argv.slice(2);
const folder = mkdtempSync(join(tmpdir(), 'qonys-startup-'));
const { cloud, standing } = await startCloudWithCases(ROUNDS);
try {
  const bare = bundleFunctions(folder, fileURLToPath(new URL('startup', import.meta.url)));
  const project = bundleOfProject();
  const served = [...routesOfFunctions(synthesized('dev')).keys()].toSorted();
  const requestOf = (name: string, nth: number): First => {
    const request = firstRequests(standing, nth)[name];
    if (!request) throw new Error(`startup-cloud.ts does not say what ${name} is asked first`);
    return request;
  };
  const subjects: readonly Subject[] = ['bare', ...served]
    .filter((name) => name === 'bare' || wanted.length === 0 || wanted.includes(name))
    .map((name) => {
      const { route } = requestOf(name, 0);
      return { name, route, file: join((name === 'bare' ? bare : project).folderOf(name), 'index.mjs') };
    });

  const start = async ({ name, file }: Subject, nth: number): Promise<Started> => {
    const event = join(folder, 'event.json');
    writeFileSync(event, JSON.stringify(eventOf(requestOf(name, nth))));
    const ahead = cloud.now().getTime() - Date.now();
    const { stdout } = await promisify(execFile)(
      process.execPath,
      ['--enable-source-maps', child, file, event, String(ahead)],
      { env: { ...process.env, POWERTOOLS_LOG_LEVEL: 'SILENT', NODE_OPTIONS: '' } },
    );
    const started = JSON.parse(stdout.trim().split('\n').at(-1) ?? '') as Started;
    if (started.status >= 300)
      throw new Error(`${name} answered ${started.status} to its first request: ${started.body}`);
    return started;
  };

  const seen = new Map<string, Started[]>();
  // In turns, so that a busy moment of the machine falls on all alike.
  for (let round = 0; round < ROUNDS; round += 1)
    for (const subject of subjects)
      seen.set(subject.name, [...(seen.get(subject.name) ?? []), await start(subject, round)]);
  const quickest = (name: string): Started => {
    const [best] = (seen.get(name) ?? []).toSorted((one, other) => sumOf(one) - sumOf(other));
    if (!best) throw new Error(`${name} was not started`);
    return best;
  };
  const times = (name: string): number => sumOf(quickest(name)) / sumOf(quickest('bare'));
  console.table(
    subjects.map(({ name, route, file }) => {
      const { load, first, status } = quickest(name);
      return {
        function: name,
        'first request': route,
        KB: Math.round(statSync(file).size / 1000),
        'load ms': Number(load.toFixed(1)),
        'request ms': Number(first.toFixed(1)),
        status,
        'times the bare one': Number(times(name).toFixed(2)),
      };
    }),
  );
  const above = subjects.map(({ name }) => name).filter((name) => times(name) > AIM);
  console.log(above.length === 0 ? `all within ${AIM} times` : `above ${AIM} times: ${above.join(', ')}`);
} finally {
  await cloud.stop();
  rmSync(folder, { recursive: true, force: true });
}
