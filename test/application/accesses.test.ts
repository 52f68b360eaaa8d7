import { describe, expect, it } from 'vitest';
import { downloadDocument } from '#functions/application/download-document.ts';
import { issueList } from '#functions/application/issue-list.ts';
import { readListRows } from '#functions/application/list-rows.ts';
import { readAccesses } from '#functions/application/read-accesses.ts';
import { readPersons } from '#functions/application/read-case.ts';
import { printCaseHistory, readCaseHistory } from '#functions/application/read-case-history.ts';
import { downloadList } from '#functions/application/read-list.ts';
import { readWarnings } from '#functions/application/read-warnings.ts';
import { searchCases } from '#functions/application/search-cases.ts';
import type { Caller } from '#functions/case/authority.ts';
import type { Applicant, FamilyMember } from '#functions/case/person.ts';
import { applicationOf } from '#test/support/applications.ts';
import { nationalOfficial, official, portal } from '#test/support/callers.ts';
import { acceptedOf, EXAMPLES } from '#test/support/given-case.ts';
import { type House, house, recommended } from '#test/support/house.ts';
import { personalWords } from '#test/support/people.ts';

const application = applicationOf({ seed: 8, familySize: 2 });
const iin = application.applicant.iin ?? '';

async function decided(): Promise<{ at: House; caseId: string; documentId: string }> {
  const at = house();
  await at.setQuota(10);
  const caseId = await recommended(at, application);
  acceptedOf(await at.act(caseId, EXAMPLES.include));
  await at.issueSigned(caseId);
  acceptedOf(await at.act(caseId, EXAMPLES.deliver));
  const documentId = (await at.store.cases.load(caseId))?.state.documents[0]?.id ?? '';
  return { at, caseId, documentId };
}

/** The same person as somebody's brother. */
const asRelative = ({ address: _address, ...person }: Applicant): FamilyMember => ({
  ...person,
  kinship: 'brother',
  citizenship: 'Моңғолия',
  ethnicity: 'қазақ',
});

const looks = async (at: House, caseId: string, caller: Caller = portal()) =>
  acceptedOf(await readAccesses(at.ports, { caller, caseId, limit: 100 })).items;

