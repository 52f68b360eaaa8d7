import { describe, expect, it } from 'vitest';
import { openPersons } from '#functions/application/open-persons.ts';
import { replayCase } from '#functions/application/replay-case.ts';
import { openDeadline } from '#functions/case/case.ts';
import type { Command } from '#functions/case/commands.ts';
import { statusOf } from '#functions/case/document-status.ts';
import { isEnd } from '#functions/law/service.ts';
import { DEFINITIONS } from '#functions/law/services/definitions.ts';
import { serviceOf } from '#functions/law/services.ts';
import { applicationOf } from '#test/support/applications.ts';
import { official, portal } from '#test/support/callers.ts';
import { acceptedOf, EXAMPLES, givenAt, givenFiled } from '#test/support/given-case.ts';
import { asked, type House, house, recommended, storedIn } from '#test/support/house.ts';

const application = applicationOf({ seed: 3, familySize: 2 });
const withdraw = (at: House, id: string) => at.act(id, EXAMPLES.withdraw, { by: portal() });
async function included(at: House): Promise<string> {
  await at.setQuota(10);
  const id = await recommended(at, application);
  acceptedOf(await at.act(id, EXAMPLES.include));
  await at.issueSigned(id);
  return id;
}

describe('an application taken back by its applicant', () => {
  it.each(['filed', 'registered', 'at-commission', 'recommended', 'included', 'refused'])(
    'ends the case at stage %s, and stops its clock',
    (stage) => {
      const { kase, events, when } = givenAt(stage);
      const last = events.at(-1)?.at;
      if (!last) throw new Error('a case has events');
      expect(acceptedOf(when(EXAMPLES.withdraw, last, 'applicant'))).toMatchObject({
        type: 'ApplicationWithdrawn',
        from: kase.stage,
        to: 'application-withdrawn',
        opens: [],
      });
    },
  );

  it('gives back the places that an unsent decision holds', async () => {
    const at = house();
    const id = await included(at);
    expect((await at.balance())?.taken).toBe(3);
    const { kase } = acceptedOf(await withdraw(at, id));
    expect([kase.stage, kase.held, openDeadline(kase)]).toEqual([
      'application-withdrawn',
      undefined,
      undefined,
    ]);
    expect((await at.balance())?.taken).toBe(0);
    expect(kase.documents.map((document) => statusOf(kase, document))).toEqual(['withdrawn']);
  });

  it('is refused once the decision was sent, and changes nothing', async () => {
    const at = house();
    const id = await included(at);
    acceptedOf(await at.act(id, EXAMPLES.deliver));
    const before = await storedIn(at, id);
    expect(await withdraw(at, id)).toMatchObject({ ok: false, refusal: { code: 'decision-sent' } });
    expect([await storedIn(at, id), (await at.balance())?.taken]).toEqual([before, 3]);
  });

  it('is refused a second time, and to anybody else than who files in its channel', async () => {
    const at = house();
    const id = await recommended(at, application);
    expect((await at.act(id, EXAMPLES.withdraw, { by: official('provider') })).ok).toBe(false);
    expect((await at.act(id, EXAMPLES.withdraw, { by: portal('another') })).ok).toBe(false);
    acceptedOf(await withdraw(at, id));
    expect(await withdraw(at, id)).toMatchObject({ refusal: { code: 'act-not-possible' } });
  });

  it('is there in every definition, whose other stages lead on without it', () => {
    for (const { anyStage, stages } of DEFINITIONS) {
      expect(isEnd(anyStage.withdraw.end)).toBe(true);
      expect(stages[anyStage.withdraw.to]).toBeUndefined();
    }
  });

  it('lets the same applicant file again', async () => {
    const at = house();
    acceptedOf(await withdraw(at, await recommended(at, application)));
    const again = { caller: portal(), application, idempotency: asked('again') };
    expect((await at.file(again.application)).ok).toBe(true);
  });
});

