import { beforeAll, describe, expect, it } from 'vitest';
import { actOnCase } from '#functions/application/act-on-case.ts';
import { downloadDocument } from '#functions/application/download-document.ts';
import { fileApplication } from '#functions/application/file-application.ts';
import { listAlerts } from '#functions/application/list-alerts.ts';
import { listCases } from '#functions/application/list-cases.ts';
import { listDocuments } from '#functions/application/list-documents.ts';
import { readCase, readHistory, readPersons } from '#functions/application/read-case.ts';
import { readLedger, readQuota } from '#functions/application/read-quota.ts';
import { type Caller, may } from '#functions/case/authority.ts';
import type { Case } from '#functions/case/case.ts';
import type { Result } from '#functions/law/result.ts';
import { ROLES } from '#functions/law/service.ts';
import { applicationOf } from '#test/support/applications.ts';
import { nationalOfficial, official, portal } from '#test/support/callers.ts';
import { acceptedOf, EXAMPLES } from '#test/support/given-case.ts';
import { asked, type House, house, recommended } from '#test/support/house.ts';

/** Every role, here, elsewhere and without a region; the portal that filed, and another one. */
const CALLERS: readonly (readonly [string, Caller])[] = [
  ['the portal that filed it', portal()],
  ['another portal', portal('egov')],
  ['another portal with the region in its token', { ...portal('egov'), region: '550000000' }],
  ...ROLES.filter((role) => role !== 'applicant').flatMap((role) => [
    [`${role} of the region`, official(role)] as const,
    [`${role} of another region`, official(role, '110000000')] as const,
    [`${role} without a region`, nationalOfficial(role)] as const,
  ]),
];

let at: House;
let kase: Case;
const application = applicationOf({ familySize: 2 });

beforeAll(async () => {
  at = house();
  await at.setQuota(10);
  const caseId = await recommended(at, application);
  await at.act(caseId, EXAMPLES.include);
  await at.issue(caseId);
  const stored = await at.store.cases.load(caseId);
  if (!stored) throw new Error('the case is there');
  kase = stored.state;
});

const codeOf = (result: Result<unknown, { readonly code: string }>): string =>
  result.ok ? 'ok' : result.refusal.code;
const documentId = () => kase.documents[0]?.id ?? '';

/** Every path on which a case, or something of it, can be asked for. */
const paths = (caller: Caller, caseId = kase.id) => ({
  case: () => readCase(at.ports, { caller, caseId }),
  events: () => readHistory(at.ports, { caller, caseId }),
  persons: () => readPersons(at.ports, { caller, caseId }),
  documents: () => listDocuments(at.ports, { caller, caseId }),
  download: () => downloadDocument(at.ports, { caller, caseId, documentId: documentId() }),
  act: () =>
    actOnCase(at.ports, {
      caller,
      caseId,
      command: EXAMPLES.register,
      version: 6,
      idempotency: asked([caller, 'register']),
    }),
});

describe.each(CALLERS)('%s', (_, caller) => {
  it('is told that a case it may not see does not exist, on every path, just as for one that never was', async () => {
    const sees = may(caller, { to: 'see-case', kase });
    for (const path of Object.values(paths(caller))) {
      expect(codeOf(await path()) === 'case-not-found').toBe(!sees);
    }
    for (const path of Object.values(paths(caller, 'no-such-case'))) {
      expect(codeOf(await path())).toBe('case-not-found');
    }
  });

  it('gets personal data and documents only where it may have them', async () => {
    if (!may(caller, { to: 'see-case', kase })) return;
    const sees = may(caller, { to: 'see-persons', kase });
    const asApplicant = caller.role === 'applicant';
    expect(codeOf(await paths(caller).persons())).toBe(sees ? 'ok' : 'not-permitted');
    const undelivered = asApplicant ? 'document-not-found' : 'ok';
    expect(codeOf(await paths(caller).download())).toBe(sees ? undelivered : 'not-permitted');
  });

  it('cannot act on a case outside its stage and role', async () => {
    const code = may(caller, { to: 'see-case', kase }) ? 'act-not-possible' : 'case-not-found';
    expect(codeOf(await paths(caller).act())).toBe(code);
  });

  it('lists cases and alerts of a region exactly where it works', async () => {
    for (const region of ['550000000', '110000000'] as const) {
      const listed = may(caller, { to: 'list-cases', region }) ? 'ok' : 'not-permitted';
      expect(codeOf(await listCases(at.ports, { caller, region, stage: 'included', limit: 5 }))).toBe(listed);
      expect(codeOf(await listAlerts(at.ports, { caller, region, limit: 5 }))).toBe(listed);
    }
  });

  it('reads the quota unless it is a portal, and files through a portal only as one', async () => {
    const ledger = { year: 2026, region: '550000000', category: 'kandas' } as const;
    const reads = caller.role === 'applicant' ? 'not-permitted' : 'ok';
    expect(codeOf(await readQuota(at.ports, { caller, year: 2026 }))).toBe(reads);
    expect(codeOf(await readLedger(at.ports, { caller, ledger }))).toBe(reads);
    const sets = caller.role === 'authorised-body' ? 'ok' : 'not-permitted';
    expect(codeOf(await at.setQuota(20, '550000000', { by: caller }))).toBe(sets);
    const files = caller.role === 'applicant' ? 'application-invalid' : 'not-permitted';
    const nowhere = applicationOf({ region: '710000000' });
    const filing = { caller, application: nowhere, idempotency: asked(nowhere) };
    expect(codeOf(await fileApplication(at.ports, filing))).toBe(files);
  });
});