describe('a look at personal data', () => {
  it('is on record: who, in which role, of which organisation, what, when, and for what', async () => {
    const { at, caseId, documentId } = await decided();
    const caller = official('commission');
    acceptedOf(await readPersons(at.ports, { caller, caseId, purpose: 'consider' }));
    at.clock.move({ minutes: 1 });
    acceptedOf(await downloadDocument(at.ports, { caller: portal(), caseId, documentId }));
    at.clock.move({ minutes: 1 });
    const purpose = 'answer-applicant';
    await searchCases(at.ports, { caller: official('provider'), iin, limit: 5, purpose });
    const by = {
      subject: 'commission-of-550000000',
      role: 'commission',
      organisation: 'commission-550000000',
    };
    expect(await looks(at, caseId)).toMatchObject([
      { what: 'search', by: { role: 'provider' }, purpose },
      { what: 'document', of: documentId, by: { role: 'applicant' }, purpose: 'unspecified' },
      { what: 'application', by, purpose: 'consider', caseId },
    ]);
  });

  it('shows nothing when it cannot be put on record', async () => {
    const { at, caseId, documentId } = await decided();
    const fails = () => at.store.faults.plan('before', 'recordAccess');
    const caller = official('head');
    fails();
    await expect(readPersons(at.ports, { caller, caseId })).rejects.toThrow('recordAccess failed');
    fails();
    await expect(downloadDocument(at.ports, { caller, caseId, documentId })).rejects.toThrow(
      'recordAccess failed',
    );
    fails();
    await expect(searchCases(at.ports, { caller, iin, limit: 5 })).rejects.toThrow('recordAccess failed');
    expect(await looks(at, caseId)).toEqual([]);
  });

  it('through a list, as a table or as its paper, is on record with every case that is on it', async () => {
    const at = house();
    const provider = official('provider');
    const ids: string[] = [];
    for (const seed of [8, 9]) {
      const { kase } = acceptedOf(await at.file(applicationOf({ seed })));
      acceptedOf(await at.act(kase.id, EXAMPLES.register));
      ids.push(kase.id);
    }
    const listId = acceptedOf(await at.openList(provider, ids)).list.id;
    acceptedOf(await at.actOnList(provider, listId, { does: 'forward' }));
    await at.settleList(listId);
    await issueList(at.ports, listId);
    const asked = { caller: official('commission'), listId, purpose: 'consider' } as const;
    acceptedOf(await readListRows(at.ports, asked));
    at.clock.move({ minutes: 1 });
    const documentId = (await at.store.lists.load(listId))?.list.documents[0]?.id ?? '';
    acceptedOf(await downloadList(at.ports, { ...asked, documentId }));
    const look = { what: 'list', of: listId, by: { role: 'commission' }, purpose: 'consider' };
    for (const id of ids) expect(await looks(at, id)).toMatchObject([look, look]);
    at.store.faults.plan('before', 'recordAccess');
    await expect(readListRows(at.ports, asked)).rejects.toThrow('recordAccess failed');
    at.store.faults.plan('before', 'recordAccess');
    await expect(downloadList(at.ports, { ...asked, documentId })).rejects.toThrow('recordAccess failed');
  });

  it('at the history as a PDF is on record, and at the history without one is none', async () => {
    const { at, caseId } = await decided();
    const caller = official('provider');
    acceptedOf(await readCaseHistory(at.ports, { caller, caseId }));
    acceptedOf(await printCaseHistory(at.ports, { caller, caseId, language: 'kk', purpose: 'control' }));
    expect(await looks(at, caseId)).toMatchObject([
      { what: 'history', by: { role: 'provider' }, purpose: 'control' },
    ]);
  });

  it('by a warning is on record with the case of which it tells', async () => {
    const at = house();
    const { kase: one } = acceptedOf(await at.file(application));
    const again = { ...applicationOf({ seed: 33 }), family: [asRelative(application.applicant)] };
    const { kase: other } = acceptedOf(await at.file(again));
    const caller = official('provider');
    expect(acceptedOf(await readWarnings(at.ports, { caller, caseId: other.id }))).toHaveLength(1);
    expect(await looks(at, one.id)).toMatchObject([{ what: 'warning', purpose: 'unspecified' }]);
    expect(await looks(at, other.id)).toEqual([]);
  });

  it('that was refused is none', async () => {
    const { at, caseId } = await decided();
    await readPersons(at.ports, { caller: nationalOfficial('quality-body'), caseId });
    await readPersons(at.ports, { caller: portal('egov'), caseId });
    expect(await looks(at, caseId)).toEqual([]);
  });

  it('is shown page by page, the latest first, to the applicant and to those who answer for it', async () => {
    const { at, caseId } = await decided();
    for (let look = 0; look < 5; look += 1) {
      at.clock.move({ minutes: 1 });
      acceptedOf(await readPersons(at.ports, { caller: official('head'), caseId }));
    }
    const seen: string[] = [];
    let after: string | undefined;
    do {
      const page = acceptedOf(await readAccesses(at.ports, { caller: portal(), caseId, limit: 2, after }));
      expect(page.items.length).toBeLessThanOrEqual(2);
      seen.push(...page.items.map((access) => access.at));
      after = page.next;
    } while (after);
    expect(seen).toHaveLength(5);
    expect(seen).toEqual(seen.toSorted().toReversed());
    for (const caller of [official('head'), nationalOfficial('quality-body')]) {
      expect(await looks(at, caseId, caller)).toHaveLength(5);
    }
    const code = async (caller: Caller) => {
      const found = await readAccesses(at.ports, { caller, caseId, limit: 5 });
      return found.ok ? 'shown' : found.refusal.code;
    };
    expect(await code(official('provider'))).toBe('not-permitted');
    expect(await code(portal('egov'))).toBe('case-not-found');
    expect(await code(official('head', '110000000'))).toBe('case-not-found');
  });
});

describe('a search by the IIN', () => {
  it('finds the cases that the caller may see, and no personal data with them', async () => {
    const { at, caseId } = await decided();
    const found = async (caller: Caller, wanted = iin) =>
      (await searchCases(at.ports, { caller, iin: wanted, limit: 5 })).items;
    const [one, ...others] = await found(official('provider'));
    expect([one?.state.id, others]).toEqual([caseId, []]);
    expect(await found(portal())).toHaveLength(1);
    for (const caller of [portal('egov'), official('provider', '110000000'), official('state-corporation')]) {
      expect(await found(caller)).toEqual([]);
    }
    expect(await found(official('provider'), '900101300007')).toEqual([]);
    const answer = JSON.stringify(one);
    expect(personalWords(application).filter((word) => answer.includes(word))).toEqual([]);
  });
});
