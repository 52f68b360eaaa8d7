import { beforeEach, describe, expect, it } from 'vitest';
import { actOnCase } from '#functions/application/act-on-case.ts';
import { followListWithCase, lookAfterList } from '#functions/application/follow-list.ts';
import { issueList } from '#functions/application/issue-list.ts';
import { listedCases } from '#functions/application/listed-cases.ts';
import { findLists, readList, readMembers } from '#functions/application/read-list.ts';
import { readRegister } from '#functions/application/read-register.ts';
import type { UseCaseRefusal } from '#functions/application/refusals.ts';
import type { Result } from '#functions/law/result.ts';
import { almaty } from '#test/support/almaty.ts';
import { applicationOf } from '#test/support/applications.ts';
import { official, portal } from '#test/support/callers.ts';
import { acceptedOf, EXAMPLES } from '#test/support/given-case.ts';
import { asked, type House, house } from '#test/support/house.ts';

const provider = official('provider');
const commission = official('commission');
const REGION = '550000000' as const;

let at: House;
beforeEach(() => {
  at = house(almaty('2026-03-18T10:00'));
});

let seed = 5000;
async function registered(region: typeof REGION | '110000000' = REGION, service = 'kandas-inclusion') {
  seed += 1;
  const channel = service === 'kandas-arrival' ? 'state-corporation' : 'migration-portal';
  const by = channel === 'state-corporation' ? official('state-corporation', region) : portal();
  const { kase } = acceptedOf(await at.file(applicationOf({ seed, region, service, channel }), { by }));
  if (channel === 'state-corporation') acceptedOf(await at.act(kase.id, EXAMPLES['hand-over']));
  acceptedOf(await at.act(kase.id, EXAMPLES.register));
  return kase.id;
}
const several = async (count: number) => {
  const ids: string[] = [];
  while (ids.length < count) ids.push(await registered());
  return ids;
};
const opened = async (ids: readonly string[]) => acceptedOf(await at.openList(provider, ids)).list.id;
const refusalOf = (result: Result<unknown, UseCaseRefusal>) => (result.ok ? undefined : result.refusal);
/** What every reader of the table would see; nothing of it may change by what is refused. */
const unchangedBy = async (does: () => Promise<Result<unknown, UseCaseRefusal>>) => {
  const before = at.store.dump();
  const refusal = refusalOf(await does());
  expect(at.store.dump()).toBe(before);
  return refusal;
};

