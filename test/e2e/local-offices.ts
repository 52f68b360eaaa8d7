import { setTimeout as wait } from 'node:timers/promises';
import { auditChain, breakInWords } from '#functions/application/audit-chain.ts';
import { replayCase } from '#functions/application/replay-case.ts';
import { Application } from '#functions/case/application.ts';
import type { Deadline } from '#functions/case/case.ts';
import { replay, type Step } from '#functions/case/explain.ts';
import { type Answer, answered, type Office, officeAt } from '#infra/local/demo/office.ts';
import { OFFICES, type OfficeName } from '#infra/local/demo/offices.ts';
import { seedQuotas } from '#infra/local/demo/seed-quotas.ts';
import { type LocalCloud, startLocalCloud } from '#infra/local/local-cloud.ts';
import { reachCloud } from '#infra/local/operator.ts';
import { replayDependencies } from '#infra/local/replay-dependencies.ts';
import { type SynthesisOptions, synthesize } from '#infra/synthesize.ts';
import { watchAnswersOf } from '#test/support/documented-fetch.ts';
import { tracesIn, wordsOf } from '#test/support/personal-traces.ts';
import { recordSeen } from './recorded-calls.ts';

export type Offices = Readonly<Record<OfficeName, Office>>;

async function openOffices(cloud: LocalCloud, seen: Set<string>, said: Said): Promise<Offices> {
  const names = Object.keys(OFFICES) as OfficeName[];
  const opened = await Promise.all(
    names.map(
      async (name) =>
        [name, noting(officeAt(cloud.url, await cloud.token(OFFICES[name])), seen, said)] as const,
    ),
  );
  return Object.fromEntries(opened) as Offices;
}

/**
 * A cloud of a stage that keeps nothing, with the quotas of 2026, on a working day of that year. When it is stopped, every deadline
 * of every case that was seen over HTTP must have been explained by steps that lead to its date, its chain must hold, and
 * its replay must give no difference. Every answer is held to the OpenAPI document, what its functions called to their
 * policies.
 */
export async function startSeededCloud(
  startsAt: Date,
  { stage = 'dev', context }: Pick<SynthesisOptions, 'stage' | 'context'> = {},
): Promise<{ cloud: LocalCloud; offices: Offices }> {
  const assembly = context ? { assembly: synthesize({ stage, context }) } : {};
  const cloud = await startLocalCloud({ folder: 'memory', port: 0, startsAt, stage, ...assembly });
  watchAnswersOf(cloud.url);
  const seen = new Set<string>();
  const said = { words: new Set<string>(), urls: [] as string[] };
  const offices = await openOffices(cloud, seen, said);
  await seedQuotas(offices.authorisedBody);
  const prove = async () => {
    recordSeen(cloud.seen());
    await proveAll(cloud, offices, seen, said);
  };
  return { cloud: stoppingAfter(cloud, prove), offices };
}

async function proveAll(
  cloud: LocalCloud,
  { portal }: Offices,
  seen: ReadonlySet<string>,
  said: Said,
): Promise<void> {
  await explainAll(portal, seen);
  await replayAll(cloud.folder, seen);
  mustLeaveNoTrace(cloud.folder, seen, said);
}

/** Everybody who was named in an application, and every URL that was asked for. */
type Said = { readonly words: Set<string>; readonly urls: string[] };

/**
 * That no IIN, name or address of an application stands in what the cloud has written: the table with its stream and its
 * indexes, queues and topics with the events that left, logs, metrics, the names of papers; nor in a URL.
 * @throws {Error} naming the files, never the words.
 */
function mustLeaveNoTrace(folder: string, seen: ReadonlySet<string>, { words, urls }: Said): void {
  const [caseId] = seen;
  if (caseId !== undefined && tracesIn(folder, [caseId]).length < 2) {
    throw new Error('the search for traces misses the table or the log: it does not find the case either');
  }
  const traces = tracesIn(folder, [...words]);
  const inUrls = urls.filter((url) => [...words].some((word) => decodeURIComponent(url).includes(word)));
  if (traces.length + inUrls.length > 0) {
    throw new Error(`personal data in the open: ${[...traces, ...inUrls.map(() => 'a URL')].join(', ')}`);
  }
}

/** Proves the chain of every case and computes each again from its events. @throws {Error} naming what differs. */
export async function replayAll(folder: string, seen: ReadonlySet<string>): Promise<void> {
  reachCloud({ folder });
  const dependencies = replayDependencies();
  for (const caseId of seen) {
    const head = await dependencies.cases.load(caseId);
    if (!head) throw new Error(`a case that was shown is gone: ${caseId}`);
    const chain = await dependencies.cases.history(caseId, head.version);
    const audited = auditChain(caseId, chain, head);
    if (!audited.ok) throw new Error(`case ${caseId}: ${breakInWords(audited.refusal)}`);
    const { differences } = await replayCase(dependencies, caseId);
    if (differences.length > 0) throw new Error(`case ${caseId}: ${JSON.stringify(differences)}`);
  }
}

/** The cloud, which before it stops does one thing more. */
const stoppingAfter = (cloud: LocalCloud, last: () => Promise<void>): LocalCloud => ({
  ...cloud,
  now: () => cloud.now(),
  stop: async () => {
    try {
      await last();
    } finally {
      await cloud.stop();
    }
  },
});

type Explained = { readonly steps: readonly Step[] };
type Deadlines = { readonly items: readonly Deadline[] };

/** Holds every deadline of every case that an office has seen to its explanation. @throws {Error} naming the first. */
export async function explainAll(office: Office, seen: ReadonlySet<string>): Promise<void> {
  for (const caseId of seen) {
    const path = `/v1/cases/${caseId}/deadlines`;
    const { items } = answered<Deadlines>('deadlines', await office.get(path), 200);
    for (const { id, due } of items) {
      const answer = await office.get(`${path}/${id}/explain`);
      const { steps } = answered<Explained>('explanation', answer, 200);
      const last = steps.at(-1);
      if (replay(steps) !== due.on || last?.step !== 'binds' || last.at !== due.at) {
        throw new Error(`the steps of ${id} lead to ${replay(steps)}, and it is due on ${due.on}`);
      }
    }
  }
}

/** The office, with every case that it is shown, everybody it names and every URL put on a list. */
function noting(office: Office, seen: Set<string>, said: Said): Office {
  const hear = (path: string, body?: unknown) => {
    said.urls.push(path);
    const named = Application.safeParse(body);
    if (named.success) for (const word of wordsOf(named.data)) said.words.add(word);
  };
  const note = (answer: Answer): Answer => {
    const { body } = answer;
    if (typeof body === 'object' && body !== null && 'acts' in body && 'id' in body)
      seen.add(String(body.id));
    return answer;
  };
  return {
    ...office,
    get: async (path) => {
      hear(path);
      return note(await office.get(path));
    },
    post: async (path, body, ...sending) => {
      hear(path, body);
      return note(await office.post(path, body, ...sending));
    },
  };
}

/** Looks until something is seen. @throws when it is not seen within forty seconds. */
export async function eventually<T>(look: () => Promise<T | undefined>): Promise<T> {
  const end = performance.now() + 40_000;
  while (performance.now() < end) {
    const seen = await look();
    if (seen !== undefined) return seen;
    await wait(50);
  }
  throw new Error('not seen within forty seconds');
}
