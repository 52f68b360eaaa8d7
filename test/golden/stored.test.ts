import { BatchWriteItemCommand } from '@aws-sdk/client-dynamodb';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Table } from '#functions/adapters/dynamodb/table.ts';
import { auditChain, breakInWords } from '#functions/application/audit-chain.ts';
import { changeCalendar } from '#functions/application/change-calendar.ts';
import { explainDeadline } from '#functions/application/explain-deadline.ts';
import { listAlerts } from '#functions/application/list-alerts.ts';
import { listWebhooks } from '#functions/application/manage-webhooks.ts';
import type { DeadLetter } from '#functions/application/ports/dead-letters.ts';
import { readPersons } from '#functions/application/read-case.ts';
import { readFeed } from '#functions/application/read-feed.ts';
import { readRegister } from '#functions/application/read-register.ts';
import { readReport } from '#functions/application/read-report.ts';
import { replayCase } from '#functions/application/replay-case.ts';
import { sweepDeadlines } from '#functions/application/sweep-deadlines.ts';
import type { Command } from '#functions/case/commands.ts';
import { dayOf, type PlainDate } from '#functions/law/calendar/instant.ts';
import { deliverWebhooks } from '#functions/queue/deliver-webhook.ts';
import { renderDocument } from '#functions/queue/render-document.ts';
import { balanceOf } from '#functions/quota/ledger.ts';
import { relay } from '#functions/stream/relay.ts';
import { definitionOf } from '#infra/local/archive.ts';
import { almaty } from '#test/support/almaty.ts';
import { nationalOfficial, official, portal } from '#test/support/callers.ts';
import { type DynamodbUnderTest, noDynamodb, startDynamodb } from '#test/support/dynamodb-under-test.ts';
import { acceptedOf, EXAMPLES } from '#test/support/given-case.ts';
import { listsOf } from '#test/support/house-lists.ts';
import { inMemoryListQueue } from '#test/support/in-memory-services.ts';
import { messages } from '#test/support/queue-messages.ts';
import { signedByAll } from '#test/support/signed-by-all.ts';
import { consumers, handlersOf } from './stored/consumers.ts';
import { keptVersions, readKept } from './stored/kept.ts';
import { type Item, recordsOf } from './stored/story.ts';
import { asked, type StoredWorld, storedWorld } from './stored/world.ts';

/** After everything in the stories: the next working morning. */
const NOW = almaty('2026-04-03T10:00');
const REGION = '550000000';

/** What is done next to a case of each stage, each time with everything that the act needs. */
const NEXT: Readonly<Record<string, Command>> = {
  filed: EXAMPLES.register,
  recommended: EXAMPLES.include,
  included: EXAMPLES.deliver,
};

let dynamodb: DynamodbUnderTest;
beforeAll(async () => {
  if (!noDynamodb) dynamodb = await startDynamodb();
});
afterAll(() => dynamodb?.stop());

/** The cases of the items, by id. */
const caseIdsOf = (items: readonly Item[]): readonly string[] =>
  items.flatMap(({ pk, sk }) =>
    sk?.S === 'STATE' && pk?.S?.startsWith('CASE#') ? [pk.S.slice('CASE#'.length)] : [],
  );

async function load({ client, name }: Table, items: readonly Item[]): Promise<void> {
  for (let start = 0; start < items.length; start += 25) {
    const puts = items.slice(start, start + 25).map((item) => ({ PutRequest: { Item: item as never } }));
    const { UnprocessedItems } = await client.send(
      new BatchWriteItemCommand({ RequestItems: { [name]: puts } }),
    );
    if (Object.keys(UnprocessedItems ?? {}).length > 0) throw new Error('not every item was taken');
  }
}

async function mustHold({ ports }: StoredWorld, caseId: string): Promise<void> {
  const head = await ports.stored.load(caseId);
  if (!head) throw new Error(`case ${caseId} is not found`);
  const chain = await ports.stored.history(caseId);
  const audited = auditChain(caseId, chain, head);
  expect(audited.ok ? 'holds' : breakInWords(audited.refusal), caseId).toBe('holds');
}