describe('what is seen', () => {
  it('are the persons exactly as they were filed', async () => {
    const { applicant, family } = application;
    const persons = await readPersons(at.ports, { caller: official('provider'), caseId: kase.id });
    expect(acceptedOf(persons)).toEqual({ applicant, family });
  });

  it('is refused as a fault when the persons are not those of the filing', async () => {
    const key = await at.ports.vault.openKey(
      kase.id,
      (await at.ports.cases.dataKey(kase.id)) ?? Uint8Array.of(),
    );
    const sealed = key.seal(kase.persons.item, JSON.stringify({ salt: 's', persons: {} }));
    const cases = { ...at.ports.cases, sealedPersons: async () => sealed };
    const reading = { caller: official('provider'), caseId: kase.id };
    await expect(readPersons({ ...at.ports, cases }, reading)).rejects.toThrow('not those of the filing');
    for (const gone of ['sealedPersons', 'dataKey']) {
      const erased = { ...at.ports.cases, [gone]: async () => undefined };
      await expect(readPersons({ ...at.ports, cases: erased }, reading)).rejects.toThrow('are gone');
    }
  });

  it('of the quota are the lines that were set, narrowed as asked', async () => {
    const of = async (narrowed: object) =>
      acceptedOf(await readQuota(at.ports, { caller: official('provider'), year: 2026, ...narrowed })).map(
        ({ ledger }) => `${ledger.category} ${ledger.region}`,
      );
    await at.setQuota(285, '110000000');
    expect(await of({})).toEqual(['kandas 110000000', 'kandas 550000000']);
    expect(await of({ region: '110000000' })).toEqual(['kandas 110000000']);
    expect(await of({ category: 'resettlers' })).toEqual([]);
  });
});

describe('an applicant and the decision', () => {
  it('are brought together by the delivery: before it the document does not exist for a portal', async () => {
    const own = { caller: portal(), caseId: kase.id };
    expect(acceptedOf(await listDocuments(at.ports, own)).issued).toEqual([]);
    await at.issueSigned(kase.id);
    acceptedOf(await at.act(kase.id, EXAMPLES.deliver));
    expect(acceptedOf(await listDocuments(at.ports, own)).issued).toMatchObject([
      { id: documentId(), downloadedAt: [] },
    ]);
  });

  it('each download is recorded beside the case; an official’s is not', async () => {
    const version = (await at.store.cases.load(kase.id))?.version;
    const instant = at.clock.now();
    await downloadDocument(at.ports, { caller: official('head'), caseId: kase.id, documentId: documentId() });
    const link = await downloadDocument(at.ports, {
      caller: portal(),
      caseId: kase.id,
      documentId: documentId(),
    });
    expect(acceptedOf(link)).toContain(`name=qonys-${kase.decision?.number}.pdf`);
    const listed = await listDocuments(at.ports, { caller: official('provider'), caseId: kase.id });
    expect(acceptedOf(listed).issued).toMatchObject([{ downloadedAt: [instant] }]);
    expect((await at.store.cases.load(kase.id))?.version).toBe(version);
  });

  it('no document is found under a name that the case does not have', async () => {
    const download = { caller: portal(), caseId: kase.id, documentId: '../another' };
    expect(codeOf(await downloadDocument(at.ports, download))).toBe('document-not-found');
  });
});
