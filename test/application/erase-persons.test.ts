import { describe, expect, it } from 'vitest';
import { auditChain } from '#functions/application/audit-chain.ts';
import { downloadDocument } from '#functions/application/download-document.ts';
import { type EraseDependencies, erasePersons } from '#functions/application/erase-persons.ts';
import { issueList } from '#functions/application/issue-list.ts';
import { readListRows } from '#functions/application/list-rows.ts';
import { readPersons } from '#functions/application/read-case.ts';
import { replayCase } from '#functions/application/replay-case.ts';
import { searchCases } from '#functions/application/search-cases.ts';
import { sweepRetention } from '#functions/application/sweep-retention.ts';
import type { Actor } from '#functions/case/case.ts';
import { RETENTION } from '#functions/case/erasure.ts';
import { ours } from '#functions/law/citation.ts';
import { parameter } from '#functions/law/parameter.ts';
import type { ServiceDefinition } from '#functions/law/service.ts';
import { SERVICES, serviceOf } from '#functions/law/services.ts';
import { calendarDays } from '#functions/law/term.ts';
import { almaty } from '#test/support/almaty.ts';
import { applicationOf } from '#test/support/applications.ts';
import { official } from '#test/support/callers.ts';
import { acceptedOf, EXAMPLES } from '#test/support/given-case.ts';
import { type House, house } from '#test/support/house.ts';
import { personalWords } from '#test/support/people.ts';

const operator: Actor = { subject: 'operator', role: 'system' };
const ORDER = { because: 'order', reference: 'order 7 of 2031-04-01' } as const;
const DAYS = 100;

/** The definitions as they are once the customer has set the period. */
const keptFor = (days: number): readonly ServiceDefinition[] =>
  SERVICES.map((service) => ({
    ...service,
    parameters: {
      ...service.parameters,
      [RETENTION]: parameter(calendarDays(days, ours('a test')), 'how long', ours('a test')),
    },
  }));

const on = (at: House, services = SERVICES): EraseDependencies => ({ ...at.ports, services });

/** A family that was included, with its decision signed and sent on 2026-03-19. */
async function sent(at: House, seeds: readonly number[]): Promise<readonly string[]> {
  const ids: string[] = [];
  for (const seed of seeds) {
    const { kase } = acceptedOf(await at.file(applicationOf({ seed, familySize: 3 })));
    acceptedOf(await at.act(kase.id, EXAMPLES.register));
    ids.push(kase.id);
  }
  const provider = official('provider');
  const { list } = acceptedOf(await at.openList(provider, ids));
  acceptedOf(await at.actOnList(provider, list.id, { does: 'forward' }));
  await at.settleList(list.id);
  await issueList(at.ports, list.id);
  for (const id of ids) {
    acceptedOf(await at.act(id, EXAMPLES.recommend));
    acceptedOf(await at.act(id, EXAMPLES.include));
    await at.issueSigned(id);
    acceptedOf(await at.act(id, EXAMPLES.deliver));
  }
  return ids;
}

async function town(seeds: readonly number[] = [1]) {
  const at = house(almaty('2026-03-19T10:00'));
  await at.setQuota(100);
  const ids = await sent(at, seeds);
  return { at, ids, caseId: ids[0] ?? '' };
}

const state = async (at: House, caseId: string) => (await at.store.cases.load(caseId))?.state;
const codeOf = (result: { ok: boolean; refusal?: { code: string } }) =>
  result.ok ? 'ok' : (result.refusal?.code ?? '');
const filesOf = (at: House, id: string) =>
  [...at.ports.documents.files.keys()].filter((key) => key.includes(id));

