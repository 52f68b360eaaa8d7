import { beforeEach, describe, expect, it } from 'vitest';
import { actOnCase } from '#functions/application/act-on-case.ts';
import { openPersons } from '#functions/application/open-persons.ts';
import { canonicalJson, sha256 } from '#functions/application/record.ts';
import { extractText } from '#test/golden/extract-text.ts';
import { almaty } from '#test/support/almaty.ts';
import { applicationOf } from '#test/support/applications.ts';
import { nationalOfficial, official, portal } from '#test/support/callers.ts';
import { acceptedOf, EXAMPLES } from '#test/support/given-case.ts';
import { type House, house, storedIn } from '#test/support/house.ts';
import { complained, complaintAbout, refusedAndSent } from '#test/support/house-complaints.ts';

let at: House;
beforeEach(() => {
  at = house();
});

const kaseOf = async (caseId: string) => (await storedIn(at, caseId)).state;
const typesOf = async (caseId: string) =>
  (await at.store.cases.history(caseId)).map(({ event }) => event.type);
const textOf = async (caseId: string, documentId: string): Promise<string> => {
  const bytes = at.ports.documents.files.get(`cases/${caseId}/${documentId}.pdf`);
  if (!bytes) throw new Error('no such file');
  return (await extractText(bytes))
    .map(({ text }) => text)
    .join(' ')
    .replaceAll(/\s+/g, ' ');
};

describe('a complaint', () => {
  it('is a case of its own with the next number of its register, and both cases show the other', async () => {
    const { caseId, number } = await refusedAndSent(at);
    const { kase } = acceptedOf(await at.complain(complaintAbout(caseId)));
    expect(kase).toMatchObject({
      service: { code: 'complaint' },
      number: '55-2026-000001',
      stage: 'complaint-filed',
      complaint: {
        caseId,
        number: '55-2026-000001',
        against: 'decision',
        decision: number,
        until: '2026-07-01',
      },
    });
    expect((await kaseOf(caseId)).complaints).toEqual([
      {
        caseId: kase.id,
        number: kase.number,
        channel: 'head',
        against: 'decision',
        at: kase.filedAt,
      },
    ]);
    const register = { kind: 'complaint', region: '550000000', year: 2026 } as const;
    expect(await at.store.registers.entry(register, 1)).toMatchObject({
      act: { caseId: kase.id, sequence: 1 },
    });
    // The number of the application still leads to the application.
    expect(await at.store.cases.caseNumbered('55-2026-000001')).toBe(caseId);
  });

  it('has its text sealed: neither events nor state hold a word of it', async () => {
    const { caseId } = await refusedAndSent(at);
    const id = await complained(at, caseId, { text: 'Менің атым Ғабдолла, мен келіспеймін' });
    acceptedOf(await at.act(id, { verb: 'extend', said: { reasons: 'Ғабдолла туралы анықтама сұралды' } }));
    acceptedOf(await at.act(id, EXAMPLES['tell-extension']));
    acceptedOf(await at.act(id, { verb: 'dismiss', said: { reply: 'Ғабдолла мырза, шағым негізсіз' } }));
    expect(at.store.dump()).not.toContain('Ғабдолла');
  });

  it('is answered under the salt that the one who acts draws, so that a simulation can draw it from its seed', async () => {
    const { caseId } = await refusedAndSent(at);
    const id = await complained(at, caseId);
    const ports = { ...at.ports, identities: { salt: () => 'drawn' } };
    acceptedOf(
      await actOnCase(ports, {
        caller: official('head'),
        caseId: id,
        command: EXAMPLES.dismiss,
        version: (await storedIn(at, id)).version,
        idempotency: { key: 'k', requestHash: 'h' },
      }),
    );
    const { persons } = await kaseOf(id);
    const plain = canonicalJson({ salt: 'drawn', persons: await openPersons(at.ports, await kaseOf(id)) });
    expect(persons.hash).toBe(sha256(plain));
  });

  it('is no second application: the applicant may have one for the service, and two complaints at once', async () => {
    const { caseId } = await refusedAndSent(at);
    await complained(at, caseId);
    const other = acceptedOf(await at.complain(complaintAbout(caseId, { channel: 'quality-body' })));
    expect(other.kase.number).toBe('55-2026-000002');
    expect((await at.file(applicationOf({ seed: 1, familySize: 2 }))).ok).toBe(true);
  });

  it('is told to the case that it is about in the same transaction, or there is none', async () => {
    const { caseId } = await refusedAndSent(at);
    at.store.faults.plan('before', 'save');
    await expect(at.complain(complaintAbout(caseId))).rejects.toThrow('save failed');
    expect((await kaseOf(caseId)).complaints).toBeUndefined();
    at.store.faults.plan('after', 'save');
    await expect(at.complain(complaintAbout(caseId), { key: 'k' })).rejects.toThrow('save failed');
    // The answer was lost: the same request again finds what it had done.
    const again = acceptedOf(await at.complain(complaintAbout(caseId), { key: 'k' }));
    expect((await kaseOf(caseId)).complaints).toMatchObject([{ caseId: again.kase.id }]);
  });
});

