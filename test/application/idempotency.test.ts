import { beforeEach, describe, expect, it } from 'vitest';
import { actOnCase } from '#functions/application/act-on-case.ts';
import type { CaseStore } from '#functions/application/ports/cases.ts';
import { applicationOf } from '#test/support/applications.ts';
import { official } from '#test/support/callers.ts';
import { acceptedOf, EXAMPLES } from '#test/support/given-case.ts';
import { asked, type House, house, recommended } from '#test/support/house.ts';

const KEY = 'the key of one request';
const reused = { ok: false, refusal: { code: 'idempotency-key-reused' } };

let at: House;
beforeEach(() => {
  at = house();
});

/** Everything in the table, to see that nothing was written. */
const unchangedBy = async (request: () => Promise<unknown>) => {
  const before = at.store.dump();
  const answer = await request();
  expect(at.store.dump()).toBe(before);
  return answer;
};

describe('a filing repeated under its key', () => {
  const application = applicationOf({ familySize: 2 });

  it('gets the same answer, and nothing is written twice', async () => {
    const first = await at.file(application, { key: KEY });
    expect(await unchangedBy(() => at.file(application, { key: KEY }))).toEqual(first);
  });

  it('gets the answer of its version, even after the case has gone on', async () => {
    const first = await at.file(application, { key: KEY });
    await at.act(acceptedOf(first).kase.id, EXAMPLES.register);
    at.clock.move({ days: 1 });
    expect(await unchangedBy(() => at.file(application, { key: KEY }))).toEqual(first);
  });

  it('with another body is refused, and nothing is written', async () => {
    await at.file(application, { key: KEY });
    const other = applicationOf({ seed: 2 });
    expect(await unchangedBy(() => at.file(other, { key: KEY }))).toEqual(reused);
  });

  it('twice at once opens one case, and both get it', async () => {
    const answers = await Promise.all(Array.from({ length: 8 }, () => at.file(application, { key: KEY })));
    for (const answer of answers) expect(answer).toEqual(answers[0]);
    expect(at.store.changes).toHaveLength(1);
    expect(acceptedOf(await at.file(applicationOf({ seed: 2 }))).kase.number).toBe('55-2026-000002');
  });

  it('twice at once with two bodies opens one case; the other is refused', async () => {
    const answers = await Promise.all(
      [application, applicationOf({ seed: 2 })].map((one) => at.file(one, { key: KEY })),
    );
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
    expect(answers).toContainEqual(reused);
    expect(at.store.changes).toHaveLength(1);
  });

  it('under another key is another application, and refused while the first is open', async () => {
    acceptedOf(await at.file(application));
    expect(await at.file(application)).toMatchObject({ refusal: { code: 'application-open' } });
  });

  it('after a refusal is judged anew: a refusal leaves no record', async () => {
    const nowhere = applicationOf({ region: '710000000' });
    expect(await unchangedBy(() => at.file(nowhere, { key: KEY }))).toMatchObject({ ok: false });
    expect((await at.file(application, { key: KEY })).ok).toBe(true);
  });
});

describe('an act repeated under its key', () => {
  let caseId: string;
  const register = () => at.act(caseId, EXAMPLES.register, { key: KEY, version: 1 });

  beforeEach(async () => {
    caseId = acceptedOf(await at.file(applicationOf())).kase.id;
  });

  it('gets the same answer, though the case is at another version and stage by now', async () => {
    const first = await register();
    await at.act(caseId, EXAMPLES.forward);
    expect(
      await unchangedBy(() =>
        at.act(caseId, EXAMPLES.register, { key: KEY, version: 1, by: official('provider') }),
      ),
    ).toEqual(first);
  });

  it('with another body is refused', async () => {
    await register();
    expect(await unchangedBy(() => at.act(caseId, EXAMPLES.forward, { key: KEY, version: 2 }))).toEqual(
      reused,
    );
  });

  it('many times at once is done once, and all get the same answer', async () => {
    const answers = await Promise.all(Array.from({ length: 8 }, register));
    for (const answer of answers) expect(answer).toEqual(answers[0]);
    expect(acceptedOf(answers[0] ?? (reused as never)).version).toBe(2);
    expect(await at.store.cases.history(caseId)).toHaveLength(2);
  });

  it('gets the same answer also when it read the record just before its twin wrote it', async () => {
    const provider = official('provider');
    const request = {
      caller: provider,
      caseId,
      command: EXAMPLES.register,
      version: 1,
      idempotency: asked('register', KEY),
    };
    const twin = { first: undefined as unknown };
    const slow: CaseStore = {
      ...at.ports.cases,
      load: async (id) => {
        await new Promise(setImmediate);
        twin.first ??= await actOnCase(at.ports, request);
        return at.ports.cases.load(id);
      },
    };
    expect(await actOnCase({ ...at.ports, cases: slow }, request)).toEqual(twin.first);
  });
});

describe('an act on a version that is not the last', () => {
  it('is refused with the version that is, and nothing is written', async () => {
    const caseId = acceptedOf(await at.file(applicationOf())).kase.id;
    await at.act(caseId, EXAMPLES.register);
    for (const version of [0, 1, 3]) {
      expect(await unchangedBy(() => at.act(caseId, EXAMPLES.forward, { version }))).toEqual({
        ok: false,
        refusal: { code: 'version-changed', version: 2 },
      });
    }
  });

  it('loses to the one that came first: of ten acts on one version one is done', async () => {
    await at.setQuota(100);
    const caseId = await recommended(at, applicationOf());
    const version = (await at.store.cases.load(caseId))?.version ?? 0;
    const answers = await Promise.all(
      Array.from({ length: 10 }, () => at.act(caseId, EXAMPLES.include, { version })),
    );
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
    expect(
      answers.filter(({ ok }) => !ok).every((one) => !one.ok && one.refusal.code === 'version-changed'),
    ).toBe(true);
    expect(await at.balance()).toMatchObject({ limit: 100, taken: 1, left: 99 });
  });
});

describe('an entry of the quota repeated under its key', () => {
  it('gets the same answer and is entered once, also at once', async () => {
    const answers = await Promise.all(
      Array.from({ length: 6 }, () => at.setQuota(977, '550000000', { key: KEY })),
    );
    for (const answer of answers) expect(answer).toEqual(answers[0]);
    expect(
      await at.store.quotas.entries({ year: 2026, region: '550000000', category: 'kandas' }),
    ).toHaveLength(1);
  });

  it('with another limit is refused', async () => {
    await at.setQuota(977, '550000000', { key: KEY });
    expect(await unchangedBy(() => at.setQuota(978, '550000000', { key: KEY }))).toEqual(reused);
  });

  it('with another region is refused', async () => {
    await at.setQuota(977, '550000000', { key: KEY });
    expect(await unchangedBy(() => at.setQuota(285, '110000000', { key: KEY }))).toEqual(reused);
  });
});