describe('an erasure', () => {
  it('leaves nobody a way to the persons: no look, no search, no file, no row of a list', async () => {
    const { at, caseId } = await town();
    const application = applicationOf({ seed: 1, familySize: 3 });
    const documentId = (await state(at, caseId))?.documents[0]?.id ?? '';
    expect(filesOf(at, caseId)).not.toEqual([]);
    acceptedOf(await erasePersons(on(at), { caseId, by: operator, because: ORDER }));
    const caller = official('provider');
    expect(codeOf(await readPersons(at.ports, { caller, caseId }))).toBe('persons-erased');
    expect(codeOf(await downloadDocument(at.ports, { caller, caseId, documentId }))).toBe('persons-erased');
    expect(codeOf(await at.act(caseId, EXAMPLES.correct))).toBe('persons-erased');
    const iin = application.applicant.iin ?? '';
    expect((await searchCases(at.ports, { caller, iin, limit: 5 })).items).toEqual([]);
    expect(await at.store.cases.dataKey(caseId)).toBeUndefined();
    expect(await at.store.cases.namedOn(caseId)).toEqual([]);
    expect(filesOf(at, caseId)).toEqual([]);
    const { listId = '' } = (await state(at, caseId)) ?? {};
    const { rows } = acceptedOf(await readListRows(at.ports, { caller, listId }));
    expect(rows).toMatchObject([{ fullName: '', iin: undefined, birthDate: '', familySize: 4 }]);
    const kept = JSON.stringify(await at.store.cases.history(caseId)) + at.store.dump();
    expect(personalWords(application).filter((word) => kept.includes(word))).toEqual([]);
  });

  it('is an event with its reason and no personal data; the chain holds, and replay says what it can no longer do', async () => {
    const { at, caseId } = await town();
    at.clock.set(almaty('2031-04-02T10:00'));
    acceptedOf(await erasePersons(on(at), { caseId, by: operator, because: ORDER }));
    const head = await at.store.cases.load(caseId);
    const chain = await at.store.cases.history(caseId);
    expect(chain.at(-1)?.event).toEqual({
      type: 'PersonalDataErased',
      at: almaty('2031-04-02T10:00'),
      by: operator,
      ...ORDER,
      basis: 'Law 94-V, Art. 18',
    });
    if (!head) throw new Error('the case is there');
    expect(auditChain(caseId, chain, head)).toMatchObject({ ok: true, value: { events: chain.length } });
    expect(head.state.erased).toEqual({ at: almaty('2031-04-02T10:00'), ...ORDER });
    const replay = { ...at.ports, quotas: at.store.quotas, definitionOf: serviceOf };
    expect(await replayCase(replay, caseId)).toEqual({
      events: chain.length,
      documents: 0,
      persons: false,
      erased: almaty('2031-04-02T10:00'),
      differences: [],
    });
  });

  it('is refused while somebody has to act, for a case that is not there, and a second time', async () => {
    const { at, caseId } = await town();
    const { kase } = acceptedOf(await at.file(applicationOf({ seed: 9 })));
    const erased = async (id: string) =>
      codeOf(await erasePersons(on(at), { caseId: id, by: operator, because: ORDER }));
    expect(await erased(kase.id)).toBe('case-not-ended');
    expect(await erased('nobody')).toBe('case-not-found');
    expect([await erased(caseId), await erased(caseId)]).toEqual(['ok', 'persons-erased']);
    acceptedOf(await readPersons(at.ports, { caller: official('provider'), caseId: kase.id }));
  });

  it('that two begin at once happens once', async () => {
    const { at, caseId } = await town();
    const both = await Promise.all(
      [1, 2].map(() => erasePersons(on(at), { caseId, by: operator, because: ORDER })),
    );
    expect(both.map(codeOf).toSorted()).toEqual(['ok', 'persons-erased']);
    const types = (await at.store.cases.history(caseId)).map(({ event }) => event.type);
    expect(types.filter((type) => type === 'PersonalDataErased')).toHaveLength(1);
  });

  it('leaves the paper of a list until the last who is on it', async () => {
    const { at, ids } = await town([1, 2]);
    const listId = (await state(at, ids[0] ?? ''))?.listId ?? '';
    const papers: number[] = [filesOf(at, listId).length];
    for (const caseId of ids) {
      acceptedOf(await erasePersons(on(at), { caseId, by: operator, because: ORDER }));
      papers.push(filesOf(at, listId).length);
    }
    expect(papers).toEqual([1, 1, 0]);
    acceptedOf(await readListRows(at.ports, { caller: official('provider'), listId }));
  });

  it('leaves the places, and a decision that can still be annulled', async () => {
    const { at, caseId } = await town();
    const before = await at.balance();
    acceptedOf(await erasePersons(on(at), { caseId, by: operator, because: ORDER }));
    expect(await at.balance()).toEqual(before);
    acceptedOf(await at.act(caseId, EXAMPLES.annul, { by: official('head') }));
    expect((await state(at, caseId))?.erased).toBeDefined();
  });
});

