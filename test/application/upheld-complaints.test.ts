import { beforeEach, describe, expect, it } from 'vitest';
import { listDocuments } from '#functions/application/list-documents.ts';
import { readWaiting } from '#functions/application/read-waiting.ts';
import { replayCase } from '#functions/application/replay-case.ts';
import { verifyCode } from '#functions/application/verify-document.ts';
import { openDeadline } from '#functions/case/case.ts';
import { serviceOf } from '#functions/law/services.ts';
import { almaty } from '#test/support/almaty.ts';
import { applicationOf } from '#test/support/applications.ts';
import { official, portal } from '#test/support/callers.ts';
import { acceptedOf, EXAMPLES } from '#test/support/given-case.ts';
import { type House, house, storedIn } from '#test/support/house.ts';
import { complained, includedAndSent, refusedAndSent } from '#test/support/house-complaints.ts';

let at: House;
beforeEach(() => {
  at = house();
});

const kaseOf = async (caseId: string) => (await storedIn(at, caseId)).state;
const replayed = (caseId: string) =>
  replayCase({ ...at.ports, quotas: at.store.quotas, definitionOf: serviceOf }, caseId);

describe('an upheld complaint against a refusal', () => {
  it('annuls the decision, voids its number, and sends the case back with its clocks afresh', async () => {
    const { caseId, number } = await refusedAndSent(at);
    const balance = await at.balance();
    const id = await complained(at, caseId, { channel: 'quality-body' });
    at.clock.set(almaty('2026-04-16T10:00'));
    acceptedOf(await at.act(id, EXAMPLES.uphold));
    const kase = await kaseOf(caseId);
    expect([kase.stage, kase.decision, kase.delivery, kase.hearing]).toEqual([
      'recommended',
      undefined,
      undefined,
      undefined,
    ]);
    expect(kase.recommendation).toBeDefined();
    // The 14 working days of the service after 16 April end on 8 May.
    expect(openDeadline(kase)).toMatchObject({
      id: 'recommended-2',
      startsOn: '2026-04-16',
      serviceFrom: '2026-04-16',
      due: { on: '2026-05-08' },
    });
    expect(await at.balance()).toEqual(balance);
    const entry = await at.store.registers.entry({ kind: 'decision', region: '550000000', year: 2026 }, 1);
    expect(entry).toMatchObject({ number, void: { because: 'CaseReturned', reference: '55-2026-000001' } });
  });

  it('shows on the document and on its public page that it is annulled; the decision anew has the next number', async () => {
    const { caseId } = await refusedAndSent(at);
    const refusal = (await kaseOf(caseId)).documents.at(-1);
    const id = await complained(at, caseId);
    acceptedOf(await at.act(id, EXAMPLES.uphold));
    const shown = async () => acceptedOf(await verifyCode(at.ports, refusal?.verification?.code ?? ''));
    expect((await shown()).status).toBe('annulled');
    const { issued } = acceptedOf(await listDocuments(at.ports, { caller: portal(), caseId }));
    expect(issued.at(-1)).toMatchObject({ id: refusal?.id, status: 'annulled' });
    const { kase } = acceptedOf(await at.act(caseId, EXAMPLES.include));
    expect(kase.decision).toMatchObject({ outcome: 'include', number: '55-2026-000002' });
    await at.issueSigned(caseId);
    expect((await shown()).status).toBe('annulled');
    expect(acceptedOf(await at.act(caseId, EXAMPLES.deliver)).kase.stage).toBe('delivered');
    expect(await at.balance()).toMatchObject({ taken: 3, decisions: 1 });
  });

  it('needs a new hearing to be refused again, and its new document is not the annulled one', async () => {
    const { caseId } = await refusedAndSent(at);
    const id = await complained(at, caseId);
    acceptedOf(await at.act(id, EXAMPLES.uphold));
    expect(await at.act(caseId, EXAMPLES.refuse)).toMatchObject({ refusal: { code: 'hearing-not-offered' } });
    const heldAt = almaty('2026-04-20T10:00');
    const said = { ...EXAMPLES['offer-hearing'].said, heldAt };
    await at.hear(caseId, { verb: 'offer-hearing', said });
    acceptedOf(await at.act(caseId, EXAMPLES.refuse));
    expect(await at.act(caseId, EXAMPLES.deliver)).toMatchObject({ refusal: { code: 'document-not-ready' } });
    await at.issueSigned(caseId);
    acceptedOf(await at.act(caseId, EXAMPLES.deliver));
    const { issued } = acceptedOf(await listDocuments(at.ports, { caller: portal(), caseId }));
    expect(issued.map(({ form, status }) => [form, status])).toEqual([
      ['hearing-notice', 'superseded'],
      ['hearing-protocol', 'superseded'],
      ['kandas-2026-annex-5-refusal', 'annulled'],
      ['hearing-notice', 'valid'],
      ['hearing-protocol', 'valid'],
      ['kandas-2026-annex-5-refusal', 'valid'],
    ]);
    expect(new Set(issued.map(({ verification }) => verification?.code)).size).toBe(6);
    // And of that one may complain again.
    const again = await complained(at, caseId);
    expect((await kaseOf(again)).complaint?.decision).toBe('55-2026-000002');
    acceptedOf(await at.act(again, EXAMPLES.uphold));
    expect(openDeadline(await kaseOf(caseId))).toMatchObject({ id: 'recommended-3', startsOn: '2026-04-20' });
  });

  it('is replayed to the same events, on both cases, with their documents', async () => {
    const { caseId } = await refusedAndSent(at);
    const id = await complained(at, caseId);
    acceptedOf(await at.act(id, EXAMPLES.extend));
    acceptedOf(await at.act(id, EXAMPLES['tell-extension']));
    acceptedOf(await at.act(id, EXAMPLES.uphold));
    await at.issueSigned(id);
    acceptedOf(await at.act(id, EXAMPLES.deliver));
    acceptedOf(await at.act(caseId, EXAMPLES.include));
    await at.issueSigned(caseId);
    expect((await replayed(id)).differences).toEqual([]);
    expect(await replayed(caseId)).toMatchObject({ documents: 4, differences: [] });
  });

  it('goes back to a stage that the case came through, and to no other', async () => {
    const { caseId } = await refusedAndSent(at);
    const id = await complained(at, caseId);
    const uphold = (returnsTo?: string) =>
      at.act(id, { verb: 'uphold', said: { reply: 'Негізсіз.', ...(returnsTo ? { returnsTo } : {}) } });
    const allowed = 'filed, registered, at-commission, recommended';
    for (const stage of [undefined, 'refused', 'included', 'delivered', 'at-state-corporation', 'nowhere']) {
      expect(await uphold(stage)).toMatchObject({
        refusal: { code: 'complaint-invalid', errors: [{ pointer: '/returnsTo', allowed }] },
      });
    }
    acceptedOf(await uphold('at-commission'));
    expect(await kaseOf(caseId)).toMatchObject({ stage: 'at-commission' });
    // The commission recommends anew.
    expect((await kaseOf(caseId)).recommendation).toBeUndefined();
  });

  it('puts the family on the list of those who wait for places again, in the order of its filing', async () => {
    const { caseId } = await refusedAndSent(at);
    const waiting = async () =>
      acceptedOf(
        await readWaiting(at.ports, {
          caller: official('provider'),
          ledger: { year: 2026, region: '550000000', category: 'kandas' },
        }),
      ).items.map((turn) => [turn.caseId, turn.why]);
    expect(await waiting()).toEqual([[caseId, 'refused']]);
    const id = await complained(at, caseId);
    acceptedOf(await at.act(id, EXAMPLES.uphold));
    expect(await waiting()).toEqual([[caseId, 'decision']]);
  });

  it('is refused while the applicant has a newer application for the service open', async () => {
    const { caseId } = await refusedAndSent(at);
    const id = await complained(at, caseId);
    const newer = acceptedOf(await at.file(applicationOf({ seed: 1, familySize: 2 }))).kase;
    const before = at.store.dump();
    expect(await at.act(id, EXAMPLES.uphold)).toMatchObject({
      refusal: { code: 'application-open', number: newer.number, caseId: newer.id },
    });
    expect(at.store.dump()).toBe(before);
    acceptedOf(await at.act(newer.id, EXAMPLES.withdraw, { by: portal() }));
    acceptedOf(await at.act(id, EXAMPLES.uphold));
    // The case that lives again keeps others from being filed, as before.
    expect(await at.file(applicationOf({ seed: 1, familySize: 2 }))).toMatchObject({
      refusal: { code: 'application-open', caseId },
    });
  });

  it('annuls nothing twice: of two complaints the second finds a decision that is not in force', async () => {
    const { caseId } = await refusedAndSent(at);
    const [one, other] = [await complained(at, caseId), await complained(at, caseId)];
    acceptedOf(await at.act(one, EXAMPLES.uphold));
    expect(await at.act(other, EXAMPLES.uphold)).toMatchObject({
      refusal: { code: 'decision-not-in-force' },
    });
    acceptedOf(await at.act(other, EXAMPLES.dismiss));
    expect((await kaseOf(caseId)).complaints?.map(({ outcome }) => outcome)).toEqual(['uphold', 'dismiss']);
  });
});

