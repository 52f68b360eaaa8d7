import { describe, expect, it } from 'vitest';
import { caseStore } from '#functions/adapters/dynamodb/case-store.ts';
import { registerStore } from '#functions/adapters/dynamodb/register-store.ts';
import { fileApplication } from '#functions/application/file-application.ts';
import type { CaseStore } from '#functions/application/ports/cases.ts';
import type { RegisterEntry, RegisterStore } from '#functions/application/ports/registers.ts';
import { applicationOf } from '#test/support/applications.ts';
import { portal } from '#test/support/callers.ts';
import { noDynamodb, startDynamodb } from '#test/support/dynamodb-under-test.ts';
import { asked, house, untilNotBusy } from '#test/support/house.ts';
import { Outage } from '#test/support/in-memory-transactions.ts';

const REGISTER = { kind: 'application', region: '550000000', year: 2026 } as const;
const ACTS = 200;

async function everyEntry(registers: RegisterStore): Promise<readonly RegisterEntry[]> {
  const found: RegisterEntry[] = [];
  let after: string | undefined;
  do {
    const page = await registers.entries(REGISTER, { limit: 60, ...(after ? { after } : {}) });
    found.push(...page.items);
    after = page.next;
  } while (after);
  return found;
}

/** Two hundred filings by so many clients at once; one save in eight fails, before it is done or after, and is asked again. */
async function actsBy(clients: number, cases: CaseStore): Promise<readonly string[]> {
  const at = house();
  let sent = 0;
  const failing: CaseStore = {
    ...cases,
    save: async (change) => {
      sent += 1;
      const nth = sent;
      if (nth % 16 === 0) throw new Outage('before');
      const saved = await cases.save(change);
      if (nth % 16 === 8) throw new Outage('after');
      return saved;
    },
  };
  const ports = { ...at.ports, cases: failing };
  const insist = async <T>(does: () => Promise<T>): Promise<T> => {
    try {
      return await untilNotBusy(does);
    } catch (fault) {
      if (fault instanceof Outage) return insist(does);
      throw fault;
    }
  };
  const numbers: string[] = [];
  let next = 0;
  const client = async (): Promise<void> => {
    for (let place = next++; place < ACTS; place = next++) {
      const application = applicationOf({ seed: 9000 + place });
      const filing = { caller: portal(), application, idempotency: asked(application, `key-${place}`) };
      const filed = await insist(() => fileApplication(ports, filing));
      if (!filed.ok) throw new Error(filed.refusal.code);
      numbers.push(filed.value.kase.number);
    }
  };
  await Promise.all(Array.from({ length: clients }, client));
  return numbers;
}

const expected = Array.from({ length: ACTS }, (_, place) => `55-2026-${String(place + 1).padStart(6, '0')}`);

describe('two hundred parallel acts on one register', () => {
  it('have two hundred consecutive numbers, with transactions that conflict, fail and are retried', async () => {
    const { store } = house();
    expect((await actsBy(ACTS, store.cases)).toSorted()).toEqual(expected);
    const entries = await everyEntry(store.registers);
    expect(entries.map(({ number }) => number)).toEqual(expected);
    expect(new Set(entries.map(({ act }) => JSON.stringify(act))).size).toBe(ACTS);
  });

  it.skipIf(noDynamodb)(
    'have them on DynamoDB too, by sixteen clients',
    async () => {
      const dynamodb = await startDynamodb();
      try {
        const table = await dynamodb.table();
        expect((await actsBy(16, caseStore(table))).toSorted()).toEqual(expected);
        const entries = await everyEntry(registerStore(table));
        expect(entries.map(({ value, number }) => [value, number])).toEqual(
          expected.map((number, place) => [place + 1, number]),
        );
      } finally {
        await dynamodb.stop();
      }
    },
    60_000,
  );
});
