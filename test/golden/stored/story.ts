import { ScanCommand } from '@aws-sdk/client-dynamodb';
import type { AttributeValue, DynamoDBRecord } from 'aws-lambda';
import type { Table } from '#functions/adapters/dynamodb/table.ts';
import { announceUpload } from '#functions/application/announce-upload.ts';
import { changeCalendar } from '#functions/application/change-calendar.ts';
import { checkDeadline } from '#functions/application/check-deadline.ts';
import { countCase } from '#functions/application/count-case.ts';
import { enterQuota } from '#functions/application/enter-quota.ts';
import { fileApplication } from '#functions/application/file-application.ts';
import { issueDocument } from '#functions/application/issue-document.ts';
import { createWebhook } from '#functions/application/manage-webhooks.ts';
import { readPersons } from '#functions/application/read-case.ts';
import { sendDigests } from '#functions/application/send-digests.ts';
import { sweepDeadlines } from '#functions/application/sweep-deadlines.ts';
import type { Command } from '#functions/case/commands.ts';
import type { PlainDate } from '#functions/law/calendar/instant.ts';
import { relay } from '#functions/stream/relay.ts';
import { almaty } from '#test/support/almaty.ts';
import { applicationOf } from '#test/support/applications.ts';
import { nationalOfficial, official, portal } from '#test/support/callers.ts';
import { acceptedOf, EXAMPLES } from '#test/support/given-case.ts';
import { listsOf } from '#test/support/house-lists.ts';
import { compositionOf, sessionsOf } from '#test/support/house-sessions.ts';
import { inMemoryListQueue, inMemorySessionQueue } from '#test/support/in-memory-services.ts';
import { signedByAll } from '#test/support/signed-by-all.ts';
import { asked, type Message, type StoredWorld, storedWorld } from './world.ts';

export type Item = Record<string, AttributeValue>;

const STORY_BEGINS = almaty('2026-03-18T10:00');
const PROVIDER = official('provider');

/** How far each case of the story goes; `list` and `session` are of it alone, and have come to it. */
const WAYS: readonly (readonly (Command | 'list' | 'session' | 'document' | 'signatures')[])[] = [
  [],
  [EXAMPLES.register],
  [EXAMPLES.register, 'list'],
  [EXAMPLES.register, 'list', 'session'],
  [EXAMPLES.register, 'list', 'session', EXAMPLES['offer-hearing']],
  [EXAMPLES.register, 'list', 'session', EXAMPLES.include],
  [EXAMPLES.register, 'list', 'session', EXAMPLES.include, 'document'],
  [EXAMPLES.register, 'list', 'session', EXAMPLES.include, 'document', 'signatures'],
  [EXAMPLES.register, 'list', 'session', EXAMPLES.include, 'document', 'signatures', EXAMPLES.deliver],
  [EXAMPLES.withdraw],
];

/**
 * Writes cases in each stage, lists, deadlines, registers, feeds, webhooks, calendar and quota by the code of today, of
 * people who are made up, and gives the messages that followed.
 */
export async function writeStory(table: Table): Promise<readonly Message[]> {
  const world = storedWorld(table, STORY_BEGINS);
  const { ports, clock } = world;
  await beginnings(world);
  const caseIds: string[] = [];
  for (const [seed, way] of WAYS.entries()) caseIds.push(await goes(world, seed, way));
  await openAndPendingLists(world);
  await publish(world, table);
  for (const caseId of caseIds) await countCase(ports, { caseId, sequence: 1 });
  acceptedOf(await readPersons(ports, { caller: PROVIDER, caseId: caseIds[3] ?? '' }));
  await ports.cases.recordDownload(caseIds[8] ?? '', 'a-document', 'portal', clock.now());
  clock.set(almaty('2026-04-02T10:00'));
  await sweepDeadlines(ports);
  const checks = world.sent.filter(({ to }) => to === 'deadline-checks').map(({ body }) => JSON.parse(body));
  // Every second alert is raised; the others wait in the queue.
  for (const check of checks.filter((_, index) => index % 2 === 0)) await checkDeadline(ports, check);
  await sendDigests(ports);
  await publish(world, table);
  return world.sent;
}