describe('the period', () => {
  it('that no definition sets erases nothing, however old the cases are, and looks for none', async () => {
    const { at, caseId } = await town();
    at.clock.set(almaty('2126-03-19T10:00'));
    let looked = 0;
    const cases = { ...at.ports.cases, dueList: () => Promise.reject(new Error(`looked ${++looked}`)) };
    expect(await sweepRetention({ ...on(at), cases })).toEqual({ finished: 0, erased: 0, left: false });
    expect(looked).toBe(0);
    expect((await state(at, caseId))?.erased).toBeUndefined();
    const asked = { caseId, by: operator, because: { because: 'retention' } } as const;
    expect(codeOf(await erasePersons(on(at), asked))).toBe('retention-not-passed');
  });

  it('keeps the last of its days whole: erased at the midnight after it, and not a millisecond before', async () => {
    const { at, caseId } = await town();
    // Sent on 19 March; a hundred days later it is 27 June.
    at.clock.set('2026-06-27T18:59:59.999Z' as ReturnType<typeof almaty>);
    expect(await sweepRetention(on(at, keptFor(DAYS)))).toMatchObject({ erased: 0 });
    at.clock.set(almaty('2026-06-28T00:00'));
    expect(await sweepRetention(on(at, keptFor(DAYS)))).toMatchObject({ erased: 1, left: false });
    expect((await state(at, caseId))?.erased).toMatchObject({ because: 'retention' });
    expect((await at.store.cases.history(caseId)).at(-1)?.event).toMatchObject({
      basis: 'Law 94-V, Art. 18; ours: a test',
    });
    expect(await sweepRetention(on(at, keptFor(DAYS)))).toEqual({ finished: 0, erased: 0, left: false });
  });

  it('is that of the edition of each case', async () => {
    const { at, caseId } = await town();
    at.clock.set(almaty('2027-06-28T00:00'));
    const others = keptFor(DAYS).map((service, index) =>
      service.code === 'kandas-inclusion' ? (SERVICES[index] ?? service) : service,
    );
    expect(await sweepRetention(on(at, others))).toEqual({ finished: 0, erased: 0, left: false });
    expect((await state(at, caseId))?.erased).toBeUndefined();
  });

  it('is worked off in runs that each take so many', async () => {
    const { at } = await town([1, 2, 3]);
    at.clock.set(almaty('2027-01-01T00:00'));
    const services = keptFor(DAYS);
    const first = await sweepRetention(on(at, services), { cases: 1 });
    expect(first).toMatchObject({ erased: 3, left: true });
    expect(await sweepRetention(on(at, services), { cases: 1 })).toMatchObject({ finished: 0, erased: 0 });
  });
});

describe('an erasure that is killed', () => {
  const kills = [
    ['before the transaction', (at: House) => at.store.faults.plan('before', 'save')],
    ['after the transaction', (at: House) => at.store.faults.plan('after', 'save')],
    ['before the papers', (at: House) => at.ports.papers.faults.plan('before', 'erase')],
    ['after the papers', (at: House) => at.ports.papers.faults.plan('after', 'erase')],
    ['before the documents', (at: House) => at.ports.documents.faults.plan('before', 'hide')],
    ['between the documents and the list', (at: House) => at.ports.documents.faults.plan('after', 'hide')],
    ['before it is noted as whole', (at: House) => at.store.faults.plan('before', 'erasedWhole')],
    ['after it was noted as whole', (at: House) => at.store.faults.plan('after', 'erasedWhole')],
  ] as const;

  it.each(kills)('%s is finished by the next run, and is one event', async (_when, kill) => {
    const { at, caseId } = await town();
    at.clock.set(almaty('2027-01-01T00:00'));
    const dependencies = on(at, keptFor(DAYS));
    const listId = (await state(at, caseId))?.listId ?? '';
    kill(at);
    await expect(sweepRetention(dependencies)).rejects.toThrow('failed');
    await sweepRetention(dependencies);
    expect([...filesOf(at, caseId), ...filesOf(at, listId)]).toEqual([]);
    expect(await at.store.cases.halfErased(10)).toEqual([]);
    const types = (await at.store.cases.history(caseId)).map(({ event }) => event.type);
    expect(types.filter((type) => type === 'PersonalDataErased')).toHaveLength(1);
  });
});
