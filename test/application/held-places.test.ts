import { describe, expect, it } from 'vitest';
import { readPlaces, readWaiting } from '#functions/application/read-waiting.ts';
import type { Command } from '#functions/case/commands.ts';
import { SERVICES } from '#functions/law/services.ts';
import { applicationOf } from '#test/support/applications.ts';
import { nationalOfficial, official, portal } from '#test/support/callers.ts';
import { acceptedOf, EXAMPLES } from '#test/support/given-case.ts';
import { type House, house, recommended } from '#test/support/house.ts';

const LEDGER = { year: 2026, region: '550000000', category: 'kandas' } as const;
const PROVIDER = official('provider');
const HEAD = official('head');

const waitingOf = (at: House, seed: number, familySize: number) =>
  recommended(at, applicationOf({ seed, familySize: familySize - 1 }));

async function includedOf(at: House, seed: number, familySize: number): Promise<string> {
  const id = await waitingOf(at, seed, familySize);
  acceptedOf(await at.act(id, EXAMPLES.include));
  return id;
}

const family = (persons: number): Command => ({ verb: 'change-family', said: { persons, reference: '13' } });
const counterAndSum = async (at: House) => {
  const entries = await at.store.quotas.entries(LEDGER);
  const sum = entries.reduce((all, entry) => {
    if (entry.kind === 'taken') return all + entry.places;
    return entry.kind === 'given-back' ? all - entry.places : all;
  }, 0);
  return { counter: (await at.store.quotas.ledger(LEDGER))?.taken, sum };
};

describe('a decision that holds places', () => {
  it.each([
    ['annulled by the head', EXAMPLES.annul, HEAD, 'annulled', 'annulment of decision 55-2026-000001'],
    [
      'given up by the applicant',
      EXAMPLES['give-up'],
      portal(),
      'withdrawn',
      'withdrawal from decision 55-2026-000001',
    ],
  ] as const)('%s gives all its places back, and the case is over', async (_, command, by, stage, act) => {
    const at = house();
    await at.setQuota(10);
    const id = await includedOf(at, 1, 4);
    await at.issueSigned(id);
    // The applicant knows of the decision once it is sent.
    acceptedOf(await at.act(id, EXAMPLES.deliver));
    const { kase } = acceptedOf(await at.act(id, command, { by }));
    expect(kase).toMatchObject({ stage, places: 4 });
    expect(kase.held).toBeUndefined();
    expect(kase.deadlines.filter(({ closedAt }) => closedAt === undefined)).toEqual([]);
    expect(await at.balance()).toEqual({ limit: 10, taken: 0, decisions: 0, left: 10 });
    expect((await at.store.quotas.entries(LEDGER)).at(-1)).toMatchObject({
      kind: 'given-back',
      places: 4,
      act,
    });
    expect(await at.act(id, command, { by })).toMatchObject({ refusal: { code: 'act-not-possible' } });
  });

  it('gives them back to the quota of the year from which they were taken', async () => {
    const at = house();
    await at.setQuota(10);
    const id = await includedOf(at, 1, 4);
    at.clock.move({ days: 300 });
    acceptedOf(await at.act(id, EXAMPLES.annul, { by: HEAD }));
    expect((await at.store.quotas.ledger(LEDGER))?.taken).toBe(0);
  });

  it('is not touched by an office of another region, nor by another portal, nor by another role', async () => {
    const at = house();
    await at.setQuota(10);
    const id = await includedOf(at, 1, 4);
    expect(await at.act(id, EXAMPLES.annul, { by: PROVIDER })).toMatchObject({
      refusal: { code: 'actor-not-permitted', verb: 'annul', actor: 'head' },
    });
    expect((await at.act(id, EXAMPLES.annul, { by: official('head', '110000000') })).ok).toBe(false);
    expect((await at.act(id, EXAMPLES['give-up'], { by: portal('another') })).ok).toBe(false);
    expect(await at.balance()).toMatchObject({ taken: 4 });
  });

  it('is one where the service takes places, and there alone; each of its rules is marked as ours', () => {
    for (const { quota } of SERVICES) {
      expect(quota.held !== undefined).toBe(quota.effect === 'takes-places');
      const cites = Object.values(quota.held?.acts ?? {}).map(({ cite }) => cite);
      expect(cites.every((cite) => 'ours' in cite)).toBe(true);
    }
  });
});

