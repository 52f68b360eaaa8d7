import { beforeAll, describe, expect, it } from 'vitest';
import { type CaseFilter, findByNumber, listCases } from '#functions/application/list-cases.ts';
import { CursorInvalid } from '#functions/application/ports/store.ts';
import type { Caller } from '#functions/case/authority.ts';
import { openDeadline } from '#functions/case/case.ts';
import { applicationOf } from '#test/support/applications.ts';
import { official, portal } from '#test/support/callers.ts';
import { acceptedOf, EXAMPLES } from '#test/support/given-case.ts';
import { type House, house } from '#test/support/house.ts';

const REGION = '550000000';
const HOW_FAR = [EXAMPLES.register, EXAMPLES.forward, EXAMPLES.recommend];

let at: House;

/** Twelve cases of twelve hours, three in each of four stages; and one in another region. */
beforeAll(async () => {
  at = house();
  await at.file(applicationOf({ seed: 99, region: '110000000' }));
  for (let nth = 0; nth < 12; nth += 1) {
    at.clock.move({ hours: 7 });
    const { id } = acceptedOf(await at.file(applicationOf({ seed: nth + 1 }))).kase;
    for (const command of HOW_FAR.slice(0, nth % 4)) acceptedOf(await at.act(id, command));
  }
});

async function all(filter: Partial<CaseFilter>, limit = 100, caller: Caller = official('provider')) {
  const found = [];
  let after: string | undefined;
  do {
    const asked = { caller, region: REGION, ...filter, limit, after } as const;
    const page = acceptedOf(await listCases(at.ports, asked));
    found.push(...page.items);
    after = page.next;
  } while (after);
  return found;
}

const dueOf = ({ state }: Awaited<ReturnType<typeof all>>[number]) => openDeadline(state)?.due.at ?? '';

describe('the cases of a region', () => {
  it('are all that somebody has to act on, the earliest due first, in pages of any size', async () => {
    const whole = await all({});
    expect(whole).toHaveLength(12);
    expect(whole.map(dueOf)).toEqual(whole.map(dueOf).toSorted());
    for (const limit of [1, 2, 5, 12]) {
      expect((await all({}, limit)).map(({ state }) => state.id)).toEqual(whole.map(({ state }) => state.id));
    }
  });

  it('are filtered by stage, and by whose turn it is', async () => {
    expect((await all({ stage: 'filed' })).map(({ state }) => state.stage)).toEqual(Array(3).fill('filed'));
    const commission = await all({ actor: 'commission' }, 2);
    expect(commission.map(({ state }) => state.stage)).toEqual(Array(3).fill('at-commission'));
    expect(await all({ actor: 'provider' }, 4)).toHaveLength(9);
    expect(await all({ stage: 'filed', actor: 'commission' })).toEqual([]);
  });

  it('are filtered by when they are due: before an instant, and not at it', async () => {
    const whole = await all({});
    const [middle] = whole.slice(6).map(dueOf);
    const before = whole.filter((one) => dueOf(one) < (middle ?? ''));
    expect(before.length).toBeGreaterThan(0);
    const found = await all({ dueBefore: middle as CaseFilter['dueBefore'] }, 2);
    expect(found.map(dueOf)).toEqual(before.map(dueOf));
  });

  it('are no other region’s, and not for portals', async () => {
    const asked = { region: '110000000', limit: 5 } as const;
    for (const caller of [official('provider'), portal()]) {
      expect(await listCases(at.ports, { caller, ...asked })).toMatchObject({
        refusal: { code: 'not-permitted' },
      });
    }
    expect(await all({}, 5, official('state-corporation'))).toEqual([]);
  });

  it('go on only in the list that gave the cursor', async () => {
    const caller = official('provider');
    const { next } = acceptedOf(await listCases(at.ports, { caller, region: REGION, limit: 2 }));
    const other = { caller, region: REGION, limit: 2, after: next } as const;
    await expect(listCases(at.ports, { ...other, stage: 'filed' })).rejects.toThrow(CursorInvalid);
    await expect(listCases(at.ports, { ...other, after: 'x' })).rejects.toThrow(CursorInvalid);
  });
});

describe('a case by its number', () => {
  it('is found by those who may see it, and is not there for others', async () => {
    const number = '55-2026-000001';
    const found = async (caller: Caller, wanted = number) =>
      (await findByNumber(at.ports, { caller, number: wanted })).items.map(({ state }) => state.number);
    expect(await found(official('provider'))).toEqual([number]);
    expect(await found(portal())).toEqual([number]);
    expect(await found(portal('egov'))).toEqual([]);
    expect(await found(official('provider', '110000000'))).toEqual([]);
    expect(await found(official('provider'), '55-2026-000099')).toEqual([]);
  });
});
