import { describe, expect, it } from 'vitest';
import { replayCase } from '#functions/application/replay-case.ts';
import type { Caller } from '#functions/case/authority.ts';
import type { Command } from '#functions/case/commands.ts';
import { serviceOf } from '#functions/law/services.ts';
import { applicationOf } from '#test/support/applications.ts';
import { official, portal } from '#test/support/callers.ts';
import { acceptedOf, EXAMPLES } from '#test/support/given-case.ts';
import { type House, house, recommended } from '#test/support/house.ts';
import { complained, includedAndSent } from '#test/support/house-complaints.ts';

const LEDGER = { year: 2026, region: '550000000', category: 'kandas' } as const;

/** An inclusion that is signed and not sent yet, with a complaint against it that came on paper. */
async function complainedBeforeSending(at: House) {
  await at.setQuota(100);
  const about = await recommended(at, applicationOf({ familySize: 2 }));
  acceptedOf(await at.act(about, EXAMPLES.include));
  await at.issueSigned(about);
  const said = { channel: 'head-in-writing' as const };
  const { kase } = acceptedOf(
    await at.complain(
      { case: about, against: { what: 'decision' }, text: 'Келіспеймін.', ...said },
      { by: official('provider') },
    ),
  );
  acceptedOf(await at.act(kase.id, EXAMPLES.register));
  return { about, complaint: kase.id };
}

/** What must hold of both cases, the ledger and the register, however a race came out. */
async function mustAgree(at: House, about: string, complaint: string): Promise<void> {
  const on = { ...at.ports, quotas: at.store.quotas, definitionOf: serviceOf };
  for (const id of [about, complaint]) expect((await replayCase(on, id)).differences).toEqual([]);
  const kase = (await at.store.cases.load(about))?.state;
  const history = (await at.store.cases.history(about)).map(({ event }) => event.type);
  const fell = history.filter((type) =>
    ['DecisionAnnulled', 'CaseReturned', 'ApplicationWithdrawn'].includes(type),
  );
  expect(fell.length).toBeLessThanOrEqual(1);
  const entries = await at.store.quotas.entries(LEDGER);
  const sum = entries.reduce((taken, entry) => {
    if (entry.kind === 'taken') return taken + entry.places;
    return entry.kind === 'given-back' ? taken - entry.places : taken;
  }, 0);
  expect([(await at.balance())?.taken, sum]).toEqual([kase?.held?.places ?? 0, kase?.held?.places ?? 0]);
  const returned = history.filter((type) => type === 'CaseReturned').length;
  expect(kase?.complaints?.[0]?.outcome).toBe(returned > 0 ? 'uphold' : undefined);
}

const RIVALS: readonly (readonly [string, Command, Caller, readonly string[]])[] = [
  ['is sent', EXAMPLES.deliver, official('provider'), ['recommended']],
  ['is annulled by the head', EXAMPLES.annul, official('head'), ['recommended', 'annulled']],
  ['is taken back by the applicant', EXAMPLES.withdraw, portal(), ['recommended', 'application-withdrawn']],
];

describe('a complaint is upheld while its decision', () => {
  it.each(RIVALS)('%s: one comes first, and nothing is done twice or lost', async (_, rival, by, ends) => {
    for (let round = 0; round < 6; round += 1) {
      const at = house();
      const { about, complaint } = await complainedBeforeSending(at);
      const both = [() => at.act(complaint, EXAMPLES.uphold), () => at.act(about, rival, { by })];
      const inTurn = round % 2 === 0 ? both : both.toReversed();
      const answers = await Promise.all(inTurn.map((act) => act()));
      expect(answers.filter(({ ok }) => ok).length).toBeGreaterThanOrEqual(1);
      await mustAgree(at, about, complaint);
      const kase = (await at.store.cases.load(about))?.state;
      // Sent first, it is annulled all the same; fallen first, there is nothing left to annul.
      expect(ends).toContain(kase?.stage);
    }
  });
});

describe('of eight who uphold and dismiss at once', () => {
  it('one answers, and the case goes back once or not at all', async () => {
    const at = house();
    const { about, complaint } = await complainedBeforeSending(at);
    const seen = await at.store.cases.load(complaint);
    const answers = await Promise.all(
      Array.from({ length: 8 }, (_, index) =>
        at.act(complaint, index % 2 ? EXAMPLES.uphold : EXAMPLES.dismiss, { version: seen?.version ?? 0 }),
      ),
    );
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
    const history = (await at.store.cases.history(about)).map(({ event }) => event.type);
    expect(history.filter((type) => type === 'CaseReturned' || type === 'ComplaintSettled')).toHaveLength(1);
  });
});

describe('whoever is killed while a complaint is upheld', () => {
  it('has done nothing before the transaction, and everything after it; the same request again finds that', async () => {
    const at = house();
    const { caseId } = await includedAndSent(at);
    const complaint = await complained(at, caseId);
    const version = (await at.store.cases.load(complaint))?.version ?? 0;
    const uphold = () => at.act(complaint, EXAMPLES.uphold, { key: 'one-key', version });
    const before = at.store.dump();
    at.store.faults.plan('before', 'save');
    await expect(uphold()).rejects.toThrow('save failed');
    expect(at.store.dump()).toBe(before);
    at.store.faults.plan('after', 'save');
    await expect(uphold()).rejects.toThrow('save failed');
    const after = at.store.dump();
    expect(acceptedOf(await uphold()).kase.stage).toBe('upheld-by-head');
    expect(at.store.dump()).toBe(after);
    await mustAgree(at, caseId, complaint);
    // The message that has the reply drawn comes twice, and one that was of the annulled decision comes late.
    expect([await at.issue(complaint), await at.issue(complaint)]).toEqual(['issued', 'already-issued']);
    expect(await at.issue(caseId)).toBe('nothing-to-issue');
  });
});

describe('a complaint while its case is on a list', () => {
  it('is told to the case as it stands after the act of the list, and sends it back from there', async () => {
    const at = house();
    const { id } = acceptedOf(await at.file(applicationOf())).kase;
    acceptedOf(await at.act(id, EXAMPLES.register));
    const provider = official('provider');
    const listId = acceptedOf(await at.openList(provider, [id])).list.id;
    const complaint = await complained(at, id, { against: { what: 'act', event: 2 } });
    acceptedOf(await at.actOnList(provider, listId, { does: 'forward' }));
    const said = { reply: 'Қайта тіркелсін.', returnsTo: 'filed' };
    acceptedOf(await at.act(complaint, { verb: 'uphold', said }));
    await at.settleList(listId);
    const history = (await at.store.cases.history(id)).map(({ event }) => event.type);
    expect(history.slice(2)).toEqual(['ComplaintLodged', 'ApplicationForwarded', 'CaseReturned']);
  });
});