describe('a family that changes between decision and arrival', () => {
  it('gives places back when it shrinks and takes more when it grows, under the same decision', async () => {
    const at = house();
    await at.setQuota(10);
    const id = await includedOf(at, 1, 4);
    expect(acceptedOf(await at.act(id, family(2), { by: PROVIDER })).kase).toMatchObject({
      places: 2,
      held: { places: 2, year: 2026 },
    });
    expect(await at.balance()).toEqual({ limit: 10, taken: 2, decisions: 1, left: 8 });
    acceptedOf(await at.act(id, family(7), { by: PROVIDER }));
    expect(await at.balance()).toEqual({ limit: 10, taken: 7, decisions: 1, left: 3 });
    expect(await counterAndSum(at)).toEqual({ counter: 7, sum: 7 });
    expect(await at.act(id, family(7), { by: PROVIDER })).toMatchObject({
      refusal: { code: 'family-unchanged', persons: 7 },
    });
  });

  it('keeps its places when it grows and none are left: recorded, refused, and on the list', async () => {
    const at = house();
    await at.setQuota(5);
    const id = await includedOf(at, 1, 4);
    const { kase } = acceptedOf(await at.act(id, family(6), { by: PROVIDER }));
    expect(kase).toMatchObject({
      places: 4,
      held: { places: 4 },
      grown: { persons: 6, needed: 2, left: 1, reference: '13' },
    });
    expect(await at.balance()).toMatchObject({ taken: 4, left: 1 });
    expect(acceptedOf(await readPlaces(at.ports, { caller: PROVIDER, caseId: id }))).toMatchObject({
      needed: 2,
      enough: false,
      waiting: { place: 1, of: 1, turn: false },
    });
    await at.setQuota(6);
    expect(acceptedOf(await at.act(id, family(6), { by: PROVIDER })).kase.grown).toBeUndefined();
    expect(await at.balance()).toMatchObject({ taken: 6, left: 0 });
    expect(await at.store.quotas.waiting(LEDGER)).toEqual([]);
  });

  it('takes the last places once, however many families grow at once', async () => {
    const at = house();
    await at.setQuota(13);
    const ids = [
      await includedOf(at, 1, 2),
      await includedOf(at, 2, 2),
      await includedOf(at, 3, 2),
      await includedOf(at, 4, 2),
    ];
    const answers = await Promise.all(ids.map((id) => at.act(id, family(4), { by: PROVIDER })));
    const grown = answers.map((answer) => acceptedOf(answer).kase).filter((kase) => kase.grown === undefined);
    expect(grown).toHaveLength(2);
    expect(await at.balance()).toMatchObject({ taken: 12, left: 1 });
    expect(await counterAndSum(at)).toEqual({ counter: 12, sum: 12 });
  });
});

describe('before the decision', () => {
  it('who recommends and who decides see what is needed, what is left, and the grounds for want of places', async () => {
    const at = house();
    await at.setQuota(6);
    const [small, large] = [await waitingOf(at, 1, 2), await waitingOf(at, 2, 5)];
    const seen = async (caseId: string, role: 'commission' | 'provider') =>
      acceptedOf(await readPlaces(at.ports, { caller: official(role), caseId }));
    expect(await seen(large, 'commission')).toMatchObject({ needed: 5, enough: true, grounds: [] });
    acceptedOf(await at.act(small, EXAMPLES.include));
    expect(await seen(large, 'provider')).toMatchObject({
      ledger: LEDGER,
      balance: { limit: 6, taken: 2, left: 4 },
      needed: 5,
      enough: false,
      grounds: [{ code: 'no-quota' }],
    });
  });

  it('a portal is not told about the quota, nor anybody about a case that is not theirs to see', async () => {
    const at = house();
    const caseId = await waitingOf(at, 1, 2);
    const code = async (caller: Parameters<typeof readPlaces>[1]['caller']) => {
      const answer = await readPlaces(at.ports, { caller, caseId });
      return answer.ok ? 'seen' : answer.refusal.code;
    };
    expect(await code(portal())).toBe('not-permitted');
    expect(await code(portal('another'))).toBe('case-not-found');
    expect(await code(official('provider', '110000000'))).toBe('case-not-found');
    expect(await code(nationalOfficial('authorised-body'))).toBe('seen');
  });
});

