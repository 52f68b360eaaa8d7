import { describe, expect, it } from 'vitest';
import { downloadDocument } from '#functions/application/download-document.ts';
import { readAccesses } from '#functions/application/read-accesses.ts';
import { readPersons } from '#functions/application/read-case.ts';
import { searchCases } from '#functions/application/search-cases.ts';
import type { Caller } from '#functions/case/authority.ts';
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