describe('a list that is forwarded', () => {
  it('shows every case as forwarded at its instant, before any message has come', async () => {
    const ids = await several(3);
    const listId = await opened(ids);
    at.clock.set(almaty('2026-03-19T11:30'));
    const { list } = acceptedOf(await at.actOnList(provider, listId, { does: 'forward' }));
    expect(list.forwarding).toMatchObject({ at: almaty('2026-03-19T11:30'), number: '55-2026-000001' });
    expect(acceptedOf(await readList(at.ports, { caller: provider, listId })).remaining).toBe(3);
    for (const id of ids) {
      const shown = await at.store.cases.load(id);
      expect(shown).toMatchObject({ version: 3, state: { stage: 'at-commission', list: '55-2026-000001' } });
      expect(shown?.state.deadlines.at(-1)).toMatchObject({
        stage: 'at-commission',
        openedAt: almaty('2026-03-19T11:30'),
        startsOn: '2026-03-19',
      });
      expect((await at.store.stored.load(id))?.version).toBe(2);
    }
    const stages = async (stage: string) =>
      (await at.store.cases.workList({ region: REGION, stage }, { limit: 10 })).items.length;
    expect([await stages('registered'), await stages('at-commission')]).toEqual([0, 3]);
  });

  it('writes on each case later exactly what was shown before: version, event and hash', async () => {
    const ids = await several(3);
    const listId = await opened(ids);
    acceptedOf(await at.actOnList(provider, listId, { does: 'forward' }));
    const shown = await Promise.all(ids.map((id) => at.store.cases.history(id)));
    at.clock.move({ seconds: 3600 });
    await at.settleList(listId);
    expect(await Promise.all(ids.map((id) => at.store.stored.history(id)))).toEqual(shown);
    expect(acceptedOf(await readList(at.ports, { caller: commission, listId })).remaining).toBe(0);
    expect(await at.store.lists.settling(REGION)).toEqual([]);
  });

  it('is in the history of a case also while it is being brought to it', async () => {
    const [id = ''] = await several(1);
    const listId = await opened([id]);
    acceptedOf(await at.actOnList(provider, listId, { does: 'forward' }));
    const { stored, lists, calendars, clock } = at.ports;
    const meanwhile = {
      ...stored,
      load: async (caseId: string) => {
        await at.settleList(listId);
        return stored.load(caseId);
      },
    };
    const history = await listedCases({ cases: meanwhile, lists, calendars, clock }).history(id);
    expect(history.map(({ sequence }) => sequence)).toEqual([1, 2, 3]);
  });

  it('is brought to a case by whoever acts on it first, and then not again', async () => {
    const [id = ''] = await several(1);
    const listId = await opened([id]);
    acceptedOf(await at.actOnList(provider, listId, { does: 'forward' }));
    const { kase } = acceptedOf(await at.act(id, EXAMPLES.recommend));
    expect(kase.stage).toBe('recommended');
    expect(await followListWithCase(at.ports, listId, id)).toBe('already-followed');
    const types = (await at.store.stored.history(id)).map(({ event }) => event.type);
    expect(types.slice(2)).toEqual(['ApplicationForwarded', 'OutcomeRecommended']);
  });

  it('keeps a rung of the stage that was left from alerting, though the message has not come', async () => {
    const [id = ''] = await several(1);
    const listId = await opened([id]);
    const [rung] = (await at.store.cases.load(id))?.state.deadlines.at(-1)?.rungs ?? [];
    acceptedOf(await at.actOnList(provider, listId, { does: 'forward' }));
    at.clock.set(almaty('2026-04-30T10:00'));
    const key = { caseId: id, deadline: 'registered-1', rung: rung?.name ?? '' };
    expect(await at.check(key)).toBe('closed');
    await at.settleList(listId);
    expect(await at.check(key)).toBe('closed');
    expect((await at.store.alerts.list(REGION, { limit: 5 })).items).toEqual([]);
  });

  it('is not passed by a check that read the case before and writes after', async () => {
    const [id = ''] = await several(1);
    const listId = await opened([id]);
    const seen = await at.store.cases.load(id);
    acceptedOf(await at.actOnList(provider, listId, { does: 'forward' }));
    const acted = await at.act(id, EXAMPLES.register);
    expect(acted.ok).toBe(false);
    if (!seen) throw new Error('the case was there');
    const [event] = (await at.store.stored.history(id)).slice(-1);
    const stale = { before: seen, after: seen.state, recorded: { ...event, sequence: 3 } } as never;
    expect(await at.store.cases.save(stale)).toEqual({ conflict: 'version' });
  });

  it('is a paper and can be found by both offices', async () => {
    const listId = await opened(await several(2));
    acceptedOf(await at.actOnList(provider, listId, { does: 'forward' }));
    expect(await issueList(at.ports, listId)).toBe('issued');
    expect(await issueList(at.ports, listId)).toBe('already-issued');
    const { list } = acceptedOf(await readList(at.ports, { caller: commission, listId }));
    expect(list.documents).toMatchObject([{ form: 'kandas-list' }]);
    const query = { caller: commission, region: REGION, state: 'forwarded' as const, limit: 5 };
    expect(acceptedOf(await findLists(at.ports, query)).items).toHaveLength(1);
    const members = acceptedOf(await readMembers(at.ports, { caller: provider, listId, limit: 1 }));
    expect(members.items[0]?.kase.deadlines.at(-1)?.binds).toBe('own');
    expect(members.next).toBeDefined();
  });

  it('answers its repeat under the same key as before, and takes no second number', async () => {
    const listId = await opened(await several(1));
    const twice = () => at.actOnList(provider, listId, { does: 'forward' }, { key: 'once', version: 1 });
    const [one, other] = [acceptedOf(await twice()), acceptedOf(await twice())];
    expect(other).toEqual(one);
    const register = { kind: 'list', region: REGION, year: 2026 } as const;
    expect(acceptedOf(await readRegister(at.ports, { caller: provider, register, limit: 9 })).last).toBe(1);
  });
});