describe('the waiting list', () => {
  const listOf = async (at: House) =>
    acceptedOf(await readWaiting(at.ports, { caller: PROVIDER, ledger: LEDGER })).items.map(
      ({ number, needed, why, turn }) => `${number.slice(-1)} ${why} ${needed}${turn ? ' now' : ''}`,
    );

  it('stands in order of filing, and says whose turn it is as places go and come back', async () => {
    const at = house();
    await at.setQuota(8);
    const first = await includedOf(at, 1, 6);
    at.clock.move({ minutes: 1 });
    const second = await waitingOf(at, 2, 4);
    at.clock.move({ minutes: 1 });
    await waitingOf(at, 3, 2);
    expect(await listOf(at)).toEqual(['2 decision 4', '3 decision 2 now']);
    acceptedOf(await at.act(first, EXAMPLES.annul, { by: HEAD }));
    expect(await listOf(at)).toEqual(['2 decision 4 now', '3 decision 2 now']);
    acceptedOf(await at.act(second, EXAMPLES.include));
    expect(await listOf(at)).toEqual(['3 decision 2 now']);
  });

  it('keeps those who were refused for want of places, for as long as the year lasts', async () => {
    const at = house();
    await at.setQuota(1);
    const id = await waitingOf(at, 1, 3);
    await at.hear(id);
    at.clock.move({ days: 6 });
    acceptedOf(await at.act(id, EXAMPLES.refuse));
    expect(await listOf(at)).toEqual(['1 refused 3']);
    const nextYear = { ...LEDGER, year: 2027 };
    expect(acceptedOf(await readWaiting(at.ports, { caller: PROVIDER, ledger: nextYear })).items).toEqual([]);
  });

  it('is shown to offices of the region and of the country, and to nobody else', async () => {
    const at = house();
    for (const [caller, ok] of [
      [PROVIDER, true],
      [nationalOfficial('authorised-body'), true],
      [official('provider', '110000000'), false],
      [portal(), false],
    ] as const) {
      expect((await readWaiting(at.ports, { caller, ledger: LEDGER })).ok).toBe(ok);
    }
  });
});

describe('warnings', () => {
  it('are raised as places pass 80, 95 and 100 percent, once each way for each limit', async () => {
    const at = house();
    await at.setQuota(20);
    const ids: string[] = [];
    for (const [seed, size] of [
      [1, 9],
      [2, 7],
      [3, 3],
      [4, 1],
    ] as const)
      ids.push(await includedOf(at, seed, size));
    const alerts = async () =>
      (await at.store.alerts.list('550000000', { limit: 50 })).items.flatMap((alert) =>
        'kind' in alert ? [`${alert.threshold} ${alert.direction} of ${alert.limit} to ${alert.to}`] : [],
      );
    const up = ['100 up of 20 to authorised-body', '80 up of 20 to provider', '95 up of 20 to provider'];
    expect((await alerts()).toSorted((one, other) => one.localeCompare(other))).toEqual(up);
    acceptedOf(await at.act(ids[3] ?? '', EXAMPLES.annul, { by: HEAD }));
    await includedOf(at, 5, 1);
    expect(new Set(await alerts())).toEqual(new Set([...up, '100 down of 20 to authorised-body']));
    expect(await alerts()).toHaveLength(4);
    await at.setQuota(40);
    expect(new Set((await alerts()).filter((alert) => alert.includes('of 40')))).toEqual(
      new Set([
        '80 down of 40 to provider',
        '95 down of 40 to provider',
        '100 down of 40 to authorised-body',
      ]),
    );
  });
});
