import { describe, expect, it } from 'vitest';
import { actOnCase } from '#functions/application/act-on-case.ts';
import { enterQuota } from '#functions/application/enter-quota.ts';
import type { Command } from '#functions/case/commands.ts';
import type { LedgerKey } from '#functions/quota/ledger.ts';
import { applicationOf } from '#test/support/applications.ts';
import { nationalOfficial, official } from '#test/support/callers.ts';
import { EXAMPLES } from '#test/support/given-case.ts';
import { asked, type House, house, recommended } from '#test/support/house.ts';
import { Outage } from '#test/support/in-memory-transactions.ts';

const HERE = { year: 2026, region: '550000000', category: 'kandas' } as const;
const THERE = { ...HERE, region: '110000000' } as const;

/** The ports, of which the `nth` request dies: before it is sent, or after it was done and before its answer. */
function dying(at: House, nth: number, when: 'before' | 'after'): House['ports'] {
  let sent = 0;
  const port = <T extends object>(one: T): T =>
    new Proxy(one, {
      get: (target, name, receiver) => {
        const does: unknown = Reflect.get(target, name, receiver);
        if (typeof does !== 'function') return does;
        return async (...said: readonly unknown[]): Promise<unknown> => {
          sent += 1;
          const dies = sent === nth;
          if (dies && when === 'before') throw new Outage(String(name));
          const answer: unknown = await Reflect.apply(does, target, said);
          if (dies) throw new Outage(String(name));
          return answer;
        };
      },
    });
  return { ...at.ports, cases: port(at.ports.cases), quotas: port(at.ports.quotas) };
}

async function expectWhole(at: House, key: LedgerKey): Promise<number> {
  const [ledger, entries] = await Promise.all([at.store.quotas.ledger(key), at.store.quotas.entries(key)]);
  const of = { taken: 0, limit: 0 };
  for (const entry of entries) {
    if (entry.kind === 'taken') of.taken += entry.places;
    if (entry.kind === 'given-back') of.taken -= entry.places;
    if (entry.kind === 'set') of.limit = entry.limit;
    if (entry.kind === 'moved-in') of.limit += entry.places;
    if (entry.kind === 'moved-out') of.limit -= entry.places;
  }
  expect([ledger?.taken, ledger?.left]).toEqual([of.taken, of.limit - of.taken]);
  return of.limit;
}

type Scenario = {
  readonly prepare: (at: House) => Promise<(ports: House['ports']) => Promise<unknown>>;
  readonly done: (at: House) => Promise<void>;
};

const deciding = (
  familySize: number,
  command: Command,
  before: readonly Command[],
  taken: number,
): Scenario => ({
  prepare: async (at) => {
    await at.setQuota(8);
    const caseId = await recommended(at, applicationOf({ familySize: familySize - 1 }));
    for (const one of before) await at.act(caseId, one);
    const version = 4 + before.length;
    const role = command.verb === 'annul' ? 'head' : 'provider';
    const request = { caller: official(role), caseId, command, version, idempotency: asked(command, 'key') };
    return (ports) => actOnCase(ports, request);
  },
  done: async (at) => {
    expect(await at.balance()).toMatchObject({ taken, left: 8 - taken });
  },
});

const SCENARIOS: Readonly<Record<string, Scenario>> = {
  'a decision that takes places': deciding(5, EXAMPLES.include, [], 5),
  'an annulment that gives them back': deciding(5, EXAMPLES.annul, [EXAMPLES.include], 0),
  'a family that grows': deciding(
    5,
    { verb: 'change-family', said: { persons: 7, reference: '1' } },
    [EXAMPLES.include],
    7,
  ),
  'a move between regions': {
    prepare: async (at) => {
      await at.setQuota(8);
      await at.setQuota(3, THERE.region);
      const entering = {
        caller: nationalOfficial('authorised-body'),
        ledger: HERE,
        movement: { kind: 'move', places: 4, to: THERE } as const,
        act: 'an act',
        idempotency: asked('move', 'key'),
      };
      return (ports) => enterQuota(ports, entering);
    },
    done: async (at) => {
      expect(await Promise.all([HERE, THERE].map((key) => expectWhole(at, key)))).toEqual([4, 7]);
    },
  },
};

describe.each(Object.entries(SCENARIOS))('%s', (_, { prepare, done }) => {
  it.each(['before', 'after'] as const)(
    'leaves counter and ledger equal when any request dies %s it is done, and is done once when sent again',
    async (when) => {
      let died = true;
      for (let nth = 1; died; nth += 1) {
        const at = house();
        const send = await prepare(at);
        died = await send(dying(at, nth, when)).then(
          () => false,
          (fault: unknown) => fault instanceof Outage,
        );
        await expectWhole(at, HERE);
        expect(await send(at.ports)).toMatchObject({ ok: true });
        await expectWhole(at, HERE);
        await done(at);
        expect(nth).toBeLessThan(20);
      }
    },
  );
});
