import { beforeEach, describe, expect, it } from 'vitest';
import { cloudEventOf } from '#functions/application/cloud-event.ts';
import { countCase } from '#functions/application/count-case.ts';
import { documentKey } from '#functions/application/document-key.ts';
import { printCaseHistory } from '#functions/application/read-case-history.ts';
import { readPlaces } from '#functions/application/read-waiting.ts';
import { readWarnings } from '#functions/application/read-warnings.ts';
import { replayCase } from '#functions/application/replay-case.ts';
import { searchCases } from '#functions/application/search-cases.ts';
import { verifyCode } from '#functions/application/verify-document.ts';
import { readToken } from '#functions/documents/document-token.ts';
import { applicationRoutes } from '#functions/http/applications.ts';
import { caseView } from '#functions/http/case-view.ts';
import { documentPage } from '#functions/http/verification-page.ts';
import { serviceOf } from '#functions/law/services.ts';
import { extractText } from '#test/golden/extract-text.ts';
import { almaty } from '#test/support/almaty.ts';
import { apiEvent, claimsOf } from '#test/support/api-events.ts';
import { applicationOf } from '#test/support/applications.ts';
import { nationalOfficial, official, onTrial, portal } from '#test/support/callers.ts';
import { acceptedOf, EXAMPLES } from '#test/support/given-case.ts';
import { handlerOf } from '#test/support/handler.ts';
import { type House, house } from '#test/support/house.ts';

const real = applicationOf({ seed: 5, familySize: 3 });
const synthetic = { ...real, synthetic: true } as const;
const HERE = '550000000';
const tester = onTrial(portal());

let at: House;
beforeEach(() => {
  at = house();
});

const file = async (application: typeof real, by = application.synthetic ? tester : portal()) =>
  acceptedOf(await at.file(application, { by })).kase;

async function recommended(application: typeof real): Promise<string> {
  const { id } = await file(application);
  for (const act of [EXAMPLES.register, EXAMPLES.forward, EXAMPLES.recommend])
    acceptedOf(await at.act(id, act));
  return id;
}

async function included(application: typeof real): Promise<string> {
  const id = await recommended(application);
  acceptedOf(await at.act(id, EXAMPLES.include));
  return id;
}

describe('a synthetic application', () => {
  it('is filed by a token for synthetic cases and no other, and such a token files no real one', async () => {
    const refused = { ok: false, refusal: { code: 'not-permitted' } };
    expect(await at.file(synthetic, { by: portal() })).toEqual(refused);
    expect(await at.file(real, { by: tester })).toEqual(refused);
    expect(await file(synthetic)).toMatchObject({ synthetic: true, number: 'SYN-55-2026-000001' });
  });

  it('leaves no mark on a real case', async () => {
    const kase = await file(real);
    const [link] = await at.store.cases.history(kase.id);
    for (const of of [kase, link?.event, caseView(kase, 1, portal())])
      expect(of).not.toHaveProperty('synthetic');
  });

  it('keeps nobody from filing in earnest, nor the other way round, but itself', async () => {
    await file(synthetic);
    expect(await file(real)).toMatchObject({ number: '55-2026-000001' });
    expect(await at.file(synthetic, { by: tester })).toMatchObject({ refusal: { code: 'application-open' } });
  });

  it('gives no real case a warning of its family, and gets none', async () => {
    const ids = [(await file(synthetic)).id, (await file(real)).id];
    for (const caseId of ids) {
      const warnings = await readWarnings(at.ports, { caller: official('provider'), caseId });
      expect(acceptedOf(warnings)).toEqual([]);
    }
  });

  it('is found by a search of those who try the system out, who find no other', async () => {
    const [tried, earnest] = [await file(synthetic), await file(real)];
    const found = async (caller: typeof tester) =>
      (await searchCases(at.ports, { caller, iin: real.applicant.iin ?? '', limit: 10 })).items;
    expect((await found(tester)).map(({ state }) => state.id)).toEqual([tried.id]);
    expect((await found(portal())).map(({ state }) => state.id)).toEqual([earnest.id]);
  });
});