describe('what may not be done with lists is refused with the reason, and nothing changes', () => {
  it('an application on two lists', async () => {
    const [id = ''] = await several(1);
    await opened([id]);
    const refusal = await unchangedBy(() => at.openList(provider, [id]));
    expect(refusal).toMatchObject({
      code: 'list-cases-invalid',
      errors: [{ pointer: '/cases/0', code: 'case-on-other-list' }],
    });
  });

  it('an application on two lists that are opened at the same time: one of the two', async () => {
    const [id = ''] = await several(1);
    const results = await Promise.all([1, 2, 3].map(() => at.openList(provider, [id])));
    expect(results.filter(({ ok }) => ok)).toHaveLength(1);
  });

  it('a key that an act on a case has had', async () => {
    const [id = ''] = await several(1);
    seed += 1;
    acceptedOf(await at.file(applicationOf({ seed }), { key: 'of-a-case' }));
    expect(await unchangedBy(() => at.openList(provider, [id], 'of-a-case'))).toEqual({
      code: 'idempotency-key-reused',
    });
  });

  it('an empty list', async () => {
    const [id = ''] = await several(1);
    const listId = await opened([id]);
    acceptedOf(await at.actOnList(provider, listId, { does: 'take-off', caseId: id }));
    expect(await unchangedBy(() => at.actOnList(provider, listId, { does: 'forward' }))).toEqual({
      code: 'list-empty',
    });
  });

  it('a list that mixes services, regions or stages', async () => {
    const [id = ''] = await several(1);
    const listId = await opened([id]);
    const elsewhere = await registered('110000000');
    const arrival = await registered(REGION, 'kandas-arrival');
    seed += 1;
    const early = acceptedOf(await at.file(applicationOf({ seed }))).kase.id;
    const add = (cases: readonly string[]) => () => at.actOnList(provider, listId, { does: 'add', cases });
    const codes = async (cases: readonly string[]) => {
      const refusal = await unchangedBy(add(cases));
      return refusal?.code === 'list-cases-invalid' ? refusal.errors.map(({ code }) => code) : refusal;
    };
    expect(await codes([arrival, early])).toEqual(['case-of-other-service', 'case-in-other-stage']);
    // The provider of one region does not even see the cases of another.
    expect(await codes([elsewhere])).toEqual(['case-unknown']);
  });

  it('a forwarded list changed', async () => {
    const [one = '', other = ''] = await several(2);
    const listId = await opened([one]);
    acceptedOf(await at.actOnList(provider, listId, { does: 'forward' }));
    const refused = { code: 'list-forwarded', number: '55-2026-000001' };
    const acts = [
      { does: 'add', cases: [other] },
      { does: 'take-off', caseId: one },
      { does: 'forward' },
    ] as const;
    for (const act of acts) {
      expect(await unchangedBy(() => at.actOnList(provider, listId, act))).toEqual(refused);
    }
  });

  it('a forwarding of one case by itself, where the order speaks of lists', async () => {
    const [id = ''] = await several(1);
    const single = () =>
      actOnCase(at.ports, {
        caller: provider,
        caseId: id,
        command: EXAMPLES.forward,
        version: 2,
        idempotency: asked('single'),
      });
    expect(await unchangedBy(single)).toEqual({ code: 'act-by-list', verb: 'forward', basis: 'K¶6' });
  });

  it('a list of another office, or one that somebody else has changed meanwhile', async () => {
    const [one = '', other = ''] = await several(2);
    const listId = await opened([one]);
    acceptedOf(await at.actOnList(provider, listId, { does: 'add', cases: [other] }));
    const forward = { does: 'forward' } as const;
    expect(await unchangedBy(() => at.actOnList(provider, listId, forward, { version: 1 }))).toEqual({
      code: 'list-changed',
      version: 2,
    });
    expect(await unchangedBy(() => at.actOnList(commission, listId, forward))).toEqual({
      code: 'not-permitted',
    });
    const stranger = official('provider', '110000000');
    expect(await unchangedBy(() => at.actOnList(stranger, listId, forward))).toEqual({
      code: 'list-not-found',
    });
  });
});