describe.skipIf(noDynamodb).each(keptVersions())('what version %s has stored', (version) => {
  const kept = readKept(version);
  const caseIds = caseIdsOf(kept.items);
  let world: StoredWorld;
  beforeEach(async () => {
    const table = await dynamodb.table();
    await load(table, kept.items);
    world = storedWorld(table, NOW);
  });

  it('holds cases whose chains hold, that are computed again without a difference, read and explained', async () => {
    const { ports } = world;
    expect(caseIds.length).toBeGreaterThan(10);
    for (const caseId of caseIds) {
      await mustHold(world, caseId);
      const { differences, persons } = await replayCase({ ...ports, definitionOf }, caseId);
      expect([caseId, persons, differences]).toEqual([caseId, true, []]);
      const by = { caller: official('provider'), caseId };
      expect(acceptedOf(await readPersons(ports, by)).applicant.surname).not.toBe('');
      for (const { id } of (await ports.cases.load(caseId))?.state.deadlines ?? [])
        acceptedOf(await explainDeadline(ports, { ...by, deadlineId: id }));
    }
  });

  it('holds cases that go on from every stage', async () => {
    const { ports } = world;
    const gone = new Set<string>();
    for (const caseId of caseIds) {
      const before = (await ports.cases.load(caseId))?.state.stage ?? '';
      const next = NEXT[before];
      if (!next) continue;
      if (next.verb === 'deliver') {
        await renderDocument(ports)(messages(JSON.stringify({ caseId })));
        await signedByAll(ports, caseId);
      }
      await world.act(caseId, next);
      await mustHold(world, caseId);
      gone.add(before);
    }
    expect([...gone].toSorted()).toEqual(Object.keys(NEXT).toSorted());
  });

  it('holds lists that are forwarded and come to their cases', async () => {
    const { ports } = world;
    const lists = listsOf({ ...ports, queue: listQueueOf(world) });
    const listIds = kept.items.flatMap(({ pk, sk }) =>
      sk?.S === 'STATE' && pk?.S?.startsWith('LIST#') ? [pk.S.slice('LIST#'.length)] : [],
    );
    let forwarded = 0;
    for (const listId of listIds) {
      const stored = await ports.lists.load(listId);
      if (!stored) throw new Error(`list ${listId} is not found`);
      if (!stored.list.forwarding) {
        acceptedOf(await lists.actOnList(official('provider'), listId, { does: 'forward' }));
        forwarded += 1;
      }
      await lists.settleList(listId);
    }
    expect(forwarded).toBe(1);
    const waiting = await ports.cases.workList({ region: REGION, stage: 'at-commission' }, { limit: 100 });
    expect(waiting.items.length).toBeGreaterThanOrEqual(3);
    for (const { state } of waiting.items) await mustHold(world, state.id);
  });

  it('holds rungs that are swept, alerts, registers, counts, places and a calendar that go on', async () => {
    const { ports } = world;
    expect((await sweepDeadlines(ports)).sent).toBeGreaterThan(0);
    const alerts = await listAlerts(ports, { caller: official('head'), region: REGION, limit: 25 });
    expect(acceptedOf(alerts).items.length).toBeGreaterThan(0);
    const register = { kind: 'application', region: REGION, year: 2026 } as const;
    const entries = await readRegister(ports, { caller: official('head'), register, limit: 100 });
    expect(acceptedOf(entries).items.length).toBe(caseIds.length);
    const report = await readReport(ports, { caller: official('head'), region: REGION, rows: 'stage' });
    expect(acceptedOf(report).rows.length).toBeGreaterThan(0);
    const ledger = await ports.quotas.ledger({ year: 2026, region: REGION, category: 'kandas' });
    expect(ledger && balanceOf(ledger, dayOf(NOW))).toMatchObject({ limit: 100 });
    const day = '2026-04-10' as PlainDate;
    const title = { kk: 'Қаулы', ru: 'Постановление', en: 'Resolution' };
    const act = { title, source: 'a test' };
    const change = { change: 'set', named: { day, effect: 'off', name: title, act } } as const;
    const caller = nationalOfficial('authorised-body');
    const asking = {
      caller,
      change,
      act,
      version: 1,
      idempotency: asked(change, 'next'),
    };
    expect(acceptedOf(await changeCalendar(ports, asking))).toMatchObject({ version: 2 });
  });

  it('holds feeds that are read without a gap, and webhooks that are sent what they have not had', async () => {
    const { ports } = world;
    const feed = acceptedOf(await readFeed(ports, { caller: portal(), limit: 100 }));
    expect(feed.items.length).toBeGreaterThan(20);
    const [webhook] = acceptedOf(await listWebhooks(ports, portal()));
    expect(webhook?.behind).toBeGreaterThan(0);
    const wake = JSON.stringify({ audience: webhook?.webhook.audience, id: webhook?.webhook.id });
    expect(await deliverWebhooks(ports)(messages(wake))).toEqual(ALL_DONE);
    const [after] = acceptedOf(await listWebhooks(ports, portal()));
    expect(after?.behind).toBe(0);

    // What was numbered is not numbered again.
    const length = await ports.feed.length('country');
    const Records = recordsOf(kept.items);
    expect(await relay(ports)({ Records: [...Records] })).toEqual({ batchItemFailures: [] });
    expect(await ports.feed.length('country')).toBe(length);
  });

  it('has messages that are consumed, every one', async () => {
    const parked: DeadLetter[] = [];
    const handlers = consumers(world.ports, { park: async (letter) => void parked.push(letter) });
    const seen = new Set<string>();
    for (const message of kept.messages) {
      const to = handlersOf(message, handlers);
      // What else happens to a list is told, and nobody is subscribed to it.
      const isHeard = !/^(List|Session)(?!Forwarded|Closed)|^Cases?(Added|Taken)/.test(message.kind ?? '');
      expect(to.length > 0, `${message.to} ${message.kind}`).toBe(isHeard);
      for (const [name, handler] of to) {
        expect([name, await handler(messages(message.body))]).toEqual([name, ALL_DONE]);
        seen.add(name);
      }
    }
    expect(parked).toEqual([]);
    expect([...seen].toSorted()).toEqual(Object.keys(handlers).toSorted());
    for (const caseId of caseIds) await mustHold(world, caseId);
  });
});

const ALL_DONE = { batchItemFailures: [] };

/** The queue of lists, handed on as it comes. */
const listQueueOf = ({ ports, sent }: StoredWorld) => ({
  ...inMemoryListQueue(),
  ...ports.queue,
  receive: () => sent.splice(0).flatMap(({ to, body }) => (to === 'list-cases' ? [JSON.parse(body)] : [])),
});