describe('a synthetic case', () => {
  it('is decided where no quota was set, takes no place of one that was, and has numbers of its own', async () => {
    const first = await included(synthetic);
    await at.setQuota(4);
    acceptedOf(await at.act(first, { verb: 'annul', said: { reference: '12' } }, { by: official('head') }));
    const earnest = await included(real);
    expect(await at.balance()).toMatchObject({ taken: 4, decisions: 1, left: 0 });
    const { state } = (await at.store.cases.load(earnest)) ?? {};
    expect(state?.decision?.number).toBe('55-2026-000001');
    for (const kind of ['application', 'list', 'decision'] as const) {
      for (const mark of [{}, { synthetic: true } as const]) {
        expect(await at.store.registers.lastNumber({ kind, region: HERE, year: 2026, ...mark })).toBe(1);
      }
    }
    const { items } = await at.store.registers.entries(
      { kind: 'decision', region: HERE, year: 2026 },
      { limit: 9 },
    );
    expect(items).toMatchObject([{ number: '55-2026-000001' }]);
    expect(items[0]).not.toHaveProperty('void');
  });

  it('waits for no place, and keeps nobody waiting', async () => {
    await at.setQuota(2);
    const caseId = await recommended(synthetic);
    await recommended(real);
    expect(await at.store.quotas.waiting({ region: HERE, category: 'kandas' })).toHaveLength(1);
    const places = acceptedOf(await readPlaces(at.ports, { caller: official('provider'), caseId }));
    expect(places).toMatchObject({ needed: 0, enough: true, waiting: undefined });
  });

  it('is never on one list with a real one', async () => {
    const ids = [await file(real), await file(synthetic)].map(({ id }) => id);
    for (const caseId of ids) acceptedOf(await at.act(caseId, EXAMPLES.register));
    for (const cases of [ids, ids.toReversed()]) {
      expect(await at.openList(official('provider'), cases)).toMatchObject({
        refusal: {
          code: 'list-cases-invalid',
          errors: [{ pointer: '/cases/1', code: 'case-on-list-of-others' }],
        },
      });
    }
    const { list } = acceptedOf(await at.openList(official('provider'), ids.slice(1)));
    expect(list).toMatchObject({ synthetic: true, count: 1 });
    expect(await at.actOnList(official('provider'), list.id, { does: 'add', cases: ids })).toMatchObject({
      refusal: { code: 'list-cases-invalid' },
    });
  });

  it('is not counted in the reports, however often it moves', async () => {
    const caseId = await recommended(synthetic);
    const ports = { ...at.ports, reports: at.store.reports };
    for (const { sequence } of await at.store.cases.history(caseId))
      await countCase(ports, { caseId, sequence });
    const { current } = await at.store.reports.generations();
    expect(await at.store.reports.countsIn(current, HERE)).toEqual([]);
  });

  it('is in no digest, and its alerts say what it is', async () => {
    const { id: caseId, number } = await file(synthetic);
    at.clock.set(almaty('2026-03-19T10:00'));
    expect(await at.check({ caseId, deadline: 'filed-1', rung: 'due' })).toBe('raised');
    expect((await at.store.alerts.list(HERE, { limit: 9 })).items).toMatchObject([{ synthetic: true }]);
    await at.tell(caseId, 2);
    expect(at.ports.topic.published).toMatchObject([
      {
        synthetic: true,
        subject: { en: expect.stringContaining(`${number} (synthetic case, not a real one)`) },
      },
    ]);
    await at.digests();
    const digests = at.ports.topic.published.slice(1);
    expect(digests).not.toHaveLength(0);
    expect(JSON.stringify(digests)).not.toContain(number);
  });

  it('says so in its view, its events and what others are told of them', async () => {
    const kase = await file(synthetic);
    expect(caseView(kase, 1, tester)).toMatchObject({ synthetic: true });
    const told = at.store.stream().map((event) => cloudEventOf(event));
    expect(told).toMatchObject([{ data: { synthetic: true, event: 'ApplicationFiled' } }]);
    expect(await at.store.cases.history(kase.id)).toMatchObject([{ event: { synthetic: true } }]);
  });

  it('says so across every page of its papers, and in the token of their code', async () => {
    const caseId = await included(synthetic);
    expect(await at.issue(caseId)).toBe('issued');
    const { state } = (await at.store.cases.load(caseId)) ?? {};
    const [document] = state?.documents ?? [];
    const token = readToken(document?.verification?.token ?? '', await at.ports.tokens.published());
    expect(acceptedOf(token)).toMatchObject({ s: 1, n: 'SYN-55-2026-000001' });
    const paper = await at.ports.documents.get(documentKey(caseId, document?.id ?? ''));
    const history = await printCaseHistory(at.ports, {
      caller: official('provider'),
      caseId,
      language: 'ru',
    });
    for (const printed of [paper, acceptedOf(history)]) {
      const texts = await extractText(printed);
      const marked = texts.filter(({ isArtifact, text }) => isArtifact && text.includes('СЫНАҚ'));
      expect(new Set(marked.map(({ page }) => page))).toEqual(new Set(texts.map(({ page }) => page)));
    }
  });

  it('says so to everybody who checks the code of its paper: by a page, and to machines', async () => {
    const caseId = await included(synthetic);
    await at.issueSigned(caseId);
    const { state } = (await at.store.cases.load(caseId)) ?? {};
    const shown = acceptedOf(await verifyCode(at.ports, state?.documents[0]?.verification?.code ?? ''));
    expect(shown).toMatchObject({ synthetic: true, number: 'SYN-55-2026-000001', status: 'valid' });
    const page = documentPage(shown, { language: 'ru', path: '/' }).body ?? '';
    expect(page).toContain('✗ Тест: это не документ');
    expect(page).not.toContain('✓');
  });

  it('is computed again without a difference', async () => {
    const caseId = await included(synthetic);
    await at.issueSigned(caseId);
    acceptedOf(await at.act(caseId, EXAMPLES.deliver));
    const grown = { verb: 'change-family', said: { persons: 9, reference: '13' } } as const;
    acceptedOf(await at.act(caseId, grown, { by: official('provider') }));
    const replayed = await replayCase({ ...at.ports, definitionOf: serviceOf }, caseId);
    expect(replayed).toMatchObject({ documents: 1, differences: [] });
  });
});