describe('a clerical error of a decision', () => {
  const renamed = { ...application.applicant, givenName: 'Аманкелді' };
  const correction = (change: Partial<Extract<Command, { verb: 'correct' }>['said']> = {}) =>
    ({
      verb: 'correct',
      said: { applicant: renamed, family: application.family, reference: '12-т', ...change },
    }) as const satisfies Command;
  const correct = (at: House, id: string, command: Command = correction()) =>
    at.act(id, command, { by: official('provider') });

  it('is corrected by a new version: same number and places, another document, both kept', async () => {
    const at = house();
    const id = await included(at);
    const { kase: before } = await storedIn(at, id).then(({ state: kase }) => ({ kase }));
    const { kase } = acceptedOf(await correct(at, id));
    expect(kase.decision).toEqual({ ...before.decision, version: 2 });
    expect(kase.held).toEqual(before.held);
    expect(kase.documents.map((document) => statusOf(kase, document))).toEqual(['superseded']);
    await at.issueSigned(id);
    const { state } = await storedIn(at, id);
    expect(state.documents.map((document) => [document.version, statusOf(state, document)])).toEqual([
      [undefined, 'superseded'],
      [2, 'valid'],
    ]);
    expect(new Set(state.documents.map(({ sha256 }) => sha256)).size).toBe(2);
    expect((await openPersons(at.ports, state)).applicant.givenName).toBe('Аманкелді');
  });

  it('is sent anew from the stage of the decision, with a fresh clock, and only with the new document', async () => {
    const at = house();
    const id = await included(at);
    acceptedOf(await at.act(id, EXAMPLES.deliver));
    at.clock.move({ days: 30 });
    const { kase } = acceptedOf(await correct(at, id));
    const open = openDeadline(kase);
    expect([kase.stage, open?.stage, open?.openedAt]).toEqual(['included', 'included', at.clock.now()]);
    expect(await at.act(id, EXAMPLES.deliver)).toMatchObject({ refusal: { code: 'document-not-ready' } });
    await at.issueSigned(id);
    expect(acceptedOf(await at.act(id, EXAMPLES.deliver)).kase.stage).toBe('delivered');
  });

  it('leaves a case that is replayed without a difference, both documents among it', async () => {
    const at = house();
    const id = await included(at);
    acceptedOf(await correct(at, id));
    await at.issueSigned(id);
    const dependencies = { ...at.ports, quotas: at.store.quotas, definitionOf: serviceOf };
    expect(await replayCase(dependencies, id)).toMatchObject({ documents: 2, differences: [] });
  });

  it('is corrected twice as versions two and three', async () => {
    const at = house();
    const id = await included(at);
    acceptedOf(await correct(at, id));
    const { kase } = acceptedOf(await correct(at, id, correction({ reference: '13-т' })));
    expect(kase.decision?.version).toBe(3);
  });

  it.each([
    ['another applicant', { applicant: { ...renamed, iin: '900101300017' } }, '/applicant/iin'],
    ['more persons', { family: [...application.family, ...application.family] }, '/family'],
    ['fewer persons', { family: [] }, '/family'],
  ])('is not a door to %s', async (_, change, pointer) => {
    const at = house();
    const id = await included(at);
    const before = await storedIn(at, id);
    expect(await correct(at, id, correction(change))).toMatchObject({
      refusal: { code: 'application-invalid', errors: [{ pointer }] },
    });
    expect(await storedIn(at, id)).toEqual(before);
  });

  it('is none before a decision, after its annulment, or to another office', async () => {
    const at = house();
    const id = await recommended(at, application);
    expect(await correct(at, id)).toMatchObject({ refusal: { code: 'act-not-possible' } });
    const { kase } = givenFiled();
    expect(kase.decidedTo).toBeUndefined();
    const decided = house();
    const held = await included(decided);
    const elsewhere = official('provider', '110000000');
    expect((await decided.act(held, correction(), { by: elsewhere })).ok).toBe(false);
    acceptedOf(await decided.act(held, EXAMPLES.annul, { by: official('head') }));
    expect(await correct(decided, held)).toMatchObject({ refusal: { code: 'act-not-possible' } });
  });
});

describe('a family that changes between decision and arrival', () => {
  it('stands with its new persons where they are given, and with as many places', async () => {
    const at = house();
    const id = await included(at);
    const family = application.family.slice(0, 1);
    const said = { persons: 2, reference: '15', family };
    const { kase } = acceptedOf(
      await at.act(id, { verb: 'change-family', said }, { by: official('provider') }),
    );
    expect(kase.held?.places).toBe(2);
    expect((await openPersons(at.ports, kase)).family).toEqual(family);
    const dependencies = { ...at.ports, quotas: at.store.quotas, definitionOf: serviceOf };
    expect(await replayCase(dependencies, id)).toMatchObject({ differences: [] });
  });

  it('keeps its persons as they were where places are too few', async () => {
    const at = house();
    const id = await included(at);
    const before = (await storedIn(at, id)).state.persons;
    const family = Array.from({ length: 20 }, () => application.family[0]).flatMap((one) => one ?? []);
    const said = { persons: 21, reference: '15', family };
    const { kase } = acceptedOf(
      await at.act(id, { verb: 'change-family', said }, { by: official('provider') }),
    );
    expect([kase.persons, kase.held?.places, kase.grown?.needed]).toEqual([before, 3, 18]);
  });
});
