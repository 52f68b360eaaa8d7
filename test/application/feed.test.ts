import { describe, expect, it } from 'vitest';
import type { ToldEvent } from '#functions/application/cloud-event.ts';
import { numberEvents } from '#functions/application/number-events.ts';
import { CursorInvalid } from '#functions/application/ports/store.ts';
import { readFeed } from '#functions/application/read-feed.ts';
import type { Caller } from '#functions/case/authority.ts';
import { applicationOf } from '../support/applications.ts';
import { nationalOfficial, official, portal } from '../support/callers.ts';
import { acceptedOf, EXAMPLES } from '../support/given-case.ts';
import { type House, house } from '../support/house.ts';
import { Outage } from '../support/in-memory-transactions.ts';
import { randomFrom } from '../support/random.ts';
import { toldOf } from '../support/told-events.ts';

const everybody = nationalOfficial('authorised-body');

/** The whole feed of a caller, page by page from a cursor on. */
async function all(
  at: House,
  caller: Caller,
  { limit = 100, after }: { limit?: number; after?: string } = {},
) {
  const ids: string[] = [];
  let cursor = after;
  for (let more = true; more; ) {
    const page = acceptedOf(
      await readFeed(at.ports, { caller, limit, ...(cursor ? { after: cursor } : {}) }),
    );
    ids.push(...page.items.map(({ id }) => id));
    cursor = page.next;
    more = page.more;
  }
  return { ids, next: cursor as string };
}

describe('the feed', () => {
  it('shows every event of every case that the caller may see, and no other', async () => {
    const at = house();
    const here = acceptedOf(await at.file(applicationOf(), { by: portal('enbek') })).kase.id;
    const there = acceptedOf(
      await at.file(applicationOf({ seed: 2, region: '110000000' }), { by: portal('egov') }),
    ).kase.id;
    await at.act(here, EXAMPLES.register);
    await numberEvents(at.ports, at.store.stream());
    expect((await all(at, everybody)).ids).toEqual([`${here}/1`, `${there}/1`, `${here}/2`]);
    expect((await all(at, portal('enbek'))).ids).toEqual([`${here}/1`, `${here}/2`]);
    expect((await all(at, official('provider', '110000000'))).ids).toEqual([`${there}/1`]);
    expect((await all(at, official('state-corporation', '550000000'))).ids).toEqual([]);
    expect((await all(at, portal('another'))).ids).toEqual([]);
  });

  it('goes on from any cursor, and gives one to go on with when there is nothing yet', async () => {
    const at = house();
    const empty = await all(at, everybody);
    expect(empty.ids).toEqual([]);
    await numberEvents(at.ports, toldOf('case-1'));
    const first = acceptedOf(await readFeed(at.ports, { caller: everybody, limit: 2, after: empty.next }));
    expect(first.items.map(({ id }) => id)).toEqual(['case-1/1', 'case-1/2']);
    expect((await all(at, everybody, { after: first.next })).ids).toEqual(['case-1/3']);
    expect((await all(at, everybody, { limit: 1 })).ids).toEqual(['case-1/1', 'case-1/2', 'case-1/3']);
  });

  it.each([
    ['of another feed', async (at: House) => (await all(at, portal())).next],
    ['that is none', async () => 'no-cursor'],
    ['that this feed has not reached', async () => Buffer.from('["country",7]').toString('base64url')],
  ])('refuses a cursor %s', async (_, cursor) => {
    const at = house();
    const after = await cursor(at);
    await expect(readFeed(at.ports, { caller: everybody, limit: 10, after })).rejects.toThrow(CursorInvalid);
  });

  it('is refused to an office that belongs to no region and sees no case', async () => {
    const read = await readFeed(house().ports, { caller: nationalOfficial('provider'), limit: 1 });
    expect(read).toEqual({ ok: false, refusal: { code: 'not-permitted' } });
  });
});

/** What the shards of a stream give: each case's events in order, those of different cases mixed, some of them twice. */
function shards(cases: number, random: () => number): readonly (readonly ToldEvent[])[] {
  const queues = Array.from({ length: cases }, (_, index) => [...toldOf(`case-${index}`)]);
  const shard = (from: number, to: number): readonly ToldEvent[] => {
    const left = queues.slice(from, to);
    const told: ToldEvent[] = [];
    while (left.some((queue) => queue.length > 0)) {
      const queue = left[Math.floor(random() * left.length)];
      const event = queue?.[0];
      if (!queue || !event) continue;
      told.push(event);
      if (random() < 0.7) queue.shift();
    }
    return told;
  };
  return [shard(0, cases / 2), shard(cases / 2, cases)];
}

describe('numbering', () => {
  it.each([1, 2, 3, 4, 5])(
    'by two relays at once that fail and repeat themselves gives each event one number, in its case’s order (%i)',
    async (seed) => {
      const random = randomFrom(seed);
      const at = house();
      at.store.faults.plan('before', 'append', 2);
      at.store.faults.plan('after', 'append', 3);
      const relay = async (told: readonly ToldEvent[]): Promise<void> => {
        const batch = told.slice(0, 1 + Math.floor(random() * 25));
        if (batch.length === 0) return;
        const done = await numberEvents(at.ports, batch).then(
          () => true,
          (fault: unknown) => {
            if (fault instanceof Outage) return false;
            throw fault;
          },
        );
        await relay(done ? told.slice(batch.length) : told);
      };
      const seen: string[] = [];
      let cursor: string | undefined;
      const read = async () => {
        const page = await all(at, everybody, { limit: 7, ...(cursor ? { after: cursor } : {}) });
        seen.push(...page.ids);
        cursor = page.next;
      };
      let running = true;
      const reader = (async () => {
        while (running) await read();
      })();
      await Promise.all(shards(12, random).map(relay));
      running = false;
      await reader;
      await read();
      expect(seen).toHaveLength(36);
      expect(new Set(seen).size).toBe(36);
      for (let index = 0; index < 12; index += 1) {
        const own = seen.filter((id) => id.startsWith(`case-${index}/`));
        expect(own).toEqual([1, 2, 3].map((sequence) => `case-${index}/${sequence}`));
      }
    },
  );

  it('tells an event that was passed over before the next one of its case', async () => {
    const at = house();
    const { id } = acceptedOf(await at.file(applicationOf())).kase;
    await at.act(id, EXAMPLES.register);
    await at.act(id, EXAMPLES.forward);
    const [first, , third] = at.store.stream();
    await numberEvents(
      at.ports,
      [first, third].filter((one) => one !== undefined),
    );
    expect((await all(at, everybody)).ids).toEqual([`${id}/1`, `${id}/2`, `${id}/3`]);
  });

  it('of one event writes a counter and an item for each of its three feeds, and the place of its case', async () => {
    const at = house();
    await numberEvents(at.ports, toldOf('case-1').slice(0, 1));
    expect(at.store.transactionSizes).toEqual([7]);
  });

  it('of ten events of a region shares the counters: less than five writes an event', async () => {
    const at = house();
    const told = Array.from({ length: 10 }, (_, index) => toldOf(`case-${index}`)[0]);
    await numberEvents(
      at.ports,
      told.filter((one) => one !== undefined),
    );
    expect(at.store.transactionSizes).toEqual([43]);
  });
});