describe('a token for synthetic cases', () => {
  it('acts on those alone, whatever its role', async () => {
    const [tried, earnest] = [await file(synthetic), await file(real)];
    const by = onTrial(official('provider'));
    expect((await at.act(tried.id, EXAMPLES.register, { by })).ok).toBe(true);
    expect(await at.act(earnest.id, EXAMPLES.register, { by })).toMatchObject({
      refusal: { code: 'actor-not-permitted' },
    });
    expect(caseView(earnest, 1, by).acts).toEqual([]);
  });

  it.each([
    ['true', 200],
    ['false', 403],
    [undefined, 403],
    ['yes', 403],
  ])('is one by its claim: of %j the check of a synthetic application answers %d', async (claim, status) => {
    const claims = { ...claimsOf(portal()), ...(claim === undefined ? {} : { synthetic: claim }) };
    const event = { method: 'POST', route: '/v1/applications/check', claims } as const;
    const answer = await handlerOf(applicationRoutes(at.ports))(
      apiEvent({ ...event, body: JSON.stringify(synthetic) }),
    );
    expect(answer.statusCode).toBe(status);
  });

  it('sets no quota', async () => {
    const by = onTrial(nationalOfficial('authorised-body'));
    expect(await at.setQuota(9, HERE, { by })).toEqual({ ok: false, refusal: { code: 'not-permitted' } });
  });
});
