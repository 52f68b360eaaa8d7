import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { followListWithCase, lookAfterList } from '#functions/application/follow-list.ts';
import type { ListQueue } from '#functions/application/ports/lists.ts';
import { casesOn } from '#functions/case/list.ts';
import { official } from '#test/support/callers.ts';
import { acceptedOf, EXAMPLES, FILED_AT, givenAt } from '#test/support/given-case.ts';
import { type House, house } from '#test/support/house.ts';
import { Outage } from '#test/support/in-memory-transactions.ts';
import { randomFrom } from '#test/support/random.ts';

const provider = official('provider');
const { kase: REGISTERED } = givenAt('registered');
const AT_ONCE = 90;

/** A region with so many registered applications, put in as they stand, all of them on one list. */
async function listOf(size: number): Promise<{ at: House; listId: string; ids: readonly string[] }> {
  const at = house(FILED_AT);
  const ids = Array.from({ length: size }, (_, place) => `case-${String(place + 1).padStart(4, '0')}`);
  at.store.adopt(
    ids.map((id) => ({
      state: { ...REGISTERED, id, number: `55-2026-${id}` },
      version: 2,
      hash: 'f'.repeat(64),
    })),
  );
  const listId = acceptedOf(await at.openList(provider, ids.slice(0, AT_ONCE))).list.id;
  for (let from = AT_ONCE; from < size; from += AT_ONCE) {
    const cases = ids.slice(from, from + AT_ONCE);
    acceptedOf(await at.actOnList(provider, listId, { does: 'add', cases }));
  }
  return { at, listId, ids };
}

type Message = { readonly caseId?: string; readonly pass?: number };

/**
 * Works through the messages of a list in any order, some of them twice, by a process that is killed at one effect in
 * `oneIn`: before it is done, or after it and before anybody knows. What it had in hand comes again.
 */
async function settleUnderKills(at: House, listId: string, random: () => number, oneIn: number) {
  const waiting: Message[] = [{ pass: 0 }, { pass: 0 }];
  let killed = 0;
  const mayDie = async <T>(does: () => Promise<T>): Promise<T> => {
    const dies = random() < 1 / oneIn;
    if (dies) killed += 1;
    if (dies && random() < 0.5) throw new Outage('killed before');
    const done = await does();
    if (dies) throw new Outage('killed after');
    return done;
  };
  const queue: ListQueue = {
    follow: async (_, caseIds) => {
      // A process that is killed has sent some of them.
      for (const caseId of caseIds) {
        if (random() < 1 / (oneIn * 20)) throw new Outage('killed while it sent');
        waiting.push({ caseId });
        if (random() < 0.1) waiting.push({ caseId });
      }
    },
    again: (_, pass) => mayDie(async () => void waiting.push({ pass: Math.min(pass, 5) })),
  };
  const { stored, lists } = at.ports;
  const ports = {
    ...at.ports,
    queue,
    stored: {
      ...stored,
      save: (change: Parameters<typeof stored.save>[0]) => mayDie(() => stored.save(change)),
    },
    lists: {
      ...lists,
      settled: (list: Parameters<typeof lists.settled>[0]) => mayDie(() => lists.settled(list)),
    },
  };
  while (waiting.length > 0) {
    const [message] = waiting.splice(Math.floor(random() * waiting.length), 1);
    if (!message) break;
    try {
      const outcome: string =
        message.caseId === undefined
          ? await lookAfterList(ports, listId, message.pass ?? 0)
          : await followListWithCase(ports, listId, message.caseId);
      expect(['sent', 'settled', 'followed', 'already-followed']).toContain(outcome);
    } catch (fault) {
      if (!(fault instanceof Outage)) throw fault;
      waiting.push(message);
    }
  }
  return killed;
}

async function expectOneInstant(at: House, listId: string, ids: readonly string[]): Promise<void> {
  const list = (await at.store.lists.load(listId))?.list;
  expect(list?.count).toBe(ids.length);
  const histories = await Promise.all(ids.map((id) => at.store.stored.history(id)));
  for (const history of histories) {
    expect(history.map(({ event, sequence }) => [event.type, event.at, sequence])).toEqual([
      ['ApplicationForwarded', list?.forwarding?.at, 3],
    ]);
  }
  expect((await at.store.lists.followed(listId)).toSorted()).toEqual(ids);
  expect(await at.store.lists.settling('550000000')).toEqual([]);
}

describe('a list whose process is killed at random', () => {
  it('of 500 ends with 500 cases of one instant, none twice, by one act of nine items at most', async () => {
    const { at, listId, ids } = await listOf(500);
    const sizes = at.store.transactionSizes.length;
    acceptedOf(await at.actOnList(provider, listId, { does: 'forward' }));
    expect(at.store.transactionSizes.slice(sizes)).toEqual([6]);
    at.clock.move({ seconds: 60 });
    expect(await settleUnderKills(at, listId, randomFrom(500), 12)).toBeGreaterThan(20);
    await expectOneInstant(at, listId, ids);
  });

  it('ends so whatever the order, the doubles and the kills', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.integer(),
        fc.integer({ min: 1, max: 40 }),
        fc.integer({ min: 2, max: 10 }),
        async (seed, size, oneIn) => {
          const { at, listId, ids } = await listOf(size);
          acceptedOf(await at.actOnList(provider, listId, { does: 'forward' }));
          await settleUnderKills(at, listId, randomFrom(seed), oneIn);
          await expectOneInstant(at, listId, ids);
          expect(ids).toHaveLength(size);
        },
      ),
      { numRuns: 25 },
    );
  });

  it('shows every case as forwarded in between, with what somebody does to some of them', async () => {
    const { at, listId, ids } = await listOf(120);
    acceptedOf(await at.actOnList(provider, listId, { does: 'forward' }));
    await lookAfterList(at.ports, listId, 0);
    const messages = at.ports.queue
      .receive()
      .flatMap((message) => ('caseId' in message ? [message.caseId] : []));
    for (const [place, caseId] of messages.entries()) {
      if (place % 3 === 0) await followListWithCase(at.ports, listId, caseId);
      if (place % 7 === 0) acceptedOf(await at.act(caseId, EXAMPLES.recommend));
    }
    const seen: string[] = [];
    for (const stage of ['registered', 'at-commission', 'recommended']) {
      let after: string | undefined;
      do {
        const page = await at.store.cases.workList(
          { region: '550000000', stage },
          { limit: 7, ...(after ? { after } : {}) },
        );
        expect(page.items.length).toBeLessThanOrEqual(7);
        seen.push(...page.items.map(({ state }) => `${state.stage} ${state.id}`));
        after = page.next;
      } while (after);
    }
    const acted = new Set(messages.filter((_, place) => place % 7 === 0));
    expect(seen.toSorted()).toEqual(
      ids.map((id) => `${acted.has(id) ? 'recommended' : 'at-commission'} ${id}`).toSorted(),
    );
    expect(casesOn((await at.store.lists.events(listId)).map(({ event }) => event))).toHaveLength(120);
  });
});