describe('a complaint is refused', () => {
  it('against the result of a case that is undecided, with the paragraph', async () => {
    const { id } = acceptedOf(await at.file(applicationOf())).kase;
    const said = complaintAbout(id, { channel: 'quality-body' });
    expect(await at.complain(said)).toMatchObject({
      refusal: { code: 'case-undecided', basis: 'K¶24; R¶16' },
    });
  });

  it('against a result that the applicant may not know yet, as if there were none', async () => {
    await at.setQuota(100);
    const { id } = acceptedOf(await at.file(applicationOf())).kase;
    for (const command of [EXAMPLES.register, EXAMPLES.forward, EXAMPLES.recommend, EXAMPLES.include]) {
      acceptedOf(await at.act(id, command));
    }
    expect(await at.complain(complaintAbout(id))).toMatchObject({ refusal: { code: 'case-undecided' } });
  });

  it.each([
    [{ channel: 'nowhere' }, '/channel', 'channel-unknown'],
    [{ channel: 'quality-body', against: { what: 'inaction' } }, '/against/what', 'not-reviewed-there'],
    [{ against: { what: 'act', event: 99 } }, '/against/event', 'act-unknown'],
    [{ against: { what: 'act', event: 1 } }, '/against/event', 'act-unknown'],
    [{ against: { what: 'inaction' } }, '/against/what', 'nobody-inactive'],
  ] as const)('where it names nothing to complain of: %j', async (said, pointer, code) => {
    const { caseId } = await refusedAndSent(at);
    const before = at.store.dump();
    const refused = await at.complain(complaintAbout(caseId, said));
    expect(refused).toMatchObject({ refusal: { code: 'complaint-invalid', errors: [{ pointer, code }] } });
    expect(at.store.dump()).toBe(before);
  });

  it('about a complaint, and about a case that the caller may not see', async () => {
    const { caseId } = await refusedAndSent(at);
    const id = await complained(at, caseId);
    expect(await at.complain(complaintAbout(id))).toMatchObject({
      refusal: { code: 'complaint-invalid', errors: [{ code: 'complaint-of-complaint' }] },
    });
    expect(await at.complain(complaintAbout(caseId), { by: portal('egov') })).toMatchObject({
      refusal: { code: 'case-not-found' },
    });
  });

  it('as an application: it is filed as a complaint', async () => {
    const application = applicationOf({ service: 'complaint', channel: 'head', documents: [] });
    expect(await at.file(application)).toMatchObject({ refusal: { code: 'service-not-in-force' } });
  });
});

describe('out of time a complaint is accepted and marked', () => {
  it.each([
    ['2026-07-01T23:59', undefined],
    ['2026-07-02T00:00', true],
  ] as const)('at %s: late %s', async (now, late) => {
    const { caseId } = await refusedAndSent(at);
    at.clock.set(almaty(now));
    const { kase } = acceptedOf(await at.complain(complaintAbout(caseId)));
    expect([kase.complaint?.until, kase.complaint?.late]).toEqual(['2026-07-01', late]);
  });
});