async function beginnings({ ports }: StoredWorld): Promise<void> {
  const movement = { kind: 'set', limit: 100 } as const;
  const ledger = { year: 2026, region: '550000000', category: 'kandas' } as const;
  const body = nationalOfficial('authorised-body');
  acceptedOf(
    await enterQuota(ports, {
      caller: body,
      ledger,
      movement,
      act: 'an order',
      idempotency: asked(movement, 'quota'),
    }),
  );
  const title = { kk: 'Қаулы', ru: 'Постановление', en: 'Resolution' };
  const day = '2026-03-20' as PlainDate;
  const act = { title, source: 'adilet, a test' };
  const change = { change: 'set', named: { day, effect: 'off', name: title, act } } as const;
  acceptedOf(
    await changeCalendar(ports, {
      caller: body,
      change,
      act,
      version: 0,
      idempotency: asked(change, 'calendar'),
    }),
  );
  const file = { contentType: 'application/pdf', bytes: 100, sha256: 'a'.repeat(64) } as const;
  acceptedOf(await announceUpload(ports, { caller: portal(), file, idempotency: asked(file, 'upload') }));
  const commission = compositionOf('550000000', 'kandas-inclusion');
  await ports.commissions.record(commission, asked(commission.id, 'commission'));
  const url = 'https://portal.example/hook';
  acceptedOf(await createWebhook(ports, { caller: portal(), url, idempotency: asked(url, 'webhook') }));
}

async function files({ ports }: StoredWorld, seed: number): Promise<string> {
  const application = applicationOf({ seed: 700 + seed, familySize: seed % 3 });
  const filing = { caller: portal(), application, idempotency: asked(application, `file ${seed}`) };
  return acceptedOf(await fileApplication(ports, filing)).kase.id;
}

async function goes(world: StoredWorld, seed: number, way: (typeof WAYS)[number]): Promise<string> {
  const { ports, clock } = world;
  const caseId = await files(world, seed);
  const lists = listsOf(listPorts(world));
  for (const step of way) {
    clock.move({ minutes: 5 });
    if (step === 'session') await sits(world, caseId);
    else if (step === 'list') acceptedOf(await lists.goOnWithList(caseId, PROVIDER));
    else if (step === 'document') await issueDocument({ ...ports, newCode: () => codeOf(seed) }, caseId);
    else if (step === 'signatures') await signedByAll(ports, caseId);
    else await world.act(caseId, step);
  }
  return caseId;
}

/** A session about one case, for which the chair proposes nothing else than to include. */
async function sits({ ports }: StoredWorld, caseId: string): Promise<void> {
  const kase = (await ports.cases.load(caseId))?.state;
  if (!kase) throw new Error('no such case');
  const queue = { ...inMemorySessionQueue(), ...ports.sessionQueue };
  const { decideInSession } = sessionsOf({ ...ports, sessionQueue: queue }, () => {});
  acceptedOf(await decideInSession(kase, { outcome: 'include' }));
}

const codeOf = (seed: number): string => `7Q4Z0KXT9B2MHV6${'0123456789'[seed]}`;

/** The queue of lists put on the list of messages, and handed on as it comes. */
function listPorts({ ports, sent }: StoredWorld) {
  let read = sent.length;
  const receive = () => {
    const fresh = sent.slice(read).filter(({ to }) => to === 'list-cases');
    read = sent.length;
    return fresh.map(({ body }) => JSON.parse(body));
  };
  const queue = { ...inMemoryListQueue(), ...ports.queue, receive };
  return { ...ports, listIds: ports.identities.caseId, queue };
}

/** One registered case on an open list, and one on a list that was forwarded and has not come to it. */
async function openAndPendingLists(world: StoredWorld): Promise<void> {
  const lists = listsOf(listPorts(world));
  for (const seed of [20, 21]) {
    const caseId = await goes(world, seed, [EXAMPLES.register]);
    const { list } = acceptedOf(await lists.openList(PROVIDER, [caseId], `open ${seed}`));
    if (seed === 21)
      acceptedOf(await lists.actOnList(PROVIDER, list.id, { does: 'forward' }, { key: `forward ${seed}` }));
  }
}

/** Everything in the table, in the order of its keys. */
export async function itemsOf({ client, name }: Table): Promise<readonly Item[]> {
  const found: Item[] = [];
  let from: Item | undefined;
  do {
    const page = await client.send(
      new ScanCommand({ TableName: name, ...(from ? { ExclusiveStartKey: from as never } : {}) }),
    );
    found.push(...((page.Items ?? []) as Item[]));
    from = page.LastEvaluatedKey as Item | undefined;
  } while (from);
  return found.toSorted((one, other) => (keyOf(one) < keyOf(other) ? -1 : 1));
}

const keyOf = ({ pk, sk }: Item): string => `${pk?.S} ${sk?.S}`;

/** The stream of the table as it stands: what is new of it is numbered in the feeds and published. */
async function publish({ ports }: StoredWorld, table: Table): Promise<void> {
  const Records = recordsOf(await itemsOf(table));
  for (const record of Records) await relay(ports)({ Records: [record] });
}

/** The items that the relay follows, as the stream would bring them. */
export const recordsOf = (items: readonly Item[]): readonly DynamoDBRecord[] =>
  items
    .filter(({ sk }) => /^(EVENT|LIST-EVENT|SESSION-EVENT|AMENDMENT)#/.test(sk?.S ?? ''))
    .map((NewImage, index) => ({
      eventName: 'INSERT' as const,
      dynamodb: { SequenceNumber: String(index + 1), NewImage },
    }));
