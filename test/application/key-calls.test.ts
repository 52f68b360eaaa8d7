import { beforeAll, describe, expect, it } from 'vitest';
import { readPersons } from '#functions/application/read-case.ts';
import { searchCases } from '#functions/application/search-cases.ts';
import { applicationOf } from '#test/support/applications.ts';
import { official } from '#test/support/callers.ts';
import { acceptedOf, EXAMPLES } from '#test/support/given-case.ts';
import { type House, house } from '#test/support/house.ts';

const application = applicationOf({ seed: 5, familySize: 4 });
const iins = [application.applicant, ...application.family].filter(({ iin }) => iin !== undefined).length;
const { applicant, family } = application;
const reference = 'order 17';

describe('how often KMS is asked', () => {
  let at: House;
  let caseId: string;
  /** What an action asks of KMS, by operation; what it does not ask is left out. */
  const calls = async (does: () => Promise<unknown>) => {
    const before = { ...at.ports.vault.calls };
    await does();
    const { newKey, openKey, applicantKey } = at.ports.vault.calls;
    const asked = {
      newKey: newKey - before.newKey,
      openKey: openKey - before.openKey,
      applicantKey: applicantKey - before.applicantKey,
    };
    return Object.fromEntries(Object.entries(asked).filter(([, count]) => count > 0));
  };
  beforeAll(async () => {
    at = house();
    await at.setQuota(100);
  });

  it('a filing makes the one key of its case, and a hash of each IIN', async () => {
    expect(iins).toBeGreaterThan(1);
    const filing = async () => {
      caseId = acceptedOf(await at.file(application)).kase.id;
    };
    expect(await calls(filing)).toEqual({ newKey: 1, applicantKey: iins });
  });

  it('the acts of offices ask nothing', async () => {
    for (const command of [EXAMPLES.register, EXAMPLES.forward, EXAMPLES.recommend, EXAMPLES.include]) {
      expect(await calls(async () => acceptedOf(await at.act(caseId, command)))).toEqual({});
    }
  });

  it('a document, a look and what replaces the persons open that key once each, and make none', async () => {
    const once = { openKey: 1 };
    expect(await calls(() => at.issueSigned(caseId))).toEqual(once);
    expect(await calls(() => readPersons(at.ports, { caller: official('provider'), caseId }))).toEqual(once);
    const said = { applicant, family, reference };
    expect(await calls(async () => acceptedOf(await at.act(caseId, { verb: 'correct', said })))).toEqual(
      once,
    );
  });

  it('a search asks for the hash of its IIN', async () => {
    const search = { caller: official('provider'), iin: applicant.iin ?? '', limit: 5 };
    expect(await calls(() => searchCases(at.ports, search))).toEqual({ applicantKey: 1 });
  });
});