describe('an extension', () => {
  it('is told in the form in which the complaint came, and in no other', async () => {
    const { caseId } = await refusedAndSent(at);
    const { kase } = acceptedOf(
      await at.complain(complaintAbout(caseId, { channel: 'head-in-writing' }), { by: official('provider') }),
    );
    acceptedOf(await at.act(kase.id, EXAMPLES.register));
    acceptedOf(await at.act(kase.id, EXAMPLES.extend));
    expect(await at.act(kase.id, EXAMPLES['tell-extension'])).toMatchObject({
      refusal: {
        code: 'complaint-invalid',
        errors: [{ pointer: '/manner', allowed: 'in-writing, as the complaint came (K¶25; R¶17)' }],
      },
    });
    expect(await at.act(kase.id, EXAMPLES.dismiss)).toMatchObject({ refusal: { code: 'act-not-possible' } });
    const said = { manner: 'in-writing', reference: '15' } as const;
    expect(acceptedOf(await at.act(kase.id, { verb: 'tell-extension', said })).kase.stage).toBe(
      'reviewed-longer-by-head',
    );
  });
});

describe('a dismissed complaint', () => {
  it('leaves its case as it is, and is answered by a document that the head signs', async () => {
    const { caseId } = await refusedAndSent(at);
    const before = await kaseOf(caseId);
    const id = await complained(at, caseId);
    acceptedOf(await at.act(id, EXAMPLES.dismiss));
    expect(await kaseOf(caseId)).toEqual({
      ...before,
      complaints: [expect.objectContaining({ caseId: id, outcome: 'dismiss' })],
    });
    expect(await at.issue(id)).toBe('issued');
    expect(await at.act(id, EXAMPLES.deliver)).toMatchObject({
      refusal: { code: 'document-not-signed', missing: ['head'] },
    });
    await at.issueSigned(id);
    expect(acceptedOf(await at.act(id, EXAMPLES.deliver)).kase.stage).toBe('answered');
    const [document] = (await kaseOf(id)).documents;
    expect(document?.form).toBe('complaint-reply');
    const text = await textOf(id, document?.id ?? '');
    expect(text).toContain('Шағым қанағаттандырылған жоқ.');
    expect(text).toContain('Шағымда көрсетілген мән-жайлар тексерілді.');
    expect(text).toContain('сотқа жүгінуге жол беріледі');
    expect(text).not.toContain('күші жойылды');
  });

  it('can be complained of no more by the same way once it is taken back', async () => {
    const { caseId } = await refusedAndSent(at);
    const id = await complained(at, caseId);
    acceptedOf(await at.act(id, EXAMPLES.withdraw, { by: portal() }));
    expect((await kaseOf(caseId)).complaints).toMatchObject([{ caseId: id, outcome: 'withdrawn' }]);
    expect(await typesOf(caseId)).toContain('ComplaintSettled');
  });

  it('is not taken back once it is answered', async () => {
    const { caseId } = await refusedAndSent(at);
    const id = await complained(at, caseId);
    acceptedOf(await at.act(id, EXAMPLES.dismiss));
    expect(await at.act(id, EXAMPLES.withdraw, { by: portal() })).toMatchObject({
      refusal: { code: 'act-not-possible' },
    });
  });
});

describe('who reads what', () => {
  it('the quality body reads the persons of a case while a complaint about it is before it, and no longer', async () => {
    const { caseId } = await refusedAndSent(at);
    const { may } = await import('#functions/case/authority.ts');
    const reads = async (id: string, caller = nationalOfficial('quality-body')) =>
      may(caller, { to: 'see-persons', kase: await kaseOf(id) });
    expect(await reads(caseId)).toBe(false);
    const id = await complained(at, caseId, { channel: 'quality-body' });
    expect([await reads(caseId), await reads(id)]).toEqual([true, true]);
    // Nor does the provider read what is said of it to the quality body.
    expect(await reads(id, official('provider'))).toBe(false);
    acceptedOf(await at.act(id, EXAMPLES.dismiss));
    expect(await reads(caseId)).toBe(false);
  });
});