describe('an application that is taken back while it is on a list', () => {
  const withdraw = (caseId: string) => at.act(caseId, EXAMPLES.withdraw, { by: portal() });
  const typesOn = async (listId: string) =>
    (await at.store.lists.events(listId)).map(({ event }) => event.type);
  const typesOf = async (caseId: string) =>
    (await at.store.stored.history(caseId)).map(({ event }) => event.type);

  it('comes off an open one in the same transaction, and does not go on with it', async () => {
    const [one = '', other = ''] = await several(2);
    const listId = await opened([one, other]);
    const transactions = at.store.transactionSizes.length;
    acceptedOf(await withdraw(one));
    expect(at.store.transactionSizes).toHaveLength(transactions + 1);
    expect((await at.store.stored.load(one))?.onList).toBeUndefined();
    expect((await at.store.lists.events(listId)).at(-1)?.event).toMatchObject({
      type: 'CaseTakenOff',
      caseId: one,
      because: 'left-stage',
    });
    const { list } = acceptedOf(await at.actOnList(provider, listId, { does: 'forward' }));
    expect(list.count).toBe(1);
    await at.settleList(listId);
    expect(await typesOf(one)).toEqual(['ApplicationFiled', 'ApplicationRegistered', 'ApplicationWithdrawn']);
    expect(await at.store.lists.followed(listId)).toEqual([other]);
  });

  it('leaves an open one empty, which then cannot go', async () => {
    const [id = ''] = await several(1);
    const listId = await opened([id]);
    acceptedOf(await withdraw(id));
    expect(refusalOf(await at.actOnList(provider, listId, { does: 'forward' }))).toEqual({
      code: 'list-empty',
    });
  });

  it('is taken back after a forwarded one has come to it, whose act is written first', async () => {
    const [id = ''] = await several(1);
    const listId = await opened([id]);
    acceptedOf(await at.actOnList(provider, listId, { does: 'forward' }));
    const { kase } = acceptedOf(await withdraw(id));
    expect(kase.stage).toBe('application-withdrawn');
    expect(await typesOf(id)).toEqual([
      'ApplicationFiled',
      'ApplicationRegistered',
      'ApplicationForwarded',
      'ApplicationWithdrawn',
    ]);
    await at.settleList(listId);
    expect(await typesOf(id)).toHaveLength(4);
    expect(acceptedOf(await readList(at.ports, { caller: provider, listId })).remaining).toBe(0);
    expect(await typesOn(listId)).toEqual(['ListOpened', 'ListForwarded']);
  });

  it('at the instant at which its list goes: either it came off, or the list came first', async () => {
    for (const order of [0, 1]) {
      const [id = '', stays = ''] = await several(2);
      const listId = await opened([id, stays]);
      const forward = () => at.actOnList(provider, listId, { does: 'forward' });
      const acts = order === 0 ? [forward, () => withdraw(id)] : [() => withdraw(id), forward];
      await Promise.all(acts.map((act) => act()));
      await at.settleList(listId);
      const [types, members] = [await typesOf(id), await at.store.lists.followed(listId)];
      const wentOn = types.includes('ApplicationForwarded');
      expect(members.includes(id)).toBe(wentOn);
      expect([-1, types.length - 1]).toContain(types.indexOf('ApplicationWithdrawn'));
    }
  });
});

describe('a number whose decision is annulled', () => {
  it('stays in its register, void with the number of the annulment, and the next one follows it', async () => {
    await at.setQuota(20);
    const decide = async () => {
      const id = await registered();
      for (const verb of ['forward', 'recommend', 'include'] as const)
        acceptedOf(await at.act(id, EXAMPLES[verb]));
      return id;
    };
    const first = await decide();
    acceptedOf(await at.act(first, EXAMPLES.annul, { by: official('head') }));
    await decide();
    const register = { kind: 'decision', region: REGION, year: 2026 } as const;
    const { items, last } = acceptedOf(
      await readRegister(at.ports, { caller: provider, register, limit: 9 }),
    );
    expect(last).toBe(2);
    expect(items).toMatchObject([
      { value: 1, number: '55-2026-000001', void: { because: 'DecisionAnnulled', reference: '12-a' } },
      { value: 2, number: '55-2026-000002' },
    ]);
    expect(items[1]?.void).toBeUndefined();
    expect(await readRegister(at.ports, { caller: portal(), register, limit: 9 })).toMatchObject({
      refusal: { code: 'not-permitted' },
    });
  });
});

it('a list that was looked after while nothing remains ends, and one that was never forwarded is unknown', async () => {
  const listId = await opened(await several(1));
  expect(await lookAfterList(at.ports, listId, 0)).toBe('unknown');
  acceptedOf(await at.actOnList(provider, listId, { does: 'forward' }));
  expect(await lookAfterList(at.ports, listId, 12)).toBe('unfinished');
  await at.settleList(listId);
  expect(await lookAfterList(at.ports, listId, 0)).toBe('settled');
});