describe('an upheld complaint against an inclusion', () => {
  it('gives the places back, whatever was done with them meanwhile', async () => {
    const { caseId, number } = await includedAndSent(at);
    expect(await at.balance()).toMatchObject({ taken: 3 });
    const id = await complained(at, caseId);
    acceptedOf(await at.act(id, EXAMPLES.uphold));
    expect(await at.balance()).toMatchObject({ taken: 0, decisions: 0 });
    const entries = await at.store.quotas.entries({ year: 2026, region: '550000000', category: 'kandas' });
    expect(entries.at(-1)).toMatchObject({
      kind: 'given-back',
      places: 3,
      act: `annulment of decision ${number} on a complaint`,
    });
    expect((await replayed(caseId)).differences).toEqual([]);
  });
});

describe('a complaint against an act or inaction', () => {
  it('opens a case again whose papers were given back, and a second receipt is another paper', async () => {
    const { id } = acceptedOf(await at.file(applicationOf({ documents: [] }))).kase;
    acceptedOf(await at.act(id, EXAMPLES['refuse-to-accept']));
    await at.issueSigned(id);
    const complaint = await complained(at, id, { against: { what: 'act', event: 2 } });
    const said = { reply: 'Құжаттар толық.', returnsTo: 'filed' };
    acceptedOf(await at.act(complaint, { verb: 'uphold', said }));
    expect(await kaseOf(id)).toMatchObject({
      stage: 'filed',
      documents: [{ annulledAt: expect.any(String) }],
    });
    expect((await kaseOf(id)).refusedAcceptance).toBeUndefined();
    acceptedOf(await at.act(id, EXAMPLES['refuse-to-accept']));
    expect(await at.issueSigned(id)).toBe('issued');
    expect((await kaseOf(id)).documents).toMatchObject([{ annulledAt: expect.any(String) }, { version: 2 }]);
    expect((await replayed(id)).differences).toEqual([]);
  });

  it('leaves the stage and the clocks of the case alone where nothing was decided', async () => {
    const { id } = acceptedOf(await at.file(applicationOf())).kase;
    const before = await kaseOf(id);
    const complaint = await complained(at, id, { against: { what: 'inaction' } });
    const bad = await at.act(complaint, EXAMPLES.uphold);
    expect(bad).toMatchObject({ refusal: { errors: [{ code: 'stage-not-asked' }] } });
    acceptedOf(await at.act(complaint, { verb: 'uphold', said: { reply: 'Тіркелсін.' } }));
    const { complaints, ...after } = await kaseOf(id);
    expect(after).toEqual(before);
    expect(complaints).toMatchObject([{ outcome: 'uphold' }]);
  });

  it('does not bring to life what the applicant took back', async () => {
    const { id } = acceptedOf(await at.file(applicationOf())).kase;
    acceptedOf(await at.act(id, EXAMPLES.register));
    acceptedOf(await at.act(id, EXAMPLES.withdraw, { by: portal() }));
    const complaint = await complained(at, id, { against: { what: 'act', event: 2 } });
    const said = { reply: 'Негізді.', returnsTo: 'registered' };
    expect(await at.act(complaint, { verb: 'uphold', said })).toMatchObject({
      refusal: { code: 'decision-not-in-force' },
    });
  });
});
